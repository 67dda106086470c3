import errno
import os
import struct
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from subprocess import CompletedProcess
from tempfile import TemporaryDirectory

import pytest

from briefing_tui.documents import locking
from briefing_tui.documents.replacing import ChangedFileError, replace_file
from briefing_tui.domain.problem import BriefingError

AsUser = Callable[..., CompletedProcess[str]]
_OWN, _TEAM = 12000, 12777  # groups
_REPLACE = """
import sys
from pathlib import Path
from briefing_tui.documents.replacing import replace_file
become()
replace_file(Path(sys.argv[1]), b"before", b"after")
"""
# The owner and the user 12000 may read and write, others nothing (linux/posix_acl_xattr.h: tag, permissions, id).
_ACCESS_LIST = struct.pack("<I", 2) + b"".join(
    struct.pack("<HHI", *entry)
    for entry in ((1, 6, 0xFFFFFFFF), (2, 6, 12000), (4, 0, 0xFFFFFFFF), (16, 6, 0xFFFFFFFF), (32, 0, 0xFFFFFFFF))
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "b.yaml"
    path.write_bytes(b"before")
    return path


def test_a_file_gets_its_new_content_and_keeps_its_mode(file: Path) -> None:
    file.chmod(0o640)
    replace_file(file, b"before", b"after\r\n")
    assert file.read_bytes() == b"after\r\n"
    assert file.stat().st_mode & 0o777 == 0o640
    assert os.listdir(file.parent) == [file.name]  # noqa: PTH208  # names are all that is asked for


def test_a_symbolic_link_stays_and_its_target_is_replaced(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "sub" / "link.yaml"
    link.parent.mkdir()
    link.symlink_to("../b.yaml")
    replace_file(link, b"before", b"after")
    assert link.is_symlink()
    assert file.read_bytes() == b"after"


def test_a_read_only_file_is_left_alone(file: Path) -> None:
    file.chmod(0o444)
    with pytest.raises(BriefingError, match="is read-only"):
        replace_file(file, b"before", b"after")
    assert file.read_bytes() == b"before"


def test_a_file_that_has_changed_meanwhile_is_left_alone(file: Path) -> None:
    file.write_bytes(b"another's work")
    with pytest.raises(ChangedFileError, match="has changed meanwhile"):
        replace_file(file, b"before", b"after")
    assert file.read_bytes() == b"another's work"


@pytest.mark.parametrize("names", [1, 2])
def test_of_two_that_replace_a_file_at_once_neither_loses_what_the_other_wrote(
    file: Path, tmp_path: Path, names: int
) -> None:
    if names > 1:
        (tmp_path / "sub").mkdir()
        (tmp_path / "sub" / "other.yaml").hardlink_to(file)

    def add(sign: bytes) -> None:
        for _ in range(20):
            while True:
                before = file.read_bytes()
                try:
                    replace_file(file, before, before + sign)
                except ChangedFileError:
                    continue
                break

    with ThreadPoolExecutor(2) as writers:
        list(writers.map(add, (b"1", b"2")))
    after = file.read_bytes()
    assert (after[:6], after.count(b"1"), after.count(b"2"), len(after)) == (b"before", 20, 20, 46)


def test_a_file_that_another_writes_for_long_is_left_alone(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locking, "_TRIES", 2)
    with locking.locked(file.parent), pytest.raises(BriefingError, match="is being written by another program"):
        replace_file(file, b"before", b"after")
    assert file.read_bytes() == b"before"


def test_a_file_that_has_gone_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match="cannot be written: no such file"):
        replace_file(tmp_path / "nowhere.yaml", b"", b"after")


def test_a_file_with_two_names_keeps_both(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "sub" / "other.yaml"
    other.parent.mkdir()
    other.hardlink_to(file)
    file.chmod(0o4640)
    replace_file(file, b"before", b"after, and longer")
    assert other.read_bytes() == file.read_bytes() == b"after, and longer"
    assert file.samefile(other)
    assert file.stat().st_mode & 0o7777 == 0o4640
    replace_file(file, b"after, and longer", b"short")
    assert other.read_bytes() == b"short"
    assert os.listdir(other.parent) == [other.name]  # noqa: PTH208  # names are all that is asked for
    assert sorted(os.listdir(file.parent)) == [file.name, "sub"]  # noqa: PTH208  # no copy is left


def test_a_file_keeps_its_extended_attributes(file: Path) -> None:
    _mark(file, "user.note", b"mine")
    inode = file.stat().st_ino
    replace_file(file, b"before", b"after")
    assert os.getxattr(file, "user.note") == b"mine"
    assert file.stat().st_ino != inode


def test_a_file_keeps_its_access_list_and_gets_none_of_its_folder(file: Path, tmp_path: Path) -> None:
    _mark(file, "system.posix_acl_access", _ACCESS_LIST)
    plain = tmp_path / "plain.yaml"
    plain.write_bytes(b"before")
    _mark(tmp_path, "system.posix_acl_default", _ACCESS_LIST)
    replace_file(file, b"before", b"after")
    replace_file(plain, b"before", b"after")
    assert os.getxattr(file, "system.posix_acl_access") == _ACCESS_LIST
    assert "system.posix_acl_access" not in os.listxattr(plain)


def test_a_save_while_the_new_file_is_flushed_to_disk_is_kept(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    flush = os.fsync

    def flush_slowly(descriptor: int) -> None:
        file.write_bytes(b"an editor's work")
        flush(descriptor)

    monkeypatch.setattr(os, "fsync", flush_slowly)
    with pytest.raises(BriefingError, match="has changed meanwhile"):
        replace_file(file, b"before", b"after")
    assert file.read_bytes() == b"an editor's work"
    assert os.listdir(file.parent) == [file.name]  # noqa: PTH208  # names are all that is asked for


@pytest.mark.parametrize("broken_writes", [1, 2])
def test_where_overwriting_fails_the_old_content_is_there_or_in_a_copy_that_is_named(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken_writes: int
) -> None:
    (tmp_path / "other.yaml").hardlink_to(file)
    flush, flushed = os.fsync, []

    def break_off(descriptor: int) -> None:
        flushed.append(descriptor)
        if 1 < len(flushed) <= 1 + broken_writes:  # the first is that of the copy
            if broken_writes > 1:
                os.ftruncate(descriptor, 2)
            raise OSError(errno.EIO, "Input/output error")
        flush(descriptor)

    monkeypatch.setattr(os, "fsync", break_off)
    with pytest.raises(BriefingError, match="input/output error") as raised:
        replace_file(file, b"before", b"after")
    copies = list(tmp_path.glob("briefing-before-fix-*"))
    if broken_writes == 1:
        assert (file.read_bytes(), copies) == (b"before", [])
        assert str(raised.value).endswith("it is as it was")
    else:
        assert file.read_bytes() == b"be"
        assert [copy.read_bytes() for copy in copies] == [b"before"]
        assert str(raised.value).endswith(f"what it held is in {copies[0]}")


def test_two_interrupts_of_an_overwriting_leave_the_copy_and_name_it(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "other.yaml").hardlink_to(file)
    flush, flushed = os.fsync, []

    def interrupt(descriptor: int) -> None:
        flushed.append(descriptor)
        if len(flushed) > 1:  # the first is that of the copy
            os.ftruncate(descriptor, 2)
            raise KeyboardInterrupt
        flush(descriptor)

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(BriefingError, match="interrupted twice") as raised:
        replace_file(file, b"before", b"after")
    (copy,) = tmp_path.glob("briefing-before-fix-*")
    assert copy.read_bytes() == b"before"
    assert str(raised.value).endswith(f"what it held is in {copy}")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can be other users")
@pytest.mark.parametrize("group", [_TEAM, _OWN])
def test_another_user_of_the_group_writes_and_the_owner_stays_the_owner(group: int, as_user: AsUser) -> None:
    with TemporaryDirectory(ignore_cleanup_errors=True) as name:  # that of pytest is for its own user alone
        folder = Path(name)
        os.chown(folder, 12000, _TEAM)
        folder.chmod(0o2770)
        file = folder / "b.yaml"
        file.write_bytes(b"before")
        os.chown(file, 12000, group)
        file.chmod(0o660 if group == _TEAM else 0o666)
        before = file.stat()
        done = as_user(_REPLACE, file, uid=12001, gid=_OWN, groups=[_TEAM])
        assert (done.returncode, done.stderr) == (0, "")
        after = file.stat()
        assert file.read_bytes() == b"after"
        assert (after.st_uid, after.st_gid, after.st_mode) == (before.st_uid, before.st_gid, before.st_mode)
        assert os.listdir(folder) == [file.name]  # noqa: PTH208  # names are all that is asked for


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can be other users")
def test_a_file_of_one_s_own_keeps_its_group_and_is_put_in_one_step(as_user: AsUser) -> None:
    with TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        os.chown(folder, 12001, _OWN)
        file = folder / "b.yaml"
        file.write_bytes(b"before")
        os.chown(file, 12001, _TEAM)
        inode = file.stat().st_ino
        done = as_user(_REPLACE, file, uid=12001, gid=_OWN, groups=[_TEAM])
        assert (done.returncode, done.stderr) == (0, "")
        after = file.stat()
        assert (after.st_uid, after.st_gid, file.read_bytes()) == (12001, _TEAM, b"after")
        assert after.st_ino != inode


def _mark(path: Path, attribute: str, value: bytes) -> None:
    """Give a file an extended attribute; skip the test where its file system, or the system, has none."""
    if not hasattr(os, "setxattr"):
        pytest.skip("this system has no extended attributes for Python")
    try:
        os.setxattr(path, attribute, value)
    except OSError as error:
        pytest.skip(f"the file system refuses {attribute}: {error}")
