"""What built-in styles of paragraphs make, by their English names, which files have whatever the language."""

from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.furniture import FurnitureKind
from briefing_tui.text.regex import regex

_KINDS: dict[str, BlockKind | FurnitureKind] = {
    "quote": BlockKind.QUOTATION,
    "intense quote": BlockKind.QUOTATION,
    "block text": BlockKind.QUOTATION,
    "quotations": BlockKind.QUOTATION,
    "html preformatted": BlockKind.CODE,
    "preformatted text": BlockKind.CODE,
    "source code": BlockKind.CODE,  # pandoc's
    "caption": BlockKind.CAPTION,
    "tablecaption": BlockKind.CAPTION,  # pandoc's
    "figurecaption": BlockKind.CAPTION,
    "toc heading": FurnitureKind.NAVIGATION,
    "table of figures": FurnitureKind.NAVIGATION,
    "contents heading": FurnitureKind.NAVIGATION,
    **{f"{name} {level}": FurnitureKind.NAVIGATION for name in ("toc", "contents") for level in range(1, 10)},
}
_HEADING = regex(r"heading ?([1-9])")


def kind_of(names: list[str]) -> BlockKind | FurnitureKind | None:
    """Return what a style makes, given its name and the names of the styles that it is based on, all in lower case."""
    return next((_KINDS[name] for name in names if name in _KINDS), None)


def outline_of(name: str) -> int | None:
    """Return the level from 0 of the headings that a style of this name makes, or None."""
    if name == "title":
        return 0
    heading = _HEADING.fullmatch(name)
    return int(heading[1]) - 1 if heading else None
