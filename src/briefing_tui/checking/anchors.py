"""Quotes that do not stand in their source as they are quoted: each one a finding at the quote's own place."""

from collections import Counter
from collections.abc import Callable, Iterator

from briefing_tui.checking.rule import Find, Finding, Rule
from briefing_tui.domain.address import quote_address
from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Briefing, Quote
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.locator import locator
from briefing_tui.domain.passage import Anchor, Change, ChangeKind, Verdict
from briefing_tui.domain.problem import Severity
from briefing_tui.text.visible import quoted

_PLACES = 8  # how many places of an ambiguous quote are named
_CHANGES = 3  # how many differences of an altered quote are named
_ELLIPSES = ("[...]", "[…]", "(...)", "(…)", "...", "…")
_ENDS = ".…()[] "  # of a quote that breaks off, or begins amid a sentence
_KINDS = tuple(ChangeKind)  # the gravest first


def candidate_locators(article: Article, anchor: Anchor) -> str:
    """Return where an ambiguous quote may stand, in order: `¶3, ¶14 (2 times)`; the first eight places by name."""
    counted = Counter(locator(article, span) for span in anchor.candidates)
    named = [name if count == 1 else f"{name} ({count} times)" for name, count in counted.items()]
    more = len(named) > _PLACES or anchor.match_count > len(anchor.candidates)
    return ", ".join(named[:_PLACES]) + (" and others" if more else "")


def _left_out(quote: Quote, article: Article) -> str:
    """Return the hint for a quote whose author has marked what is left out of it, or nothing for another."""
    marks = [mark for mark in _ELLIPSES if mark in quote.exact.strip(_ENDS) and mark not in article.text]
    return (
        f"a quote leaves nothing out: give what stands before {marks[0]} and behind it as two quotes" if marks else ""
    )


def _missing(quote: Quote, anchor: Anchor, article: Article) -> tuple[str, str]:
    message = f'the quote {quoted(quote.exact)} does not stand in the source "{quote.source}"'
    if left_out := _left_out(quote, article):
        return message, left_out
    if anchor.nearest is None:
        return message, "quote the source word for word; line breaks, quotation marks and dashes may differ"
    nearest = article.text[anchor.nearest.start : anchor.nearest.end]
    return message, f"the nearest passage stands in {locator(article, anchor.nearest)}: {quoted(nearest)}"


def _ambiguous(quote: Quote, anchor: Anchor, article: Article) -> tuple[str, str]:
    fits = f'fits {anchor.match_count} places of the source "{quote.source}": {candidate_locators(article, anchor)}'
    return f"the quote {quoted(quote.exact)} {fits}", "give the words `before` or `after` it, or quote more"


def _altered(quote: Quote, anchor: Anchor, article: Article) -> tuple[str, str]:
    changes = sorted(anchor.alterations, key=lambda change: _KINDS.index(change.kind))
    said = "; ".join(map(difference, changes[:_CHANGES])) or f"the quote {quoted(quote.exact)} is not the source's"
    more = f"; and {len(changes) - _CHANGES} more" if len(changes) > _CHANGES else ""
    where = f" in {locator(article, anchor.span)}" if anchor.span else ""
    hint = f'quote the source "{quote.source}" word for word{where}: {quoted(anchor.passage)}'
    return f"{said}{more}", _left_out(quote, article) or hint


def _damaged(quote: Quote, anchor: Anchor, article: Article) -> tuple[str, str]:
    damage = anchor.damage
    where = locator(article, anchor.span) if anchor.span else "the source"
    if not damage:
        differs = f"with other punctuation, or a page's setting in it, in {where}"
        message = f'the source "{quote.source}" has the quote {quoted(quote.exact)} {differs}'
        return message, f"quote it as it stands there: {quoted(anchor.passage)}"
    said = f"{quoted(damage[0].found)} for {quoted(damage[0].quoted)}"
    message = f'the source "{quote.source}" has the quote {quoted(quote.exact)} in damaged letters, in {where}: {said}'
    return message, "compare the two, and the source with its original if there is one"


def difference(change: Change) -> str:
    """Return in words what a quote says and what its source has in the place."""
    if not change.found:
        return f"the quote says {quoted(change.quoted)}, which the source does not have ({change.kind})"
    if not change.quoted:
        return f"the quote leaves out {quoted(change.found)}, which the source has ({change.kind})"
    return f"the quote says {quoted(change.quoted)} where the source has {quoted(change.found)} ({change.kind})"


def _with(verdict: Verdict, explain: Callable[[Quote, Anchor, Article], tuple[str, str]]) -> Find:
    """Return the search for quotes of that verdict. One whose source could not be read is left to the source.

    `explain` returns the message and the hint of a finding.
    """

    def find(briefing: Briefing, evidence: Evidence) -> Iterator[Finding]:
        for claim in briefing.claims:
            for number, (quote, anchor) in enumerate(evidence.quotes(claim)):
                if anchor.verdict is verdict and quote.source in evidence.articles:
                    message, hint = explain(quote, anchor, evidence.articles[quote.source])
                    yield Finding(quote_address(claim.id, number), message, hint)

    return find


RULES = (
    Rule(
        "quote-missing",
        Severity.ERROR,
        "A quote does not stand in its source.",
        _with(Verdict.MISSING, _missing),
    ),
    Rule(
        "quote-ambiguous",
        Severity.ERROR,
        "A quote fits several places of its source, and nothing says which is meant.",
        _with(Verdict.AMBIGUOUS, _ambiguous),
    ),
    Rule(
        "quote-altered",
        Severity.ERROR,
        "A quote has another word than its source: a number, a date, a negation, a likelihood, a name.",
        _with(Verdict.ALTERED, _altered),
    ),
    Rule(
        "quote-damaged",
        Severity.WARNING,
        "A quote stands in its source with letters that scanning, encoding or setting has damaged.",
        _with(Verdict.DAMAGED, _damaged),
    ),
)
