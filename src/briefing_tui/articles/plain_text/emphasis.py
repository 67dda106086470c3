"""Emphasis and strikethrough in running text: which runs of `*`, `_` and `~` are delimiters.

The rules are CommonMark's (0.31, section 6.2), with GitHub's strikethrough.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from briefing_tui.domain.offsets import Edit

_ASCII_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


@dataclass(slots=True)
class DelimiterRun:
    """A run of one delimiter character that may open or close emphasis.

    `start` is the offset in the block's text of the delimiters that are not paired yet, `remaining` their number;
    `end` is the offset of the end of all, and `length` the number as written.
    """

    mark: str
    start: int
    remaining: int
    opens: bool
    closes: bool
    end: int
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
    space_before, space_after = before.isspace(), after.isspace()
    sign_before, sign_after = _is_punctuation(before), _is_punctuation(after)
    left_flanking = not space_after and (not sign_after or space_before or sign_before)
    right_flanking = not space_before and (not sign_before or space_after or sign_after)
    if mark == "_":
        opens = left_flanking and (not right_flanking or sign_before)
        closes = right_flanking and (not left_flanking or sign_after)
    elif mark == "~":  # strikethrough takes two tildes only: a single one often means "about"
        opens, closes = (left_flanking, right_flanking) if end - start == len("~~") else (False, False)
    else:
        opens, closes = left_flanking, right_flanking
    return DelimiterRun(mark, start, end - start, opens, closes, end, end - start)


def emphasis_edits(runs: list[DelimiterRun]) -> list[Edit]:
    """Return the edits, in the order of `runs`, that remove the delimiters which pair; the runs are modified.

    Open runs wait on one stack, and on one for each kind of run, so that the time is linear in the number of runs.
    """
    openers: list[DelimiterRun] = []
    indexes: dict[tuple[str, bool, int], list[int]] = {}
    for run in runs:
        while run.closes and run.remaining:
            index = -1
            for key in _opening_keys(run.mark, run.length % 3, opens=run.opens):
                waiting = indexes.get(key)
                if waiting and waiting[-1] > index:
                    index = waiting[-1]
            if index < 0:
                break
            opener = openers[index]
            count = min(opener.remaining, run.remaining)
            opener.remaining -= count
            run.start += count
            run.remaining -= count
            while len(openers) > index + (1 if opener.remaining else 0):
                indexes[openers.pop().key].pop()
        if run.opens and run.remaining:
            indexes.setdefault(run.key, []).append(len(openers))
            openers.append(run)
    return [edit for run in runs for edit in _removal(run)]


def _removal(run: DelimiterRun) -> Iterator[Edit]:
    """Yield the edits that remove what has paired of a run: on its left as a closer, on its right as an opener."""
    first, rest = run.end - run.length, run.start + run.remaining
    if first < run.start:
        yield first, run.start, ""
    if rest < run.end:
        yield rest, run.end, ""


@cache
def _opening_keys(mark: str, remainder: int, *, opens: bool) -> list[tuple[str, bool, int]]:
    """Return the kinds of opener that a closer may close, by CommonMark's rules 9 and 10 on multiples of 3.

    `remainder` is that of the closer's length divided by 3; `opens` is whether the closer may open emphasis, too.
    """
    keys = [(mark, False, 0), (mark, False, 1), (mark, False, 2)]
    if opens:
        keys = [key for key in keys if (key[2] + remainder) % 3 or not key[2]]
    return keys + [(mark, True, third) for third in range(3) if (third + remainder) % 3 or not third]


def _is_punctuation(char: str) -> bool:
    """Whether a character is punctuation or a symbol, as CommonMark defines "Unicode punctuation character"."""
    if char < "\x80":
        return char in _ASCII_PUNCTUATION
    return unicodedata.category(char)[0] in "PS"
