"""Letters of other scripts in Latin ones, so that the ids of claims and actors can be read."""

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
