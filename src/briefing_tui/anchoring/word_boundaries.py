"""Occurrences of one text in another, and whether they cut a word or a number in two.

A quote that begins or ends within a word says something else than its source: "is a" is not in "this a", "proved" not
in "dis- proved", broken at a line end, "can" not in "can't", 1,344 is not 1,344.5, and 5 is not -5. Chinese and
Japanese part no words: a run of katakana is a word, a run of numerals a number, and a verb goes with its negation.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from briefing_tui.anchoring.work import Work
from briefing_tui.domain.passage import Span
from briefing_tui.text.regex import regex

# Thai, Lao, Tibetan, Burmese, Khmer, Chinese and Japanese are written without spaces between words.
_SPACELESS = (
    r"\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_FIRST_SPACELESS = "\u0e00"
_SPACED_LETTER = f"[^\\W{_SPACELESS}]"
_MAX_WITHIN_WORDS = 500  # places that are looked at one by one
_MAX_EXPRESSION_CHARACTERS = 32
_STEPS_AN_EXPRESSION = 4_000  # to make it
_NEEDLE_CHARACTERS_A_STEP = 50  # that are prepared for each search
_EXAMINED_CHARACTERS_A_STEP = 20
_SPACED = regex(_SPACED_LETTER)
_SPACELESS_LETTER = regex(f"[{_SPACELESS}]")
_SPACED_LETTERS = regex(f"{_SPACED_LETTER}*")
_KATAKANA = regex("[\u30a1-\u30fa\u30fc-\u30fe\u31f0-\u31ff]{2}")
_NUMERALS = regex(r"[\d〇零一二三四五六七八九十百千万億亿兆]{2}(?<!\d\d)")
_JAPANESE_NEGATION = regex("(?<=[\u3041-\u3096\u3400-\u9fff])(?:な(?:い|かっ(?:た)?|ければ?)|ません|ざる|ずに)")
_JOINERS = "\u200c\u200d\u2060\u00ad"  # zero-width non-joiner and joiner, word joiner, soft hyphen
_APOSTROPHES = "'’ʼ"
_NUMBER_SIGNS = ".,\u066b\u066c"
_MINUS_SIGNS = "-−–"
# A word that a hyphen and a line end break; the first hyphen of "pre- and post-war" breaks none.
_BROKEN_WORD = regex("[^\\W\\d_][-‐\u00ad]\\s(?!(?:and|or|nor|to|und|et)\\b)[^\\W\\d_]")


def occurrences(text: str, needle: str, stretches: Iterable[Span], work: Work) -> Iterator[int]:
    """Yield the offsets, in code points, at which `needle` begins in `text`, without most of those within words.

    `needle` must not be empty; occurrences may overlap. They are looked for in `stretches` of the text alone, which are
    in order and do not overlap. What is left out is only what `cuts_word` would reject, so that even a single letter is
    found fast. The work is counted.
    """
    begins, ends = _is_spaced(needle, 0), _is_spaced(needle, len(needle) - 1)
    steps = 1 + len(needle) // _NEEDLE_CHARACTERS_A_STEP
    for stretch in stretches:
        work.search(stretch.end - stretch.start)
        at, within_words = text.find(needle, *stretch), 0
        while at >= 0:
            work.spend(steps)
            if (begins and at and _is_spaced(text, at - 1)) or (ends and _is_spaced(text, at + len(needle))):
                within_words += 1
            else:
                yield at
            if within_words == _MAX_WITHIN_WORDS:
                yield from _outside_words(text, needle, Span(at + 1, stretch.end), work)
                break
            at = text.find(needle, at + 1, stretch.end)


def _outside_words(text: str, needle: str, stretch: Span, work: Work) -> Iterator[int]:
    """Yield what `occurrences` does, by an expression: it passes over many places within words without stopping there.

    To make it takes as long as to stop at some hundred places.
    """
    head = f"(?<!{_SPACED_LETTER})" if _is_spaced(needle, 0) else ""
    tail = f"(?!{_SPACED_LETTER})" if _is_spaced(needle, len(needle) - 1) else ""
    work.spend(_STEPS_AN_EXPRESSION + (stretch.end - stretch.start) // _EXAMINED_CHARACTERS_A_STEP)
    # An expression compares all of itself at each place anew: what is long is compared where its beginning stands.
    is_long = len(needle) > _MAX_EXPRESSION_CHARACTERS
    beginning = re.compile(head + re.escape(needle[:_MAX_EXPRESSION_CHARACTERS]) + ("" if is_long else tail))
    end = re.compile(tail)
    at = stretch.start
    while found := beginning.search(text, at, stretch.end):
        at = found.start()
        work.spend(1 + len(needle) // _NEEDLE_CHARACTERS_A_STEP)
        if not is_long or (text.startswith(needle, at, stretch.end) and end.match(text, at + len(needle), stretch.end)):
            yield at
        at += 1


def cuts_word(text: str, at: int) -> bool:
    """Whether the point before character `at` of `text` lies within a word or a number."""
    if not 0 < at < len(text):
        return False
    left, right = text[at - 1], text[at]
    if unicodedata.category(right)[0] == "M" and not left.isspace():
        return True
    if _is_word(left) and _is_word(right):
        if is_spaceless(left) or is_spaceless(right):
            return _cuts_unspaced(text, at)
        return True
    return _cuts_number(text, at) or _cuts_negation(text, at) or _cuts_broken_word(text, at)


def border_from(text: str, at: int) -> int:
    """Return the first offset, from `at` on, that lies within no word and no number; at the latest the text's end."""
    while cuts_word(text, at):
        run = _SPACED_LETTERS.match(text, at)
        at = max(run.end() if run else at, at + 1)
    return at


def border_before(text: str, at: int) -> int:
    """Return the last offset, up to `at`, that lies within no word and no number; at the earliest 0."""
    while cuts_word(text, at):
        at -= 1
    return at


def is_spaceless(char: str) -> bool:
    """Whether a character is of a script that is written without spaces between words."""
    return char >= _FIRST_SPACELESS and _SPACELESS_LETTER.match(char) is not None


def _cuts_number(text: str, at: int) -> bool:
    """Whether the point lies at a decimal point or a separator within a number, or after its minus sign."""
    left, right = text[at - 1], text[at]
    if left.isdigit() and right in _NUMBER_SIGNS:
        return text[at + 1 : at + 2].isdigit()
    if not right.isdigit():
        return False
    before = text[at - 2] if at > 1 else " "
    return (left in _NUMBER_SIGNS and before.isdigit()) or (
        left in _MINUS_SIGNS and (before.isspace() or before == "(")
    )


def _cuts_negation(text: str, at: int) -> bool:
    """Whether the point lies before the apostrophe of a negation, as in "can't"."""
    ending = text[at + 1 : at + 3]
    return text[at] in _APOSTROPHES and text[at - 1].isalpha() and ending[:1] in ("t", "T") and not ending[1:].isalpha()


def cut_negation(text: str, at: int) -> str:
    """Return the negation at character `at` of a Japanese text that ends the verb before it, or an empty string."""
    found = _JAPANESE_NEGATION.match(text, at)
    return found[0] if found else ""


def _cuts_unspaced(text: str, at: int) -> bool:
    """Whether the point between two letters, one of them Chinese or Japanese, lies within a word or a number."""
    pair = text[at - 1 : at + 1]
    return bool(_KATAKANA.match(pair) or _NUMERALS.match(pair)) or bool(cut_negation(text, at))


def _cuts_broken_word(text: str, at: int) -> bool:
    """Whether the point lies within a word broken at a line end: before its hyphen, before its space, or after it."""
    for first in range(max(at - 3, 0), at):
        broken = _BROKEN_WORD.match(text, first)
        if broken and broken[0][-1].islower():
            return True
    return False


def _is_spaced(text: str, at: int) -> bool:
    """Whether a letter of a script that parts its words stands at an offset, which may be the end of the text."""
    char = text[at : at + 1]
    if char < _FIRST_SPACELESS:  # to compile the expression takes as long as hundreds of quotes
        return char.isalnum() or char == "_"
    return _SPACED.match(char) is not None


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_" or char in _JOINERS or unicodedata.category(char)[0] == "M"
