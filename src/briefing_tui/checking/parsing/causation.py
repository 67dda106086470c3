"""Find what an English sentence names as the cause of something: "because of the strike", "the strike led to"."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing_tui.checking.parsing.done_verbs import DETERMINERS, is_past
from briefing_tui.checking.parsing.governing import AUXILIARIES
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words.bodies import who_act
from briefing_tui.checking.words.causes import (
    AFTER_CAUSE,
    AFTER_EVENT,
    AFTER_EVENT_WITH,
    AMBITRANSITIVE,
    BEFORE_CAUSE,
    MAX_CONNECTIVE_WORDS,
)
from briefing_tui.checking.words.classes import BE, HAVE, PREPOSITION, closed_classes
from briefing_tui.checking.words.quantities import NEGATIVES
from briefing_tui.checking.words.verbs import PAST, THIRD, verb_of
from briefing_tui.text.word_sets import word_set

_MAX_CAUSE_TOKENS = 20  # after a connective
_MAX_TOKENS_TO_NEGATION = 2  # "led to no talks"
_MAX_FRONTED_TOKENS = 4  # the same before its effect, where no comma parts the two
_MIN_AGENT_STEMS = 2  # before a verb: "the walkout of the front led", but not "the general led"
_MAX_TOKENS_TO_PARTICLE = 4  # "pushed the price of flour up"
_KEYS = AFTER_CAUSE | AFTER_EVENT | frozenset(words.split()[-1] for words in BEFORE_CAUSE)
_PHRASAL = frozenset(form for form, _ in AFTER_EVENT_WITH)
_NO_OBJECTS = word_set(", . ; : ) by than from in at on since until for")
_CONCERNS = word_set(
    "concern concerns question questions doubt doubts hope hopes fear fears alarm issue issues prospect"
)
_CLEFT = (("it", "was"), ("it", "is"))
_CLAUSE_ENDS = frozenset(".,;:!?")


class Cause(NamedTuple):
    """A cause in a sentence: where its first and last token are, with the connective, its stems, and the effect's."""

    first: int
    last: int
    stems: frozenset[str]
    effect: frozenset[str]


def cause_of(sentence: Sentence) -> Cause | None:
    """Return the first cause that a sentence names, or None."""
    if (_KEYS | _PHRASAL).isdisjoint(sentence.forms):
        return None
    for position in range(len(sentence.forms)):
        found = _before_verb(sentence, position)
        if found:
            return found
        for length in range(MAX_CONNECTIVE_WORDS, 0, -1):
            if " ".join(sentence.forms[position : position + length]) in BEFORE_CAUSE:
                end = end_of_cause(sentence, position + length, is_first=position == 0)
                return _cause_at(sentence, position + length, end, position)
    return None


def _before_verb(sentence: Sentence, position: int) -> Cause | None:
    """Return what a verb of causing tells as the cause: what stands before it in its clause."""
    form, start = sentence.forms[position], sentence.clause(position).start
    following = sentence.forms[position + 1 : position + 1 + _MAX_TOKENS_TO_PARTICLE]
    is_phrasal = form in _PHRASAL and any((form, each) in AFTER_EVENT_WITH for each in following)
    if not (form in AFTER_CAUSE or form in AFTER_EVENT or is_phrasal) or not _is_active(sentence, position):
        return None
    last = position
    while last > start and (sentence.forms[last - 1] in HAVE or sentence.forms[last - 1].endswith("ly")):
        last -= 1
    if last == start or not sentence.stems[last - 1] or not _is_event(sentence, range(start, last)):
        return None
    found = _cause_at(sentence, start, position, position + 1)
    is_denied = not NEGATIVES.isdisjoint(following[:_MAX_TOKENS_TO_NEGATION])
    return found if found and len(found.stems) >= _MIN_AGENT_STEMS and not is_denied else None


def _is_active(sentence: Sentence, position: int) -> bool:
    """Return whether a verb has an object and tells a fact: "raised the price", but not "be raised", "delayed aid"."""
    form = sentence.forms[position]
    verb, before = verb_of(form), sentence.forms[position - 1] if position else ""
    following = (*sentence.forms[position + 1 : position + 2], "")[0]
    is_form = verb is not None and (verb.form is PAST or (verb.form is THIRD and verb.sure))
    adjective = before in BE or is_past(before) or before in DETERMINERS
    raised = form.startswith("rais") and not _CONCERNS.isdisjoint(
        sentence.forms[position : position + 1 + _MAX_TOKENS_TO_PARTICLE]
    )
    if form in AMBITRANSITIVE and following not in DETERMINERS:
        return False  # "doubled year on year"
    return is_form and not adjective and not raised and following not in AUXILIARIES | _NO_OBJECTS


def _is_event(sentence: Sentence, subject: range) -> bool:
    """Return whether a subject is a thing or an event, and nobody who acts: "the closure of the crossing"."""
    head = None
    for at in subject:
        form = sentence.forms[at]
        if head is not None and (
            closed_classes().get(form) is PREPOSITION or (is_past(form) and at > head) or form == ","
        ):
            break
        if sentence.stems[at] and form not in closed_classes():
            head = at
    if head is None or not sentence.tokens[head].islower():
        return False
    form = sentence.forms[head]
    agent = form.removesuffix("s")
    is_agent = agent.endswith(("er", "or")) and any(verb_of(each) is not None for each in (agent[:-2], agent[:-1]))
    return form not in who_act() and not is_agent


def _cause_at(sentence: Sentence, start: int, end: int, connective: int) -> Cause | None:
    effect = frozenset((*sentence.stems[:start], *sentence.stems[end:])) - {""}
    stems = frozenset(sentence.stems[start:end]) - {""} - effect
    first, last = min(start, connective), max(end - 1, connective - 1)
    return Cause(first, last, stems, effect) if stems else None


def end_of_cause(sentence: Sentence, start: int, *, is_first: bool) -> int:
    """Return the position after a cause: at the comma where it stands first, or else where another clause begins."""
    last = min(len(sentence.forms), start + _MAX_CAUSE_TOKENS)
    if is_first and "," not in sentence.forms[start:last]:  # "Owing to a lack of fuel it stands still"
        last = min(last, start + _MAX_FRONTED_TOKENS)
    for at in range(start, last):
        form = sentence.forms[at]
        if form in _CLAUSE_ENDS or (form == "that" and sentence.forms[:2] in _CLEFT and at > start + 1):
            return at  # "it was because of the strike that it closed"
    return last


def phrases_after(sentence: Sentence, phrases: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield where one of some phrases of up to three words begins, and where what follows it does."""
    for position in range(len(sentence.forms)):
        for length in (1, 2, 3):
            if " ".join(sentence.forms[position : position + length]) in phrases:
                yield position, position + length
