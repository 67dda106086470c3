"""Parts and relationships of a package of Office Open XML, by the Open Packaging Conventions (ISO/IEC 29500-2)."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing_tui.articles.archive.markup import tree, tree_if_sound
from briefing_tui.articles.archive.package import Package
from briefing_tui.text.regex import regex

_PREFIXES = {
    "http://schemas.openxmlformats.org/package/2006/content-types": "ct",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
}
_MAX_BYTES = 4 << 20
_PERCENT = regex(rb"%([0-9A-Fa-f]{2})")


class Relationship(NamedTuple):
    """That a part refers to another: by an id, as what, and the part's name in the archive."""

    id: str
    kind: str  # the last step of the relationship's type, which is the same in the transitional and the strict form
    target: str


def relationships(package: Package, source: str = "") -> Iterator[Relationship]:
    """Yield those relationships of a part, or of the package itself, whose targets are in the package."""
    folder, _, name = source.rpartition("/")
    part = package.found(resolved(folder, f"_rels/{name}.rels"))
    if part is None:
        return
    for node in tree(package.read(part, _MAX_BYTES), _PREFIXES, part).all("rel:Relationship"):
        if node.attributes.get("TargetMode") == "External":
            continue
        target = package.found(resolved(folder, node.attributes.get("Target", "")))
        if target is not None:
            kind = node.attributes.get("Type", "").rpartition("/")[2]
            yield Relationship(node.attributes.get("Id", ""), kind, target)


def content_types(package: Package) -> dict[str, str]:
    """Return the content type of each part that the package gives one by its name."""
    part = package.found("[Content_Types].xml")
    if part is None:
        return {}
    root = tree_if_sound(package.read(part, _MAX_BYTES), _PREFIXES, part)
    return {
        found: node.attributes.get("ContentType", "")
        for node in root.all("ct:Override")
        if (found := package.found(resolved("", node.attributes.get("PartName", ""))))
    }


def resolved(folder: str, reference: str) -> str:
    """Return the name in an archive that a relative reference in a folder leads to; it cannot leave the archive."""
    path = unescaped(reference.partition("#")[0].partition("?")[0])
    steps: list[str] = []
    for step in path.split("/") if path.startswith("/") else [*folder.split("/"), *path.split("/")]:
        if step == "..":
            del steps[-1:]
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps)


def unescaped(reference: str) -> str:
    """Return a reference with its percent-encoded bytes decoded (RFC 3986, section 2.1)."""
    if "%" not in reference:
        return reference
    escaped = reference.encode("utf-8", "replace")
    return _PERCENT.sub(lambda code: bytes([int(code[1], 16)]), escaped).decode("utf-8", "replace")
