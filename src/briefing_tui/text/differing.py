"""Where two wordings of one text differ, to be said in few words."""

from itertools import takewhile

from briefing_tui.text.visible import quoted

_SHOWN_CHARACTERS = 60  # of each wording
_CUT = "…"


def told_difference(old: str, new: str) -> str:
    """Return the words in which a new wording differs from the old one: `"… forty men …" → "… fifty men …"`.

    Beside words that are only in one of them, those next to them are told as well.
    """
    before, after = old.split(), new.split()
    head = _shared(before, after)
    shorter = min(len(before), len(after)) - head
    tail = min(_shared(before[::-1], after[::-1]), shorter)
    if (head or tail) and head + tail >= min(len(before), len(after)):  # one would be empty: with a word beside it
        head, tail = (head - 1, tail) if head else (head, tail - 1)
    return f"{_cut(before, head, tail)} → {_cut(after, head, tail)}"


def _shared(one: list[str], other: list[str]) -> int:
    """Return how many words at the beginning are the same."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _cut(words: list[str], head: int, tail: int) -> str:
    shown = " ".join(words[head : len(words) - tail])
    return quoted(f"{_CUT if head else ''}{shown}{_CUT if tail else ''}", _SHOWN_CHARACTERS)
