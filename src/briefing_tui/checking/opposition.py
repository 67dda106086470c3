"""A rule that finds a claim which says the opposite of its quote: rose for fell, open for close, before for after."""

from collections.abc import Iterator

from briefing_tui.checking.comparing.counterparts import Counterpart, counterparts, is_of_another
from briefing_tui.checking.comparing.telling import parts_told
from briefing_tui.checking.numbers.partials import is_number
from briefing_tui.checking.parsing.opposed_words import (
    ARTICLES,
    CALENDAR,
    MAX_TOKENS_TO_PRONOUN,
    PERCENT,
    PRONOUNS,
    OpposedWord,
    content_around,
    content_beside,
    content_compared,
    is_lessened,
    is_negated,
    is_of_before,
    is_possible,
    names_beside,
    opposed_words,
)
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.rule import Finding, Rule, Scope, text_address
from briefing_tui.checking.words.opposites import Kind
from briefing_tui.checking.words.poles import mean_alike, poles_of
from briefing_tui.checking.words.units import units
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity
from briefing_tui.text.word_sets import word_set

_YEAR_DIGITS = 4
_CONTRASTING = word_set("but while whereas although though")

_UNTIL = word_set("until till")
_TO_A_DAY = (("to",), ("through",), ("by",), ("for",))  # after "extended"
_MIN_MARGIN = 3  # words by which an opposite must fit better than the same word elsewhere
_UNCOUNTED = CALENDAR | PERCENT | {"per"}  # after a number


def _opposite_said(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        for pair in counterparts(claim):
            found = next(_opposed(pair), None)
            if found:
                one, other = found
                said = pair.claim.said(one.first, one.last), pair.quote.said(other.first, other.last)
                message = f'the claim says "{said[0]}", but the quote says "{said[1]}"'
                yield Finding(text_address(claim), message, "say what the quote says, or quote where that is said")
                break


def _opposed(pair: Counterpart) -> Iterator[tuple[OpposedWord, OpposedWord]]:
    """Yield the words of a claim's sentence, each with its opposite in that of the quote, that say so of one thing."""
    in_claim, in_quote = opposed_words(pair.claim), opposed_words(pair.quote)
    if not in_claim or not in_quote:
        return
    for one in in_claim:
        for other in in_quote:
            if one.pole.pair != other.pole.pair or one.pole.side == other.pole.side:
                continue
            if is_negated(pair.claim, one) or is_negated(pair.quote, other):
                continue
            if _is_of_other(pair, one, other):
                continue
            if is_possible(pair.claim, one) != is_possible(pair.quote, other):
                continue  # which other rules look at
            if is_of_before(pair.quote, other) != is_of_before(pair.claim, one):
                continue
            if _say_so_of_one_thing(pair, one, other) and not _is_said_as_well(pair, one, other):
                yield one, other


def _is_of_other(pair: Counterpart, one: OpposedWord, other: OpposedWord) -> bool:
    """Return whether a claim says a word of something else than its quote says the opposite of.

    So it is where its subject stands in the other sentences alone, where most of the words beside it stand elsewhere in
    the quote, where it counts who did it, and where "before" begins the one sentence alone.
    """
    if _are_times(pair.claim, one) and _are_times(pair.quote, other):
        return True
    if one.pole.kind is Kind.PLACE:
        return (one.first == 0) != (other.first == 0)
    if is_of_another(pair.claim, one.first, pair.quote, pair.others):
        return True
    counted, told = _counts(pair.claim, one), _counts(pair.quote, other)
    if any(count in pair.quote.forms for count in counted - told) or (counted and told and counted.isdisjoint(told)):
        return True  # "keep two of six shut", "four remain open"
    if _CONTRASTING.isdisjoint(pair.quote.forms):
        return False
    beside, own = content_around(pair.claim, one), content_around(pair.quote, other)
    return len(beside & (pair.quote.content - own)) > len(beside & own) + 1


def _are_times(sentence: Sentence, mention: OpposedWord) -> bool:
    """Return whether a word tells which time it is: "for the first time in years", "the last time was years ago"."""
    return sentence.forms[mention.last + 1 : mention.last + 2] == ("time",)


def _counts(sentence: Sentence, mention: OpposedWord) -> set[str]:
    """Return the numbers before a word that count who does it: no years, days and shares."""
    forms, found = sentence.forms, set[str]()
    for at in range(sentence.clause(mention.first).start, mention.first):
        following = forms[at + 1 : at + 2]
        is_year = forms[at].isdecimal() and len(forms[at]) == _YEAR_DIGITS
        is_measure = any(form in _UNCOUNTED or form in units() for form in following)
        if is_number(sentence, at) and not (is_year or is_measure):
            found.add(forms[at])
    return found


def _is_said_as_well(pair: Counterpart, one: OpposedWord, other: OpposedWord) -> bool:
    """Return whether a quote says what a claim says as well, or the claim what the quote says, and of the same thing.

    It is of another thing where the words around it are others by far: the quote says "exports rose and imports fell".
    """
    if mean_alike(pair.claim.forms[one.first], pair.quote.forms[other.first]):
        return True  # "drop" and "lift" a veto
    beside = content_around(pair.claim, one)
    least = len(beside & content_around(pair.quote, other)) - _MIN_MARGIN
    quoted = (pair.quote, *pair.others)
    if one.pole in poles_of("end") and any(not _UNTIL.isdisjoint(sentence.forms) for sentence in quoted):
        return True  # what goes on until a day ends then
    if one.pole in poles_of("end") and pair.quote.forms[other.last + 1 : other.last + 2] in _TO_A_DAY:
        return True
    for sentence, each in ((quote, each) for quote in quoted for each in opposed_words(quote)):
        if each.pole != one.pole or is_lessened(sentence, each):
            continue
        if sentence.forms[each.first - 1] in ARTICLES and is_of_before(sentence, each):
            continue  # "reopened after a closure"
        following = sentence.forms[each.last + 1 : each.last + 1 + MAX_TOKENS_TO_PRONOUN]
        if not PRONOUNS.isdisjoint(following) or len(beside & content_around(sentence, each)) > least:
            return True
    return any(
        each.pole == other.pole and len(content_around(pair.claim, each) & content_around(pair.quote, other)) > least
        for each in opposed_words(pair.claim)
    )


def _say_so_of_one_thing(pair: Counterpart, one: OpposedWord, other: OpposedWord) -> bool:
    after = content_beside(pair.claim, one.first, 1), content_beside(pair.quote, other.first, 1)
    before = content_beside(pair.claim, one.first, -1), content_beside(pair.quote, other.first, -1)
    match one.pole.kind:
        case Kind.PLACE:
            if after[0][:1] == after[1][:1] != []:
                return True
            return all(len(set(own) & set(quoted)) > 1 for own, quoted in (before, after))
        case Kind.QUALITY:
            beside = after[0][:1] == after[1][:1] != [] or before[0][:1] == before[1][:1] != []
            return beside and _are_measured_alike(pair, one, other)
        case Kind.CONVERSE:
            return _is_same_side(pair, one, other) and not {*before[0], *after[0]}.isdisjoint({*before[1], *after[1]})
    around = {*after[0], *before[0]} & {*after[1], *before[1]}
    if one.pole.kind is Kind.CONTEST and set(before[0]).isdisjoint(before[1]):
        return False
    return len(around) >= 1 and (not set(after[0]).isdisjoint(after[1]) or len(around) > 1)


def _are_measured_alike(pair: Counterpart, one: OpposedWord, other: OpposedWord) -> bool:
    """Return whether two qualities are of as many, and compared with the same: "most are unsafe", "less than then"."""
    claim, quote = pair.claim, pair.quote
    parts = parts_told(claim, claim.clause(one.first)) ^ parts_told(quote, quote.clause(other.first))
    compared = content_compared(claim, one)
    same = not compared or not compared.isdisjoint(content_compared(quote, other))
    return same and parts <= {claim.forms[one.first], quote.forms[other.first]}


def _is_same_side(pair: Counterpart, one: OpposedWord, other: OpposedWord) -> bool:
    """Return whether nobody has changed sides between two sentences: who sells in the one buys in the other."""
    before, after = names_beside(pair.claim, one)
    other_before, other_after = names_beside(pair.quote, other)
    crossed = ((before - after) & (other_after - other_before)) | ((after - before) & (other_before - other_after))
    return not crossed


RULES = (
    Rule(
        "opposite-said",
        Severity.WARNING,
        "A claim says the opposite of its quote: that a thing rose where it fell, or opened where it closed.",
        Scope.CLAIM,
        _opposite_said,
    ),
)
