"""Find a claim that turns the direction of its quote round: back from B to A, or from A instead of to A."""

from collections.abc import Sequence

from briefing_tui.checking.parsing.located import Place, Way, ways
from briefing_tui.checking.parsing.mentions import keys
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.parsing.slots import Slot, points_back, slots
from briefing_tui.text.word_sets import word_set

_RETURNING = word_set("back return returns returned returning retreated withdrew withdrawn round-trip")  # the other way
_ENDS = (frozenset({"from"}), word_set("to into toward towards"))  # where one comes from, and where one goes to
_JOINING = word_set("and or /")


def turned_round(claim: Sentence, quote: Sentence, quoted: Sequence[Sentence]) -> tuple[str, str]:
    """Return the words for a way of a claim, and for the same way back in its quote, or empty ones.

    None is returned where somebody returns, or where some sentence of the quotes has it as the claim does.
    """
    if not _RETURNING.isdisjoint((*claim.forms, *quote.forms)) or any(map(points_back, (claim, *quoted))):
        return "", ""
    own = ways(claim)
    every = [way for sentence in (claim, *quoted) for way in ways(sentence)] if own else []
    for way in own:
        back = [each for each in ways(quote) if _is_back(way, each)]
        if back and sum(_is_back(way, each) or _is_back(back[0], each) for each in every) == 1 + len(back):
            return _between(claim, way.source, way.goal), _between(quote, back[0].source, back[0].goal)
    return _backward(claim, quoted)


def _backward(claim: Sentence, quoted: Sequence[Sentence]) -> tuple[str, str]:
    """Return the words for a place from which something comes in a claim, and for the same as where it goes to.

    Or the other way round; both are empty where a quote has it as the claim does.
    """
    for one in slots(claim):
        ends = next((ends for ends in (_ENDS, _ENDS[::-1]) if one.preposition in ends[0] and one.word), None)
        alike = [(each, slot) for each in quoted for slot in slots(each) if not slot.keys.isdisjoint(one.keys)]
        if ends is None or any(slot.preposition in ends[0] or _is_joined(each, slot) for each, slot in alike):
            continue
        for sentence, other in alike:
            if other.preposition in ends[1] and other.word == one.word:
                return _said(claim, one), _said(sentence, other)
    return "", ""


def _is_joined(sentence: Sentence, slot: Slot) -> bool:
    return sentence.forms[slot.first - 2] in _JOINING  # "flights to and from Beirut"


def _said(sentence: Sentence, slot: Slot) -> str:
    """Return a place with what it belongs to: "smuggled from Ghana"."""
    first = next(at for at in range(slot.first - 2, -1, -1) if keys(sentence)[at] == slot.word)
    return sentence.said(first, slot.last)


def _is_back(one: Way, other: Way) -> bool:
    """Return whether a way leads from where another leads to, and to where that comes from."""
    if not one.source.words.isdisjoint(other.source.words) or not one.goal.words.isdisjoint(other.goal.words):
        return False
    return not (one.source.words.isdisjoint(other.goal.words) or one.goal.words.isdisjoint(other.source.words))


def _between(sentence: Sentence, one: Place, other: Place) -> str:
    """Return the words from one place to another."""
    return sentence.said(max(0, min(one.first, other.first) - 1), max(one.last, other.last))
