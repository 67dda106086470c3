"""Tell whether two opposites, in a claim and in its quote, are said of one thing, and of nothing else there as well.

No grammar is made of the two sentences: the words beside the opposites show it, or that nearly all else is the same.
"""

from briefing_tui.checking.comparing.counterparts import Counterpart, is_of_another
from briefing_tui.checking.comparing.retelling import has_roles, is_covered
from briefing_tui.checking.comparing.telling import parts_told
from briefing_tui.checking.numbers.partials import is_number
from briefing_tui.checking.parsing.neighbours import (
    JOINING,
    content_around,
    content_beside,
    content_compared,
    names_beside,
)
from briefing_tui.checking.parsing.opposed_words import (
    ARTICLES,
    MAX_TOKENS_TO_PRONOUN,
    PERCENT,
    PRONOUNS,
    OpposedWord,
    is_lessened,
    is_of_before,
    opposed_words,
)
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words.calendar import CALENDAR
from briefing_tui.checking.words.classes import BE, CONTRASTING, DETERMINER, PREPOSITION, closed_classes
from briefing_tui.checking.words.meanings import stems_alike
from briefing_tui.checking.words.opposites import Kind
from briefing_tui.checking.words.poles import mean_alike, poles_of
from briefing_tui.checking.words.units import units
from briefing_tui.checking.words.verbs import verb_of
from briefing_tui.text.word_sets import word_set

_LINKING = BE | word_set("as remain remains remained become becomes became")
_YEAR_DIGITS = 4
_VOTES = word_set("votes abstention abstentions")
_UNTIL = word_set("until till")
_TO_A_DAY = (("to",), ("through",), ("by",), ("for",))  # after "extended"
_THEN = (("then",),)
_MAX_NEAREST = 3  # content words on a side of a word, by which its thing is known
_MIN_MARGIN = 3  # words by which an opposite must fit better than the same word elsewhere
_UNCOUNTED = CALENDAR | PERCENT | {"per"}  # after a number


def say_so_of_one_thing(pair: Counterpart, one: OpposedWord, other: OpposedWord) -> bool:
    """Return whether a claim says a word of the same thing of which its quote says the opposite."""
    return _say_so_beside(pair, one, other) or _has_all_in_common(pair, one, other)


def are_in_turn(quote: Sentence, other: OpposedWord) -> bool:
    """Return whether a quote tells of one thing first one opposite and then the other: "stopped and then resumed"."""
    return any(
        each.pole.pair == other.pole.pair and quote.forms[each.first - 1 : each.first] in _THEN
        for each in opposed_words(quote)
    )


def is_of_other(pair: Counterpart, one: OpposedWord, other: OpposedWord) -> bool:
    """Return whether a claim says a word of something else than its quote says the opposite of.

    So it is where its subject stands in the other sentences alone, where most of the words beside it stand elsewhere in
    the quote, where it counts who did it, and where "before" begins the one sentence alone.
    """
    if one.pole.kind is Kind.PLACE:
        return (one.first == 0) != (other.first == 0)
    are_times = _are_times(pair.claim, one) and _are_times(pair.quote, other)
    if are_times or is_of_another(pair.claim, one.first, pair.quote, pair.others):
        return True
    if "voted" in pair.claim.forms[: one.first] and not _VOTES.isdisjoint(pair.quote.forms):
        return True  # a vote has two sides
    counted, told = _counts(pair.claim, one), _counts(pair.quote, other)
    others = counted != told if "only" in pair.quote.forms else counted.isdisjoint(told)
    if any(count in pair.quote.forms for count in counted - told) or (counted and told and others):
        return True  # "keep two of six shut", "four remain open"
    if CONTRASTING.isdisjoint(pair.quote.forms):
        return False
    beside, own = content_around(pair.claim, one), content_around(pair.quote, other)
    return len(beside & (_content_beyond(pair.quote, other.first) - own)) > len(beside & own) + 1


def _content_beyond(quote: Sentence, at: int) -> set[str]:
    """Return the stems of what a sentence says on the other side of the conjunctions that contrast."""
    borders = [each for each, form in enumerate(quote.forms) if form in CONTRASTING]
    first = max((each for each in borders if each <= at), default=0)
    last = min((each for each in borders if each > at), default=len(quote.forms))
    return {stem for each, stem in enumerate(quote.stems) if stem and not first <= each < last}


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


def is_said_as_well(pair: Counterpart, one: OpposedWord, other: OpposedWord) -> bool:
    """Return whether a quote says what a claim says as well, or the claim what the quote says, and of the same thing.

    It is of another thing where the words around it are others by far: the quote says "exports rose and imports fell".
    """
    if mean_alike(pair.claim.forms[one.first], pair.quote.forms[other.first]) or _is_said_alike(pair, one, other):
        return True  # "drop" and "lift" a veto
    beside = content_around(pair.claim, one)
    least = len(beside & content_around(pair.quote, other)) - _MIN_MARGIN
    quoted = (pair.quote, *pair.others)
    if one.pole in poles_of("end") and any(not _UNTIL.isdisjoint(sentence.forms) for sentence in quoted):
        return True  # what goes on until a day ends then
    if one.pole in poles_of("end") and _is_to_a_day(pair.quote, other):
        return True
    for sentence, each in ((quote, each) for quote in quoted for each in opposed_words(quote)):
        if each.pole != one.pole or is_lessened(sentence, each):
            continue
        if sentence.forms[each.first - 1] in ARTICLES and is_of_before(sentence, each):
            continue  # "reopened after a closure"
        if _is_rather_of(pair.claim, one, (pair.quote, other), (sentence, each)):
            continue
        following = sentence.forms[each.last + 1 : each.last + 1 + MAX_TOKENS_TO_PRONOUN]
        if not PRONOUNS.isdisjoint(following) or len(beside & content_around(sentence, each)) > least:
            return True
    return any(
        each.pole == other.pole
        and not _is_another_word(pair, each, other)
        and not _is_rather_of(pair.quote, other, (pair.claim, one), (pair.claim, each))
        and len(content_around(pair.claim, each) & content_around(pair.quote, other)) > least
        for each in opposed_words(pair.claim)
    )


def _is_said_alike(pair: Counterpart, one: OpposedWord, other: OpposedWord) -> bool:
    """Return whether a quote has a word that means what a claim says, beside the same words: "detained", "held"."""
    form, stem = pair.claim.forms[one.first], pair.claim.stems[one.first]
    near = content_around(pair.claim, one)
    places = (
        at for at, each in enumerate(pair.quote.stems) if each in stems_alike(form) - {stem} and at != other.first
    )
    return any(
        stem in stems_alike(pair.quote.forms[at]) and not near.isdisjoint(pair.quote.stems[max(0, at - 1) : at + 3])
        for at in places
    )


def _is_rather_of(
    sentence: Sentence, word: OpposedWord, own: tuple[Sentence, OpposedWord], other: tuple[Sentence, OpposedWord]
) -> bool:
    """Return whether a word is said of that of which one word is said, and in nothing of that of another.

    That other one has a subject of its own right before it: "they opposed it, while Hungary backed it".
    """
    if not other[0].stems[max(0, other[1].first - 1)]:
        return False
    before, behind = (set(content_beside(sentence, word.first, step)[:_MAX_NEAREST]) for step in (-1, 1))
    sides = tuple(
        tuple(set(content_beside(where, what.first, step, JOINING)[:_MAX_NEAREST]) for step in (-1, 1))
        for where, what in (own, other)
    )
    (own_before, own_behind), (other_before, other_behind) = sides
    return bool(before & own_before - other_before) and not (
        before & other_before - own_before or behind & other_behind - own_behind
    )


def _is_to_a_day(quote: Sentence, mention: OpposedWord) -> bool:
    """Return whether what goes on does so to some day, on which it ends: "extended to May", but not "continued to"."""
    following = quote.forms[mention.last + 1 : mention.last + 3]
    return following[:1] in _TO_A_DAY and not (following[0] == "to" and verb_of(following[-1]) is not None)


def _is_another_word(pair: Counterpart, each: OpposedWord, other: OpposedWord) -> bool:
    """Return whether a claim has beside another word one that its quote has as well: "a motion to dismiss"."""
    stem = pair.claim.stems[each.first]
    return stem != pair.quote.stems[other.first] and stem in pair.quote.stems


def _say_so_beside(pair: Counterpart, one: OpposedWord, other: OpposedWord) -> bool:
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


def _has_all_in_common(pair: Counterpart, one: OpposedWord, other: OpposedWord) -> bool:
    """Return whether a claim has nearly nothing but an opposite that its quote has not, and what goes with it."""
    match one.pole.kind:
        case Kind.EVENT:
            same = not (_is_noun(pair.claim, one) or _is_noun(pair.quote, other))
        case Kind.QUALITY:
            degrees = _degree(pair.claim, one), _degree(pair.quote, other)
            same = degrees[0] == degrees[1] and (degrees[0] != "" or _are_predicates(pair, one, other))
        case _:
            same = False
    if not same:
        return False
    quoted = (pair.quote, *pair.others)
    return is_covered(pair.claim, one.first, quoted) and has_roles(pair.claim, pair.quote, other.first)


def _is_noun(sentence: Sentence, mention: OpposedWord) -> bool:
    """Return whether a word stands behind an article or a preposition, and tells no event itself: "a contract"."""
    before = sentence.forms[mention.first - 1] if mention.first else ""
    return closed_classes().get(before) in (DETERMINER, PREPOSITION) and before != "to"


def _are_predicates(pair: Counterpart, one: OpposedWord, other: OpposedWord) -> bool:
    """Return whether two adjectives are what is said of a thing: "is safe", "regarded as serious"."""
    before = pair.claim.forms[max(0, one.first - 1)], pair.quote.forms[max(0, other.first - 1)]
    return _LINKING.issuperset(before)


def _degree(sentence: Sentence, mention: OpposedWord) -> str:
    """Return the ending by which an adjective compares, or an empty string."""
    form = sentence.forms[mention.first]
    return next((ending for ending in ("est", "er") if form.endswith(ending)), "")


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
    if (before or after) and (other_before or other_after) and (before | after).isdisjoint(other_before | other_after):
        return False  # who is who, by other names
    crossed = ((before - after) & (other_after - other_before)) | ((after - before) & (other_before - other_after))
    return not crossed
