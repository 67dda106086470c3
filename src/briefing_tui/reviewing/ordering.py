"""Move claims and other things earlier or later in the list that they stand in, and key judgements in theirs."""

from collections.abc import Iterator, Sequence
from typing import Any

from briefing_tui.domain.address import KEY_JUDGMENTS, Address
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.edits import Change, Move, SetValue, UnknownAddressError, list_of, value_at
from briefing_tui.reviewing.changes import RefusedError, UnchangedError, change


def shift(briefing: Briefing, things: Sequence[Address], steps: int) -> Change:
    """Return the change that moves claims, sources, actors, sections or one quote by some places in their lists.

    Negative `steps` are earlier ones. Things of one list stay in their order, and a thing that would leave it goes to
    its end: `moved to place 2 of 14`. Raises UnchangedError where nothing moves, and RefusedError where a thing is gone
    or several quotes are given.
    """
    numbers: dict[Address, set[int]] = {}
    for thing in things:
        try:
            holder, number = list_of(briefing, thing)
        except UnknownAddressError:
            raise RefusedError("what you want to move is no longer in the briefing: choose another") from None
        numbers.setdefault(holder, set()).add(number)
    edits = [move for holder, chosen in numbers.items() for move in _moves(briefing, holder, chosen, steps)]
    if not edits:
        end = "first" if steps < 0 else "last"
        raise UnchangedError(f"it is the {end} of its list already: move it the other way, or to another pane")
    (holder, _), number = list_of(briefing, edits[0].address), edits[0].index
    words = f"moved to place {number + 1} of {len(value_at(briefing, holder))}"
    if len(edits) > 1:
        words = f"moved {len(edits)} {things[0][0]} {'earlier' if steps < 0 else 'later'}"
    return change(briefing, edits, words)


def shift_key_judgement(briefing: Briefing, claim: str, steps: int) -> Change:
    """Return the change that moves a claim by some places among the key judgements; negative `steps` are earlier ones.

    Raises RefusedError where it is none of them, and UnchangedError where it is the first or the last already.
    """
    if claim not in briefing.key_judgments:
        raise RefusedError("this claim is no key judgement: make it one first")
    order = list(briefing.key_judgments)
    number = order.index(claim)
    place = _within(number + steps, order)
    if place == number:
        raise UnchangedError(
            f"there is nothing to move: it is the {'first' if steps < 0 else 'last'} key judgement already"
        )
    order.insert(place, order.pop(number))
    return change(briefing, [SetValue(KEY_JUDGMENTS, tuple(order))], f"key judgement {place + 1} of {len(order)}")


def _moves(briefing: Briefing, holder: Address, chosen: set[int], steps: int) -> Iterator[Move]:
    """Yield the moves within one list of the things that have the `chosen` numbers there, from 0.

    They are in such an order that each thing is where it belongs once it has been moved.
    """
    things: Sequence[Any] = value_at(briefing, holder)
    if holder[-1] == "at":
        if len(chosen) > 1:
            raise RefusedError("several quotes cannot be moved at once: move one after the other")
        (number,) = chosen
        if (place := _within(number + steps, things)) != number:
            yield Move((*holder, number), holder, place)
        return
    kind = holder[0] if holder[0] in ("sources", "actors", "sections") and holder[-1] != "claims" else "claims"
    ends = sorted(chosen, reverse=steps > 0)
    for rank, number in enumerate(ends):
        first = rank if steps < 0 else len(things) - 1 - rank  # the others that are chosen stand beyond it
        place = max(first, number + steps) if steps < 0 else min(first, number + steps)
        if place != number:
            yield Move((kind, things[number].id), holder, place)


def _within(place: int, things: Sequence[object]) -> int:
    return min(max(place, 0), len(things) - 1)
