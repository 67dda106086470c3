"""Reading of an RTF document: its paragraphs with what the file says of each, its notes, and what it says of itself."""

from collections.abc import Iterator

from briefing_tui.articles.extraction import Extraction, Progress, UnreadableArticleError
from briefing_tui.articles.rtf.interpreter import Interpreter

_START = b"{\\rtf"
_HEAD_BYTES = 1024


def read(data: bytes) -> Iterator[Extraction | Progress]:
    """Yield what an RTF document has. Raises UnreadableArticleError where there is none, or one nested without end."""
    start = data.find(_START, 0, _HEAD_BYTES)
    if start < 0:
        raise UnreadableArticleError("is no RTF document", "fetch or save it again")
    yield Interpreter(data, start).read()
