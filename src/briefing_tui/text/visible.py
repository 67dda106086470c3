"""Control characters made visible, so that nothing a stranger wrote can steer a terminal.

Every character is replaced by one character, so offsets into the text stay true.
"""

import re

_PICTURES = 0x2400  # the Unicode block "Control Pictures": U+2400 is the picture of NUL
_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_TABLE: dict[int, str] = {code: chr(_PICTURES + code) for code in range(0x20) if code not in (0x09, 0x0A)}
_TABLE |= {0x7F: "\u2421"}
_TABLE |= dict.fromkeys(range(0x80, 0xA0), "\u2426")  # C1: one picture, "substitute form two", stands for all
_TABLE |= {ord(char): "\u2426" for char in _BIDI}
_TABLE |= {0x2028: "\n", 0x2029: "\n"}  # line and paragraph separator
_TABLE |= dict.fromkeys(range(0xD800, 0xE000), "\ufffd")  # a lone surrogate cannot be written out at all
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff" + _BIDI + "]")


def visible(text: str) -> str:
    """Return `text`, of the same length, with C0 (but newline and tab), DEL, C1 and bidi controls made visible."""
    if _UNSAFE.search(text) is None:
        return text
    return text.translate(_TABLE)


def visible_line(text: str) -> str:
    """Return `text` as `visible` does, with newlines and tabs made spaces: for whatever must stay on one line."""
    return visible(text).replace("\n", " ").replace("\t", " ")


def quoted(text: str, length: int = 60) -> str:
    """Return somebody's words in quotation marks, on one line, without controls, cut to `length` characters."""
    short = text if len(text) <= length else f"{text[: length - 1].rstrip()}…"
    return f'"{visible_line(short)}"'
