"""Where two wordings of one text differ, to be said in few words."""

from itertools import takewhile

from briefing_tui.text.visible import quoted

_SHOWN_CHARACTERS = 60  # of each wording
_CUT = "…"
_AROUND_WORDS = ".,;:!?\"'“”‘’«»()[]…"  # signs that stand beside a word and belong to the sentence


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


def changed_word(one: str, other: str) -> tuple[str, str] | None:
    """Return the one word in which two texts differ, as each has it, or None where they differ in more, or in none.

    Signs beside the words and the case of letters make no difference.
    """
    before, after = (list(filter(None, (word.strip(_AROUND_WORDS) for word in text.split()))) for text in (one, other))
    if len(before) != len(after):
        return None
    changed = [pair for pair in zip(before, after, strict=True) if pair[0].casefold() != pair[1].casefold()]
    return changed[0] if len(changed) == 1 and len(before) > 1 else None


def _shared(one: list[str], other: list[str]) -> int:
    """Return how many words at the beginning are the same."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _cut(words: list[str], head: int, tail: int) -> str:
    shown = " ".join(words[head : len(words) - tail])
    return quoted(f"{_CUT if head else ''}{shown}{_CUT if tail else ''}", _SHOWN_CHARACTERS)
