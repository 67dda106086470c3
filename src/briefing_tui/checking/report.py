"""What a check found, as lines for an editor and as an object for a tool."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from briefing_tui.checking.anchors import place, places
from briefing_tui.checking.coverage import Coverage
from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Briefing, Claim, Quote
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor, Verdict
from briefing_tui.domain.problem import Problem, Severity

_WIDEST = 40  # a longer cell pushes its own line out of the columns, and no other


@dataclass(frozen=True, slots=True)
class Checked:
    """A briefing's file after the check; one with errors has problems alone.

    `coverages` holds one for each of the articles that could be read.
    """

    file: str
    problems: tuple[Problem, ...]
    briefing: Briefing | None = None
    evidence: Evidence | None = None
    coverages: tuple[Coverage, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether there is an error among the problems."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)

    def quotes(self) -> Iterator["_Found"]:
        """Yield every quote with its claim, its anchor and its article, in the order of the briefing."""
        if self.briefing is not None and self.evidence is not None:
            for claim in self.briefing.claims:
                for quote, anchor in self.evidence.quotes(claim):
                    yield _Found(claim, quote, anchor, self.evidence.articles.get(quote.source))


class _Found(NamedTuple):
    claim: Claim
    quote: Quote
    anchor: Anchor
    article: Article | None  # None when the source could not be read


def check_lines(checked: Checked) -> Iterator[str]:
    """Yield a line for every quote (verdict, claim, source, place, characters of the file), the problems, the sum."""
    yield from _columns([_row(found) for found in checked.quotes()])
    for problem in sorted(checked.problems):
        yield str(problem)
    yield f"{checked.file}: {_sum(checked)}"


def check_object(checks: Iterable[Checked]) -> dict[str, list[dict[str, Any]]]:
    """Return the check of several files as one object of JSON, its offsets in code points of the source's text."""
    problems: list[dict[str, Any]] = []
    anchors: list[dict[str, Any]] = []
    for checked in checks:
        problems += map(_problem_object, sorted(checked.problems))
        anchors += (_anchor_object(checked.file, found) for found in checked.quotes())
    return {"problems": problems, "anchors": anchors}


def _row(found: _Found) -> tuple[str, ...]:
    claim, quote, anchor, article = found
    if article is None:
        where, characters = "not read", ""
    elif anchor.span is None or anchor.file_span is None:
        where, characters = places(article, anchor), ""
    else:
        where, characters = place(article, anchor.span), f"{anchor.file_span.start}-{anchor.file_span.end}"
    return anchor.verdict, claim.id, quote.source, where, characters


def _columns(rows: list[tuple[str, ...]]) -> Iterator[str]:
    widths = [min(_WIDEST, max(map(len, column))) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(map(str.ljust, row, widths)).rstrip()


def _sum(checked: Checked) -> str:
    """Return `54 claims, 61 quotes: 60 verbatim, 1 missing, coverage 98 % of 80 sentences; 1 error`."""
    kinds = Counter(problem.severity for problem in checked.problems)
    problems = [_count(kinds[kind], kind) for kind in Severity if kinds[kind]]
    if checked.briefing is None:
        return ", ".join(problems)
    verdicts = Counter(found.anchor.verdict for found in checked.quotes())
    counts = [f"{verdicts[verdict]} {verdict}" for verdict in Verdict if verdicts[verdict]]
    claims = sum(1 for _ in checked.briefing.claims)
    quotes = f"{_count(claims, 'claim')}, {_count(verdicts.total(), 'quote')}"
    evidence = ", ".join([*counts, *_share(checked.coverages)])
    return "; ".join([f"{quotes}: {evidence}" if evidence else quotes, *([", ".join(problems)] if problems else [])])


def _share(coverages: tuple[Coverage, ...]) -> Iterator[str]:
    cited, total = sum(each.cited for each in coverages), sum(each.total for each in coverages)
    if total:  # rounded down: 100 % is said only where every sentence is cited
        yield f"coverage {100 * cited // total} % of {_count(total, 'sentence')}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _problem_object(problem: Problem) -> dict[str, Any]:
    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "code": problem.code,
        "severity": problem.severity,
        "message": problem.message,
        "hint": problem.hint or None,
    }


def _anchor_object(file: str, found: _Found) -> dict[str, Any]:
    claim, quote, anchor, article = found
    start, end = anchor.file_span or (None, None)
    return {
        "file": file,
        "claim": claim.id,
        "source": quote.source,
        "quote": quote.exact,
        "verdict": anchor.verdict,
        "level": anchor.level,
        "score": anchor.score,
        "start": start,
        "end": end,
        "passage": anchor.passage if anchor.verdict.holds else None,
        "candidates": [list(article.offsets.span(*span)) for span in anchor.candidates] if article else [],
    }
