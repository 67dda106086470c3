"""Merging of edits with what somebody else has changed: editions of a briefing are compared thing by thing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from briefing_tui.documents.list_merging import merged_ids
from briefing_tui.domain.address import KEY_JUDGMENTS, Address, claim_address
from briefing_tui.domain.briefing import Actor, Briefing, Claim, Pane, Quote, Source
from briefing_tui.domain.difference import difference
from briefing_tui.domain.edits import (
    Edit,
    Insert,
    Move,
    Remove,
    SetValue,
    UnknownAddressError,
    apply_edits,
    list_of,
    touched,
    value_at,
)


class ConflictError(Exception):
    """Somebody else has changed what some edits depend on; `addresses` are those of the things."""

    def __init__(self, addresses: Iterable[Address]) -> None:
        self.addresses = frozenset(addresses)
        super().__init__(f"changed meanwhile: {sorted(self.addresses, key=str)}")


class _Neighbours(NamedTuple):
    """The ids of the things before and after another one in its list; None where there is none."""

    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Rebase:
    """Edits of one edition of a briefing, to be made in another where what they depend on is the same.

    They depend on each claim, source, actor and value of the briefing that they touch, and on the pane of a claim that
    they move; what they insert must not be there. Of the key judgements, they add and remove what they do.
    """

    edits: tuple[Edit, ...]
    _values: Mapping[Address, Any]
    _holders: Mapping[Address, Address | None]  # the lists of the things that are moved
    _neighbours: tuple[_Neighbours | None, ...]  # of what each edit inserts or moves, once it is made

    @classmethod
    def of(cls, base: Briefing, edits: Iterable[Edit]) -> "Rebase":
        """Return the edits of an edition, with what they depend on there. Raises UnknownAddressError."""
        edits = tuple(edits)
        values = {address: _value(base, address) for address in _things_of(edits)}
        holders = {edit.address: _holder(base, edit.address) for edit in edits if isinstance(edit, Move)}
        neighbours = []
        for edit in edits:
            base = apply_edits(base, [edit])
            neighbours.append(_neighbours(base, edit))
        return cls(edits, values, holders, tuple(neighbours))

    def onto(self, found: Briefing) -> tuple[Edit, ...]:
        """Return the edits as they are made in another edition. Raises ConflictError where that is not possible."""
        changed = [
            address
            for address, value in self._values.items()
            if address != KEY_JUDGMENTS and _value(found, address) != value
        ]
        changed += [address for address, holder in self._holders.items() if _holder(found, address) != holder]
        if changed:
            raise ConflictError(changed)
        return self.placed(found)

    def placed(self, found: Briefing) -> tuple[Edit, ...]:
        """Return the edits with the numbers that they mean in another edition, whatever else has changed there.

        A thing goes behind the one that it followed, or before the one that it preceded, or where its number says.
        Raises ConflictError where what they name is not there.
        """
        placed: list[Edit] = []
        judgments = found.key_judgments
        for edit, neighbours in self.with_neighbours():
            merged = _merged(edit, self._values[KEY_JUDGMENTS], judgments) if _is_of_judgments(edit) else edit
            if merged is None:
                raise ConflictError([KEY_JUDGMENTS])
            try:
                placed.append(_placed(merged, neighbours, found))
                found = apply_edits(found, placed[-1:])
            except UnknownAddressError as error:
                raise ConflictError([error.address]) from None
        return tuple(placed)

    def agree(self, one: Briefing, other: Briefing) -> bool:
        """Return whether two briefings are the same apart from the numbers of what the edits put into lists."""
        if one == other:
            return True
        put = [_changed_by(edit) for edit in self.edits if isinstance(edit, Insert | Move)]
        return all(_stand_alike(one, other, each) for each in put) and _without(one, put) == _without(other, put)

    def with_neighbours(self) -> Iterator[tuple[Edit, _Neighbours | None]]:
        """Yield each edit with the neighbours of what it inserts or moves."""
        return zip(self.edits, self._neighbours, strict=True)


class Merge(NamedTuple):
    """What is to be in a briefing that two have changed, each without knowing of the other.

    `both` has the changes of both, apart from those of things that both have changed, which are as the other one has
    left them; in `ours` these are as they were intended here. `conflicts` are their addresses.
    """

    both: Briefing
    ours: Briefing
    conflicts: frozenset[Address]


def merge(base: Briefing, intended: Briefing, found: Briefing) -> Merge:
    """Return the merge of what was intended, and of what is found, where there was `base` before."""
    conflicting: list[Edit] = []
    both = found
    for edit, neighbours in Rebase.of(base, difference(base, intended)).with_neighbours():
        if _is_of_judgments(edit) and (merged := _merged(edit, base.key_judgments, found.key_judgments)):
            both = apply_edits(both, [merged])
            continue
        states = [_state(each, edit) for each in (found, base, intended)]
        if states[0] == states[2] and not isinstance(edit, Move):
            continue  # it is there
        if states[0] not in states[1:]:
            conflicting.append(edit)
            continue
        try:
            both = apply_edits(both, [_placed(edit, neighbours, both)])
        except UnknownAddressError:  # the section that it would go into has been removed
            conflicting.append(edit)
    ours = both
    for edit in conflicting:
        ours = _insisted(ours, intended, edit)
    return Merge(both, ours, _things_of(conflicting))


def _is_of_judgments(edit: Edit) -> bool:
    return isinstance(edit, SetValue) and edit.address == KEY_JUDGMENTS


def _merged(edit: Edit, base: Sequence[str], found: Sequence[str]) -> Edit | None:
    """Return an edit of the key judgements that keeps what somebody else has made of them, None where none can."""
    assert isinstance(edit, SetValue), "they are set as a whole"
    ids = merged_ids(base, edit.value, found)
    return None if ids is None else SetValue(edit.address, ids)


def _stand_alike(one: Briefing, other: Briefing, address: Address) -> bool:
    """Return whether a thing is the same in two briefings, and in the same list."""
    try:
        is_same = value_at(one, address) == value_at(other, address)
    except UnknownAddressError:
        return False
    return is_same and _holder(one, address) == _holder(other, address)


def _without(briefing: Briefing, things: Iterable[Address]) -> Briefing:
    return apply_edits(briefing, [Remove(each) for each in set(things) if _holder(briefing, each) is not None])


def _state(briefing: Briefing, edit: Edit) -> tuple[Any, ...]:
    """Return what tells whether an edit has been made in a briefing: the pane of what it moves, or all it touches."""
    if isinstance(edit, Move):
        return (_holder(briefing, edit.address),)
    return tuple(_value(briefing, address) for address in sorted(_things_of([edit]), key=str))


def _insisted(briefing: Briefing, intended: Briefing, edit: Edit) -> Briefing:
    """Return a briefing with what an edit changes as another one has it, or as it is where that is not possible."""
    changed = _changed_by(edit)
    thing = changed[:2]
    is_in_list = thing[0] in {"claims", "sources", "actors", "sections"}
    present, wanted = _value(briefing, thing), _value(intended, thing)
    try:
        if not is_in_list or (present is not None and wanted is not None and not isinstance(edit, Move)):
            value = value_at(intended, _value_address(changed))
            return apply_edits(briefing, [SetValue(_value_address(changed), value)])
        if wanted is None:
            return apply_edits(briefing, [Remove(thing)] if present is not None else [])
        holder, index = list_of(intended, thing)
        index = min(index, len(value_at(briefing, holder)))
        put = Insert(holder, index, value_at(intended, thing)) if present is None else Move(thing, holder, index)
        return apply_edits(briefing, [put])
    except UnknownAddressError:  # the section that it stands in has been removed
        return briefing


def _changed_by(edit: Edit) -> Address:
    """Return the address of what an edit changes: a value, the quotes of a claim, or a thing as a whole."""
    match edit:
        case Insert(into, _, thing):
            return into if isinstance(thing, Quote) else next(_inserted(into, thing))
        case SetValue(address) | Remove(address) | Move(address):
            return address[:3] if address[2:3] == ("at",) else address


def _things_of(edits: Iterable[Edit]) -> frozenset[Address]:
    """Return the addresses of what some edits depend on: what they touch, and what they insert."""
    edits = tuple(edits)
    things = set(touched(edits))
    for edit in edits:
        match edit:
            case Insert(into, _, thing) if not isinstance(thing, Quote):
                things |= set(_inserted(into, thing))
            case Remove(("sections", str(section))):
                things.add(("sections", section, "claims"))
    return frozenset(things)


def _inserted(into: Address, thing: Claim | Source | Actor | Pane) -> Iterator[Address]:
    yield claim_address(thing.id) if isinstance(thing, Claim) else (into[0], thing.id)
    if isinstance(thing, Pane):
        yield from (claim_address(claim.id) for claim in thing.claims)


def _value_address(address: Address) -> Address:
    """Return the address of what is compared of a thing: of a section its title, as claims are things themselves."""
    return (*address, "title") if address[0] == "sections" and len(address) == len(("sections", "id")) else address


def _value(briefing: Briefing, address: Address) -> Any:
    """Return what is compared of the thing at an address: None where it is not there, or has no value."""
    try:
        return value_at(briefing, _value_address(address))
    except UnknownAddressError:
        return None


def _holder(briefing: Briefing, address: Address) -> Address | None:
    """Return the list that a thing stands in, None where it is not there."""
    try:
        return list_of(briefing, address)[0]
    except UnknownAddressError:
        return None


def _neighbours(briefing: Briefing, edit: Edit) -> _Neighbours | None:
    """Return the neighbours of what an edit has put into a list; None where the things there have no ids."""
    if not isinstance(edit, Insert | Move) or edit.into[-1] == "at":
        return None
    things = [thing.id for thing in value_at(briefing, edit.into)]
    before, after = things[: edit.index], things[edit.index + 1 :]
    return _Neighbours(before[-1] if before else None, after[0] if after else None)


def _placed(edit: Edit, neighbours: _Neighbours | None, found: Briefing) -> Edit:
    """Return an edit with the number that the place between two neighbours has in a briefing.

    Raises UnknownAddressError where it has no such list.
    """
    if not isinstance(edit, Insert | Move):
        return edit
    things = value_at(found, edit.into)
    if isinstance(edit, Move):
        moved = value_at(found, edit.address)
        things = [thing for thing in things if thing is not moved]
    index = min(edit.index, len(things))
    if neighbours is not None:
        numbers = {thing.id: number for number, thing in enumerate(things)}
        if neighbours.before in numbers:
            index = numbers[neighbours.before] + 1
        elif neighbours.after in numbers:
            index = numbers[neighbours.after]
    return replace(edit, index=index)
