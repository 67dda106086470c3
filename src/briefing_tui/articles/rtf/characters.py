"""The characters of an RTF file: bytes in an encoding, and numbers of Unicode with what stands in for them."""

_REPLACEMENT = "\ufffd"
_HIGH, _LOW = range(0xD800, 0xDC00), range(0xDC00, 0xE000)
_UNITS = 0x10000  # a number is that of a UTF-16 unit, and may be negative
_LAST_CODE_POINT = 0x10FFFF
_BULLETS = frozenset((0xF0A7, 0xF0B7))  # how programs write those of the fonts Wingdings and Symbol


class Characters:
    """Characters that have been read since they were last taken."""

    def __init__(self) -> None:
        """Begin with none."""
        self._texts: list[str] = []
        self._bytes = bytearray()
        self._encoding = ""
        self._high = 0  # the first half of a character beyond the first 65,536
        self._replacing = 0  # how many characters are to come that stand in for one of Unicode

    def add_bytes(self, data: bytes, encoding: str) -> None:
        """Add bytes of text, of which one character may come in several calls."""
        if self._replacing:
            self._replacing, data = max(self._replacing - len(data), 0), data[self._replacing :]
        if data:
            self._end_unicode()
            if encoding != self._encoding:
                self._end_bytes()
                self._encoding = encoding
            self._bytes += data

    def add_unicode(self, number: int, replaced: int) -> None:
        """Add the character of a number; `replaced` characters follow that stand in for it."""
        self._end_bytes()
        self._replacing = replaced
        code = number + _UNITS if number < 0 else number
        if self._high and code in _LOW:
            code = _UNITS + ((self._high - _HIGH.start) << 10) + code - _LOW.start
            self._high = 0
        self._end_unicode()
        if code in _HIGH:
            self._high = code
        elif code in _LOW or not 0 <= code <= _LAST_CODE_POINT:
            self._texts.append(_REPLACEMENT)
        else:
            self._texts.append("•" if code in _BULLETS else chr(code))

    def add(self, text: str) -> None:
        """Add characters that a control word or symbol writes."""
        if self._replacing:
            self._replacing -= 1
            return
        self._end_unicode()
        self._end_bytes()
        self._texts.append(text)

    def end_replacing(self) -> None:
        """Have nothing more that stands in for a character: a group or a control word ends it."""
        self._replacing = 0

    def take(self) -> str:
        """Return the characters, and begin again with none; the second half of one may still come."""
        self._end_bytes()
        text = "".join(self._texts)
        self._texts.clear()
        return text

    def _end_bytes(self) -> None:
        if self._bytes:
            self._texts.append(self._bytes.decode(self._encoding, "replace"))
            self._bytes.clear()

    def _end_unicode(self) -> None:
        if self._high:
            self._texts.append(_REPLACEMENT)
            self._high = 0
