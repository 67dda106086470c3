"""The package document of an EPUB book: what it says of the book, what it has, and in which order it is read."""

from dataclasses import dataclass, field

from briefing_tui.articles.archive.book.metadata import metadata_items
from briefing_tui.articles.archive.book.namespaces import PREFIXES
from briefing_tui.articles.archive.markup import Node, tree, tree_if_sound
from briefing_tui.articles.archive.opc import resolved
from briefing_tui.articles.archive.package import Package
from briefing_tui.articles.extraction import UnreadableArticleError
from briefing_tui.domain.metadata import MetadataItem

_CONTAINER = "META-INF/container.xml"
_MAX_BYTES = 8 << 20
_PACKAGE_TYPE, _NCX_TYPE = "application/oebps-package+xml", "application/x-dtbncx+xml"
_MAX_FALLBACKS = 8


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in the manifest: its part of the archive, or what is missing there, and its media type."""

    part: str
    media_type: str
    properties: frozenset[str] = frozenset()
    fallback: str = ""


@dataclass(slots=True)
class Publication:
    """What a package document says: metadata, the parts to read in order, and where its navigation is.

    `guides` has the parts that are a cover or a table of contents, and not merely hold one.
    """

    metadata: list[MetadataItem] = field(default_factory=list)
    spine: list[Item] = field(default_factory=list)
    navigation: str | None = None
    ncx: str | None = None
    guides: dict[str, str] = field(default_factory=dict)


def publication_of(package: Package) -> Publication:
    """Read the package document of a book; raises UnreadableArticleError where there is none."""
    part = _package_part(package)
    folder = part.rpartition("/")[0]
    root = tree(package.read(part, _MAX_BYTES), PREFIXES, part)
    items = _manifest(package, root, folder)
    publication = Publication(metadata_items(root.first("opf:metadata") or Node("", {})))
    spine = root.first("opf:spine") or Node("", {})
    _read_spine(publication, spine, items)
    for item in items.values():
        if "nav" in item.properties:
            publication.navigation = publication.navigation or package.found(item.part)
        elif item.media_type == _NCX_TYPE:
            publication.ncx = publication.ncx or package.found(item.part)
    named = items.get(spine.attributes.get("toc", ""))
    if named and package.found(named.part):
        publication.ncx = package.found(named.part)
    for reference in (root.first("opf:guide") or Node("", {})).all("opf:reference"):
        href = reference.attributes.get("href", "")
        if "#" not in href:
            publication.guides[resolved(folder, href)] = reference.attributes.get("type", "").lower()
    return publication


def _package_part(package: Package) -> str:
    """Return the name of the package document, by the container or else by its own name."""
    if package.found(_CONTAINER):
        root = tree_if_sound(package.read(_CONTAINER, _MAX_BYTES), PREFIXES, _CONTAINER)
        for node in root.descendants():
            if node.name == "ocf:rootfile" and node.attributes.get("media-type", _PACKAGE_TYPE) == _PACKAGE_TYPE:
                name = package.found(resolved("", node.attributes.get("full-path", "")))
                if name:
                    return name
    name = next((each for each in package.names() if each.lower().endswith(".opf")), None)
    if name is None:
        raise UnreadableArticleError("has no book in it: its package document is missing", "download it again")
    return name


def _manifest(package: Package, root: Node, folder: str) -> dict[str, Item]:
    items = {}
    for node in (root.first("opf:manifest") or Node("", {})).all("opf:item"):
        part = resolved(folder, node.attributes.get("href", ""))
        items[node.attributes.get("id", "")] = Item(
            package.found(part) or part,
            node.attributes.get("media-type", "").lower(),
            frozenset(node.attributes.get("properties", "").split()),
            node.attributes.get("fallback", ""),
        )
    return items


def _read_spine(publication: Publication, spine: Node, items: dict[str, Item]) -> None:
    """Put the parts in the order in which they are read, each once; those beside the text come last."""
    references = spine.all("opf:itemref")
    known: set[str] = set()
    for linear in (True, False):
        for reference in references:
            item = items.get(reference.attributes.get("idref", ""))
            if item is None or (reference.attributes.get("linear") != "no") is not linear:
                continue
            for _ in range(_MAX_FALLBACKS):
                if item.media_type in TEXT_TYPES or item.fallback not in items:
                    break
                item = items[item.fallback]
            if item.part not in known:
                known.add(item.part)
                publication.spine.append(item)


TEXT_TYPES = ("application/xhtml+xml", "text/html", "text/x-oeb1-document")
