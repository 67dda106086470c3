"""A model that can be asked, and what its server answers to one request, or why it does not."""

from collections.abc import Callable
from typing import NamedTuple

from briefing_tui.text.regex import regex
from briefing_tui.text.visible import visible_line

_FOLDERS = regex(r"[/\\](?=.)")
_MAX_SHOWN_CHARACTERS = 60


class Reply(NamedTuple):
    """The answer of a server: its HTTP status, the bytes of its body, and why that was cut off, if it was."""

    status: int
    body: bytes
    cut: str = ""


class NoAnswerError(Exception):
    """A server gave no answer that can be used; the message is the end of a sentence that says why.

    `is_final` says that it is of no use to ask it again.
    """

    def __init__(self, why: str, *, is_final: bool = False) -> None:
        super().__init__(why)
        self.is_final = is_final


class Model(NamedTuple):
    """A model: the name that its server knows it by, and the function that asks it.

    `ask` sends a request as JSON, and returns what was answered. It raises NoAnswerError.
    """

    name: str
    ask: Callable[[bytes], Reply]

    @property
    def shown(self) -> str:
        """The name for people: of a file without its folders, which are nobody's business."""
        return visible_line(_FOLDERS.split(self.name)[-1])[:_MAX_SHOWN_CHARACTERS]
