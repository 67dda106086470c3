"""Which runs of `*`, `_` and `~` are emphasis, by CommonMark's rules (0.31, section 6.2)."""

import unicodedata
from dataclasses import dataclass

from briefing_tui.domain.offsets import Edit

_ASCII_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


@dataclass(slots=True)
class Run:
    """A run of one delimiter: where what is left of it begins, how many marks those are, and what it may do."""

    mark: str
    start: int
    left: int
    opens: bool
    closes: bool
    length: int  # as written: the rule of three looks at it

    @property
    def key(self) -> tuple[str, bool, int]:
        """What decides which runs may close this one."""
        return self.mark, self.closes, self.length % 3


def delimiter_run(text: str, start: int, end: int) -> Run:
    """Return the run of one mark at `start` to `end` of a block's text, and whether it may open or close."""
    mark = text[start]
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    left = not after.isspace() and (not _is_punctuation(after) or before.isspace() or _is_punctuation(before))
    right = not before.isspace() and (not _is_punctuation(before) or after.isspace() or _is_punctuation(after))
    if mark == "_":
        opens = left and (not right or _is_punctuation(before))
        closes = right and (not left or _is_punctuation(after))
    elif mark == "~":  # of strikethrough, two tildes alone: one stands for "about" too often
        opens, closes = (left, right) if end - start == len("~~") else (False, False)
    else:
        opens, closes = left, right
    return Run(mark, start, end - start, opens, closes, end - start)


def paired(runs: list[Run]) -> list[Edit]:
    """Return the edits that take away the delimiters which belong together, in no order; each run is used up.

    Openers wait on one stack, and by kind on stacks of their own, so that the time is linear in the runs.
    """
    edits: list[Edit] = []
    waiting: list[Run] = []
    places: dict[tuple[str, bool, int], list[int]] = {}
    for run in runs:
        while run.closes and run.left:
            place = max((places[key][-1] for key in _opening_keys(run) if places.get(key)), default=None)
            if place is None:
                break
            opener = waiting[place]
            count = min(opener.left, run.left)
            opener.left -= count
            edits.append((opener.start + opener.left, opener.start + opener.left + count, ""))
            edits.append((run.start, run.start + count, ""))
            run.start += count
            run.left -= count
            while len(waiting) > place + (1 if opener.left else 0):
                places[waiting.pop().key].pop()
        if run.opens and run.left:
            places.setdefault(run.key, []).append(len(waiting))
            waiting.append(run)
    return edits


def _opening_keys(closer: Run) -> list[tuple[str, bool, int]]:
    """Return the kinds of opener that `closer` may close: by the rule of three, not all that bear its mark."""
    remainder = closer.length % 3
    keys = [(closer.mark, False, 0), (closer.mark, False, 1), (closer.mark, False, 2)]
    if closer.opens:
        keys = [key for key in keys if (key[2] + remainder) % 3 or not key[2]]
    return keys + [(closer.mark, True, third) for third in range(3) if (third + remainder) % 3 or not third]


def _is_punctuation(char: str) -> bool:
    if char < "\x80":
        return char in _ASCII_PUNCTUATION
    return unicodedata.category(char)[0] in "PS"
