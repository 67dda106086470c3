"""A field of several lines in which a text is edited, as high as the text is."""

from collections.abc import Callable
from itertools import groupby
from typing import ClassVar
from unicodedata import category

from rich.segment import Segment
from textual.binding import Binding
from textual.events import Key, MouseEvent, Paste
from textual.geometry import Offset
from textual.strip import Strip
from textual.widgets import TextArea
from textual.widgets.text_area import Location

from briefing_tui.text.direction import begins_right_to_left, has_right_to_left
from briefing_tui.ui.render.bidi import offset_at_cell, visual_chars
from briefing_tui.ui.widgets.field import one_line

_JOINER = "\u200d"  # between the signs of which an emoji is made
_JOINERS = ("\u200c", _JOINER)  # a keyboard for Persian has the first, which parts letters
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_LINE_BREAKS = str.maketrans(dict.fromkeys("\v\f\x1c\x1d\x1e\x85\u2028\u2029", "\n"))


class TextField(TextArea):
    """A text that is edited as in a shell; the cursor goes from letter to letter with all its marks.

    With `reorders`, right-to-left text is drawn in the order in which it is read. `lines` is whether a paste keeps its
    line breaks. Enter, which the field leaves to the screen, comes in its turn: behind the letters before it. Where a
    line is wrapped, Ctrl+A, E, K and U are about all of it; Home and End are about what stands in one row.
    """

    BINDINGS: ClassVar = [
        Binding("ctrl+a", "line_start", show=False),
        Binding("ctrl+e", "line_end", show=False),
        Binding("ctrl+k", "delete_to_line_end", show=False),
        Binding("ctrl+u", "delete_to_line_start", show=False),
    ]

    def __init__(self, text: str, submit: Callable[[], None], *, lines: bool, reorders: bool) -> None:
        """Begin with a text, the cursor at its end; `submit` is called at Enter."""
        super().__init__(text, compact=True, highlight_cursor_line=False)
        self._submit = submit
        self._lines = lines
        self._reorders = reorders
        self.move_cursor(self.document.end)

    def on_key(self, event: Key) -> None:
        """Take Enter for the screen; Tab does nothing here. Keys that came together with that Enter are passed on.

        What joins or parts letters is typed, too, though Textual takes nothing that is not seen.
        """
        if not self.screen.is_current:
            event.stop()
            event.prevent_default()
            self.app.post_message(Key(event.key, event.character))
            return
        if event.key in ("enter", "tab", "shift+tab"):
            event.stop()
            event.prevent_default()
        if event.key == "enter":
            self._submit()
        if event.character in _JOINERS:
            self._put(event.character)

    def on_paste(self, event: Paste) -> None:
        """Put what is pasted where the cursor is, or in place of what is selected."""
        event.stop()
        event.prevent_default()
        lines = event.text.replace("\r\n", "\n").replace("\r", "\n").translate(_LINE_BREAKS).split("\n")
        text = "\n".join(map(one_line, lines)) if self._lines else one_line(event.text)
        self._put(text)

    def _put(self, text: str) -> None:
        result = self.replace(text, *self.selection, maintain_selection_offset=False)
        self.move_cursor(result.end_location)

    def get_cursor_left_location(self) -> Location:
        """Return where the cursor is one letter further left, with the marks of that letter passed over."""
        row, column = super().get_cursor_left_location()
        while column > 0 and _is_within_letter(self.document.get_line(row), column):
            column -= 1
        return row, column

    def get_cursor_right_location(self) -> Location:
        """Return where the cursor is one letter further right, behind the marks of the letter that it was on."""
        row, column = super().get_cursor_right_location()
        line = self.document.get_line(row)
        while 0 < column < len(line) and _is_within_letter(line, column):
            column += 1
        return row, column

    def get_target_document_location(self, event: MouseEvent) -> Location:
        """Return the row and the column of the letter that is drawn where the mouse is."""
        row, column = super().get_target_document_location(event)
        y = event.y - self.gutter.top
        strip = super().render_line(y)
        if not self._reorders or not has_right_to_left(strip.text):
            return row, column
        start = self.wrapped_document.offset_to_location(Offset(0, y + self.scroll_offset.y))
        right_to_left = begins_right_to_left(self.document.get_line(row))
        offset = offset_at_cell(strip.text, event.x - self.gutter.left, right_to_left=right_to_left)
        return row, min(start[1] + offset, start[1] + len(strip.text.rstrip()))

    def action_line_start(self) -> None:
        """Go to the start of the line."""
        self.move_cursor((self.cursor_location[0], 0))

    def action_line_end(self) -> None:
        """Go to the end of the line."""
        self.move_cursor(self._line_end)

    def action_delete_to_line_start(self) -> None:
        """Delete what stands before the cursor on its line."""
        self.delete((self.cursor_location[0], 0), self.cursor_location, maintain_selection_offset=False)

    def action_delete_to_line_end(self) -> None:
        """Delete what stands behind the cursor on its line."""
        self.delete(self.cursor_location, self._line_end, maintain_selection_offset=False)

    @property
    def _line_end(self) -> Location:
        row = self.cursor_location[0]
        return row, len(self.document.get_line(row))

    def render_line(self, y: int) -> Strip:
        """Draw one line, a right-to-left one in the order in which it is read."""
        strip = super().render_line(y)
        if not self._reorders or not has_right_to_left(strip.text):
            return strip
        row, _ = self.wrapped_document.offset_to_location(Offset(0, y + self.scroll_offset.y))
        return _visual(strip, right_to_left=begins_right_to_left(self.document.get_line(row)))


def _is_within_letter(line: str, column: int) -> bool:
    """Whether the character at a column belongs to the letter before it: a mark of it, or a part of one emoji."""
    char = line[column : column + 1]
    if not char:
        return False
    joined = char == _JOINER or line[column - 1] == _JOINER
    return joined or category(char).startswith("M") or ord(char) in _SKIN_TONES


def _visual(strip: Strip, *, right_to_left: bool) -> Strip:
    """Return a line in visual order; one of a right-to-left paragraph stands at the right edge."""
    styles = [segment.style for segment in strip for _ in segment.text]
    chars = visual_chars(strip.text, right_to_left=right_to_left)
    runs = groupby(chars, key=lambda char: styles[char.offset])
    return Strip([Segment("".join(char for _, char in run), style) for style, run in runs])
