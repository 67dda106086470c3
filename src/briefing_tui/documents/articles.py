"""The article in the bytes of a file, whatever its format: read here if it is text, else in a process of its own."""

from typing import NamedTuple

from briefing_tui.articles.extraction import OnProgress, UnreadableArticleError
from briefing_tui.articles.formats import format_of
from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.article import Article
from briefing_tui.domain.problem import SourceLocation
from briefing_tui.loading.codes import Code
from briefing_tui.loading.encoding import EncodingFault, decode
from briefing_tui.text.line_breaks import line_and_column, line_starts

_MAX_NUL_RATIO = 0.01  # of NULs to all characters: a few that came in by chance are made visible


class ArticleFault(NamedTuple):
    """Why a file holds no article: a code, the end of a sentence that begins with its name, and what to do."""

    code: Code
    message: str
    hint: str


def article_in(data: bytes, name: str, on_progress: OnProgress | None = None) -> Article | ArticleFault:
    """Return the article in the bytes of a file that has a name, or why there is none.

    `on_progress` is told of an article that takes long to read. Raises ReaderFaultError where a reader fails by a fault
    of its own.
    """
    try:
        found = format_of(data, name)
        if found is not None:
            from briefing_tui.articles.isolation import read_isolated  # noqa: PLC0415  # a text needs no process

            return read_isolated(found, data, on_progress)
    except UnreadableArticleError as error:
        return ArticleFault(Code.SOURCE_UNREADABLE, str(error), error.hint)
    text = text_in(data)
    if isinstance(text, EncodingFault):
        return ArticleFault(Code.SOURCE_ENCODING, sentence_end(text), text.hint)
    return read_article(text)


def text_in(data: bytes) -> str | EncodingFault:
    """Return the text of a file, or why it is none: it is not in UTF-8, or has too many NULs to be a damaged text.

    It is decoded from UTF-8 without any translation (a byte order mark and carriage returns stay).
    """
    text = decode(data)
    if isinstance(text, EncodingFault) or text.count("\0") <= _MAX_NUL_RATIO * len(text):
        return text
    before = text[: text.index("\0")]
    location = SourceLocation(*line_and_column(line_starts(before), len(before)))
    hint = "copy it again, or export it as text"
    return EncodingFault(location, "there is the first of many NUL bytes, which no text in UTF-8 has", hint)


def sentence_end(fault: EncodingFault) -> str:
    """Return the end of a sentence, which begins with a file's name, on why the file is no text."""
    return f"is not in UTF-8: in line {fault.location.line}, column {fault.location.column}, {fault.message}"
