"""Report the sentences of an article that no claim cites, as notes located in the source's file."""

from collections.abc import Iterable, Iterator

from briefing_tui.checking.rule import Rule, Scope
from briefing_tui.domain.article import Article
from briefing_tui.domain.locator import locator
from briefing_tui.domain.passage import Span
from briefing_tui.domain.problem import START, Problem, Severity
from briefing_tui.text.line_breaks import BYTE_ORDER_MARK, line_and_column, line_starts
from briefing_tui.text.visible import visible_line

UNCITED = Rule("uncited", Severity.NOTE, "No claim of the briefing cites this sentence of its source.", Scope.FILE)


def uncited_problems(article: Article, uncited: Iterable[Span], file: str) -> Iterator[Problem]:
    """Yield a note for each span of `uncited`, which count code points of the article's reading text.

    `file` is the name of the source's file. In a file that is no text, lines mean nothing: the note says where it is,
    and stands at the file's beginning.
    """
    starts = line_starts(article.extracted) if article.is_text else ()
    for span in uncited:
        line, column = line_and_column(starts, article.offsets.span(*span).start) if starts else START
        if line == 1 and article.is_text and article.extracted.startswith(BYTE_ORDER_MARK):
            column -= 1
        sentence = visible_line(article.text[span.start : span.end])
        yield Problem(
            file, line, column, UNCITED.code, f"{locator(article, span)} {sentence}", severity=UNCITED.severity
        )
