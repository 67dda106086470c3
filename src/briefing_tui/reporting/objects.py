"""Convert problems and anchors to JSON objects, for other programs."""

from collections.abc import Iterable, Iterator
from typing import Any

from briefing_tui.domain.article import Article
from briefing_tui.domain.locator import locator
from briefing_tui.domain.passage import Anchor, Change, Span
from briefing_tui.domain.problem import Problem
from briefing_tui.domain.selectors import selectors
from briefing_tui.reporting.checked import Checked


def problem_objects(problems: Iterable[Problem]) -> Iterator[dict[str, Any]]:
    """Yield the JSON object of each problem; lines and columns count from 1, columns in code points."""
    for problem in problems:
        yield {
            "file": problem.file,
            "line": problem.line,
            "column": problem.column,
            "code": problem.code,
            "severity": problem.severity,
            "message": problem.message,
            "hint": problem.hint or None,
        }


def anchor_objects(checked: Checked) -> Iterator[dict[str, Any]]:
    """Yield the JSON object of every quote's anchor; all offsets count code points of the source's extracted text.

    `passage` is the reading text at the anchor: the quoted passage if the verdict holds, and for an altered quote what
    the source has in its place.
    """
    for claim, quote, anchor, article in checked.quotes():
        names = {"file": checked.file, "claim": claim.id, "source": quote.source, "quote": quote.exact}
        yield names | anchor_object(anchor, article)


def inspection_object(checked: Checked) -> dict[str, Any] | None:
    """Return the JSON object of what the check of a file has looked at, or None where not all rules were applied."""
    done = checked.inspection
    if done is None:
        return None
    counts = {"quotes": done.quotes, "holding": done.holding, "claims": done.claims, "rules": done.rules}
    return {"file": checked.file, **counts}


def anchor_object(anchor: Anchor, article: Article | None) -> dict[str, Any]:
    """Return the JSON object of one anchor; `article` is that of its source, or None if that could not be read.

    Then there is no verdict: the quote was not looked for.
    """
    start, end = anchor.extracted_span or (None, None)
    nearest = article.offsets.span(*anchor.nearest) if article and anchor.nearest else None
    return {
        "verdict": anchor.verdict if article else None,
        "level": anchor.level,
        "score": round(anchor.score, 4) if article else None,
        "start": start,
        "end": end,
        "where": locator(article, anchor.span) if article and anchor.span else None,
        "selectors": selectors(article, anchor.span) if article and anchor.span else [],
        "passage": anchor.passage or None,
        "candidates": [list(article.offsets.span(*span)) for span in anchor.candidates] if article else [],
        "changes": [_change_object(change, article) for change in anchor.changes] if article else [],
        "omissions": [_omission_object(span, article) for span in anchor.omissions] if article else [],
        "nearest": list(nearest) if nearest else None,
        "nearest_share": round(anchor.nearest_share, 4) if nearest else None,
    }


def _change_object(change: Change, article: Article) -> dict[str, Any]:
    """Return the JSON object of a change: `at` counts code points of the quote, `span` those of the extracted text."""
    return {
        "kind": change.kind,
        "quoted": change.quoted,
        "found": change.found,
        "at": list(change.at),
        "span": list(article.offsets.span(*change.span)),
    }


def _omission_object(span: Span, article: Article) -> dict[str, Any]:
    """Return the JSON object of what an abridged quote leaves out: its span in the extracted text, and its words."""
    return {"span": list(article.offsets.span(*span)), "words": article.text[slice(*span)]}
