"""Letters that pages are set with, as the letters they stand for: ligatures, and the forms of Arabic letters."""

import unicodedata

from briefing_tui.text.regex import regex

_LINE_HYPHEN = "\ufffe"  # PDFium's mark for a hyphen at the end of a line
_FORMS = regex("[\ufb00-\ufb4f\ufb50-\ufdfb\ufe70-\ufefc]")  # of Latin, Armenian, Hebrew and Arabic letters
_SURROGATE = regex("[\ud800-\udfff]")
NO_SPACE = "\x00"
"""Stands in the text of a page in place of a space that there is none."""
_UNSPACED = (
    "\u2e80-\u312f\u3190-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\U0001b000-\U0001b2ff"
    "\U00020000-\U0003ffff"
)
UNSPACED = regex(f"[{_UNSPACED}]")
"""A character of a script that sets no spaces between words, as Chinese, or its punctuation."""
_ENDS_UNSPACED = regex(f"[{_UNSPACED}]\\Z")
_BESIDE_UNSPACED = regex(f"(?<=[{_UNSPACED}]) | (?=[{_UNSPACED}])|(?<=[0-9]) (?=[0-9])")
_OPENING, _CLOSING = "(\\[{«“‘〈《「『【〔（", ")\\]}»”’〉》」』】〕）、。，．：；？！％,.:;?!%…"
_FIRST_UNSPACED = regex(
    f"[{_OPENING}]*(?:[{_UNSPACED}]|[^\\s{_UNSPACED}]+(?=[{_UNSPACED}])(?<![{_OPENING}]))[{_CLOSING}]*"
)
_NARROW = 0.55  # in sizes of the type: the width of a letter or digit that is not Chinese
_OPENS = ("(", "[", "{", "«", "“", "‘")
_MOST_SPACES = 0.1  # of the characters of a line in such a script


def plain_letters(text: str) -> str:
    """Return a text with ligatures and forms of letters as letters, pairs of surrogates as one, and its hyphens."""
    if text.isascii() and NO_SPACE not in text:
        return text
    text = text.replace(_LINE_HYPHEN, "-").replace(NO_SPACE, "")
    if _FORMS.search(text):
        text = _FORMS.sub(lambda form: unicodedata.normalize("NFKC", form[0]), text)
    if _SURROGATE.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def doubtful_spaces(text: str) -> list[int]:
    """Return where the spaces stand that need be none where a page's layout alone has made them: beside Chinese."""
    return (
        [space.start() for space in _BESIDE_UNSPACED.finditer(text)]
        if not text.isascii() and UNSPACED.search(text)
        else []
    )


def begins_unspaced(text: str) -> bool:
    """Whether a text begins in a script that sets no spaces between words, as Chinese."""
    return UNSPACED.match(text) is not None


def first_width_unspaced(text: str) -> float:
    """Return how wide is what a line in such a script begins with that no line may end within, in sizes of the type.

    It is a character with the brackets and stops beside it, or a word in other letters; 0 in any other script.
    """
    first = _FIRST_UNSPACED.match(text)
    return sum(_NARROW if character.isascii() else 1.0 for character in first[0]) if first else 0.0


def need_no_space(before: str, after: str) -> bool:
    """Whether two lines are joined without a space: in Chinese and Japanese, say, or after an opening bracket."""
    if before.endswith(_OPENS):
        return True
    if before[-1:].isdigit() and after[:1].isdigit():  # a number is broken in such a text alone
        return 2 * len(UNSPACED.findall(before)) > len(before)
    sides = (_ENDS_UNSPACED.search(before) is not None) + begins_unspaced(after)
    return sides > 1 or (sides == 1 and before.count(" ") < _MOST_SPACES * len(before))
