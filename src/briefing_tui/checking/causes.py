"""A rule that finds a claim which names a cause that its quotes do not name."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from briefing_tui.checking.numbers.stretches import PREPOSITIONS
from briefing_tui.checking.parsing.frames import frames
from briefing_tui.checking.parsing.sentences import Sentence, sentences
from briefing_tui.checking.rule import Finding, Rule, Scope, quoted_text, text_address
from briefing_tui.checking.words.bodies import who_act
from briefing_tui.checking.words.causes import (
    AFTER_CAUSE,
    AFTER_IN_TIME,
    AGAINST_CAUSE,
    BEFORE_CAUSE,
    JUDGING,
    MAX_CONNECTIVE_WORDS,
    NAMING_CAUSE,
    TELLING_ORDER,
    TIMES_AFTER_SINCE,
)
from briefing_tui.checking.words.converses import OBJECT, SUBJECT
from briefing_tui.checking.words.inflection import inflected
from briefing_tui.checking.words.quantities import NEGATIVES
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity
from briefing_tui.domain.vocabulary import Basis

_MAX_CAUSE_TOKENS = 20  # after a connective
_MAX_TOKENS_TO_NEGATION = 2  # "led to no talks"
_MAX_FRONTED_TOKENS = 4  # the same before its effect, where no comma parts the two
_MIN_AGENT_STEMS = 2  # before a verb: "the walkout of the front led", but not "the general led"
_MAX_TOKENS_TO_REASON = 8  # from a verb of judgment to its "for"
_MAX_PHRASE_TOKENS = 9  # of a phrase before a sentence's first comma, with that
_JUDGED = (Basis.ASSESSED, Basis.ASSUMED)  # there a cause may be the author's own conclusion
_KEYS = AFTER_CAUSE | frozenset(words.split()[-1] for words in BEFORE_CAUSE)
_CLAUSE_ENDS = frozenset(".,;:!?")


class _Cause(NamedTuple):
    """A cause in a claim: the positions of its first and last token, with the connective, its stems, the effect's."""

    first: int
    last: int
    stems: frozenset[str]
    effect: frozenset[str]


def _cause_added(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        for sentence in sentences(claim.text):
            cause = _cause(sentence)
            every = sentences(quoted_text(claim)) if cause else ()
            quotes = [each for each in every if not each.content.isdisjoint(sentence.content)]
            if cause is None or not quotes:
                continue
            denied = next((said for each in quotes if (said := _denied(each, cause))), "")
            may_be_so = claim.basis in _JUDGED or _is_of_time(sentence, cause, quotes) or _may_name(quotes, cause)
            if denied or not may_be_so:
                quoted = f'its quote says "{denied}"' if denied else "its quote names no cause of it"
                message = f'the claim says "{sentence.said(cause.first, cause.last)}", and {quoted}'
                yield Finding(text_address(claim), message, "leave the cause out, or quote where it is named")
                break


def _cause(sentence: Sentence) -> _Cause | None:
    """Return the first cause that a sentence names, or None."""
    if _KEYS.isdisjoint(sentence.forms):
        return None
    for position, form in enumerate(sentence.forms):
        if form in AFTER_CAUSE and position and sentence.stems[position - 1]:
            found = _cause_at(sentence, sentence.clause(position).start, position, position + 1)
            is_denied = not NEGATIVES.isdisjoint(sentence.forms[position + 1 : position + 1 + _MAX_TOKENS_TO_NEGATION])
            if found and len(found.stems) >= _MIN_AGENT_STEMS and not is_denied:
                return found
        for length in range(MAX_CONNECTIVE_WORDS, 0, -1):
            if " ".join(sentence.forms[position : position + length]) in BEFORE_CAUSE:
                end = _end(sentence, position + length, is_first=position == 0)
                return _cause_at(sentence, position + length, end, position)
    return None


def _cause_at(sentence: Sentence, start: int, end: int, connective: int) -> _Cause | None:
    effect = frozenset((*sentence.stems[:start], *sentence.stems[end:])) - {""}
    stems = frozenset(sentence.stems[start:end]) - {""} - effect
    first, last = min(start, connective), max(end - 1, connective - 1)
    return _Cause(first, last, stems, effect) if stems else None


def _end(sentence: Sentence, start: int, *, is_first: bool) -> int:
    """Return the position after a cause: at the comma where it stands first, or else where another clause begins."""
    last = min(len(sentence.forms), start + _MAX_CAUSE_TOKENS)
    if is_first and "," not in sentence.forms[start:last]:  # "Owing to a lack of fuel it stands still"
        last = min(last, start + _MAX_FRONTED_TOKENS)
    for at in range(start, last):
        form = sentence.forms[at]
        if form in _CLAUSE_ENDS or (form == "that" and not is_first and at > start + 1):
            return at  # "it was because of the strike that it closed"
    return last


def _denied(quote: Sentence, cause: _Cause) -> str:
    """Return the words by which a quote says that something is so in spite of what a claim calls its cause."""
    for first, start in _after(quote, AGAINST_CAUSE):
        end = _end(quote, start, is_first=first == 0)
        end = min((at for at, _ in _after(quote, NAMING_CAUSE) if start <= at < end), default=end)
        if not cause.stems.isdisjoint(quote.stems[start:end]):
            return quote.said(first, end - 1)
    return ""


def _may_name(quotes: Sequence[Sentence], cause: _Cause) -> bool:
    """Return whether some sentences name any cause, or one has most words of what a claim calls one, and of its effect.

    Within one sentence the order of things may say that one is the cause of the other; a semicolon does not end it.
    """
    if any(_has_causal_since(each) or _judges(each) or next(_after(each, NAMING_CAUSE), None) for each in quotes):
        return True
    if any(_acts(each, cause) for each in quotes):
        return True
    if len(cause.stems) == 1 and not any(cause.stems <= quote.content for quote in quotes):
        return True  # a single word is too easily said in another way
    before: frozenset[str] = frozenset()
    for quote in quotes:
        content = quote.content | before
        parts = (cause.stems,) if len(quotes) == 1 else (cause.stems, cause.effect)
        if all(_has_most(content, stems) for stems in parts) or not _fronted(quote).isdisjoint(cause.stems):
            return True
        before = content if quote.forms[-1] == ";" else frozenset()
    return False


def _acts(quote: Sentence, cause: _Cause) -> bool:
    """Return whether a thing that a claim calls a cause does something in a quote: "the drought halved the flow"."""
    for frame in frames(quote):
        phrases = frame.roles.get(SUBJECT, ()) if frame.finite and OBJECT in frame.roles else ()
        for phrase in phrases:
            forms = quote.forms[phrase.first : phrase.last + 1]
            if phrase.head in cause.stems and not phrase.names and who_act().isdisjoint(forms):
                done = quote.stems[frame.verb + 1 : quote.clause(frame.verb).stop]
                if not cause.effect.isdisjoint(done):
                    return True
    return False


def _is_of_time(sentence: Sentence, cause: _Cause, quotes: Sequence[Sentence]) -> bool:
    """Return whether a claim may mean the order of time alone, which its quotes tell: "in the wake of", "after"."""
    phrase = " ".join(sentence.forms[cause.first : cause.first + MAX_CONNECTIVE_WORDS])
    return phrase in AFTER_IN_TIME and any(not TELLING_ORDER.isdisjoint(quote.forms) for quote in quotes)


def _has_most(content: frozenset[str], stems: frozenset[str]) -> bool:
    return 2 * len(stems & content) >= len(stems)


def _fronted(quote: Sentence) -> frozenset[str]:
    """Return the stems of a phrase with a preposition that stands first in a sentence: "In their march to it, ..."."""
    first = quote.forms[:_MAX_PHRASE_TOKENS]
    if first[0] not in PREPOSITIONS or "," not in first:
        return frozenset()
    return frozenset(quote.stems[: first.index(",")])


def _has_causal_since(quote: Sentence) -> bool:
    for at, form in enumerate(quote.forms[:-1]):
        if form == "since":
            following = quote.forms[at + 1], " ".join(quote.forms[at + 1 : at + 3])
            if TIMES_AFTER_SINCE.isdisjoint(following) and not following[0][0].isdecimal():
                return True
    return False


def _judges(quote: Sentence) -> bool:
    """Return whether a sentence names the reason of a judgment: "fined the club for breaking the curfew"."""
    for at in (at for at, form in enumerate(quote.forms) if form == "for"):
        if not _judging().isdisjoint(quote.forms[max(0, at - _MAX_TOKENS_TO_REASON) : at]):
            return True
    return False


@cache
def _judging() -> frozenset[str]:
    return frozenset(inflected(JUDGING))


def _after(sentence: Sentence, phrases: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield where one of some phrases of up to three words begins, and where what follows it does."""
    forms: Sequence[str] = sentence.forms
    for position in range(len(forms)):
        for length in (1, 2, 3):
            if " ".join(forms[position : position + length]) in phrases:
                yield position, position + length


RULES = (
    Rule(
        "cause-added",
        Severity.NOTE,
        "A claim names a cause that its quotes do not name.",
        Scope.CLAIM,
        _cause_added,
    ),
)
