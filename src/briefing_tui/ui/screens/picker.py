"""A window to choose from: claims that cite a passage, headings, hits of a global search, commands."""

from textual.app import ComposeResult
from textual.events import Key
from textual.widgets import Input

from briefing_tui.reading.effect import Found, OpenPicker, Target
from briefing_tui.ui.app_session import AppSession
from briefing_tui.ui.render.choices import choices_page
from briefing_tui.ui.render.glyphs import Glyphs
from briefing_tui.ui.render.page import Page
from briefing_tui.ui.screens.window import Window
from briefing_tui.ui.widgets.field import Field


class _Field(Field):
    """An input that takes Enter in its turn: behind the letters typed before it, and ahead of those that follow."""

    async def on_key(self, event: Key) -> None:
        """Submit what is typed."""
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            await self.action_submit()


class Picker(Window):
    """Shows choices, and returns the target of the one taken, or None."""

    def __init__(self, app: AppSession, request: OpenPicker) -> None:
        """Show the choices of a request; if it has a search, those that this finds for the query typed."""
        self._search = request.search
        begun = Found(request.choices, said=request.said)
        self._found = request.search(request.query) if request.search and request.query else begun
        self._drawn: tuple[Found, int, Page] | None = None  # what the page was drawn of last, and for which width
        self._first_query, self._hint, self._empty = request.query, request.hint, request.empty
        super().__init__(app, request.title)
        self.number = request.cursor

    def draw(self, width: int) -> Page:
        """Return the choices for a width in cells; they are laid out once, however often the cursor moves."""
        if self._drawn is None or self._drawn[0] is not self._found or self._drawn[1] != width:
            empty = "Nothing found." if self._query else self._empty
            self._drawn = self._found, width, _page(self._found, width, self._glyphs, empty)
        return self._drawn[2]

    def taken(self) -> Target | None:
        """Return the target of the choice under the cursor."""
        return self._found.choices[self.number].target if self._found.choices else None

    def fields(self) -> ComposeResult:
        """Yield the input for the query, if the request has a search."""
        if self._search:
            yield _Field(self._first_query, placeholder=self._hint, id="query", compact=True)

    def on_mount(self) -> None:
        """Show the title, and take the keys."""
        super().on_mount()
        if self._search:
            self.query_one("#window").add_class("-searches")
            self.set_focus(self.query_one(Input))  # at once: the next key may be here already
        self.show()

    def show(self) -> None:
        """Redraw the choices, with the cursor and the hits of the query."""
        self.drawing.update(self.number, *self._found.words)
        self.view.redraw()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show the choices that the query finds."""
        if self._search and self.is_current:  # not by what came together with Enter, but behind it
            self._found, self.number = self._search(event.value), 0
            self.show()

    def on_input_submitted(self) -> None:
        """Take the choice under the cursor, unless the query is not understood: the input takes Enter for itself."""
        if self._found.is_understood:
            self.action_do("window-take")

    @property
    def _query(self) -> str:
        fields = self.query(Input)
        return fields.first().value if fields else ""


def _page(found: Found, width: int, glyphs: Glyphs, empty: str) -> Page:
    """Return the page of what a query has found, or of why it is not understood."""
    if not found.is_understood:
        return choices_page((), width, glyphs, empty=found.said)
    return choices_page(found.choices, width, glyphs, said=found.said, empty=empty)
