"""The finding of one statement: what a claim of it would quote."""

from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.passage import Span
from briefing_tui.domain.vocabulary import Basis
from briefing_tui.drafting.analysis import BACKGROUND, Analysis
from briefing_tui.drafting.draft import Choice, Reason
from briefing_tui.drafting.statements import Statement

WHY = Reason("for the test")


def analysis(label: Span | None) -> Analysis:
    """Return the analysis of a statement that stands in two places."""
    statement = Statement(Span(10, 20), (), (), 0, 0, BlockKind.PARAGRAPH)
    text, pane, basis = Choice("It holds.", WHY), Choice(BACKGROUND, WHY), Choice(Basis.STATED, WHY)
    return Analysis(statement, text, pane, basis, (), (Span(10, 20), Span(40, 50)), label=label)


def test_all_places_are_quoted_and_the_words_that_say_who_speaks_after_them() -> None:
    assert analysis(None).quoted == (Span(10, 20), Span(40, 50))
    assert analysis(Span(0, 4)).quoted == (Span(10, 20), Span(40, 50), Span(0, 4))
