"""Find the verbs that an English sentence tells as done, or as going on, and not as planned, possible or in question.

Only verbs of the main clauses are taken, and of others that speak of the event itself: "those who fled will get aid"
tells nobody's plan as done, and "until they have met" no meeting.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

from briefing_tui.checking.parsing.factuality import planning_words, readings
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words import prospects as words
from briefing_tui.checking.words.classes import FINITE_AUXILIARIES, NUMBER, closed_classes
from briefing_tui.checking.words.cues import INVARIABLE, NEGATIONS
from briefing_tui.checking.words.irregular import PASTS
from briefing_tui.checking.words.verbs import BASE, verb_of
from briefing_tui.text.word_sets import word_set

MAX_TOKENS_TO_PARTICIPLE = 3  # after "is": "is not yet being"
PROGRESSIVE = word_set("is are was were been am")
_WISHES = word_set("wanted wished hoped intended needed expected aimed meant")  # no deeds
_DEPENDENT = word_set("who whom whose which after once when as since where")  # begin a clause beside the main one
_MAX_TOKENS_TO_OPEN = 5  # from "left" to "open": "left the question of prisoners open"
DETERMINERS = word_set("the a an its their his her our this these those any some no")
INDICATIVE = word_set("is are was were has had does did will would can could may might")
CONCESSIONS = word_set("even as")  # before "if"


@lru_cache(maxsize=4096)
def done(sentence: Sentence) -> frozenset[int]:
    """Return the positions of the verbs that a sentence tells as done, or as going on: "held", "is supplying"."""
    if _is_conditional(sentence):
        return frozenset()
    governed = {reading.word for reading in readings(sentence)}
    return frozenset(
        at
        for at, form in enumerate(sentence.forms)
        if sentence.stems[at]
        and form not in _WISHES
        and (is_past(form) or _is_progressive(sentence, at))
        and at not in governed
        and not _is_attribute(sentence, at)
        and not _is_subordinate(sentence, at)
        and not _is_undone(sentence, at)
        and not _is_left_open(sentence, sentence.clause(at))
        and "not" not in sentence.forms[at : sentence.clause(at).stop]
        and "whether" not in sentence.forms[at:]  # "left open whether"
    )


@cache
def _undone() -> frozenset[str]:
    """Return the words before a verb with which it is told as not done, or not yet."""
    return planning_words() | NEGATIONS


def _is_undone(sentence: Sentence, at: int) -> bool:
    """Return whether a word before a verb tells it as not done, or not yet; another auxiliary ends what that governs.

    "It did not renew the lease and has closed the mine" tells the second as done, "loyal to him" plans nothing.
    """
    found = False
    for position in range(at - len(words_before(sentence, at)), at):
        form = sentence.forms[position]
        if form in FINITE_AUXILIARIES and sentence.forms[position - 1 : position] == ("and",):
            found = False
        found = found or (form in _undone() and (form != "to" or _is_infinitive(sentence, position + 1)))
    return found


def _is_infinitive(sentence: Sentence, at: int) -> bool:
    """Return whether a word after "to" may be a verb in its base form."""
    form, verb = sentence.forms[at], verb_of(sentence.forms[at])
    is_base = form != "have" and verb is not None and (verb.form is BASE or form in INVARIABLE)  # "said to have gone"
    return sentence.tokens[at].islower() and is_base and form not in DETERMINERS


def _is_left_open(sentence: Sentence, within: range) -> bool:
    """Return whether a stretch of a sentence says that what it tells is in question, or no more than a draft."""
    forms = [sentence.forms[at] for at in within]
    return not words.LEFT_OPEN.isdisjoint(forms) or remains_open(forms)


def remains_open(forms: Sequence[str]) -> bool:
    """Return whether some words say that a thing is open: "left the door open", "remains an open question"."""
    return any(
        form == "open" and not words.LEAVING.isdisjoint(forms[max(0, at - _MAX_TOKENS_TO_OPEN) : at])
        for at, form in enumerate(forms)
    )


def _is_conditional(sentence: Sentence) -> bool:
    """Return whether a sentence makes what it tells depend on something: "unless it paid", but not "even if"."""
    if not words.CONDITIONAL.isdisjoint(sentence.forms) or sentence.forms[0] in words.INVERTED_CONDITIONS:
        return True
    return any(form == "if" and before not in CONCESSIONS for before, form in pairwise(("", *sentence.forms)))


def _is_subordinate(sentence: Sentence, at: int) -> bool:
    """Return whether a verb stands in a clause of a time to come, or in one that only says who or which is meant.

    "Until it has met" is to come always; "those who fled" and "after it has met" tell nothing of a plan where the rest
    of the sentence has one, nor does "sanctions that are lifted".
    """
    before = words_before(sentence, at)
    if not words.OF_ANY_TIME.isdisjoint(before):
        return True
    if before[-1:] == ("being",) and PROGRESSIVE.isdisjoint(before):  # "counts on the truce being prolonged"
        return True
    relative = any(
        form == "that" and (is_past(after) or after in INDICATIVE)
        for form, after in pairwise((*before, sentence.forms[at]))
    )
    if not relative and _DEPENDENT.isdisjoint(before):
        return False
    first = range(at - len(before))
    rest = {sentence.forms[each] for each in (*first, *range(at + 1, len(sentence.forms)))}
    to_be = any(form in PROGRESSIVE and after == "to" for form, after in pairwise(sentence.forms))
    planned = to_be or not (planning_words() - {"to"}).isdisjoint(rest) or _is_left_open(sentence, first)
    return planned or (relative and before[-1] in PROGRESSIVE)


def words_before(sentence: Sentence, at: int) -> Sequence[str]:
    """Return the words before a verb, as far as the next comma or "but", or the beginning of its clause."""
    forms = sentence.forms[sentence.clause(at).start : at]
    bounds = [number for number, form in enumerate(forms) if form in {",", "but"}]
    return forms[bounds[-1] + 1 :] if bounds else forms


def is_past(form: str) -> bool:
    """Return whether a form is that of a past or a participle, or may be."""
    return form.endswith("ed") or form in INVARIABLE or form in PASTS


def _is_progressive(sentence: Sentence, at: int) -> bool:
    """Return whether a participle goes with "is", and not with another verb between: "was barred from going"."""
    first = max(0, at - MAX_TOKENS_TO_PARTICIPLE)
    be = next((each for each in range(at - 1, first - 1, -1) if sentence.forms[each] in PROGRESSIVE), None)
    return be is not None and sentence.forms[at].endswith("ing") and not any(sentence.stems[be + 1 : at])


def _is_attribute(sentence: Sentence, at: int) -> bool:
    """Return whether a participle stands before a noun, or after "be": "the newly pledged money", "that it be paid"."""
    before = sentence.forms[max(0, at - 2) : at]
    last = before[-1] if before else ""
    inner = last.endswith("ly") or closed_classes().get(last) is NUMBER  # "the two arrested men"
    within = last in DETERMINERS or (inner and before[0] in DETERMINERS)
    after_verb = last.endswith("ed")  # "brandished seized assets"
    return within or after_verb or last == "-" or "be" in before  # "Liberian-flagged"
