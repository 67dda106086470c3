"""The commands that move: in the list, in the source, from tab to tab and pane to pane, and back."""

from dataclasses import replace

from briefing_tui.reading.outline import SOURCE, tabs
from briefing_tui.reading.state import (
    back_out,
    go_to_mark,
    index,
    open_tab,
    put_cursor,
    set_mark,
    travel,
)
from briefing_tui.ui.screens.letter import LetterScreen
from briefing_tui.ui.screens.selecting import Selecting

_EVERYTHING = 10**9


class Moving(Selecting):
    """Moves the reader about."""

    def action_move(self, unit: str, direction: int) -> None:
        """Move by a line (in the list: an item), half a page, a page, or all the way."""
        if self.state.in_source:
            self._move_in_source(unit, direction)
        else:
            self._move_in_list(unit, direction)

    def action_tab(self, number: int) -> None:
        """Open the tab of that number, from 1."""
        there = tabs(self.work.briefing)
        if number <= len(there):
            self.go(open_tab(self.state, self.work.briefing, there[number - 1].id))

    def action_turn(self, direction: int) -> None:
        """Open the next tab, or the previous one, round the end."""
        there = [tab.id for tab in tabs(self.work.briefing)]
        number = (there.index(self.state.tab) + direction) % len(there)
        self.go(open_tab(self.state, self.work.briefing, there[number]))

    def action_other_pane(self) -> None:
        """Go from the list into the source, where its passage stands, or back to the list."""
        if self.state.tab == SOURCE:
            self.say("the source has the whole screen: its number opens another tab")
        elif self.state.in_source:
            self.keep(replace(self.state, in_source=False))
        else:
            found = self.found
            offset = found[1].span.start if found and found[1].span else self.source.top
            self.go(replace(self.state, in_source=True, source=self.source_id, offset=offset))

    def action_out(self) -> None:
        """Back out of the innermost thing."""
        if self.selection is not None:
            self.put_selection(None)
        else:
            self.go(back_out(self.state))

    def action_travel(self, direction: int) -> None:
        """Go back or forward along the jump list."""
        state = travel(self.state, direction)
        if state is None:
            self.say("this is where you began" if direction < 0 else "there is no way forward from here")
        else:
            self.go(state)

    async def action_mark(self) -> None:
        """Set the mark of the letter that comes next."""

        def set_(letter: str | None) -> None:
            if letter and letter.isalpha():
                self.keep(set_mark(self.state, letter), f"mark {letter} set")

        await self.app.push_screen(LetterScreen("Set a mark: a letter"), set_)

    async def action_go_to_mark(self) -> None:
        """Go to the mark of the letter that comes next."""

        def go(letter: str | None) -> None:
            if letter is None:
                return
            state = go_to_mark(self.state, letter)
            if state is None:
                self.say("there is no previous place" if letter == "'" else f"mark {letter} is not set")
            else:
                self.go(state)

        await self.app.push_screen(LetterScreen("Go to a mark: its letter, or ' for the previous place"), go)

    def _move_in_list(self, unit: str, direction: int) -> None:
        number, page = index(self.state, self.listing), self.page
        if unit == "all":
            number = 0 if direction < 0 else len(self.listing) - 1
            self.keep(put_cursor(self.state, self.listing, number))
            page.show_edge(direction)
        elif unit == "line":
            if page.reach(number + direction, direction):
                self.keep(put_cursor(self.state, self.listing, number + direction))
        else:
            rows = max(page.height - 2, 1) // (2 if unit == "half" else 1)
            self.keep(put_cursor(self.state, self.listing, page.leaf(rows * direction)))

    def _move_in_source(self, unit: str, direction: int) -> None:
        view = self.source
        if self.selection is not None:
            self.extend(direction)
            return
        page = max(view.height - 2, 1)
        lines = {"line": 1, "half": max(page // 2, 1), "page": page, "all": _EVERYTHING}[unit] * direction
        offset = view.moved(self.state.offset, lines)
        jumps = self.state.jumps.leave(self.state.place) if unit == "all" else self.state.jumps
        self.keep(replace(self.state, offset=offset, jumps=jumps))
        view.follow(offset, 0 if unit in ("line", "all") else lines)
