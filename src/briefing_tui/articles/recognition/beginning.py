"""The beginning of a file, as what recognises its format looks at it."""

import codecs

_SHORT_BYTES, _LONG_BYTES = 1 << 10, 1 << 16
_UTF_16 = {
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
    b"<\0": "utf-16-le",  # without a byte order mark: web pages alone, as a text in UTF-16 is not read
    b"\0<": "utf-16-be",
}


class Beginning:
    """The first bytes of a file without the byte order mark and white space before them, in UTF-8.

    `raw` is the first kilobyte as it is, and `short` as it is looked at; `long` is of the first 64 kilobytes, which are
    looked at only where the short ones ask for it. `suffix` is the end of the name from its last dot, in lower case.
    """

    __slots__ = ("_data", "raw", "short", "suffix")

    def __init__(self, data: bytes, name: str) -> None:
        """Hold the beginning of a file of that name."""
        self._data = data
        self.raw = data[:_SHORT_BYTES]
        self.short = _text(self.raw) or self.long[:_SHORT_BYTES]
        self.suffix = "".join(name.rpartition(".")[1:]).lower() if "." in name else ""

    @property
    def long(self) -> bytes:
        """The first 64 kilobytes without what stands before the text in them."""
        return _text(self._data[:_LONG_BYTES])


def _text(head: bytes) -> bytes:
    if encoding := _UTF_16.get(head[:2]):
        head = head.decode(encoding, "ignore").encode("utf-8", "ignore")
    return head.removeprefix(codecs.BOM_UTF8).lstrip()
