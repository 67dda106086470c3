"""What holds for the text of a group in an RTF file: its paragraph's properties, and those of its characters."""

from collections.abc import Callable
from typing import NamedTuple

MAX_LEVEL = 9
BODY_LEVEL = 9  # \outlinelevel of what is no heading
_MAX_REPLACED = 32


class Paragraph(NamedTuple):
    """The properties of a paragraph: its style, the level of its heading, its list and level in it, from 0."""

    style: int = 0
    outline: int | None = None
    list_number: int = 0
    level: int = 0
    in_table: bool = False


class State(NamedTuple):
    """What holds in a group."""

    paragraph: Paragraph = Paragraph()
    font: int | None = None
    other_font: int | None = None  # of text from right to left
    is_other: bool = False  # that font is meant
    replaced: int = 1  # how many characters after one of Unicode stand in its place for older programs
    hidden: bool = False
    deleted: bool = False
    is_header_row: bool = False
    table: str = ""  # the group of fonts, styles or information that it is in

    def current_font(self) -> int | None:
        """Return the number of the font that bytes are in."""
        return self.other_font if self.is_other and self.other_font is not None else self.font


def changed(state: State, word: str, number: int | None) -> State:
    """Return what holds after a control word, which is the same state if that means nothing for the text."""
    change = _CHANGES.get(word)
    if change:
        return change(state, number)
    change_paragraph = _PARAGRAPH_CHANGES.get(word)
    return state._replace(paragraph=change_paragraph(state.paragraph, number)) if change_paragraph else state


def _is_on(number: int | None) -> bool:
    return number != 0


def _within(number: int | None, most: int) -> int:
    return min(max(number or 0, 0), most)


def _plain(state: State, _number: int | None) -> State:
    return state._replace(font=None, other_font=None, is_other=False, hidden=False, deleted=False)


_CHANGES: dict[str, Callable[[State, int | None], State]] = {
    "pard": lambda state, _: state._replace(paragraph=Paragraph()),
    "plain": _plain,
    "f": lambda state, number: state._replace(font=number),
    "af": lambda state, number: state._replace(other_font=number) if state.is_other else state,
    "rtlch": lambda state, _: state._replace(is_other=True),
    "ltrch": lambda state, _: state._replace(is_other=False),
    "loch": lambda state, _: state._replace(is_other=False),
    "hich": lambda state, _: state._replace(is_other=False),
    "dbch": lambda state, _: state._replace(is_other=False),
    "uc": lambda state, number: state._replace(replaced=_within(number, _MAX_REPLACED)),
    "v": lambda state, number: state._replace(hidden=_is_on(number)),
    "deleted": lambda state, number: state._replace(deleted=_is_on(number)),
    "trowd": lambda state, _: state._replace(is_header_row=False),
    "trhdr": lambda state, _: state._replace(is_header_row=True),
}
_PARAGRAPH_CHANGES: dict[str, Callable[[Paragraph, int | None], Paragraph]] = {
    "s": lambda paragraph, number: paragraph._replace(style=number or 0),
    "outlinelevel": lambda paragraph, number: paragraph._replace(outline=_within(number, BODY_LEVEL)),
    "ls": lambda paragraph, number: paragraph._replace(list_number=number or 0),
    "ilvl": lambda paragraph, number: paragraph._replace(level=_within(number, MAX_LEVEL)),
    "intbl": lambda paragraph, _: paragraph._replace(in_table=True),
    "itap": lambda paragraph, number: paragraph._replace(in_table=bool(number)),
}
