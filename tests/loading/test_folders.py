from pathlib import Path

import pytest

from briefing_tui.loading.folders import is_briefing, seems_briefing, yaml_files


def test_a_folders_yaml_files_are_found_at_any_depth_in_order(tmp_path: Path) -> None:
    for name in ("b.yml", "a.yaml", "notes.txt", "deep/er/c.yaml", ".git/d.yaml", "z/e.YAML"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    (tmp_path / "deep" / "again").symlink_to(tmp_path)
    found = [path.relative_to(tmp_path).as_posix() for path in yaml_files(tmp_path)]
    assert found == ["a.yaml", "b.yml", "deep/er/c.yaml", "z/e.YAML"]


def test_a_folder_that_cannot_be_listed_is_reported(tmp_path: Path) -> None:
    refused: list[OSError] = []
    assert list(yaml_files(tmp_path / "nowhere", refused.append)) == []
    assert [error.filename for error in refused] == [str(tmp_path / "nowhere")]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("# a comment\nformat: briefing/1\n", True),
        ("\ufeffid: x\r\n'format' : \"briefing/2\"\r\n", True),
        ("{format: briefing/1}", True),
        ("format: other/1\n", False),
        ("text: format: briefing/1\n", False),
        ("", False),
    ],
)
def test_a_briefing_is_a_file_that_says_so(tmp_path: Path, content: str, expected: bool) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(content, encoding="utf-8")
    assert is_briefing(path) is expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("format: briefing/1\n", True),
        ("fromat: briefing/1\n", True),
        ("Format: Breifing/1\n", True),
        ("format: briefing\n", True),
        ("schema: briefing/1\n", True),
        ("{format: briefng/1}", True),
        ("title: x\nsources: [{id: a, file: a.txt}]\nthreats: []\n", True),
        ("format: 2\nbluf: x\nsources: []\n", True),
        ("format: other/1\nsources: []\n", False),
        ("name: building\non: push\njobs: {}\n", False),
        ("format: png\ntitle: Briefing of the team\n", False),
        ("inner:\n  sources: []\n  threats: []\n", False),
        ("\xff", False),
    ],
)
def test_a_file_that_lacks_but_its_format_seems_a_briefing(tmp_path: Path, content: str, expected: bool) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(content.encode("latin-1"))
    assert seems_briefing(path) is expected


def test_what_cannot_be_read_may_be_a_briefing(tmp_path: Path) -> None:
    assert is_briefing(tmp_path / "nowhere.yaml")
    assert seems_briefing(tmp_path / "nowhere.yaml")
