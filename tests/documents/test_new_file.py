"""A new briefing's file overwrites nothing, and names its source as a briefing does."""

from pathlib import Path

import pytest

from briefing_tui.documents.new_file import needed_root, path_of_new, way_to, write_beside, write_new
from briefing_tui.domain.problem import BriefingError


def test_it_is_written_beside_its_source_or_where_it_is_told(tmp_path: Path) -> None:
    source, folder = tmp_path / "a.md", tmp_path / "out"
    folder.mkdir()
    assert path_of_new(source, None, "a.yaml") == tmp_path / "a.yaml"
    assert path_of_new(source, folder, "a.yaml") == folder / "a.yaml"
    assert path_of_new(source, folder / "b.yaml", "a.yaml") == folder / "b.yaml"
    with pytest.raises(BriefingError, match="does not exist"):
        path_of_new(source, tmp_path / "none" / "b.yaml", "a.yaml")


def test_the_way_to_a_source_has_slashes_and_is_relative(tmp_path: Path) -> None:
    assert way_to(tmp_path / "seeds" / "a.md", tmp_path / "briefings") == "../seeds/a.md"
    assert way_to(tmp_path / "c:a.md", tmp_path) == "./c:a.md"


def test_a_file_that_is_there_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    write_new(path, "one\n")
    with pytest.raises(BriefingError, match="is there already"):
        write_new(path, "two\n")
    assert path.read_text(encoding="utf-8") == "one\n"


def test_one_that_goes_beside_it_has_a_number(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    assert [write_beside(path, f"{number}\n").name for number in range(3)] == ["a.yaml", "a-2.yaml", "a-3.yaml"]
    assert path.read_text(encoding="utf-8") == "0\n"
    with pytest.raises(BriefingError, match="cannot be written"):
        write_beside(tmp_path / "none" / "a.yaml", "")


def test_a_root_is_needed_where_the_source_is_outside_the_library_or_hidden_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "briefings"
    folder.mkdir()
    assert needed_root(folder / "a.md", folder / "a.yaml") is None
    assert needed_root(folder / ".a.md", folder / "a.yaml") == folder
    assert needed_root(tmp_path / "b" / "a.md", tmp_path / "c" / "a.yaml") == tmp_path
