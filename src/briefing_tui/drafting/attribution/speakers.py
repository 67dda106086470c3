"""Who speaks: the actors that a noun phrase names."""

from collections.abc import Container, Sequence
from typing import NamedTuple

from briefing_tui.drafting.attribution.noun_phrases import NounPhrase, head_of
from briefing_tui.drafting.attribution.sentence import ADJECTIVES, Mentioned, Sentence
from briefing_tui.drafting.tokens import APOSTROPHES


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
    head = head_of(sentence, phrase)
    heads = [each for each in inside if each.last <= head + 1]
    if heads and heads[-1].last == head + 1 and heads[-1].how not in ADJECTIVES:
        return tuple(dict.fromkeys(_speaker(sentence, each) for each in _joined(sentence, heads)))
    if sentence.has_any(("voice", "document"), head):
        owners = [each for each in inside if each.first > head]
        if owners and not any(sentence.has("topic preposition", at) for at in range(head + 1, owners[0].first)):
            return (_speaker(sentence, owners[0]),)
        if heads and all(sentence.is_text(at, APOSTROPHES) for at in range(heads[-1].last, head)):
            return (_speaker(sentence, heads[-1]),)
    return (Speaker("", _author(sentence, phrase, head) or _name(sentence, phrase)),)


def speaks(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a noun phrase is of those who can say something: a name, people, an office, a document."""
    head = head_of(sentence, phrase)
    mention = sentence.covering(head)
    if mention is not None and mention.how not in ADJECTIVES:
        return mention.actor_id is not None
    names = ("speaker noun", "voice", "document", "indefinite")
    return (
        sentence.tokens[head].is_capitalised
        or sentence.has_any(names, head)
        or sentence.ends_as("speaker endings", head)
    )


def first_speaker(
    sentence: Sentence, start: int, end: int, kinds: Container[str | None] | None = None
) -> Speaker | None:
    """Return the first actor that is named, other than as an adjective, in the tokens from `start` up to `end`.

    With `kinds`, it is the first of one of these.
    """
    found = first_mention(sentence, start, end, kinds)
    return _speaker(sentence, found) if found else None


def first_mention(
    sentence: Sentence, start: int, end: int, kinds: Container[str | None] | None = None
) -> Mentioned | None:
    """Return the first mention of a known actor, other than as an adjective, among tokens; of `kinds`, if given."""
    for each in sentence.mentions:
        is_known = each.actor_id and each.how not in ADJECTIVES
        if is_known and start <= each.first and each.last <= end and (kinds is None or each.kind in kinds):
            return each
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


def _author(sentence: Sentence, phrase: NounPhrase, head: int) -> str:
    """Return the name after "by" where a phrase is of a document: "a map by Gas Infrastructure Europe"."""
    if not sentence.has("document", head):
        return ""
    agent = next((at for at in range(head + 1, phrase.last - 1) if sentence.has("agent", at)), phrase.last)
    is_name = agent < phrase.last and all(each.is_capitalised for each in sentence.tokens[agent + 1 : phrase.last])
    return sentence.words(agent + 1, phrase.last) if is_name else ""


def _name(sentence: Sentence, phrase: NounPhrase) -> str:
    """Return a phrase as a name, without "a" or "an", and "the" in lower case."""
    first = phrase.first
    if sentence.has("indefinite article", first) and first + 1 < phrase.last:
        return sentence.words(first + 1, phrase.last)
    name = sentence.words(first, _end_of_name(sentence, phrase))
    is_lower = sentence.has_any(("determiner", "indefinite"), first) and sentence.covering(first) is None
    return name[0].lower() + name[1:] if is_lower else name


def _end_of_name(sentence: Sentence, phrase: NounPhrase) -> int:
    """Return where a phrase ends without the place of a person after the name: "Jane Doe of the bank"."""
    end = head_of(sentence, phrase) + 1
    places = range(phrase.first, end)
    is_name = len(places) > 1 and all(sentence.tokens[at].is_capitalised for at in (places[0], places[-1]))
    is_office = any(sentence.has_any(("speaker noun", "voice", "document", "determiner"), at) for at in places)
    return end if is_name and not is_office else phrase.last
