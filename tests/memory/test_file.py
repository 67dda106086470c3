"""The memory's file: whatever is in its place, the reader goes on; and what two readers remember at once is kept."""

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from briefing_tui.domain.problem import BriefingError
from briefing_tui.domain.settings import Theme
from briefing_tui.memory.file import recall, remember
from briefing_tui.memory.memory import Memory
from briefing_tui.memory.visit import Visit


def _theme(memory: Memory) -> Memory:
    return memory.with_theme(Theme.LIGHT, Theme.DARK)


def test_without_a_file_nothing_is_remembered_and_nothing_said(file: Path) -> None:
    assert recall(file) == (Memory(), "")


def test_what_is_remembered_is_recalled_and_the_user_s_alone(file: Path) -> None:
    remember(file, _theme)
    assert recall(file) == (_theme(Memory()), "")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert [each.name for each in file.parent.iterdir()] == [file.name]


@pytest.mark.parametrize("content", [b"", b"nonsense", b"\x00\xff", b"{}", b"[" * 100_000])
def test_a_file_that_holds_no_memory_is_told_of_and_begun_anew(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    memory, trouble = recall(file)
    assert (memory, trouble) == (Memory(), f"the memory is damaged, and begins anew ({file})")
    remember(file, _theme)
    assert recall(file) == (_theme(Memory()), "")


def test_a_huge_file_is_not_read(file: Path) -> None:
    file.parent.mkdir(parents=True)
    with file.open("wb") as huge:
        huge.truncate(1 << 40)
    memory, trouble = recall(file)
    assert memory == Memory()
    assert "the memory is larger than 1 MB" in trouble


def _folder(file: Path) -> None:
    file.mkdir(parents=True)


def _link(file: Path) -> None:
    file.parent.mkdir(parents=True)
    file.with_name("target").write_text("somebody's own")
    file.symlink_to("target")


def _pipe(file: Path) -> None:
    file.parent.mkdir(parents=True)
    os.mkfifo(file)


@pytest.mark.parametrize(
    ("put", "said"), [(_folder, "is a folder"), (_link, "is a symbolic link"), (_pipe, "is a device, a pipe")]
)
def test_what_is_no_file_is_told_of_and_left(file: Path, put: object, said: str) -> None:
    assert callable(put)
    put(file)
    before = file.lstat()
    memory, trouble = recall(file)
    assert memory == Memory()
    assert trouble.startswith(f"nothing is remembered: the memory {said}")
    with pytest.raises(BriefingError, match="where you were is not remembered: "):
        remember(file, _theme)
    assert (file.lstat().st_ino, file.lstat().st_mode) == (before.st_ino, before.st_mode)
    target = file.with_name("target")
    assert not target.exists() or target.read_text() == "somebody's own"


def test_where_there_can_be_no_folder_it_is_an_error_of_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where a folder would be")
    with pytest.raises(BriefingError, match="cannot be written: not a directory"):
        remember(tmp_path / "state" / "briefing-tui" / "memory.json", _theme)


def test_a_path_that_no_file_can_have_is_told_of(tmp_path: Path) -> None:
    file = tmp_path / ("a" * 300) / "memory.json"
    memory, trouble = recall(file)
    assert memory == Memory()
    assert trouble.startswith("nothing is remembered: the memory cannot be opened: file name too long")
    with pytest.raises(BriefingError, match="cannot be written: file name too long"):
        remember(file, _theme)


def test_a_read_only_file_is_left(file: Path) -> None:
    remember(file, _theme)
    file.chmod(0o400)
    if os.access(file, os.W_OK):
        pytest.skip("root may write everything")
    with pytest.raises(BriefingError, match="is read-only"):
        remember(file, lambda _: Memory())
    assert recall(file) == (_theme(Memory()), "")


def test_readers_that_end_at_the_same_time_lose_nothing_of_each_other(file: Path, visit: Visit) -> None:
    def end(number: int) -> None:
        remember(file, lambda memory: memory.with_visit(Path(f"/{number}"), visit._replace(briefing=f"{number}")))

    with ThreadPoolExecutor(8) as readers:
        list(readers.map(end, range(16)))
    assert len(recall(file)[0].visits) == 16
