"""ASCII in place of what a terminal cannot show: lines and blocks of the screen, and letters where need be."""

import unicodedata
from functools import lru_cache

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_SIGNS = str.maketrans(
    dict.fromkeys("─━═▁▔–—", "-")
    | dict.fromkeys("│┃║▏▎▍▌▐▊▋▉█▕", "|")
    | dict.fromkeys("╭╮╰╯┌┐└┘├┤┬┴┼", "+")
    | dict.fromkeys("▂▃▄▅▆▇▀", " ")  # where the thumb of a scroll bar ends; its colour shows it too
    | {"←": "<", "→": ">", "↑": "^", "↓": "v", "…": "~", "“": '"', "”": '"', "‘": "'", "’": "'"}
)


class AsciiFilter(LineFilter):
    """Draws each line of the screen in ASCII; with `letters`, those of the texts stay as they are."""

    def __init__(self, *, letters: bool) -> None:
        """Keep the letters of the texts, or not."""
        super().__init__()
        self._letters = letters

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002  # Textual's signature
        """Return the segments with the same number of cells each."""
        return [
            segment if segment.text.isascii() else segment._replace(text=in_ascii(segment.text, letters=self._letters))
            for segment in segments
        ]


@lru_cache(4096)
def in_ascii(text: str, *, letters: bool = False) -> str:
    """Return a text, as wide as before, with signs in ASCII; so are letters unless `letters` keeps them."""
    text = text.translate(_SIGNS)
    return text if letters else "".join(map(_plain, text))


def _plain(character: str) -> str:
    """Return a letter without its accents, or question marks over the cells of what has no letter of ASCII."""
    if character.isascii():
        return character
    width = cell_len(character)
    bare = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode()
    return bare if len(bare) == width else "?" * width
