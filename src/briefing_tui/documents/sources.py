"""Reading of source files: inside the library only, each once, and compared with its digest."""

from pathlib import Path
from typing import NamedTuple

from briefing_tui.articles.extraction import OnProgress
from briefing_tui.documents.articles import ArticleFault, article_in, sentence_end, text_in
from briefing_tui.documents.files import MAX_PATH_CHARACTERS, Library, OutsideLibraryError
from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Source
from briefing_tui.domain.problem import BriefingError
from briefing_tui.loading.codes import Code
from briefing_tui.loading.encoding import EncodingFault
from briefing_tui.loading.files import OversizedFileError, UnreadableFileError, read_file
from briefing_tui.text.visible import quoted

MAX_SOURCES_BYTES = 64 << 20  # 64 MiB, of all sources of a briefing together


class SourceProblem(NamedTuple):
    """A problem of a source; `field` is the key of the source that it is about (`file` or `sha256`)."""

    field: str
    code: Code
    message: str
    hint: str


class SourceFile(NamedTuple):
    """The article in a source's file, the SHA-256 of its bytes in lower-case hexadecimal, and its problem if any.

    The article is None where the file does not lie inside the library or cannot be read. The digest is computed only
    where the briefing has one to compare it with; where they differ, there is both an article and a problem. `path` is
    the file's real path, which is the same for all sources that name one file.
    """

    article: Article | None
    digest: str = ""
    problem: SourceProblem | None = None
    path: Path | None = None


class _ReadFile(NamedTuple):
    """The article in a file and the digest of its bytes, or the problem why there is none.

    The problem's message is the end of a sentence.
    """

    article: Article | None = None
    digest: str = ""
    problem: SourceProblem | None = None


class SourceFiles:
    """The files of one briefing's sources: each is read once, however many sources name it.

    Together they have at most MAX_SOURCES_BYTES; one that would exceed that is not read.
    """

    def __init__(self, library: Library, *, hashed: bool) -> None:
        """Read files inside a library; `hashed` says whether their digests are needed."""
        self._library = library
        self._hashed = hashed
        self._bytes_left = MAX_SOURCES_BYTES
        self._files: dict[Path, _ReadFile] = {}

    def read(self, source: Source, on_progress: OnProgress | None = None) -> SourceFile:
        """Return the file of a source, read inside the library; what is wrong with it is its problem.

        `on_progress` is told of an article that takes long to read. Raises ReaderFaultError where a reader fails by a
        fault of its own.
        """
        name = f"the source file {quoted(source.file)}"
        try:
            path = self._library.source_path(source.file)
        except OutsideLibraryError as error:
            problem = SourceProblem("file", Code.SOURCE_OUTSIDE, f"{name} {error.reason}", error.hint)
            return SourceFile(None, problem=problem)
        if path not in self._files:
            self._files[path] = self._read(path, on_progress)
        article, digest, fault = self._files[path]
        if fault is not None:
            return SourceFile(None, problem=fault._replace(message=f"{name} {fault.message}"), path=path)
        if not source.sha256:
            return SourceFile(article, path=path)
        if digest == source.sha256.lower():
            return SourceFile(article, digest, path=path)
        message = f"{name} has changed since it was quoted"
        hint = f"look at its quotes again, then write sha256: {digest}"
        return SourceFile(article, digest, SourceProblem("sha256", Code.SOURCE_CHANGED, message, hint), path)

    def _read(self, path: Path, on_progress: OnProgress | None) -> _ReadFile:
        try:
            data = read_file(path, self._bytes_left)
        except OversizedFileError:
            most = f"{MAX_SOURCES_BYTES >> 20} MB"
            message = f"makes the sources of the briefing larger than {most} together, and is not read"
            hint = "split it, or make several briefings"
            return _ReadFile(problem=SourceProblem("file", Code.SOURCE_TOO_LARGE, message, hint))
        except UnreadableFileError as error:
            hint = f"it was looked for at {quoted(str(path), MAX_PATH_CHARACTERS)}"
            return _ReadFile(problem=SourceProblem("file", Code.SOURCE_MISSING, str(error), hint))
        self._bytes_left -= len(data)
        article = article_in(data, path.name, on_progress)
        if isinstance(article, ArticleFault):
            return _ReadFile(problem=SourceProblem("file", article.code, article.message, article.hint))
        return _ReadFile(article, digest_of(data) if self._hashed else "")


def digest_of(data: bytes) -> str:
    """Return the SHA-256 of the bytes of a file, in lower-case hexadecimal."""
    from hashlib import sha256  # noqa: PLC0415  # loads OpenSSL, which only a source with a digest needs

    return sha256(data).hexdigest()


def read_named_file(path: Path, limit_bytes: int, name: str) -> str:
    """Return the text of a file that the user names, decoded from UTF-8 without any translation.

    Encoding the text gives the bytes of the file again. Raises BriefingError, with a sentence that begins with `name`,
    where the file cannot be read, is larger than `limit_bytes`, or is not in UTF-8.
    """
    text = text_in(read_named_bytes(path, limit_bytes, name))
    if isinstance(text, EncodingFault):
        raise BriefingError(f"{name} {sentence_end(text)} ({text.hint})")
    return text


def read_named_bytes(path: Path, limit_bytes: int, name: str) -> bytes:
    """Return the bytes of a file that the user names. Raises BriefingError as `read_named_file` does."""
    try:
        return read_file(path, limit_bytes)
    except UnreadableFileError as error:
        raise BriefingError(f"{name} {error}") from None
