from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_tui.loading import document
from briefing_tui.loading.codes import Code
from briefing_tui.loading.document import read_document
from briefing_tui.loading.files import MissingFileError
from briefing_tui.loading.nodes import Mapping, location_of
from briefing_tui.loading.report import Report


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_file_becomes_a_tree_and_a_byte_order_mark_is_left_out(
    write: Callable[[str | bytes], Path], mark: str
) -> None:
    path = write(f"{mark}a: b\n")
    report = Report(path)
    root = read_document(path, report)
    assert isinstance(root, Mapping)
    assert location_of(root.entries[0][1]) == (1, 4)
    assert report.problems == ()


@pytest.mark.parametrize("content", ["", "# comment\n", "---\n", "\ufeff", "--- # nothing\n...\n"])
def test_a_file_without_content_has_no_tree_and_no_problem(write: Callable[[str | bytes], Path], content: str) -> None:
    path = write(content)
    report = Report(path)
    assert read_document(path, report) is None
    assert report.problems == ()


def test_another_encoding_is_a_problem_at_its_location(write: Callable[[str | bytes], Path]) -> None:
    path = write("a: b\nc: dé f".encode("latin-1"))
    report = Report(path)
    assert read_document(path, report) is None
    assert [(each.line, each.column, each.code) for each in report.problems] == [(2, 5, Code.ENCODING)]


def test_a_file_over_the_limit_is_a_problem(
    write: Callable[[str | bytes], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(document, "MAX_YAML_BYTES", 1 << 20)
    path = write(b"#" * ((1 << 20) + 1))
    report = Report(path)
    assert read_document(path, report) is None
    assert [(each.code, each.message) for each in report.problems] == [(Code.TOO_LARGE, "the file is larger than 1 MB")]


def test_a_missing_file_is_an_exception_and_no_problem(tmp_path: Path) -> None:
    with pytest.raises(MissingFileError):
        read_document(tmp_path / "none", Report(tmp_path / "none"))
