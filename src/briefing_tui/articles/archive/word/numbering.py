"""The lists of a Word document: which numbering makes an item of a list (ISO/IEC 29500-1, 17.9)."""

from collections.abc import Iterable

from briefing_tui.articles.archive.markup import Node
from briefing_tui.articles.archive.word.namespaces import number
from briefing_tui.text.regex import regex

_PLACEHOLDER = regex("%[0-9]")  # of a number in the mark of an item
_MAX_LEVELS = 9  # of a list
_MAX_LINKS = 8  # from one numbering to another through a style


class _Level:
    """One level of a list: whether anything stands before its items, and the style that it goes with."""

    __slots__ = ("marked", "style")

    def __init__(self, node: Node) -> None:
        text = node.value("w:val", "w:lvlText")
        if node.value("w:val", "w:numFmt") == "none":
            text = _PLACEHOLDER.sub("", text or "")
        self.marked = text is None or bool(text.strip()) or node.first("w:lvlPicBulletId") is not None
        self.style = node.value("w:val", "w:pStyle")


class Numbering:
    """The numberings of a document, by their ids; without a root node all that are asked for count as lists."""

    def __init__(self, root: Node | None = None) -> None:
        """Read `numbering.xml`."""
        self._known = root is not None
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._links: dict[str, str] = {}  # from an abstract numbering to the style whose numbering it takes
        self._styles: dict[str, str] = {}  # from such a style to the abstract numbering
        self._numberings: dict[str, tuple[str, dict[int, _Level]]] = {}
        for node in root.children if root is not None else ():
            if node.name == "w:abstractNum":
                self._take_abstract(node)
            elif node.name == "w:num":
                overrides = _levels(override for each in node.all("w:lvlOverride") for override in each.all("w:lvl"))
                abstract = node.value("w:val", "w:abstractNumId") or ""
                self._numberings[node.attributes.get("w:numId", "")] = abstract, overrides

    def makes_items(self, numbering: str, level: int) -> bool:
        """Whether the paragraphs of a numbering's level (from 0) are items of a list."""
        if numbering in ("", "0"):
            return False
        if not self._known:
            return True
        levels = self._levels_of(numbering)
        return bool(levels) and (level not in levels or levels[level].marked)

    def level_of_style(self, numbering: str, style: str) -> int | None:
        """Return the level, from 0, that a numbering has for the paragraphs of a style, or None."""
        levels = self._levels_of(numbering)
        return next((level for level, each in levels.items() if each.style == style), None)

    def _take_abstract(self, node: Node) -> None:
        name = node.attributes.get("w:abstractNumId", "")
        self._abstract[name] = _levels(node.all("w:lvl"))
        if link := node.value("w:val", "w:numStyleLink"):
            self._links[name] = link
        if style := node.value("w:val", "w:styleLink"):
            self._styles[style] = name

    def _levels_of(self, numbering: str) -> dict[int, _Level]:
        abstract, overrides = self._numberings.get(numbering, ("", {}))
        for _ in range(_MAX_LINKS):
            if abstract not in self._links:
                break
            abstract = self._styles.get(self._links[abstract], "")
        levels = self._abstract.get(abstract, {})
        return levels | overrides if overrides else levels


def _levels(nodes: Iterable[Node]) -> dict[int, _Level]:
    levels = ((number(node.attributes.get("w:ilvl")) or 0, node) for node in nodes)
    return {level: _Level(node) for level, node in levels if level < _MAX_LEVELS}
