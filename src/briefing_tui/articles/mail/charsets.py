"""Decoding of text whose character set is named in a label, which may be wrong, unknown or missing."""

import codecs

from briefing_tui.articles.html.encoding_labels import codec_of, encoding_named
from briefing_tui.text.visible import quoted

_WINDOWS = "windows-1252"
# Python has codecs that are no character sets of mails; some take time beyond all measure.
_NO_CHARACTER_SETS = frozenset(
    ("idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem", "palmos")
)
_WIDE = ("utf-16", "utf16")
_MAX_LABEL_CHARACTERS = 40
_UNKNOWN = frozenset(("", "unknown", "unknown-8bit", "x-unknown", "x-user-defined", "default", "none"))


def decoded(data: bytes, label: str = "") -> tuple[str, str]:
    """Return the text in some bytes, and what is wrong with their label, as the end of a sentence, or nothing.

    Text in UTF-8 is read as such where the label says less, and text that is not what its label says has U+FFFD for
    what it cannot be.
    """
    label = label.strip(" \t\"'").lower()
    encoding = _encoding(label)
    if encoding in {"", _WINDOWS}:
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
    """Return the name of Python's codec for a label, or an empty string where there is none.

    Labels mean what they mean in web pages, so that ISO-8859-1 is windows-1252, and GB2312 is GB18030; those of UTF-16
    are taken at their word.
    """
    if not label.startswith(_WIDE) and (name := encoding_named(label)):
        return codec_of(name)
    if len(label) > _MAX_LABEL_CHARACTERS or not label.isascii() or label in _UNKNOWN:
        return ""
    try:
        name = codecs.lookup(label).name
        b" ".decode(name, "replace")  # a codec that makes no text raises LookupError
    except (LookupError, ValueError):
        return ""
    return "" if name.replace("-", "_") in _NO_CHARACTER_SETS else name


def _unknown(label: str, encoding: str) -> str:
    if encoding or label in _UNKNOWN:
        return ""
    return f"says that it is in {quoted(label, _MAX_LABEL_CHARACTERS)}, which is no known character set"


def _as_windows(data: bytes) -> str:
    """Return bytes decoded from windows-1252, and its five undefined ones as the control characters that they are."""
    return data.decode(_WINDOWS, "surrogateescape").translate(_UNDEFINED)


_UNDEFINED = {0xDC00 + byte: byte for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
