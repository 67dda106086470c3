"""The sources of quotes that leave them out, written where a briefing gets a second source."""

from collections.abc import Iterator
from operator import itemgetter

from briefing_tui.domain.offsets import Edit
from briefing_tui.loading.editing.forms import as_list, as_mapping
from briefing_tui.loading.editing.paths import Path, kind_at
from briefing_tui.loading.editing.steps import Steps
from briefing_tui.loading.editing.style import Style
from briefing_tui.loading.editing.tree import Collection, Part
from briefing_tui.loading.fields import Kind, Listing, Record
from briefing_tui.loading.format import QUOTE

_SOURCE = next(field for field in QUOTE.fields if field.key == "source")


def naming_sources(style: Style, part: Part, path: Path, source: str) -> list[Edit]:
    """Return the edits that name the source of the quotes within a part, at a path, where they do not name it.

    Where quotes are bare texts, the edits only make room for it; none are left to make where each names its source.
    """
    quotes = list(_quotes(part, 0, kind_at(path)))
    edits = [edit for each, column in quotes for edit in _room(style, each, column)]
    if edits:
        return sorted(edits, key=itemgetter(0))
    steps = Steps(style)
    mappings = (each.value for each, _ in quotes if isinstance(each.value, Collection))
    lacking = (each for each in mappings if each.number(_SOURCE.key) is None)
    return sorted(
        (edit for each in lacking for edit in steps.with_field(each, QUOTE, _SOURCE, source)), key=itemgetter(0)
    )


def _quotes(part: Part, column: int, kind: Kind) -> Iterator[tuple[Part, int]]:
    """Yield the parts with quotes, each with the column in which it begins; one that is no item is its list's only."""
    if kind is QUOTE:
        yield part, column
    elif isinstance(kind, Listing) and isinstance(part.value, Collection) and not part.value.is_mapping:
        for each in part.value.parts:
            yield from _quotes(each, part.value.column, kind.item)
    elif isinstance(kind, Listing) and kind.item is QUOTE:
        yield part, column
    elif isinstance(kind, Record) and isinstance(part.value, Collection):
        for field in kind.fields:
            number = part.value.number(field.key)
            if number is not None:
                yield from _quotes(part.value.parts[number], part.value.column, field.kind)


def _room(style: Style, part: Part, column: int) -> list[Edit]:
    """Return the edits that write a quote which is a text as a mapping, or at first as a list of one."""
    if part.value is None or isinstance(part.value, Collection):
        return []
    if part.key:
        return next(as_list(style, part, column, in_brackets=False))
    return next(as_mapping(style.text, part, QUOTE.shorthand, column))
