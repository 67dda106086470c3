"""The navigation of an EPUB book: the titles of its chapters, and where each begins."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing_tui.articles.archive.book.namespaces import PREFIXES
from briefing_tui.articles.archive.markup import Node, tree_if_sound
from briefing_tui.articles.archive.opc import resolved, unescaped
from briefing_tui.articles.archive.package import Package

_MAX_BYTES = 8 << 20


class Entry(NamedTuple):
    """An entry of a table of contents: its title, the part and the id it leads to, and its depth from 0."""

    title: str
    part: str
    id: str
    depth: int


def entries(package: Package, navigation: str | None, ncx: str | None) -> list[Entry]:
    """Return the table of contents of a book, of its navigation document or else of its NCX."""
    for part, read in ((navigation, _of_navigation_document), (ncx, _of_ncx)):
        if part is None:
            continue
        root = tree_if_sound(package.read(part, _MAX_BYTES), PREFIXES, part)
        folder = part.rpartition("/")[0]
        found = [
            Entry(title, package.found(resolved(folder, href)) or "", unescaped(href.partition("#")[2]), depth)
            for title, href, depth in read(root)
            if title and href
        ]
        if found:
            return found
    return []


def _of_navigation_document(root: Node) -> Iterator[tuple[str, str, int]]:
    """Yield the title, the reference and the depth of each entry of a navigation document (EPUB 3.3, 7.3)."""
    for nav in root.descendants():
        if nav.name == "html:nav" and "toc" in nav.attributes.get("epub:type", "").split():
            open_nodes = [(nav, -1)]
            while open_nodes:
                node, depth = open_nodes.pop()
                if node.name == "html:a":
                    yield _text(node), node.attributes.get("href", ""), max(depth, 0)
                else:
                    depth += node.name == "html:ol"
                    open_nodes.extend((child, depth) for child in reversed(node.children))


def _of_ncx(root: Node) -> Iterator[tuple[str, str, int]]:
    """Yield the title, the reference and the depth of each entry of an NCX (DAISY, ANSI/NISO Z39.86-2005)."""
    nodes = [(node, 0) for node in reversed(root.all("ncx:navMap"))]
    while nodes:
        node, depth = nodes.pop()
        if node.name == "ncx:navPoint":
            label = node.first("ncx:navLabel", "ncx:text")
            yield _text(label) if label else "", node.value("src", "ncx:content") or "", depth
            depth += 1
        nodes.extend((child, depth) for child in reversed(node.children))


def _text(node: Node) -> str:
    return " ".join(node.content().split())
