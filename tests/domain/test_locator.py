from collections.abc import Callable

from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.locator import CITATION, WORDS, locator
from briefing_tui.domain.passage import Span

Open = Callable[..., tuple[Briefing, Evidence]]


def test_a_span_is_located_by_its_paragraphs_and_in_a_heading_as_one(open_briefing: Open) -> None:
    _, evidence = open_briefing("Trade goes on.")
    article = evidence.articles["paper"]
    first, second = article.text.index("first"), article.text.index("second")
    assert locator(article, Span(0, 5)) == "heading"
    assert locator(article, Span(first, first + 5)) == "¶1"
    assert locator(article, Span(first, second)) == "¶1-2"
    assert locator(article, Span(first, second), WORDS) == "paragraphs 1 to 2"
    assert locator(article, Span(second, second + 1), CITATION) == "para. 2"
    assert locator(article, Span(0, 5), CITATION) == ""


def test_what_stands_between_two_blocks_belongs_to_the_one_before(open_briefing: Open) -> None:
    _, evidence = open_briefing("Trade goes on.")
    article = evidence.articles["paper"]
    end = article.blocks[1].end
    assert locator(article, Span(end, end)) == locator(article, Span(end, end + 1)) == "¶1"
