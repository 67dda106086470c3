"""What a check found as lines for people and editors: each problem as a compiler says it, and every quote's place."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefing_tui.checking.anchors import candidate_locators
from briefing_tui.domain.locator import locator
from briefing_tui.domain.problem import Problem, Severity, SourceLocation
from briefing_tui.reporting.checked import Checked, Found
from briefing_tui.reporting.excerpt import excerpt

_WIDEST = 40  # a longer cell pushes its own line out of the columns, and no other
_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTE: "1;36"}
_BOLD, _FAINT = "1", "2"


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """The lines of a file that problems are about, and where the texts in it end that begin at a place."""

    lines: tuple[str, ...] = ()
    ends: Mapping[SourceLocation, SourceLocation] | None = None

    def end_of(self, problem: Problem) -> SourceLocation | None:
        """Return where that ends which a problem is about, where it is known; the column is exclusive."""
        return (self.ends or {}).get(SourceLocation(problem.line, problem.column))


@dataclass(frozen=True, slots=True)
class Look:
    """How wide the lines may be, in cells, and whether they are coloured (ECMA-48, SGR)."""

    width: int = 100
    coloured: bool = False

    def paint(self, text: str, colour: str) -> str:
        """Return a text in a colour, if there are any."""
        return f"\x1b[{colour}m{text}\x1b[0m" if self.coloured else text


def problem_lines(problem: Problem, written: WrittenFile, look: Look) -> Iterator[str]:
    """Yield `file:line:column: severity code message`, the line with a mark under the place, and the hint."""
    colour = _COLOURS[problem.severity]
    where = look.paint(f"{problem.file}:{problem.line}:{problem.column}:", _BOLD)
    yield f"{where} {look.paint(problem.severity, colour)} {problem.code} {problem.message}"
    gutter = len(str(problem.line)) + 1
    if problem.line <= len(written.lines):
        line = written.lines[problem.line - 1]
        end = written.end_of(problem)
        column = None if end is None else end.column if end.line == problem.line else len(line) + 1
        shown, marks = excerpt(line, problem.column, column, look.width - gutter - 3)
        yield f"{look.paint(f' {problem.line} |', _FAINT)} {shown}".rstrip()
        yield f"{' ' * gutter}{look.paint(' |', _FAINT)} {look.paint(marks, colour)}"
    if problem.hint:
        yield f"{' ' * gutter}{look.paint(' =', _FAINT)} {problem.hint}"


def quote_lines(checked: Checked) -> Iterator[str]:
    """Yield a line for every quote: verdict, claim, source, place, and characters of the source's file."""
    yield from _columns([_row(found) for found in checked.quotes()])


def _row(found: Found) -> tuple[str, ...]:
    claim, quote, anchor, article = found
    if article is None:
        where, characters = "not read", ""
    elif anchor.span is None or anchor.file_span is None:
        where, characters = candidate_locators(article, anchor), ""
    else:
        where, characters = locator(article, anchor.span), f"{anchor.file_span.start}-{anchor.file_span.end}"
    return anchor.verdict, claim.id, quote.source, where, characters


def _columns(rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    rows = list(rows)
    widths = [min(_WIDEST, max(map(len, column))) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(map(str.ljust, row, widths)).rstrip()
