from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.domain.briefing import Briefing, Claim, Quote
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor, Change, ChangeKind, Level, Span, Verdict
from briefing_tui.reading.passages import CitedPassage, Passages, WrongPlace, cited_passages, mismatch

_PLACES = st.integers(0, 30)
_SPANS = st.tuples(_PLACES, st.integers(1, 12)).map(lambda pair: Span(pair[0], sum(pair)))
_CITED = st.lists(_SPANS.map(lambda span: CitedPassage(span, "threats", "raids", 0)), max_size=12)


def _found(start: int, end: int) -> Anchor:
    return Anchor(Verdict.VERBATIM, Level.VERBATIM, 1.0, Span(start, end))


@given(_CITED, _SPANS)
def test_within_a_stretch_are_the_passages_that_share_a_letter_with_it(
    cited: list[CitedPassage], stretch: Span
) -> None:
    start, end = stretch
    shared = [passage for passage in sorted(cited) if max(passage.span.start, start) < min(passage.span.end, end)]
    assert list(Passages(cited).within(start, end)) == shared


@given(_CITED, _PLACES)
def test_after_a_place_comes_the_nearest_passage_that_begins_behind_it(cited: list[CitedPassage], offset: int) -> None:
    behind = [passage.span for passage in cited if passage.span.start > offset]
    assert Passages(cited).after(offset) == min(behind, default=None)


@given(_CITED, _PLACES)
def test_before_a_place_comes_the_nearest_passage_that_begins_in_front_of_it(
    cited: list[CitedPassage], offset: int
) -> None:
    in_front = [passage.span for passage in cited if passage.span.start < offset]
    assert Passages(cited).before(offset) == max(in_front, default=None)


def test_a_long_passage_is_within_every_stretch_of_itself_however_many_short_ones_lie_in_it() -> None:
    long = CitedPassage(Span(0, 100), "threats", "long", 0)
    short = [CitedPassage(Span(at, at + 1), "threats", "short", at) for at in range(10, 40)]
    assert Passages([*short, long]).within(90, 91) == (long,)


def test_only_passages_that_hold_are_cited_and_only_from_the_source_at_hand(
    make_briefing: Callable[..., Briefing], make_claim: Callable[..., Claim]
) -> None:
    quotes = tuple(Quote("x", source) for source in ("paper", "wire", "paper", "paper"))
    briefing = make_briefing(
        threats=(make_claim("raids", "", quotes=quotes),),
        cooperation=(make_claim("market", "", quotes=quotes[:1]),),
    )
    lost = Anchor(Verdict.AMBIGUOUS, candidates=(Span(1, 2), Span(3, 4)))
    anchors = {"raids": (_found(7, 9), _found(1, 2), lost, Anchor(Verdict.MISSING)), "market": (_found(3, 8),)}
    passages = cited_passages(briefing, Evidence({}, anchors), "paper")
    assert passages.cited == (
        CitedPassage(Span(3, 8), "cooperation", "market", 0),
        CitedPassage(Span(7, 9), "threats", "raids", 0),
    )


def test_where_a_quote_leads_that_does_not_hold_is_a_wrong_place_and_only_in_its_own_source(
    make_briefing: Callable[..., Briefing], make_claim: Callable[..., Claim]
) -> None:
    quotes = tuple(Quote("x", source) for source in ("paper", "paper", "wire", "paper"))
    briefing = make_briefing(threats=(make_claim("raids", "", quotes=quotes),))
    altered = Anchor(Verdict.ALTERED, Level.APPROXIMATE, 0.9, Span(7, 9))
    lost = Anchor(Verdict.AMBIGUOUS, candidates=(Span(1, 2), Span(3, 4)))
    evidence = Evidence({}, {"raids": (lost, altered, altered, _found(5, 6))})
    assert cited_passages(briefing, evidence, "paper").wrong == (
        WrongPlace(Span(1, 2), Verdict.AMBIGUOUS),
        WrongPlace(Span(3, 4), Verdict.AMBIGUOUS),
        WrongPlace(Span(7, 9), Verdict.ALTERED),
    )


def test_what_a_quote_leaves_out_is_within_its_passage_and_not_quoted() -> None:
    passages = Passages([CitedPassage(Span(0, 30), "threats", "raids", 0, (Span(10, 20),))])
    assert passages.within(12, 18)
    assert [passages.quotes(*span) for span in ((12, 18), (5, 12), (25, 26), (40, 50))] == [False, True, True, False]


def test_the_words_that_were_cut_off_are_in_view_with_the_altered_quote() -> None:
    cut = Change(ChangeKind.CONTEXT, "", "not ready", Span(9, 9), Span(30, 39))
    number = Change(ChangeKind.NUMBER, "14", "41", Span(0, 2), Span(12, 14))
    found = mismatch(Anchor(Verdict.ALTERED, span=Span(10, 29), changes=(cut, number), omissions=(Span(15, 20),)))
    assert found is not None
    assert (found.span, found.differing, found.in_view) == (Span(10, 29), (number.span, cut.span), Span(10, 39))
    assert found.omissions == (Span(15, 20),)
