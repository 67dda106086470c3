"""How the blocks of an article are set on the page: how far they stand in, their signs, and what lies between two."""

from typing import NamedTuple

from rich.cells import cell_len

from briefing_tui.domain.article import Block, BlockKind
from briefing_tui.text.regex import regex
from briefing_tui.ui.render.glyphs import Glyphs

_ITEM, _NOTE, _QUOTATION = BlockKind.ITEM, BlockKind.NOTE, BlockKind.QUOTATION
STANDING_IN = (_ITEM, _NOTE, _QUOTATION)  # the kinds of blocks that are not set flush
_LIKE_FOLLOWS_LIKE = (_ITEM, _NOTE)  # without a free line between them
_STEP_CELLS = 2  # of a level, and of a bullet or bar with the white space behind it
_MIN_TEXT_CELLS = 12  # beside which there is no room for more levels
_HEADING_ROLES = ("heading", "heading", "heading heading-3", "heading heading-4")  # by level; the first has a rule
_ROLES = {BlockKind.CAPTION: "caption", _NOTE: "note"}
# A bullet or a number that the text of an item begins with by itself: "•", "12.", "(a)", "iv)".
_OWN_MARKER = regex(r"(?:[•◦▪‣∙·●○■□–—*+-]|\(?\d{1,4}[.)]|\(?(?:[a-z]|[ivxlc]{1,6})\)|[a-z]\.) (?=\S)")


class Fragment(NamedTuple):
    """A stretch of the reading text on one line, and the room that it has there.

    The room begins `x` cells after the beginning of the line's text, and is `cells` wide; the stretch stands at its
    beginning, or at its end if it is set `to_right`. `label` stands before the room, at the beginning of the line.
    """

    start: int
    end: int
    x: int
    cells: int
    to_right: bool = False
    label: str = ""


class Setting(NamedTuple):
    """How far the lines of a block stand in, in cells, but for the first: `hang` cells of that it has for its marker.

    `marker` is the length of the marker in characters, where the text of the block begins with one.
    """

    indent: int = 0
    hang: int = 0
    marker: int = 0


FLUSH = Setting()


def setting(block: Block, text: str, measure: int) -> Setting:
    """Return how a block of a text is set to a measure in cells."""
    kind = block.kind
    if kind not in STANDING_IN:
        return FLUSH
    if kind is _NOTE:
        return Setting(_STEP_CELLS)
    depth = min(max(block.level, 1), max((measure - _MIN_TEXT_CELLS) // _STEP_CELLS, 1))
    if kind is _QUOTATION:
        return Setting(_STEP_CELLS * depth)
    marker = _OWN_MARKER.match(text, block.start, block.end)
    if marker is None:
        return Setting(_STEP_CELLS * depth)
    cells = cell_len(marker[0])
    return Setting(_STEP_CELLS * (depth - 1) + cells, cells, len(marker[0]))


def lead(block: Block, place: Setting, glyphs: Glyphs, *, is_first: bool) -> tuple[str, str]:
    """Return what stands before a line of a block, as wide as the line stands in, and its role."""
    cells = place.indent - (place.hang if is_first else 0)
    if block.kind is _QUOTATION:
        return f" {glyphs.quoted}" * (cells // _STEP_CELLS), "rail"
    if block.kind is _ITEM and is_first and not place.marker:
        bullet = glyphs.bullets[min(max(block.level, 1), len(glyphs.bullets)) - 1]
        return bullet.rjust(cells), "faint"
    return " " * cells, "text"


def block_role(block: Block) -> str:
    """Return the role of a block's text."""
    if block.kind is BlockKind.HEADING:
        return _HEADING_ROLES[min(max(block.level, 1), len(_HEADING_ROLES)) - 1]
    if block.kind is BlockKind.ROW and block.level:
        return "table-head"
    return _ROLES.get(block.kind, "text")


def is_apart(before: BlockKind, after: BlockKind) -> bool:
    """Return whether a free line stands between two blocks that are not rows of one table."""
    if before is BlockKind.CAPTION:
        return after is not BlockKind.ROW
    return before is not after or after not in _LIKE_FOLLOWS_LIKE
