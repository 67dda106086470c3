"""A rule that finds a claim which says the opposite of its quote: rose for fell, open for close, before for after."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from typing import NamedTuple

from briefing_tui.checking.counterparts import Counterpart, counterparts, is_of_another
from briefing_tui.checking.factuality import denies
from briefing_tui.checking.rule import Finding, Rule, Scope, text_address
from briefing_tui.checking.sentences import Sentence
from briefing_tui.checking.telling import parts_told
from briefing_tui.checking.words.inflection import inflected
from briefing_tui.checking.words.opposites import Kind, Pole, opposites, phrase_beginnings, poles_of
from briefing_tui.checking.words.tables import word_set
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity

_MAX_NEIGHBOURS = 4  # content words on either side of a word, in which both sentences must share some
_NEGATIONS = word_set("not no none nobody nothing never neither nor cannot without hardly")
_MAX_TOKENS_TO_DENIAL = 3  # between a word that denies and the one that it denies: "refused at once to sign"
_NOT_DENYING = word_set("only remain remains remained free frees freed opposition")  # which say more of no other word
_YEAR_DIGITS = 4
_CONTRASTING = word_set("but while whereas although though")
_POSSIBLE = word_set("may might could if unless")
_BEFORE = word_set("had after following since despite once formerly previously initially originally")
_MAX_TOKENS_TO_PAST = 3
_TOTAL = word_set("no none nobody nothing neither")  # right after a word: "approved no budget"
_COMPARATIVES = word_set("more less fewer higher lower larger bigger greater smaller")

_PRONOUNS = word_set("it them this that these those him her he she they so")
_MAX_TOKENS_TO_PRONOUN = 2  # from a verb to what stands for its object: "eased them", "recognised that he"
_LESSENING = word_set(
    "slow slower weak weaker low lower lesser less reduced slowing falling declining negative no zero"
)  # "growth"
_CALENDAR = word_set(
    """january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday"""
)
_JOINING = word_set("and but or while whereas ; ,")
_ADVERBS = word_set("up down off out back away over in")
_PARTED = word_set("up down off out back")  # those that may stand behind the object
_LEAVING = word_set("leave leaves left leaving")
_LIGHT_VERBS = word_set("give take hold keep let break pass fight stand win lose set bear")
_MAX_OBJECT_TOKENS = 4  # between a verb and the adverb that belongs to it: "drove the price of oil up"
_MIN_MARGIN = 3  # words by which an opposite must fit better than the same word elsewhere
_COMPARED = word_set("on in at during before last previously planned expected usual ever")  # after "than", no number
_PERCENT = word_set("percent cent % points times")
_UNCOUNTED = _CALENDAR | _PERCENT | {"per"}  # after a number


class _Mention(NamedTuple):
    """A word with an opposite: its pole, and the positions of its first and last token."""

    pole: Pole
    first: int
    last: int


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


def _opposed(pair: Counterpart) -> Iterator[tuple[_Mention, _Mention]]:
    """Yield the words of a claim's sentence, each with its opposite in that of the quote, that say so of one thing."""
    in_claim, in_quote = _mentions(pair.claim), _mentions(pair.quote)
    if not in_claim or not in_quote:
        return
    for one in in_claim:
        for other in in_quote:
            if one.pole.pair != other.pole.pair or one.pole.side == other.pole.side:
                continue
            if _is_negated(pair.claim, one) or _is_negated(pair.quote, other):
                continue
            if _is_of_other(pair, one, other):
                continue
            if _is_possible(pair.claim, one) != _is_possible(pair.quote, other):
                continue  # which other rules look at
            if _is_of_before(pair.quote, other) and not _is_of_before(pair.claim, one):
                continue
            if _say_so_of_one_thing(pair, one, other) and not _is_said_as_well(pair, one, other):
                yield one, other


def _is_of_other(pair: Counterpart, one: _Mention, other: _Mention) -> bool:
    """Return whether a claim says a word of something else than its quote says the opposite of.

    So it is where its subject stands in the other sentences alone, where most of the words beside it stand elsewhere in
    the quote, where it counts who did it, and where "before" begins the one sentence alone.
    """
    if one.pole.kind is Kind.PLACE:
        return (one.first == 0) != (other.first == 0)
    if is_of_another(pair.claim, one.first, pair.quote, pair.others):
        return True
    if any(count in pair.quote.forms for count in _counts(pair.claim, one) - _counts(pair.quote, other)):
        return True
    if _CONTRASTING.isdisjoint(pair.quote.forms):
        return False
    beside, own = _around(pair.claim, one), _around(pair.quote, other)
    return len(beside & (pair.quote.content - own)) > len(beside & own) + 1


def _counts(sentence: Sentence, mention: _Mention) -> set[str]:
    """Return the numbers before a word that count who does it: no years, days and shares."""
    forms, found = sentence.forms, set[str]()
    for at in range(sentence.clause(mention.first).start, mention.first):
        following = forms[at + 1 : at + 2]
        if forms[at].isdecimal() and len(forms[at]) != _YEAR_DIGITS and _UNCOUNTED.isdisjoint(following):
            found.add(forms[at])
    return found


def _is_said_as_well(pair: Counterpart, one: _Mention, other: _Mention) -> bool:
    """Return whether a quote says what a claim says as well, or the claim what the quote says, and of the same thing.

    It is of another thing where the words around it are others by far: the quote says "exports rose and imports fell".
    """
    least = len(_around(pair.claim, one) & _around(pair.quote, other)) - _MIN_MARGIN
    quoted = (pair.quote, *pair.others)
    if one.pole in poles_of("end") and any("until" in sentence.forms for sentence in quoted):
        return True  # what goes on until a day ends then
    for sentence, each in ((quote, each) for quote in quoted for each in _mentions(quote)):
        beside = sentence.forms[each.last + 1 : each.last + 1 + _MAX_TOKENS_TO_PRONOUN]
        if (
            each.pole == one.pole
            and not _is_lessened(sentence, each)
            and (not _PRONOUNS.isdisjoint(beside) or len(_around(pair.claim, one) & _around(sentence, each)) > least)
        ):
            return True
    return any(
        each.pole == other.pole and len(_around(pair.claim, each) & _around(pair.quote, other)) > least
        for each in _mentions(pair.claim)
    )


def _around(sentence: Sentence, mention: _Mention) -> set[str]:
    """Return the stems of the content words beside a word, up to a conjunction."""
    return {*_content(sentence, mention.first, -1, _JOINING), *_content(sentence, mention.first, 1, _JOINING)}


@lru_cache(maxsize=4096)
def _mentions(sentence: Sentence) -> tuple[_Mention, ...]:
    forms, found = sentence.forms, list[_Mention]()
    for position, form in enumerate(forms):
        last = _end_of_phrase(forms, position)
        poles = poles_of(form if last == position else f"{form} {forms[last]}")
        if last == position and form in _light_verbs() and not _ADVERBS.isdisjoint(forms[position + 1 : position + 2]):
            continue  # "gave up" is not "gave"
        if forms[last] == "from":  # "withdraw from" says what "withdraw" says, and more
            poles |= poles_of(form)
        if poles and not (forms[position + 1 : position + 2] == ("than",) and _is_bound(forms, position)):
            if form in _LEAVING and not _PRONOUNS.isdisjoint(forms[position + 1 : position + 2]):
                continue  # "left it there"
            kinds = (Kind.QUALITY, Kind.PLACE) if _is_of_name(sentence, position) else ()
            found.extend(_Mention(pole, position, last) for pole in poles if pole.kind not in kinds)
    return tuple(found)


@cache
def _light_verbs() -> frozenset[str]:
    return frozenset(inflected(_LIGHT_VERBS))


def _end_of_phrase(forms: Sequence[str], position: int) -> int:
    """Return where the phrase that a word begins ends: with the next word, or an adverb after an object."""
    if forms[position] not in phrase_beginnings():
        return position
    following = range(position + 1, min(position + 2 + _MAX_OBJECT_TOKENS, len(forms)))
    near = (at for at in following if at == position + 1 or forms[at] in _PARTED)
    return next((at for at in near if f"{forms[position]} {forms[at]}" in opposites()), position)


def _is_of_name(sentence: Sentence, position: int) -> bool:
    """Return whether a word is the first of a name: "South Lebanon"."""
    pair = sentence.tokens[position : position + 2]
    return len(pair) > 1 and all(token[:1].isupper() for token in pair)


def _is_bound(forms: Sequence[str], position: int) -> bool:
    """Return whether a word before "than" makes a bound of a number, which is another matter: "more than 40"."""
    if forms[position] not in _COMPARATIVES or forms[max(0, position - 1)] in _PERCENT:
        return False
    following = forms[position + 2 : position + 3]
    return bool(following) and (following[0][0] in "0123456789$€£" or following[0] not in _COMPARED)


def _is_negated(sentence: Sentence, mention: _Mention) -> bool:
    clause = sentence.clause(mention.first)
    if _is_lessened(sentence, mention):
        return True
    near = range(max(clause.start, mention.first - _MAX_TOKENS_TO_DENIAL), mention.first)
    if denies(sentence, near, besides=_NOT_DENYING, prefixes=False):
        return True  # "refused to sign"
    if "against" in sentence.forms[mention.last + 1 : mention.last + 1 + _MAX_OBJECT_TOKENS]:
        return mention.pole.kind is Kind.EVENT  # "rejected an appeal against", "weakened against the peso"
    forms = sentence.forms
    if any(forms[at] in _NEGATIONS or forms[at].endswith("n't") for at in range(clause.start, mention.first)):
        return True
    return not _TOTAL.isdisjoint(forms[mention.last + 1 : mention.last + 1 + _MAX_TOKENS_TO_PRONOUN])


def _say_so_of_one_thing(pair: Counterpart, one: _Mention, other: _Mention) -> bool:
    after = _content(pair.claim, one.first, 1), _content(pair.quote, other.first, 1)
    before = _content(pair.claim, one.first, -1), _content(pair.quote, other.first, -1)
    match one.pole.kind:
        case Kind.PLACE:
            return after[0][:1] == after[1][:1] != []
        case Kind.QUALITY:
            beside = after[0][:1] == after[1][:1] != [] or before[0][:1] == before[1][:1] != []
            return beside and _are_measured_alike(pair, one, other)
        case Kind.CONVERSE:
            return _is_same_side(pair, one, other) and not {*before[0], *after[0]}.isdisjoint({*before[1], *after[1]})
    around = {*after[0], *before[0]} & {*after[1], *before[1]}
    if one.pole.kind is Kind.CONTEST and set(before[0]).isdisjoint(before[1]):
        return False
    return len(around) >= 1 and (not set(after[0]).isdisjoint(after[1]) or len(around) > 1)


def _is_of_before(sentence: Sentence, mention: _Mention) -> bool:
    """Return whether a sentence tells by a word how it was before: "which had opposed it", "after a closure"."""
    before = sentence.forms[max(0, mention.first - _MAX_TOKENS_TO_PAST) : mention.first]
    return mention.pole.kind is not Kind.PLACE and not _BEFORE.isdisjoint(before)


def _is_possible(sentence: Sentence, mention: _Mention) -> bool:
    before = sentence.forms[max(0, mention.first - _MAX_TOKENS_TO_PAST) : mention.first]
    return not _POSSIBLE.isdisjoint(before)


def _is_lessened(sentence: Sentence, mention: _Mention) -> bool:
    return mention.first > 0 and sentence.forms[mention.first - 1] in _LESSENING


def _are_measured_alike(pair: Counterpart, one: _Mention, other: _Mention) -> bool:
    """Return whether two qualities are of as many, and compared with the same: "most are unsafe", "less than then"."""
    claim, quote = pair.claim, pair.quote
    parts = parts_told(claim, claim.clause(one.first)) ^ parts_told(quote, quote.clause(other.first))
    compared = _than(claim, one)
    same = not compared or not compared.isdisjoint(_than(quote, other))
    return same and parts <= {claim.forms[one.first], quote.forms[other.first]}


def _than(sentence: Sentence, mention: _Mention) -> set[str]:
    """Return the stems of what a word is compared with: those after "than" in its clause."""
    clause = sentence.clause(mention.first)
    than = next((at for at in range(mention.last, clause.stop) if sentence.forms[at] == "than"), clause.stop)
    return {sentence.stems[at] for at in range(than, clause.stop)} - {""}


def _is_same_side(pair: Counterpart, one: _Mention, other: _Mention) -> bool:
    """Return whether nobody has changed sides between two sentences: who sells in the one buys in the other."""
    before, after = _names_beside(pair.claim, one)
    other_before, other_after = _names_beside(pair.quote, other)
    crossed = ((before - after) & (other_after - other_before)) | ((after - before) & (other_before - other_after))
    return not crossed


def _names_beside(sentence: Sentence, mention: _Mention) -> tuple[set[str], set[str]]:
    """Return the stems of the names before a word and after it in its clause, without months and days."""
    clause = sentence.clause(mention.first)
    before, after = (
        {sentence.stems[at] for at in part if sentence.tokens[at][0].isupper() and sentence.forms[at] not in _CALENDAR}
        for part in (range(clause.start, mention.first), range(mention.last + 1, clause.stop))
    )
    return before - {""}, after - {""}


def _content(sentence: Sentence, position: int, step: int, ends: AbstractSet[str] = frozenset()) -> list[str]:
    """Return the stems of the next content words of a clause in one direction, the nearest first, up to some words."""
    found: list[str] = []
    clause = sentence.clause(position)
    position += step
    while position in clause and len(found) < _MAX_NEIGHBOURS and sentence.forms[position] not in ends:
        if sentence.stems[position]:
            found.append(sentence.stems[position])
        position += step
    return found


RULES = (
    Rule(
        "opposite-said",
        Severity.WARNING,
        "A claim says the opposite of its quote: that a thing rose where it fell, or opened where it closed.",
        Scope.CLAIM,
        _opposite_said,
    ),
)
