"""Edits that write a value in another form: where none stood, as a list, as a mapping, or bare again."""

from collections.abc import Iterator
from typing import Any

from briefing_tui.domain.offsets import Edit
from briefing_tui.loading.claim_extents import BLOCK_STYLES
from briefing_tui.loading.editing.lines import after_blanks, column_of, is_blank, line_end, shifted
from briefing_tui.loading.editing.scalar_values import in_one_line
from briefing_tui.loading.editing.style import Style
from briefing_tui.loading.editing.tree import Collection, Part, Tree, end_of, is_null
from briefing_tui.loading.fields import Field
from briefing_tui.loading.scalar_spans import ScalarSpan
from briefing_tui.text.regex import regex
from briefing_tui.text.yaml_scalars import plain_or_quoted, quoted

_STEP = 2  # spaces
_JSON = regex(r"\s*\{\s*\"")  # the beginning of a file in braces whose keys are quoted


def filled(style: Style, mapping: Collection, part: Part, field: Field, value: Any) -> Iterator[list[Edit]]:
    """Yield ways to write a value where a key has none, or an empty list; a comment beside the key stays."""
    text, writer = style.text, style.of_mapping(mapping)
    begin, end = part.indicator_end, part.end
    if isinstance(part.value, Collection) and part.value.is_flow:
        within = part.value.start + 1
        if not is_blank(text[within : part.value.end - 1]):
            yield [(within, within, writer.flow(field.kind, value)[1:-1])]
            return
    if mapping.is_flow:
        if begin < 0:
            yield [(end, end, f": {writer.flow(field.kind, value)}")]
            return
        after = after_blanks(text, end)
        yield [(begin, after if text[after : after + 1] in {",", "}"} else end, f" {writer.flow(field.kind, value)}")]
        return
    indent = " " * mapping.column
    first, *rest = writer.field(field, value, indent=indent)
    end = begin if part.value is None or is_null(part.value) else part.value.end
    beside = first[first.index(":", len(indent)) + 1 :]
    below = line_end(text, end)
    yield [(begin, end, beside), (below, below, "".join(style.newline + line for line in rest))]
    if rest:  # below which a comment may stand that would be read as their last line
        yield [(begin, end, f" {writer.flow(field.kind, value)}")]


def as_list(style: Style, part: Part, column: int, *, in_brackets: bool) -> Iterator[list[Edit]]:
    """Yield ways to write the single value of a key, which begins in a column, as a list of one."""
    text, tree = style.text, part.value
    assert tree is not None, "it has been parsed"
    end = end_of(tree, text)
    written = text[tree.start : end]
    is_one_line = line_end(text, tree.start) >= end
    if tree.in_flow or (in_brackets and is_one_line and not _is_block(tree)):
        yield [(tree.start, end, f"[{written}]")]
        if isinstance(tree, ScalarSpan):
            yield [(tree.start, end, f"[{plain_or_quoted(tree.value.strip())}]")]
        return
    if line_end(text, part.indicator_end) < tree.start:
        yield [(tree.start, end, f"- {_deeper(written, _STEP)}")]
        return
    dash = f"{style.newline}{' ' * (column + style.layout.list_indent)}-{' ' * (style.layout.item_indent - 1)}"
    yield [(part.indicator_end, end, dash + _deeper(written, style.layout.list_indent))]


def as_mapping(text: str, part: Part, key: str, column: int) -> Iterator[list[Edit]]:
    """Yield ways to write the text of a part, which begins in a column, as a mapping with that text under a key."""
    scalar = part.value
    assert isinstance(scalar, ScalarSpan), "a text stands for the mapping"
    end = end_of(scalar, text)
    written = text[scalar.start : end]
    if _JSON.match(text):
        key = quoted(key)
    if scalar.in_flow:
        yield [(scalar.start, end, f"{{{key}: {written}}}")]
        return
    if part.key:
        if not _is_block(scalar):
            yield [(scalar.start, end, f"{{{key}: {written}}}")]
        in_braces = f"{{{key}: {plain_or_quoted(scalar.value.strip())}}}"
        yield in_one_line(text, scalar, in_braces) if _is_block(scalar) else [(scalar.start, end, in_braces)]
        return
    yield [(scalar.start, end, f"{key}: {_deeper(written, column_of(text, scalar.start) - column)}")]


def bare(text: str, part: Part, column: int, shorthand: str) -> list[Edit] | None:
    """Return the edits that write the text of a mapping in place of it, or None where something else would be lost.

    The mapping is an item of a list, whose dash stands in a column. It has the key `shorthand` and one that goes.
    """
    mapping = part.value
    if part.key or not isinstance(mapping, Collection) or len(mapping.parts) != 2:  # noqa: PLR2004  # the one, and the other
        return None
    number = mapping.number(shorthand)
    value = None if number is None else mapping.parts[number].value
    if not isinstance(value, ScalarSpan):
        return None
    end = end_of(value, text)
    if "#" in text[mapping.start : value.start] or "#" in text[end : part.end]:
        return None
    written = text[value.start : end]
    return [(mapping.start, part.end, _deeper(written, column - mapping.column))]


def _deeper(written: str, columns: int) -> str:
    """Return a value whose further lines are indented by some columns more, or less."""
    at = line_end(written, 0)
    return written[:at] + shifted(written[at:], columns)


def _is_block(tree: Tree) -> bool:
    return isinstance(tree, ScalarSpan) and tree.style in BLOCK_STYLES
