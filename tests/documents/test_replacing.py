import os
from pathlib import Path

import pytest

from briefing_tui.documents.replacing import put_file, replace_file
from briefing_tui.domain.problem import BriefingError


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
    with pytest.raises(BriefingError, match="has changed meanwhile"):
        replace_file(file, b"before", b"after")
    assert file.read_bytes() == b"another's work"


def test_a_file_that_has_gone_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match="cannot be written: no such file"):
        replace_file(tmp_path / "nowhere.yaml", b"", b"after")


def test_a_new_file_is_put_where_there_was_none_and_is_the_user_s_alone(tmp_path: Path) -> None:
    path = tmp_path / "new.json"
    put_file(path, b"{}")
    assert path.read_bytes() == b"{}"
    assert path.stat().st_mode & 0o777 == 0o600


def test_where_a_folder_stands_no_file_is_put_and_none_left_beside_it(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match="folder"):
        put_file(tmp_path / "folder", b"")
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]
