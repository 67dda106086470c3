"""The style of a text around a place, as a writer of values has to know it."""

from dataclasses import dataclass

from briefing_tui.loading.editing.lines import after_loose, is_line_end, newline_of
from briefing_tui.loading.editing.tree import Collection, Part
from briefing_tui.loading.writing import BLOCK_LAYOUT, Layout, Writer


@dataclass(frozen=True, slots=True)
class Style:
    """A text, the id of its only source, if it has one, and how its lists look where nothing nearer shows it.

    `has_gaps` says whether an empty line parts its claims.
    """

    text: str
    implied_source: str = ""
    layout: Layout = BLOCK_LAYOUT
    has_gaps: bool = True

    @property
    def newline(self) -> str:
        """The line break of the text."""
        return newline_of(self.text)

    def of_mapping(self, mapping: Collection) -> Writer:
        """Return the writer of another entry of a mapping."""
        lists = [
            part.value
            for part in mapping.parts
            if isinstance(part.value, Collection) and not part.value.is_mapping and not part.value.is_flow
        ]
        layout = self.layout
        if lists and not mapping.is_flow:
            indent = lists[-1].column - mapping.column
            layout = layout._replace(list_indent=indent, item_indent=self._item_indent(lists[-1]))
        return self._writer(layout._replace(in_quotes=all(self._is_quoted(part) for part in mapping.parts)))

    def of_list(self, items: Collection, number: int) -> Writer:
        """Return the writer of another item of a list, which gets a number; its neighbour is the model."""
        model = items.parts[number - 1 if number else 0]
        layout = self.layout._replace(in_braces=self._begins_with(model, "{"))
        if not items.is_flow:
            layout = layout._replace(item_indent=self._item_indent(items))
        in_quotes = all(self._is_in_quotes(part) for part in items.parts)
        return self._writer(layout._replace(in_quotes=in_quotes))

    def parts_items(self, items: Collection) -> bool:
        """Whether an empty line should stand between items of a list of claims or sections, of which there is one."""
        return self.has_gaps and not self._begins_with(items.parts[0], "{")

    def _writer(self, layout: Layout) -> Writer:
        return Writer(self.implied_source, layout=layout)

    def _item_indent(self, items: Collection) -> int:
        return item_indent(self.text, items.parts[0].indicator_end) if items.parts else self.layout.item_indent

    def _is_in_quotes(self, item: Part) -> bool:
        """Whether an item of a list is a quoted text, or a mapping in braces whose keys are quoted."""
        mapping = item.value
        if isinstance(mapping, Collection) and mapping.is_mapping and mapping.is_flow:
            return all(map(self._is_quoted, mapping.parts))
        return self._begins_with(item, '"')

    def _is_quoted(self, part: Part) -> bool:
        return self.text.startswith('"', part.start)

    def _begins_with(self, part: Part, sign: str) -> bool:
        return self.text.startswith(sign, after_loose(self.text, part.indicator_end))


def item_indent(text: str, dash_end: int) -> int:
    """Return how far to the right of its dash an item stands, whose dash ends at an offset."""
    start = after_loose(text, dash_end)
    is_beside = (
        not is_line_end(text, dash_end) and "\n" not in text[dash_end:start] and "\r" not in text[dash_end:start]
    )
    return start - dash_end + 1 if is_beside else 2
