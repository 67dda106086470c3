"""An edition is the text of a file with what it says, and the next one is made of it by edits."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_tui.documents.document import document_of_text, open_document
from briefing_tui.documents.edition import Edition, MistakenError
from briefing_tui.domain.address import claim_address
from briefing_tui.domain.edits import SetValue, UnknownAddressError

_NOTE = (SetValue((*claim_address("claim-1"), "note"), "one"),)


@pytest.fixture
def file(write_briefing: Callable[..., Path]) -> Path:
    return write_briefing("The first market opened in spring.")


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_its_bytes_are_those_of_the_file(file: Path, mark: bytes) -> None:
    file.write_bytes(mark + file.read_bytes().replace(b"\n", b"\r\n"))
    edition = Edition.of(open_document(file))
    assert edition.data == file.read_bytes()
    after, patches = edition.edited(_NOTE)
    assert after.data.startswith(mark + b"format")
    assert after.briefing.claim("claim-1").note == "one"
    assert after.read_again(file).briefing == after.briefing
    before = after.reverted(patches, after.mark, edition.briefing, "")
    assert (before.data, before.digest) == (edition.data, edition.digest)


def test_a_text_that_no_file_holds_has_the_bytes_that_it_would_have(file: Path) -> None:
    text = file.read_text()
    assert Edition.of(document_of_text(text, file)).data == text.encode()


def test_one_with_a_mistake_says_where_and_is_not_edited(file: Path) -> None:
    file.write_text(file.read_text().replace("basis: stated", "basis: said"))
    edition = Edition.of(open_document(file))
    assert edition.mistake.startswith("line 10: ")
    with pytest.raises(MistakenError, match="the file has mistakes: line 10: "):
        edition.edited(_NOTE)


def test_one_that_is_no_text_keeps_its_bytes(file: Path) -> None:
    file.write_bytes(b"\xff\xfe\x00")
    edition = Edition.of(open_document(file))
    assert edition.mistake.startswith("line 1: ")


def test_what_it_does_not_have_cannot_be_edited(file: Path) -> None:
    with pytest.raises(UnknownAddressError):
        Edition.of(open_document(file)).edited((SetValue((*claim_address("nobody"), "note"), "one"),))


def test_a_text_that_says_something_else_is_not_to_be_written(file: Path) -> None:
    edition = Edition.of(open_document(file))
    after, _ = edition.edited(_NOTE)
    with pytest.raises(MistakenError, match="the file would not say what was intended"):
        Edition(after.text, "", edition.briefing).read_again(file)
    with pytest.raises(MistakenError, match=r"the file would have a mistake: line \d+: "):
        Edition(edition.text.replace("basis: stated", "basis: said"), "", edition.briefing).read_again(file)
