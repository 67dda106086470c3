"""Decoding of text whose character set is named in a label, which may be wrong, unknown or missing."""

import codecs

from briefing_tui.text.visible import quoted

_TABLE_OF_WINDOWS = "cp1252"
# Labels of mail programs that Python does not know, or that say less than they mean: a superset is read (as the WHATWG
# Encoding Standard has it for web pages).
_MEANT = {
    "ascii": _TABLE_OF_WINDOWS,
    "iso8859-1": _TABLE_OF_WINDOWS,
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "hz": "hz",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
_ALIASES = {
    "iso-8859-8-i": "iso-8859-8",
    "iso-8859-8-e": "iso-8859-8",
    "iso-8859-6-i": "iso-8859-6",
    "x-gbk": "gb18030",
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "x-euc-jp": "euc_jp",
    "x-mac-roman": "mac_roman",
    "x-mac-cyrillic": "mac_cyrillic",
    "macintosh": "mac_roman",
    "windows-874": "cp874",
    "utf8mb4": "utf-8",
    "unicode-1-1-utf-8": "utf-8",
    "unicode-1-1-utf-7": "utf-7",
}
# Python has codecs that are no character sets of mails; some take time beyond all measure.
_NO_CHARACTER_SETS = frozenset(
    ("idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem", "palmos")
)
_MAX_LABEL_CHARACTERS = 40
_UNKNOWN = frozenset(("", "unknown", "unknown-8bit", "x-unknown", "x-user-defined", "default", "none"))


def decoded(data: bytes, label: str = "") -> tuple[str, str]:
    """Return the text in some bytes, and what is wrong with their label, as the end of a sentence, or nothing.

    Text in UTF-8 is read as such where the label says less, and text that is not what its label says has U+FFFD for
    what it cannot be.
    """
    label = label.strip(" \t\"'").lower()
    encoding = _encoding(label)
    if encoding in {"", _TABLE_OF_WINDOWS}:
        try:
            return data.decode(), _unknown(label, encoding)
        except UnicodeDecodeError:
            return _as_windows(data), _unknown(label, encoding)
    try:
        return data.decode(encoding), ""
    except (UnicodeError, ValueError):
        pass
    try:
        return data.decode(), f"says that it is in {label}, and is in UTF-8"
    except UnicodeDecodeError:
        return data.decode(encoding, "replace"), f"says that it is in {label}, and has characters that are not of that"


def _encoding(label: str) -> str:
    """Return the name of Python's codec for a label, or an empty string where there is none."""
    if len(label) > _MAX_LABEL_CHARACTERS or not label.isascii() or label in _UNKNOWN:
        return ""
    try:
        name = codecs.lookup(_ALIASES.get(label, label)).name
        b" ".decode(name, "replace")  # a codec that makes no text raises LookupError
    except (LookupError, ValueError):
        return ""
    return "" if name.replace("-", "_") in _NO_CHARACTER_SETS else _MEANT.get(name, name)


def _unknown(label: str, encoding: str) -> str:
    if encoding or label in _UNKNOWN:
        return ""
    return f"says that it is in {quoted(label, _MAX_LABEL_CHARACTERS)}, which is no known character set"


def _as_windows(data: bytes) -> str:
    """Return bytes decoded from windows-1252, and its five undefined ones as the control characters that they are."""
    return data.decode(_TABLE_OF_WINDOWS, "surrogateescape").translate(_UNDEFINED)


_UNDEFINED = {0xDC00 + byte: byte for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
