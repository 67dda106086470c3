"""A window to choose from: claims that cite a passage, headings, hits of a global search, commands."""

from textual.app import ComposeResult
from textual.events import Key
from textual.widgets import Input

from briefing_tui.reading.effect import Choice, Found, OpenPicker
from briefing_tui.ui.app_session import AppSession
from briefing_tui.ui.render.choices import choices_page
from briefing_tui.ui.render.glyphs import Glyphs
from briefing_tui.ui.render.page import Page
from briefing_tui.ui.screens.window import Window
from briefing_tui.ui.widgets.field import Field

_MIN_LINES = 3  # of choices, though there are fewer: a text that is typed may become one
_LINES_AROUND = 6  # of a window, about its choices: its border, its title, and what is typed


class _Field(Field):
    """An input that takes Enter in its turn: behind the letters typed before it, and ahead of those that follow.

    While nothing is typed, a space is not, either: it marks.
    """

    async def on_key(self, event: Key) -> None:
        """Submit what is typed, or mark the choice under the cursor."""
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            await self.action_submit()
        elif event.key == "space" and not self.value:
            event.stop()
            event.prevent_default()
            await self.run_action("screen.do('window-mark')")


class Picker(Window):
    """Shows choices, and returns the target of the one taken, or None."""

    def __init__(self, app: AppSession, request: OpenPicker) -> None:
        """Show the choices of a request; if it has a search, those that this finds for the query typed."""
        self._request = request
        self._found = _first(request)
        self._drawn: tuple[Found, int, Page] | None = None  # what the page was drawn of last, and for which width
        super().__init__(app, request.title)
        self.number = request.cursor

    def draw(self, width: int) -> Page:
        """Return the choices for a width in cells; they are laid out once, however often the cursor moves."""
        if self._drawn is None or self._drawn[0] is not self._found or self._drawn[1] != width:
            is_sought = any(field.value for field in self.query(Input))
            empty = "Nothing found." if is_sought else self._request.empty
            self._drawn = self._found, width, _page(self._found, width, self._glyphs, empty)
        return self._drawn[2]

    @property
    def choice(self) -> Choice | None:
        """The choice under the cursor."""
        return self._found.choices[self.number] if self._found.choices else None

    def begin(self, request: OpenPicker) -> None:
        """Show the choices of another request; what is typed has done its work then."""
        self._request, self._found, self.number = request, _first(request), request.cursor
        with self.prevent(Input.Changed):
            for field in self.query(Input):
                field.value = request.query

    def fields(self) -> ComposeResult:
        """Yield the input for the query, if the request has a search."""
        if self._request.search:
            yield _Field(self._request.query, placeholder=self._request.hint, id="query", compact=True)

    def on_mount(self) -> None:
        """Show the title, and take the keys."""
        super().on_mount()
        if self._request.search:
            window = self.query_one("#window")
            window.add_class("-searches")
            if self._request.choices:  # which what is typed makes fewer: what lies behind stays in view
                lines = len(self.draw(max(self.app.size.width * 4 // 5, 1)).lines)
                self.add_class("-fits")
                window.styles.height = max(lines, _MIN_LINES) + _LINES_AROUND
            self.set_focus(self.query_one(Input))  # at once: the next key may be here already
        self.show()

    def show(self) -> None:
        """Redraw the choices, with the cursor and the hits of the query."""
        self.drawing.update(self.number, *self._found.words)
        self.view.redraw()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show the choices that the query finds."""
        search = self._request.search
        if search and self.is_current:  # not by what came together with Enter, but behind it
            self._found = search(event.value)
            self.number = 0 if event.value else self._request.cursor
            self.show()

    def on_input_submitted(self) -> None:
        """Take the choice under the cursor, unless the query is not understood: the input takes Enter for itself."""
        if self._found.is_understood:
            self.action_do("window-take")


def _first(request: OpenPicker) -> Found:
    """Return what a window shows to begin with."""
    if request.search and request.query:
        return request.search(request.query)
    return Found(request.choices, said=request.said)


def _page(found: Found, width: int, glyphs: Glyphs, empty: str) -> Page:
    """Return the page of what a query has found, or of why it is not understood."""
    if not found.is_understood:
        return choices_page((), width, glyphs, empty=found.said)
    return choices_page(found.choices, width, glyphs, said=found.said, empty=empty)
