"""Slugs: ids of lower-case Latin letters and digits, in parts joined by hyphens, that are made of a text."""

import unicodedata

from briefing_tui.text.regex import regex

_MAX_SLUG_CHARACTERS = 60
_NOT_SLUG = regex("[^a-z0-9]+")


def slug(text: str) -> str:
    """Return a text as a slug of whole words that is not too long; empty where no letter of it is Latin."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    words = _NOT_SLUG.sub("-", "".join(char for char in plain if not unicodedata.combining(char))).strip("-")
    if len(words) <= _MAX_SLUG_CHARACTERS:
        return words
    return words[: _MAX_SLUG_CHARACTERS + 1].rpartition("-")[0] or words[:_MAX_SLUG_CHARACTERS]
