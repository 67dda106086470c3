"""Rules that compare the numbers, actors and speakers of a claim with those that its quotes name."""

import re
from collections.abc import Iterator, Mapping
from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from itertools import islice

from briefing_tui.checking.numbers.figures import DATED_KINDS, MAX_SMALL_NUMBER, Figure, FigureKind, figures
from briefing_tui.checking.numbers.measures import measure_of
from briefing_tui.checking.numbers.reckoning import may_be_reckoned
from briefing_tui.checking.numbers.unnumbered import may_be_unnumbered
from briefing_tui.checking.parsing.naming import ActorNames, TextWords, actor_names, name_stems, text_words
from briefing_tui.checking.rule import Finding, Rule, Scope, quoted_text, text_address
from briefing_tui.checking.surroundings import Surroundings
from briefing_tui.checking.words.bounds import AT_LEAST, AT_MOST
from briefing_tui.checking.words.stems import stems
from briefing_tui.domain.address import claim_address
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity
from briefing_tui.text.regex import regex

_MAX_COMPARED_NUMBERS = 20  # of one claim, to bound the time: a sentence with more is a table
_MAX_QUOTED_NUMBERS = 100  # of one claim's quotes, for the same
_MIN_ROUNDED_DIGITS = 2  # of a number that may be rounded without a word that says so: 410,000 for 412,000
_MAX_ROUNDING_RATIO = Decimal("0.15")  # of the exact number, for a qualified one: "about 40"
_MAX_BOUND_RATIO = Decimal("0.06")  # the same where both have one qualifier: "more than 2,000" for "more than 2,100"
_MAX_FLOOR_RATIO = Decimal("0.25")  # the same for the next round number below: "more than one million" for 1.2 million
_DOZEN = Decimal(12)
_MAX_NAMED = 3  # of what is called "the two markets"
_DEFINITE = regex(r"(?<!\w)(?:the|these|those|both|its|their) $", re.IGNORECASE)
_FURTHER = regex(r" (?:others?|more|further|additional)(?!\w)")
_SOURCE_WORDS = "author writer article source paper report"  # for the source itself, which need not name itself


def _number_differs(briefing: Briefing, evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        every = (figure for figure in figures(claim.text) if figure.kind not in DATED_KINDS)
        claim_figures = list(islice(every, _MAX_COMPARED_NUMBERS + 1))
        if not 0 < len(claim_figures) <= _MAX_COMPARED_NUMBERS:
            continue
        every = (figure for quote in claim.quotes for figure in figures(quote.exact))
        quote_figures = list(islice(every, _MAX_QUOTED_NUMBERS + 1))
        if len(quote_figures) > _MAX_QUOTED_NUMBERS:  # what was not looked at cannot be said to differ
            continue
        values = {figure.value for figure in quote_figures}
        values |= {figure.value for figure in figures(evidence.altered_passages(claim))}
        unmatched = [figure for figure in claim_figures if figure.value not in values]
        claim_values = {figure.value for figure in claim_figures}
        others = [figure for figure in quote_figures if figure.value not in claim_values]
        unmatched = [
            figure
            for figure in unmatched
            if not any(_is_rounding(figure, other) for other in _same_kind(figure, others))
            and not any(measure_of(figure).may_equal(measure_of(other)) for other in quote_figures)
            and not any(may_be_unnumbered(figure, quote.exact) for quote in claim.quotes)
            and not may_be_reckoned(figure, claim.text, quoted_text(claim))
        ]
        for figure in unmatched:
            other = _counterpart(figure, others, alone=len(unmatched) == 1)
            if other is not None:
                message = f'the claim says "{figure.full_words}", and its quote "{other.full_words}" ({figure.kind})'
                yield Finding(text_address(claim), message, "say what the quote says, or quote where the number stands")


def _counterpart(figure: Figure, others: list[Figure], *, alone: bool) -> Figure | None:
    """Return the number of the quotes that counts the same thing as `figure` in the claim, or None.

    Of several, it is the one that has most in common with it in what it counts, and then in its value. `alone` says
    that no other number of the claim is unmatched: then the only number of its kind will do, if it is large enough.
    """
    mine = measure_of(figure)
    same_kind = [other for other in _same_kind(figure, others) if mine.may_measure_same(measure_of(other))]
    if figure.kind is FigureKind.COUNT:
        same = [other for other in same_kind if _count_same(figure, other)]
        large = alone and len(same_kind) == 1 and min(figure.value, same_kind[0].value) > MAX_SMALL_NUMBER
        same_kind = same or (same_kind if large else [])
    return min(same_kind, key=lambda other: _distance(figure, other), default=None)


def _count_same(figure: Figure, other: Figure) -> bool:
    """Return whether two numbers count the same; "the two markets" may be some that are named, and counted nowhere."""
    if figure.counted.isdisjoint(other.counted):
        return False
    if figure.value > _MAX_NAMED or not _DEFINITE.search(figure.before):
        return True
    return stems(figure.after)[:1] == stems(other.after)[:1] and not _FURTHER.match(other.after)


def _distance(figure: Figure, other: Figure) -> tuple[bool, int, Decimal]:
    """Return how far a number of the quotes is from being that of the claim: in its currency, its things, its value."""
    largest = max(abs(figure.value), abs(other.value)) or Decimal(1)
    other_sign = figure.kind is FigureKind.MONEY and figure.words[0] != other.words[0]
    return other_sign, -len(figure.counted & other.counted), abs(figure.value - other.value) / largest


def _same_kind(figure: Figure, others: list[Figure]) -> list[Figure]:
    return [other for other in others if other.kind is figure.kind]


def _is_rounding(figure: Figure, other: Figure) -> bool:
    """Return whether `figure` may be `other`, rounded: 48 for 48.2, "about 40" for 43, but not "over 40" for 38."""
    digits, other_digits = _significant_digits(figure), _significant_digits(other)
    rounded = Context(digits, ROUND_HALF_UP).plus(other.value) if digits >= _MIN_ROUNDED_DIGITS else None
    if figure.value in (rounded, other.value.to_integral_value(ROUND_HALF_UP)):
        return True
    more, distance = other.value > figure.value, abs(other.value - figure.value)
    if not figure.qualifier or figure.qualifier in (AT_MOST if more else AT_LEAST):
        return False
    if more and not other.qualifier and figure.value == Context(digits, ROUND_DOWN).plus(other.value):
        return distance <= _MAX_FLOOR_RATIO * abs(other.value)
    if more and figure.words.lower().endswith("dozen") and figure.qualifier in AT_LEAST:
        return distance < _DOZEN
    if figure.qualifier == other.qualifier:
        return digits < other_digits and distance <= _MAX_BOUND_RATIO * abs(other.value)
    return distance <= _MAX_ROUNDING_RATIO * abs(other.value)


def _significant_digits(figure: Figure) -> int:
    return len(figure.value.normalize().as_tuple().digits)


@lru_cache(maxsize=2048)  # a reader checks a briefing again after every edit
def _named(names: ActorNames, text: str) -> Mapping[str, str]:
    return names.named(text)


def _actor_differs(briefing: Briefing, evidence: Evidence) -> Iterator[Finding]:
    names, surroundings = actor_names(briefing.actors), Surroundings(evidence)
    kinds = {actor.id: actor.kind for actor in briefing.actors}
    for claim in briefing.claims:
        in_claim = _named(names, claim.text)
        if not in_claim:
            continue
        in_quotes = _named(names, quoted_text(claim))
        if in_quotes.keys() <= in_claim.keys() or in_claim.keys() <= in_quotes.keys():
            continue
        text = text_words(claim.text)
        unmatched = [other for other in in_quotes if other not in in_claim and not text.has_stem(names.stems(other))]
        for actor, words in in_claim.items():
            others = [other for other in unmatched if kinds[other] == kinds[actor]]
            if others and actor not in in_quotes and not surroundings.have_stem(claim, names.stems(actor)):
                message = f'the claim speaks of "{words}", and its quote of "{in_quotes[others[0]]}"'
                hint = "look again who it is, quote where they are named, or give the actor the alias that stands there"
                yield Finding(text_address(claim), message, hint)


def _by_unnamed(briefing: Briefing, evidence: Evidence) -> Iterator[Finding]:
    names, surroundings = actor_names(briefing.actors), Surroundings(evidence)
    actors = {actor.id for actor in briefing.actors}
    source_words = {
        source.id: TextWords(f"{source.author} {source.publisher} {_SOURCE_WORDS}") for source in briefing.sources
    }
    for claim in briefing.claims:
        if not claim.by or not claim.quotes or any(anchor.span is None for anchor in evidence.anchors[claim.id]):
            continue  # a quote without a span has no surroundings in which to look
        sources = [source_words[source] for source in {quote.source for quote in claim.quotes}]
        for speaker in claim.by:
            known = speaker in actors
            stems = names.stems(speaker) if known else name_stems(speaker)
            if not (surroundings.have_stem(claim, stems) or any(words.has_stem(stems) for words in sources)):
                name = briefing.actor_name(speaker)
                message = f'`by` is "{name}", and neither the quotes nor what stands around them name them'
                hint = "quote where it is said whose words these are" + (
                    ", or add the alias used there" if known else ""
                )
                yield Finding(claim_address(claim.id, "by"), message, hint)


RULES = (
    Rule(
        "number-differs",
        Severity.WARNING,
        "A claim says one number, and its quotes another.",
        Scope.CLAIM,
        _number_differs,
        sure_share=0.7,
    ),
    Rule(
        "actor-differs",
        Severity.WARNING,
        "A claim speaks of one actor, and its quotes of another.",
        Scope.NAMES,
        _actor_differs,
    ),
    Rule(
        "by-unnamed",
        Severity.WARNING,
        "A claim says in `by` who says so, and its source does not.",
        Scope.NAMES,
        _by_unnamed,
    ),
)
