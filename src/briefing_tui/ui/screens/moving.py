"""The commands that move: in the list, in the source, from one to the other, and back."""

from collections.abc import Sequence
from dataclasses import replace

from briefing_tui.domain.passage import Span
from briefing_tui.reading.outline import SOURCE, passes, tabs
from briefing_tui.reading.passages import places
from briefing_tui.reading.state import (
    back_out,
    enter_source,
    go_to_mark,
    index,
    open_claim,
    open_tab,
    put_cursor,
    put_filter,
    set_mark,
    travel,
)
from briefing_tui.ui.screens.letter import LetterScreen
from briefing_tui.ui.screens.picker import Choice, Picker
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

    async def action_open(self) -> None:
        """Go from the claim to its passage, from a passage to its claims, from a row to what it counts."""
        if self.state.in_source:
            await self._open_claims()
            return
        number = index(self.state, self.listing)
        item = self.listing[number] if self.listing else None
        if item and item.goes_to:
            await self._open_row(*item.goes_to)
        elif item and item.claim:
            self._open_passage()

    def action_out(self) -> None:
        """Back out of the innermost thing."""
        if self.selection is not None:
            self.put_selection(None)
        else:
            self.go(back_out(self.state))

    def action_step(self, direction: int) -> None:
        """Go to the next claim; in the source, to the next cited passage, or uncited one where these are shown."""
        if not self.state.in_source:
            self._move_in_list("line", direction)
            return
        if self.state.uncited and self.uncited is not None:
            starts = [span.start for span in self.uncited]
            ahead = [start for start in starts if (start - self.state.offset) * direction > 0]
            offset = (min(ahead) if direction > 0 else max(ahead)) if ahead else None
        else:
            passages = self.passages
            span = passages.after(self.state.offset) if direction > 0 else passages.before(self.state.offset)
            offset = span.start if span else None
        if offset is None:
            self.say("no passage further on" if direction > 0 else "no passage before this one")
        else:
            self.go(replace(self.state, offset=offset))

    def action_passage(self, direction: int) -> None:
        """Light the next passage of the claim, or at a quote that fits several places go to the next, round the end."""
        claim, wrong = self.claim, self.at_issue
        if wrong is not None and wrong[1].candidates and (self.state.in_source or (claim and len(claim.quotes) == 1)):
            self._open_candidate(wrong[0].source, wrong[1].candidates, direction)
            return
        if claim is None or len(claim.quotes) < 2:  # noqa: PLR2004  # one passage has no next
            self.say(
                "the claim rests on no passage" if claim and not claim.quotes else "the claim rests on one passage"
            )
            return
        self.keep(replace(self.state, passage=(self.state.passage + direction) % len(claim.quotes)))
        if self.state.in_source:
            self._open_passage()

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

    def _open_passage(self) -> None:
        found = self.found
        if found is None:
            self.say("the claim rests on no passage" if self.claim else "")
        elif there := places(found[1]):
            self.go(enter_source(self.state, found[0].source, there[0].start))
        else:
            self.say(f"the quote is {found[1].verdict}: there is no passage to go to")

    def _open_candidate(self, source: str, candidates: Sequence[Span], direction: int) -> None:
        """Go to the next of the places that a quote fits; to the first (the last, backwards) from the list."""
        starts = [span.start for span in candidates]
        if not self.state.in_source:
            self.go(enter_source(self.state, source, starts[0 if direction > 0 else -1]))
            return
        ahead = [start for start in starts if (start - self.state.offset) * direction > 0] or starts
        at = ahead[0 if direction > 0 else -1]
        self.go(
            replace(self.state, offset=at), f"place {starts.index(at) + 1} of {len(starts)}, none of them is certain"
        )

    async def _open_claims(self) -> None:
        if self.at_issue is not None:
            self.go(replace(self.state, in_source=False))
            return
        claims = list(dict.fromkeys((cited.claim, cited.number) for cited in self.cited_here))
        if not claims:
            self.say("no claim rests on this line")
        elif len({claim for claim, _ in claims}) == 1:
            self._open_claim(*claims[0])
        else:
            choices = [Choice(f"{number} {claim}", self.claims[claim].text, claim) for claim, number in claims]
            await self._pick_claim("Claims that rest here", choices)

    async def _open_row(self, pane: str, query: str) -> None:
        """Show the claims that a row of a picture counts: in their pane, or from all panes in a window."""
        briefing = self.work.briefing
        if pane:
            self.go(put_filter(open_tab(self.state, briefing, pane), briefing, query))
            return
        counted = [claim for claim in briefing.claims if passes(briefing, claim, query)]
        await self._pick_claim(query, [Choice(f"0 {claim.id}", claim.text, claim.id) for claim in counted])

    async def _pick_claim(self, title: str, choices: list[Choice]) -> None:
        def chosen(key: str | None) -> None:
            if key:
                number, claim = key.split(" ", 1)
                self._open_claim(claim, int(number))

        await self.app.push_screen(Picker(title, choices, self.work.glyphs), chosen)

    def _open_claim(self, claim: str, passage: int) -> None:
        self.go(open_claim(self.state, self.work.briefing, claim, passage))
