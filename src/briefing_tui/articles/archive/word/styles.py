"""The styles of a Word document: which make headings, quotations or lists, and which hide text (ISO/IEC 29500-1, 17.7).

A built-in style keeps its English name in the file, whatever the language of the program (`w:name` is "heading 1" where
its id is "berschrift1"), and a style of the author's own is based on others, whose names count for it, too.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from briefing_tui.articles.archive.markup import Node
from briefing_tui.articles.archive.word.namespaces import is_on, number
from briefing_tui.articles.style_names import kind_of, outline_of
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.furniture import FurnitureKind
from briefing_tui.text.regex import regex

_Value = TypeVar("_Value")
_MAX_CHAIN = 20  # styles that are based on each other; Word itself stops sooner
_LIST = regex(r"list(?: bullet| number)? ([2-5])")


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What a style makes of its paragraphs; levels count from 0, and None is what it does not say."""

    kind: BlockKind | FurnitureKind | None = None
    outline: int | None = None  # 9 is the level of text that is no heading
    numbering: str | None = None
    list_level: int | None = None
    depth: int = 0  # of the lists that its name says it is for: a list of its own, "List Bullet 2" has but one level
    hidden: bool = False


class _Declared(NamedTuple):
    """What the file says of one style."""

    name: str
    parent: str
    outline: int | None
    numbering: str | None
    list_level: int | None
    hidden: bool | None


class Styles:
    """The styles of a document, by their ids."""

    def __init__(self, root: Node | None = None) -> None:
        """Read `styles.xml`."""
        nodes = root.all("w:style") if root is not None else []
        self._declared = {node.attributes.get("w:styleId", ""): _declared(node) for node in nodes}
        self._default = next((each.attributes.get("w:styleId", "") for each in nodes if _is_default(each)), "")
        defaults = root.first("w:docDefaults", "w:rPrDefault", "w:rPr") if root is not None else None
        self._hidden = bool(_hiding(defaults))
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
            self._runs[style] = _first(each.hidden for each in self._chain(style))
        return self._runs[style]

    def _paragraph(self, style: str) -> ParagraphStyle:
        chain = self._chain(style)
        names = [each.name for each in chain] or [style.lower()]
        outline = _first(each.outline for each in chain)
        hidden = _first(each.hidden for each in chain)
        return ParagraphStyle(
            kind_of(names),
            _first(map(outline_of, names)) if outline is None else outline,
            _first(each.numbering for each in chain),
            _first(each.list_level for each in chain),
            next((int(found[1]) for found in map(_LIST.fullmatch, names) if found), 0),
            self._hidden if hidden is None else hidden,
        )

    def _chain(self, style: str) -> list[_Declared]:
        """Return a style, the one that it is based on, and so on."""
        chain: list[_Declared] = []
        while style in self._declared and len(chain) < _MAX_CHAIN:
            chain.append(self._declared[style])
            style = chain[-1].parent
        return chain


def _declared(node: Node) -> _Declared:
    return _Declared(
        (node.value("w:val", "w:name") or "").lower(),
        node.value("w:val", "w:basedOn") or "",
        number(node.value("w:val", "w:pPr", "w:outlineLvl")),
        node.value("w:val", "w:pPr", "w:numPr", "w:numId"),
        number(node.value("w:val", "w:pPr", "w:numPr", "w:ilvl")),
        _hiding(node.first("w:rPr")),
    )


def _is_default(node: Node) -> bool:
    return node.attributes.get("w:type") == "paragraph" and "w:default" in node.attributes


def _hiding(properties: Node | None) -> bool | None:
    """Whether properties of runs hide text, or None where they do not say."""
    found = properties.first("w:vanish") if properties is not None else None
    return None if found is None else is_on(found.attributes.get("w:val"))


def _first(values: Iterable[_Value | None]) -> _Value | None:
    return next((value for value in values if value is not None), None)
