"""Who speaks: the actors that a noun phrase names."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing_tui.drafting.attribution.noun_phrases import NounPhrase
from briefing_tui.drafting.attribution.sentence import Mentioned, Sentence

_ADJECTIVES = ("demonym", "pronoun")


class Speaker(NamedTuple):
    """Who says something: the id of an actor, or what the text calls them; both empty where nobody is named."""

    actor: str
    name: str

    @property
    def reference(self) -> str:
        """The id of the actor, or else the name: what the format's `by` takes."""
        return self.actor or self.name


NOBODY = Speaker("", "")


def speakers(sentence: Sentence, phrase: NounPhrase) -> tuple[Speaker, ...]:
    """Return whom a noun phrase names: the actors, or the phrase itself as a name."""
    inside = _inside(sentence, phrase)
    head = _head_end(sentence, phrase)
    heads = [each for each in inside if each.last <= head]
    if heads and heads[-1].last == head and heads[-1].how != "demonym":
        return tuple(dict.fromkeys(_speaker(sentence, each) for each in _joined(sentence, heads)))
    noun = head - 2 if sentence.ends_as("past endings", head - 1) else head - 1  # "a statement issued by"
    speaks_for = sentence.has_any(("voice", "document"), noun)
    owners = [each for each in inside if each.first >= head]
    if speaks_for and owners and not sentence.has("topic preposition", head):
        return (_speaker(sentence, owners[0]),)
    if speaks_for and heads:
        return (_speaker(sentence, heads[-1]),)
    return (Speaker("", _name(sentence, phrase)),)


def first_speaker(sentence: Sentence, start: int, end: int) -> Speaker | None:
    """Return the first actor that is named, other than as an adjective, in the tokens from `start` up to `end`."""
    for each in sentence.mentions:
        if start <= each.first and each.last <= end and each.how not in _ADJECTIVES and each.actor_id:
            return _speaker(sentence, each)
    return None


def mentioned(sentence: Sentence, phrase: NounPhrase) -> Speaker | None:
    """Return the actor of a mention that is all of a phrase."""
    each = sentence.covering(phrase.first)
    if each is None or not each.actor_id or (each.first, each.last) != (phrase.first, phrase.last):
        return None
    return _speaker(sentence, each)


def _inside(sentence: Sentence, phrase: NounPhrase) -> list[Mentioned]:
    found: list[Mentioned] = []
    for each in sentence.mentions:
        inside = phrase.first <= each.first and each.last <= phrase.last and each.actor_id
        if inside and (not found or each.first >= found[-1].last):
            found.append(each)
    return found


def _head_end(sentence: Sentence, phrase: NounPhrase) -> int:
    """Return the token after the head of a phrase: where its first preposition outside a name stands."""
    for at in range(phrase.first + 1, phrase.last):
        if sentence.has("preposition", at) and sentence.covering(at) is None:
            return at
    return phrase.last


def _joined(sentence: Sentence, heads: Sequence[Mentioned]) -> list[Mentioned]:
    """Return the mentions of a list that ends with the last of `heads`: "Egypt, Greece and Cyprus"."""
    joined = [heads[-1]]
    start = heads[-1].first - 1
    if not sentence.has("coordinator", start - 1 if sentence.has("article", start) else start):
        return joined
    for each in reversed([each for each in sentence.mentions if each.last <= heads[-1].first and each.actor_id]):
        between = range(each.last, joined[0].first)
        joins = between and all(
            sentence.has("coordinator", at) or sentence.has("article", at) or sentence.tokens[at].text == ","
            for at in between
        )
        if not joins:
            break
        joined.insert(0, each)
    return joined


def _speaker(sentence: Sentence, mention: Mentioned) -> Speaker:
    return Speaker(mention.actor_id or "", sentence.words(mention.first, mention.last))


def _name(sentence: Sentence, phrase: NounPhrase) -> str:
    first = phrase.first
    if sentence.has("indefinite article", first) and first + 1 < phrase.last:
        first += 1
    return sentence.words(first, phrase.last)
