"""Edits of a briefing: values set, and things inserted, removed and moved; each can be applied, and undone.

An edit names what it changes by its address (see `domain.address`). The lists that things stand in have addresses as
well: `("threats",)` and those of the other standing panes, `("sections", "disputes", "claims")`, `("claims", "raids",
"at")`, `("sources",)`, `("actors",)` and `("sections",)`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from briefing_tui.domain.address import Address, claim_address
from briefing_tui.domain.briefing import STANDING_PANES, Actor, Briefing, Claim, Pane, Quote, Source

_ATTRIBUTES = {"at": "quotes", "quote": "exact"}  # of the keys whose attribute has another name
Thing = Claim | Quote | Source | Actor | Pane


@dataclass(frozen=True, slots=True)
class SetValue:
    """Set the value at an address: of the briefing, or of a claim, quote, source, actor or section.

    The value is the domain's: a text, a number, a word of a vocabulary, a date, or a tuple of texts. None, an empty
    text and an empty tuple take the value away.
    """

    address: Address
    value: Any


@dataclass(frozen=True, slots=True)
class Insert:
    """Insert a thing into a list, so that it has the number `index` there, from 0."""

    into: Address
    index: int
    thing: Thing


@dataclass(frozen=True, slots=True)
class Remove:
    """Remove the claim, quote, source, actor or section at an address."""

    address: Address


@dataclass(frozen=True, slots=True)
class Move:
    """Move a claim, quote, source, actor or section into a list, where it then has the number `index`, from 0.

    The list may be the one that it stands in.
    """

    address: Address
    into: Address
    index: int


Edit = SetValue | Insert | Remove | Move


@dataclass(frozen=True, slots=True)
class Change:
    """Edits that are made, undone and redone as one, in order, with what they do: `basis: stated → reported`."""

    edits: tuple[Edit, ...]
    words: str


class UnknownAddressError(Exception):
    """A briefing has nothing at an address that an edit names: what it was made for has changed."""

    def __init__(self, address: Address) -> None:
        super().__init__(f"the briefing has nothing at {address}")
        self.address = address


def apply_edits(briefing: Briefing, edits: Iterable[Edit]) -> Briefing:
    """Return the briefing after some edits, in order. Raises UnknownAddressError where it has not what one names."""
    for of_claims, run in groupby(edits, _sets_in_claim):
        if of_claims:
            briefing, _ = _with_claims_set(briefing, run)
        else:
            for edit in run:
                briefing = _applied(briefing, edit)
    return briefing


def inverse_edits(briefing: Briefing, edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Return the edits that undo some others, which are applied to `briefing`. Raises UnknownAddressError."""
    undoing: list[Edit] = []
    for of_claims, run in groupby(edits, _sets_in_claim):
        if of_claims:
            briefing, inverses = _with_claims_set(briefing, run)
            undoing += inverses
        else:
            for edit in run:
                undoing.append(_inverse(briefing, edit))
                briefing = _applied(briefing, edit)
    return tuple(reversed(undoing))


def value_at(briefing: Briefing, address: Address) -> Any:  # noqa: PLR0911  # one case a kind of address
    """Return the value at an address, or the things of a list. Raises UnknownAddressError where there is none."""
    match address:
        case ("claims", str(claim), *path):
            return _within(_claim(briefing, claim, address), path, address)
        case ("sections", str(section), "claims"):
            return _section(briefing, section, address).claims
        case ("sections", str(section), *path):
            return _within(_section(briefing, section, address), path, address)
        case ("sections",):
            return tuple(pane for pane in briefing.panes if pane.id not in STANDING_PANES)
        case (str(pane),) if pane in STANDING_PANES:
            return briefing.pane(pane).claims
        case (("sources" | "actors") as things, str(id_), *path):
            found = next((thing for thing in getattr(briefing, things) if thing.id == id_), None)
            if found is None:
                raise UnknownAddressError(address)
            return _within(found, path, address)
        case _:
            return _within(briefing, list(address), address)


def list_of(briefing: Briefing, address: Address) -> tuple[Address, int]:
    """Return the list that the thing at an address stands in, and its number there. Raises UnknownAddressError."""
    thing = value_at(briefing, address)
    match address:
        case ("claims", str(claim)):
            pane = briefing.pane_of(claim)
            return list_of_pane(pane.id), pane.claims.index(thing)
        case ("claims", str(), "at", int(number)):
            return address[:-1], number
        case (("sources" | "actors" | "sections") as things, str()):
            return (things,), value_at(briefing, (things,)).index(thing)
    raise UnknownAddressError(address)


def list_of_pane(pane: str) -> Address:
    """Return the address of the list of a pane's claims: `("threats",)`, or `("sections", "disputes", "claims")`."""
    return (pane,) if pane in STANDING_PANES else ("sections", pane, "claims")


def touched(edits: Iterable[Edit]) -> frozenset[Address]:
    """Return the addresses of the things whose content some edits depend on: claims, sources, actors, sections, keys.

    Two lots of edits that touch nothing in common can be made one after the other, in any order.
    """
    things: set[Address] = set()
    for edit in edits:
        match edit:
            case Insert(into=("claims", str(claim), "at")):
                things.add(claim_address(claim))
            case Insert():
                pass  # next to whatever stands there
            case SetValue((str(kind), id_, "id"), new):
                things |= {(kind, id_), (kind, new)}
            case SetValue(address) | Remove(address) | Move(address):
                is_within = address[0] in {"claims", "sources", "actors", "sections"}
                things.add(address[:2] if is_within else address[:1])
    return frozenset(things)


def _sets_in_claim(edit: Edit) -> bool:
    """Whether an edit sets a value within a claim, which leaves every claim in its place and with its id."""
    return isinstance(edit, SetValue) and edit.address[0] == "claims" and edit.address[2:] not in ((), ("id",))


def _with_claims_set(briefing: Briefing, edits: Iterable[Edit]) -> tuple[Briefing, list[SetValue]]:
    """Return the briefing with values within claims set, at once however many, and the inverse of each edit.

    A briefing with thousands of claims is made anew once and not for each of its claims.
    """
    claims: dict[str, Claim] = {}
    inverses: list[SetValue] = []
    for edit in edits:
        assert isinstance(edit, SetValue)
        id_, path = str(edit.address[1]), edit.address[2:]
        claim = claims.get(id_) or _claim(briefing, id_, edit.address)
        inverses.append(SetValue(edit.address, _within(claim, path, edit.address)))
        claims[id_] = _with_within(claim, path, edit.value)
    changed = {briefing.pane_of(claim).id for claim in claims}
    panes = (
        replace(pane, claims=tuple(claims.get(each.id, each) for each in pane.claims)) if pane.id in changed else pane
        for pane in briefing.panes
    )
    return replace(briefing, panes=tuple(panes)), inverses


def _applied(briefing: Briefing, edit: Edit) -> Briefing:
    match edit:
        case SetValue(address, value):
            value_at(briefing, address)
            return _with(briefing, address, value)
        case Insert(into, index, thing):
            return _with(briefing, into, _inserted(value_at(briefing, into), index, thing))
        case Remove(address):
            holder, number = list_of(briefing, address)
            things = value_at(briefing, holder)
            return _with(briefing, holder, (*things[:number], *things[number + 1 :]))
        case Move(address, into, index):
            thing = value_at(briefing, address)
            taken = _applied(briefing, Remove(address))
            return _with(taken, into, _inserted(value_at(taken, into), index, thing))


def _inverse(briefing: Briefing, edit: Edit) -> Edit:
    match edit:
        case SetValue((_, _, "id") as address, id_):  # by which the thing is then addressed
            return SetValue((address[0], id_, "id"), value_at(briefing, address))
        case SetValue(address):
            return SetValue(address, value_at(briefing, address))
        case Insert(("claims", str(claim), "at"), index):
            return Remove(claim_address(claim, "at", index))
        case Insert(into, _, thing):
            kind = "claims" if into[-1] == "claims" or into[0] in STANDING_PANES else str(into[0])
            return Remove((kind, thing.id))  # type: ignore[union-attr]  # a quote was above
        case Remove(address):
            holder, number = list_of(briefing, address)
            return Insert(holder, number, value_at(briefing, address))
        case Move(address, into, index):
            holder, number = list_of(briefing, address)
            moved = (*into, index) if address[2:3] == ("at",) else address
            return Move(moved, holder, number)


def _inserted(things: tuple[Any, ...], index: int, thing: Thing) -> tuple[Any, ...]:
    return (*things[:index], thing, *things[index:])


def _with(briefing: Briefing, address: Address, value: Any) -> Briefing:  # noqa: PLR0911  # as value_at
    """Return the briefing with another value, or other things in a list, at an address that it has."""
    match address:
        case ("claims", str(claim), *path):
            pane = briefing.pane_of(claim)
            other = _with_within(briefing.claim(claim), path, value)
            claims = tuple(other if each.id == claim else each for each in pane.claims)
            return _with_pane(briefing, pane, replace(pane, claims=claims))
        case ("sections", str(section), "claims"):
            pane = briefing.pane(section)
            return _with_pane(briefing, pane, replace(pane, claims=value))
        case ("sections", str(section), *path):
            pane = briefing.pane(section)
            return _with_pane(briefing, pane, _with_within(pane, path, value))
        case ("sections",):
            return replace(briefing, panes=(*(briefing.pane(pane) for pane in STANDING_PANES), *value))
        case (str(pane),) if pane in STANDING_PANES:
            return _with_pane(briefing, briefing.pane(pane), replace(briefing.pane(pane), claims=value))
        case (("sources" | "actors") as things, str(id_), *path):
            others = (_with_within(each, path, value) if each.id == id_ else each for each in getattr(briefing, things))
            changed: dict[str, Any] = {things: tuple(others)}
            return replace(briefing, **changed)
        case _:
            whole: Briefing = _with_within(briefing, list(address), value)
            return whole


def _with_pane(briefing: Briefing, pane: Pane, other: Pane) -> Briefing:
    return replace(briefing, panes=tuple(other if each is pane else each for each in briefing.panes))


def _with_within(holder: Any, path: Sequence[str | int], value: Any) -> Any:
    """Return a value of the domain with another value at a path within it."""
    if not path:
        return value
    first, *rest = path
    if isinstance(holder, tuple):
        number = int(first)
        return (*holder[:number], _with_within(holder[number], rest, value), *holder[number + 1 :])
    attribute = _ATTRIBUTES.get(str(first), str(first))
    return replace(holder, **{attribute: _with_within(getattr(holder, attribute), rest, value)})


def _within(holder: Any, path: Sequence[str | int], address: Address) -> Any:
    for step in path:
        try:
            holder = holder[step] if isinstance(step, int) else getattr(holder, _ATTRIBUTES.get(step, step))
        except (AttributeError, IndexError, TypeError):
            raise UnknownAddressError(address) from None
    return holder


def _claim(briefing: Briefing, claim: str, address: Address) -> Claim:
    if not briefing.has_claim(claim):
        raise UnknownAddressError(address)
    return briefing.claim(claim)


def _section(briefing: Briefing, section: str, address: Address) -> Pane:
    if section in STANDING_PANES or all(pane.id != section for pane in briefing.panes):
        raise UnknownAddressError(address)
    return briefing.pane(section)
