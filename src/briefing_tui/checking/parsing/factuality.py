"""Tell which words of an English sentence it tells as fact, and which as denied, planned, possible or suspected.

No grammar is made of the sentence: a cue ("not", "plans to", "may") governs the first content word after it that is no
adverb. Where that is not sure, nothing is said of a word, and a rule leaves it alone.
"""

from collections.abc import Sequence
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from briefing_tui.checking.parsing import governing
from briefing_tui.checking.parsing.governing import AUXILIARIES
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words import cues
from briefing_tui.checking.words.classes import BE, HAVE
from briefing_tui.checking.words.inflection import forms_of
from briefing_tui.text.word_sets import word_set

_DUTIES = word_set("should ought")
_KEEPING = word_set("keep keeps kept keeping hold holds held holding save saves saved saving")
_MAX_WORDS_TO_FROM = 5  # after "keeps"


class Factuality(StrEnum):
    """What a sentence says of an event that it does not tell as fact."""

    DENIED = "denied"
    PLANNED = "planned"
    POSSIBLE = "possible"
    SUSPECTED = "suspected"


class Reading(NamedTuple):
    """A word of a sentence that is not told as fact: how it is told, and the positions of its cue and of the word.

    `first` is that of the cue, or of the auxiliary before it: "did not", "will not".
    """

    factuality: Factuality
    first: int
    word: int


@lru_cache(maxsize=4096)
def readings(sentence: Sentence) -> tuple[Reading, ...]:
    """Return the words of a sentence that a cue governs, in the order of the cues."""
    table = _table()
    found = []
    for position, form in enumerate(sentence.forms):
        rows = table.get(form) or (table["not"] if form.endswith("n't") else ())
        for factuality, find in rows if sentence.tokens[position] != "May" else ():
            word = None if _is_of_past_duty(sentence, position) else find(sentence, position)
            if word is not None:
                first = position - (position > 0 and sentence.forms[position - 1] in AUXILIARIES)
                found.append(Reading(factuality, first, word))
    return tuple(found)


def _is_of_past_duty(sentence: Sentence, at: int) -> bool:
    """Return whether a word is of a duty or condition in the past: "should not have left" says that they left."""
    forms = sentence.forms
    if forms[at] in _DUTIES:
        return "have" in forms[at + 1 : at + 3]
    return forms[at] == "not" and forms[at + 1 : at + 2] == ("have",) and forms[at - 1] in _DUTIES | {"would"}


def denies(sentence: Sentence, within: Sequence[int], *, besides: frozenset[str], prefixes: bool = True) -> bool:
    """Return whether some tokens of a sentence have a word, or two, that deny in whatever construction: "ruled out".

    Words of `besides`, or with such a stem, are passed over, but for negations such as "neither". Without `prefixes`
    participles such as "unsigned" are, too.
    """
    words, forms = _negative_words(), sentence.forms
    return any(
        forms[at] in cues.NEGATIONS
        or forms[at].endswith("n't")
        or (prefixes and _denies_by_prefix(forms[at]))
        or (
            besides.isdisjoint({sentence.stems[at], forms[at]})
            and (forms[at] in words or " ".join(forms[at : at + 2]) in words)
        )
        or (forms[at] == "from" and _keeps_from(sentence, at))
        for at in within
    )


def _keeps_from(sentence: Sentence, at: int) -> bool:
    """Return whether "from" tells what somebody is hindered to do: "keeps barges from passing"."""
    before = sentence.forms[max(0, at - _MAX_WORDS_TO_FROM) : at]
    return "".join(sentence.forms[at + 1 : at + 2]).endswith("ing") and not _KEEPING.isdisjoint(before)


def _denies_by_prefix(form: str) -> bool:
    """Return whether a word is a participle with the prefix that denies it: "unencumbered", but not "united"."""
    return form.startswith("un") and form.endswith("ed") and not form.startswith(("unit", "under"))


@cache
def _negative_words() -> frozenset[str]:
    return forms_of(cues.NEGATIVE_VERBS | cues.NEGATIVE_PHRASES) | cues.NEGATIVE_WORDS


@cache
def planning_words() -> frozenset[str]:
    """Return the forms of the words that tell of plans, but for those that mean something else as often as not."""
    words = cues.PLANNING | cues.ORDERING | cues.CONSIDERING
    return (forms_of(words) | cues.MODALS_OF_PLANS | {"to", "if", "unless"}) - cues.AMBIGUOUS


@cache
def _table() -> dict[str, tuple[tuple[Factuality, governing.FindWord], ...]]:
    """Return the cues: each form of a word, with how it tells an event, and how the word for that is found."""
    rows: tuple[tuple[frozenset[str], Factuality, governing.FindWord], ...] = (
        (cues.NOT, Factuality.DENIED, governing.after_not),
        (frozenset({"no"}), Factuality.DENIED, governing.after_no),
        (frozenset({"neither", "none", "nobody", "nothing"}), Factuality.DENIED, governing.after_auxiliary),
        (frozenset({"without", "lack", "lacks", "lacked", "lacking", "nor"}), Factuality.DENIED, governing.after),
        (forms_of(cues.REFUSING), Factuality.DENIED, governing.infinitive),
        (frozenset({"yet"}), Factuality.DENIED, governing.infinitive_at_once),
        (frozenset({"unlikely", "improbable"}), Factuality.DENIED, governing.infinitive_or_clause),
        (forms_of(frozenset({"deny"})), Factuality.DENIED, governing.denied),
        (forms_of(cues.REFRAINING), Factuality.DENIED, governing.participle),
        (forms_of(cues.PLANNING), Factuality.PLANNED, governing.infinitive),
        (forms_of(cues.ORDERING), Factuality.PLANNED, governing.infinitive_after_object),
        (forms_of(cues.CONSIDERING), Factuality.PLANNED, governing.participle),
        (cues.MODALS_OF_PLANS, Factuality.PLANNED, governing.after),
        (BE, Factuality.PLANNED, governing.infinitive_at_once),
        (HAVE, Factuality.PLANNED, governing.infinitive_at_once),
        (cues.HEDGES, Factuality.POSSIBLE, governing.after),
        (frozenset({"whether"}), Factuality.PLANNED, governing.infinitive_at_once),
        (forms_of(cues.WANTING), Factuality.PLANNED, governing.participle_after_object),
        (forms_of(frozenset({"rule"})), Factuality.PLANNED, governing.not_ruled_out),
        (forms_of(cues.SEEMING), Factuality.POSSIBLE, governing.infinitive_at_once),
        (cues.UNCERTAIN, Factuality.POSSIBLE, governing.in_question),
        (forms_of(cues.SUSPECTING), Factuality.SUSPECTED, governing.participle_after_of),
        (cues.SUPPOSED, Factuality.SUSPECTED, governing.infinitive_at_once),
    )
    table: dict[str, tuple[tuple[Factuality, governing.FindWord], ...]] = {}
    for forms, factuality, find in rows:
        for form in forms:
            table[form] = (*table.get(form, ()), (factuality, find))
    return table
