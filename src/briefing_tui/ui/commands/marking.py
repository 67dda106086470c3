"""The window in which several values are marked, to be taken together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

from briefing_tui.reading.effect import Choice, Found, Next, OpenPicker
from briefing_tui.reviewing.options import Option
from briefing_tui.reviewing.typed import NONE, items_of
from briefing_tui.ui.commands.narrowing import MAX_SHOWN, Names, few, told

_HINT = "Tab marks"
_HINT_OF_OPEN = "Tab marks; another can be typed"


class Taker(Protocol):
    """What takes the values that were marked: their target, and why they cannot be taken, if so."""

    def target(self, typed: Sequence[str]) -> Next:
        """Return the target that takes values."""

    @property
    def refusal(self) -> Callable[[Sequence[str]], str]:
        """What says why values cannot be taken, or nothing where they can be."""


@dataclass(frozen=True, slots=True)
class _Marks:
    """What is offered in a window, and which of it is marked, in the order of the marks.

    Enter takes what is marked; as long as no mark has been changed, or where words are typed, with the choice under the
    cursor.
    """

    title: str
    said: str
    offered: tuple[Option, ...]
    names: Names  # of what is offered
    marked: tuple[str, ...]
    taker: Taker
    summary: Callable[[Sequence[str]], str]  # of what is marked
    is_open: bool  # whether what is typed may be none of what is offered
    is_changed: bool = False

    def window(self, cursor: int = 0) -> OpenPicker:
        """Return the request for the window, with the cursor on a choice."""
        hint = _HINT_OF_OPEN if self.is_open else _HINT
        found = self._unsought(cursor)
        return OpenPicker(self.title, found.choices, self._search, hint, cursor, said=found.said)

    def _unsought(self, last: int = 0) -> Found:
        """Return what is shown while nothing is typed, as far as a number at the least: what is marked, and options."""
        words = {option.value: option.words for option in self.offered if option.value in self.marked}
        marked = self.summary(self.marked) or ", ".join(words[value] for value in self.marked) or NONE
        whole = Choice(self.taker.target(self.marked), f"as marked: {marked}", brief=True)
        shown = range(min(max(MAX_SHOWN, last), len(self.offered)))
        return Found([whole, *map(self._choice, shown)], said=told(len(self.offered), self.said))

    def _choice(self, number: int, *, is_sought: bool = False) -> Choice:
        """Return the choice of the option of a number, from 0; `is_sought` is whether it was typed for."""
        option = self.offered[number]
        is_marked = option.value in self.marked
        adds = not is_marked and (is_sought or not self.is_changed)
        return Choice(
            self.taker.target((*self.marked, option.value) if adds else self.marked),
            option.words,
            place=option.meaning,
            marked=is_marked,
            mark=lambda: self._toggled(option.value).window(number + 1),
        )

    def _toggled(self, value: str) -> "_Marks":
        others = tuple(other for other in self.marked if other != value)
        return replace(self, marked=others if value in self.marked else (*self.marked, value), is_changed=True)

    def _search(self, query: str) -> Found:
        """Return what is offered that fits a query, with what is typed itself where that may be taken."""
        if not query.strip():
            return self._unsought()
        items = tuple(items_of(query))
        known = {name.casefold(): option.value for option in self.offered for name in (option.value, option.words)}
        is_new = self.is_open and any(item.casefold() not in known for item in items)
        are_several = len(items) > 1 and all(item.casefold() in known for item in items)
        values = tuple(known.get(item.casefold(), item) for item in items)
        why = self.taker.refusal((*self.marked, *values)) if is_new or are_several else ""
        typed = [self._typed(items, values)] if (is_new or are_several) and not why else []
        found = few(self.names, query, partial(self._choice, is_sought=True), "", *typed)
        return found if found.choices or not why else Found(said=why, is_understood=False)

    def _typed(self, items: tuple[str, ...], values: tuple[str, ...]) -> Choice:
        """Return the choice of items that are typed, which are offered as values or become them."""
        there = {option.value for option in self.offered}
        further = (Option(value, value) for value in values if value not in there)
        offered = (*self.offered, *further)
        marked = tuple(dict.fromkeys((*self.marked, *values)))
        added = replace(self, offered=offered, names=_names(offered), marked=marked, is_changed=True)
        return Choice(
            self.taker.target(marked),
            ", ".join(items),
            place="as it is typed",
            mark=lambda: added.window(len(offered)),
        )


def marking_window(  # a window's parts
    title: str,
    said: str,
    offered: Sequence[Option],
    marked: Sequence[str],
    taker: Taker,
    *,
    summary: Callable[[Sequence[str]], str] = lambda _: "",
    is_open: bool = False,
) -> OpenPicker:
    """Return the request for a window in which several values are marked; the cursor is on the first that is.

    `summary` says in words what is marked, where its words are not enough. `is_open` is whether one may be typed that
    is not offered.
    """
    known = {option.value for option in offered}
    further = (Option(value, value) for value in marked if value not in known)
    every = (*further, *offered)
    marks = _Marks(title, said, every, _names(every), tuple(marked), taker, summary, is_open)
    first = next((number for number, option in enumerate(marks.offered, 1) if option.value in marked), 1)
    return marks.window(first if marks.offered else 0)


def _names(options: Sequence[Option]) -> Names:
    return Names((option.words, option.value, option.meaning) for option in options)
