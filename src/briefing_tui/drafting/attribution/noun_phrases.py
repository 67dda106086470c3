"""Noun phrases of a sentence: the subject before a verb, and what stands after a verb or a preposition."""

from typing import NamedTuple

from briefing_tui.drafting.attribution.sentence import DASHES, MARKS, NAMES, STOPS, Sentence
from briefing_tui.drafting.tokens import APOSTROPHES

_MAX_TOKENS = 24  # a longer noun phrase is no name of a speaker
_PRONOUNS = ("he or she", "it or they", "author", "demonstrative", "relative", "possessive")

_NEVER_INSIDE = ("time", "relative", "subordinator", "other preposition")


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
        if adverb or sentence.has("before verb", at - 1):
            at -= 1
            continue
        start = _time_before(sentence, at)
        if start == at:
            break
        at = start
    return at


def _time_before(sentence: Sentence, end: int) -> int:
    """Return where a phrase such as "in May 2024" begins that ends before the token `end`; or `end`."""
    at = end
    while at > 0 and (sentence.has("time", at - 1) or sentence.tokens[at - 1].text[0].isdigit()):
        at -= 1
    if at == 0:
        return end
    if sentence.has("preposition", at - 1):
        return at - 2 if sentence.has("before time", at - 2) else at - 1
    return at if at < end and sentence.has("time", at) else end


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
    if (pronoun := _pronoun(sentence, end - 1)) is not None:
        return pronoun
    at = end
    while at > 0 and end - at < _MAX_TOKENS and _continues(sentence, at - 1, end):
        at -= 1
        if sentence.has("determiner", at) and not sentence.has_any(("preposition", "determiner"), at - 1):
            break
    while at < end and (sentence.has("preposition", at) or sentence.has("coordinator", at)):
        at += 1
    return NounPhrase(at, end) if at < end else None


def head_of(sentence: Sentence, phrase: NounPhrase) -> int:
    """Return the token that a noun phrase is about: the last before its first preposition outside a name.

    A participle between the two is passed over: "a study cited by the paper" is about a study.
    """
    end = phrase.last
    for at in range(phrase.first + 1, phrase.last):
        if sentence.has("preposition", at) and sentence.covering(at) is None:
            end = at
            break
    is_participle = end < phrase.last and end - phrase.first > 1 and sentence.ends_as("past endings", end - 1)
    return end - 2 if is_participle and sentence.covering(end - 1) is None else end - 1


def phrase_between(sentence: Sentence, first: int, last: int) -> NounPhrase | None:
    """Return the noun phrase with which a stretch begins that has no finite verb: "a man close to them"."""
    if last - first > _MAX_TOKENS or any(sentence.has("auxiliary", at) for at in range(first, last)):
        return None
    found = phrase_after(sentence, first)
    if found is None:
        return None
    within = range(first + 1, min(found.last, last))
    end = next(
        (at for at in within if sentence.ends_as("participle endings", at) and at + 1 < last), min(found.last, last)
    )
    return found._replace(last=end)


def phrase_after(sentence: Sentence, first: int) -> NounPhrase | None:
    """Return the noun phrase that begins with the token `first`."""
    if sentence.has("time", first) and sentence.covering(first) is None:
        return None
    at = first
    while at < len(sentence.tokens) and at - first < _MAX_TOKENS and _belongs(sentence, at, first):
        at += 1
    if at == first:
        return None
    pronoun = _pronoun(sentence, first) if at == first + 1 else None
    return pronoun or NounPhrase(first, at)


def _pronoun(sentence: Sentence, at: int) -> NounPhrase | None:
    """Return the token `at` as a noun phrase where it is a pronoun, whether it is known whose or not."""
    mention = sentence.covering(at)
    is_alone = mention is None or mention.how == "pronoun"
    return NounPhrase(at, at + 1, sentence.tokens[at].low) if is_alone and sentence.has_any(_PRONOUNS, at) else None


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
    if token.text in APOSTROPHES or token.text in ("&", "-") or (token.text == "." and sentence.has("title", at - 1)):
        return True
    if not (token.is_word or token.text[0].isdigit()) or sentence.has_any(_NEVER_INSIDE, at):
        return False
    if sentence.has("preposition", at):
        return at > 0 and sentence.tokens[at - 1].is_word and not sentence.has("time", at - 1)
    return sentence.has("determiner", at) or not sentence.has("before verb", at)


def _joins(sentence: Sentence, at: int) -> bool:
    """Whether "and" joins two names, or two nouns, rather than two clauses."""
    before, after = sentence.tokens[at - 1], sentence.tokens[at + 1]
    if not (before.is_word and after.is_word) or not sentence.has("joining", at):
        return False
    return before.is_capitalised == after.is_capitalised or before.is_capitalised


def _belongs(sentence: Sentence, at: int, first: int) -> bool:
    """Whether a token, found rightwards from the beginning of a noun phrase, belongs to it."""
    token = sentence.tokens[at]
    if sentence.covering(at) is not None:
        return True
    if token.text in APOSTROPHES or token.text == "&" or (token.text == "." and sentence.has("title", at - 1)):
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
    if sentence.has("article", at) and not sentence.has("preposition", at - 1):
        return False  # "according to reports the army ..."
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
    said". A closing bracket closes a bracket before which the phrase ends.
    """
    if sentence.tokens[comma].text == ")":
        return phrase_ending(sentence, _before_bracket(sentence, comma + 1))
    end = _before_bracket(sentence, comma)
    other = next((at for at in range(end - 1, -1, -1) if sentence.tokens[at].text == ","), -1)
    if other <= 0:
        return phrase_ending(sentence, end)
    outer = phrase_ending(sentence, _before_bracket(sentence, other))
    inner = NounPhrase(other + 1, end)
    if _is_name(sentence, inner) and (outer is None or not _is_name(sentence, NounPhrase(outer.last - 1, outer.last))):
        return inner
    return outer


def _before_bracket(sentence: Sentence, end: int) -> int:
    """Return where the bracket opens that closes just before the token `end`; `end` where none does."""
    if end == 0 or sentence.tokens[end - 1].text != ")":
        return end
    return next((at for at in range(end - 2, -1, -1) if sentence.tokens[at].text == "("), end)


def _is_name(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a phrase is a name: of a mention, or of words with capitals."""
    mention = sentence.covering(phrase.first)
    if mention is not None:
        return mention.last >= phrase.last and mention.how in NAMES
    return all(token.is_capitalised for token in sentence.tokens[phrase.first : phrase.last])
