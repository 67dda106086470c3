"""Presentations of a value as a YAML scalar: plain, single- or double-quoted, literal, folded (YAML 1.2, ch. 7 and 8).

A presentation is a candidate: the caller must parse the result to find out whether it has the value.
"""

from collections.abc import Iterator, Sequence

from briefing_tui.loading.claim_extents import BLOCK_STYLES
from briefing_tui.loading.scalar_spans import ScalarSpan
from briefing_tui.text.line_breaks import lines_of
from briefing_tui.text.regex import regex
from briefing_tui.text.yaml_scalars import NULL_WORDS, quoted, wrapped

_FOLDABLE_SPACE = regex(r"(?<=[^ \t]) (?=[^ \t])")  # a single space, which line folding makes of a line break
_LINE_BREAK = regex(r"\r\n|\r|\n")
_LINE_CHARACTERS = 80  # the length at which lines are folded, unless the old scalar has a longer one
_QUOTED_STYLES = frozenset("'\"")


def presentations(text: str, scalar: ScalarSpan, value: str, newline: str) -> Iterator[str]:
    """Yield presentations of `value` to replace a scalar of the YAML text `text`, in the scalar's own style first.

    `value` is not empty and has no white space at its ends. `newline` is the line break of the file, which is used
    where the scalar has none of its own.
    """
    source = text[scalar.start : scalar.end]
    breaks = _LINE_BREAK.findall(source)
    newline = breaks[0] if breaks else newline
    if scalar.style in BLOCK_STYLES:
        yield _block_scalar(source, value, newline)
        return
    content = source[1:-1] if scalar.style in _QUOTED_STYLES else source
    for style in dict.fromkeys((scalar.style, "", "'", '"')):
        if not style and value.casefold() in NULL_WORDS:
            continue
        presentation = _flow_scalar(content, style, value, newline)
        if presentation is not None:
            yield presentation


def _flow_scalar(content: str, style: str, value: str, newline: str) -> str | None:
    """Return a flow scalar folded as `content` is, or None where `value` has line breaks and `content` is one line."""
    first, *rest = lines_of(content)
    indent = next((line[: -len(line.lstrip())] for line in rest if line.strip()), None)
    if style == '"':
        value = quoted(value)[1:-1]
    elif style == "'":
        value = value.replace("'", "''")
    if indent is None:
        return None if "\n" in value else f"{style}{value}{style}"
    lines = _fold(value, [first, *rest])
    return f"{style}{newline.join([lines[0], *(f'{indent}{line}' if line else '' for line in lines[1:])])}{style}"


def _block_scalar(source: str, value: str, newline: str) -> str:
    """Return a block scalar with the header and indentation of the old one, `source`.

    A literal scalar of several lines becomes a folded one where `value` is a single line.
    """
    header, *rest = lines_of(source)
    content_lines = [line for line in rest if line.strip()]
    after = source[len(source.rstrip("\r\n \t")) :] if content_lines else newline
    indent = min((line[: len(line) - len(line.lstrip(" "))] for line in content_lines), key=len, default="  ")
    if header.startswith("|") and ("\n" in value or len(content_lines) == 1):
        lines: Sequence[str] = value.split("\n")
    else:
        header = f">{header[1:]}"
        lines = _fold(value, content_lines)
    return newline.join([header, *(f"{indent}{line}" if line else "" for line in lines)]) + after


def _fold(value: str, old_lines: Sequence[str]) -> list[str]:
    """Return `value` folded into lines: as many words a line as the old ones have, where the sums agree.

    Where they do not, lines are as long as the longest old one at most, or as _LINE_CHARACTERS. A line break in the
    value becomes an empty line (YAML 1.2, section 6.5).
    """
    counts = [len(_FOLDABLE_SPACE.split(line.strip())) for line in old_lines if line.strip()]
    if "\n" not in value and len(words := _FOLDABLE_SPACE.split(value)) == sum(counts):
        lines = []
        for count in counts:
            lines.append(" ".join(words[:count]))
            words = words[count:]
        return lines
    width = max(_LINE_CHARACTERS, *(len(line.strip()) for line in old_lines))
    lines = []
    for part in value.split("\n"):
        lines += [*([""] if lines else []), *wrapped(_FOLDABLE_SPACE.split(part), width)]
    return lines
