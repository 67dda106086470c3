"""The lines of a YAML text: where they begin and end, and the blank lines and comments between two values."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing_tui.text.regex import regex

_BREAK = regex(r"\r\n|\r|\n")
_LINE_END = regex(r"[\r\n]|\Z")
_BLANKS = " \t\x85\u2028\u2029"  # of which the last three are line breaks in YAML 1.1 alone
_LOOSE = regex(rf"(?:[{_BLANKS}\r\n]+|#[^\r\n]*)*")
_HEADING = "--"  # begins the heading of a group of claims, or is a rule


class LooseLine(NamedTuple):
    """A line without a value, blank or a comment: its extent without the line break, and the column of its `#`.

    A blank line has the column -1.
    """

    start: int
    end: int
    column: int
    words: str = ""

    @property
    def is_comment(self) -> bool:
        """Whether it is a comment."""
        return self.column >= 0

    @property
    def is_heading(self) -> bool:
        """Whether it is a comment that is the heading of a group of claims, or a rule."""
        return self.words.startswith(_HEADING)


def line_end(text: str, at: int) -> int:
    """Return the end of the line that an offset lies in, before its line break."""
    found = _LINE_END.search(text, at)
    assert found is not None, "each text has an end"
    return found.start()


def line_start(text: str, at: int) -> int:
    """Return the start of the line that an offset lies in."""
    return max(text.rfind("\n", 0, at), text.rfind("\r", max(0, text.rfind("\n", 0, at)), at)) + 1


def end_above(text: str, start: int) -> int:
    """Return the end of the line above the one that begins at an offset, which is not the first."""
    return start - (2 if text.endswith("\r\n", 0, start) else 1)


def column_of(text: str, at: int) -> int:
    """Return the column, from 0, of an offset."""
    return at - line_start(text, at)


def newline_of(text: str) -> str:
    """Return the line break of a text, which is that of its first line."""
    found = _BREAK.search(text)
    return found[0] if found else "\n"


def is_line_end(text: str, at: int) -> bool:
    """Whether a line ends at an offset."""
    return text[at : at + 1] in {"", "\r", "\n"}


def is_blank(text: str) -> bool:
    """Whether a part of a line has nothing but white space."""
    return not text.strip(_BLANKS)


def after_blanks(text: str, at: int) -> int:
    """Return the offset of the first character, from an offset on, that is no space and no tab."""
    while text[at : at + 1] in {" ", "\t"}:
        at += 1
    return at


def is_loose(text: str) -> bool:
    """Whether a part of a line has nothing but white space and a comment."""
    return text.strip(_BLANKS)[:1] in {"", "#"}


def loose_lines(text: str, at: int, stop: int | None = None) -> Iterator[LooseLine]:
    """Yield the blank lines and comments below the line that ends at `at`, up to the first other line, or to `stop`."""
    stop = len(text) if stop is None else stop
    while found := _BREAK.match(text, at):
        start = found.end()
        if start >= stop:
            return
        at = line_end(text, start)
        written = text[start:at].strip(_BLANKS)
        if not written:
            if at == len(text):
                return  # behind the last line break is no line
            yield LooseLine(start, at, -1)
        elif written.startswith("#"):
            yield LooseLine(start, at, text.index("#", start) - start, written.lstrip("#").strip())
        else:
            return


def after_loose(text: str, at: int) -> int:
    """Return the offset of the first character, from an offset on, that belongs neither to a comment nor to space."""
    found = _LOOSE.match(text, at)
    assert found is not None, "it may be empty"
    return found.end()


def end_of_own_comments(text: str, end: int, column: int) -> int:
    """Return where the comments end that stand below a value, whose lines end at `end`, and belong to it.

    They are those that begin to the right of a column.
    """
    for line in loose_lines(text, end):
        if line.is_comment:
            if line.column <= column:
                break
            end = line.end
    return end


def start_of_own_comments(text: str, start: int, above: int) -> int:
    """Return the end of the line above a value and the comments right above it, which belong to it.

    `start` lies in the first line of the value; the value above, or what it belongs to, ends at `above`. Where an empty
    line parts the comments from the value, or one of them is a heading, they do not belong to it.
    """
    lines = list(loose_lines(text, above, line_start(text, start)))
    number = len(lines)
    while number and lines[number - 1].is_comment:
        number -= 1
    if any(line.is_heading for line in lines[number:]):
        number = len(lines)
    return lines[number - 1].end if number else above


def shifted(lines: str, columns: int) -> str:
    """Return lines indented by some columns more, or less where `columns` is negative; blank lines stay."""
    parts: list[str] = []
    at = 0
    for found in [*_BREAK.finditer(lines), None]:
        line = lines[at : found.start() if found else len(lines)]
        if columns < 0:
            line = line[min(-columns, len(line) - len(line.lstrip(" "))) :]
        elif line.strip():
            line = " " * columns + line
        parts += [line, found[0] if found else ""]
        at = found.end() if found else at
    return "".join(parts)
