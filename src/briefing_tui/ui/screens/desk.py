"""The desk: it runs the commands, keeps the state that each leads to, and has it shown."""

from typing import ClassVar

from textual.binding import Binding

from briefing_tui.domain.passage import Span
from briefing_tui.reading.state import State, current, index, lacks
from briefing_tui.ui.keymap import COMMANDS
from briefing_tui.ui.screens.showing import Showing

_BY_ID = {command.id: command for command in COMMANDS}


class Desk(Showing):
    """Runs the commands, which are in the modules beside."""

    BINDINGS: ClassVar = [
        # By priority a command is done before the next key is looked at: letters that come in one piece with the key
        # of a prompt, as a slow line brings them, go into its field, in their order.
        Binding(",".join(command.keys), f"do('{command.id}')", command.label, show=False, id=command.id, priority=True)
        for command in COMMANDS
    ]

    async def action_do(self, command: str) -> None:
        """Run a command by its id, or say why it cannot run here."""
        self.message = ""
        item = current(self.state, self.listing)
        need = _BY_ID[command].needs
        troubled = need != "problem" or bool(self.troubles)
        reason = lacks(self.work.briefing, self.state, need, item, read=self.article is not None, troubled=troubled)
        if reason:
            self.say(reason)
        else:
            await self.run_action(_BY_ID[command].action)

    def keep(self, state: State, message: str = "") -> None:
        """Keep the state that a step led to, and show it; a selection ends where the reader moves on."""
        if state.place != self.state.place:
            self.selection = None
            self.lit = self.shown = None  # the passage comes into view again, however the source was scrolled meanwhile
        self.state, self.message = state, message
        self.show()

    def go(self, state: State, message: str = "") -> None:
        """Keep a state that may be far from here, show it, and scroll to where its cursor stands."""
        self.keep(state, message)
        if state.in_source:
            self.bring_place()
        elif self.listing:
            self.page.bring(index(state, self.listing))

    def bring_place(self) -> None:
        """Scroll the source to its cursor, and to all of the passage there."""
        self.source.bring(self.shown or Span(self.state.offset, self.state.offset + 1))

    def say(self, message: str) -> None:
        """Say a sentence in the status line, until the next command."""
        self.keep(self.state, message)
