"""What was told as written is not lost to kill -9, another reader, a script that rewrites the file, or a full disk."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import count, cycle
from pathlib import Path
from shutil import disk_usage
from tempfile import TemporaryDirectory
from threading import Event, Thread
from time import sleep
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.documents import changed_file
from briefing_tui.documents.document import open_document
from briefing_tui.documents.outcomes import Conflict, Merged, NotWritten, Outcome, Written
from briefing_tui.documents.recovery import RecoveryFolder
from briefing_tui.documents.working_copy import WorkingCopy
from briefing_tui.domain.address import claim_address
from briefing_tui.domain.edits import Change, SetValue

_KILLS = 200
_LEFTOVER = re.compile(r"\.briefing-[a-z0-9_]{8}")
_CLAIMS = 12
_TEXT = "".join(
    [
        "format: briefing/1\nid: b\ntitle: B\nsources: [{id: s, file: a.md}]\nthreats:\n",
        *(
            f"  # of claim {number}\n  - id: claim-{number}\n    text: Text {number}.\n    basis: stated\n"
            f"    note: '0'\n    at: [quote {number}]\n\n"
            for number in range(_CLAIMS)
        ),
    ]
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "b.yaml"
    path.write_text(_TEXT)
    return path


def _note(claim: int, text: object) -> Change:
    return Change((SetValue((*claim_address(f"claim-{claim}"), "note"), str(text)),), "note")


def _notes(path: Path) -> list[str]:
    document = open_document(path)
    assert document.is_valid, document.loaded.problems
    return [claim.note for claim in document.briefing.claims]


def _run(program: str, *arguments: object) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", program, *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )


_IMPORTS = """
import os, random, signal, sys, time
from pathlib import Path
from briefing_tui.documents.document import open_document
from briefing_tui.documents.outcomes import Conflict, Merged, NotWritten, Written
from briefing_tui.documents.recovery import RecoveryFolder
from briefing_tui.documents.working_copy import WorkingCopy
from briefing_tui.domain.edits import Change, SetValue
path = Path(sys.argv[1])

def note(claim, text):
    return Change((SetValue(("claims", f"claim-{claim}", "note"), str(text)),), "note")
"""

# Each child counts in the note of one claim after the other, and says what is confirmed; what it said, is in the file.
_KILLING = f"""{_IMPORTS}
def edit(told):
    copy = WorkingCopy(open_document(path), None)
    number = max(int(claim.note) for claim in copy.briefing.claims)
    while True:
        number += 1
        outcome = copy.make(number, note(number % {_CLAIMS}, number))
        assert isinstance(outcome, Written), outcome
        os.write(told, b"%d\\n" % number)

chance, writes = random.Random(7), 0
for kill in range(int(sys.argv[2])):
    heard, told = os.pipe()
    child = os.fork()
    if not child:
        try:
            edit(told)
        finally:
            os._exit(1)
    os.close(told)
    confirmed = int(os.read(heard, 100).split()[-1]) if kill % 2 else 0
    time.sleep(chance.uniform(0, 0.03))
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL, status
    while lines := os.read(heard, 10_000).split():
        confirmed = int(lines[-1])
    os.close(heard)
    document = open_document(path)
    assert document.is_valid, document.loaded.problems
    last = max(int(claim.note) for claim in document.briefing.claims)
    assert last >= confirmed, (last, confirmed)
    assert document.loaded.text.count("# of claim") == {_CLAIMS}
    writes = max(writes, last)
print("survived", writes)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a child that is ready at once is forked")
def test_two_hundred_kills_lose_nothing_that_was_told_as_written(file: Path) -> None:
    said, _ = _run(_KILLING, file, _KILLS).communicate(timeout=300)
    assert said.startswith("survived "), said
    assert int(said.split()[1]) > _KILLS / 4, "hardly anything was written"
    others = [each.name for each in file.parent.iterdir() if each != file]
    assert all(_LEFTOVER.fullmatch(name) for name in others)


_READING = f"""{_IMPORTS}
own, count = int(sys.argv[2]), int(sys.argv[3])
copy = WorkingCopy(open_document(path), RecoveryFolder(path.parent / "state"))
for number in range(1, count + 1):
    claim = own + 2 * (number % {_CLAIMS // 2})
    outcome = copy.make(number, note(claim, f"{{own}}.{{number}}"))
    while copy.held:
        outcome = copy.try_again()[-1]
    assert isinstance(outcome, Written | Merged), outcome
    print(type(outcome).__name__, claim, f"{{own}}.{{number}}")
"""


def test_two_readers_that_change_other_claims_of_a_file_lose_nothing(file: Path) -> None:
    readers = [_run(_READING, file, own, 30) for own in (0, 1)]
    said = [reader.communicate(timeout=300)[0] for reader in readers]
    assert [reader.returncode for reader in readers] == [0, 0], said
    confirmed = [line.split() for each in said for line in each.splitlines()]
    assert len(confirmed) == 60
    assert {kind for kind, _, _ in confirmed} <= {"Written", "Merged"}
    notes = {int(claim): note for _, claim, note in confirmed}  # the last of each claim
    assert _notes(file) == [notes[claim] for claim in range(_CLAIMS)]


def test_of_two_readers_that_change_the_same_claim_the_later_is_told_and_neither_loses(file: Path) -> None:
    one, other = (WorkingCopy(open_document(file), None) for _ in range(2))
    assert isinstance(one.make(1, _note(3, "one")), Written)
    conflict = other.make(1, _note(3, "other"))
    assert isinstance(conflict, Conflict)
    assert conflict.document.briefing.claim("claim-3").note == "one"
    other.take(conflict.document, 2)
    assert isinstance(other.make(3, conflict.change), Written)
    assert isinstance(one.undo(1), Conflict)
    assert _notes(file)[3] == "other"
    assert isinstance(other.undo(3), Written)
    assert isinstance(one.undo(1), Written)
    assert file.read_text() == _TEXT


@pytest.fixture
def script(file: Path) -> Iterator[list[str]]:
    """Rewrite the file again and again as a script would, which changes the last claim; return what it wrote there."""
    ended, wrote, pauses = Event(), ["0"], cycle((0, 0.005, 0.02, 0.06))

    def rewrite() -> None:
        new = file.with_name("script.tmp")
        while not ended.is_set():
            text = file.read_text()
            head, old, tail = text.rpartition("note: ")
            number = int(tail.split("'")[1]) + 1
            new.write_text(f"{head}{old}'{number}'{tail[tail.index(chr(10)) :]}")
            if file.read_text() == text:  # what a careful one asks
                wrote.append(str(number))
                new.replace(file)
            sleep(next(pauses))

    thread = Thread(target=rewrite)
    thread.start()
    yield wrote
    ended.set()
    thread.join()


def test_a_script_that_rewrites_the_file_takes_nothing_away_untold(file: Path, script: list[str]) -> None:
    copy = WorkingCopy(open_document(file), None)
    expected = dict.fromkeys(range(_CLAIMS - 1), "0")
    kinds: set[type[Outcome]] = set()
    for number in range(1, 60):
        claim = number % (_CLAIMS - 1)
        outcome = copy.make(number, _note(claim, number))
        while copy.held:
            outcome = copy.try_again()[-1]
        kinds.add(type(outcome))
        if isinstance(outcome, Merged | Conflict):  # what the script has taken away between its look and its writing
            found = [each.note for each in outcome.document.briefing.claims]
            expected = dict(enumerate(found[:-1]))
        if isinstance(outcome, Conflict):
            copy.take(outcome.document, 1_000 + number)
            continue
        assert isinstance(outcome, Written | Merged)
        expected[claim] = str(number)
        assert [each.note for each in copy.briefing.claims][:-1] == list(expected.values())
    assert Merged in kinds
    assert _notes(file)[-1] in script


# Disks.


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return the folder of a file system of 32 kB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=32k", "tmpfs", folder], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("only root can mount a small disk")
    yield folder
    subprocess.run(["umount", folder], check=True)


def test_on_a_full_disk_the_file_is_the_old_one_and_the_change_is_kept_elsewhere(
    small_disk: Path, tmp_path: Path
) -> None:
    file, filler = small_disk / "b.yaml", small_disk / "filler"
    file.write_text(_TEXT)
    folder = RecoveryFolder(tmp_path / "state")
    copy = WorkingCopy(open_document(file), folder)
    filler.write_bytes(b"x" * (disk_usage(small_disk).free - 1024))
    outcome = copy.make(1, _note(1, "one"))
    assert isinstance(outcome, NotWritten)
    assert outcome.is_held
    assert "cannot be written: no space left on device; it is as it was" in outcome.why
    assert file.read_text() == _TEXT
    assert sorted(each.name for each in small_disk.iterdir()) == ["b.yaml", "filler"]
    recovery = folder.recovered(file)
    assert recovery is not None
    assert recovery.file == outcome.kept
    filler.unlink()
    change = recovery.changes(open_document(file))  # as the next reader makes it
    assert isinstance(WorkingCopy(open_document(file), folder).make(1, change), Written)
    recovery.forget()
    outcome = copy.make(2, _note(2, "two"))  # the first reader still holds what the other has written
    assert [type(each) for each in (outcome, *outcome.earlier)] == [Written, Merged]
    assert _notes(file)[:4] == ["0", "one", "two", "0"]


_LIMITED = f"""{_IMPORTS}
import resource
folder = RecoveryFolder(path.parent / "state")
copy = WorkingCopy(open_document(path), folder)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))
outcome = copy.make(1, note(1, "one"))
assert isinstance(outcome, NotWritten) and outcome.is_held and outcome.kept is None, outcome
assert copy.held == (1,)
print(outcome.why)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
print(type(copy.try_again()[0]).__name__)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits")
def test_where_the_recovery_file_cannot_be_written_either_one_is_told_and_it_is_tried_again(file: Path) -> None:
    said, _ = _run(_LIMITED, file).communicate(timeout=60)
    why, written = said.splitlines()
    assert f"{file} cannot be written: file too large; it is as it was; nor could it be kept: " in why
    assert written == "Written"
    assert _notes(file)[1] == "one"
    assert not [*(file.parent / "state").iterdir()]


# All of it, in any order.


class _Reader:
    """A working copy with the steps that its reader has made, in the order in which they are to be undone."""

    def __init__(self, file: Path, folder: RecoveryFolder) -> None:
        self.file, self.copy = file, WorkingCopy(open_document(file), folder)
        self.done: list[int] = []
        self.undone: list[int] = []
        self.numbers = count(1)

    def make(self, claim: int) -> None:
        number = next(self.numbers)
        self.done, self.undone = [*self.done, number], []
        self._take(self.copy.make(number, _note(claim, number)))

    def undo(self) -> None:
        if self.done:
            self.undone.append(self.done.pop())
            self._take(self.copy.undo(self.undone[-1]))

    def redo(self) -> None:
        if self.undone:
            self.done.append(self.undone.pop())
            self._take(self.copy.redo(self.done[-1]))

    def reload(self) -> None:
        number = next(self.numbers)
        self._put(number, [each for each in self.done if each in self.copy.held])
        self.copy.take(open_document(self.file), number)

    def try_again(self) -> None:
        for outcome in self.copy.try_again():
            self._take(outcome)

    def _take(self, outcome: Outcome) -> None:
        for each in (*outcome.earlier, outcome):
            if isinstance(each, Merged):
                self._put(each.found_number, [each.number])
            elif isinstance(each, Conflict) or (isinstance(each, NotWritten) and not each.is_held):
                self.done = [number for number in self.done if number != each.number]
        if isinstance(outcome, Written | Merged) and outcome.stamp is not None:
            assert self.file.read_bytes() == self.copy.data
            assert open_document(self.file).loaded.briefing == self.copy.briefing

    def _put(self, number: int, before: list[int]) -> None:
        at = min((self.done.index(each) for each in before if each in self.done), default=len(self.done))
        self.done.insert(at, number)


_ACTIONS = st.one_of(
    st.tuples(st.just("make"), st.integers(0, 3)),
    st.sampled_from([("undo",), ("redo",), ("reload",), ("try again",), ("read-only",), ("writable",)]),
    st.tuples(st.just("somebody else"), st.integers(0, 3)),
)


@settings(max_examples=30)
@given(st.lists(_ACTIONS, max_size=14))
def test_whatever_happens_the_file_is_valid_and_holds_what_was_told_as_written(actions: list[tuple[Any, ...]]) -> None:
    with TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        patch.setattr(changed_file, "_PAUSE_SECONDS", 0.0001)
        file, folder = Path(name) / "b.yaml", RecoveryFolder(Path(name) / "state")
        file.write_text(_TEXT)
        reader = _Reader(file, folder)
        for action, *arguments in (*actions, ("writable",), ("reload",), ("try again",)):
            match action:
                case "read-only" | "writable":
                    file.chmod(0o444 if action == "read-only" else 0o644)
                case "somebody else":
                    text, mode = file.read_text(), file.stat().st_mode
                    file.unlink()
                    file.write_text(text.replace(f"Text {arguments[0]}", f"Their text {arguments[0]}"))
                    file.chmod(mode)
                case _:
                    getattr(reader, action.replace(" ", "_"))(*arguments)
            assert open_document(file).is_valid
        assert not reader.copy.held
        assert file.read_bytes() == reader.copy.data
