"""What could not be written is kept, and found again as changes of whatever the file holds by then."""

import os
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefing_tui.documents.document import Document, open_document
from briefing_tui.documents.recovery import MAX_RECOVERY_BYTES, Recovery, RecoveryFolder
from briefing_tui.domain.address import claim_address
from briefing_tui.domain.edits import Edit, Remove, SetValue, apply_edits
from briefing_tui.domain.problem import BriefingError

WriteBriefing = Callable[..., Path]
_FIRST, _SECOND = claim_address("claim-1"), claim_address("claim-2")


@pytest.fixture
def file(write_briefing: WriteBriefing) -> Path:
    return write_briefing("The first market opened in spring.", "The second market opened in summer.")


@pytest.fixture
def folder(tmp_path: Path) -> RecoveryFolder:
    return RecoveryFolder(tmp_path / "state" / "recovery")


def _intended(file: Path) -> str:
    return file.read_text().replace("What claim 1 says.", "What it says now.")


def _keep(folder: RecoveryFolder, file: Path) -> Recovery:
    folder.keep(file, file.read_text(), _intended(file))
    recovery = folder.recovered(file)
    assert recovery is not None
    return recovery


def test_without_a_recovery_file_there_is_nothing(folder: RecoveryFolder, file: Path) -> None:
    assert folder.recovered(file) is None
    assert not folder.folder.exists()


def test_what_is_kept_is_found_as_a_change_and_the_user_s_alone(folder: RecoveryFolder, file: Path) -> None:
    recovery = _keep(folder, file)
    document = open_document(file)
    edit = SetValue((*_FIRST, "text"), "What it says now.")
    assert recovery.changes(document).edits == (edit,)
    assert recovery.changes(document).words == "recovered: 1 change not written before"
    assert recovery.conflicting(document).edits == ()
    assert stat.S_IMODE(recovery.file.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.folder.stat().st_mode) == 0o700
    assert [*folder.folder.iterdir()] == [recovery.file]


def test_it_is_found_by_whatever_path_leads_to_the_briefing(folder: RecoveryFolder, file: Path, tmp_path: Path) -> None:
    _keep(folder, file)
    link = tmp_path / "link.yaml"
    link.symlink_to(file.name)
    assert folder.recovered(link) is not None
    assert folder.recovered(tmp_path / "other.yaml") is None


def test_a_name_that_is_no_text_is_one_like_any(folder: RecoveryFolder, file: Path, tmp_path: Path) -> None:
    other = file.rename(tmp_path / os.fsdecode(b"caf\xe9.yaml"))
    assert _keep(folder, other).changes(open_document(other)).edits


def test_what_is_forgotten_is_gone(folder: RecoveryFolder, file: Path) -> None:
    recovery = _keep(folder, file)
    recovery.forget()
    assert folder.recovered(file) is None
    recovery.forget()


@pytest.mark.parametrize(
    ("edits", "changes", "conflicting"),
    [
        ([SetValue((*_SECOND, "note"), "theirs")], ["What it says now."], []),
        ([SetValue((*_FIRST, "text"), "What it says now.")], [], []),
        ([SetValue((*_FIRST, "text"), "Theirs.")], [], ["What it says now."]),
        ([SetValue((*_FIRST, "note"), "theirs")], [], ["What it says now."]),
    ],
    ids=["another claim", "alike", "otherwise", "in another field"],
)
def test_what_has_changed_in_the_file_since_is_left_unless_one_wants_it(
    folder: RecoveryFolder, file: Path, edits: list[Edit], changes: list[str], conflicting: list[str]
) -> None:
    recovery = _keep(folder, file)
    document = _with(open_document(file), edits)
    made = recovery.changes(document)
    assert [getattr(edit, "value", None) for edit in made.edits] == changes
    assert [getattr(edit, "value", None) for edit in recovery.conflicting(document).edits] == conflicting


def test_a_claim_that_is_gone_comes_back_only_if_one_wants_it(folder: RecoveryFolder, file: Path) -> None:
    recovery = _keep(folder, file)
    document = _with(open_document(file), [Remove(_FIRST)])
    assert recovery.changes(document).edits == ()
    back = apply_edits(document.briefing, recovery.conflicting(document).edits)
    assert [claim.text for claim in back.claims] == ["What it says now.", "What claim 2 says."]


def _with(document: Document, edits: list[Edit]) -> Document:
    return replace(document, loaded=document.loaded._replace(briefing=apply_edits(document.briefing, edits)))


def test_what_another_reader_has_kept_stays_until_it_is_asked_for(folder: RecoveryFolder, file: Path) -> None:
    first = folder.keep(file, file.read_text(), _intended(file))
    second = folder.keep(file, file.read_text(), file.read_text().replace("claim 2 says", "claim 2 said"))
    assert folder.keep(file, file.read_text(), _intended(file), into=first) == first
    for kept in (first, second):
        recovery = folder.recovered(file)
        assert recovery is not None
        assert recovery.file == kept
        recovery.forget()
    assert folder.recovered(file) is None


def test_there_is_an_end_of_recovery_files(folder: RecoveryFolder, file: Path) -> None:
    for _ in range(20):
        folder.keep(file, file.read_text(), _intended(file))
    with pytest.raises(BriefingError, match="has 20 recovery files of it already"):
        folder.keep(file, file.read_text(), _intended(file))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"nonsense",
        b"\x00\xff",
        b"{}",
        b"[" * 100_000,
        b'{"format": "briefing-recovery/1", "path": 1, "known": "", "intended": ""}',
        b'{"format": "briefing-recovery/1", "path": "%s", "known": "a: 1", "intended": "\\ud800"}',
    ],
)
def test_what_is_damaged_is_passed_over(folder: RecoveryFolder, file: Path, content: bytes) -> None:
    kept = _keep(folder, file).file
    kept.write_bytes(content.replace(b"%s", os.fsencode(file)))
    assert folder.recovered(file) is None
    assert _keep(folder, file).file != kept


def _folder(file: Path) -> None:
    file.mkdir()


def _link(file: Path) -> None:
    file.symlink_to("/etc/passwd")


def _pipe(file: Path) -> None:
    os.mkfifo(file)


def _huge(file: Path) -> None:
    with file.open("wb") as huge:
        huge.truncate(MAX_RECOVERY_BYTES + 1)


@pytest.mark.parametrize("put", [_folder, _link, _pipe, _huge])
def test_what_is_no_recovery_file_is_left(folder: RecoveryFolder, file: Path, put: Callable[[Path], None]) -> None:
    kept = _keep(folder, file).file
    kept.unlink()
    put(kept)
    before = kept.lstat()
    assert folder.recovered(file) is None
    assert _keep(folder, file).file != kept
    assert kept.lstat().st_ino == before.st_ino


def test_where_it_cannot_be_kept_one_is_told(file: Path, tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where a folder would be")
    with pytest.raises(BriefingError, match="recovery cannot be written: not a directory"):
        RecoveryFolder(tmp_path / "state" / "recovery").keep(file, "a", "b")


def test_what_is_too_large_is_not_kept(folder: RecoveryFolder, file: Path) -> None:
    with pytest.raises(BriefingError, match="is larger than 64 MB"):
        folder.keep(file, "a" * MAX_RECOVERY_BYTES, "b")
    assert folder.recovered(file) is None
