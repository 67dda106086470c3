"""A file is edited step by step: what somebody else writes in it is kept, and what the disk refuses is not lost."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import sleep

import pytest

from briefing_tui.documents.document import open_document
from briefing_tui.documents.files import stamp
from briefing_tui.documents.outcomes import Conflict, Merged, NotWritten, Outcome, Written
from briefing_tui.documents.recovery import RecoveryFolder
from briefing_tui.documents.working_copy import WorkingCopy
from briefing_tui.domain.address import claim_address
from briefing_tui.domain.briefing import Claim, Quote
from briefing_tui.domain.edits import Change, Edit, Insert, Move, Remove, SetValue, apply_edits
from briefing_tui.domain.vocabulary import Basis

_TEXT = """\
# by hand
format: briefing/1
id: markets
title: Markets   # for now
sources: [{id: paper, file: article.md}]
actors: [{id: army, name: Army}]

threats:
  - id: first           # the first
    text: What the first says.
    basis: stated
    at: [The first market opened in spring.]

  - id: second
    text: "What the second says."
    basis: stated
    note: an old note   # keep
    at:
      - The second market opened in summer.

cooperation:
  # the only one
  - id: third
    text: What the third says.
    basis: stated
    at: [Trade goes on.]
"""
_FIRST, _SECOND, _THIRD = (claim_address(each) for each in ("first", "second", "third"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "markets.yaml"
    path.write_text(_TEXT)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> RecoveryFolder:
    return RecoveryFolder(tmp_path / "state")


@pytest.fixture
def copy(file: Path, folder: RecoveryFolder) -> WorkingCopy:
    return WorkingCopy(open_document(file), folder)


def _note(claim: tuple[str | int, ...], text: str) -> Change:
    return Change((SetValue((*claim, "note"), text),), f"note: {text}")


def _new(claim: str = "new") -> Claim:
    return Claim(claim, "A new one.", Basis.STATED, (Quote("Trade goes on.", "paper"),))


def _rewrite(file: Path, old: str, new: str) -> None:
    text = file.read_bytes().decode()
    assert old in text
    file.write_bytes(text.replace(old, new).encode())


# Steps.

_CHANGES = [
    _note(_FIRST, "one"),
    _note(_SECOND, "two"),
    Change((SetValue(("title",), "Other"),), "title"),
    Change((Insert(("threats",), 1, _new()),), "new"),
    Change((Move(_FIRST, ("cooperation",), 1),), "moved"),
    Change((Remove(_SECOND),), "removed"),
    Change((SetValue((*_THIRD, "actors"), ("army",)), SetValue((*_THIRD, "text"), "Says more.")), "two"),
]


def test_a_change_that_is_written_is_in_the_file_in_its_own_line_alone(file: Path, copy: WorkingCopy) -> None:
    copy.prepare()
    outcome = copy.make(1, Change((SetValue((*_SECOND, "note"), "new"),), "note"))
    assert file.read_text() == _TEXT.replace("an old note   # keep", "new   # keep")
    assert isinstance(outcome, Written)
    assert (outcome.number, outcome.stamp, outcome.earlier) == (1, stamp(file), ())
    assert outcome.loaded is not None
    assert outcome.loaded.data == file.read_bytes() == copy.data
    assert outcome.loaded.briefing == copy.briefing == open_document(file).briefing


def test_each_change_is_in_the_file_and_undoing_them_all_gives_the_first_bytes_back(
    file: Path, copy: WorkingCopy
) -> None:
    first, after = copy.briefing, [file.read_bytes()]
    for number, change in enumerate(_CHANGES):
        first = apply_edits(first, change.edits)
        assert isinstance(copy.make(number, change), Written)
        assert open_document(file).loaded.briefing == copy.briefing == first
        after.append(file.read_bytes())
    for _ in range(2):
        for number in reversed(range(len(_CHANGES))):
            assert isinstance(copy.undo(number), Written)
            assert file.read_bytes() == after[number]
        for number in range(len(_CHANGES)):
            assert isinstance(copy.redo(number), Written)
            assert file.read_bytes() == after[number + 1]
            assert open_document(file).loaded.briefing == copy.briefing


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"])
def test_the_byte_order_mark_and_the_line_ends_stay(
    file: Path, folder: RecoveryFolder, mark: bytes, line_end: bytes
) -> None:
    before = mark + _TEXT.encode().replace(b"\n", line_end)
    file.write_bytes(before)
    copy = WorkingCopy(open_document(file), folder)
    for number, change in enumerate(_CHANGES):
        assert isinstance(copy.make(number, change), Written)
        after = file.read_bytes()
        assert after.startswith(mark + b"# by hand")
        assert after.count(b"\xef\xbb\xbf") == bool(mark)
        assert after.count(b"\n") == after.count(line_end)
    for number in reversed(range(len(_CHANGES))):
        copy.undo(number)
    assert file.read_bytes() == before


def test_a_link_stays_and_other_names_have_the_change_too(file: Path, folder: RecoveryFolder, tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    link, name = tmp_path / "sub" / "link.yaml", tmp_path / "sub" / "name.yaml"
    link.symlink_to("../markets.yaml")
    name.hardlink_to(file)
    file.chmod(0o640)
    copy = WorkingCopy(open_document(link), folder)
    assert isinstance(copy.make(1, _note(_FIRST, "one")), Written)
    assert link.is_symlink()
    assert name.samefile(file)
    assert "note: one" in name.read_text()
    assert file.stat().st_mode & 0o777 == 0o640


def test_what_the_briefing_does_not_have_cannot_be_changed(file: Path, copy: WorkingCopy) -> None:
    assert copy.make(1, _note(claim_address("nobody"), "x")) == NotWritten(1, "what it was about is not in the file")
    assert copy.undo(7) == copy.redo(7) == NotWritten(7, "there is no such step")
    assert file.read_text() == _TEXT


@pytest.mark.parametrize(
    "edit",
    [
        SetValue((*_FIRST, "actors"), ("nobody",)),
        SetValue((*_FIRST, "basis"), Basis.REPORTED),
        SetValue((*_FIRST, "text"), ""),
        SetValue((*_FIRST, "note"), "a lone \ud800"),
        SetValue((*_FIRST, "note"), "a bell \a"),
        Insert(("threats",), 0, _new("first")),
        Remove(("sources", "paper")),
    ],
    ids=str,
)
def test_nothing_is_written_that_would_not_read_as_intended(file: Path, copy: WorkingCopy, edit: Edit) -> None:
    outcome = copy.make(1, Change((edit,), "x"))
    assert isinstance(outcome, NotWritten)
    assert not outcome.is_held
    assert outcome.why
    assert file.read_text() == _TEXT
    assert isinstance(copy.make(2, _note(_FIRST, "one")), Written)


def test_a_place_that_cannot_be_edited_safely_is_told_and_left(file: Path, folder: RecoveryFolder) -> None:
    _rewrite(file, "text: What the third says.", "text: !!str What the third says.")
    copy = WorkingCopy(open_document(file), folder)
    before = file.read_bytes()
    outcome = copy.make(1, Change((SetValue((*_THIRD, "text"), "x"),), "x"))
    assert isinstance(outcome, NotWritten)
    assert file.read_bytes() == before


# Beside others who write the file.


def test_a_change_of_another_thing_by_somebody_else_is_merged_and_told(file: Path, copy: WorkingCopy) -> None:
    _rewrite(file, "# the only one", "# the only one so far\n  # (of two)")
    _rewrite(file, "What the third says.", "What somebody else says.")
    found = file.read_bytes()
    outcome = copy.make(1, _note(_FIRST, "one"))
    assert isinstance(outcome, Merged)
    assert outcome.document.loaded.data == found
    assert outcome.document.is_valid
    assert (outcome.number, outcome.stamp) == (1, stamp(file))
    assert outcome.loaded is not None
    assert outcome.loaded.briefing == copy.briefing
    lines = file.read_text().splitlines()
    lines.remove("    note: one")
    assert lines == found.decode().splitlines()


def test_all_is_undone_in_order_the_change_from_outside_included(file: Path, copy: WorkingCopy) -> None:
    copy.make(1, _note(_SECOND, "own"))
    after_first = file.read_bytes()
    _rewrite(file, "title: Markets   # for now", "title: Other markets  # for good")
    found = file.read_bytes()
    merged = copy.make(2, _note(_FIRST, "one"))
    assert isinstance(merged, Merged)
    both = file.read_bytes()
    for number, expected in ((2, found), (merged.found_number, after_first), (1, _TEXT.encode())):
        assert isinstance(copy.undo(number), Written)
        assert file.read_bytes() == expected
    for number, expected in ((1, after_first), (merged.found_number, found), (2, both)):
        assert isinstance(copy.redo(number), Written)
        assert file.read_bytes() == expected
        assert copy.briefing == open_document(file).briefing


def test_an_edition_that_was_taken_is_a_step_to_be_undone(file: Path, copy: WorkingCopy) -> None:
    copy.make(1, _note(_SECOND, "own"))
    after_first = file.read_bytes()
    file.write_bytes(b"\xef\xbb\xbf" + after_first.replace(b"Markets", b"Other").replace(b"\n", b"\r\n"))
    copy.take(open_document(file), 2)
    found = file.read_bytes()
    assert isinstance(copy.make(3, _note(_FIRST, "one")), Written)
    for number, expected in ((3, found), (2, after_first), (1, _TEXT.encode())):
        assert isinstance(copy.undo(number), Written)
        assert file.read_bytes() == expected
    for number, expected in ((1, after_first), (2, found)):
        copy.redo(number)
        assert file.read_bytes() == expected


@pytest.mark.parametrize(
    ("old", "new", "undone"),
    [
        ("title: Markets   # for now", "title: Other  # for good", True),
        ("# the first\n", "# the very first\n", True),
        ("text: What the first says.", "text: What somebody else says.", True),
        ("note: two", "note: somebody else's", False),
        ("threats:\n", "threats:\n  - {id: zero, text: Zero., basis: assumed}\n", True),
    ],
)
def test_a_step_is_undone_under_a_change_from_outside_that_is_no_step(
    file: Path, copy: WorkingCopy, old: str, new: str, undone: bool
) -> None:
    copy.make(1, _note(_SECOND, "two"))
    copy.make(2, _note(_FIRST, "one"))
    _rewrite(file, old, new)
    copy.take(open_document(file))
    outcomes = [copy.undo(2), copy.undo(1)]
    assert [type(each) for each in outcomes] == [Written, Written if undone else Conflict]
    if undone:
        assert file.read_text() == _TEXT.replace(old, new)
    else:
        assert copy.briefing.claim("second").note == "somebody else's"


@pytest.mark.parametrize("change", _CHANGES, ids=[each.words for each in _CHANGES])
def test_any_step_is_undone_and_redone_under_another_one(file: Path, copy: WorkingCopy, change: Change) -> None:
    other = Change((SetValue(("bluf",), "Trade goes on."),), "bottom line")
    briefing = copy.briefing
    copy.make(1, change)
    copy.make(2, other)
    assert isinstance(copy.undo(1), Written)
    assert copy.briefing == open_document(file).briefing == apply_edits(briefing, other.edits)
    assert isinstance(copy.redo(1), Written)
    assert copy.briefing == open_document(file).briefing == apply_edits(briefing, (*change.edits, *other.edits))
    assert [isinstance(each, Written) for each in (copy.undo(2), copy.undo(1))] == [True, True]
    assert file.read_text() == _TEXT


def test_the_same_thing_changed_by_both_is_a_conflict_and_nothing_is_written(file: Path, copy: WorkingCopy) -> None:
    _rewrite(file, "What the first says.", "What somebody else says.")
    found, change = file.read_bytes(), _note(_FIRST, "one")
    outcome = copy.make(1, change)
    assert isinstance(outcome, Conflict)
    assert (outcome.change, outcome.document.loaded.data) == (change, found)
    assert file.read_bytes() == found
    assert copy.data == _TEXT.encode()
    copy.take(outcome.document, 2)  # who insists
    assert isinstance(copy.make(3, change), Written)
    assert copy.briefing.claim("first").text == "What somebody else says."
    for number in (3, 2):
        copy.undo(number)
    assert file.read_text() == _TEXT


def test_what_was_changed_since_the_change_was_chosen_is_a_conflict_as_well(file: Path, copy: WorkingCopy) -> None:
    seen = copy.briefing
    _rewrite(file, "note: an old note", "note: theirs")
    assert isinstance(copy.make(1, _note(_FIRST, "one"), seen), Merged)
    outcome = copy.make(2, _note(_SECOND, "ours"), seen)
    assert isinstance(outcome, Conflict)
    assert not copy.take(outcome.document, 3)
    assert copy.briefing.claim("second").note == "theirs"
    assert isinstance(copy.make(4, _note(_SECOND, "ours"), copy.briefing), Written)


def test_what_somebody_else_has_made_alike_is_no_conflict(file: Path, copy: WorkingCopy) -> None:
    _rewrite(file, "note: an old note ", "note: new ")
    outcome = copy.make(1, _note(_SECOND, "new"))
    assert isinstance(outcome, Merged)
    assert isinstance(copy.undo(1), Written)
    assert copy.briefing.claim("second").note == "an old note"
    assert copy.briefing == open_document(file).briefing


def test_what_refers_to_a_thing_that_somebody_else_has_removed_is_a_conflict(file: Path, copy: WorkingCopy) -> None:
    _rewrite(file, "actors: [{id: army, name: Army}]\n", "")
    outcome = copy.make(1, Change((SetValue((*_THIRD, "actors"), ("army",)),), "actors"))
    assert isinstance(outcome, Conflict)


def test_a_file_with_mistakes_is_left_until_they_are_put_right(file: Path, copy: WorkingCopy) -> None:
    _rewrite(file, "title: Markets ", "titel: Markets ")
    found = file.read_bytes()
    outcome = copy.make(1, _note(_FIRST, "one"))
    assert isinstance(outcome, NotWritten)
    assert not outcome.is_held
    assert "has mistakes now (line 4: " in outcome.why
    assert file.read_bytes() == found
    file.write_bytes(b"\xff")
    assert "has mistakes now (line 1: " in getattr(copy.make(2, _note(_FIRST, "one")), "why", "")
    file.write_text(_TEXT)
    assert isinstance(copy.make(3, _note(_FIRST, "one")), Written)


def test_a_document_with_mistakes_is_not_edited_and_what_put_it_so_can_be_undone(file: Path, copy: WorkingCopy) -> None:
    _rewrite(file, "title: Markets ", "titel: Markets ")
    mistaken = file.read_bytes()
    copy.take(open_document(file), 1)
    copy.prepare()
    assert isinstance(copy.make(2, _note(_FIRST, "one")), NotWritten)
    assert isinstance(copy.undo(1), Written)
    assert file.read_text() == _TEXT
    assert isinstance(copy.redo(1), Written)
    assert file.read_bytes() == mistaken


def test_an_edition_that_was_overwritten_here_since_it_was_read_is_passed_over(file: Path, copy: WorkingCopy) -> None:
    _rewrite(file, "title: Markets ", "title: Other ")
    document = open_document(file)
    assert isinstance(copy.make(1, _note(_FIRST, "one")), Merged)
    copy.take(document)
    assert copy.data == file.read_bytes()
    assert isinstance(copy.make(2, _note(_FIRST, "two")), Written)


def test_an_edition_that_comes_back_is_taken(file: Path, copy: WorkingCopy) -> None:
    copy.make(1, _note(_FIRST, "one"))
    file.write_text(_TEXT)
    copy.take(open_document(file), 2)
    assert copy.data == _TEXT.encode()
    assert isinstance(copy.undo(2), Written)
    assert "note: one" in file.read_text()


def test_a_file_that_is_missing_or_cut_off_for_a_moment_is_waited_for(file: Path, copy: WorkingCopy) -> None:
    def write_slowly() -> None:
        file.unlink()
        sleep(0.02)
        with file.open("wb", buffering=0) as writing:
            for at in range(0, len(_TEXT), 40):
                writing.write(_TEXT.encode()[at : at + 40])
                sleep(0.001)

    with ThreadPoolExecutor(1) as writer:
        done = writer.submit(write_slowly)
        while file.exists():
            pass
        outcome = copy.make(1, _note(_FIRST, "one"))
        done.result()
    assert isinstance(outcome, Written)
    assert "note: one" in file.read_text()


# Where the disk refuses.


def _held(outcome: Outcome, file: Path) -> NotWritten:
    assert isinstance(outcome, NotWritten)
    assert outcome.is_held
    assert outcome.kept is not None
    assert str(file) in outcome.why
    return outcome


def test_what_a_vanished_medium_refuses_is_kept_and_written_when_it_is_back(
    file: Path, folder: RecoveryFolder, tmp_path: Path
) -> None:
    medium, away = tmp_path / "medium", tmp_path / "away"
    medium.mkdir()
    file = file.rename(medium / file.name)
    copy = WorkingCopy(open_document(file), folder)
    copy.make(1, _note(_SECOND, "written"))
    medium.rename(away)
    first = _held(copy.make(2, _note(_FIRST, "one")), file)
    second = _held(copy.make(3, _note(_THIRD, "three")), file)
    third = _held(copy.undo(1), file)
    assert first.why == f"{file} does not exist"
    assert first.kept == second.kept == third.kept
    assert [*copy.held] == [2, 3, 1]
    assert [type(each) for each in copy.try_again()] == [NotWritten] * 3
    away.rename(medium)
    recovery = folder.recovered(file)
    assert recovery is not None
    assert len(recovery.changes(open_document(file)).edits) == 3
    outcome = copy.make(4, _note(_FIRST, "more"))
    assert isinstance(outcome, Written)
    assert [(type(each), each.number) for each in outcome.earlier] == [(Written, 2), (Written, 3), (Written, 1)]
    assert not copy.held
    assert folder.recovered(file) is None
    notes = {claim.id: claim.note for claim in open_document(file).briefing.claims}
    assert notes == {"first": "more", "second": "an old note", "third": "three"}
    for number, undo in ((4, True), (1, False), (3, True), (2, True), (1, True)):
        assert isinstance(copy.undo(number) if undo else copy.redo(number), Written)
    assert file.read_text() == _TEXT


def test_what_is_held_is_tried_again_by_itself(file: Path, copy: WorkingCopy) -> None:
    assert copy.try_again() == ()
    file.chmod(0o444)
    outcome = _held(copy.make(1, _note(_FIRST, "one")), file)
    assert outcome.why == f"{file} is read-only: nothing was written"
    file.chmod(0o644)
    (written,) = copy.try_again()
    assert isinstance(written, Written)
    assert outcome.kept is not None
    assert not outcome.kept.exists()
    assert "note: one" in file.read_text()


def test_undoing_what_is_held_leaves_nothing_to_write(file: Path, copy: WorkingCopy, folder: RecoveryFolder) -> None:
    file.chmod(0o444)
    copy.make(1, _note(_FIRST, "one"))
    outcome = copy.undo(1)
    assert isinstance(outcome, Written)
    assert (outcome.number, [each.number for each in outcome.earlier]) == (1, [1])
    assert (copy.held, folder.recovered(file), file.read_text()) == ((), None, _TEXT)
    file.chmod(0o644)
    assert isinstance(copy.redo(1), Written)
    assert "note: one" in file.read_text()


def test_what_is_held_is_merged_with_what_the_medium_brings_back(file: Path, copy: WorkingCopy) -> None:
    file.chmod(0o444)
    copy.make(1, _note(_FIRST, "one"))
    copy.make(2, _note(_SECOND, "two"))
    file.unlink()
    file.write_text(_TEXT.replace("an old note ", "somebody else's "))
    outcome = copy.make(3, _note(_THIRD, "three"))
    assert isinstance(outcome, Written)
    assert [type(each) for each in outcome.earlier] == [Merged, Conflict]
    notes = {claim.id: claim.note for claim in open_document(file).briefing.claims}
    assert notes == {"first": "one", "second": "somebody else's", "third": "three"}


def test_what_is_held_goes_on_top_of_an_edition_that_is_taken(
    file: Path, copy: WorkingCopy, folder: RecoveryFolder
) -> None:
    file.chmod(0o444)
    copy.make(1, _note(_FIRST, "one"))
    copy.make(2, _note(_SECOND, "two"))
    file.unlink()
    file.write_text(_TEXT.replace("an old note ", "somebody else's "))
    copy.take(open_document(file), 3)
    assert copy.held == (1,)
    first, second = copy.try_again()
    assert (type(first), type(second)) == (Conflict, Written)
    assert (first.number, second.number) == (2, 1)
    for number in (1, 3):
        assert isinstance(copy.undo(number), Written)
    assert file.read_text() == _TEXT
    recovery = folder.recovered(file)
    assert recovery is None


@pytest.mark.parametrize("has_folder", [False, True])
def test_where_nothing_can_be_kept_one_is_told(file: Path, tmp_path: Path, *, has_folder: bool) -> None:
    file.chmod(0o444)
    (tmp_path / "state").write_text("a file where a folder would be")
    recovery = RecoveryFolder(tmp_path / "state") if has_folder else None
    outcome = WorkingCopy(open_document(file), recovery).make(1, _note(_FIRST, "one"))
    assert isinstance(outcome, NotWritten)
    assert (outcome.is_held, outcome.kept) == (True, None)
    why = "nor could it be kept: " if has_folder else "nor is there a folder to keep it in"
    assert f"is read-only: nothing was written; {why}" in outcome.why
