"""Fingerprints of the lines of a file, by which a code host recognises a problem after its line has moved.

This is the `primaryLocationLineHash` of GitHub's code scanning, computed as its upload action does: a polynomial hash,
modulo 2^64, of the 100 UTF-16 code units from the beginning of the line, without spaces and tabs.
"""

import struct
from collections import Counter
from itertools import accumulate

from briefing_tui.text.regex import regex

_WINDOW_UNITS = 100
_BASE = 37
_MASK_64_BITS = (1 << 64) - 1
_END_OF_FILE = "\uffff"  # the sign that the upload action hashes for the end of the file
_LINE_BREAK = regex("\r\n|\r")
_SPACE = regex("[ \t]")


def fingerprints(text: str) -> list[str]:
    """Return the fingerprint of each line: `HASH:N`, with N counting from 1 the lines so far that have this hash."""
    lines = _SPACE.sub("", _LINE_BREAK.sub("\n", text)).split("\n")
    data = ("\n".join(lines) + _END_OF_FILE).encode("utf-16-le")
    units = (*struct.unpack(f"<{len(data) // 2}H", data), *[0] * _WINDOW_UNITS)
    starts = accumulate((len(line.encode("utf-16-le")) // 2 + 1 for line in lines[:-1]), initial=0)
    counts: Counter[int] = Counter()
    result = []
    for start in starts:
        value = 0
        for unit in units[start : start + _WINDOW_UNITS]:
            value = (value * _BASE + unit) & _MASK_64_BITS
        counts[value] += 1
        result.append(f"{value:x}:{counts[value]}")
    return result
