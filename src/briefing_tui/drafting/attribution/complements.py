"""What follows a verb of saying: a clause, somebody's words, what something is taken for; and how far it goes."""

from briefing_tui.drafting.attribution.sentence import STOPS, Sentence
from briefing_tui.drafting.attribution.vocabulary import Need

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
    if need is Need.INFINITIVE and sentence.has("infinitive", _after_time(sentence, at)):
        return True
    return need is not Need.QUOTATION and has_clause(sentence, at, only_that=need is Need.THAT)


def _after_time(sentence: Sentence, at: int) -> int:
    """Return the first token from `at` on that is of no phrase such as "today" or "on Friday"."""
    while sentence.has("time", at) or (sentence.has("preposition", at) and sentence.has("time", at + 1)):
        at += 1
    return at


def has_quotation(sentence: Sentence, at: int) -> bool:
    """Return whether somebody's words stand between marks not far after the token `at`."""
    return any(each.is_speech and at <= each.first <= at + _MAX_OBJECT_TOKENS for each in sentence.quotations)


def has_clause(sentence: Sentence, at: int, *, only_that: bool = False) -> bool:
    """Return whether a clause begins at the token `at`, or after whom it is told: "that ...", "they were ready"."""
    for index in range(at, min(at + _MAX_OBJECT_TOKENS, len(sentence.tokens))):
        text = sentence.tokens[index].text
        if sentence.has("that", index):
            return index == at or _is_addressee(sentence, at, index)
        if text in STOPS:
            return text == ":" and index == at
        if only_that:
            continue
        if index == at and sentence.has_any(("question word", *_SUBJECT_PRONOUNS), index):
            return True
        if text == "," or sentence.has_any(("relative", "subordinator"), index):
            return False
        if index > at and sentence.has("auxiliary", index):
            return True
    return False


def adverbial_end(sentence: Sentence, at: int) -> int:
    """Return the end of what only says when, where or to whom somebody spoke, from the token `at` on; `at` if nothing.

    "On Friday in Berlin" is that, and "on Friday that ..." is not.
    """
    if at >= len(sentence.tokens) or not sentence.tokens[at].is_word:
        return at
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


def governed(sentence: Sentence, start: int) -> frozenset[int]:
    """Return what a verb before the token `start` governs: up to where the text takes up its own voice again."""
    for at in range(start, len(sentence.tokens)):
        if at in sentence.quoted:
            continue
        text = sentence.tokens[at].text
        if text == ";" or (text == "," and sentence.has("resumption", at + 1)):
            return frozenset(range(start, at))
    return frozenset(range(start, len(sentence.tokens)))


def _has_taken_for(sentence: Sentence, at: int, *, bare: bool) -> bool:
    end = sentence.stop_after(at)
    if any(sentence.has("taken for", index) for index in range(at, end)):
        return True
    if any(at <= each.first < end for each in sentence.quotations):
        return True
    return bare and end - at >= _MIN_COMPLEMENT_TOKENS


def _is_addressee(sentence: Sentence, at: int, index: int) -> bool:
    """Whether what stands between a verb and "that" is whom it is told, or when: not a noun with a relative clause."""
    if sentence.has("hearsay", index - 1):
        return False
    between = range(at, index)
    if any(sentence.is_text(each, frozenset(",(")) for each in between) or not sentence.has("determiner", at):
        return True
    return any(sentence.has_any(("time", "preposition"), each) for each in between)
