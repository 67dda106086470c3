"""Decoding of UTF-8, with a guess at the actual encoding of what is not UTF-8."""

from typing import NamedTuple

from briefing_tui.domain.problem import SourceLocation
from briefing_tui.text.line_breaks import BYTE_ORDER_MARK, lines_of

_BYTE_ORDER_MARKS = (  # the longer first: UTF-32's little-endian mark begins with UTF-16's
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_SAMPLE_BYTES = 4096  # the part of a file that a guess is based on
_MAX_LATIN_NON_ASCII_RATIO = 0.2  # of bytes above 0x7F to all letters: more means another script than Latin


class EncodingFault(NamedTuple):
    """The first byte of a text that is not UTF-8: its location, a message, and a hint at what to do."""

    location: SourceLocation
    message: str
    hint: str


def decode(data: bytes) -> str | EncodingFault:
    """Return `data` decoded from UTF-8 without any translation (a byte order mark stays), or why it cannot be."""
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return EncodingFault(SourceLocation(1, 1), f"the text is in {name}, not UTF-8", _conversion(name))
    encoding = _wide_encoding(data[:_SAMPLE_BYTES])
    if encoding:
        return EncodingFault(SourceLocation(1, 1), f"the text is in {encoding}, not UTF-8", _conversion(encoding))
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        return _fault(data, error.start, cut_off=error.reason == "unexpected end of data")


def _fault(data: bytes, at: int, *, cut_off: bool) -> EncodingFault:
    """Return the fault of the byte at offset `at`; `cut_off` says that the data ends within a character."""
    before = data[:at].decode()
    lines = lines_of(before)
    location = SourceLocation(len(lines), len(lines[-1].removeprefix(BYTE_ORDER_MARK)) + 1)
    if cut_off and not before.isascii():
        return EncodingFault(location, "the file breaks off in the middle of a character", "copy the whole file again")
    message = f"the byte 0x{data[at]:02X} is not UTF-8"
    if not before.isascii():
        return EncodingFault(location, message, "the text before it is UTF-8: write this character anew")
    sample = data[max(0, at - _SAMPLE_BYTES) : at + _SAMPLE_BYTES]
    high = sum(byte > 0x7F for byte in sample)  # noqa: PLR2004  # ASCII ends here
    letters = high + sum(chr(byte).isalpha() for byte in sample if byte <= 0x7F)  # noqa: PLR2004  # as above
    if high > _MAX_LATIN_NON_ASCII_RATIO * letters:
        guess = "probably windows-1251 (Cyrillic) or windows-1256 (Arabic, Persian): "
        return EncodingFault(location, message, guess + _conversion("WINDOWS-1251"))
    return EncodingFault(location, message, "probably windows-1252 (Latin-1): " + _conversion("WINDOWS-1252"))


def _wide_encoding(sample: bytes) -> str:
    """Return UTF-16 or UTF-32 with its byte order, as NUL bytes around ASCII characters show it, or an empty string."""
    if not any(sample) or sample.count(0) * 3 < len(sample):
        return ""
    if not any(sample[2::4]) and not any(sample[3::4]):
        return "UTF-32LE"
    if not any(sample[::4]) and not any(sample[1::4]):
        return "UTF-32BE"
    return "UTF-16LE" if sample[1::2].count(0) > sample[::2].count(0) else "UTF-16BE"


def _conversion(name: str) -> str:
    return f"convert it with `iconv -f {name} -t UTF-8`, or save it as UTF-8"
