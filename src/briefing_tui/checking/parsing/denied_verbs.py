"""Find the verbs that an English sentence denies: by "not" before them, by their subject, or by what they hang on.

The ways are those of negation in R. Quirk and others, A Comprehensive Grammar of the English Language (1985), 10.54 to
10.70: "neither came", "used none", "does not, as some wrote, come"; what hangs on a denial is in hanging_deeds.py.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from briefing_tui.checking.parsing.factuality import Factuality, Reading, readings
from briefing_tui.checking.parsing.governing import AUXILIARIES, DETERMINERS, after
from briefing_tui.checking.parsing.hanging_deeds import (
    STOPS,
    after_call,
    after_noun,
    after_too,
    after_without,
    hanging_on,
    keeping,
    rejecting,
)
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words.classes import ADVERB, PREPOSITION, RELATIVE_PRONOUNS, closed_classes
from briefing_tui.checking.words.cues import NOT
from briefing_tui.checking.words.inflection import forms_of
from briefing_tui.checking.words.verbs import BASE, PAST, verb_of
from briefing_tui.text.word_sets import word_set

_MAX_TOKENS_TO_VERB = 12  # from a subject such as "none", or "that", to its verb
_MAX_TOKENS_OF_PARENTHESIS = 16
_SUBJECTS = word_set("neither none nobody nothing")
_PREPOSITIONS = word_set("of in on at by for with from into over under against between among after before since until")
_BEFORE_SUBJECTS = word_set(', and but that while whereas because as so " “ : — –')
_JOINING = word_set("or nor")
_NO_EVENTS = (ADVERB, PREPOSITION)
_DENYING, _DECLINING, _REMAINING = word_set("deny"), word_set("decline refuse"), word_set("remain")  # base forms
_ENDS = word_set('. , : ; ? ! ” "')


@lru_cache(maxsize=4096)
def denied_verbs(sentence: Sentence) -> tuple[Reading, ...]:
    """Return the words that a sentence denies, each once: the cue and the verb, which may stand before its cue."""
    found: dict[int, Reading] = {}
    for reading in readings(sentence):
        if reading.factuality is Factuality.DENIED and not _is_other(sentence, reading):
            found.setdefault(reading.word, reading)
    for position, form in enumerate(sentence.forms):
        for first, word in _denied_at(sentence, position) if form in _cues() else ():
            found.setdefault(word, Reading(Factuality.DENIED, first, word))
    for reading in tuple(found.values()):
        for word in (*hanging_on(sentence, reading.word), *_joined(sentence, reading)):
            found.setdefault(word, Reading(Factuality.DENIED, reading.first, word))
    return tuple(found.values())


def _is_other(sentence: Sentence, reading: Reading) -> bool:
    """Return whether what a cue governs is not what is denied: "not along the river", "nor his partner was"."""
    forms = sentence.forms
    if closed_classes().get(forms[reading.word]) in _NO_EVENTS or _is_name_behind(sentence, reading):
        return True
    following = forms[reading.word + 1 : reading.word + 2]
    if forms[reading.first] == "nor":
        return following[:1] != () and following[0] in AUXILIARIES
    return forms[reading.first] == "without" and _is_attribute(sentence, reading.word)


def _is_name_behind(sentence: Sentence, reading: Reading) -> bool:
    """Return whether a cue governs a name behind a preposition, and so no deed: "was not let into Malaysia"."""
    between = sentence.forms[reading.first : reading.word]
    is_name = sentence.tokens[reading.word][0].isupper()
    return is_name and any(closed_classes().get(form) is PREPOSITION for form in between)


def _is_attribute(sentence: Sentence, word: int) -> bool:
    """Return whether a word stands before the noun that is denied: "without written permission"."""
    verb = verb_of(sentence.forms[word])
    following = sentence.stems[word + 1 : word + 2]
    return verb is not None and verb.form is PAST and following[:1] not in ((), ("",))


def leaves_out_denied(sentence: Sentence) -> bool:
    """Return whether a sentence denies what it does not repeat: "the others had none", "the clinic hasn't"."""
    forms = sentence.forms
    return any(
        form == "none"
        or (form in forms_of(_DECLINING) and "to" not in forms[at : at + 3])
        or (form == "neither" and (at == 0 or forms[at - 1] not in AUXILIARIES))
        or ((form in NOT or form.endswith("n't")) and (at + 1 == len(forms) or forms[at + 1] in _ENDS))
        for at, form in enumerate(forms)
    )


@cache
def _cues() -> frozenset[str]:
    """Return the words that may deny a verb, or with which what denies one begins."""
    beginnings = {phrase.partition(" ")[0] for phrase in rejecting()}
    return frozenset(
        {"no", "too", "without", "from"} | _SUBJECTS | NOT | forms_of(_DENYING) | beginnings | forms_of(_REMAINING)
    )


def _denied_at(sentence: Sentence, at: int) -> Iterator[tuple[int, int]]:
    """Yield the verbs that a word denies, each with the position of the first word that does."""
    forms, form = sentence.forms, sentence.forms[at]
    words = (
        _of_subject(sentence, at),
        _after_parenthesis(sentence, at) if form in NOT else None,
        _of_object(sentence, at),
        after_noun(sentence, at) if form == "no" else None,
        after_too(sentence, at) if form == "too" else None,
        after_without(sentence, at) if form == "without" else None,
    )
    yield from ((at, word) for word in words if word is not None)
    if form in forms_of(_DENYING) and forms[at + 1 : at + 2] == ("that",):
        verb = _verb(sentence, at + 1)
        if verb is not None:
            yield at, verb
    if form == "from":
        first = keeping(sentence, at)
        if first is not None:
            yield first, at + 1
    if form in rejecting() or " ".join(forms[at : at + 2]) in rejecting():
        word = after_call(sentence, at)
        if word is not None:
            yield at, word
    if (
        form in forms_of(_REMAINING)
        and forms[at + 1 : at + 3] == ("to", "be")
        and at + 3 < len(forms)
        and sentence.stems[at + 3]
    ):
        yield at, at + 3


def _of_subject(sentence: Sentence, at: int) -> int | None:
    """Return the verb of a subject that denies it: "neither camp sent", "none of which has left", "no ship came"."""
    forms = sentence.forms
    if forms[at] == "no":
        begins = at == sentence.clause(at).start or forms[at - 1] in _BEFORE_SUBJECTS
        denies = forms[at + 1 : at + 2] == ("one",) or any(each.first == at for each in readings(sentence))
        return _verb(sentence, at + 1) if begins and denies else None
    if forms[at] not in _SUBJECTS or (at > 0 and forms[at - 1] in AUXILIARIES):
        return None
    return _verb(sentence, at)


def _verb(sentence: Sentence, at: int) -> int | None:
    """Return the first verb after a word that may be that of its clause: that of an auxiliary, or a past."""
    forms = sentence.forms
    for position in range(at + 1, min(at + 1 + _MAX_TOKENS_TO_VERB, len(forms))):
        form, before = forms[position], forms[position - 1]
        if form in STOPS or (form in RELATIVE_PRONOUNS and before != "of"):
            return None
        if form in AUXILIARIES:
            return after(sentence, position)
        verb = verb_of(form)
        past = verb is not None and verb.form is PAST and sentence.stems[position]
        if past and before not in DETERMINERS and before not in _PREPOSITIONS:
            return position
    return None


def _after_parenthesis(sentence: Sentence, at: int) -> int | None:
    """Return the verb that "not" denies across a parenthesis, or before "since": "did not, as some wrote, allow it"."""
    forms = sentence.forms
    if forms[at + 2 : at + 3] == ("since",) and forms[max(0, at - 1)] in AUXILIARIES:
        return after(sentence, at)  # "has not restarted since the fire"
    if forms[at + 1 : at + 2] != (",",):
        return None
    ends = range(at + 2, min(at + 2 + _MAX_TOKENS_OF_PARENTHESIS, len(forms)))
    end = next((each for each in ends if forms[each] == ","), None)
    return None if end is None else after(sentence, end)


def _of_object(sentence: Sentence, at: int) -> int | None:
    """Return the verb of which an object says that it did not happen: "used none", "said nothing"."""
    pronoun = sentence.forms[at] in _SUBJECTS - {"neither"} or sentence.forms[at : at + 2] == ("no", "one")
    if at == 0 or not pronoun or not sentence.stems[at - 1]:
        return None
    verb = verb_of(sentence.forms[at - 1])
    return at - 1 if verb is not None and verb.form in (PAST, BASE) else None


def _joined(sentence: Sentence, reading: Reading) -> Iterator[int]:
    """Yield the verbs that are denied with another by the same "not": "shall not assign, sublet or sell"."""
    forms, verb = sentence.forms, verb_of(sentence.forms[reading.word])
    if verb is None or forms[reading.first] == "no":
        return
    within = range(reading.word + 1, sentence.clause(reading.word).stop)
    last = next((at for at in within if forms[at] in _JOINING), None)
    listed = [at + 1 for at in within if forms[at] == "," and last is not None and at < last]
    for at in (*listed, *([last + 1] if last is not None else ())):
        other = verb_of(forms[at]) if at in within else None
        if other is not None and other.sure and other.form is verb.form and sentence.stems[at]:
            yield at
