"""Rules on the verdict of a quote: missing, ambiguous, altered, damaged in its source, abridged or adapted."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from briefing_tui.checking.rule import Find, Finding, Rule, Scope
from briefing_tui.domain.address import quote_address
from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Briefing, Quote
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.locator import locator
from briefing_tui.domain.passage import Anchor, Change, ChangeKind, Verdict
from briefing_tui.domain.problem import Severity
from briefing_tui.text.change_wording import kind_words, size_words
from briefing_tui.text.differing import changed_word
from briefing_tui.text.english import listed
from briefing_tui.text.visible import quoted

_MAX_NAMED_LOCATORS = 8  # of the places of an ambiguous quote
_MAX_NAMED_CHANGES = 3  # of the differences between a quote and its source
_MAX_NAMED_CHARACTERS = 160  # of what a quote leaves out
_KINDS_BY_GRAVITY = tuple(ChangeKind)


def candidate_locators(article: Article, anchor: Anchor) -> str:
    """Return the locators of an ambiguous quote's candidates in reading order: `¶3, ¶14 (2 times)`.

    At most eight are named; "and others" stands for the rest.
    """
    counted = Counter(locator(article, span) for span in anchor.candidates)
    named = [name if count == 1 else f"{name} ({count} times)" for name, count in counted.items()]
    rest = len(named) > _MAX_NAMED_LOCATORS or anchor.match_count > len(anchor.candidates)
    return ", ".join(named[:_MAX_NAMED_LOCATORS]) + (" and others" if rest else "")


def _missing(quote: Quote, anchor: Anchor, article: Article) -> tuple[str, str]:
    message = f'the quote {quoted(quote.exact)} does not stand in the source "{quote.source}"'
    if anchor.nearest is None:
        return message, "quote the source word for word; line breaks, quotation marks and dashes may differ"
    nearest = article.text[anchor.nearest.start : anchor.nearest.end]
    where = f"the nearest passage stands in {locator(article, anchor.nearest)}"
    changed = changed_word(quote.exact, nearest)  # a short quote is missing for one other word
    if changed:
        says, has = map(quoted, changed)
        return f"{message}: it says {says} where the nearest passage has {has}", f"{where}: {quoted(nearest)}"
    return message, f"{where}, with {anchor.nearest_share:.0%} of the quote's letters: {quoted(nearest)}"


def _ambiguous(quote: Quote, anchor: Anchor, article: Article) -> tuple[str, str]:
    fits = f'fits {anchor.match_count} places of the source "{quote.source}": {candidate_locators(article, anchor)}'
    return f"the quote {quoted(quote.exact)} {fits}", "give the words `before` or `after` it, or quote more"


def _altered(quote: Quote, anchor: Anchor, article: Article) -> tuple[str, str]:
    changes = _named(anchor.alterations) or f"the quote {quoted(quote.exact)} is not the source's"
    omitted = f"; {left_out(anchor, article)}" if anchor.omissions else ""
    where = f" in {locator(article, anchor.span)}" if anchor.span else ""
    passage = article.text[slice(*anchor.uncut_span)] if anchor.uncut_span else anchor.passage
    hint = f'quote the source "{quote.source}" word for word{where}: {quoted(passage)}'
    return f"{changes}{omitted}", hint


def _damaged(quote: Quote, anchor: Anchor, article: Article) -> tuple[str, str]:
    damage = anchor.damage
    where = locator(article, anchor.span) if anchor.span else "the source"
    if not damage:
        differs = f"with other punctuation, or a page's setting in it, in {where}"
        message = f'the source "{quote.source}" has the quote {quoted(quote.exact)} {differs}'
        return message, f"quote it as it stands there: {quoted(anchor.passage)}"
    differences = f"{quoted(damage[0].found)} for {quoted(damage[0].quoted)}"
    adapted = f"; {_named(anchor.adaptations)}" if anchor.adaptations else ""
    message = (
        f'the source "{quote.source}" has the quote {quoted(quote.exact)} in damaged letters, in {where}: {differences}'
    )
    return f"{message}{adapted}", "compare the two, and the source with its original if there is one"


def _abridged(quote: Quote, anchor: Anchor, article: Article) -> tuple[str, str]:
    where = f" in {locator(article, anchor.span)}" if anchor.span else ""
    others = _named((*anchor.damage, *anchor.adaptations))
    message = f'{left_out(anchor, article)}, which the source "{quote.source}" has{where}'
    hint = "what is left out must not turn the sense of what is quoted: read it there"
    return f"{message}; {others}" if others else message, hint


def _adapted(quote: Quote, anchor: Anchor, article: Article) -> tuple[str, str]:
    where = f" in {locator(article, anchor.span)}" if anchor.span else ""
    hint = f'an editor may do so; the source "{quote.source}" has{where}: {quoted(anchor.passage)}'
    return _named(anchor.adaptations), hint


def left_out(anchor: Anchor, article: Article) -> str:
    """Return what a quote leaves out, each stretch with its length: `the quote leaves out "and old" (2 words)`."""
    texts = [article.text[slice(*span)].strip() for span in anchor.omissions]
    named = [f"{quoted(text, _MAX_NAMED_CHARACTERS)} ({size_words(text)})" for text in texts[:_MAX_NAMED_CHANGES]]
    rest = [f"{len(texts) - len(named)} more"] if len(texts) > len(named) else []
    return f"the quote leaves out {listed([*named, *rest], 'and')}"


def _named(changes: Iterable[Change]) -> str:
    """Return the gravest changes as sentences, and how many others there are; nothing where there is none."""
    found = sorted(changes, key=lambda change: _KINDS_BY_GRAVITY.index(change.kind))
    rest = [f"and {len(found) - _MAX_NAMED_CHANGES} more"] if len(found) > _MAX_NAMED_CHANGES else []
    return "; ".join([*map(difference, found[:_MAX_NAMED_CHANGES]), *rest])


def difference(change: Change) -> str:
    """Return a sentence on one change: what the quote says, what its source has instead, and the kind of change."""
    if change.kind is ChangeKind.CONTEXT:
        return _outside(change)
    if not change.found:
        return f"the quote says {quoted(change.quoted)}, which the source does not have ({change.kind})"
    if not change.quoted:
        return f"the quote leaves out {quoted(change.found)}, which the source has ({change.kind})"
    return f"the quote says {quoted(change.quoted)} where the source has {quoted(change.found)} ({change.kind})"


def _outside(change: Change) -> str:
    """Return a sentence on what stands right outside a quote."""
    if not change.quoted:
        where = "before" if change.is_before else "behind"
        return f"the quote is cut off: the source has {quoted(change.found)} {where} it ({change.kind})"
    found = quoted(change.found) if change.found else "nothing"
    given = f"`{kind_words(change)}` gives {quoted(change.quoted)}"
    return f"{given} where the source has {found} ({change.kind})"


def _find_verdict(verdict: Verdict, explain: Callable[[Quote, Anchor, Article], tuple[str, str]]) -> Find:
    """Return the find function of a rule that reports every quote with the verdict `verdict`.

    `explain` returns the message and the hint of a finding; where the message is empty, there is nothing to say. Quotes
    whose source could not be read are left out: the source has a problem of its own.
    """

    def find(briefing: Briefing, evidence: Evidence) -> Iterator[Finding]:
        for claim in briefing.claims:
            for number, (quote, anchor) in enumerate(evidence.quotes(claim)):
                if anchor.verdict is verdict and quote.source in evidence.articles:
                    message, hint = explain(quote, anchor, evidence.articles[quote.source])
                    if message:
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
        "A quote has another word than its source, or what it leaves out or cuts off turns its sense.",
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
    Rule(
        "quote-abridged",
        Severity.NOTE,
        "A quote leaves out words of its source, by an ellipsis that says so.",
        Scope.CLAIM,
        _find_verdict(Verdict.ABRIDGED, _abridged),
    ),
    Rule(
        "quote-adapted",
        Severity.NOTE,
        "A quote has an editor's customary changes, or the source goes on where it ends.",
        Scope.CLAIM,
        _find_verdict(Verdict.ADAPTED, _adapted),
    ),
)
