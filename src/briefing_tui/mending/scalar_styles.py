"""Ways to write a text in the place of another one in a YAML file: the old one's style and lines first.

A way is a proposal: whether YAML reads it as it is meant is for the caller to find out.
"""

import re
from collections.abc import Iterator, Sequence

from briefing_tui.loading.written import Written
from briefing_tui.text.line_breaks import lines_of

_SPACE = re.compile(r"(?<=[^ \t]) (?=[^ \t])")  # one alone, at which YAML folds lines
_BREAK = re.compile(r"\r\n|\r|\n")
_WIDTH = 80  # characters of a row that is wrapped anew, or as many as an old one had
_QUOTES = frozenset("'\"")
_BLOCKS = frozenset("|>")
# What YAML 1.2 allows in double quotes as an escape only (section 5.1), and what a reader could not see there.
_ESCAPED = re.compile('[\\\\"\x00-\x1f\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufffe\uffff]')
_NAMED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def renderings(text: str, old: Written, value: str, newline: str) -> Iterator[str]:
    """Yield ways to write `value`, which is not empty and has no white space at its ends, in the place of `old`.

    `newline` ends the lines of the file `text`.
    """
    own = text[old.start : old.end]
    breaks = _BREAK.findall(own)
    newline = breaks[0] if breaks else newline
    if old.style in _BLOCKS:
        yield _block(own, value, newline)
        return
    inside = own[1:-1] if old.style in _QUOTES else own
    for style in dict.fromkeys((old.style, "", "'", '"')):
        written = _flow(inside, style, value, newline)
        if written is not None:
            yield written


def _flow(inside: str, style: str, value: str, newline: str) -> str | None:
    """Return a plain or quoted text in the lines of the old one, or None where it cannot have line breaks."""
    first, *rest = lines_of(inside)
    indent = next((line[: -len(line.lstrip())] for line in rest if line.strip()), None)
    if style == '"':
        value = _ESCAPED.sub(_escape, value)
    elif style == "'":
        value = value.replace("'", "''")
    if indent is None:
        return None if "\n" in value else f"{style}{value}{style}"
    rows = _rows(value, [first, *rest])
    return f"{style}{newline.join([rows[0], *(f'{indent}{row}' if row else '' for row in rows[1:])])}{style}"


def _block(own: str, value: str, newline: str) -> str:
    """Return a block under the old one's header, a literal one folded where that keeps its lines."""
    header, *rest = lines_of(own)
    content = [line for line in rest if line.strip()]
    after = own[len(own.rstrip("\r\n \t")) :] if content else newline
    indent = min((line[: len(line) - len(line.lstrip(" "))] for line in content), key=len, default="  ")
    if header.startswith("|") and ("\n" in value or len(content) == 1):
        rows: Sequence[str] = value.split("\n")
    else:
        header = f">{header[1:]}"
        rows = _rows(value, content)
    return newline.join([header, *(f"{indent}{row}" if row else "" for row in rows)]) + after


def _rows(value: str, old: Sequence[str]) -> list[str]:
    """Return a text in rows, parted as the old ones are if it has as many words, or else about as wide at the most.

    A line break in the text becomes an empty row, as YAML folds it.
    """
    counts = [len(_SPACE.split(line.strip())) for line in old if line.strip()]
    if "\n" not in value and len(words := _SPACE.split(value)) == sum(counts):
        rows = []
        for count in counts:
            rows.append(" ".join(words[:count]))
            words = words[count:]
        return rows
    width = max(_WIDTH, *(len(line.strip()) for line in old))
    rows = []
    for part in value.split("\n"):
        rows += [*([""] if rows else []), *_wrapped(_SPACE.split(part), width)]
    return rows


def _wrapped(words: Sequence[str], width: int) -> Iterator[str]:
    row = words[0]
    for word in words[1:]:
        if len(row) + 1 + len(word) <= width:
            row = f"{row} {word}"
        else:
            yield row
            row = word
    yield row


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    return _NAMED.get(char) or (f"\\x{ord(char):02X}" if char < "\x80" else f"\\u{ord(char):04X}")
