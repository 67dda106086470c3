from collections.abc import Callable

from briefing_tui.domain.briefing import Briefing, Source
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Span
from briefing_tui.exporting.citation import citation, cite_claim, cite_passage

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


def test_a_passage_is_cited_in_quotation_marks(open_briefing: Open) -> None:
    briefing, evidence = open_briefing(sources=[_PAPER])
    article = evidence.articles["paper"]
    start = article.text.index("Nobody")
    span = Span(start, start + len("Nobody was hurt at its opening."))
    cited = cite_passage(briefing, "paper", article, span)
    assert cited == f'"Nobody was hurt at its opening."\n{_FOOTNOTE}, para. 1'


def test_a_claim_is_cited_with_every_passage_it_rests_on(open_briefing: Open) -> None:
    passages = ["The first market opened in spring.", "The second market opened in summer."]
    claim = {"id": "markets", "text": "Markets open.", "basis": "stated", "at": passages}
    briefing, evidence = open_briefing(sources=[_PAPER], cooperation=[claim])
    assert cite_claim(briefing, next(iter(briefing.claims)), evidence) == (
        "Markets open.\n\n"
        f'"The first market opened in spring."\n{_FOOTNOTE}, para. 1\n\n'
        f'"The second market opened in summer."\n{_FOOTNOTE}, para. 2'
    )


def test_a_quote_that_does_not_hold_never_travels_as_a_passage(open_briefing: Open) -> None:
    briefing, evidence = open_briefing("Trade goes on.", "No such words.", sources=[_PAPER])
    twice, nowhere = (cite_claim(briefing, claim, evidence) for claim in briefing.claims)
    assert twice.endswith(f'\n\nFits 2 places of the source: "Trade goes on."\n{_FOOTNOTE}')
    assert nowhere.endswith(f'\n\nNot found in the source: "No such words."\n{_FOOTNOTE}')


def test_an_altered_quote_is_never_cited_as_the_words_of_the_source(open_briefing: Open) -> None:
    altered = "The first market opened in autumn. Nobody was hurt at its opening."
    briefing, evidence = open_briefing(altered, sources=[_PAPER])
    cited = cite_claim(briefing, next(iter(briefing.claims)), evidence)
    assert cited == (
        "What claim 1 says.\n\n"
        f'Altered, not the words of the source: "{altered}"\n\n'
        'The source has: "The first market opened in spring. Nobody was hurt at its opening."\n'
        f"{_FOOTNOTE}, para. 1"
    )


def test_a_quote_of_an_unreadable_source_is_said_not_to_be_checked(open_briefing: Open) -> None:
    briefing, evidence = open_briefing("Trade goes on.", sources=[_PAPER | {"file": "nowhere.md"}])
    cited = cite_claim(briefing, next(iter(briefing.claims)), evidence)
    assert cited.endswith(f'\n\nNot checked, the source could not be read: "Trade goes on."\n{_FOOTNOTE}')
