"""The effect of a command: the next state, messages, where to scroll, and a request to open or do something."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.domain.edits import Change
from briefing_tui.reading.state import State
from briefing_tui.text.search import Hit

if TYPE_CHECKING:
    from briefing_tui.reading.session import Session  # which takes effects


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


class CommandTarget(NamedTuple):
    """A command to run, by its id."""

    command: str


class Copy(NamedTuple):
    """Copy a text to the clipboard; `what` is what it is called in the message: `the claim 'raids'`."""

    text: str
    what: str


class TabTarget(NamedTuple):
    """A tab to open."""

    tab: str


class ActorTarget(NamedTuple):
    """An actor to go to: its id, or the name of a speaker who is none."""

    actor: str


class Edit(NamedTuple):
    """Open a file at a line, from 1, in the user's editor."""

    file: Path
    line: int


class Next(NamedTuple):
    """What is done next in the session as it is when a choice is taken: a change is made, or another window opens."""

    step: Callable[["Session"], "Effect"]


Destination = ClaimTarget | SourceTarget | TabTarget | ActorTarget
Target = Destination | CommandTarget | Copy | Edit | Change | Next


class Choice(NamedTuple):
    """A choice in a window: its target, or the copy or change it makes, its text, a note below it, its group's heading.

    `level` is its indentation, from 0. `cut` says whether words were left out before the text, and after it. `keys` do
    the same without the window, as a person writes them; `place` says where it leads to. A choice that is not `open`
    leads nowhere now; the note says why. `lead` stands before the text in a column of its own: a field before its
    value, a word before its meaning. One that is `marked` is what is there already, or will be; `mark` returns the
    window in which its mark is set, or taken away. Of a `brief` one, a line is shown of the text.
    """

    target: Target
    text: str
    note: str = ""
    group: str = ""
    level: int = 0
    cut: tuple[bool, bool] = (False, False)
    keys: str = ""
    open: bool = True
    place: str = ""
    lead: str = ""
    marked: bool = False
    mark: Callable[[], "OpenPicker"] | None = None
    brief: bool = False


class Found(NamedTuple):
    """What a query has found: choices, the words to mark in them, and what it was understood as, or why it was not."""

    choices: Sequence[Choice] = ()
    words: tuple[str, ...] = ()
    said: str = ""
    is_understood: bool = True


class OpenPicker(NamedTuple):
    """Open a window to choose from, with the cursor on the choice of the number `cursor`, from 0.

    With `search`, a query is typed there, and the choices are what it finds then; `query` is the one to begin with.
    `hint` says what to type, while nothing is. `empty` is shown where there are no choices to begin with, and `said`
    above those that there are.
    """

    title: str
    choices: Sequence[Choice] = ()
    search: Callable[[str], Found] | None = None
    hint: str = "words to look for"
    cursor: int = 0
    empty: str = ""
    query: str = ""
    said: str = ""


class OpenText(NamedTuple):
    """Open a field at the foot of the screen in which a text is edited, the whole of it in view.

    `text` is the text as it stands, and `typed` what was typed when the field was last left, where that is another one.
    `refusal` says why a text cannot be taken, or nothing where it can be. `take` is what is done with the one that is,
    and `leave` what is done where the field is left with another text than it began with. In a field of several
    `lines`, each line is an item of a list.
    """

    title: str
    text: str
    refusal: Callable[[str], str]
    take: Callable[["Session", str], "Effect"]
    leave: Callable[["Session", str], "Effect"]
    typed: str = ""
    lines: bool = False


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


class FillPrompt(NamedTuple):
    """Put a text into the prompt in place of what is typed, the cursor at an offset of it.

    `steps_back` counts how far back the text stands among the words typed earlier; 0 where it does not.
    """

    value: str
    cursor: int
    steps_back: int = 0


class CountHits(NamedTuple):
    """Count the hits of a query after a pause in which nothing else is typed; `hit` is the one that was gone to."""

    query: str
    hit: Hit


class ClosePrompt(NamedTuple):
    """Close the prompt, and then count the hits if that is still to be done."""

    uncounted: CountHits | None = None


class OpenProblems(NamedTuple):
    """Open the window with all problems."""


class OpenKeys(NamedTuple):
    """Open the window with the keys."""


class OpenPalette(NamedTuple):
    """Open the command palette."""


class EndMouseSelection(NamedTuple):
    """End what the mouse has selected."""


class Keep(NamedTuple):
    """Write the draft in memory to a file."""


class Undo(NamedTuple):
    """Undo the last change of the briefing."""


class Redo(NamedTuple):
    """Make the change of the briefing again that was undone last."""


Revision = Change | Undo | Redo


class NextTheme(NamedTuple):
    """Change to the next theme."""


class Quit(NamedTuple):
    """End the program."""


Request = (
    OpenPicker
    | OpenText
    | AskLetter
    | OpenPrompt
    | FillPrompt
    | ClosePrompt
    | CountHits
    | OpenProblems
    | OpenKeys
    | OpenPalette
    | Copy
    | EndMouseSelection
    | Edit
    | Keep
    | Next
    | NextTheme
    | Quit
)


@dataclass(frozen=True, slots=True)
class Effect:
    """The effect of a command: the next state, messages for the status line, where to scroll, and a request.

    A `revision` changes the briefing; then `opens` may be the id of a claim to go to, which may be new. Without
    `scroll` the panes keep their scroll positions, except that with the focus on the list the source scrolls a
    newly highlighted passage into view.
    """

    state: State
    messages: tuple[str, ...] = ()
    scroll: Scroll | None = None
    request: Request | None = None
    revision: Revision | None = None
    opens: str = ""


def stay(state: State, *messages: str) -> Effect:
    """Return an effect that changes the state and shows messages, and scrolls to nothing."""
    return Effect(state, messages)


def go(state: State, *messages: str) -> Effect:
    """Return an effect that changes the state, shows messages, and scrolls the cursor into view."""
    return Effect(state, messages, TO_CURSOR)


def wrapped(direction: int) -> str:
    """Return the message that a search wrapped, round the end (direction 1) or the beginning (-1)."""
    return "from the top again" if direction > 0 else "from the end again"
