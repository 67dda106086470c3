"""Quotes that do not hold: each one a problem, at the quote's own place in the briefing's file."""

from collections import Counter
from collections.abc import Iterator

from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Briefing, Quote
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor, Span, Verdict
from briefing_tui.domain.problem import Problem
from briefing_tui.domain.visible import visible_line

_PLACES = 8  # how many places of an ambiguous quote are named
_WORDS = 60  # how many characters of a quote stand in a message


def quote_problems(briefing: Briefing, evidence: Evidence, file: str) -> Iterator[Problem]:
    """Yield a problem for every quote that is missing from its source or fits several places of it.

    `file` names the briefing's file. A quote whose source could not be read has no problem of its own: the source has.
    """
    for claim in briefing.claims:
        for quote, anchor in evidence.quotes(claim):
            article = evidence.articles.get(quote.source)
            if article is None:
                continue
            if anchor.verdict is Verdict.MISSING:
                yield _missing(quote, file)
            elif anchor.verdict is Verdict.AMBIGUOUS:
                yield _ambiguous(quote, anchor, article, file)


def place(article: Article, span: Span) -> str:
    """Return where a span of the reading text stands: `¶22`, `¶22-23` or `heading`."""
    numbers = [block.number for block in article.blocks_of(span) if block.number]
    if not numbers:
        return "heading"
    return f"¶{numbers[0]}" if len(numbers) == 1 else f"¶{numbers[0]}-{numbers[-1]}"


def places(article: Article, anchor: Anchor) -> str:
    """Return where an ambiguous quote may stand, in order: `¶3, ¶14 (2 times)`; the first eight places by name."""
    counted = Counter(place(article, span) for span in anchor.candidates)
    named = [name if count == 1 else f"{name} ({count} times)" for name, count in counted.items()]
    more = len(named) > _PLACES or anchor.places > len(anchor.candidates)
    return ", ".join(named[:_PLACES]) + (" and others" if more else "")


def _missing(quote: Quote, file: str) -> Problem:
    return Problem(
        file,
        quote.place.line,
        quote.place.column,
        "quote-missing",
        f'the quote "{_opening_words(quote.exact)}" does not stand in the source "{quote.source}"',
        "quote the source word for word; line breaks, quotation marks and dashes may differ",
    )


def _ambiguous(quote: Quote, anchor: Anchor, article: Article, file: str) -> Problem:
    return Problem(
        file,
        quote.place.line,
        quote.place.column,
        "quote-ambiguous",
        f'the quote "{_opening_words(quote.exact)}" fits {anchor.places} places of the source '
        f'"{quote.source}": {places(article, anchor)}',
        "give the words `before` or `after` it, or quote more",
    )


def _opening_words(text: str) -> str:
    line = visible_line(text)
    return line if len(line) <= _WORDS else line[: _WORDS - 1].rstrip() + "…"
