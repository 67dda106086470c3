"""A fingerprint for each line of a file, by which a code host knows a problem again when lines have moved.

It is what GitHub's code scanning calls `primaryLocationLineHash`, computed as its own upload action does: a polynomial
hash of the hundred characters, in UTF-16 units and without spaces and tabs, that follow the line's beginning.
"""

import re
import struct
from collections import Counter
from itertools import accumulate

_LENGTH = 100  # units that count for a line
_BASE = 37
_MASK = (1 << 64) - 1
_END = "\uffff"  # stands for the end of the file
_BREAK = re.compile("\r\n|\r")
_SPACE = re.compile("[ \t]")


def fingerprints(text: str) -> list[str]:
    """Return the fingerprint of each line: a hash, and after a colon how many lines so far have had it."""
    lines = _SPACE.sub("", _BREAK.sub("\n", text)).split("\n")
    data = ("\n".join(lines) + _END).encode("utf-16-le")
    units = (*struct.unpack(f"<{len(data) // 2}H", data), *[0] * _LENGTH)
    starts = accumulate((len(line.encode("utf-16-le")) // 2 + 1 for line in lines[:-1]), initial=0)
    counts: Counter[int] = Counter()
    found = []
    for start in starts:
        value = 0
        for unit in units[start : start + _LENGTH]:
            value = (value * _BASE + unit) & _MASK
        counts[value] += 1
        found.append(f"{value:x}:{counts[value]}")
    return found
