"""Every quote of a draft is anchored verbatim in its own place."""

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.passage import Verdict
from briefing_tui.drafting.quotes import Quotes
from briefing_tui.drafting.statements import statements

SENTENCES = st.sampled_from(
    [
        "The army holds the bridge over the river in the north.",
        "The army holds the bridge over the river in the south.",
        "“It holds,” he said — the end.",
        "Talks began.",
        "Talks began in May, and the army left (it said so).",
    ]
)


@given(st.lists(SENTENCES, min_size=1, max_size=12))
def test_a_quote_is_anchored_verbatim_in_its_own_place(sentences: list[str]) -> None:
    haystack = Haystack(read_article("\n\n".join(sentences)))
    quotes = Quotes(haystack, "article")
    for statement in statements(haystack.article):
        quote = quotes.at(statement.span)
        if quote is not None:
            anchor = haystack.anchor(quote.exact, quote.before, quote.after)
            assert (anchor.verdict, anchor.span) == (Verdict.VERBATIM, statement.span)


def test_what_stands_once_needs_no_context_and_what_stands_twice_has_it() -> None:
    text = "Talks began in the spring of that year.\n\nNobody came.\n\nTalks began.\n\nAll left.\n\nTalks began.\n"
    haystack = Haystack(read_article(text))
    found = [Quotes(haystack, "article").at(each.span) for each in statements(haystack.article)]
    assert [(quote.before, quote.after) != ("", "") for quote in found if quote] == [False, False, True, False, True]
