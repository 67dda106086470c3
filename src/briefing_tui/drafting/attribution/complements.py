"""What follows a verb of saying: a clause, somebody's words, what something is taken for; and how far it goes."""

from briefing_tui.drafting.attribution.noun_phrases import NounPhrase, head_of, phrase_after
from briefing_tui.drafting.attribution.sentence import STOPS, Sentence
from briefing_tui.drafting.attribution.speakers import speaks
from briefing_tui.drafting.attribution.vocabulary import Cue, Need, Stance
from briefing_tui.drafting.phrases import Match

_MAX_OBJECT_TOKENS = 14  # between a verb and what shows that a clause follows it
_MAX_ADVERBIAL_TOKENS = 14  # what follows a verb at the end of a sentence: "said in an interview on Monday"
_MIN_COMPLEMENT_TOKENS = 3  # an object and what it is taken for
_SUBJECT_PRONOUNS = ("he or she", "it or they", "author")
_ADVERBIALS = ("time", "preposition", "other preposition", "addressed", "before verb")


def is_followed(sentence: Sentence, at: int, need: Need) -> bool:
    """Return whether what a verb needs to report something stands from the token `at` on."""
    if need is Need.ANYTHING:
        return at < len(sentence.tokens) and sentence.tokens[at].text not in STOPS
    if has_quotation(sentence, at):
        return True
    if need in (Need.AS, Need.COMPLEMENT):
        return _has_taken_for(sentence, at, bare=need is Need.COMPLEMENT)
    if need is Need.INFINITIVE and _has_infinitive(sentence, at):
        return True
    return need is not Need.QUOTATION and has_clause(sentence, at, only_that=need is Need.THAT)


def _has_infinitive(sentence: Sentence, at: int) -> bool:
    return any(sentence.has("infinitive", index) for index in range(at, sentence.comma_after(at)))


def after_time(sentence: Sentence, at: int) -> int:
    """Return the first token from `at` on that is of no phrase such as "today", "clearly" or "in May 2024"."""
    while at < len(sentence.tokens):
        number = sentence.tokens[at].text[0].isdigit() and sentence.has_any(("time", "preposition"), at - 1)
        adverb = sentence.ends_as("adverb endings", at) and sentence.covering(at) is None
        starts = sentence.has("preposition", at) and sentence.has("time", at + 1)
        if not (number or adverb or starts or sentence.has("time", at)):
            break
        at += 1
    return at


def has_quotation(sentence: Sentence, at: int) -> bool:
    """Return whether somebody's words stand between marks not far after the token `at`."""
    return any(each.is_speech and at <= each.first <= at + _MAX_OBJECT_TOKENS for each in sentence.quotations)


def has_clause(sentence: Sentence, at: int, *, only_that: bool = False) -> bool:
    """Return whether a clause begins at the token `at`, or after whom it is told: "that ...", "they were ready"."""
    at = _after_aside(sentence, at)
    if only_that:
        return sentence.has("that", after_time(sentence, at))
    if sentence.is_text(at, frozenset(":")) or sentence.has_any(("question word", *_SUBJECT_PRONOUNS), at):
        return True
    for index in range(at, min(at + _MAX_OBJECT_TOKENS, len(sentence.tokens))):
        if sentence.has("that", index):
            return index == at or _is_addressee(sentence, at, index)
        if sentence.is_text(index, frozenset(",")) and sentence.has("that", index + 1):
            continue  # the comma that many languages have before "that"
        if _ends_object(sentence, index):
            return False
        if index > at and sentence.has("auxiliary", index):
            return True
    return False


def _ends_object(sentence: Sentence, at: int) -> bool:
    """Whether no clause that a verb governs can begin after a token."""
    text = sentence.tokens[at].text
    return text in STOPS or text == "," or sentence.has_any(("relative", "subordinator"), at)


def adverbial_end(sentence: Sentence, at: int) -> int:
    """Return the end of what only says when, where or to whom somebody spoke, from the token `at` on; `at` if nothing.

    "On Friday in Berlin" is that, and "on Friday that ..." is not.
    """
    if at >= len(sentence.tokens) or not sentence.tokens[at].is_word:
        return at
    listener = phrase_after(sentence, at)
    if listener is not None and _is_listener(sentence, listener):
        return listener.last
    opens = sentence.has_any(_ADVERBIALS, at) or sentence.ends_as("participle endings", at)
    if not opens and sentence.covering(at) is None:
        return at
    for end in range(at, len(sentence.tokens)):
        text = sentence.tokens[end].text
        if text in STOPS or text == ",":
            return end
        if end - at > _MAX_ADVERBIAL_TOKENS or sentence.has_any(("that", "auxiliary", *_SUBJECT_PRONOUNS), end):
            return at
    return len(sentence.tokens)


def _is_listener(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a noun phrase before a comma or a stop is of those to whom something is told: "told the newspaper"."""
    if phrase.last < len(sentence.tokens) and not sentence.is_text(phrase.last, STOPS | {","}):
        return False
    head = head_of(sentence, phrase)
    return sentence.has_any(("speaker noun", "addressed"), head) or (
        sentence.covering(head) is not None and sentence.covering(phrase.first) is not None
    )


def governed(sentence: Sentence, start: int) -> frozenset[int]:
    """Return what a verb before the token `start` governs: up to where the text takes up its own voice again."""
    for at in range(_after_aside(sentence, start), len(sentence.tokens)):
        if at in sentence.quoted:
            continue
        text = sentence.tokens[at].text
        if text == ";" or (text == "," and sentence.has("resumption", at + 1)):
            return frozenset(range(start, at))
    return frozenset(range(start, len(sentence.tokens)))


def _after_aside(sentence: Sentence, at: int) -> int:
    """Return the token after a word between commas: ", however," before what is said."""
    comma = frozenset(",")
    is_aside = sentence.is_text(at, comma) and sentence.is_text(at + 2, comma)
    return at + 3 if is_aside else at


def ends_clause(sentence: Sentence, at: int) -> bool:
    """Return whether the token `at` ends a clause: a comma, a stop, or nothing."""
    return at >= len(sentence.tokens) or sentence.is_text(at, STOPS | {","})


def told(sentence: Sentence, match: Match[Cue]) -> frozenset[int]:
    """Return what a verb before it governs; of an act, only what is demanded, promised or the like."""
    if match.value.stance is not Stance.ACT:
        return governed(sentence, match.last)
    start = next(
        (at for at in range(match.last, sentence.comma_after(match.last)) if sentence.has("act content", at)), -1
    )
    return governed(sentence, start) if start >= 0 else frozenset()


def _has_taken_for(sentence: Sentence, at: int, *, bare: bool) -> bool:
    end = sentence.comma_after(at)
    if any(sentence.has("taken for", index) for index in range(at, end)):
        return True
    if not bare:
        return False
    end = sentence.stop_after(at)
    return end - at >= _MIN_COMPLEMENT_TOKENS or any(at <= each.first < end for each in sentence.quotations)


def _is_addressee(sentence: Sentence, at: int, index: int) -> bool:
    """Whether what stands between a verb and "that" is whom it is told, or when: not a noun with a relative clause."""
    first = after_time(sentence, at)
    if first >= index or sentence.is_text(first, frozenset(",(—–")):
        return True
    if sentence.has("hearsay", index - 1):
        return False
    if sentence.has_any(("preposition", "other preposition"), first):
        return True
    if sentence.has("document", index - 1):
        return False
    return sentence.has_any(("he or she", "it or they", "addressed", "object pronoun"), first) or speaks(
        sentence, NounPhrase(first, index)
    )
