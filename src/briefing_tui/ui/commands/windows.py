"""The commands of the windows over the reader: they move in a list or a page, take a choice, and close the window."""

from typing import NamedTuple

from briefing_tui.reading.viewport import ListViewport


class WindowEffect(NamedTuple):
    """The effect of a command of a window: the number of the choice under the cursor, and the line at the top."""

    number: int
    top: int
    closes: bool = False  # whether it closes the window
    takes: bool = False  # whether the window returns the choice under the cursor
    marks: bool = False  # whether that choice is marked, or its mark taken away


def move(number: int, view: ListViewport, direction: int) -> WindowEffect:
    """Go to the next choice (1) or the previous one (-1); a page without choices is scrolled by a line."""
    if not view.rows:
        return WindowEffect(number, view.paged(direction, number)[0])
    return _to(number + direction, view)


def page(number: int, view: ListViewport, direction: int) -> WindowEffect:
    """Go on or back by a page."""
    top, number = view.paged(direction * max(view.height - 1, 1), number)
    return _to(number, view._replace(top=top)) if view.rows else WindowEffect(number, top)


def edge(_number: int, view: ListViewport, direction: int) -> WindowEffect:
    """Go to the top (-1) or to the end (1)."""
    number = 0 if direction < 0 else max(len(view.rows) - 1, 0)
    return WindowEffect(number, 0 if direction < 0 else view.last_top)


def take(number: int, view: ListViewport) -> WindowEffect:
    """Close the window with the choice under the cursor."""
    return WindowEffect(number, view.top, closes=True, takes=True)


def mark(number: int, view: ListViewport) -> WindowEffect:
    """Mark the choice under the cursor, where several can be taken, or take its mark away."""
    return WindowEffect(number, view.top, marks=True)


def leave(number: int, view: ListViewport) -> WindowEffect:
    """Close the window without a choice."""
    return WindowEffect(number, view.top, closes=True)


def _to(number: int, view: ListViewport) -> WindowEffect:
    number = min(max(number, 0), max(len(view.rows) - 1, 0))
    return WindowEffect(number, view.showing(number))
