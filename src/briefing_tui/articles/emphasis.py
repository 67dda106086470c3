"""Emphasis and strikethrough in running text: which runs of `*`, `_` and `~` are delimiters.

The rules are CommonMark's (0.31, section 6.2), with GitHub's strikethrough.
"""

import unicodedata
from dataclasses import dataclass

from briefing_tui.domain.offsets import Edit

_ASCII_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


@dataclass(slots=True)
class DelimiterRun:
    """A run of one delimiter character that may open or close emphasis.

    `start` is the offset in the block's text of the delimiters that are not paired yet, `remaining` their number, and
    `length` the number as written.
    """

    mark: str
    start: int
    remaining: int
    opens: bool
    closes: bool
    length: int

    @property
    def key(self) -> tuple[str, bool, int]:
        """The kind of this run as an opener: its mark, whether it may close too, its length modulo 3."""
        return self.mark, self.closes, self.length % 3


def delimiter_run(text: str, start: int, end: int) -> DelimiterRun:
    """Return the run of one delimiter character at `text[start:end]`, `text` being that of a block."""
    mark = text[start]
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    left_flanking = not after.isspace() and (not _is_punctuation(after) or before.isspace() or _is_punctuation(before))
    right_flanking = not before.isspace() and (not _is_punctuation(before) or after.isspace() or _is_punctuation(after))
    if mark == "_":
        opens = left_flanking and (not right_flanking or _is_punctuation(before))
        closes = right_flanking and (not left_flanking or _is_punctuation(after))
    elif mark == "~":  # strikethrough takes two tildes only: a single one often means "about"
        opens, closes = (left_flanking, right_flanking) if end - start == len("~~") else (False, False)
    else:
        opens, closes = left_flanking, right_flanking
    return DelimiterRun(mark, start, end - start, opens, closes, end - start)


def emphasis_edits(runs: list[DelimiterRun]) -> list[Edit]:
    """Return the edits, in no order, that remove the delimiters of `runs` which pair; the runs are modified.

    Open runs wait on one stack, and on one for each kind of run, so that the time is linear in the number of runs.
    """
    edits: list[Edit] = []
    openers: list[DelimiterRun] = []
    indexes: dict[tuple[str, bool, int], list[int]] = {}
    for run in runs:
        while run.closes and run.remaining:
            index = max((indexes[key][-1] for key in _opening_keys(run) if indexes.get(key)), default=None)
            if index is None:
                break
            opener = openers[index]
            count = min(opener.remaining, run.remaining)
            opener.remaining -= count
            edits.append((opener.start + opener.remaining, opener.start + opener.remaining + count, ""))
            edits.append((run.start, run.start + count, ""))
            run.start += count
            run.remaining -= count
            while len(openers) > index + (1 if opener.remaining else 0):
                indexes[openers.pop().key].pop()
        if run.opens and run.remaining:
            indexes.setdefault(run.key, []).append(len(openers))
            openers.append(run)
    return edits


def _opening_keys(closer: DelimiterRun) -> list[tuple[str, bool, int]]:
    """Return the kinds of opener that `closer` may close, by CommonMark's rules 9 and 10 on multiples of 3."""
    remainder = closer.length % 3
    keys = [(closer.mark, False, 0), (closer.mark, False, 1), (closer.mark, False, 2)]
    if closer.opens:
        keys = [key for key in keys if (key[2] + remainder) % 3 or not key[2]]
    return keys + [(closer.mark, True, third) for third in range(3) if (third + remainder) % 3 or not third]


def _is_punctuation(char: str) -> bool:
    """Whether a character is punctuation or a symbol, as CommonMark defines "Unicode punctuation character"."""
    if char < "\x80":
        return char in _ASCII_PUNCTUATION
    return unicodedata.category(char)[0] in "PS"
