"""Reading of source files: inside the library only, decoded from UTF-8, and compared with the digest on record."""

from pathlib import Path
from typing import NamedTuple

from briefing_tui.documents.files import MAX_PATH_CHARACTERS, Library, OutsideLibraryError
from briefing_tui.domain.briefing import Source
from briefing_tui.domain.problem import BriefingError
from briefing_tui.loading.codes import Code
from briefing_tui.loading.encoding import EncodingFault, decode
from briefing_tui.loading.files import OversizedFileError, UnreadableFileError, read_file
from briefing_tui.text.visible import quoted

MAX_SOURCE_BYTES = 512 << 20  # 512 MiB


class SourceProblem(NamedTuple):
    """A problem of a source; `field` is the key of the source that it is about (`file` or `sha256`)."""

    field: str
    code: Code
    message: str
    hint: str


class SourceFile(NamedTuple):
    """The decoded text of a source's file, the SHA-256 of its bytes in lower-case hexadecimal, and its problem if any.

    The text is decoded from UTF-8 without any translation (a byte order mark and carriage returns stay). It is None
    where the file does not lie inside the library or cannot be read. The digest is computed only where the briefing
    has one to compare it with; where they differ, there is both a text and a problem.
    """

    text: str | None
    digest: str = ""
    problem: SourceProblem | None = None


def read_source(source: Source, library: Library) -> SourceFile:
    """Return the file of a source, read inside the library; what is wrong with it is its problem, nothing is raised."""
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
    """Return the bytes of a source's file, or the problem why not, its message the end of a sentence."""
    try:
        path = library.source_path(source.file)
    except OutsideLibraryError as error:
        return SourceProblem("file", Code.SOURCE_OUTSIDE, error.reason, error.hint)
    try:
        return read_file(path, MAX_SOURCE_BYTES)
    except OversizedFileError as error:
        return SourceProblem("file", Code.SOURCE_TOO_LARGE, str(error), "split it")
    except UnreadableFileError as error:
        hint = f"it was looked for at {quoted(str(path), MAX_PATH_CHARACTERS)}"
        return SourceProblem("file", Code.SOURCE_MISSING, str(error), hint)


def read_named_file(path: Path, limit_bytes: int, name: str) -> str:
    """Return the text of a file that the user names, decoded from UTF-8 without any translation.

    Encoding the text gives the bytes of the file again. Raises BriefingError, with a sentence that begins with `name`,
    where the file cannot be read, is larger than `limit_bytes`, or is not in UTF-8.
    """
    try:
        text = decode(read_file(path, limit_bytes))
    except UnreadableFileError as error:
        raise BriefingError(f"{name} {error}") from None
    if isinstance(text, EncodingFault):
        where = f"line {text.location.line}, column {text.location.column}"
        raise BriefingError(f"{name} is not in UTF-8: in {where}, {text.message} ({text.hint})")
    return text
