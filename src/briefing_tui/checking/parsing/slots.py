"""Find the names of a sentence with what they belong to there, and two names that have changed places in another."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from briefing_tui.checking.parsing.mentions import PLACE_PREPOSITIONS, Mention, keys, mentions
from briefing_tui.checking.parsing.sentences import Sentence, sentences
from briefing_tui.checking.words.classes import GENITIVE_ENDINGS
from briefing_tui.checking.words.deeds import mutual_deeds
from briefing_tui.text.word_sets import word_set

_MAX_TOKENS_TO_GOVERNOR = 3  # between a preposition and the content word before it: "refugees now in Hungary"
_SUBSTITUTES = word_set("one ones another other others that those")
_BEFORE_PLACES = PLACE_PREPOSITIONS - {"of"}
_RELATED = word_set("counterpart counterparts respective respectively each")  # who is what to whom is the same then
_LIST_SIGNS = word_set(", and or as well both")


class Slot(NamedTuple):
    """A name in a sentence, with what it belongs to there: the word before its preposition, or the word after it.

    `preposition` is empty where there is none; `word` is the stem of that word, or empty. `keys` are what the words of
    the name stand for; `state` says that it is one, and no town; `first` and `last` are the positions of its tokens.
    """

    preposition: str
    word: str
    keys: frozenset[str]
    state: bool
    first: int
    last: int

    def said(self, sentence: Sentence) -> str:
        """Return the name with the preposition before it, or the word after it."""
        if self.preposition:
            return sentence.said(self.first - 1, self.last)
        return sentence.said(self.first, self.last + 1)


@lru_cache(maxsize=2048)
def slots(sentence: Sentence) -> tuple[Slot, ...]:
    """Return the names of a sentence that stand after a preposition of place, and the states before another word."""
    found = []
    every = keys(sentence)
    for run in _runs(mentions(sentence)):
        first, last = run[0].first, run[-1].last
        before = sentence.forms[first - 1] if first else ""
        after = sentence.forms[last + 1] if last + 1 < len(every) else ""
        names = frozenset(every[first : last + 1]) - {""}
        if not names or "-" in (before, after):
            continue
        state = any(mention.state and mention.key in names for mention in run)
        if before in PLACE_PREPOSITIONS:
            nearest = range(first - 2, max(-1, first - 2 - _MAX_TOKENS_TO_GOVERNOR), -1)
            governor = next((every[at] for at in nearest if every[at]), "")
            found.append(Slot(before, governor, names, state, first, last))
        elif run[-1].state and state and _is_governed(sentence, last + 1):
            found.append(Slot("", every[last + 1], names, state, first, last))
            found += [found[-1]._replace(keys=keys_before) for keys_before in _joined(sentence, first)]
    return tuple(found)


def _joined(sentence: Sentence, first: int) -> Iterator[frozenset[str]]:
    """Yield what the states stand for that are joined with one before a word: "Kyrgyz and Russian agencies"."""
    before = {mention.last: mention for mention in mentions(sentence) if mention.state}
    at = first
    while at > 1 and sentence.forms[at - 1] in _LIST_SIGNS and at - 2 in before:
        yield frozenset({before[at - 2].key})
        at = before[at - 2].first


def exchanged(claim: Sentence, quote: Sentence) -> Iterator[tuple[Slot, Slot]]:
    """Yield each name of a claim that belongs to what another belongs to in the quote, where both name both.

    Where one of them stands in several places, the other has to have taken its place as well.
    """
    if not slots(claim) or not slots(quote) or _may_be_two_of_a_kind(claim, quote):
        return
    claimed, quoted = keys(claim), keys(quote)
    crossed = [
        (one, other)
        for one in slots(claim)
        for other in slots(quote)
        if one[:2] == other[:2] and one.word and not one.keys & other.keys
    ]
    for one, other in crossed:
        if any(_has(each, one) for each in sentences(quote.text)) or _has(claim, other):
            continue
        if not one.preposition and not _is_one_word(claim.forms[one.last + 1], quote.forms[other.last + 1]):
            continue
        if not states_of(claim, one.first, one.last).isdisjoint(states_of(quote, other.first, other.last)):
            continue  # "a loan to Nairobi" is one to Kenya
        if not (one.keys <= set(quoted) and other.keys <= set(claimed)):
            continue
        if _are_listed(quote, one, other) or _are_listed(claim, other, one):
            continue
        once = _once(one.keys, quoted) and _once(other.keys, claimed)
        if once or any(one.keys & second.keys and other.keys & first.keys for first, second in crossed):
            yield one, other


def _may_be_two_of_a_kind(claim: Sentence, quote: Sentence) -> bool:
    """Return whether some word may stand for another thing of the same kind: "its own", "one in Seville"."""
    if ("own" in quote.forms) != ("own" in claim.forms):
        return True  # "summoned the Libyan ambassador, but did not recall its own"
    return points_back(claim) or points_back(quote) or not _RELATED.isdisjoint((*claim.forms, *quote.forms))


def _has(sentence: Sentence, slot: Slot) -> bool:
    """Return whether a name belongs to the same in a sentence as well."""
    if any(each[:2] == slot[:2] and slot.keys & each.keys for each in slots(sentence)):
        return True
    return not slot.preposition and any(
        each.key in slot.keys and _is_alone(sentence, each) for each in mentions(sentence)
    )


def _is_alone(sentence: Sentence, mention: Mention) -> bool:
    """Return whether a name stands for what belongs to it: "Seoul's request came earlier than Washington's"."""
    following = sentence.stems[mention.last + 1 : mention.last + 2]
    return sentence.tokens[mention.last].endswith(GENITIVE_ENDINGS) and not any(following)


def _is_one_word(one: str, other: str) -> bool:
    """Return whether two words are one, but for an ending of a plural: not "extradition" and "extradited"."""
    return one.removesuffix("s") == other.removesuffix("s")


def states_of(sentence: Sentence, first: int, last: int) -> frozenset[str]:
    """Return the states that the words of a sentence between two positions name, by a capital or otherwise."""
    return frozenset(each.key for each in mentions(sentence) if each.state and first <= each.first <= last)


@lru_cache(maxsize=2048)
def points_back(sentence: Sentence) -> bool:
    """Return whether a place belongs to a word that stands for another: "a plant in Tangier and one in Seville"."""
    return any(form in _BEFORE_PLACES and before in _SUBSTITUTES for before, form in pairwise(sentence.forms))


def _is_governed(sentence: Sentence, after: int) -> bool:
    """Return whether a name before a token belongs to that: a content word, and no verb in which both do the same."""
    if after >= len(sentence.tokens) or not keys(sentence)[after]:
        return False
    return sentence.tokens[after].islower() and sentence.forms[after] not in mutual_deeds()


def _once(names: frozenset[str], every: Sequence[str]) -> bool:
    return all(every.count(name) == 1 for name in names)


def _are_listed(quote: Sentence, one: Slot, other: Slot) -> bool:
    """Return whether a sentence names the place of a claim in one list with its own: "in Iraq and in Syria"."""
    at = next(position for position, key in enumerate(keys(quote)) if key in one.keys)
    between = range(other.last + 1, at) if at > other.last else range(at + 1, other.first)
    named = {position for each in mentions(quote) for position in range(each.first, each.last + 1)}
    return all(
        quote.forms[position] in _LIST_SIGNS or quote.forms[position] == other.preposition or position in named
        for position in between
    )


def _runs(names: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Yield the names that stand side by side, as those of one."""
    run: list[Mention] = []
    for mention in names:
        if run and mention.first != run[-1].last + 1:
            yield run
            run = []
        run.append(mention)
    if run:
        yield run
