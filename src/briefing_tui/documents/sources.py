"""Reading of source files: inside the library only, each once; decoded from UTF-8, compared with its digest."""

from pathlib import Path
from typing import NamedTuple

from briefing_tui.documents.files import MAX_PATH_CHARACTERS, Library, OutsideLibraryError
from briefing_tui.domain.briefing import Source
from briefing_tui.domain.problem import BriefingError, SourceLocation
from briefing_tui.loading.codes import Code
from briefing_tui.loading.encoding import EncodingFault, decode
from briefing_tui.loading.files import OversizedFileError, UnreadableFileError, read_file
from briefing_tui.text.line_breaks import line_and_column, line_starts
from briefing_tui.text.visible import quoted

MAX_SOURCES_BYTES = 64 << 20  # 64 MiB, of all sources of a briefing together
_MAX_NUL_RATIO = 0.01  # of NULs to all characters: a few that came in by chance are made visible


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
    has one to compare it with; where they differ, there is both a text and a problem. `path` is the file's real path,
    which is the same for all sources that name one file.
    """

    text: str | None
    digest: str = ""
    problem: SourceProblem | None = None
    path: Path | None = None


class SourceFiles:
    """The files of one briefing's sources: each is read once, however many sources name it.

    Together they have at most MAX_SOURCES_BYTES; one that would exceed that is not read.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._bytes_left = MAX_SOURCES_BYTES
        self._texts: dict[Path, str | SourceProblem] = {}
        self._digests: dict[Path, str] = {}

    def read(self, source: Source) -> SourceFile:
        """Return the file of a source, read inside the library; what is wrong with it is its problem.

        Nothing is raised.
        """
        name = f"the source file {quoted(source.file)}"
        try:
            path = self._library.source_path(source.file)
        except OutsideLibraryError as error:
            problem = SourceProblem("file", Code.SOURCE_OUTSIDE, f"{name} {error.reason}", error.hint)
            return SourceFile(None, problem=problem)
        if path not in self._texts:
            self._texts[path] = self._read(path)
        text = self._texts[path]
        if isinstance(text, SourceProblem):
            return SourceFile(None, problem=text._replace(message=f"{name} {text.message}"), path=path)
        if not source.sha256:
            return SourceFile(text, path=path)
        digest = self._digest(path, text)
        if digest == source.sha256.lower():
            return SourceFile(text, digest, path=path)
        message = f"{name} has changed since it was quoted"
        hint = f"look at its quotes again, then write sha256: {digest}"
        return SourceFile(text, digest, SourceProblem("sha256", Code.SOURCE_CHANGED, message, hint), path)

    def _read(self, path: Path) -> str | SourceProblem:
        """Return the text of a file, or the problem why not, its message the end of a sentence."""
        try:
            data = read_file(path, self._bytes_left)
        except OversizedFileError:
            most = f"{MAX_SOURCES_BYTES >> 20} MB"
            message = f"makes the sources of the briefing larger than {most} together, and is not read"
            return SourceProblem("file", Code.SOURCE_TOO_LARGE, message, "split it, or make several briefings")
        except UnreadableFileError as error:
            hint = f"it was looked for at {quoted(str(path), MAX_PATH_CHARACTERS)}"
            return SourceProblem("file", Code.SOURCE_MISSING, str(error), hint)
        self._bytes_left -= len(data)
        text = _decoded(data)
        if isinstance(text, EncodingFault):
            return SourceProblem("file", Code.SOURCE_ENCODING, _sentence_end(text), text.hint)
        return text

    def _digest(self, path: Path, text: str) -> str:
        if path not in self._digests:
            from hashlib import sha256  # noqa: PLC0415  # loads OpenSSL, which only a source with a digest needs

            self._digests[path] = sha256(text.encode()).hexdigest()  # encoding gives the very bytes of the file
        return self._digests[path]


def read_named_file(path: Path, limit_bytes: int, name: str) -> str:
    """Return the text of a file that the user names, decoded from UTF-8 without any translation.

    Encoding the text gives the bytes of the file again. Raises BriefingError, with a sentence that begins with `name`,
    where the file cannot be read, is larger than `limit_bytes`, or is not in UTF-8.
    """
    try:
        text = _decoded(read_file(path, limit_bytes))
    except UnreadableFileError as error:
        raise BriefingError(f"{name} {error}") from None
    if isinstance(text, EncodingFault):
        raise BriefingError(f"{name} {_sentence_end(text)} ({text.hint})")
    return text


def _decoded(data: bytes) -> str | EncodingFault:
    """Return the text of a file, or why it is none: it is not in UTF-8, or has too many NULs to be a damaged text."""
    text = decode(data)
    if isinstance(text, EncodingFault) or text.count("\0") <= _MAX_NUL_RATIO * len(text):
        return text
    before = text[: text.index("\0")]
    location = SourceLocation(*line_and_column(line_starts(before), len(before)))
    hint = "copy it again, or export it as text"
    return EncodingFault(location, "there is the first of many NUL bytes, which no text in UTF-8 has", hint)


def _sentence_end(fault: EncodingFault) -> str:
    """Return the end of a sentence, which begins with a file's name, on why the file is no text."""
    return f"is not in UTF-8: in line {fault.location.line}, column {fault.location.column}, {fault.message}"
