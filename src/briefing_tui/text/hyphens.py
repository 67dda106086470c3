"""Words that a line end has broken, made whole: `co- operate` and `cooperate` are the same word."""

import re
from typing import NamedTuple

from briefing_tui.domain.offsets import derive
from briefing_tui.text.folding import Folded, fold

_HYPHEN = re.compile("- ?")
_TRUE_HYPHENS = "-‐\u00ad"


class _Joint(NamedTuple):
    """A hyphen within a word: whether a line end stands behind it, and whether it may have come in with that."""

    broken: bool
    may_vanish: bool


def dehyphenated(folded: Folded) -> Folded:
    """Return a folded text without the hyphens within words, and the map to what was folded.

    Equal texts are candidates only: `same_but_for_breaks` tells broken words from compounds.
    """
    edits = [(*hyphen.span(), "") for hyphen in _within_words(folded.text)]
    text, offsets = derive(folded.text, edits)
    return Folded(text, offsets.through(folded.offsets))


def same_but_for_breaks(passage: str, quote: str) -> bool:
    """Whether two texts, not yet folded, are the same after folding but for line ends that break words at a hyphen.

    `co- operate` is `cooperate` and `co-operate`; but `re-sign` is not `resign`, and `2020- 2024` not `20202024`.
    """
    own, others = _joints(passage), _joints(quote)
    return own[0] == others[0] and all(
        _fit(own[1].get(place), others[1].get(place)) for place in own[1].keys() | others[1].keys()
    )


def _fit(one: _Joint | None, other: _Joint | None) -> bool:
    if one and other:
        return True
    joint = one or other
    return joint is not None and joint.broken and joint.may_vanish


def _joints(text: str) -> tuple[str, dict[int, _Joint]]:
    """Return `text` folded and without hyphens within words, and where it had them."""
    folded, offsets = fold(text)
    joints: dict[int, _Joint] = {}
    dropped = 0
    for hyphen in _within_words(folded):
        start, end = hyphen.span()
        letters = folded[start - 1].isalpha() and folded[end].isalpha()
        true = text[offsets.span(start, start + 1).start] in _TRUE_HYPHENS
        joints[start - dropped] = _Joint(broken=end - start > 1, may_vanish=letters and true)
        dropped += end - start
    return dehyphenated(Folded(folded, offsets)).text, joints


def _within_words(text: str) -> list[re.Match[str]]:
    """Return the hyphens between two letters or digits, each with a space behind it if there is one."""
    return [
        hyphen
        for hyphen in _HYPHEN.finditer(text, 1)
        if text[hyphen.start() - 1].isalnum() and text[hyphen.end() : hyphen.end() + 1].isalnum()
    ]
