"""Right-to-left letters in a text, and the direction of a paragraph (UAX #9)."""

from unicodedata import bidirectional

from briefing_tui.text.regex import regex

# The blocks with letters that are written from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and later ones.
_RIGHT_TO_LEFT = regex("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")


def has_right_to_left(text: str) -> bool:
    """Return whether a text has a letter that is written from right to left."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def begins_right_to_left(text: str) -> bool:
    """Return whether the first letter of a paragraph is one of a right-to-left script (UAX #9, rules P2 and P3)."""
    strong = (kind for char in text if (kind := bidirectional(char)) in {"L", "R", "AL"})
    return next(strong, "L") != "L"
