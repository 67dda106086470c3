from collections.abc import Callable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.checking.coverage import coverage
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor, Span, Verdict

_LENGTH = 60
_spans = st.lists(
    st.tuples(st.integers(0, _LENGTH), st.integers(0, _LENGTH)).map(lambda ends: Span(min(ends), max(ends))), max_size=8
)
_sentences = st.lists(st.integers(1, 12), max_size=8).map(
    lambda lengths: [Span(sum(lengths[:n]), sum(lengths[: n + 1])) for n in range(len(lengths))]
)


@given(_sentences, _spans)
def test_coverage_is_what_counting_every_character_gives(sentences: list[Span], passages: list[Span]) -> None:
    covered = {position for passage in passages for position in range(*passage)}
    uncited = [span for span in sentences if 2 * len(covered.intersection(range(*span))) < span.end - span.start]
    found = coverage(sentences, passages)
    assert list(found.uncited) == uncited
    assert (found.cited, found.total) == (len(sentences) - len(uncited), len(sentences))


def test_half_a_sentence_is_cited_and_less_is_not() -> None:
    sentences = [Span(0, 10), Span(10, 20)]
    assert coverage(sentences, [Span(5, 10), Span(16, 20)]).uncited == (Span(10, 20),)


def test_passages_count_together() -> None:
    assert coverage([Span(0, 10)], [Span(0, 3), Span(7, 10)]).cited == 1


def test_only_quotes_that_hold_cover_anything(open_briefing: Callable[..., tuple[Briefing, Evidence]]) -> None:
    quotes = ("The second market opened in summer.", "Trade goes on.", "No such words.")
    briefing, evidence = open_briefing(*quotes)
    text = evidence.articles["paper"].text
    assert [text[slice(*quote.span)] for quote in evidence.cited(briefing, "paper")] == [quotes[0]]
    assert not list(evidence.cited(briefing, "another"))


def test_a_sentence_that_an_abridged_quote_leaves_out_is_not_cited(
    open_briefing: Callable[..., tuple[Briefing, Evidence]],
) -> None:
    briefing, evidence = open_briefing("Trade goes on.")
    (claim,) = briefing.claims
    anchor = Anchor(Verdict.ABRIDGED, span=Span(0, 30), omissions=(Span(10, 20),))
    (cited,) = replace(evidence, anchors={claim.id: (anchor,)}).cited(briefing, "paper")
    sentences = [Span(0, 10), Span(10, 20), Span(20, 30)]
    assert coverage(sentences, cited.parts).uncited == (Span(10, 20),)
