"""Each step of a history can be undone and redone: with the bytes from before, or where things have come to lie."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing_tui.documents.document import document_of_text, open_document
from briefing_tui.documents.edition import Edition
from briefing_tui.documents.history import History
from briefing_tui.documents.merging import ConflictError
from briefing_tui.domain.address import claim_address
from briefing_tui.domain.briefing import Claim, Quote
from briefing_tui.domain.edits import Change, Edit, Insert, Move, Remove, SetValue, apply_edits
from briefing_tui.domain.vocabulary import Basis

_PATH = Path("briefing.yaml")
_TEXT = """\
format: briefing/1
id: b
title: B
sources: [{id: s, file: a.md}]
threats:
  # of a
  - {id: a, text: Text a., basis: stated, at: [quote a]}
  - id: b
    text: Text b.  # beside
    basis: stated
    at: [quote b]

  - id: c
    text: Text c.
    basis: stated
    at:
      - quote c
cooperation:
  - id: d
    text: Text d.
    basis: stated
    at: [quote d]
"""


def _edition(text: str = _TEXT) -> Edition:
    edition = Edition.of(document_of_text(text, _PATH))
    assert not edition.mistake
    return edition


class _File:
    """A history with its last edition."""

    def __init__(self) -> None:
        self.history, self.edition = History(), _edition()

    def make(self, number: int, *edits: Edit) -> None:
        self.history.plan(number, Change(edits, "x"), self.edition.briefing)
        self.edition = self.history.make(number, self.edition, _PATH, undo=False)

    def undo(self, number: int) -> None:
        self.edition = self.history.make(number, self.edition, _PATH, undo=True)

    def redo(self, number: int) -> None:
        self.edition = self.history.make(number, self.edition, _PATH, undo=False)

    def find(self, text: str, number: int | None = None) -> None:
        found = _edition(text)
        self.history.find(self.edition, found, number)
        self.edition = found


def _note(claim: str, text: str) -> Edit:
    return SetValue((*claim_address(claim), "note"), text)


def _edit(file: _File, draw: st.DrawFn) -> Edit:
    claims = [claim.id for claim in file.edition.briefing.claims]
    claim = claim_address(draw(st.sampled_from(claims)))
    new = Claim(f"new-{draw(st.integers(1, 999))}", "New.", Basis.STATED, (Quote("q", "s"),))
    pane = (draw(st.sampled_from(["threats", "cooperation", "perspective"])),)
    edits: list[Edit] = [_note(str(claim[1]), draw(st.sampled_from(["one", "two: three", ""]))), Move(claim, pane, 0)]
    edits += [Insert(pane, 0, new)] if new.id not in claims else []
    edits += [Remove(claim)] if len(claims) > 2 else []
    return draw(st.sampled_from(edits))


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_undoing_all_gives_the_first_bytes_and_redoing_all_the_last(data: st.DataObject) -> None:
    file, texts = _File(), [_TEXT]
    for number in range(data.draw(st.integers(1, 5))):
        if data.draw(st.booleans()):
            file.make(number, data.draw(st.composite(lambda draw: _edit(file, draw))()))
        else:
            file.find(file.edition.text.replace("threats:", f"# {number}\nthreats:"), number)
        texts.append(file.edition.text)
    for number in reversed(range(len(texts) - 1)):
        file.undo(number)
        assert file.edition.text == texts[number]
        assert file.edition.read_again(_PATH)
    for number in range(len(texts) - 1):
        file.redo(number)
        assert file.edition.text == texts[number + 1]


def test_what_is_undone_below_another_step_keeps_that_and_all_else() -> None:
    file = _File()
    file.make(1, Remove(claim_address("b")))
    theirs = "  # of all\n  - {id: z, text: Z., basis: assumed}\n"
    file.find(file.edition.text.replace("  # of a\n", theirs))
    file.undo(1)
    assert file.edition.text == _TEXT.replace("  # of a\n", theirs)
    file.redo(1)
    assert "Text b." not in file.edition.text
    file.undo(1)
    assert "Text b.  # beside" in file.edition.text


def test_where_others_have_changed_the_lines_the_edits_are_made_anew() -> None:
    file = _File()
    file.make(1, SetValue((*claim_address("c"), "text"), "Another text."))
    file.find(file.edition.text.replace("text: Another text.", "text: 'Another text.'"))
    file.undo(1)
    assert file.edition.text in {_TEXT.replace("Text c.", "'Text c.'"), _TEXT}


def test_where_others_have_changed_the_thing_it_is_a_conflict_and_the_history_stays() -> None:
    file = _File()
    file.make(1, SetValue((*claim_address("c"), "text"), "Another text."))
    file.find(file.edition.text.replace("text: Another text.", "text: Their text."))
    before = file.edition
    with pytest.raises(ConflictError):
        file.undo(1)
    assert file.edition is before
    file.make(2, _note("a", "one"))
    file.undo(2)
    assert file.edition.text == before.text


def test_what_came_and_went_in_between_is_not_in_the_way() -> None:
    file = _File()
    file.make(1, SetValue((*claim_address("c"), "text"), "Another text."))
    file.make(2, Remove(claim_address("c")))
    file.undo(2)
    file.find(file.edition.text.replace("title: B", "title: Other"))
    file.undo(1)
    assert file.edition.text == _TEXT.replace("title: B", "title: Other")


def test_a_copy_goes_its_own_way() -> None:
    file = _File()
    file.make(1, _note("a", "one"))
    other = file.history.copy()
    other.make(1, file.edition, _PATH, undo=True)
    file.make(2, _note("b", "two"))
    file.undo(2)
    file.undo(1)
    assert file.edition.text == _TEXT
    assert 2 not in other
    assert 1 in other


def test_a_change_says_what_it_makes_and_what_undoes_it() -> None:
    file = _File()
    file.make(1, _note("a", "one"))
    assert file.history.change(1, undo=False).edits == (_note("a", "one"),)
    assert file.history.change(1, undo=True).edits == (_note("a", ""),)
    file.find(file.edition.text.replace("title: B", "title: Other"), 2)
    assert file.history.change(2, undo=True).edits == (SetValue(("title",), "B"),)


def test_a_history_knows_what_the_file_held_before() -> None:
    file = _File()
    first = file.edition
    assert not file.history.had(first)
    file.make(1, _note("a", "one"))
    assert file.history.had(first)
    assert not file.history.had(file.edition)


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_byte_order_mark_comes_and_goes_with_the_step_that_brought_it(tmp_path: Path, mark: str) -> None:
    path = tmp_path / "b.yaml"
    path.write_text(mark + _TEXT.replace("title: B", "title: Other"), encoding="utf-8")
    file = _File()
    found = Edition.of(open_document(path))
    file.history.find(file.edition, found, 1)
    file.edition = found
    file.make(2, _note("a", "one"))
    file.undo(1)
    assert file.edition.data.startswith(b"format")
    file.redo(1)
    assert file.edition.data.startswith(mark.encode() + b"format")
    assert apply_edits(found.briefing, [_note("a", "one")]) == file.edition.briefing


def test_neighbours_that_are_removed_one_after_the_other_come_back_in_the_order_in_which_they_went() -> None:
    file = _File()
    file.find(_TEXT.replace("[quote a]}\n", "[quote a]}\n\n"))
    text = file.edition.text
    file.make(0, Remove(claim_address("b")))
    file.make(1, Remove(claim_address("c")))
    file.undo(0)
    assert "  # beside\n" in file.edition.text
    file.undo(1)
    assert file.edition.text == text
