"""Format problems as compiler messages with an excerpt of their line, and the anchors of quotes as a table."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from briefing_tui.checking.anchors import candidate_locators
from briefing_tui.domain.locator import locator
from briefing_tui.domain.problem import Problem, Severity, SourceLocation
from briefing_tui.reporting.checked import Checked, CheckedQuote
from briefing_tui.reporting.excerpt import excerpt

_MAX_COLUMN_CHARACTERS = 40  # a longer cell breaks the alignment of its own line only
_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTE: "1;36"}
_BOLD, _FAINT = "1", "2"


class WrittenFile(NamedTuple):
    """The lines of a file as written, and the end of each scalar in it by the location at which it begins.

    `lines` have no line ends. Lines and columns of `ends` count from 1, columns in code points; an end is exclusive.
    """

    lines: tuple[str, ...] = ()
    ends: Mapping[SourceLocation, SourceLocation] | None = None

    def end_of(self, problem: Problem) -> SourceLocation | None:
        """Return the end of the scalar that a problem is about, if it is known; its column is exclusive."""
        return (self.ends or {}).get(SourceLocation(problem.line, problem.column))


class TextStyle(NamedTuple):
    """The style of a text report: its width in cells, and whether it has colours (SGR sequences of ECMA-48)."""

    width: int = 100
    coloured: bool = False

    def paint(self, text: str, colour: str) -> str:
        """Return `text` within the SGR sequence `colour` (such as "1;31") and a reset, or as it is without colours."""
        return f"\x1b[{colour}m{text}\x1b[0m" if self.coloured else text


def problem_lines(problem: Problem, written: WrittenFile, style: TextStyle) -> Iterator[str]:
    """Yield the lines of one problem: `file:line:column: severity code message`, the marked excerpt, and the hint.

    There is no excerpt if `written` does not have the problem's line.
    """
    colour = _COLOURS[problem.severity]
    where = style.paint(f"{problem.file}:{problem.line}:{problem.column}:", _BOLD)
    yield f"{where} {style.paint(problem.severity, colour)} {problem.code} {problem.message}"
    gutter = len(str(problem.line)) + 1
    if problem.line <= len(written.lines):
        line = written.lines[problem.line - 1]
        end = written.end_of(problem)
        column = None if end is None else end.column if end.line == problem.line else len(line) + 1
        shown, marks = excerpt(line, problem.column, column, style.width - gutter - 3)
        yield f"{style.paint(f' {problem.line} |', _FAINT)} {shown}".rstrip()
        yield f"{' ' * gutter}{style.paint(' |', _FAINT)} {style.paint(marks, colour)}"
    if problem.hint:
        yield f"{' ' * gutter}{style.paint(' =', _FAINT)} {problem.hint}"


def quote_lines(checked: Checked) -> Iterator[str]:
    """Yield a line for every quote, in aligned columns: verdict, claim, source, locator, offsets in the file."""
    yield from _columns([_row(found) for found in checked.quotes()])


def _row(found: CheckedQuote) -> tuple[str, ...]:
    claim, quote, anchor, article = found
    if article is None:
        return "not read", claim.id, quote.source, "", ""
    if anchor.span is None or anchor.extracted_span is None:
        where, characters = candidate_locators(article, anchor), ""
    else:
        where, characters = locator(article, anchor.span), f"{anchor.extracted_span.start}-{anchor.extracted_span.end}"
    return anchor.verdict, claim.id, quote.source, where, characters


def _columns(rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    rows = list(rows)
    widths = [min(_MAX_COLUMN_CHARACTERS, max(map(len, column))) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(map(str.ljust, row, widths)).rstrip()
