"""Bytes become text: UTF-8 is read, and anything else is named as well as it can be guessed."""

from typing import NamedTuple

from briefing_tui.domain.problem import SourceLocation
from briefing_tui.text.line_breaks import BYTE_ORDER_MARK, lines_of

_MARKS = (  # the longer first: UTF-32's mark begins with UTF-16's
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_SAMPLE = 4096  # bytes looked at for a guess
_SPARSE = 0.2  # share of bytes above 0x7F among letters: below it Latin letters with accents, above it another script


class EncodingFault(NamedTuple):
    """Where text stops being UTF-8, as a sentence, and what to do about it."""

    location: SourceLocation
    message: str
    hint: str


def decode(data: bytes) -> str | EncodingFault:
    """Return `data` decoded from UTF-8, byte for byte (a byte order mark stays), or where and why it cannot be."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return EncodingFault(SourceLocation(1, 1), f"the text is in {name}, not UTF-8", _conversion(name))
    wide = _wide(data[:_SAMPLE])
    if wide:
        return EncodingFault(SourceLocation(1, 1), f"the text is in {wide}, not UTF-8", _conversion(wide))
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        return _fault(data, error.start, cut_off=error.reason == "unexpected end of data")


def _fault(data: bytes, at: int, *, cut_off: bool) -> EncodingFault:
    before = data[:at].decode()
    lines = lines_of(before)
    location = SourceLocation(len(lines), len(lines[-1].removeprefix(BYTE_ORDER_MARK)) + 1)
    if cut_off and not before.isascii():
        return EncodingFault(location, "the file breaks off in the middle of a character", "copy the whole file again")
    message = f"the byte 0x{data[at]:02X} is not UTF-8"
    if not before.isascii():
        return EncodingFault(location, message, "the text before it is UTF-8: write this character anew")
    sample = data[max(0, at - _SAMPLE) : at + _SAMPLE]
    high = sum(byte > 0x7F for byte in sample)  # noqa: PLR2004  # ASCII ends here
    letters = high + sum(chr(byte).isalpha() for byte in sample if byte <= 0x7F)  # noqa: PLR2004  # as above
    if high > _SPARSE * letters:
        guess = "probably windows-1251 (Cyrillic) or windows-1256 (Arabic, Persian): "
        return EncodingFault(location, message, guess + _conversion("WINDOWS-1251"))
    return EncodingFault(location, message, "probably windows-1252 (Latin-1): " + _conversion("WINDOWS-1252"))


def _wide(sample: bytes) -> str:
    """Name the encoding of text whose ASCII characters carry NUL bytes along, or return an empty string."""
    if not any(sample) or sample.count(0) * 3 < len(sample):
        return ""
    if not any(sample[2::4]) and not any(sample[3::4]):
        return "UTF-32LE"
    if not any(sample[::4]) and not any(sample[1::4]):
        return "UTF-32BE"
    return "UTF-16LE" if sample[1::2].count(0) > sample[::2].count(0) else "UTF-16BE"


def _conversion(name: str) -> str:
    return f"convert it with `iconv -f {name} -t UTF-8`, or save it as UTF-8"
