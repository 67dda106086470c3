"""Find the deeds that an English sentence denies by what they hang on: a plan, an obstacle, an offer that was rejected.

They are those of L. Karttunen's negative implicatives, Language 47 (1971): "had no plan to come", "was kept from
coming", "rejected an invitation to come", "is too late to come", "was not able to come".
"""

from collections.abc import Iterator

from briefing_tui.checking.parsing.factuality import readings
from briefing_tui.checking.parsing.governing import DETERMINERS, after
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words import denying
from briefing_tui.checking.words.inflection import forms_of
from briefing_tui.text.word_sets import word_set

_MAX_TOKENS_TO_FROM = 8  # from "prevented", over its object
_MAX_TOKENS_TO_NOUN = 4  # from "rejected" to "an invitation"
_MAX_TOKENS_TO_TO = 6  # from "too"
_MAX_TOKENS_TO_BEING = 12  # from "without"
STOPS = word_set(", : ( ) — – ;")


def after_noun(sentence: Sentence, at: int) -> int | None:
    """Return the deed for which there is no plan, right or means: "no plans to leave", "no intention of leaving"."""
    forms = sentence.forms
    nouns = (each for each in range(at + 1, min(at + 4, len(forms))) if forms[each] in forms_of(denying.PROSPECTS))
    noun = next(nouns, None)
    if noun is None:
        return None
    if forms[noun + 1 : noun + 2] == ("of",) and "".join(forms[noun + 2 : noun + 3]).endswith("ing"):
        return noun + 2
    return _infinitive(sentence, noun + 1)


def after_too(sentence: Sentence, at: int) -> int | None:
    """Return the deed for which it is too late or too much, perhaps that of somebody: "too late for them to agree"."""
    for position in range(at + 1, min(at + 1 + _MAX_TOKENS_TO_TO, len(sentence.forms))):
        if sentence.forms[position] in STOPS:
            return None
        if sentence.forms[position] == "to":
            return _infinitive(sentence, position)
    return None


def after_without(sentence: Sentence, at: int) -> int | None:
    """Return the participle of what happens without something being done."""
    forms = sentence.forms
    within = range(at + 1, min(at + 1 + _MAX_TOKENS_TO_BEING, len(forms) - 1))
    being = next((each for each in within if forms[each] == "being"), None)
    return being + 1 if being is not None and sentence.stems[being + 1] else None


def keeping(sentence: Sentence, at: int) -> int | None:
    """Return the verb that keeps somebody from the deed after "from", where nothing says that it is not so."""
    if not "".join(sentence.forms[at + 1 : at + 2]).endswith("ing") or not sentence.stems[at + 1]:
        return None
    governed = {reading.word for reading in readings(sentence)}
    near = range(at - 1, max(-1, at - 1 - _MAX_TOKENS_TO_FROM), -1)
    first = next((each for each in near if sentence.forms[each] in forms_of(denying.KEEPING_FROM)), None)
    return None if first in governed else first


def after_call(sentence: Sentence, at: int) -> int | None:
    """Return the deed to which somebody was called in vain: "rejected an invitation to attend"."""
    if any(reading.word == at for reading in readings(sentence)):
        return None
    near = range(at + 1, min(at + 2 + _MAX_TOKENS_TO_NOUN, len(sentence.forms)))
    noun = next((each for each in near if sentence.forms[each] in forms_of(denying.CALLS)), None)
    return None if noun is None else _infinitive(sentence, noun + 1)


def hanging_on(sentence: Sentence, word: int) -> Iterator[int]:
    """Yield the deeds that hang on a word that is denied: "not able to reach", "has not begun to leave"."""
    forms = sentence.forms
    while word is not None and forms[word] in forms_of(denying.ENABLING):
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


def _infinitive(sentence: Sentence, at: int) -> int | None:
    """Return the verb of the "to" at a position, or None where none stands there."""
    if sentence.forms[at : at + 1] != ("to",) or at + 1 >= len(sentence.forms):
        return None
    following = sentence.tokens[at + 1]
    return after(sentence, at) if following.islower() and following not in DETERMINERS else None


def rejecting() -> frozenset[str]:
    """Return the forms of the verbs by which somebody does not do what he is called to; a phrase has a space."""
    return forms_of(denying.REJECTING)
