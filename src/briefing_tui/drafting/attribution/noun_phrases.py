"""Noun phrases of a sentence: the subject before a verb, and what stands after a verb or a preposition."""

from typing import NamedTuple

from briefing_tui.drafting.attribution.sentence import APOSTROPHES, DASHES, MARKS, STOPS, Sentence

_MAX_TOKENS = 16  # a longer noun phrase is no name of a speaker
_PRONOUNS = ("he or she", "it or they", "author", "demonstrative", "relative", "possessive")


class NounPhrase(NamedTuple):
    """The tokens of a noun phrase, from `first` up to `last`; `pronoun` is its word where that is all of it."""

    first: int
    last: int
    pronoun: str = ""


def verb_group(sentence: Sentence, verb: int) -> int:
    """Return where the verb group begins whose main verb is the token `verb`: with its auxiliaries and adverbs."""
    at = verb
    while at > 0 and sentence.covering(at - 1) is None:
        adverb = sentence.ends_as("adverb endings", at - 1) and not sentence.tokens[at - 1].is_capitalised
        if not (adverb or sentence.has("before verb", at - 1)):
            break
        at -= 1
    return at


def subject_before(sentence: Sentence, verb: int) -> NounPhrase | None:
    """Return the noun phrase that ends before the verb group of the token `verb`."""
    end = verb_group(sentence, verb)
    if end == 0:
        return None
    last = sentence.tokens[end - 1].text
    if last in (",", ")"):
        return _before_apposition(sentence, end - 1)
    if last in DASHES or last in STOPS or last in MARKS:
        return None
    return phrase_ending(sentence, end)


def phrase_ending(sentence: Sentence, end: int) -> NounPhrase | None:
    """Return the noun phrase that ends before the token `end`."""
    if end <= 0 or not _may_end(sentence, end - 1):
        return None
    if sentence.has_any(_PRONOUNS, end - 1) and sentence.covering(end - 1) is None:
        return NounPhrase(end - 1, end, sentence.tokens[end - 1].low)
    at = end
    while at > 0 and end - at < _MAX_TOKENS and _continues(sentence, at - 1, end):
        at -= 1
        if sentence.has("determiner", at) and not (at > 1 and sentence.has("preposition", at - 1)):
            break
    while at < end and (sentence.has("preposition", at) or sentence.has("coordinator", at)):
        at += 1
    return NounPhrase(at, end) if at < end else None


def phrase_after(sentence: Sentence, first: int) -> NounPhrase | None:
    """Return the noun phrase that begins with the token `first`."""
    if sentence.has("time", first) and sentence.covering(first) is None:
        return None
    at = first
    while at < len(sentence.tokens) and at - first < _MAX_TOKENS and _belongs(sentence, at, first):
        at += 1
    if at == first:
        return None
    if at == first + 1 and sentence.has_any(_PRONOUNS, first) and sentence.covering(first) is None:
        return NounPhrase(first, at, sentence.tokens[first].low)
    return NounPhrase(first, at)


def _may_end(sentence: Sentence, at: int) -> bool:
    token = sentence.tokens[at]
    if sentence.covering(at) is not None:
        return True
    if not (token.is_word or token.text[0].isdigit()):
        return False
    return not sentence.has_any(
        ("coordinator", "subordinator", "preposition", "other preposition", "infinitive"), at
    ) or (sentence.has("relative", at))


def _continues(sentence: Sentence, at: int, end: int) -> bool:
    """Whether a token, found leftwards from the end of a noun phrase, belongs to it."""
    if sentence.covering(at) is not None:
        return True
    token = sentence.tokens[at]
    if sentence.has("coordinator", at):
        return 0 < at < end - 1 and _joins(sentence, at)
    if token.text in APOSTROPHES or token.text in ("&", "-"):
        return True
    if sentence.has_any(("time", "relative", "subordinator", "other preposition", "before verb"), at):
        return False
    if sentence.has("preposition", at):
        return at > 0 and sentence.tokens[at - 1].is_word and not sentence.has("time", at - 1)
    return token.is_word or token.text[0].isdigit()


def _joins(sentence: Sentence, at: int) -> bool:
    """Whether "and" joins two names, or two nouns, rather than two clauses."""
    before, after = sentence.tokens[at - 1], sentence.tokens[at + 1]
    if not (before.is_word and after.is_word) or sentence.tokens[at].low not in ("and", "or"):
        return False
    return before.is_capitalised == after.is_capitalised or before.is_capitalised


def _belongs(sentence: Sentence, at: int, first: int) -> bool:
    """Whether a token, found rightwards from the beginning of a noun phrase, belongs to it."""
    token = sentence.tokens[at]
    if sentence.covering(at) is not None:
        return True
    if token.text in APOSTROPHES or token.text == "&":
        return at > first
    if not (token.is_word or token.text[0].isdigit()):
        return False
    if at == first:
        return not sentence.has_any(("subordinator", "preposition", "other preposition"), at)
    return _goes_on(sentence, at)


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Whether a word that is not the first of a noun phrase belongs to it."""
    if sentence.has("coordinator", at):
        after = sentence.tokens[at + 1 : at + 2]
        return bool(after) and after[0].is_capitalised and sentence.tokens[at - 1].is_capitalised
    if sentence.has("preposition", at):
        return _binds(sentence, at)
    return not sentence.has_any(("time", "relative", "subordinator", "other preposition", "before verb"), at)


def _binds(sentence: Sentence, at: int) -> bool:
    """Whether a preposition after a noun belongs to its phrase: "a spokesman for the ministry"."""
    if sentence.has("binding preposition", at):
        return True
    after = sentence.tokens[at + 1 : at + 2]
    return (
        sentence.has("place preposition", at)
        and bool(after)
        and after[0].is_capitalised
        and not sentence.has("time", at + 1)
    )


def _before_apposition(sentence: Sentence, comma: int) -> NounPhrase | None:
    """Return the noun phrase that ends before `comma`, or before the apposition that this comma closes.

    "Alex Lagakos, deputy director of the forum, said" is Lagakos; so is "the forum's deputy director, Alex Lagakos,
    said".
    """
    tokens = sentence.tokens
    opening = "(" if tokens[comma].text == ")" else ","
    other = next((at for at in range(comma - 1, -1, -1) if tokens[at].text == opening), -1)
    if other <= 0:
        return phrase_ending(sentence, comma) if opening == "," else None
    mention = sentence.covering(other + 1)
    if mention is not None and (mention.first, mention.last) == (other + 1, comma) and mention.how == "name":
        return NounPhrase(other + 1, comma)
    is_name = all(token.is_capitalised for token in tokens[other + 1 : comma]) and comma - other > 2  # noqa: PLR2004
    if opening == "," and is_name and not tokens[other - 1].is_capitalised:  # a name of two words after a common noun
        return NounPhrase(other + 1, comma)
    return phrase_ending(sentence, other)
