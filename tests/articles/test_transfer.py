"""What a reader found crosses from its process to ours, and nothing else does."""

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.articles.extraction import (
    ExtractedBlock,
    Extraction,
    Piece,
    Progress,
    ReaderFaultError,
    Unit,
    UnreadableArticleError,
)
from briefing_tui.articles.transfer import decode, encode
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.furniture import Furniture, FurnitureKind
from briefing_tui.domain.metadata import MetadataField, MetadataItem
from briefing_tui.domain.passage import Span
from briefing_tui.domain.places import Element, Part, PartKind, Stretch

_EXTRACTION = Extraction(
    "application/pdf",
    "One\ud800 two\n7",
    [ExtractedBlock(BlockKind.ROW, [Piece(0, 3), Piece(4, 8, "\t")], 1, Element("a", "/b", "c"))],
    [Furniture(FurnitureKind.PAGE_NUMBER, Span(9, 10))],
    PartKind.PAGE,
    [Part(1, "i")],
    [Stretch(0, 0, 1), Stretch(9, 0, 2)],
    [MetadataItem(MetadataField.TITLE, "One", "the document information")],
    ["Page 2 is a picture."],
)


def test_an_extraction_arrives_as_it_was() -> None:
    line = encode(_EXTRACTION)
    assert b"\n" not in line
    assert decode(line) == _EXTRACTION
    bare = Extraction("text/html", "")
    assert decode(encode(bare)) == bare


def test_progress_and_reasons_arrive() -> None:
    assert decode(encode(Progress(3, 9))) == Progress(3, 9)
    assert decode(encode(Progress(3, 9, Unit.MEGABYTES))) == Progress(3, 9, Unit.MEGABYTES)
    unreadable = decode(encode(UnreadableArticleError("is encrypted", "decrypt it")))
    assert isinstance(unreadable, UnreadableArticleError)
    assert (str(unreadable), unreadable.hint) == ("is encrypted", "decrypt it")
    assert str(decode(encode(ReaderFaultError("KeyError at x.py:1: 'a'")))) == "KeyError at x.py:1: 'a'"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("text", 7),
        ("media_type", None),
        ("blocks", [["no kind", [], 0, ["", "", ""]]]),
        ("blocks", [["row", [["a", 1, ""]], 0, ["", "", ""]]]),
        ("blocks", [["row", [], 0, [1, 2, 3]]]),
        ("furniture", [["page number", [5, 99]]]),
        ("furniture", [["page number", [-1, 2]]]),
        ("part_kind", "no kind"),
        ("parts", [[1]]),
        ("stretches", [[0, 0]]),
        ("metadata", [["title", {}, ""]]),
        ("notices", [[]]),
        ("notices", 3),
        ("progress", [3, 9, "no unit"]),
    ],
)
def test_a_message_of_another_form_is_refused(key: str, value: object) -> None:
    found = json.loads(encode(_EXTRACTION).decode("utf-8", "surrogatepass"))
    with pytest.raises(ReaderFaultError, match="malformed"):
        decode(json.dumps(found | {key: value}).encode())


_ANYTHING: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["progress", "text", "fault"]), inner),
    max_leaves=8,
)


@given(st.binary(max_size=30) | _ANYTHING.map(lambda value: json.dumps(value).encode()))
def test_whatever_arrives_is_a_message_or_is_refused(line: bytes) -> None:
    with suppress(ReaderFaultError):
        assert isinstance(decode(line), Extraction | Progress | UnreadableArticleError | ReaderFaultError)
