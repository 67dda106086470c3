"""Keeping what is pasted apart from what is typed, whatever is pasted: it may never run as commands.

Terminals put a paste between two marks (bracketed paste, mode 2004 of xterm). Textual's parser takes for keys what
follows an escape sequence that it does not know, within a paste too, so that no escape character may reach it there.
A paste that holds the mark of its end cannot be told from one that ends there: most terminals take it out.
"""

ESCAPE = "\x1b"
PASTE_START = "\x1b[200~"

_END = "\x1b[201~"
_INTERRUPT = "\x03"
_LOST_END_SECONDS = 1.0  # of silence in a paste, after which Ctrl+C is a key
_MAX_PASTED_CHARACTERS = 1 << 16  # of one paste: the rest is left out


class PasteFilter:
    """Passes on what a terminal sends so that a paste is one, however it is cut into pieces, and keys are keys."""

    def __init__(self, hold_seconds: float) -> None:
        """Begin outside a paste; for `hold_seconds`, what could be the beginning of a mark is waited with."""
        self._hold_seconds = hold_seconds
        self._pasting = False
        self._pasted_characters = 0
        self._mark = ""  # as much of the next mark as has come last
        self._held = ""  # as much of that as was not passed on
        self._time = 0.0  # when something came last

    @property
    def is_pasting(self) -> bool:
        """Whether a paste has begun and not ended."""
        return self._pasting

    def feed(self, text: str, time: float) -> str:
        """Return what Textual's parser is to be given now: `text`, or nothing, has come at a `time` in seconds."""
        silence = time - self._time
        if text:
            self._time = time
        if self._pasting and text == _INTERRUPT and silence > _LOST_END_SECONDS:
            self._pasting, self._mark, self._held = False, "", ""
            return _END + text
        passed = "".join(map(self._passed, text))
        if not self._pasting and not text and self._held and silence >= self._hold_seconds:
            passed, self._held = self._held, ""
        return passed

    def _passed(self, character: str) -> str:
        mark = _END if self._pasting else PASTE_START
        if mark.startswith(self._mark + character):
            self._mark += character
            self._held += character
            if self._mark != mark:
                return ""
            self._pasting, self._pasted_characters = not self._pasting, 0
            self._mark = self._held = ""
            return mark
        passed, self._mark, self._held = self._held, "", ""
        if character == ESCAPE:
            self._mark = self._held = character
        else:
            passed += character
        return self._pasted(passed) if self._pasting else passed

    def _pasted(self, text: str) -> str:
        """Return of a piece of a paste what may reach the parser."""
        self._pasted_characters += len(text)
        return text.replace(ESCAPE, "") if self._pasted_characters <= _MAX_PASTED_CHARACTERS else ""
