"""Every quote of a draft is anchored verbatim in its own place."""

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.briefing import Quote
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


def quotes_of(haystack: Haystack) -> list[Quote | None]:
    """Return the quote of each sentence of an article."""
    spans = [each.span for each in statements(haystack.article)]
    return list(map(Quotes(haystack, "article", spans).at, spans))


@given(st.lists(SENTENCES, min_size=1, max_size=12))
def test_a_quote_is_anchored_verbatim_in_its_own_place(sentences: list[str]) -> None:
    haystack = Haystack(read_article("\n\n".join(sentences)))
    found = list(statements(haystack.article))
    quotes = Quotes(haystack, "article", [each.span for each in found])
    for statement in found:
        quote = quotes.at(statement.span)
        if quote is not None:
            anchor = haystack.anchor(quote.exact, quote.before, quote.after)
            assert (anchor.verdict, anchor.span) == (Verdict.VERBATIM, statement.span)


def test_what_stands_once_needs_no_context_and_what_stands_twice_has_it() -> None:
    text = "Talks began in the spring of that year.\n\nNobody came.\n\nTalks began.\n\nAll left.\n\nTalks began.\n"
    haystack = Haystack(read_article(text))
    found = quotes_of(haystack)
    assert [(quote.before, quote.after) != ("", "") for quote in found if quote] == [False, False, True, False, True]


def test_sentences_that_differ_at_their_end_or_after_a_mark_alone_are_all_quoted() -> None:
    alike = "The army of Varland has attacked the villages of the north again, in which there died"
    for_each = "\n\n".join(
        f"{alike} {number:,} people. “They {number} came,” he said." for number in range(1_000, 1_300)
    )
    found = quotes_of(Haystack(read_article(for_each)))
    assert len(found) == 600
    assert all(found)


def test_the_work_on_sentences_that_are_all_alike_has_a_bound() -> None:
    haystack = Haystack(read_article("The army of Varland has attacked the villages. " * 2_000))
    assert not any(quotes_of(haystack))
    assert haystack.work.steps == 0
