"""Rules on the verdict of a quote: missing, ambiguous, altered or damaged in its source."""

from collections import Counter
from collections.abc import Callable, Iterator

from briefing_tui.checking.rule import Find, Finding, Rule, Scope
from briefing_tui.domain.address import quote_address
from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Briefing, Quote
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.locator import locator
from briefing_tui.domain.passage import Anchor, Change, ChangeKind, Verdict
from briefing_tui.domain.problem import Severity
from briefing_tui.text.visible import quoted

_MAX_NAMED_LOCATORS = 8  # of the places of an ambiguous quote
_MAX_NAMED_CHANGES = 3  # of the differences of an altered quote
_OMISSION_MARKS = ("[...]", "[…]", "(...)", "(…)", "...", "…")
_EDGE_CHARACTERS = ".…()[] "  # an omission mark at either end only says that the quote begins or ends mid-sentence
_KINDS_BY_GRAVITY = tuple(ChangeKind)


def candidate_locators(article: Article, anchor: Anchor) -> str:
    """Return the locators of an ambiguous quote's candidates in reading order: `¶3, ¶14 (2 times)`.

    At most eight are named; "and others" stands for the rest.
    """
    counted = Counter(locator(article, span) for span in anchor.candidates)
    named = [name if count == 1 else f"{name} ({count} times)" for name, count in counted.items()]
    rest = len(named) > _MAX_NAMED_LOCATORS or anchor.match_count > len(anchor.candidates)
    return ", ".join(named[:_MAX_NAMED_LOCATORS]) + (" and others" if rest else "")


def _omission_hint(quote: Quote, article: Article) -> str:
    """Return the hint for a quote with an omission mark within it ("..."), or an empty string if it has none.

    A mark that the source has too is part of the quoted text.
    """
    marks = [
        mark for mark in _OMISSION_MARKS if mark in quote.exact.strip(_EDGE_CHARACTERS) and mark not in article.text
    ]
    return (
        f"a quote leaves nothing out: give what stands before {marks[0]} and behind it as two quotes" if marks else ""
    )


def _missing(quote: Quote, anchor: Anchor, article: Article) -> tuple[str, str]:
    message = f'the quote {quoted(quote.exact)} does not stand in the source "{quote.source}"'
    if omission_hint := _omission_hint(quote, article):
        return message, omission_hint
    if anchor.nearest is None:
        return message, "quote the source word for word; line breaks, quotation marks and dashes may differ"
    nearest = article.text[anchor.nearest.start : anchor.nearest.end]
    return message, f"the nearest passage stands in {locator(article, anchor.nearest)}: {quoted(nearest)}"


def _ambiguous(quote: Quote, anchor: Anchor, article: Article) -> tuple[str, str]:
    fits = f'fits {anchor.match_count} places of the source "{quote.source}": {candidate_locators(article, anchor)}'
    return f"the quote {quoted(quote.exact)} {fits}", "give the words `before` or `after` it, or quote more"


def _altered(quote: Quote, anchor: Anchor, article: Article) -> tuple[str, str]:
    changes = sorted(anchor.alterations, key=lambda change: _KINDS_BY_GRAVITY.index(change.kind))
    differences = (
        "; ".join(map(difference, changes[:_MAX_NAMED_CHANGES]))
        or f"the quote {quoted(quote.exact)} is not the source's"
    )
    rest = f"; and {len(changes) - _MAX_NAMED_CHANGES} more" if len(changes) > _MAX_NAMED_CHANGES else ""
    where = f" in {locator(article, anchor.span)}" if anchor.span else ""
    hint = f'quote the source "{quote.source}" word for word{where}: {quoted(anchor.passage)}'
    return f"{differences}{rest}", _omission_hint(quote, article) or hint


def _damaged(quote: Quote, anchor: Anchor, article: Article) -> tuple[str, str]:
    damage = anchor.damage
    where = locator(article, anchor.span) if anchor.span else "the source"
    if not damage:
        differs = f"with other punctuation, or a page's setting in it, in {where}"
        message = f'the source "{quote.source}" has the quote {quoted(quote.exact)} {differs}'
        return message, f"quote it as it stands there: {quoted(anchor.passage)}"
    differences = f"{quoted(damage[0].found)} for {quoted(damage[0].quoted)}"
    message = (
        f'the source "{quote.source}" has the quote {quoted(quote.exact)} in damaged letters, in {where}: {differences}'
    )
    return message, "compare the two, and the source with its original if there is one"


def difference(change: Change) -> str:
    """Return a sentence on one change: what the quote says, what its source has instead, and the kind of change."""
    if not change.found:
        return f"the quote says {quoted(change.quoted)}, which the source does not have ({change.kind})"
    if not change.quoted:
        return f"the quote leaves out {quoted(change.found)}, which the source has ({change.kind})"
    return f"the quote says {quoted(change.quoted)} where the source has {quoted(change.found)} ({change.kind})"


def _find_verdict(verdict: Verdict, explain: Callable[[Quote, Anchor, Article], tuple[str, str]]) -> Find:
    """Return the find function of a rule that reports every quote with the verdict `verdict`.

    `explain` returns the message and the hint of a finding. Quotes whose source could not be read are left out: the
    source has a problem of its own.
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
        Scope.CLAIM,
        _find_verdict(Verdict.MISSING, _missing),
    ),
    Rule(
        "quote-ambiguous",
        Severity.ERROR,
        "A quote fits several places of its source, and nothing says which is meant.",
        Scope.CLAIM,
        _find_verdict(Verdict.AMBIGUOUS, _ambiguous),
    ),
    Rule(
        "quote-altered",
        Severity.ERROR,
        "A quote has another word than its source: a number, a date, a negation, a likelihood, a name.",
        Scope.CLAIM,
        _find_verdict(Verdict.ALTERED, _altered),
    ),
    Rule(
        "quote-damaged",
        Severity.WARNING,
        "A quote stands in its source with letters that scanning, encoding or setting has damaged.",
        Scope.CLAIM,
        _find_verdict(Verdict.DAMAGED, _damaged),
    ),
)
