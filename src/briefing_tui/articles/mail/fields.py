"""The header fields of a mail or of a part of one (RFC 5322, RFC 2047), also damaged ones."""

import binascii
import re
from collections.abc import Iterator

from briefing_tui.articles.mail.charsets import decoded
from briefing_tui.text.regex import regex

_FIELD = regex(rb"([!-9;-~]+)[ \t]*:")
_LINE = regex(rb"[^\n]*+\n?")
_FOLD = regex(r"\r?\n[ \t]*")
_MAX_HEADER_BYTES = 1 << 18
_MAX_FIELD_BYTES = 1 << 15

# An encoded word; the standard allows no space in it, which some programs write all the same.
_WORD = regex(r"=\?([^?\s]{1,60})\?([BbQq])\?([^?]*+)\?=")
_WORDS = regex(r"=\?[^?\s]{1,60}\?[BbQq]\?[^?]*+\?=(?:\s*+=\?[^?\s]{1,60}\?[BbQq]\?[^?]*+\?=)*+")
_NOT_BASE64 = bytes(set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"))


class Fields:
    """The header fields of a mail or of a part, in order, with the place at which the body begins after them."""

    __slots__ = ("_values", "body_start")

    def __init__(self, data: bytes, start: int, end: int) -> None:
        """Read the fields that stand in `data` from `start`, and end before `end`.

        A line that is no field ends them as an empty one does, and is of the body.
        """
        self._values: list[tuple[str, bytes]] = []
        self.body_start = start
        limit = min(end, start + _MAX_HEADER_BYTES)
        for line in _LINE.finditer(data, start, end):
            text = line[0].rstrip(b"\r\n")
            if line.start() >= limit or not text:
                self.body_start = line.end() if not text else line.start()
                return
            found = _FIELD.match(text)
            if text[:1] in b" \t" and self._values:
                name, value = self._values[-1]
                if len(value) < _MAX_FIELD_BYTES:
                    self._values[-1] = name, value + b"\n" + text
            elif found:
                value = text[found.end() : found.end() + _MAX_FIELD_BYTES]
                self._values.append((found[1].decode("ascii").lower(), value))
            elif self._values or not text.startswith((b"From ", b">From ")):
                return
            self.body_start = line.end()

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Yield each field in order: its name in lower case, and its value on one line as it is written."""
        for name, value in self._values:
            yield name, _unfolded(value)

    def first(self, name: str) -> str:
        """Return the value of the first field of a name (in lower case), as it is written, or an empty string."""
        return next((_unfolded(value) for each, value in self._values if each == name), "")


def _unfolded(value: bytes) -> str:
    return _FOLD.sub(" ", decoded(value)[0]).strip()


def words_decoded(value: str) -> str:
    """Return a field's value with its encoded words decoded; what cannot be decoded stays as it is written."""
    return _WORDS.sub(_decoded_words, value) if "=?" in value else value


def _decoded_words(run: re.Match[str]) -> str:
    """Return the text of adjacent encoded words; a character may be cut between two of one character set."""
    texts: list[str] = []
    label, data = "", b""
    for word in _WORD.finditer(run[0]):
        charset = word[1].partition("*")[0].lower()  # a language may follow (RFC 2231)
        if charset != label and data:
            texts.append(decoded(data, label)[0])
            data = b""
        label = charset
        data += _bytes_of(word[2], word[3])
    texts.append(decoded(data, label)[0])
    return "".join(texts)


def _bytes_of(encoding: str, text: str) -> bytes:
    data = text.encode("utf-8", "replace")
    return base64_decoded(data) if encoding in "Bb" else binascii.a2b_qp(data, header=True)


def base64_decoded(data: bytes) -> bytes:
    """Return what is encoded in base64, also with characters that are not of it, or without its end."""
    try:
        return binascii.a2b_base64(data)
    except binascii.Error:
        data = data.translate(None, _NOT_BASE64)
        data = data[:-1] if len(data) % 4 == 1 else data
        return binascii.a2b_base64(data + b"=" * (-len(data) % 4))
