from collections.abc import Callable

from briefing_tui.domain.briefing import Briefing, Source
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Span
from briefing_tui.exporting.citation import attribution, citation

Open = Callable[..., tuple[Briefing, Evidence]]
_PAPER = {
    "id": "paper",
    "file": "article.md",
    "author": "Nazira Karimi",
    "title": "Markets at the border",
    "publisher": "The Paper",
    "published": "2024-11-18",
}
_FOOTNOTE = 'Nazira Karimi, "Markets at the border", The Paper, 18 November 2024'


def test_a_citation_has_author_title_publisher_date_and_paragraph(open_briefing: Open) -> None:
    briefing, evidence = open_briefing(sources=[_PAPER])
    article = evidence.articles["paper"]
    second = article.text.index("The second")
    assert citation(briefing.sources[0]) == _FOOTNOTE
    assert citation(briefing.sources[0], article, Span(second, second + 10)) == f"{_FOOTNOTE}, para. 2"
    assert citation(briefing.sources[0], article, Span(second - 5, second + 10)) == f"{_FOOTNOTE}, paras. 1-2"
    assert citation(briefing.sources[0], article, Span(0, 7)) == _FOOTNOTE


def test_a_citation_leaves_out_what_is_not_known() -> None:
    assert citation(Source("paper", "article.md", publisher="The Paper")) == "The Paper"
    assert citation(Source("paper", "article.md")) == "article.md"


def test_a_passage_is_attributed_with_the_reliability_of_its_source_in_words(open_briefing: Open) -> None:
    briefing, evidence = open_briefing(sources=[_PAPER | {"reliability": "C"}])
    article = evidence.articles["paper"]
    start = article.text.index("Nobody")
    cited = attribution(briefing, "paper", article, Span(start, start + 6))
    assert cited == f"{_FOOTNOTE}, para. 1; source C, fairly reliable (Admiralty code)"
    assert attribution(briefing, "lost") == "lost"  # which a briefing with an error may refer to
