"""The style sheet of an RTF file: what its styles make of their paragraphs, by their names and outline levels."""

from typing import NamedTuple

from briefing_tui.articles.style_names import kind_of, outline_of
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.furniture import FurnitureKind

_MAX_CHAIN = 20  # styles that are based on each other
_MAX_STYLES = 10_000


class _Style(NamedTuple):
    """A style as the file has it."""

    name: str = ""
    outline: int | None = None
    base: int | None = None


class Styles:
    """The styles of paragraphs by their numbers."""

    def __init__(self) -> None:
        """Begin with none."""
        self._styles: dict[int, _Style] = {}
        self._number, self._style = 0, _Style()
        self._found: dict[int, tuple[BlockKind | FurnitureKind | None, int | None]] = {}

    def take_word(self, word: str, number: int | None) -> None:
        """Take a control word of the style sheet."""
        if word == "s":
            self._number = number or 0
        elif word == "outlinelevel":
            self._style = self._style._replace(outline=number)
        elif word == "sbasedon":
            self._style = self._style._replace(base=number)
        elif word in {"cs", "ds", "ts"}:
            self._number = -1  # a style of characters, sections or tables

    def take_text(self, text: str) -> None:
        """Take text of the style sheet: the name of a style, which ends with a semicolon."""
        name, semicolon, _ = text.partition(";")
        self._style = self._style._replace(name=self._style.name + name)
        if semicolon:
            if self._number >= 0 and len(self._styles) < _MAX_STYLES:
                self._styles.setdefault(self._number, self._style)
            self._number, self._style = 0, _Style()

    def of(self, number: int) -> tuple[BlockKind | FurnitureKind | None, int | None]:
        """Return what the style of a number makes, and the outline level that it gives, or None."""
        if number not in self._found:
            chain: list[_Style] = []
            at: int | None = number
            while at in self._styles and len(chain) < _MAX_CHAIN:
                chain.append(self._styles[at])
                at = chain[-1].base
            names = [style.name.strip().lower() for style in chain]
            outlines = [*(style.outline for style in chain), *map(outline_of, names)]
            self._found[number] = kind_of(names), next((each for each in outlines if each is not None), None)
        return self._found[number]
