"""Find the verbs that an English sentence denies: by "not" before them, by their subject, or by what they hang on.

The ways are those of negation and of negative implication in R. Quirk and others, A Comprehensive Grammar of the
English Language (1985), 10.54 to 10.70, and L. Karttunen, Language 47 (1971): "neither came", "used none", "was not
able to come", "had no plan to come", "was kept from coming", "rejected an invitation to come", "is too late to come".
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from briefing_tui.checking.parsing.factuality import AUXILIARIES, Factuality, Reading, after, readings
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words import denying
from briefing_tui.checking.words.classes import ADVERB, PREPOSITION, closed_classes
from briefing_tui.checking.words.cues import NOT
from briefing_tui.checking.words.inflection import inflected
from briefing_tui.checking.words.verbs import BASE, PAST, verb_of
from briefing_tui.text.word_sets import word_set

_MAX_TOKENS_TO_VERB = 12  # from a subject such as "none", or "that", to its verb
_MAX_TOKENS_OF_PARENTHESIS = 16
_MAX_TOKENS_TO_FROM = 8  # from "prevented", over its object
_MAX_TOKENS_TO_NOUN = 4  # from "rejected" to "an invitation"
_MAX_TOKENS_TO_TO = 6  # from "too"
_MAX_TOKENS_TO_BEING = 12  # from "without"
_SUBJECTS = word_set("neither none nobody nothing")
_RELATIVES = word_set("who which that whose whom")
_STOPS = word_set(", : ( ) — – ;")
_DETERMINERS = word_set("the a an its their his her our this that these those any some no all both every each")
_PREPOSITIONS = word_set("of in on at by for with from into over under against between among after before since until")
_BEFORE_SUBJECTS = word_set(', and but that while whereas because as so " “ : — –')
_JOINING = word_set("or nor")
_NO_EVENTS = (ADVERB, PREPOSITION)
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
        for word in (*_hanging_on(sentence, reading.word), *_joined(sentence, reading)):
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
        or (form in _declining() and "to" not in forms[at : at + 3])
        or (form == "neither" and (at == 0 or forms[at - 1] not in AUXILIARIES))
        or ((form in NOT or form.endswith("n't")) and (at + 1 == len(forms) or forms[at + 1] in _ENDS))
        for at, form in enumerate(forms)
    )


@cache
def _cues() -> frozenset[str]:
    """Return the words that may deny a verb, or with which what denies one begins."""
    rejecting = {phrase.partition(" ")[0] for phrase in _rejecting()}
    return frozenset({"no", "too", "without", "from"} | _SUBJECTS | NOT | _denying() | rejecting | _remaining())


def _denied_at(sentence: Sentence, at: int) -> Iterator[tuple[int, int]]:
    """Yield the verbs that a word denies, each with the position of the first word that does."""
    forms, form = sentence.forms, sentence.forms[at]
    words = (
        _of_subject(sentence, at),
        _after_parenthesis(sentence, at) if form in NOT else None,
        _of_object(sentence, at),
        _of_noun(sentence, at) if form == "no" else None,
        _after_too(sentence, at) if form == "too" else None,
        _being(sentence, at) if form == "without" else None,
    )
    yield from ((at, word) for word in words if word is not None)
    if form in _denying() and forms[at + 1 : at + 2] == ("that",):
        verb = _verb(sentence, at + 1)
        if verb is not None:
            yield at, verb
    if form == "from":
        first = _keeping(sentence, at)
        if first is not None:
            yield first, at + 1
    if form in _rejecting() or " ".join(forms[at : at + 2]) in _rejecting():
        word = _of_call(sentence, at)
        if word is not None:
            yield at, word
    if (
        form in _remaining()
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
        if form in _STOPS or (form in _RELATIVES and before != "of"):
            return None
        if form in AUXILIARIES:
            return after(sentence, position)
        verb = verb_of(form)
        past = verb is not None and verb.form is PAST and sentence.stems[position]
        if past and before not in _DETERMINERS and before not in _PREPOSITIONS:
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


def _of_noun(sentence: Sentence, at: int) -> int | None:
    """Return the deed for which there is no plan, right or means: "no plans to leave", "no intention of leaving"."""
    forms = sentence.forms
    nouns = (each for each in range(at + 1, min(at + 4, len(forms))) if forms[each] in _prospects())
    noun = next(nouns, None)
    if noun is None:
        return None
    if forms[noun + 1 : noun + 2] == ("of",) and "".join(forms[noun + 2 : noun + 3]).endswith("ing"):
        return noun + 2
    return _infinitive(sentence, noun + 1)


def _infinitive(sentence: Sentence, at: int) -> int | None:
    """Return the verb of the "to" at a position, or None where none stands there."""
    if sentence.forms[at : at + 1] != ("to",) or at + 1 >= len(sentence.forms):
        return None
    following = sentence.tokens[at + 1]
    return after(sentence, at) if following.islower() and following not in _DETERMINERS else None


def _after_too(sentence: Sentence, at: int) -> int | None:
    """Return the deed for which it is too late or too much, perhaps that of somebody: "too late for them to agree"."""
    for position in range(at + 1, min(at + 1 + _MAX_TOKENS_TO_TO, len(sentence.forms))):
        if sentence.forms[position] in _STOPS:
            return None
        if sentence.forms[position] == "to":
            return _infinitive(sentence, position)
    return None


def _being(sentence: Sentence, at: int) -> int | None:
    """Return the participle of what happens without something being done."""
    forms = sentence.forms
    within = range(at + 1, min(at + 1 + _MAX_TOKENS_TO_BEING, len(forms) - 1))
    being = next((each for each in within if forms[each] == "being"), None)
    return being + 1 if being is not None and sentence.stems[being + 1] else None


def _keeping(sentence: Sentence, at: int) -> int | None:
    """Return the verb that keeps somebody from the deed after "from", where nothing says that it is not so."""
    if not "".join(sentence.forms[at + 1 : at + 2]).endswith("ing") or not sentence.stems[at + 1]:
        return None
    governed = {reading.word for reading in readings(sentence)}
    near = range(at - 1, max(-1, at - 1 - _MAX_TOKENS_TO_FROM), -1)
    first = next((each for each in near if sentence.forms[each] in _preventing()), None)
    return None if first in governed else first


def _of_call(sentence: Sentence, at: int) -> int | None:
    """Return the deed to which somebody was called in vain: "rejected an invitation to attend"."""
    if any(reading.word == at for reading in readings(sentence)):
        return None
    near = range(at + 1, min(at + 2 + _MAX_TOKENS_TO_NOUN, len(sentence.forms)))
    noun = next((each for each in near if sentence.forms[each] in _calls()), None)
    return None if noun is None else _infinitive(sentence, noun + 1)


def _hanging_on(sentence: Sentence, word: int) -> Iterator[int]:
    """Yield the deeds that hang on a word that is denied: "not able to reach", "has not begun to leave"."""
    forms = sentence.forms
    while word is not None and forms[word] in _enabling():
        near = range(word + 1, min(word + 2 + _MAX_TOKENS_TO_NOUN, len(forms)))
        following = next((each for each in near if forms[each] == "to"), word + 1)
        gerund = "".join(forms[word + 1 : word + 2])
        if forms[word + 1 : word + 2] == ("in",):
            gerund = "".join(forms[word + 2 : word + 3])
            next_word = word + 2 if gerund.endswith("ing") else None
        elif gerund.endswith("ing"):
            next_word = word + 1
        else:
            next_word = _infinitive(sentence, following)
        if next_word is None or not sentence.stems[next_word]:
            return
        yield next_word
        word = next_word


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


@cache
def _denying() -> frozenset[str]:
    return frozenset(inflected(("deny",)))


@cache
def _preventing() -> frozenset[str]:
    return frozenset(inflected(denying.KEEPING_FROM))


@cache
def _rejecting() -> frozenset[str]:
    return frozenset(inflected(denying.REJECTING))


@cache
def _calls() -> frozenset[str]:
    return frozenset(inflected(denying.CALLS))


@cache
def _prospects() -> frozenset[str]:
    return frozenset(inflected(denying.PROSPECTS))


@cache
def _enabling() -> frozenset[str]:
    return frozenset(inflected(denying.ENABLING))


@cache
def _declining() -> frozenset[str]:
    return frozenset(inflected(("decline", "refuse")))


@cache
def _remaining() -> frozenset[str]:
    return frozenset(inflected(("remain",)))
