"""Find the stretches of an English sentence that tell what is only wanted, planned or possible.

A stretch begins with a cue such as "will", "demanded the" or "if" and ends with its clause: what stands there has not
happened, or nobody says in that sentence that it has.
"""

from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from briefing_tui.checking.parsing.done_verbs import (
    CONCESSIONS,
    DETERMINERS,
    INDICATIVE,
    MAX_TOKENS_TO_PARTICIPLE,
    PROGRESSIVE,
    is_past,
    words_before,
)
from briefing_tui.checking.parsing.factuality import Factuality, readings
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words import prospects as words
from briefing_tui.checking.words.cues import INVARIABLE
from briefing_tui.checking.words.inflection import inflected
from briefing_tui.checking.words.irregular import IRREGULAR_FORMS
from briefing_tui.text.word_sets import word_set

_MAX_TOKENS_OF_NOUN = 4  # after "the proposed": "the proposed joint naval survey"
_BEFORE_VERBS = word_set("and or to then also")  # after the first: "to protect it and close the road"
_HAVE = word_set("have has")
_UNREAL = word_set("would could might")  # beside "if" and a past
_UNREAL_OPENINGS = word_set("were had")
_PASSIVE = word_set("be been being get")
_MAX_TOKENS_TO_THAT = 3  # "proposed in late May that"
_CLAUSE_SIGNS = word_set(", : ; ( ) — – .")
# After one of these begins what a noun such as "sanctions" is not: when, where, or because of what.
_ENDS_OF_NOUN = (
    _CLAUSE_SIGNS
    | INDICATIVE
    | word_set(
        "have in on at after before from with to by during since until following amid despite over under within near"
    )
)
_NO_OBJECTS = word_set("to that by in on at from as for with , . : ; )")  # after a verb that has none
_BEFORE_PARTNERS = (("with",), ("between",), ("from",), ("to",))
_MAX_TOKENS_OF_PARTNER = 8  # with its preposition
_OPENINGS = word_set(', ( — – " “')


class Prospect(NamedTuple):
    """A stretch of a sentence that tells nothing as done: the positions of its cue and of the stretch itself.

    `has_events` says that its nouns may be what is to come, and not only what is to be dealt with: "hold a vote".
    """

    cue: int
    stretch: range
    has_events: bool


@lru_cache(maxsize=4096)
def prospects(sentence: Sentence) -> tuple[Prospect, ...]:
    """Return the stretches of a sentence that tell what is wanted, planned or possible, in the order of their kinds."""
    found = []
    for each in readings(sentence):
        if each.factuality is Factuality.PLANNED:
            support = sentence.forms[each.word] in words.support_forms()
            if support:  # not "to those fleeing", "before the meeting"
                phrase = _phrase(sentence, each.word, _ENDS_OF_NOUN)
                found.append(Prospect(each.first, phrase, has_events=True))
            else:
                phrase = _phrase(sentence, each.word)
                verbs = (at for at in phrase if at == each.word or sentence.forms[at - 1] in _BEFORE_VERBS)
                found.extend(Prospect(each.first, range(at, at + 1), has_events=False) for at in verbs)
            if support or sentence.forms[each.word - 1] == "be":
                first = each.first - len(words_before(sentence, each.first))
                found.append(Prospect(each.word, range(first, each.first), has_events=True))
    table = _table()
    for at, form in enumerate(sentence.forms):
        for find in table.get(form, ()):
            stretch = find(sentence, at)
            if stretch:
                found.append(Prospect(at, stretch, has_events=find not in (_at_time, _condition)))
    return tuple(found)


def is_still_to_come(sentence: Sentence, at: int) -> bool:
    """Return whether a word of a prospect may be its event: a base form, a noun, or a participle of the passive."""
    form = sentence.forms[at]
    if at > 0 and not sentence.tokens[at].islower():  # a name
        return False
    if not is_past(form) or form in INVARIABLE:
        return not form.endswith("ly")
    before = sentence.forms[sentence.clause(at).start : at]
    if not _HAVE.isdisjoint(before[-MAX_TOKENS_TO_PARTICIPLE:]):
        return not words.TIME_LIMITS.isdisjoint(before)  # "once both parliaments have ratified it"
    unreal = "if" in before and not _UNREAL.isdisjoint(sentence.forms)  # "would meet if he gave them a veto"
    return unreal or not _PASSIVE.isdisjoint(before[-2:])


def _that_clause(sentence: Sentence, at: int) -> range:
    """Return what is wanted: a clause after "that" without a verb in the past, or in the indicative that is plain."""
    following = sentence.forms[at + 1 : at + 2 + _MAX_TOKENS_TO_THAT]
    if "that" not in following or not _CLAUSE_SIGNS.isdisjoint(following[: following.index("that")]):
        return range(0)
    first = at + 2 + following.index("that")
    stretch = range(first, sentence.clause(first - 1).stop)
    told = any(
        sentence.forms[each] in INDICATIVE
        or (is_past(sentence.forms[each]) and _PASSIVE.isdisjoint(sentence.forms[max(0, each - 2) : each]))
        for each in stretch
    )
    return range(0) if told else stretch


def _object(sentence: Sentence, at: int) -> range:
    """Return the object of a verb: of a form that may be a noun, only what begins as an object does."""
    before, form = sentence.forms[at - 1] if at else "", sentence.forms[at]
    following = sentence.forms[at + 1] if at + 1 < len(sentence.forms) else ""
    passive = before in PROGRESSIVE | _PASSIVE and not form.endswith("ing")
    if passive or before in DETERMINERS or following in _NO_OBJECTS:
        return range(0)
    is_verb = form.endswith(("ed", "ing")) or form in IRREGULAR_FORMS or before == "to"
    if not is_verb and following not in DETERMINERS:
        return range(0)
    return _phrase(sentence, at + 1, _ENDS_OF_NOUN)


def _object_before(sentence: Sentence, at: int) -> range:
    """Return what is promised, where that stands before it: "the 1,000 officers that Nairobi promised"."""
    first = sentence.clause(at).start
    before = sentence.forms[first:at]
    that = [number for number, form in enumerate(before) if form in {"that", "which"}]
    if not that or not is_past(sentence.forms[at]) or sentence.forms[at + 1 : at + 2] == ("to",):
        return range(0)
    return range(first, first + that[-1])


def _object_of_for(sentence: Sentence, at: int) -> range:
    return _phrase(sentence, at + 2, _ENDS_OF_NOUN) if sentence.forms[at + 1 : at + 2] == ("for",) else range(0)


def _after_noun(sentence: Sentence, at: int) -> range:
    """Return what a plan is of, perhaps after a partner or an insertion: "talks with Peru about a loan"."""
    at = _end_of_insertion(sentence, at)
    preposition = "".join(sentence.forms[at + 1 : at + 2])
    if preposition in words.BEFORE_EVENTS and (preposition != "at" or sentence.forms[at].startswith("attempt")):
        return _phrase(sentence, at + 2, _ENDS_OF_NOUN)
    return range(0)


def _end_of_insertion(sentence: Sentence, at: int) -> int:
    """Return the position before the preposition that belongs to a noun: its own, or that of the last word between."""
    following = sentence.forms[at + 1 : at + 2 + _MAX_TOKENS_OF_PARTNER]
    if following[:1] == (",",) and "," in following[1:]:  # "a promise, though no date, for the payment"
        return at + following.index(",", 1) + 1
    if following[:1] in _BEFORE_PARTNERS:
        return next((at + number for number, form in enumerate(following[1:], 1) if form in words.ABOUT), at)
    return at


def _noun(sentence: Sentence, at: int) -> range:
    if sentence.forms[at + 1 : at + 2] and sentence.forms[at + 1] in DETERMINERS:
        at += 1
    last = min(at + 1 + _MAX_TOKENS_OF_NOUN, len(sentence.forms))
    return range(at + 1, next((each for each in range(at + 1, last) if not sentence.stems[each]), last))


def _noun_of_attribute(sentence: Sentence, at: int) -> range:
    before = sentence.tokens[at - 1] if at else "the"
    attribute = before.lower() in DETERMINERS or before.endswith(("'s", "’s"))
    return _noun(sentence, at) if attribute else range(0)


def _under(sentence: Sentence, at: int) -> range:
    before = sentence.forms[max(0, at - 2) : at]
    return range(at, at + 1) if "under" in before or "pending" in before else range(0)


def _subject(sentence: Sentence, at: int) -> range:
    """Return the subject of "is due", "are expected", and "awaits", in its clause."""
    before = sentence.forms[max(0, at - MAX_TOKENS_TO_PARTICIPLE) : at]
    following = sentence.forms[at + 1 : at + 2]
    predicate = sentence.forms[at] in words.AWAITING or not (PROGRESSIVE | _PASSIVE).isdisjoint(before)
    return range(sentence.clause(at).start, at) if predicate and following != ("to",) else range(0)


def _put_off(sentence: Sentence, at: int) -> range:
    before = sentence.forms[max(0, at - 1) : at]
    return range(sentence.clause(at).start, at - 1) if before == ("put",) else range(0)


def _at_time(sentence: Sentence, at: int) -> range:
    """Return what is to be "next week": what stands before it, as far as a comma or the beginning of its clause."""
    following = sentence.forms[at + 1 : at + 2]
    if sentence.forms[at] == "next" and (not following or following[0] not in words.TIMES):
        return range(0)
    return range(at - len(words_before(sentence, at)), at)


def _condition(sentence: Sentence, at: int) -> range:
    before = sentence.forms[at - 1] if at else ","
    if sentence.forms[at] in words.PROVISOS and sentence.forms[at + 1 : at + 2] != ("that",):
        return range(0)
    if sentence.forms[at] in _UNREAL_OPENINGS and _UNREAL.isdisjoint(sentence.forms):
        return range(0)  # ", where it is calm, were shut"
    if before in CONCESSIONS or (sentence.forms[at] in words.INVERTED_CONDITIONS and before not in _OPENINGS):
        return range(0)
    phrase = _phrase(sentence, at + 1)
    if sentence.forms[at] in words.TIME_LIMITS and _HAVE.isdisjoint(sentence.forms[each] for each in phrase):
        return range(0)
    return phrase


def _phrase(sentence: Sentence, first: int, ends: frozenset[str] = _CLAUSE_SIGNS) -> range:
    """Return the positions from `first` to the next of some signs or words, or to the end of the clause."""
    if first >= len(sentence.forms):
        return range(0)
    last = sentence.clause(first).stop
    return range(first, next((at for at in range(first, last) if sentence.forms[at] in ends), last))


@cache
def _table() -> dict[str, tuple[Callable[[Sentence, int], range], ...]]:
    """Return the cues: each form of a word, with the functions that find what it makes a prospect."""
    rows: tuple[tuple[Iterable[str], Callable[[Sentence, int], range]], ...] = (
        (inflected(words.MANDATIVE), _that_clause),
        (inflected(words.SEEKING), _object),
        (inflected(words.COMMITTING), _object_before),
        (inflected(words.SEEKING_FOR), _object_of_for),
        (inflected(words.PLANS), _after_noun),
        (words.PROPOSED, _noun_of_attribute),
        (words.UPCOMING, _noun),
        (words.UNDER, _under),
        (words.OUTSTANDING | words.AWAITING, _subject),
        (("off",), _put_off),
        (words.FUTURE_TIMES, _at_time),
        (words.CONDITIONS | words.TIME_LIMITS | words.PROVISOS | words.INVERTED_CONDITIONS, _condition),
    )
    table: dict[str, tuple[Callable[[Sentence, int], range], ...]] = {}
    for forms, find in rows:
        for form in forms:
            table[form] = (*table.get(form, ()), find)
    return table
