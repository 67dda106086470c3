"""Character references of HTML (`&nbsp;`, `&#x6F;`), resolved as browsers resolve them."""

import re
from html.entities import html5

from briefing_tui.text.regex import regex

_REFERENCE = regex(r"&(?:#(?:[xX]([0-9a-fA-F]++)|([0-9]++))|([A-Za-z][A-Za-z0-9]{0,31}+));?")
_SHORTEST, _LONGEST = 2, 6  # letters of the names that need no semicolon, such as `&lt` and `&frac12`
_MAX_DIGITS = 7  # U+10FFFF is 1114111
_LAST_CODE_POINT = 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)
_C1 = range(0x80, 0xA0)
_REPLACEMENT = "\ufffd"


def resolved(text: str, *, in_attribute: bool = False) -> str:
    """Return `text` with its character references resolved, by section 13.2.5.72 of the HTML standard.

    What is no reference stays as it is: `AT&T`, `&nosuch;`. A number that is no character becomes U+FFFD. In the value
    of an attribute a name without a semicolon is none before `=`, a letter or a digit: `?a=1&copy=2` is an address.
    """
    if "&" not in text:
        return text
    return _REFERENCE.sub(_in_attribute if in_attribute else _in_text, text)


def _in_text(match: re.Match[str]) -> str:
    hexadecimal, decimal, name = match.groups()
    if name is None:
        return _numbered(hexadecimal.lstrip("0"), 16) if hexadecimal else _numbered(decimal.lstrip("0"), 10)
    whole = match[0]
    if whole[1:] in html5:
        return html5[whole[1:]]
    for length in range(min(_LONGEST, len(name)), _SHORTEST - 1, -1):
        if name[:length] in html5:
            return html5[name[:length]] + whole[1 + length :]
    return whole


def _in_attribute(match: re.Match[str]) -> str:
    whole, name = match[0], match[3]
    if name is not None and not whole.endswith(";"):
        after = match.string[match.end() : match.end() + 1]
        return whole if after == "=" or after.isalnum() else html5.get(name, whole)
    if name is not None and whole[1:] not in html5:
        return whole
    return _in_text(match)


def _numbered(digits: str, base: int) -> str:
    """Return the character of a number; those of windows-1252 have the places of C1 controls."""
    number = int(digits or "0", base) if len(digits) <= _MAX_DIGITS else _LAST_CODE_POINT + 1
    if not number or number > _LAST_CODE_POINT or number in _SURROGATES:
        return _REPLACEMENT
    if number in _C1:
        return bytes((number,)).decode("cp1252", errors="ignore") or chr(number)
    return chr(number)
