"""The field at the foot of the screen in which a text is edited, in the view of what it is about."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Click
from textual.screen import ModalScreen

from briefing_tui.reading.effect import Next, OpenText
from briefing_tui.ui.app_session import AppSession
from briefing_tui.ui.bindings import bindings
from briefing_tui.ui.commands.texts import TextEffect
from briefing_tui.ui.keymap import TEXT
from briefing_tui.ui.render.text import Line, wrap
from briefing_tui.ui.widgets.bar import LineBar
from briefing_tui.ui.widgets.text_field import TextField

_HANDLERS = {command.id: command.handler for command in TEXT}
_MARGIN_CELLS = 2  # before what is said below the text


class TextScreen(ModalScreen[Next | None]):
    """Edits one text; it returns what is done with it, or with what was typed where the field is left."""

    BINDINGS: ClassVar = bindings(TEXT)

    def __init__(self, app: AppSession, request: OpenText) -> None:
        """Begin with the text of a request, or with what was typed before, which can be undone."""
        super().__init__()
        self._request = request
        self._keys = app.keys
        self._field = TextField(
            request.text, lambda: self.action_do("take-text"), lines=request.lines, reorders=app.reorders
        )

    def compose(self) -> ComposeResult:
        """Put the title above the field, and what is to be said below it."""
        with Vertical(id="text"):
            yield LineBar(id="text-title")
            yield self._field
            yield LineBar(id="text-said")

    def on_mount(self) -> None:
        """Show the title, and take the keys."""
        keys = self._keys
        hints = [f"{keys['take-text']} takes", f"{keys['leave-text']} leaves"]
        if self._request.lines:
            hints.append(f"{keys['new-line']} next line")
        title = ((f"  {self._request.title}", "title"), (f"   {', '.join(hints)}", "faint"))
        self.query_one("#text-title", LineBar).show(Line(title))
        self.set_focus(self._field)  # at once: the next key may be here already
        typed = self._request.typed
        if typed and typed != self._request.text:
            self._field.replace(typed, (0, 0), self._field.document.end)
            self._field.move_cursor(self._field.document.end)
        self._say()

    def on_text_area_changed(self) -> None:
        """Say what is wrong with what is typed now."""
        self._say()

    def on_resize(self) -> None:
        """Break what is said anew."""
        self._say()

    def on_click(self, event: Click) -> None:
        """Leave the field by a click beside it."""
        if event.widget is self:
            self.action_do("leave-text")

    def action_do(self, command: str) -> None:
        """Run a command of the field, unless it was closed just before, by another that came with it."""
        if not self.is_current:
            return
        match _HANDLERS[command]():
            case TextEffect.TAKE:
                self._take()
            case TextEffect.LEAVE:
                self._leave()
            case TextEffect.NEW_LINE:
                self._field.insert("\n")
            case TextEffect.UNDO:
                self._field.undo()

    def _take(self) -> None:
        """Close the field with its text; one that cannot be taken stays, and what is wrong with it is said."""
        text = self._field.text
        if text == self._request.text:
            self._leave()
        elif not self._request.refusal(text):
            self.dismiss(Next(lambda session: self._request.take(session, text)))

    def _leave(self) -> None:
        """Close the field; what was typed is kept, in place of what was typed before."""
        text = self._field.text
        unchanged = text == (self._request.typed or self._request.text)
        self.dismiss(None if unchanged else Next(lambda session: self._request.leave(session, text)))

    def _say(self) -> None:
        """Show why the text cannot be taken; else, as long as nothing has been typed, that it was typed before."""
        said, role = self._request.refusal(self._field.text), "warn"
        typed = self._request.typed
        if not said and typed and self._field.text == typed != self._request.text:
            said, role = f"as you left it: {self._keys['undo-typing']} brings back the text as it stands", "quiet"
        bar = self.query_one("#text-said", LineBar)
        lines = wrap(said, max(self.size.width - 2 * _MARGIN_CELLS, 1))
        bar.styles.height = len(lines)
        bar.show(*(Line(((" " * _MARGIN_CELLS + line, role),)) for line in lines))
