"""Dehyphenation: `co- operate`, broken at a line end, and `cooperate` compared as the same word."""

import re
from typing import NamedTuple

from briefing_tui.domain.offsets import derive
from briefing_tui.text.folding import Folded, fold
from briefing_tui.text.regex import regex

_HYPHEN = regex("- ?")
_HYPHEN_IN_WORD = regex(r"(?<=[^\W\d_])- ?(?=[^\W\d_])")
_TRUE_HYPHENS = "-‐\u00ad"  # a dash folds to a hyphen too, but breaks no word


class _WordHyphen(NamedTuple):
    """A hyphen within a word: whether a line break follows it, and whether that break may have put it there."""

    broken: bool
    may_vanish: bool


def dehyphenated(folded: Folded) -> Folded:
    """Return a folded text without the hyphens within words, with the map to the text before folding.

    Two texts that are equal in this form may still differ (`re-sign`, `resign`): `same_but_for_breaks` decides.
    """
    edits = [(*hyphen.span(), "") for hyphen in _within_words(folded.text)]
    if not edits:
        return folded
    text, offsets = derive(folded.text, edits)
    return Folded(text, offsets.through(folded.offsets))


def joined_words(folded: Folded) -> Folded:
    """Return a folded text without the hyphens between two letters, and the map to what was folded.

    It is for searching: `co-operate`, `co- operate` and `cooperate` become the same word, and numbers keep theirs.
    """
    if "-" not in folded.text:
        return folded
    edits = [(*hyphen.span(), "") for hyphen in _HYPHEN_IN_WORD.finditer(folded.text)]
    text, offsets = derive(folded.text, edits)
    return Folded(text, offsets.through(folded.offsets))


def same_but_for_breaks(passage: str, quote: str) -> bool:
    """Whether two texts, not yet folded, are equal after folding except for hyphens that a line break put into words.

    `co- operate` equals `cooperate` and `co-operate`; but `re-sign` is not `resign`, nor `2020- 2024` `20202024`.
    """
    passage_text, passage_hyphens = _split_hyphens(passage)
    quote_text, quote_hyphens = _split_hyphens(quote)
    return passage_text == quote_text and all(
        _compatible(passage_hyphens.get(offset), quote_hyphens.get(offset))
        for offset in passage_hyphens.keys() | quote_hyphens.keys()
    )


def _compatible(one: _WordHyphen | None, other: _WordHyphen | None) -> bool:
    """Whether two words agree at an offset where one has a hyphen, or both have."""
    if one and other:
        return True
    hyphen = one or other
    return hyphen is not None and hyphen.broken and hyphen.may_vanish


def _split_hyphens(text: str) -> tuple[str, dict[int, _WordHyphen]]:
    """Return `text` folded and without hyphens within words, and those hyphens by their offsets in the result."""
    folded, offsets = fold(text)
    hyphens: dict[int, _WordHyphen] = {}
    dropped = 0
    for hyphen in _within_words(folded):
        start, end = hyphen.span()
        letters = folded[start - 1].isalpha() and folded[end].isalpha()
        true = text[offsets.span(start, start + 1).start] in _TRUE_HYPHENS
        hyphens[start - dropped] = _WordHyphen(broken=end - start > 1, may_vanish=letters and true)
        dropped += end - start
    return dehyphenated(Folded(folded, offsets)).text, hyphens


def _within_words(text: str) -> list[re.Match[str]]:
    """Return the hyphens between two letters or digits, each with the space that follows it, if there is one."""
    return [
        hyphen
        for hyphen in _HYPHEN.finditer(text, 1)
        if text[hyphen.start() - 1].isalnum() and text[hyphen.end() : hyphen.end() + 1].isalnum()
    ]
