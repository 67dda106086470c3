"""A zip archive opened from bytes: what is read of it is bounded, and no name in it is taken for a path of the disk."""

import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from io import BytesIO

from briefing_tui.articles.extraction import UnreadableArticleError

_MAX_ENTRIES = 20_000
_MAX_PART_BYTES = 100 << 20  # of one part, decompressed: some 10,000 pages
_MAX_TOTAL_BYTES = 200 << 20  # of all that is read, decompressed
CHUNK_BYTES = 1 << 20  # as much as Python gives to expat at once
_LOCAL_HEADER, _DIRECTORY_HEADER = b"PK\x03\x04", b"PK\x01\x02"
_OLE_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # [MS-CFB]: the container of Office's older formats
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")  # [MS-OFFCRYPTO] 2.3.4.1: a stream of that container
_ENCRYPTED_FLAG = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # ISO/IEC 21320-1, which all formats of documents keep to
# All that zipfile raises where the bytes of an archive are not as they should be.
_DAMAGES = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, OverflowError, NotImplementedError,
    RuntimeError, IndexError,
)  # fmt: skip
_COPY_AGAIN = "copy or download it again"


class Package:
    """A zip archive whose parts are read by their names.

    What is decompressed is counted as it comes, so that sizes that lie, and entries that share their bytes, do no harm.
    """

    def __init__(self, data: bytes) -> None:
        """Open an archive; raises UnreadableArticleError where the bytes are none."""
        self._read = 0  # bytes decompressed so far
        _check(data)
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except _DAMAGES as error:
            raise UnreadableArticleError(_trouble(data), _COPY_AGAIN) from error
        entries = [(_normal(entry.filename), entry) for entry in self._zip.infolist()]
        self._entries = dict(entries)
        self._by_lower_case = {name.lower(): name for name in reversed(self._entries)}
        self._repeated = {name for name, count in Counter(name for name, _ in entries).items() if count > 1}

    def names(self) -> list[str]:
        """Return the names of the parts, in the order of the archive."""
        return list(self._entries)

    def found(self, name: str) -> str | None:
        """Return the name of a part as the archive has it, whatever the case of its letters, or None (OPC, 6.2.2.3)."""
        return name if name in self._entries else self._by_lower_case.get(name.lower())

    def size(self, name: str) -> int:
        """Return how many bytes a part has, as the archive says, which may be wrong."""
        return self._entries[name].file_size

    def read(self, name: str, max_bytes: int = _MAX_PART_BYTES) -> bytes:
        """Return the bytes of a part; raises UnreadableArticleError where it cannot be read, or is larger than that."""
        return b"".join(self.chunks(name, max_bytes))

    def chunks(self, name: str, max_bytes: int = _MAX_PART_BYTES) -> Iterator[bytes]:
        """Yield the bytes of a part, some at a time; raises as `read` does."""
        entry = self._entries[name]
        if name in self._repeated:
            raise UnreadableArticleError(f"has two parts named {name} in it", _SAVE_ANEW)
        if entry.flag_bits & _ENCRYPTED_FLAG:
            raise UnreadableArticleError("is encrypted with a password", "save it without one")
        if entry.compress_type not in _METHODS:
            raise UnreadableArticleError(f"has {name} compressed in a way that no document uses", _SAVE_ANEW)
        size = 0
        try:
            with self._zip.open(entry) as stream:
                while chunk := stream.read(CHUNK_BYTES):
                    size += len(chunk)
                    self._read += len(chunk)
                    if size > max_bytes or self._read > _MAX_TOTAL_BYTES:
                        message = f"has {name} in it, which is too large ({max_bytes >> 20} MB and more)"
                        raise UnreadableArticleError(message, "split it, or save its text alone")
                    yield chunk
        except _DAMAGES as error:
            raise UnreadableArticleError(f"is damaged: {name} in it cannot be unpacked", _COPY_AGAIN) from error


_SAVE_ANEW = "open it in the program that it was made with, and save it anew"


def _check(data: bytes) -> None:
    """Raise UnreadableArticleError where the bytes are no archive, or one with so many entries that it is a trap."""
    if not data:
        raise UnreadableArticleError("is empty", _COPY_AGAIN)
    if data.startswith(_OLE_SIGNATURE):
        if _ENCRYPTED_PACKAGE in data:
            raise UnreadableArticleError("is encrypted with a password", "save it without one")
        raise UnreadableArticleError("is in the format of Office before 2007", "save it as .docx")
    if data.count(_DIRECTORY_HEADER) > _MAX_ENTRIES:  # counted before a directory is made of them
        raise UnreadableArticleError(f"is an archive of more than {_MAX_ENTRIES:,} parts", _SAVE_ANEW)


def _trouble(data: bytes) -> str:
    if data.startswith(_LOCAL_HEADER):
        return "is cut off or damaged: the directory at the end of the archive is missing"
    return "is not what its name says: it is no archive"


def _normal(name: str) -> str:
    return name.replace("\\", "/").lstrip("/")
