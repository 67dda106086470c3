"""The styles of a Word document: which make headings, quotations or lists, and which hide text (ISO/IEC 29500-1, 17.7).

A built-in style keeps its English name in the file, whatever the language of the program (`w:name` is "heading 1" where
its id is "berschrift1"), and a style of the author's own is based on others, whose names count for it, too.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from briefing_tui.articles.archive.markup import Node
from briefing_tui.articles.archive.style_names import kind_of, outline_of
from briefing_tui.articles.archive.word.namespaces import is_on, number
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.furniture import FurnitureKind

_Value = TypeVar("_Value")
_MAX_CHAIN = 20  # styles that are based on each other; Word itself stops sooner
_LIST = re.compile(r"list(?: bullet| number)? ([2-5])")


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What a style makes of its paragraphs; levels count from 0, and None is what it does not say."""

    kind: BlockKind | FurnitureKind | None = None
    outline: int | None = None  # 9 is the level of text that is no heading
    numbering: str | None = None
    list_level: int | None = None
    depth: int = 0  # of the lists that its name says it is for: a list of its own, "List Bullet 2" has but one level
    hidden: bool = False


class Styles:
    """The styles of a document, by their ids."""

    def __init__(self, root: Node | None = None) -> None:
        """Read `styles.xml`."""
        nodes = root.all("w:style") if root is not None else []
        self._nodes = {node.attributes.get("w:styleId", ""): node for node in nodes}
        self._default = next((each.attributes.get("w:styleId", "") for each in nodes if _is_default(each)), "")
        hidden = root.first("w:docDefaults", "w:rPrDefault", "w:rPr", "w:vanish") if root is not None else None
        self._hidden = hidden is not None and is_on(hidden.attributes.get("w:val"))
        self._paragraphs: dict[str, ParagraphStyle] = {}
        self._runs: dict[str, bool | None] = {}

    def paragraph(self, style: str) -> ParagraphStyle:
        """Return what a style makes of a paragraph; an empty id is that of a paragraph without a style."""
        found = self._paragraphs.get(style)
        if found is None:
            found = self._paragraphs[style] = self._paragraph(style or self._default)
        return found

    def hides(self, style: str) -> bool | None:
        """Whether a style of characters hides text, or None where it does not say."""
        if style not in self._runs:
            self._runs[style] = _hidden(list(self._chain(style)))
        return self._runs[style]

    def _paragraph(self, style: str) -> ParagraphStyle:
        chain = list(self._chain(style))
        names = [(node.value("w:val", "w:name") or "").lower() for node in chain] or [style.lower()]
        outline = _first(number(node.value("w:val", "w:pPr", "w:outlineLvl")) for node in chain)
        if outline is None:
            outline = _first(map(outline_of, names))
        hidden = _hidden(chain)
        list_level = _first(number(node.value("w:val", "w:pPr", "w:numPr", "w:ilvl")) for node in chain)
        depth = next((int(found[1]) for found in map(_LIST.fullmatch, names) if found), 0)
        return ParagraphStyle(
            kind_of(names),
            outline,
            _first(node.value("w:val", "w:pPr", "w:numPr", "w:numId") for node in chain),
            list_level,
            depth,
            self._hidden if hidden is None else hidden,
        )

    def _chain(self, style: str) -> Iterator[Node]:
        for _ in range(_MAX_CHAIN):
            node = self._nodes.get(style)
            if node is None:
                return
            yield node
            style = node.value("w:val", "w:basedOn") or ""


def _is_default(node: Node) -> bool:
    return node.attributes.get("w:type") == "paragraph" and "w:default" in node.attributes


def _hidden(chain: list[Node]) -> bool | None:
    found = _first(node.first("w:rPr", "w:vanish") for node in chain)
    return None if found is None else is_on(found.attributes.get("w:val"))


def _first(values: Iterable[_Value | None]) -> _Value | None:
    return next((value for value in values if value is not None), None)
