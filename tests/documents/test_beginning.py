"""A briefing that has been begun: it is lean, it loads, and it says of its source what that says of itself."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.documents.beginning import begun
from briefing_tui.documents.document import document_of_text
from briefing_tui.domain.metadata import MetadataField, MetadataItem
from briefing_tui.domain.vocabulary import Method
from briefing_tui.exporting.scaffold import Beginning

_BEGINNING = Beginning("a-note", "A note: on trade", "note.md", "0" * 64, "2024-03-02")
_METADATA = (
    MetadataItem(MetadataField.AUTHOR, "Jane Doe", "front matter, author"),
    MetadataItem(MetadataField.DATE, "2024-03-01", "front matter, date"),
    MetadataItem(MetadataField.LANGUAGE, "en", "front matter, language"),
)


def test_it_has_its_source_and_nothing_that_is_to_be_filled_in() -> None:
    assert begun(_BEGINNING._replace(metadata=_METADATA)).splitlines() == [
        "# yaml-language-server: $schema=./briefing-1.schema.json",
        "",
        "format: briefing/1",
        "id: a-note",
        'title: "A note: on trade"',
        "prepared_by: {method: human}",
        "",
        "sources:",
        "  - id: article",
        "    file: note.md",
        f"    sha256: {'0' * 64}",
        "    author: Jane Doe                  # front matter, author",
        "    published: 2024-03-01             # front matter, date",
        "    language: en                      # front matter, language",
    ]


def test_it_is_a_briefing_without_a_claim(tmp_path: Path) -> None:
    document = document_of_text(begun(_BEGINNING), tmp_path / "a-note.yaml")
    assert (document.is_valid, list(document.briefing.claims)) == (True, [])
    assert document.briefing.prepared_by.method is Method.HUMAN


@given(
    title=st.text(min_size=1, max_size=40).filter(str.strip),
    found_in=st.text(max_size=40),
    author=st.text(min_size=1, max_size=40),
)
def test_whatever_a_source_is_called_the_briefing_can_be_read_again(title: str, found_in: str, author: str) -> None:
    item = MetadataItem(MetadataField.AUTHOR, author, found_in)
    document = document_of_text(begun(_BEGINNING._replace(title=title, metadata=(item,))), Path("a-note.yaml"))
    assert document.is_valid, document.loaded.problems


@pytest.mark.parametrize("published", ["yesterday", "2024-13-45"])
def test_a_date_that_is_none_is_left_out(published: str) -> None:
    item = MetadataItem(MetadataField.DATE, published, "front matter, date")
    assert "published" not in begun(_BEGINNING._replace(metadata=(item,)))
