"""Formats that are not read and are known by their first bytes: pictures, sound, archives, programs, databases."""

from briefing_tui.articles.extraction import UnreadableArticleError
from briefing_tui.articles.recognition.hints import NAME_ANOTHER, RECOGNISE, UNPACK

_RECORDING = "write down what is said in a text file, and name that in place of it"
_CONVERT = "convert it to PDF, EPUB or a text file, and name that in place of it"
_EXPORT = "export the text that is quoted as a text file, and name that in place of it"

_BINARY: dict[bytes, tuple[str, str]] = {
    b"\x89PNG": ("a PNG picture", RECOGNISE),
    b"\xff\xd8\xff": ("a JPEG picture", RECOGNISE),
    b"II*\0": ("a TIFF picture", RECOGNISE),
    b"MM\0*": ("a TIFF picture", RECOGNISE),
    b"\0\0\x01\0": ("an icon", RECOGNISE),
    b"\0\0\0\x0cjP  ": ("a JPEG 2000 picture", RECOGNISE),
    b"\xff\x0a": ("a JPEG XL picture", RECOGNISE),
    b"\0\0\0\x0cJXL ": ("a JPEG XL picture", RECOGNISE),
    b"\x1aE\xdf\xa3": ("a film (Matroska or WebM)", _RECORDING),
    b"\0\0\x01\xba": ("a film (MPEG)", _RECORDING),
    b"\0\0\x01\xb3": ("a film (MPEG)", _RECORDING),
    b"0&\xb2u\x8ef\xcf\x11": ("a recording (Windows Media)", _RECORDING),
    b"\xff\xfb": ("an MP3 recording", _RECORDING),
    b"\xff\xf3": ("an MP3 recording", _RECORDING),
    b"\xff\xf2": ("an MP3 recording", _RECORDING),
    b"\xff\xf1": ("an AAC recording", _RECORDING),
    b"\xff\xf9": ("an AAC recording", _RECORDING),
    b"\x1f\x8b": ("compressed with gzip", UNPACK),
    b"\x1f\x9d": ("compressed with compress", UNPACK),
    b"\xfd7zXZ": ("compressed with xz", UNPACK),
    b"\x28\xb5\x2f\xfd": ("compressed with Zstandard", UNPACK),
    b"\x04\x22\x4d\x18": ("compressed with LZ4", UNPACK),
    b"7z\xbc\xaf": ("a 7z archive", UNPACK),
    b"Rar!\x1a": ("a RAR archive", UNPACK),
    b"AT&TFORM": ("a DjVu document", _CONVERT),
    b"%!PS-Adobe": ("a PostScript document", _CONVERT),
    b"\xc5\xd0\xd3\xc6": ("a PostScript picture (EPS)", _CONVERT),
    b"\xffWPC": ("a WordPerfect document", _CONVERT),
    b"\xdb\xa5": ("a Word document of before 1997", "open it in LibreOffice, and save it as DOCX"),
    b"\x31\xbe\0\0": ("a Write document", "open it in LibreOffice, and save it as DOCX"),
    b"\x78\x9f\x3e\x22": ("an attachment of Outlook (winmail.dat)", "save the mail itself (.eml), or what is in it"),
    b"\0\x01\0\0\0": ("a font", NAME_ANOTHER),
    b"\x7fELF": ("a program", NAME_ANOTHER),
    b"\xca\xfe\xba\xbe": ("a program", NAME_ANOTHER),
    b"\xfe\xed\xfa": ("a program", NAME_ANOTHER),
    b"\xcf\xfa\xed\xfe": ("a program", NAME_ANOTHER),
    b"\xce\xfa\xed\xfe": ("a program", NAME_ANOTHER),
    b"\0asm": ("a program", NAME_ANOTHER),
    b"SQLite format 3\0": ("an SQLite database", _EXPORT),
    b"BZh91AY&SY": ("compressed with bzip2", UNPACK),
}
# Their first bytes are letters, with which a text may begin, too: they count only where a zero byte follows.
_LETTERED: dict[bytes, tuple[str, str]] = {
    b"GIF8": ("a GIF picture", RECOGNISE),
    b"8BPS": ("a Photoshop picture", RECOGNISE),
    b"ID3": ("an MP3 recording", _RECORDING),
    b"OggS": ("a recording (Ogg)", _RECORDING),
    b"fLaC": ("a FLAC recording", _RECORDING),
    b"!BDN": ("an archive of mail of Outlook (.pst)", "export the mail that is quoted (.eml)"),
    b"MThd": ("music (MIDI)", NAME_ANOTHER),
    b"FLV": ("a film (Flash)", _RECORDING),
    b"MSCF": ("a cabinet archive", UNPACK),
    b"ITSF": ("a help file of Windows (.chm)", _CONVERT),
    b"MZ": ("a program", NAME_ANOTHER),
    b"wOF": ("a font", NAME_ANOTHER),
    b"OTTO": ("a font", NAME_ANOTHER),
}
# A second signature stands at another place: the first bytes, the offset, the signature there, what it is, what to do.
_LATER: tuple[tuple[bytes, int, bytes, str, str], ...] = (
    (b"BM", 6, b"\0\0\0\0", "a BMP picture", RECOGNISE),
    (b"", 4, b"ftypavif", "an AVIF picture", RECOGNISE),
    (b"", 4, b"ftyphei", "a HEIC picture", RECOGNISE),
    (b"", 4, b"ftypmif1", "a HEIC picture", RECOGNISE),
    (b"", 4, b"ftypM4A", "an MPEG-4 recording", _RECORDING),
    (b"", 4, b"ftyp", "a film (MPEG-4)", _RECORDING),
    (b"\0", 4, b"moov", "a film (QuickTime)", _RECORDING),
    (b"\0", 4, b"mdat", "a film (QuickTime)", _RECORDING),
    (b"RIFF", 8, b"WEBP", "a WebP picture", RECOGNISE),
    (b"RIFF", 8, b"WAVE", "a WAV recording", _RECORDING),
    (b"RIFF", 8, b"AVI ", "a film (AVI)", _RECORDING),
    (b"FORM", 8, b"AIF", "a recording (AIFF)", _RECORDING),
    (b"\0\1\0\0", 4, b"Standard Jet DB", "an Access database", _EXPORT),
    (b"\0\1\0\0", 4, b"Standard ACE DB", "an Access database", _EXPORT),
    (b"", 60, b"BOOKMOBI", "a Kindle or Mobipocket book", _CONVERT),
    (b"", 60, b"TEXtREAd", "a PalmDOC book", _CONVERT),
    (b"TPZ", 3, b"0", "a Kindle book", _CONVERT),
    (b"", 257, b"ustar", "a tar archive", UNPACK),
)
_STARTS, _LETTERED_STARTS = tuple(_BINARY), tuple(_LETTERED)
_NEAR_BYTES = 64


def refuse_by_signature(head: bytes) -> None:
    """Raise UnreadableArticleError where the first kilobyte of a file is that of a format that is not read."""
    if head.startswith(_STARTS):
        _refuse(head, _BINARY)
    if b"\0" not in head:
        return
    if head.startswith(_LETTERED_STARTS) and b"\0" in head[:_NEAR_BYTES]:
        _refuse(head, _LETTERED)
    for start, at, signature, name, hint in _LATER:
        if head.startswith(signature, at) and head.startswith(start):
            raise UnreadableArticleError(f"is {name}", hint)


def _refuse(head: bytes, known: dict[bytes, tuple[str, str]]) -> None:
    for start, (name, hint) in known.items():
        if head.startswith(start):
            raise UnreadableArticleError(f"is {name}", hint)
