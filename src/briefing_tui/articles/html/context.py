"""What holds for the text in an element: the kind of its block, and whether it is shown."""

import re
from typing import NamedTuple

from briefing_tui.articles.html.names import BLOCKS, HEADINGS
from briefing_tui.articles.html.nodes import Node
from briefing_tui.domain.article import BlockKind
from briefing_tui.text.regex import regex

_SILENT = frozenset(("head", "iframe", "noembed", "noframes", "noscript", "script", "style", "title"))
_NO_TEXT_OF_THE_PAGE = frozenset((
    "annotation", "annotation-xml", "audio", "canvas", "datalist", "object", "option", "rp", "rt", "select", "svg",
    "textarea", "video",
))  # fmt: skip  # choices, fallbacks, what says again how another text is read
_LISTS = frozenset(("ul", "ol", "menu", "dir", "dl"))
_KINDS = dict.fromkeys(HEADINGS, BlockKind.HEADING)
_KINDS |= dict.fromkeys(("pre", "listing", "xmp", "plaintext"), BlockKind.CODE)
_KINDS |= dict.fromkeys(("caption", "figcaption"), BlockKind.CAPTION)
_NOTE_TYPES = frozenset((
    "footnote", "footnotes", "endnote", "endnotes", "rearnote", "rearnotes", "doc-footnote", "doc-endnote",
    "doc-endnotes",
))  # fmt: skip  # EPUB 3 Structural Semantics Vocabulary, and Digital Publishing WAI-ARIA
_NOTE_CLASSES = frozenset((
    "footnote", "footnotes", "footnotes-list", "endnote", "endnotes", "references", "sdfootnote", "sdendnote",
    "msofootnotetext", "msoendnotetext",
))  # fmt: skip  # the last four are those of LibreOffice and Word
_TOOL = regex(  # a link back from a note, or one to edit or to name a section
    r"(?<!\S)(?:doc-backlink|footnote-back(?:ref)?|mw-cite-backlink|reversefootnote|mw-editsection|headerlink|"
    r"(?:header|heading)-anchor|anchor-link)(?!\S)"
)
_HIDING = regex(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)\b", re.IGNORECASE)
_BLOCK_STYLE = regex(r"(?:^|[;\s])display\s*:\s*(?:block|flex|grid|list-item|table)\b", re.IGNORECASE)
_MAX_LEVEL = 99  # of lists and quotations in each other


class Context(NamedTuple):
    """What holds for the text in an element."""

    node: Node | None = None  # the innermost block
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    lists: int = 0  # how many lists are around
    quotations: int = 0
    silent: bool = False  # its text is none that is read
    hidden: bool = False
    linked: bool = False


def is_silent(name: str, attributes: dict[str, str]) -> bool:
    """Whether what is in an element is none of the text of the document: scripts, and what stands in for them."""
    return name in _SILENT or (name == "template" and "shadowrootmode" not in attributes)


def is_block(name: str, attributes: dict[str, str]) -> bool:
    """Whether an element stands on lines of its own."""
    return name in BLOCKS or ("style" in attributes and _BLOCK_STYLE.search(attributes["style"]) is not None)


def is_aside(node: Node, outer: Context) -> bool:
    """Whether an element has text that is none of the page's text: what is to be chosen, pressed, or said again."""
    if node.name in _NO_TEXT_OF_THE_PAGE or (node.name == "button" and outer.kind is not BlockKind.HEADING):
        return True
    return bool(node.hint) and _TOOL.search(node.hint) is not None


def is_hidden(name: str, attributes: dict[str, str]) -> bool:
    """Whether an element says that it is not shown."""
    if name == "dialog" and "open" not in attributes:
        return True
    return bool(attributes) and (
        attributes.get("hidden", "until-found").lower() != "until-found"
        or attributes.get("aria-hidden", "").lower() == "true"
        or ("style" in attributes and _HIDING.search(attributes["style"]) is not None)
    )


def in_block(node: Node, attributes: dict[str, str], outer: Context) -> Context:
    """Return what holds for the text in a block, given what holds around it."""
    name = node.name
    if outer.kind is BlockKind.CODE:
        return outer._replace(node=node)
    kind: BlockKind = outer.kind
    level, lists, quotations = outer.level, outer.lists, outer.quotations
    if name in _LISTS:
        lists = min(lists + 1, _MAX_LEVEL)
    if name in _KINDS:
        kind, level = _KINDS[name], HEADINGS.get(name, 0)
    elif kind is BlockKind.NOTE or (attributes and _is_note(node, attributes)):
        kind, level = BlockKind.NOTE, 0
    elif name in ("li", "dt"):
        kind, level = BlockKind.ITEM, max(lists, 1)
    elif name == "dd":
        lists = min(lists + 1, _MAX_LEVEL)
        kind, level = BlockKind.ITEM, lists
    elif name == "blockquote":
        quotations = min(quotations + 1, _MAX_LEVEL)
        kind, level = BlockKind.QUOTATION, quotations
    return Context(node, kind, level, lists, quotations, linked=outer.linked)


def _is_note(node: Node, attributes: dict[str, str]) -> bool:
    """Whether a block holds a footnote or an endnote, or some of them."""
    named = f"{attributes.get('epub:type', '')} {attributes.get('role', '')}".lower().split()
    return not _NOTE_TYPES.isdisjoint(named) or not _NOTE_CLASSES.isdisjoint(node.hint.split())
