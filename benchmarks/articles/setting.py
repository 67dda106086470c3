"""How a document is set on pages: format, columns, fonts, head and foot; chosen by chance."""

import random
from dataclasses import dataclass

_FONTS = {
    "en": ("Liberation Serif", "Liberation Sans", "DejaVu Serif", "C059", "Nimbus Roman"),
    "fa": ("Noto Naskh Arabic", "DejaVu Sans", "Noto Sans Arabic"),
    "zh": ("Noto Serif CJK SC", "Noto Sans CJK SC"),
}
_PAGES_MM = ((210, 297), (216, 279), (176, 250), (148, 210), (297, 210))  # width and height
_HEADS = ("{title}", "Quarterly Review of River Affairs", "No. 3 · 2024 — {title}", "")
_FEET = ("{page}", "– {page} –", "Page {page}", "Working paper 17 · {page}")
_MIN_WIDTH_OF_COLUMNS_MM = 176  # of a page that has two
_MAX_PAGES = 40  # of a document, roughly
_SOFT_HYPHEN = "\u00ad"
_VOWELS = "aeiouy"
_MIN_BROKEN_LETTERS = 7


@dataclass(frozen=True, slots=True)
class Setting:
    """How a document is set; lengths are in millimetres and points.

    `head` and `foot` are what stands on each page, with `{page}` where the number of the page is; `hyphenated` says
    whether words are broken at the ends of lines; `indented`, whether a paragraph begins with an indent, in place of
    space above it.
    """

    width_mm: int
    height_mm: int
    margin_mm: int
    columns: int
    font: str
    size_pt: float
    leading_percent: int
    heading_percent: tuple[int, int, int]  # of the size of the text, by level
    justified: bool
    hyphenated: bool
    indented: bool
    head: str
    foot: str

    @classmethod
    def chosen(cls, language: str, columns: int, title: str, chance: random.Random) -> "Setting":
        """Return a setting for a language, with so many columns."""
        wide = [page for page in _PAGES_MM if columns == 1 or page[0] >= _MIN_WIDTH_OF_COLUMNS_MM]
        width, height = chance.choice(wide)
        return cls(
            width,
            height,
            chance.choice((18, 22, 27)),
            columns,
            chance.choice(_FONTS[language]),
            chance.choice((9, 10, 11, 12)) - (columns > 1),
            chance.choice((105, 120, 140)),
            chance.choice(((180, 140, 115), (150, 120, 100), (200, 130, 110))),
            language != "zh" and chance.random() < 0.6,
            language == "en" and chance.random() < 0.7,
            chance.random() < 0.4,
            chance.choice(_HEADS).format(title=title),
            chance.choice(_FEET),
        )

    def feet(self) -> tuple[str, ...]:
        """Return the lines at the feet of the first pages."""
        return tuple(self.foot.replace("{page}", str(page)) for page in range(1, _MAX_PAGES + 1))


def breakable(text: str) -> str:
    """Return a text whose long words have soft hyphens, at which a program may break them."""
    return " ".join(_breakable(word) for word in text.split(" "))


def _breakable(word: str) -> str:
    if not (word.isascii() and word.isalpha() and len(word) >= _MIN_BROKEN_LETTERS):
        return word
    made = word[:2]
    for at in range(2, len(word)):
        if at < len(word) - 2 and word[at] not in _VOWELS and word[at - 1] in _VOWELS and word[at + 1] in _VOWELS:
            made += _SOFT_HYPHEN
        made += word[at]
    return made
