"""Find the things and deeds that an English sentence denies by naming them: "averted a strike", "without a licence".

What a negation denies of a verb is in factuality.py; here it is a noun or a participle, after what leaves it out.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from briefing_tui.checking.parsing.factuality import Factuality, readings
from briefing_tui.checking.parsing.governing import AUXILIARIES
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words import denying
from briefing_tui.checking.words.inflection import forms_of, inflected
from briefing_tui.checking.words.irregular import IRREGULAR_FORMS
from briefing_tui.checking.words.verbs import PAST, verb_of
from briefing_tui.text.word_sets import word_set

_MAX_WORDS_TO_VERB = 5  # between a noun and the verb that tells that it happened
_MAX_NOUN_WORDS = 6  # from a word that leaves out, to the end of the noun
_BE = word_set("is are was were be been being gets got")
_NOUN_ENDS = word_set(
    """of in on at to for from by with as into over under against between among after before during since until than
    off near around outside inside within without through across along upon towards toward about despite because amid
    that which who what how why whom whose when where while if whether and or but not
    has have had will would can could may might"""
) | word_set(', : ; ( ) — – . " “ ” ?')
_PREPOSITIONS = word_set("on in at by for to with from")
_PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non")
_MIN_POSITIVE_LETTERS = 4  # of a word without its prefix
_NOT_THERE = (("out",), ("off",), ("over",), ("beyond",))  # after "is": "out of the question", "off the table"
_PLANNED = Factuality.PLANNED
_PLANS = word_set("to will would shall should must")
_DOUBTED = word_set("not never no cannot hardly if unless could may might would can will to should must")


class DeniedThing(NamedTuple):
    """A noun or participle that a sentence denies: its position, and those of the first and last word of that."""

    word: int
    first: int
    last: int


@lru_cache(maxsize=4096)
def denied_things(sentence: Sentence) -> tuple[DeniedThing, ...]:
    """Return the nouns and participles that a sentence denies, in the order of the words that deny them.

    Nothing is returned where that word itself is denied, or only possible: "could not avoid a collision".
    """
    return tuple(_found(sentence))


def _found(sentence: Sentence) -> Iterator[DeniedThing]:
    table, forms = _table(), sentence.forms
    for first, form in enumerate(forms):
        for length in table.get(form, ()):
            phrase, last = " ".join(forms[first : first + length]), first + length - 1
            if phrase not in _phrases() or not _DOUBTED.isdisjoint(forms[max(0, first - 2) : first]):
                continue
            passive = first > 0 and forms[first - 1] in _BE and phrase in _participles()
            leaves_out = phrase in denying.LEAVING_OUT
            word = _subject(sentence, first - 1) if passive else _noun(sentence, last, skips_preposition=leaves_out)
            is_kept = not passive and word is not None and forms[word + 1 : word + 2] == ("from",)  # "kept ships from"
            if word is not None and forms[word] not in denying.SAYINGS and not is_kept:
                yield DeniedThing(word, min(first, word), max(last, word))
            break


def _noun(sentence: Sentence, at: int, *, skips_preposition: bool) -> int | None:
    """Return the last word of the noun after a word, or the participle in "ing" right after it."""
    found = None
    for position in range(at + 1, min(at + 1 + _MAX_NOUN_WORDS, len(sentence.forms))):
        form = sentence.forms[position]
        if form in _NOUN_ENDS:
            if skips_preposition and position == at + 1 and form in _PREPOSITIONS:  # "rather than on the driver"
                continue
            break
        if sentence.stems[position]:
            found = position
            if form.endswith("ing") and position == at + 1:
                break
    return found


def _subject(sentence: Sentence, at: int) -> int | None:
    """Return the last word of the noun that begins the clause of a verb in the passive."""
    clause = sentence.clause(at)
    found = None
    for position in range(clause.start, at):
        if sentence.forms[position] in _NOUN_ENDS:
            if found is not None:
                break
        elif found == position - 1 and _is_past(sentence.forms[position]):
            break  # "the session planned for May was called off"
        elif sentence.stems[position]:
            found = position
    return found


def _is_past(form: str) -> bool:
    verb = verb_of(form)
    return verb is not None and verb.form is PAST


def happens(sentence: Sentence, word: int, *, is_planned: bool) -> int | None:
    """Return the verb by which a sentence tells as a fact what a word names: itself, or one beside a noun; or None.

    That is one such as "was held", "caused" or "there was", next to the noun. `is_planned` says that a plan will do.
    """
    forms = sentence.forms
    before = forms[max(0, word - 2) : word]
    unsure = any(each.word == word and not (is_planned and each.factuality is _PLANNED) for each in readings(sentence))
    doubted = _DOUBTED - _PLANS if is_planned else _DOUBTED
    if unsure or not doubted.isdisjoint(before) or before[-1:] == ("from",):  # "shifted from garrisons"
        return None
    if forms[word].endswith("ed") or forms[word] in IRREGULAR_FORMS or (is_planned and not _PLANS.isdisjoint(before)):
        return word
    if forms[word].endswith("ing") and not _BE.isdisjoint(before):
        return word
    clause, happening = sentence.clause(word), _happening()
    near = range(max(clause.start, word - _MAX_WORDS_TO_VERB), min(clause.stop, word + _MAX_WORDS_TO_VERB + 1))
    verbs = (at for at in near if forms[at] in happening or " ".join(forms[at : at + 2]) in happening)
    found = (at for at in verbs if at != word and doubted.isdisjoint(forms[max(0, at - 2) : at]))
    return next((at for at in found if not (forms[at] in _BE and forms[at + 1 : at + 2] in _NOT_THERE)), None)


def is_of_plans(sentence: Sentence, thing: DeniedThing) -> bool:
    """Return whether what is denied is still to come, so that a plan for it denies that: "ruled out", "called off"."""
    words = sentence.forms[thing.first : thing.last + 1]
    return not forms_of(denying.AGAINST_PLANS).isdisjoint({*words, *(" ".join(pair) for pair in pairwise(words))})


def is_light(form: str) -> bool:
    """Return whether a verb says no more of its subject or object than that it is there or happens: "occurred"."""
    return form in _happening()


def is_predicate(sentence: Sentence, word: int) -> bool:
    """Return whether a word is what its clause says of its subject: a past, or after "was", "will" and the like."""
    form = sentence.forms[word]
    return form.endswith("ed") or form in IRREGULAR_FORMS or (word > 0 and sentence.forms[word - 1] in AUXILIARIES)


@lru_cache(maxsize=4096)
def denied_by_prefix(sentence: Sentence) -> tuple[tuple[int, str], ...]:
    """Return the positions of the words with a prefix that denies, each with what it denies: "hurt" for "unhurt".

    For "non-combat" that is the position of "combat".
    """
    parted = "non" in sentence.forms
    return tuple(
        (position, positive)
        for position, form in enumerate(sentence.forms)
        if form.startswith(_PREFIXES) or (parted and sentence.forms[max(0, position - 2) : position] == ("non", "-"))
        if len(positive := _positive(sentence, position)) >= _MIN_POSITIVE_LETTERS
    )


def _positive(sentence: Sentence, position: int) -> str:
    form = sentence.forms[position]
    if sentence.forms[max(0, position - 2) : position] == ("non", "-"):
        return form
    return next(form.removeprefix(prefix) for prefix in _PREFIXES if form.startswith(prefix))


@cache
def _happening() -> frozenset[str]:
    return forms_of(denying.HAPPENING) | _BE - {"being", "been"}


@cache
def _phrases() -> frozenset[str]:
    verbs = denying.PREVENTING_VERBS | denying.PREVENTING_PHRASES
    return frozenset(inflected(verbs)) | denying.LEAVING_OUT


@cache
def _participles() -> frozenset[str]:
    return frozenset(form for form in inflected(denying.PREVENTING_VERBS) if form.split()[0][-2:] in {"ed", "en", "ld"})


@cache
def _table() -> dict[str, tuple[int, ...]]:
    """Return the first words of what denies, with how many words that may have, the most first."""
    table: dict[str, set[int]] = {}
    for phrase in _phrases():
        first, *rest = phrase.split()
        table.setdefault(first, set()).add(1 + len(rest))
    return {first: tuple(sorted(lengths, reverse=True)) for first, lengths in table.items()}
