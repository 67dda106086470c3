"""Decoding of a page, by what it says of its encoding and by its bytes (WHATWG Encoding and HTML standards)."""

import re
from typing import NamedTuple

from briefing_tui.articles.html.encoding_guess import guessed, of_language
from briefing_tui.articles.html.encoding_labels import codec_of, encoding_named
from briefing_tui.articles.html.tokens import TokenKind, attributes_of, tokens
from briefing_tui.text.regex import regex

_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "UTF-8"), (b"\xff\xfe", "UTF-16LE"), (b"\xfe\xff", "UTF-16BE"))
_DECLARATION_BYTES = 1 << 16  # browsers look at the first 1,024, and read a page again whose declaration comes later
_SAMPLE_BYTES = 4096
_XML_DECLARATION = regex(r"""<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)""")
_CHARSET = regex(r"""charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_MAX_FAULTY = 0.1  # of what is not ASCII: more of it that is no character means another encoding
_MAX_FAULTY_UTF_8 = 0.4  # what is not UTF-8 hardly ever looks like it
_UTF_8 = "UTF-8"


class Decoded(NamedTuple):
    """The text of a page, the encoding it was read as, and how many of its characters could not be read."""

    text: str
    encoding: str
    faults: int


def decoded(data: bytes) -> Decoded:
    """Return the text of a page; what is no character in its encoding becomes U+FFFD.

    A byte order mark counts first, then what the page declares, unless its bytes are UTF-8 and the declaration is not,
    or more of them than stray ones are no characters by it; then UTF-8, and then what the language or the letters of
    the page make likely.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _read(data[len(mark) :], encoding)
    if wide := _wide_encoding(data[:_SAMPLE_BYTES]):
        return _read(data, wide)
    if data.isascii():
        declared = _declared(data)[0]
        return _read(data, declared if declared == "ISO-2022-JP" else _UTF_8)
    read = _read(data, _UTF_8)
    if _is_likely(read):
        return read
    declared, language = _declared(data)
    for encoding in (declared, of_language(language)):
        if encoding and _is_likely(other := _read(data, encoding)):
            return other
    return _read(data, guessed(data))


def _read(data: bytes, encoding: str) -> Decoded:
    text = data.decode(codec_of(encoding), errors="replace")
    faults = text.count("\ufffd")
    if faults and encoding == _UTF_8:
        faults -= data.count("\ufffd".encode())  # which the page has itself
    return Decoded(text, encoding, faults)


def _is_likely(read: Decoded) -> bool:
    """Whether a page is read in its own encoding: what cannot be read is the exception, as in a page cut off."""
    if not read.faults:
        return True
    others = len(read.text) - sum(map(read.text.count, map(chr, range(0x80))))
    return read.faults <= (_MAX_FAULTY_UTF_8 if read.encoding == _UTF_8 else _MAX_FAULTY) * others


def _wide_encoding(sample: bytes) -> str:
    """Return UTF-16 with its byte order, as NUL bytes around ASCII characters show it, or an empty string."""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 4 < len(sample) or not min(even, odd) * 4 < max(even, odd):
        return ""
    return "UTF-16LE" if odd > even else "UTF-16BE"


def _declared(data: bytes) -> tuple[str, str]:
    """Return the encoding that a page declares, or an empty string, and the language it is in."""
    beginning = data[:_DECLARATION_BYTES].decode("latin-1")
    encoding = language = ""
    if declaration := _XML_DECLARATION.match(beginning):
        encoding = encoding_named(declaration[1])
    for token in tokens(beginning):
        if token.kind is not TokenKind.START:
            continue
        if token.name == "html":
            language = attributes_of(token.text).get("lang", "")
        elif token.name == "meta" and not encoding:
            encoding = _of_meta(attributes_of(token.text))
        elif token.name == "body":
            break
    return encoding, language


def _of_meta(attributes: dict[str, str]) -> str:
    if "charset" in attributes:
        return encoding_named(attributes["charset"])
    if attributes.get("http-equiv", "").lower() == "content-type":
        named = _CHARSET.search(attributes.get("content", ""))
        return encoding_named(named[1]) if named else ""
    return ""
