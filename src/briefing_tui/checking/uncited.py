"""The sentences that no claim cites, each at its place in the source's file."""

from collections.abc import Iterable, Iterator

from briefing_tui.checking.rule import Rule
from briefing_tui.domain.article import Article
from briefing_tui.domain.locator import locator
from briefing_tui.domain.passage import Span
from briefing_tui.domain.problem import Problem, Severity
from briefing_tui.text.line_breaks import BYTE_ORDER_MARK, line_and_column, line_starts
from briefing_tui.text.visible import visible_line

UNCITED = Rule("uncited", Severity.NOTE, "No claim of the briefing cites this sentence of its source.")


def uncited_problems(article: Article, uncited: Iterable[Span], text: str, file: str) -> Iterator[Problem]:
    """Yield a note for each uncited sentence, a span of the article's reading text.

    `text` is that of the source's file, as it was decoded, and `file` its name.
    """
    starts = line_starts(text)
    for span in uncited:
        line, column = line_and_column(starts, article.offsets.span(*span).start)
        if line == 1 and text.startswith(BYTE_ORDER_MARK):
            column -= 1
        sentence = visible_line(article.text[span.start : span.end])
        yield Problem(
            file, line, column, UNCITED.code, f"{locator(article, span)} {sentence}", severity=UNCITED.severity
        )
