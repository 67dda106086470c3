import os
import time
from pathlib import Path

import pytest

from briefing_tui.documents.putting import put_file

_HOURS_SECONDS = 3600


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_is_put_where_there_was_none_and_is_the_user_s_alone(tmp_path: Path) -> None:
    path = tmp_path / "new.json"
    put_file(path, b"{}")
    assert path.read_bytes() == b"{}"
    assert path.stat().st_mode & 0o777 == 0o600


def test_where_a_folder_stands_no_file_is_put_and_none_left_beside_it(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match="folder"):
        put_file(tmp_path / "folder", b"")
    assert _names(tmp_path) == ["folder"]


def test_what_was_there_stays_where_the_last_step_before_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"before")

    def refuse(new: Path) -> None:
        assert new.read_bytes() == b"after"
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011  # the very one of above
        put_file(path, b"after", refuse)
    assert path.read_bytes() == b"before"
    assert _names(tmp_path) == ["a"]


def test_what_a_killed_process_left_long_ago_is_deleted_and_nothing_else(tmp_path: Path) -> None:
    names = "a1b2c3_d young__1 notes.yaml folder_1 link____"
    left, young, long, folder, link = (tmp_path / f".briefing-{name}" for name in names.split())
    other = tmp_path / "briefing-a1b2c3_d"
    folder.mkdir()
    (tmp_path / "target").touch()
    link.symlink_to("target")
    long_ago = time.time() - 2 * _HOURS_SECONDS
    for path in (left, other, long):
        path.touch()
    for path in (left, other, long, folder, tmp_path / "target"):
        os.utime(path, (long_ago, long_ago))
    os.utime(link, (long_ago, long_ago), follow_symlinks=False)
    young.touch()
    put_file(tmp_path / "new", b"")
    assert _names(tmp_path) == sorted(["new", "target", *(path.name for path in (young, other, long, folder, link))])


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give a file away")
def test_what_another_user_s_process_left_stays(tmp_path: Path) -> None:
    left = tmp_path / ".briefing-a1b2c3_d"
    left.touch()
    os.utime(left, (0, 0))
    os.chown(left, 12345, 12345)
    put_file(tmp_path / "new", b"")
    assert _names(tmp_path) == [left.name, "new"]
