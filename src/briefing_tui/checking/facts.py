"""What a claim says against what its quotes say: its numbers, dates and actors, and who is named as having said it."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations

from briefing_tui.checking.figures import AT_LEAST, AT_MOST, Figure, Sort, figures
from briefing_tui.checking.naming import Names, Words, hints
from briefing_tui.checking.rule import Finding, Rule, quoted_text, text_address
from briefing_tui.domain.address import claim_address
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Span
from briefing_tui.domain.problem import Severity

_SMALL = 12  # up to here, numbers count too many things to be told apart without what they count
_MOST = 20  # numbers of one claim that are said to differ
_FEW = 8  # numbers of the quotes that are reckoned with
_ROUNDED = Decimal("0.15")  # how far off "about 40" may be
_WRITER = "author writer article source paper report"  # words for a source itself, which need not name itself
_AROUND = 600  # characters before a passage in which the one it speaks of may be named


def _numbers(briefing: Briefing, evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        told = [figure for figure in figures(claim.text) if figure.sort is not Sort.YEAR]
        if not told:
            continue
        quoted = [figure for quote in claim.quotes for figure in figures(quote.exact)]
        values = {figure.value for figure in quoted}
        values |= _reckoned([figure.value for figure in quoted])
        values |= {figure.value for figure in figures(evidence.instead(claim))}
        lacking = [figure for figure in told if figure.value not in values][:_MOST]
        told_values = {figure.value for figure in told}
        others = [figure for figure in quoted if figure.value not in told_values]
        lacking = [figure for figure in lacking if not any(_rounds(figure, other) for other in _alike(figure, others))]
        for figure in lacking:
            other = _counterpart(figure, others, alone=len(lacking) == 1)
            if other is not None:
                message = f'the claim says "{figure.words}" where its quote says "{other.words}" ({figure.sort})'
                yield Finding(text_address(claim), message, "say what the quote says, or quote where the number stands")


def _reckoned(values: list[Decimal]) -> set[Decimal]:
    """Return what an author may have reckoned from a few numbers: their sums and differences."""
    few = values[:_FEW]
    return (
        {sum(few, Decimal(0))}
        | {one + other for one, other in combinations(few, 2)}
        | {abs(one - other) for one, other in combinations(few, 2)}
    )


def _counterpart(figure: Figure, others: list[Figure], *, alone: bool) -> Figure | None:
    """Return the number that stands in the quotes for what `figure` counts in the claim, or None."""
    alike = _alike(figure, others)
    if figure.sort is Sort.COUNT:
        same = [other for other in alike if other.counted & figure.counted]
        large = alone and len(alike) == 1 and min(figure.value, alike[0].value) > _SMALL
        alike = same or (alike if large else [])
    return next(iter(alike), None)


def _alike(figure: Figure, others: list[Figure]) -> list[Figure]:
    return [other for other in others if other.sort is figure.sort]


def _rounds(figure: Figure, other: Figure) -> bool:
    """Say whether `figure` may be `other`, rounded: 48 for 48.2, about 40 for 43, not over 40 for 38 or over 45."""
    if figure.value == other.value.to_integral_value(ROUND_HALF_UP):
        return True
    more = other.value > figure.value
    if not figure.about or figure.about == other.about or figure.about in (AT_MOST if more else AT_LEAST):
        return False
    return abs(other.value - figure.value) <= _ROUNDED * abs(other.value)


def _actors(briefing: Briefing, evidence: Evidence) -> Iterator[Finding]:
    names = Names(briefing)
    kinds = {actor.id: actor.kind for actor in briefing.actors}
    for claim in briefing.claims:
        told = names.named(claim.text)
        if not told:
            continue
        quoted = names.named(quoted_text(claim))
        if quoted.keys() <= told.keys() or told.keys() <= quoted.keys():
            continue
        text, surroundings = Words(claim.text), Words(_surroundings(claim, evidence))
        strangers = [other for other in quoted if other not in told and not text.hint_at(names.stems(other))]
        for actor, words in told.items():
            others = [other for other in strangers if kinds[other] == kinds[actor]]
            if others and actor not in quoted and not surroundings.hint_at(names.stems(actor)):
                message = f'the claim speaks of "{words}", and its quote of "{quoted[others[0]]}"'
                hint = "look again who it is, quote where they are named, or give the actor the alias that stands there"
                yield Finding(text_address(claim), message, hint)


def _speakers(briefing: Briefing, evidence: Evidence) -> Iterator[Finding]:
    names = Names(briefing)
    actors = {actor.id for actor in briefing.actors}
    writers = {source.id: Words(f"{source.author} {source.publisher} {_WRITER}") for source in briefing.sources}
    for claim in briefing.claims:
        if not claim.by or not claim.quotes or any(anchor.span is None for anchor in evidence.anchors[claim.id]):
            continue  # of a quote without a place, nobody can say what stands around it
        texts = [Words(_surroundings(claim, evidence))]
        texts += [writers[source] for source in {quote.source for quote in claim.quotes}]
        for speaker in claim.by:
            known = speaker in actors
            beginnings = names.stems(speaker) if known else hints(speaker)
            if not any(text.hint_at(beginnings) for text in texts):
                message = f'neither the quotes nor what stands around them names "{briefing.actor_name(speaker)}"'
                hint = "quote where it is said whose words these are" + (
                    ", or add the alias used there" if known else ""
                )
                yield Finding(claim_address(claim.id, "by"), message, hint)


def _surroundings(claim: Claim, evidence: Evidence) -> str:
    """Return the claim's quotes with the blocks of the source that they stand in, and what goes before these."""
    texts = []
    for quote, anchor in evidence.quotes(claim):
        texts.append(quote.exact)
        article = evidence.articles.get(quote.source)
        if article is not None and anchor.span is not None:
            blocks = article.blocks_of(Span(max(0, anchor.span.start - _AROUND), anchor.span.end))
            texts.append(article.text[blocks[0].start : blocks[-1].end] if blocks else "")
    return " ".join(texts)


RULES = (
    Rule("number-differs", Severity.WARNING, "A claim says one number, and its quotes another.", _numbers),
    Rule("actor-differs", Severity.WARNING, "A claim speaks of one actor, and its quotes of another.", _actors),
    Rule("by-unnamed", Severity.WARNING, "A claim says in `by` who says so, and its source does not.", _speakers),
)
