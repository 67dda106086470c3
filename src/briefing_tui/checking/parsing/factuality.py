"""Tell which words of an English sentence it tells as fact, and which as denied, planned, possible or suspected.

No grammar is made of the sentence: a cue ("not", "plans to", "may") governs the first content word after it that is no
adverb. Where that is not sure, nothing is said of a word, and a rule leaves it alone.
"""

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words import cues
from briefing_tui.checking.words.classes import BE, HAVE, RELATIVE_PRONOUNS
from briefing_tui.checking.words.inflection import inflected
from briefing_tui.checking.words.irregular import IRREGULAR_FORMS
from briefing_tui.text.word_sets import word_set

_MAX_WORDS_TO_INFINITIVE = 3  # between a cue and its "to": "prepared, he said, to"
_MAX_WORDS_OF_OBJECT = 12  # between a verb of ordering and its "to": "asked the alliance and its neighbours to"
_MAX_FUNCTION_WORDS = 6  # between a cue and the word that it governs: "not yet have been"
AUXILIARIES = word_set(
    "has have had is are was were be been being do does did will would can could shall should may might"
)
_LETTING = word_set("let get")
_SINGLE = word_set(
    "a an one single any"
)  # between "not" and its noun, where the verb is denied: "not a single one fled"
_REPORTED = word_set("reported said known believed thought listed")  # before what is denied: "nobody was reported dead"
_STILL = word_set("still yet")
_DUTIES = word_set("should ought")
# After "not": what is denied then is not the event. "Not until May" and "not because of it" tell it as fact.
_PARTIAL = word_set(
    "only just merely least all every everyone everything always necessarily until since before because so"
)
_NO_IDIOMS = word_set("doubt matter longer more less fewer later sooner one wonder small")  # after "no"
_ADVERBS = word_set("far soon then ever again later now today tomorrow back almost quite")
_VERBS_IN_LY = word_set("apply supply reply rely rally comply imply multiply fly ally")
DETERMINERS = word_set("the a an its their his her our this that these those all both any some each every no")
_KEEPING = word_set("keep keeps kept keeping hold holds held holding save saves saved saving")
_MAX_WORDS_TO_FROM = 5  # after "keeps"
_QUESTIONS = word_set("whether why how when where what")
_PARENTHESES = word_set("( )")
_CLAUSE_SIGNS = word_set(", : ( ) — –")


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


_FindWord = Callable[[Sentence, int], int | None]  # of the position of a cue, the position of the word that it governs


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
    return _forms(cues.NEGATIVE_VERBS | cues.NEGATIVE_PHRASES) | cues.NEGATIVE_WORDS


@cache
def planning_words() -> frozenset[str]:
    """Return the forms of the words that tell of plans, but for those that mean something else as often as not."""
    words = cues.PLANNING | cues.ORDERING | cues.CONSIDERING
    return (_forms(words) | cues.MODALS_OF_PLANS | {"to", "if", "unless"}) - cues.AMBIGUOUS


@cache
def _table() -> dict[str, tuple[tuple[Factuality, _FindWord], ...]]:
    """Return the cues: each form of a word, with how it tells an event, and how the word for that is found."""
    rows: tuple[tuple[frozenset[str], Factuality, _FindWord], ...] = (
        (cues.NOT, Factuality.DENIED, _after_not),
        (frozenset({"no"}), Factuality.DENIED, _after_no),
        (frozenset({"neither", "none", "nobody", "nothing"}), Factuality.DENIED, _after_auxiliary),
        (frozenset({"without", "lack", "lacks", "lacked", "lacking", "nor"}), Factuality.DENIED, after),
        (_forms(cues.REFUSING), Factuality.DENIED, _infinitive),
        (frozenset({"yet"}), Factuality.DENIED, _infinitive_at_once),
        (frozenset({"unlikely", "improbable"}), Factuality.DENIED, _infinitive_or_clause),
        (_forms(frozenset({"deny"})), Factuality.DENIED, _denied),
        (_forms(cues.REFRAINING), Factuality.DENIED, _participle),
        (_forms(cues.PLANNING), Factuality.PLANNED, _infinitive),
        (_forms(cues.ORDERING), Factuality.PLANNED, _infinitive_after_object),
        (_forms(cues.CONSIDERING), Factuality.PLANNED, _participle),
        (cues.MODALS_OF_PLANS, Factuality.PLANNED, after),
        (BE, Factuality.PLANNED, _infinitive_at_once),
        (HAVE, Factuality.PLANNED, _infinitive_at_once),
        (cues.HEDGES, Factuality.POSSIBLE, after),
        (frozenset({"whether"}), Factuality.PLANNED, _infinitive_at_once),
        (_forms(cues.WANTING), Factuality.PLANNED, _participle_after_object),
        (_forms(frozenset({"rule"})), Factuality.PLANNED, _not_ruled_out),
        (_forms(cues.SEEMING), Factuality.POSSIBLE, _infinitive_at_once),
        (cues.UNCERTAIN, Factuality.POSSIBLE, _in_question),
        (_forms(cues.SUSPECTING), Factuality.SUSPECTED, _participle_after_of),
        (cues.SUPPOSED, Factuality.SUSPECTED, _infinitive_at_once),
    )
    table: dict[str, tuple[tuple[Factuality, _FindWord], ...]] = {}
    for forms, factuality, find in rows:
        for form in forms:
            table[form] = (*table.get(form, ()), (factuality, find))
    return table


def _forms(words: frozenset[str]) -> frozenset[str]:
    return frozenset(inflected(words))


def after(sentence: Sentence, at: int) -> int | None:
    """Return the position of the first content word after another one in its clause that is no adverb, or None."""
    for position in range(at + 1, min(at + 2 + _MAX_FUNCTION_WORDS, len(sentence.forms))):
        form = sentence.forms[position]
        if form in _CLAUSE_SIGNS or form in _QUESTIONS:
            return None
        adverb = form in _ADVERBS or (form.endswith("ly") and form not in _VERBS_IN_LY)
        if sentence.stems[position] and not (adverb or form in AUXILIARIES):
            return position
    return None


def _after_not(sentence: Sentence, at: int) -> int | None:
    """Return the word that "not" denies, or None where it denies a part alone: "not only", "not every", "not until"."""
    following = sentence.forms[at + 1 : at + 3]
    if following[:1] == ("one",) or (len(following) > 1 and {*following} <= _SINGLE):
        return _after_auxiliary(sentence, at)
    rest = sentence.forms[at : sentence.forms.index(",", at) if "," in sentence.forms[at:] else None]
    if not _PARTIAL.isdisjoint(following) or not {"until", "because"}.isdisjoint(rest):
        return None
    return after(sentence, at)


def _after_no(sentence: Sentence, at: int) -> int | None:
    following = sentence.forms[at + 1] if at + 1 < len(sentence.forms) else ""
    if following == "longer" and sentence.forms[at + 2 : at + 3] == ("than",):
        return None
    if following == "longer":
        return after(sentence, at + 1)
    return None if following in _NO_IDIOMS or not following.isalpha() else after(sentence, at)


def _after_auxiliary(sentence: Sentence, at: int) -> int | None:
    """Return the verb of a subject such as "neither state": the content word after the next auxiliary.

    Of "will neither confirm nor deny" it is the first verb, and so of "none mentioned".
    """
    following = sentence.forms[at + 1 : at + 2]
    if following and sentence.stems[at + 1] and (following[0].endswith("ed") or following[0] in IRREGULAR_FORMS):
        return at + 1
    if at > 0 and sentence.forms[at : at + 1] == ("neither",) and sentence.forms[at - 1] in AUXILIARIES:
        return after(sentence, at)
    for position in range(at + 1, min(at + 1 + _MAX_WORDS_OF_OBJECT, len(sentence.forms))):
        if sentence.forms[position] in RELATIVE_PRONOUNS:
            return None  # "none of the lorries that were turned back"
        if sentence.forms[position] in AUXILIARIES:
            verb = after(sentence, position)
            return after(sentence, verb) if verb is not None and sentence.forms[verb] in _REPORTED else verb
    return None


def _infinitive(sentence: Sentence, at: int) -> int | None:
    return _to(sentence, at, _MAX_WORDS_TO_INFINITIVE)


def _infinitive_after_object(sentence: Sentence, at: int) -> int | None:
    noun = at > 0 and sentence.forms[at - 1] in DETERMINERS  # "the command has held talks to inform them"
    return _to(sentence, at, 0 if noun else _MAX_WORDS_OF_OBJECT)


def _infinitive_at_once(sentence: Sentence, at: int) -> int | None:
    position = at + 2 if sentence.forms[at + 1 : at + 2] and sentence.forms[at + 1] in _STILL else at + 1
    return _to(sentence, position - 1, 0)


def _infinitive_or_clause(sentence: Sentence, at: int) -> int | None:
    if sentence.forms[at + 1 : at + 2] == ("that",):
        return _after_auxiliary(sentence, at + 1)
    return _infinitive_at_once(sentence, at)


def _to(sentence: Sentence, at: int, limit: int) -> int | None:
    """Return the infinitive after a word, with no more than `limit` words before its "to", or None."""
    for position in range(at + 1, min(at + 2 + limit, len(sentence.forms) - 1)):
        if sentence.forms[position] == "to":
            following = sentence.tokens[position + 1]
            if following in DETERMINERS or not following.islower():
                continue  # "a threat to the state"
            if following in _LETTING:
                return None  # what is let is another's deed
            return after(sentence, position)
        if sentence.forms[position] in _CLAUSE_SIGNS - _PARENTHESES:
            return None
    return None


def _participle(sentence: Sentence, at: int) -> int | None:
    following = sentence.forms[at + 1] if at + 1 < len(sentence.forms) else ""
    return at + 1 if following.endswith("ing") and sentence.stems[at + 1] else None


def _participle_after_object(sentence: Sentence, at: int) -> int | None:
    """Return the participle after an object: "wants the treaty of 1973 replaced by another"."""
    found = None
    for position in range(at + 2, min(at + 2 + _MAX_WORDS_OF_OBJECT, len(sentence.forms))):
        form = sentence.forms[position]
        if form in _CLAUSE_SIGNS | RELATIVE_PRONOUNS | AUXILIARIES or form in {"to", "and", "that", "after", "before"}:
            break
        past = sentence.stems[position] and (form.endswith("ed") or form in IRREGULAR_FORMS)
        following = sentence.stems[position + 1] if position + 1 < len(sentence.stems) else ""
        if past and (not following or sentence.forms[position + 1].endswith("ly")):
            found = position
    return found


def _not_ruled_out(sentence: Sentence, at: int) -> int | None:
    """Return the participle after "does not rule out"."""
    is_denied = "not" in sentence.forms[max(0, at - _MAX_WORDS_TO_INFINITIVE) : at]
    return _participle(sentence, at + 1) if is_denied and sentence.forms[at + 1 : at + 2] == ("out",) else None


def _participle_after_of(sentence: Sentence, at: int) -> int | None:
    """Return the participle after "of", perhaps after an object: "suspected the army of shelling"."""
    for position in range(at + 1, min(at + 2 + _MAX_WORDS_OF_OBJECT, len(sentence.forms) - 1)):
        if sentence.forms[position] == "of" and sentence.forms[position + 1].endswith("ing"):
            return after(sentence, position)
        if sentence.forms[position] in _CLAUSE_SIGNS:
            return None
    return None


def _in_question(sentence: Sentence, at: int) -> int | None:
    """Return what is in question: the verb after "whether", or after "if" beside a word such as "unclear"."""
    following = sentence.forms[at + 1 : at + 2]
    if sentence.forms[at] == "whether" or following == ("if",):
        return _after_auxiliary(sentence, at + 1)
    return None


def _denied(sentence: Sentence, at: int) -> int | None:
    """Return the event that is denied: "denied that it was attacked", "denied having attacked it"."""
    following = sentence.forms[at + 1] if at + 1 < len(sentence.forms) else ""
    if following == "that":
        return _after_auxiliary(sentence, at + 1)
    return after(sentence, at) if following.endswith("ing") else None
