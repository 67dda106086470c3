import errno
import os
import socket
from pathlib import Path

import pytest

from briefing_tui.loading.files import MissingFileError, OversizedFileError, UnreadableFileError, read_file


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    content = os.urandom(5 << 20)
    (tmp_path / "a").write_bytes(content)
    assert read_file(tmp_path / "a", 5 << 20) == content


def test_a_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(bytes((1 << 20) + 1))
    with pytest.raises(OversizedFileError, match="larger than 1 MB"):
        read_file(tmp_path / "a", 1 << 20)


def test_a_file_that_hides_its_size_is_held_to_the_limit_too() -> None:
    with pytest.raises(OversizedFileError):
        read_file(Path("/proc/self/maps"), 10)


def test_a_missing_file_is_distinguished_from_an_unreadable_one(tmp_path: Path) -> None:
    with pytest.raises(MissingFileError, match="does not exist"):
        read_file(tmp_path / "a", 10)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="is a folder"):
        read_file(tmp_path, 10)


def test_a_pipe_that_nobody_writes_to_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnreadableFileError, match="a pipe"):
        read_file(tmp_path / "pipe", 10)


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null"])
def test_a_device_is_refused(device: str) -> None:
    with pytest.raises(UnreadableFileError, match="is a device"):
        read_file(Path(device), 10)


def test_a_socket_is_refused(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "socket"))
        with pytest.raises(UnreadableFileError):
            read_file(tmp_path / "socket", 10)


def test_a_loop_of_links_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(UnreadableFileError, match="cannot be opened: too many levels"):
        read_file(tmp_path / "a", 10)


@pytest.mark.parametrize("name", ["a\0b", "\ud800"])
def test_a_name_that_no_file_can_have_is_refused(name: str) -> None:
    with pytest.raises(UnreadableFileError, match="is not a name"):
        read_file(Path(name), 10)


def test_an_endless_name_is_refused() -> None:
    with pytest.raises(UnreadableFileError, match="cannot be opened: file name too long"):
        read_file(Path("a" * 10_000), 10)


def test_no_descriptor_is_left_open(tmp_path: Path) -> None:
    before = sorted(Path("/proc/self/fd").iterdir())
    with pytest.raises(UnreadableFileError):
        read_file(tmp_path, 10)
    (tmp_path / "a").write_bytes(b"x")
    read_file(tmp_path / "a", 10)
    assert sorted(Path("/proc/self/fd").iterdir()) == before


def test_what_has_been_read_stays_read_where_closing_the_file_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"content")

    def fail(_descriptor: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(os, "close", fail)
        assert read_file(file, 100) == b"content"
