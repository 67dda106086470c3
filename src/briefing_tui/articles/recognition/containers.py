"""Recognition of what is in a container: the files of a ZIP archive, and the streams of an OLE2 file."""

import re
import struct
import zlib
from collections.abc import Iterable
from io import BytesIO

from briefing_tui.articles.extraction import UnreadableArticleError
from briefing_tui.articles.recognition.hints import NAME_ANOTHER, SAVE_AS_DOCX, SAVE_AS_PDF, UNPACK
from briefing_tui.text.regex import regex

ZIP_STARTS = (b"PK\3\4", b"PK\5\6", b"PK\7\x08PK\3\4", b"PK00PK\3\4")
OLE2_START = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT_TYPE = "application/vnd.oasis.opendocument.text"
EPUB_TYPE = "application/epub+zip"

_MAX_DIRECTORY_BYTES = 2 << 20  # some 20,000 files
_MAX_TYPES_BYTES = 1 << 20
_END, _ZIP64_END = b"PK\5\6", b"PK\6\6"
_END_WITH_COMMENT_BYTES = 22 + (1 << 16) + 100  # with what ZIP64 puts before it
_IN_ZIP64_END = 0xFFFFFFFF
_CONTENT_TYPES = "[Content_Types].xml"

# Main parts of Office Open XML (ECMA-376, part 1), and of its kin, by what their content types have.
_WORD_PARTS = regex(
    rb"(?:wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)\.macroEnabled(?:Template)?)\.main\+xml"
)
_OTHER_PARTS = (
    (regex(rb"(?:spreadsheetml|ms-excel)\.[\w.]*main\b"), "an Excel workbook"),
    (regex(rb"(?:presentationml|ms-powerpoint)\.[\w.]*main\b"), "a PowerPoint presentation"),
    (regex(rb"ms-visio\."), "a Visio drawing"),
    (regex(rb"fixeddocumentsequence", re.IGNORECASE), "an XPS document"),
)
_MEDIA_TYPES = {
    "application/vnd.oasis.opendocument.spreadsheet": "an OpenDocument spreadsheet",
    "application/vnd.oasis.opendocument.presentation": "an OpenDocument presentation",
    "application/vnd.oasis.opendocument.graphics": "an OpenDocument drawing",
    "application/vnd.oasis.opendocument.formula": "an OpenDocument formula",
    "application/vnd.oasis.opendocument.database": "an OpenDocument database",
    "application/vnd.sun.xml.writer": "a text of OpenOffice 1 (.sxw)",
}
_OTHER_FILES = (
    ("Index/Document.iwa", "a Pages, Numbers or Keynote document", SAVE_AS_PDF),
    ("index.xml.gz", "a Pages, Numbers or Keynote document", SAVE_AS_PDF),
    ("AndroidManifest.xml", "a program", NAME_ANOTHER),
    ("META-INF/MANIFEST.MF", "a program (.jar)", NAME_ANOTHER),
    ("doc.kml", "a map (.kmz)", UNPACK),
)
_STREAMS = (
    ("__properties_version1.0", "is a mail of Outlook (.msg)", "save it as .eml, or as HTML or PDF"),
    ("EncryptedPackage", "is encrypted with a password", "save it without one"),
    ("WordDocument", "is a Word document of the old format (.doc)", SAVE_AS_DOCX),
    ("Workbook", "is an Excel workbook of the old format (.xls)", SAVE_AS_PDF),
    ("Book", "is an Excel workbook of the old format (.xls)", SAVE_AS_PDF),
    ("PowerPoint Document", "is a PowerPoint presentation of the old format (.ppt)", SAVE_AS_PDF),
    ("VisioDocument", "is a Visio drawing", SAVE_AS_PDF),
    ("HwpSummaryInformation", "is a Hangul document (.hwp)", SAVE_AS_PDF),
)


def zip_type(data: bytes) -> str:
    """Return the media type of a document in a ZIP archive, one of DOCX_TYPE, ODT_TYPE and EPUB_TYPE.

    Raises UnreadableArticleError where the archive has no such document; an archive that is damaged counts as what its
    first file says, so that the reader of that format tells what is wrong with it.
    """
    first_name, first_content = _first_file(data)
    if first_name == "mimetype" and first_content:
        return _by_media_type(first_content)
    if _directory_bytes(data) > _MAX_DIRECTORY_BYTES:
        raise UnreadableArticleError("is a ZIP archive of very many files", UNPACK)
    names = _files(data)
    if names is None:
        if first_name == _CONTENT_TYPES:
            return DOCX_TYPE
        raise UnreadableArticleError("is a ZIP archive, and is damaged", "fetch or save it again")
    types, media_type = names.get(_CONTENT_TYPES), names.get("mimetype")
    if types:
        return _by_content_types(types, names)
    if media_type:
        return _by_media_type(media_type)
    if "META-INF/container.xml" in names:
        return EPUB_TYPE
    for name, kind, hint in _OTHER_FILES:
        if name in names:
            raise UnreadableArticleError(f"is {kind}", hint)
    raise UnreadableArticleError("is a ZIP archive", UNPACK)


def refuse_ole2(data: bytes) -> None:
    """Raise UnreadableArticleError for an OLE2 file, which says what it is by the first stream that tells."""
    found = [(data.find((name + "\0").encode("utf-16-le")), message, hint) for name, message, hint in _STREAMS]
    _, message, hint = min(
        (each for each in found if each[0] >= 0), default=(0, "is an Office document of an old format", SAVE_AS_PDF)
    )
    raise UnreadableArticleError(message, hint)


def _first_file(data: bytes) -> tuple[str, bytes]:
    """Return the name of an archive's first file, and its first bytes where they are stored as they are."""
    start = data.find(b"PK\3\4", 0, 16)
    if start < 0:
        return "", b""
    header = data[start : start + 30]
    method, size = int.from_bytes(header[8:10], "little"), int.from_bytes(header[18:22], "little")
    name_end = start + 30 + int.from_bytes(header[26:28], "little")
    content = name_end + int.from_bytes(header[28:30], "little")
    name = data[start + 30 : name_end].decode("utf-8", "replace")
    return name, b"" if method else data[content : content + min(size, 200)]


def _directory_bytes(data: bytes) -> int:
    """Return the size of an archive's directory as its end says, which is what reading the archive reads at once."""
    end = data.rfind(_END, max(len(data) - _END_WITH_COMMENT_BYTES, 0))
    size = int.from_bytes(data[end + 12 : end + 16], "little") if end >= 0 else 0
    if size == _IN_ZIP64_END:
        end = data.rfind(_ZIP64_END, max(len(data) - _END_WITH_COMMENT_BYTES, 0), end)
        size = int.from_bytes(data[end + 40 : end + 48], "little")
    return size


def _files(data: bytes) -> dict[str, bytes] | None:
    """Return the names of the files in an archive, or None where it is damaged.

    Those that say what it is have their first bytes, unless they are not compressed as those of documents are.
    """
    import zipfile  # noqa: PLC0415  # loads much, and this module is loaded to read a text, too

    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            files = dict.fromkeys(archive.namelist(), b"")
            for name in {_CONTENT_TYPES, "mimetype"} & set(files):
                entry = archive.getinfo(name)
                if entry.compress_type in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
                    with archive.open(entry) as file:
                        files[name] = file.read(_MAX_TYPES_BYTES)
    except (zipfile.BadZipFile, zlib.error, RuntimeError, OSError, EOFError, ValueError, struct.error):
        return None
    return files


def _by_media_type(content: bytes) -> str:
    media_type = content.decode("ascii", "replace").strip()
    if media_type == EPUB_TYPE:
        return EPUB_TYPE
    if media_type.startswith(ODT_TYPE):  # templates, master documents and texts for the web, too
        return ODT_TYPE
    kind = _MEDIA_TYPES.get(media_type.removesuffix("-template"), "a ZIP archive")
    raise UnreadableArticleError(f"is {kind}", UNPACK if kind == "a ZIP archive" else SAVE_AS_PDF)


def _by_content_types(types: bytes, names: Iterable[str]) -> str:
    if _WORD_PARTS.search(types) or any(name.startswith("word/") for name in names):
        return DOCX_TYPE
    for part, kind in _OTHER_PARTS:
        if part.search(types):
            raise UnreadableArticleError(f"is {kind}", SAVE_AS_PDF)
    raise UnreadableArticleError("is an Office document without a text", SAVE_AS_PDF)
