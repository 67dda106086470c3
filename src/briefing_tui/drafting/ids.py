"""Ids of claims and actors: in Latin letters, so that they can be read in any language, and each given once."""

from collections.abc import Mapping

from briefing_tui.drafting.language import Language

Letters = Mapping[int, str]
"""What `str.translate` takes: the Latin letters for each small letter of another script."""


def letters_of(language: Language) -> Letters:
    """Return the Latin letters for those of a language; none where its letters are Latin, or it has no such table."""
    return {ord(entry.key): "".join(entry.fields[1:2]) for entry in language.table("letters") if len(entry.key) == 1}


def in_latin(text: str, letters: Letters) -> str:
    """Return a text in lower case, with Latin letters where the language has them."""
    return text.lower().translate(letters)


class Ids:
    """The ids of one kind of thing in a draft; the time to find a free one does not grow with their number."""

    __slots__ = ("_numbers", "_taken")

    def __init__(self) -> None:
        """Have none taken yet."""
        self._taken: set[str] = set()
        self._numbers: dict[str, int] = {}  # that were given last, by name

    def take(self, name: str) -> str:
        """Return an id that is not taken, and take it: the name, or the name with a number, from 2."""
        free = name
        while free in self._taken:
            self._numbers[name] = self._numbers.get(name, 1) + 1
            free = f"{name}-{self._numbers[name]}"
        self._taken.add(free)
        return free
