"""The commands of the field in which a text is edited: take it, leave it, begin another line, undo what was typed."""

from enum import StrEnum


class TextEffect(StrEnum):
    """What a command does in the field."""

    TAKE = "take"
    LEAVE = "leave"
    NEW_LINE = "new line"
    UNDO = "undo"
