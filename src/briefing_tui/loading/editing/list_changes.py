"""The first change that turns a list into another: an item that is set, inserted, removed or moved."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any, NamedTuple


class SetItem(NamedTuple):
    """The item with a number gets another value."""

    number: int
    value: Any


class InsertItem(NamedTuple):
    """A value is inserted, so that it has a number."""

    number: int
    value: Any


class RemoveItem(NamedTuple):
    """The item with a number is removed."""

    number: int


class MoveItem(NamedTuple):
    """The item with a number is moved, so that it then has the number `to`."""

    number: int
    to: int


ListChange = SetItem | InsertItem | RemoveItem | MoveItem


def changed(items: Sequence[Any], change: ListChange) -> tuple[Any, ...]:
    """Return a list after a change."""
    match change:
        case SetItem(number, value):
            return (*items[:number], value, *items[number + 1 :])
        case InsertItem(number, value):
            return (*items[:number], value, *items[number:])
        case RemoveItem(number):
            return (*items[:number], *items[number + 1 :])
        case MoveItem(number, to):
            return changed(changed(items, RemoveItem(number)), InsertItem(to, items[number]))


def first_change(  # noqa: PLR0911  # one return a case
    old: Sequence[Any], new: Sequence[Any], identity: Callable[[Any], Hashable]
) -> ListChange:
    """Return a change that brings a list nearer to another, which differs; neither is empty.

    Items with the same identity are the same thing, in whatever place; where it is not the value itself, things of
    different identities do not become each other.
    """
    olds, news = [identity(each) for each in old], [identity(each) for each in new]
    if olds == news:
        at = next(number for number, (one, other) in enumerate(zip(old, new, strict=True)) if one != other)
        return SetItem(at, new[at])
    others = [number for number, (one, other) in enumerate(zip(olds, news, strict=False)) if one != other]
    at = others[0] if others else -1
    if len(others) == 1 and len(olds) == len(news) and olds[at] == old[at]:
        return SetItem(at, new[at])
    if at < 0:
        at = min(len(olds), len(news))
        return RemoveItem(at) if len(olds) > len(news) else InsertItem(at, new[at])
    is_known, is_spare = news[at] in olds[at:], olds[at:].count(olds[at]) > news[at:].count(olds[at])
    if is_spare and is_known:
        return RemoveItem(at)
    if is_spare and olds[at] == old[at]:
        return SetItem(at, new[at])
    if not is_known:
        return InsertItem(at, new[at])
    if olds[at + 1] == news[at]:  # all but this one are in their places, or so it seems
        return MoveItem(at, min(news.index(olds[at], at), len(olds) - 1))
    return MoveItem(olds.index(news[at], at), at)
