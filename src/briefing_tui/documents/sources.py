"""A source's file is read once, inside the library, and compared with the file that was quoted."""

from pathlib import Path
from typing import NamedTuple

from briefing_tui.documents.files import PATH_SHOWN_CHARACTERS, Library, OutsideLibraryError
from briefing_tui.domain.briefing import Source
from briefing_tui.domain.problem import BriefingError
from briefing_tui.loading.codes import Code
from briefing_tui.loading.encoding import EncodingFault, decode
from briefing_tui.loading.files import OversizedFileError, UnreadableFileError, read_file
from briefing_tui.text.visible import quoted

LIMIT_BYTES = 512 << 20


class SourceProblem(NamedTuple):
    """What is wrong with a source: the field of it that the problem is about, a code, a message and a hint."""

    field: str
    code: Code
    message: str
    hint: str


class SourceFile(NamedTuple):
    """The file of a source: its decoded text and the SHA-256 of its bytes, and what is wrong with it, if anything.

    The text is decoded from UTF-8 without any translation (a byte order mark and carriage returns stay). It is None
    where the file does not lie inside the library or cannot be read. The digest is made only where the source gives
    one to compare it with; where they differ, the text is there beside the problem.
    """

    text: str | None
    digest: str = ""
    problem: SourceProblem | None = None


def read_source(source: Source, library: Library) -> SourceFile:
    """Read the file of a source of a briefing in this library; nothing is raised."""
    name = f"the source file {quoted(source.file)}"
    data = _read(source, library)
    if isinstance(data, SourceProblem):
        return SourceFile(None, problem=data._replace(message=f"{name} {data.message}"))
    text = decode(data)
    if isinstance(text, EncodingFault):
        where = f"line {text.location.line}, column {text.location.column}"
        message = f"{name} is not in UTF-8: in {where}, {text.message}"
        return SourceFile(None, problem=SourceProblem("file", Code.SOURCE_ENCODING, message, text.hint))
    if not source.sha256:
        return SourceFile(text)
    from hashlib import sha256  # noqa: PLC0415  # loads OpenSSL, which only a source with a digest needs

    digest = sha256(data).hexdigest()
    if digest == source.sha256.lower():
        return SourceFile(text, digest)
    message = f"{name} has changed since it was quoted"
    hint = f"look at its quotes again, then write sha256: {digest}"
    return SourceFile(text, digest, SourceProblem("sha256", Code.SOURCE_CHANGED, message, hint))


def _read(source: Source, library: Library) -> bytes | SourceProblem:
    """Return the bytes of a source's file, or what keeps them from being read: the end of a sentence."""
    try:
        path = library.source_path(source.file)
    except OutsideLibraryError as error:
        return SourceProblem("file", Code.SOURCE_OUTSIDE, error.reason, error.hint)
    try:
        return read_file(path, LIMIT_BYTES)
    except OversizedFileError as error:
        return SourceProblem("file", Code.SOURCE_TOO_LARGE, str(error), "split it")
    except UnreadableFileError as error:
        hint = f"it was looked for at {quoted(str(path), PATH_SHOWN_CHARACTERS)}"
        return SourceProblem("file", Code.SOURCE_MISSING, str(error), hint)


def read_named_file(path: Path, limit_bytes: int, name: str) -> str:
    """Return the text of a file that the user names, decoded as `read_source` does it.

    Encoded again it is the file, byte for byte. Raises BriefingError, a sentence that begins with `name`, where the
    file cannot be read, is larger than the limit, or is not in UTF-8.
    """
    try:
        text = decode(read_file(path, limit_bytes))
    except UnreadableFileError as error:
        raise BriefingError(f"{name} {error}") from None
    if isinstance(text, EncodingFault):
        where = f"line {text.location.line}, column {text.location.column}"
        raise BriefingError(f"{name} is not in UTF-8: in {where}, {text.message} ({text.hint})")
    return text
