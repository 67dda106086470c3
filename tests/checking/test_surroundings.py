from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.checking.surroundings import Surroundings
from briefing_tui.domain.briefing import Claim, Quote
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor, Span, Verdict
from briefing_tui.domain.vocabulary import Basis


def test_what_stands_before_a_quote_is_around_it_and_the_rest_of_a_long_source_is_not() -> None:
    text = "Veles spoke.\n\nHe left for Dorn.\n\n" + "Nothing more was said of it.\n\n" * 40 + "Marrand wrote.\n"
    article = read_article(text)
    start = article.text.index("He left")
    quote = Quote("He left for Dorn.", "paper")
    claim = Claim("claim", "He left.", Basis.STATED, quotes=(quote,))
    anchor = Anchor(Verdict.VERBATIM, span=Span(start, start + len(quote.exact)))
    around = Surroundings(Evidence({"paper": article}, {"claim": (anchor,)}))
    assert around.have_stem(claim, frozenset({"veles"}))
    assert not around.have_stem(claim, frozenset({"marra"}))
