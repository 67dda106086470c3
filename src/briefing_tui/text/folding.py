"""Text folded, so that two settings of the same words become the same characters.

Folded are white space, quotation marks, dashes, compatibility forms (Unicode Standard Annex 15, form NFKC), and of
Arabic, Persian and Russian what is written now one way and now another. Kept are the case, and every number that is
no plain digit (², ½, ①): 10² is not 102.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from briefing_tui.domain.offsets import Edit, OffsetMap, derive

_PUNCTUATION = str.maketrans(
    dict.fromkeys("“”„‟«»″〝〞〟❝❞＂", '"')
    | dict.fromkeys("‘’‚‛‹›′`´ʼʻ❛❜＇", "'")
    | dict.fromkeys("‐‑‒–—―−⸺⸻﹘﹣－", "-")
)
_HARAKAT = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670"
_TATWEEL = "\u0640"
# Zero-width space, non-joiner and joiner, word joiner, byte order mark, soft hyphen.
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_DROPPED = str.maketrans("", "", _HARAKAT + _TATWEEL + _INVISIBLE)
_DIGITS = {chr(zero + digit): str(digit) for zero in (0x0660, 0x06F0) for digit in range(10)}  # Arabic and Persian
_LETTERS = str.maketrans(
    # Arabic yeh, alef maksura and kaf as Persian yeh and kaf; the Arabic decimal and thousands separators.
    {"\u064a": "\u06cc", "\u0649": "\u06cc", "\u0643": "\u06a9", "\u066b": ".", "\u066c": ",", "ё": "е", "Ё": "Е"}
    | _DIGITS
)

# What folds to itself, whatever stands before it: most of what is written in the scripts of the world's larger presses.
_PLAIN = (
    r" !-_a-~§©®°¶•€■□À-ÖØ-öø-ıĴ-ľŁ-ňŊ-žΈ-ώЀА-ѐђ-ѯҊ-ԯ"
    r"\u05d0-\u05ea\u060c\u061b\u061f\u0621-\u063a\u0641\u0642\u0644-\u0648\u0679-\u06d4\u0904-\u0939"
    r"\u10d0-\u10f0ぁ-ゖァ-ヺー、。\u4e00-\u9fff\uac00-\ud7a3"
)
# Not `+`: for a set in front the text is searched, a repeat is tried at every character.
_SPECIAL = re.compile(f"[^{_PLAIN}][^{_PLAIN}]*")
_SOFT_HYPHENS = re.compile("\u00ad(?:(?<=\\w\u00ad)\\s+(?=\\w))?")
_RUNS = re.compile("  +|--+")
_LONG = 32  # a run of special characters longer than this is not worth remembering


class Folded(NamedTuple):
    """A folded text, and the map from it to the text it was made from."""

    text: str
    offsets: OffsetMap


def fold(text: str) -> Folded:
    """Return `text` folded, white space at its ends made single spaces; folding twice changes nothing more.

    The map is exact at the edges of whatever was folded as one: a span that cuts through such a piece (the f of ﬁ)
    leads to the whole of it. Characters that are dropped belong to the character before them.
    """
    text = text.replace("\n", " ").replace("\t", " ")
    offsets = OffsetMap.identity(len(text))
    if "\u00ad" in text:  # with the line break behind it, inside a word
        text, offsets = derive(text, [(*hyphen.span(), "") for hyphen in _SOFT_HYPHENS.finditer(text)])
    text, own = derive(text, list(_edits(text)))
    offsets = own.through(offsets)
    if "  " in text or "--" in text:
        text, own = derive(text, [(*run.span(), run[0][0]) for run in _RUNS.finditer(text)])
        offsets = own.through(offsets)
    return Folded(text, offsets)


def _edits(text: str) -> Iterator[Edit]:
    """Yield what to put in place of each cluster of `text` that folds to something else."""
    done = 0
    for special in _SPECIAL.finditer(text):
        start, end = special.span()
        run = special[0]
        if start > done and _joins(run[0]):
            start -= 1
            run = text[start:end]
        done = end
        for length, put in _folded_briefly(run) if end - start <= _LONG else _folded(run):
            if put is not None:
                yield start, start + length, put
            start += length


def _folded(run: str) -> Iterator[tuple[int, str | None]]:
    """Yield the length of each cluster of `run`, and what it folds to if that is something else.

    A cluster is a character with all that may change it: marks, and what is dropped.
    """
    start = 0
    for end in range(1, len(run) + 1):
        if end < len(run) and _joins(run[end]):
            continue
        cluster = run[start:end]
        put = _folded_cluster(cluster)
        yield end - start, None if put == cluster else put
        start = end


@lru_cache(maxsize=4096)
def _folded_briefly(run: str) -> tuple[tuple[int, str | None], ...]:
    return tuple(_folded(run))


def _folded_cluster(cluster: str) -> str:
    bare = cluster.translate(_DROPPED).translate(_PUNCTUATION)
    if not bare:
        return ""
    if bare.isspace():
        return " "
    if bare[0] in "еЕёЁ":
        bare = bare.replace("\u0308", "")  # which would make a new ё of the е
    form = unicodedata.normalize("NFKC", bare)
    # A number that is no digit, and an accent that stands alone (its form begins with a space), keep their form.
    if unicodedata.category(bare[0]) == "No" or (form[0] == " " and not bare[0].isspace()):
        form = unicodedata.normalize("NFC", bare[0] + unicodedata.normalize("NFKC", bare[1:]))
    return form.translate(_DROPPED).translate(_PUNCTUATION).translate(_LETTERS)


def _joins(char: str) -> bool:
    """Whether `char` may change the character before it: a combining mark, part of a Korean syllable, or dropped."""
    return (
        unicodedata.category(char)[0] == "M"
        or ord(char) in _DROPPED
        or "\u1160" <= char <= "\u11ff"
        or "\u3131" <= char <= "\u318e"
        or "\uff9e" <= char <= "\uffdc"
    )
