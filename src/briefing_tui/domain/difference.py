"""The difference of two briefings, as the edits that make one of the other."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from difflib import SequenceMatcher
from typing import Any

from briefing_tui.domain.address import Address, claim_address, quote_address
from briefing_tui.domain.briefing import Briefing, Claim, Pane
from briefing_tui.domain.edits import Edit, Insert, Move, Remove, SetValue, Thing, list_of_pane, value_at

_KEYS = {"exact": "quote"}  # of the attributes whose key has another name
_LISTS = {Briefing: {"sources", "actors", "panes"}, Pane: {"claims"}, Claim: {"quotes"}}  # of things, by whose they are


def difference(before: Briefing, after: Briefing) -> tuple[Edit, ...]:
    """Return the edits that make `after` of `before`: few, and none where both are equal.

    Sources, actors, sections and claims are told apart by their ids, quotes by their text. What is referred to is
    inserted before what refers to it, and removed after.
    """
    return tuple(_edits(before, after))


def _edits(before: Briefing, after: Briefing) -> Iterator[Edit]:
    lists = _Lists(before)
    for kind in ("sources", "actors", "sections"):
        old, new = _by_id(before, kind), _by_id(after, kind)
        for id_ in (id_ for id_ in new if id_ in old):
            yield from _values(old[id_], new[id_], (kind, id_))
        things: dict[Address, Thing] = {(kind, id_): _as_inserted(thing, before) for id_, thing in new.items()}
        yield from lists.in_order((kind,), things)
    values = [each for claim in after.claims if before.has_claim(claim.id) for each in _claim(before, claim)]
    # What a claim may have in one pane only is taken away before it leaves the pane, and given to it when it is there.
    yield from (edit for edit in values if _takes_away(edit))
    for pane in after.panes:
        yield from lists.in_order(list_of_pane(pane.id), {claim_address(claim.id): claim for claim in pane.claims})
    yield from (edit for edit in values if not _takes_away(edit))
    yield from _values(before, after, ())
    yield from _removals(before, after)


def _by_id(briefing: Briefing, kind: str) -> dict[str, Any]:
    return {thing.id: thing for thing in value_at(briefing, (kind,))}


def _as_inserted(thing: Any, before: Briefing) -> Any:
    """Return a thing as it is inserted where it is new: a section without the claims that move there."""
    if not isinstance(thing, Pane):
        return thing
    return replace(thing, claims=tuple(claim for claim in thing.claims if not before.has_claim(claim.id)))


def _claim(before: Briefing, after: Claim) -> Iterator[Edit]:
    """Yield the edits that give a claim the values and quotes that it has in another briefing."""
    claim = before.claim(after.id)
    yield from _quotes(claim, after)
    yield from _values(claim, after, claim_address(after.id))


def _takes_away(edit: Edit) -> bool:
    return isinstance(edit, SetValue) and not edit.value


def _values(before: Any, after: Any, address: Address) -> Iterator[Edit]:
    """Yield the edits that give the thing at an address the values of another, apart from its lists of things."""
    for field in fields(before):
        old, new = getattr(before, field.name), getattr(after, field.name)
        if not field.compare or old == new or field.name in _LISTS.get(type(before), ()):
            continue
        if field.name == "prepared_by":
            yield from _values(old, new, (*address, field.name))
        else:
            yield SetValue((*address, _KEYS.get(field.name, field.name)), new)


def _quotes(before: Claim, after: Claim) -> Iterator[Edit]:
    """Yield the edits of a claim's quotes, the last first, so that those before them keep their numbers."""
    matcher = SequenceMatcher(None, before.quotes, after.quotes, autojunk=False)
    for tag, start, end, new_start, new_end in reversed(matcher.get_opcodes()):
        if tag == "equal":
            continue
        both = min(end - start, new_end - new_start)
        yield from (Remove(quote_address(before.id, number)) for number in reversed(range(start + both, end)))
        for number, quote in enumerate(after.quotes[new_start + both : new_end], start + both):
            yield Insert(claim_address(before.id, "at"), number, quote)
        for number, quote in enumerate(after.quotes[new_start : new_start + both], start):
            yield from _values(before.quotes[number], quote, quote_address(before.id, number))


def _removals(before: Briefing, after: Briefing) -> Iterator[Edit]:
    """Yield the removals of what another briefing no longer has, a section with the claims that are left in it."""
    sections = _by_id(before, "sections").keys() - _by_id(after, "sections").keys()
    for pane in before.panes:
        if pane.id in sections:
            yield Remove(("sections", pane.id))
        else:
            yield from (Remove(claim_address(claim.id)) for claim in pane.claims if not after.has_claim(claim.id))
    for kind in ("actors", "sources"):
        kept = _by_id(after, kind)
        yield from (Remove((kind, id_)) for id_ in _by_id(before, kind) if id_ not in kept)


class _Lists:
    """The lists of a briefing's things, by their addresses, while edits put the things in another order."""

    def __init__(self, briefing: Briefing) -> None:
        self._things: dict[Address, list[Address]] = {}
        self._holders: dict[Address, Address] = {}
        for kind in ("sources", "actors", "sections"):
            self._hold((kind,), [(kind, id_) for id_ in _by_id(briefing, kind)])
        for pane in briefing.panes:
            self._hold(list_of_pane(pane.id), [claim_address(claim.id) for claim in pane.claims])

    def _hold(self, holder: Address, things: Sequence[Address]) -> None:
        self._things[holder] = list(things)
        self._holders |= dict.fromkeys(things, holder)

    def in_order(self, holder: Address, wanted: Mapping[Address, Thing]) -> Iterator[Edit]:
        """Yield the edits that put some things into a list, in their order; what else is there stays among them.

        As few as possible are moved: each goes behind the one that it is to follow, unless it stands right.
        """
        things = self._things[holder]
        staying = _longest_in_order(things, list(wanted))
        previous: Address | None = None
        for address, thing in wanted.items():
            if address not in staying:
                yield self._put(address, thing, holder, previous)
            previous = address

    def _put(self, address: Address, thing: Thing, into: Address, previous: Address | None) -> Edit:
        """Return the edit that puts a thing behind another in a list, or at its beginning."""
        holder = self._holders.get(address)
        if holder is not None:
            self._things[holder].remove(address)
        things = self._things[into]
        index = things.index(previous) + 1 if previous is not None else 0
        things.insert(index, address)
        self._holders[address] = into
        if holder is not None:
            return Move(address, into, index)
        if isinstance(thing, Pane):
            self._hold(list_of_pane(thing.id), [claim_address(claim.id) for claim in thing.claims])
        return Insert(into, index, thing)


def _longest_in_order(things: Sequence[Address], wanted: Sequence[Address]) -> set[Address]:
    """Return the things of a list that can stay where they are: a longest subsequence in the order wanted.

    By patience sorting (Fredman 1975, doi:10.1016/0012-365X(75)90103-X).
    """
    ranks = {address: rank for rank, address in enumerate(wanted)}
    tops: list[int] = []  # the lowest rank that ends a subsequence of each length
    before: dict[int, int | None] = {}
    for rank in (ranks[address] for address in things if address in ranks):
        length = bisect_left(tops, rank)
        before[rank] = tops[length - 1] if length else None
        tops[length : length + 1] = [rank]
    staying: set[Address] = set()
    last = tops[-1] if tops else None
    while last is not None:
        staying.add(wanted[last])
        last = before[last]
    return staying
