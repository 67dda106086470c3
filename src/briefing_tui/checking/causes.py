"""A rule that finds a claim which names a cause that its quotes do not name."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing_tui.checking.comparing.counterparts import is_like_one
from briefing_tui.checking.numbers.stretches import PREPOSITIONS
from briefing_tui.checking.parsing.causation import Cause, cause_of, end_of_cause, phrases_after
from briefing_tui.checking.parsing.frames import frames
from briefing_tui.checking.parsing.sentences import Sentence, sentences
from briefing_tui.checking.rule import Finding, Rule, Scope, quoted_text, text_address
from briefing_tui.checking.words.bodies import who_act
from briefing_tui.checking.words.causes import (
    AFTER_IN_TIME,
    AGAINST_CAUSE,
    BEFORE_ANOTHER,
    JOINING,
    JOINING_IN_TIME,
    JUDGING,
    MAX_CONNECTIVE_WORDS,
    MAY_CAUSE,
    NAMING_CAUSE,
    SOON,
    TELLING_ORDER,
    TIMES_AFTER_SINCE,
)
from briefing_tui.checking.words.classes import NUMBER, TIME, closed_classes
from briefing_tui.checking.words.converses import OBJECT, SUBJECT
from briefing_tui.checking.words.inflection import forms_of
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity
from briefing_tui.domain.vocabulary import Basis

_MAX_TOKENS_TO_REASON = 8  # from a verb of judgment to its "for"
_MAX_PHRASE_TOKENS = 9  # of a phrase before a sentence's first comma, with that
_JUDGED = (Basis.ASSESSED, Basis.ASSUMED)  # there a cause may be the author's own conclusion


def _cause_added(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        for sentence in sentences(claim.text):
            cause = cause_of(sentence)
            every = sentences(quoted_text(claim)) if cause else ()
            quotes = [each for each in every if not each.content.isdisjoint(sentence.content)]
            if cause is None or not quotes:
                continue
            denied = next((said for each in quotes if (said := _denied(each, cause))), "") or _another(quotes, cause)
            may_be_so = claim.basis in _JUDGED or _is_of_time(sentence, cause, quotes) or _may_name(quotes, cause)
            if denied or not may_be_so:
                quoted = f'its quote says "{denied}"' if denied else "its quote names no cause of it"
                message = f'the claim says "{sentence.said(cause.first, cause.last)}", and {quoted}'
                yield Finding(text_address(claim), message, "leave the cause out, or quote where it is named")
                break


def _denied(quote: Sentence, cause: Cause) -> str:
    """Return the words by which a quote says that something is so in spite of what a claim calls its cause."""
    for first, start in phrases_after(quote, AGAINST_CAUSE):
        end = end_of_cause(quote, start, is_first=first == 0)
        end = min((at for at, _ in phrases_after(quote, NAMING_CAUSE) if start <= at < end), default=end)
        if not cause.stems.isdisjoint(quote.stems[start:end]):
            return quote.said(first, end - 1)
    return ""


def _another(quotes: Sequence[Sentence], cause: Cause) -> str:
    """Return the words for another cause by which alone quotes explain what a claim does by something else in them."""
    said, rest = "", frozenset[str]()
    for quote in quotes:
        rest |= quote.content
        for first, start in phrases_after(quote, NAMING_CAUSE):
            end = end_of_cause(quote, start, is_first=first == 0)
            is_same = any(is_like_one(quote.forms[at], quote.stems[at], cause.stems) for at in range(start, end))
            if is_same or " ".join(quote.forms[first:start]) not in BEFORE_ANOTHER:
                return ""
            if _has_most(quote.content, cause.effect):
                said = quote.said(first, end - 1)
            rest -= frozenset(quote.stems[start:end])
    return said if _has_most(rest, cause.stems) else ""


def _may_name(quotes: Sequence[Sentence], cause: Cause) -> bool:
    """Return whether some sentences name any cause, or one has most words of what a claim calls one, and of its effect.

    Within one sentence the order of things may say that one is the cause of the other; a semicolon does not end it.
    """
    if any(
        _has_causal_since(each) or _judges(each) or next(phrases_after(each, NAMING_CAUSE), None) for each in quotes
    ):
        return True
    if any(_acts(each, cause) for each in quotes):
        return True
    if len(cause.stems) == 1 and not any(cause.stems <= quote.content for quote in quotes):
        return True  # a single word is too easily said in another way
    most = [max(len(stems & quote.content) for quote in quotes) for stems in (cause.stems, cause.effect)]
    before: frozenset[str] = frozenset()
    for quote in quotes:
        content = quote.content | before
        parts = (cause.stems,) if len(quotes) == 1 else (cause.stems, cause.effect)
        is_best = all(
            len(stems & content) >= number for stems, number in zip((cause.stems, cause.effect), most, strict=True)
        )
        if is_best and all(_has_most(content, stems) for stems in parts) and not _are_apart(quote, cause):
            return True
        if not _fronted(quote).isdisjoint(cause.stems):
            return True
        before = content if quote.forms[-1] == ";" else frozenset()
    return False


def _are_apart(quote: Sentence, cause: Cause) -> bool:
    """Return whether a sentence only tells two things one after the other, or beside the other: "and", "after"."""
    causes, effects = _positions(quote, cause.stems), _positions(quote, cause.effect)
    if not causes or not effects:
        return False
    first, second = sorted((causes, effects))
    gap = quote.forms[first[-1] + 1 : second[0]]
    links = {
        form for form, after in pairwise((*gap, "")) if form != "on" or closed_classes().get(after) is not TIME
    }  # "on Thursday"
    if first[-1] > second[0] or not MAY_CAUSE.isdisjoint(links):
        return False
    if any(form.endswith("ing") and before == "," for before, form in pairwise(gap)):
        return False
    around = quote.forms[first[-1] : second[0]]
    return not JOINING.isdisjoint(gap) or any(
        form in JOINING_IN_TIME and (before in SOON or closed_classes().get(before) is TIME)
        for before, form in pairwise(around)
    )


def _positions(quote: Sentence, stems: frozenset[str]) -> list[int]:
    """Return where a sentence has some stems, but for numbers and times, which may belong to anything in it."""
    return [
        at
        for at, stem in enumerate(quote.stems)
        if stem in stems and closed_classes().get(quote.forms[at]) not in (NUMBER, TIME) and stem.isalpha()
    ]


def _acts(quote: Sentence, cause: Cause) -> bool:
    """Return whether a thing that a claim calls a cause does something in a quote: "the drought halved the flow"."""
    for frame in frames(quote):
        phrases = frame.roles.get(SUBJECT, ()) if frame.finite and OBJECT in frame.roles else ()
        for phrase in phrases:
            forms = quote.forms[phrase.first : phrase.last + 1]
            if phrase.head in cause.stems and not phrase.names and who_act().isdisjoint(forms):
                done = range(frame.verb + 1, quote.clause(frame.verb).stop)
                if any(
                    quote.tokens[at].islower() and is_like_one(quote.forms[at], quote.stems[at], cause.effect)
                    for at in done
                ):
                    return True
    return False


def _is_of_time(sentence: Sentence, cause: Cause, quotes: Sequence[Sentence]) -> bool:
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
        if not forms_of(JUDGING).isdisjoint(quote.forms[max(0, at - _MAX_TOKENS_TO_REASON) : at]):
            return True
    return False


RULES = (
    Rule(
        "cause-added",
        Severity.NOTE,
        "A claim names a cause that its quotes do not name.",
        Scope.CLAIM,
        _cause_added,
    ),
)
