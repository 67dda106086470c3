"""Folding: texts that differ only in typography and in variant spellings of letters become equal.

Folded are white space, quotation marks, dashes, compatibility forms (Unicode Standard Annex 15, form NFKC), and letters
of Arabic, Persian, Russian, German and Turkish that have spelling variants. White space beside a Chinese or Japanese
character is left out: whoever sets the text puts it there. Kept are the case, and every number that is no plain digit
(², ½, ①): 10² is not 102. What folding makes one may still be two words: `text/spelling.py` tells these apart.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from briefing_tui.domain.offsets import Edit, OffsetMap, derive
from briefing_tui.text.regex import regex

_PUNCTUATION_SIGNS = (
    dict.fromkeys("“”„‟«»″〝〞〟❝❞＂「」『』", '"')
    | dict.fromkeys("‘’‚‛‹›′`´ʼʻ❛❜＇", "'")
    | dict.fromkeys("‐‑‒–—―−⸺⸻﹘﹣－", "-")
)
_PUNCTUATION = str.maketrans(_PUNCTUATION_SIGNS)
# Arabic alef, waw and yeh with hamza or madda, each as the bare letter, as in Lucene's ArabicNormalizer; Persian and
# Urdu heh and yeh likewise; the Turkish dotless i, and İ.
_LETTER_VARIANTS = (
    dict.fromkeys("\u0622\u0623\u0625\u0671", "\u0627")
    | {"\u0624": "\u0648", "\u0626": "\u06cc", "\u06c0": "\u0647", "\u06d5": "\u0647", "\u06c2": "\u06c1"}
    | {"\u06d3": "\u06d2", "ı": "i", "İ": "I"}
)
_HARAKAT = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0670"
_TATWEEL = "\u0640"
# Zero-width space, non-joiner and joiner, word joiner, byte order mark, soft hyphen.
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_DROPPED = str.maketrans("", "", _HARAKAT + _TATWEEL + _INVISIBLE)
_DOTTED_LETTER = regex("([iI])\\W*\u0307\\W*|[еЕ]\\W*\u0308\\W*")
_ONE_FOR_ONE = _PUNCTUATION_SIGNS | _LETTER_VARIANTS
_ASCII_ONE_FOR_ONE = {sign: plain for sign, plain in _ONE_FOR_ONE.items() if sign.isascii()}
_DIGITS = {chr(zero + digit): str(digit) for zero in (0x0660, 0x06F0) for digit in range(10)}  # Arabic and Persian
_LETTERS = str.maketrans(
    # Arabic yeh, alef maksura and kaf as Persian yeh and kaf; the Arabic decimal and thousands separators.
    {"\u064a": "\u06cc", "\u0649": "\u06cc", "\u0643": "\u06a9", "\u066b": ".", "\u066c": ",", "ё": "е", "Ё": "Е"}
    | {"ß": "ss", "ẞ": "SS"}
    | _LETTER_VARIANTS
    | _DIGITS
)

# Characters that fold to themselves after any character: most letters of the scripts with the largest press. Those up
# to Georgian by themselves, for the texts that have no others: to compile the ranges of Han and Hangul takes long.
_PLAIN_BEFORE_HAN = (
    r" !-_a-~§©®°¶•€■□À-ÖØ-Þà-öø-įĴ-ľŁ-ňŊ-žΈ-ώЀА-ѐђ-ѯҊ-ԯ"
    r"\u05d0-\u05ea\u060c\u061b\u061f\u0621\u0627-\u063a\u0641\u0642\u0644-\u0648\u0679-\u06bf\u06c1"
    r"\u06c3-\u06d2\u06d4\u0904-\u0939\u10d0-\u10f0"
)
_PLAIN = rf"{_PLAIN_BEFORE_HAN}ぁ-ゖァ-ヺー、。\u4e00-\u9fff\uac00-\ud7a3"
# Not `+`: the regex engine scans fast for a set that comes first, and tries a repeat at every character.
_SPECIAL = regex(f"[^{_PLAIN}][^{_PLAIN}]*")
_SPECIAL_BEFORE_HAN = regex(f"[^{_PLAIN_BEFORE_HAN}][^{_PLAIN_BEFORE_HAN}]*")
_SOFT_HYPHENS = regex("\u00ad(?:(?<=\\w\u00ad)\\s+(?=\\w))?")
_RUNS = regex("  +|--+")
# The point between two plain characters of which none is a space or a hyphen: a run of these becomes one.
_BORDER = regex(f"(?<=[{_PLAIN}])(?<![ -])(?![ -])[{_PLAIN}]")
_CHUNK_CHARACTERS = 1 << 16  # a text is folded in chunks, for its size, and lest other threads be blocked for long
_HAN_OR_KANA = "\u3001-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_FIRST_HAN_OR_KANA = "\u3001"
_SPACE_BESIDE_HAN = regex(f" (?:(?<=[{_HAN_OR_KANA}] )|(?=[{_HAN_OR_KANA}]))")
_MAX_CLUSTER_CHARACTERS = 1_000  # no script has more than some ten (UAX #15, section 13, allows 31)
_MAX_CACHED_CHARACTERS = 32  # of a run of special characters: a longer one seldom comes again


class Folded(NamedTuple):
    """A folded text, and the offset map from it to the text it was made from."""

    text: str
    offsets: OffsetMap


def fold(text: str) -> Folded:
    """Return `text` folded, with white space at its ends kept as single spaces; folding is idempotent.

    The map is exact at the ends of each cluster that was folded as a unit: a span that cuts a cluster (the f of ﬁ) maps
    to the whole of it. Dropped characters belong to the cluster of the character before them.
    """
    if len(text) <= _CHUNK_CHARACTERS:
        return _folded_chunk(text)
    parts, offsets = [], OffsetMap()
    for start, end in _chunks(text):
        folded = _folded_chunk(text[start:end])
        parts.append(folded.text)
        offsets.append_map(folded.offsets, start)
    return Folded("".join(parts), offsets)


def _chunks(text: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each chunk of a text; what stands on one side of an end changes nothing beyond it."""
    start = 0
    while border := _BORDER.search(text, start + _CHUNK_CHARACTERS):
        yield start, border.start()
        start = border.start()
    yield start, len(text)


def _folded_chunk(text: str) -> Folded:
    """Return a text folded at once."""
    text = text.replace("\n", " ").replace("\t", " ")
    offsets = OffsetMap.identity(len(text))
    if "\u00ad" in text:  # a soft hyphen goes with the line break that follows it inside a word
        text, offsets = derive(text, ((*hyphen.span(), "") for hyphen in _SOFT_HYPHENS.finditer(text)))
    for sign, plain in (_ASCII_ONE_FOR_ONE if text.isascii() else _ONE_FOR_ONE).items():
        if sign in text:  # one for one, and never otherwise, so that no offset changes
            text = text.replace(sign, plain)
    if not (text.isascii() and text.isprintable()):
        text, outer = derive(text, _edits(text))
        offsets = outer.through(offsets)
    if "  " in text or "--" in text:
        text, outer = derive(text, ((*run.span(), run[0][0]) for run in _RUNS.finditer(text)))
        offsets = outer.through(offsets)
    if not text.isascii() and max(text) >= _FIRST_HAN_OR_KANA:
        spaces = [_without_space(text, *space.span()) for space in _SPACE_BESIDE_HAN.finditer(text)]
        if spaces:
            text, outer = derive(text, spaces)
            offsets = outer.through(offsets)
    return Folded(text, offsets)


def _without_space(text: str, start: int, end: int) -> Edit:
    """Return the edit that leaves out a space, or keeps it as one with a mark after it, which would change a letter."""
    return (start, end, "") if end == len(text) or not _extends(text[end]) else (start, end + 1, text[start : end + 1])


def _edits(text: str) -> Iterator[Edit]:
    """Yield the replacement of each cluster of `text` that does not fold to itself."""
    done = 0
    specials = _SPECIAL if max(text) >= _FIRST_HAN_OR_KANA else _SPECIAL_BEFORE_HAN
    for special in specials.finditer(text):
        start, end = special.span()
        run = special[0]
        if start > done and _extends(run[0]):
            start -= 1
            run = text[start:end]
        done = end
        for length, replacement in _folded_cached(run) if end - start <= _MAX_CACHED_CHARACTERS else _folded(run):
            if replacement is not None:
                yield start, start + length, replacement
            start += length


def _folded(run: str) -> Iterator[tuple[int, str | None]]:
    """Yield the length of each cluster of `run` with its replacement, None where it folds to itself.

    A cluster is a character with what follows and may change it: combining marks, and characters that are dropped.
    """
    start = 0
    for end in range(1, len(run) + 1):
        if end < len(run) and _extends(run[end]) and end - start < _MAX_CLUSTER_CHARACTERS:
            continue
        cluster = run[start:end]
        replacement = (_folded_cluster_cached if end - start <= _MAX_CACHED_CHARACTERS else _folded_cluster)(cluster)
        yield end - start, None if replacement == cluster else replacement
        start = end


@lru_cache(maxsize=4096)
def _folded_cached(run: str) -> tuple[tuple[int, str | None], ...]:
    """Return what `_folded` yields, cached."""
    return tuple(_folded(run))


def _folded_cluster(cluster: str) -> str:
    """Return the folded form of one cluster."""
    bare = cluster.translate(_DROPPED).translate(_PUNCTUATION)
    if not bare:
        return ""
    if bare.isspace():
        return " "
    bare = bare.translate(_LETTERS)
    form = unicodedata.normalize("NFKC", bare)
    # A number that is no digit, and a spacing accent (its NFKC begins with a space), are not decomposed.
    if unicodedata.category(bare[0]) == "No" or (form[0] == " " and not bare[0].isspace()):
        form = unicodedata.normalize("NFC", bare[0] + unicodedata.normalize("NFKC", bare[1:]))
    decomposed = unicodedata.normalize("NFD", form)
    if _DOTTED_LETTER.search(decomposed):  # a dot left over would compose a new ё with the е, a new İ with the I
        form = unicodedata.normalize("NFC", _DOTTED_LETTER.sub(_without_dots, decomposed))
    return form.translate(_DROPPED).translate(_PUNCTUATION).translate(_LETTERS)


def _without_dots(letter: re.Match[str]) -> str:
    return letter[0].replace("\u0307" if letter[1] else "\u0308", "")


_folded_cluster_cached = lru_cache(maxsize=4096)(_folded_cluster)


@lru_cache(maxsize=4096)
def _extends(char: str) -> bool:
    """Whether `char` belongs to the cluster before it: a combining mark, a conjoining Hangul letter, or dropped."""
    return (
        unicodedata.category(char)[0] == "M"
        or ord(char) in _DROPPED
        or "\u1160" <= char <= "\u11ff"
        or "\u3131" <= char <= "\u318e"
        or "\uff9e" <= char <= "\uffdc"
    )
