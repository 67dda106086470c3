"""Characters whose font has no map to Unicode: what can be made of them, and when a page of them cannot be read."""

from collections.abc import Iterable

from briefing_tui.text.regex import regex

MISSING = "\ufffd"
"""Stands in the text of a page for each character that has none in Unicode."""

_SMALL_LETTER = "a-zà-öø-ÿ\ufb00-\ufb04"
_WORD = regex(rf"[(\"'‘“]*(?:[A-ZÀ-ÖØ-Þ])?[{_SMALL_LETTER}]{{2,}}(?:['’-][{_SMALL_LETTER}]+)*[.,;:!?)\"'’”-]*")
_ALPHABETIC = regex(r"[^\W\d_]{2}")
_VOWELS = "aeiou"
_LETTER = regex("[a-z]")
_FEWEST_WORDS = 6
_WORD_SHARE = 0.5  # of what stands between spaces and has two letters
_VOWEL_SHARE = (0.25, 0.55)  # of small letters
_UNREADABLE_SHARE = 0.5  # of the characters of a page
_UNREADABLE = regex("[\ufffd\ue000-\uf8ff]")
_SPACE = regex(r"\s")
# The ligatures, quotation marks and dashes of TeX's old encodings, OT1 and T1, among the control characters.
_OF_TEX = {
    **dict(zip((0x0B, 0x0C, 0x0D, 0x0E, 0x0F), "\ufb00\ufb01\ufb02\ufb03\ufb04", strict=True)),
    **dict(zip((0x1B, 0x1C, 0x1D, 0x1E, 0x1F), "\ufb00\ufb01\ufb02\ufb03\ufb04", strict=True)),
    **dict(zip((0x10, 0x11, 0x15, 0x16), "“”–—", strict=True)),
}


def characters_of(codes: Iterable[int], unmapped: Iterable[int]) -> str:
    """Return the characters of a page, given PDFium's code of each, and 1 for each that is a font's own number.

    Old fonts number their letters as ASCII does, and the text is read by these numbers where that makes words.
    """
    known = list(zip(codes, unmapped, strict=True))
    by_number = _makes_words("".join([_of_font(code) if error == 1 else " " for code, error in known]))
    return "".join(
        [_of_unicode(code) if error != 1 else _of_font(code) if by_number else MISSING for code, error in known]
    )


def _of_unicode(code: int) -> str:
    """Return the character with a code; PDFium counts the two surrogates of one beyond U+FFFF."""
    return chr(code) if 0 < code <= 0xFFFF else MISSING  # noqa: PLR2004  # the last unit of UTF-16


def _of_font(code: int) -> str:
    """Return the character that an old font most likely means by a number."""
    plain = 0x20 <= code < 0x7F or 0xC0 <= code <= 0xFF  # noqa: PLR2004  # of ASCII, and letters of Latin-1
    return chr(code) if plain else _OF_TEX.get(code, MISSING)


def _makes_words(text: str) -> bool:
    """Whether a text looks as one in an alphabet does: small letters, with vowels among them, in words."""
    parts = [part for part in text.split() if _ALPHABETIC.search(part)]
    words = [part for part in parts if _WORD.fullmatch(part)]
    if len(words) < max(_FEWEST_WORDS, _WORD_SHARE * len(parts)):
        return False
    letters = _LETTER.findall("".join(words).lower())
    least, most = (share * len(letters) for share in _VOWEL_SHARE)
    return bool(letters) and least <= sum(map(letters.count, _VOWELS)) <= most


def is_unreadable(text: str) -> bool:
    """Whether most characters of a page have none in Unicode, or one that means nothing."""
    missing = len(_UNREADABLE.findall(text))
    return missing > 0 and missing > _UNREADABLE_SHARE * (len(text) - len(_SPACE.findall(text)))
