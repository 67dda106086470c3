"""The commands that lead from a claim to its passages, from a passage to its claims, and from one to the next."""

from collections.abc import Sequence
from dataclasses import replace

from briefing_tui.domain.passage import Span
from briefing_tui.reading.outline import passes
from briefing_tui.reading.passages import places
from briefing_tui.reading.state import (
    enter_source,
    index,
    open_claim,
    open_tab,
    put_filter,
)
from briefing_tui.ui.screens.moving import Moving
from briefing_tui.ui.screens.picker import Choice, Picker


class Linking(Moving):
    """Leads between claims and their evidence."""

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
