"""How much letters say: a Chinese or Japanese character, or a Korean syllable, as much as two and a half others.

Lengths that decide whether a text is long enough to be told from another are counted so.
"""

from briefing_tui.text.regex import regex

_DENSE_LETTER_WEIGHT = 2.5  # letters of English that a character of a translation stands for, about
_DENSE_LETTERS = (
    r"\u3041-\u3096\u30a1-\u30fa\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff"
)
_FIRST_DENSE_LETTER = "\u3041"
_DENSE = regex(f"[{_DENSE_LETTERS}]")


def weight(text: str) -> float:
    """Return the length of a text in characters, of which a Han, kana or Hangul character counts two and a half."""
    return len(text) + (_DENSE_LETTER_WEIGHT - 1) * dense_count(text)


def dense_count(text: str) -> int:
    """Return how many Han, kana and Hangul characters a text has."""
    return 0 if text.isascii() or max(text) < _FIRST_DENSE_LETTER else len(_DENSE.findall(text))


def is_dense(letters: str) -> bool:
    """Whether half of the letters or more are Han, kana or Hangul characters."""
    return bool(letters) and 2 * dense_count(letters) >= len(letters)
