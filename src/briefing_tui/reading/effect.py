"""The effect of a command: the state that it leads to, what is said, what is scrolled to, and what is to be opened."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from briefing_tui.reading.search import Hit
from briefing_tui.reading.state import State


class ToCursor(NamedTuple):
    """Scroll the pane with the focus until its cursor, and all of the highlighted passage there, is in view."""


class ListTo(NamedTuple):
    """Scroll the list until a line, from 0, stands at its top."""

    top: int


class SourceTo(NamedTuple):
    """Scroll the source until a line, from 0, stands at its top."""

    top: int


Scroll = ToCursor | ListTo | SourceTo
TO_CURSOR = ToCursor()


class ClaimTarget(NamedTuple):
    """A claim to go to, with the number of its passage, from 0."""

    claim: str
    passage: int = 0


class SourceTarget(NamedTuple):
    """A source to go to, at an offset of its reading text in code points."""

    source: str
    offset: int


Target = ClaimTarget | SourceTarget


class Choice(NamedTuple):
    """Something to choose in a window: where it leads, its text, a quiet word beside it, and the group it stands in.

    `level` is how deep it is indented. `cut` says whether text was left out before and behind what is shown.
    """

    target: Target
    text: str
    note: str = ""
    group: str = ""
    level: int = 0
    cut: tuple[bool, bool] = (False, False)


class OpenPicker(NamedTuple):
    """Open a window to choose from; with `search`, a query is typed there, and the choices are what it finds."""

    title: str
    choices: Sequence[Choice] = ()
    search: Callable[[str], Sequence[Choice]] | None = None


class LetterPurpose(StrEnum):
    """What a single letter is asked for."""

    SET_MARK = "Set a mark: a letter"
    GO_TO_MARK = "Go to a mark: its letter, or ' for the previous place"


class AskLetter(NamedTuple):
    """Ask for one letter."""

    purpose: LetterPurpose


class OpenPrompt(NamedTuple):
    """Open the prompt at the foot of the screen for a command, with a sign before it and a text to begin with."""

    command: str
    sign: str
    value: str = ""


class ClosePrompt(NamedTuple):
    """Close the prompt."""


class CountHits(NamedTuple):
    """Count the hits of the state's query later, when nothing else is typed meanwhile."""

    query: str
    hit: Hit


class OpenKeys(NamedTuple):
    """Open the window with the keys."""


class OpenPalette(NamedTuple):
    """Open the command palette."""


class Copy(NamedTuple):
    """Copy a text out of the terminal."""

    text: str


class Edit(NamedTuple):
    """Open the document's file at a line, from 1, in the user's editor."""

    line: int


class NextTheme(NamedTuple):
    """Change to the next theme."""


class Quit(NamedTuple):
    """End the program."""


Request = (
    OpenPicker
    | AskLetter
    | OpenPrompt
    | ClosePrompt
    | CountHits
    | OpenKeys
    | OpenPalette
    | Copy
    | Edit
    | NextTheme
    | Quit
)


@dataclass(frozen=True, slots=True)
class Effect:
    """What a command leads to: a state, messages, what is scrolled to, and what is to be opened or done outside.

    Without `scroll`, the panes stay as they are scrolled, but that a newly highlighted passage comes into view beside
    the list.
    """

    state: State
    messages: tuple[str, ...] = ()
    scroll: Scroll | None = None
    request: Request | None = None


def stay(state: State, *messages: str) -> Effect:
    """Return the effect of a command that changes no more than the state, and the messages."""
    return Effect(state, messages)


def go(state: State, *messages: str) -> Effect:
    """Return the effect of a command that leads to a state whose cursor may be far from what is in view."""
    return Effect(state, messages, TO_CURSOR)


def wrapped(direction: int) -> str:
    """Return the message that a search went round the end of what it searches."""
    return "from the top again" if direction > 0 else "from the end again"
