from collections.abc import Callable
from pathlib import Path

from briefing_tui.documents.document import open_document
from briefing_tui.documents.examination import examine
from briefing_tui.domain.problem import Fix, SourceLocation
from briefing_tui.mending.fixes import fixes

Write = Callable[..., Path]
_SOURCE = {"id": "paper", "file": "article.md", "sha256": "0" * 64}


def _fixes(path: Path) -> dict[str, Fix]:
    return {problem.code: fix for problem, fix in fixes(examine(open_document(path))).items()}


def test_each_problem_that_fix_mends_has_a_fix_of_its_own(write_briefing: Write) -> None:
    path = write_briefing("The first market opened in spring.", tlp="white", sources=[_SOURCE])
    found = _fixes(path)
    assert set(found) == {"renamed", "source-changed"}
    lines = path.read_text().splitlines()
    for code, old in (("renamed", "white"), ("source-changed", "0" * 64)):
        fix = found[code]
        assert fix.start.line == fix.end.line
        assert lines[fix.start.line - 1][fix.start.column - 1 : fix.end.column - 1].strip("'") == old
    assert found["renamed"].text == "clear"


def test_a_quote_that_does_not_hold_has_no_fix_that_would_change_its_words(write_briefing: Write) -> None:
    path = write_briefing("The second market opened in winter.", sources=[_SOURCE])
    assert _fixes(path) == {}


def test_a_file_with_a_mistake_of_form_and_one_without_problems_have_no_fix(write_briefing: Write) -> None:
    assert _fixes(write_briefing("The first market opened in spring.")) == {}
    assert _fixes(write_briefing("The first market opened in spring.", tlp="white", as_of="yesterday")) == {}


def test_lines_that_end_as_on_windows_and_a_byte_order_mark_move_no_fix(write_briefing: Write) -> None:
    path = write_briefing("The first market opened in spring.", tlp="white")
    line = next(n for n, text in enumerate(path.read_text().splitlines(), 1) if text.startswith("tlp"))
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    fix = _fixes(path)["renamed"]
    assert (fix.start, fix.end, fix.text) == (SourceLocation(line, 6), SourceLocation(line, 11), "clear")
