from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.anchoring.fragments import PlacedFragments, fragments_of
from briefing_tui.anchoring.ngram_index import NgramIndex
from briefing_tui.anchoring.work import Work
from briefing_tui.domain.passage import Span

_FIRST = "johnmashburnthecampaignspolicydirector"
_SECOND = "helpedoverseethecampaignsinvolvement"
_THIRD = "intheplatformcommitteemeetings"
_FILLER = "anotherwordonanothermatterstandsherebetweenthem" * 3


def _nearest(quote: str, source: str) -> tuple[Span | None, float]:
    found = fragments_of(quote, source, NgramIndex(source).matches(quote), Work())
    spans = tuple(Span(each.source_start, each.source_end) for each in found)
    placed = PlacedFragments(len(quote), len(quote), tuple(found), spans)
    return placed.nearest, placed.share


def test_fragments_in_another_order_are_found_with_what_stands_between_them() -> None:
    source = _FILLER + _SECOND + _FIRST + "xyz" + _THIRD + _FILLER
    span, share = _nearest(_FIRST + _SECOND + _THIRD, source)
    assert span is not None
    assert source[slice(*span)] == _SECOND + _FIRST + "xyz" + _THIRD
    assert share == 1.0


def test_the_share_tells_how_many_letters_of_the_quote_stand_there() -> None:
    span, share = _nearest(_FIRST + _SECOND + "nothingofthis", _FILLER + _FIRST + _FILLER + _SECOND)
    assert span is not None
    assert 0.8 < share < 0.9


def test_a_quote_of_which_little_or_only_crumbs_stand_there_is_near_nothing() -> None:
    assert _nearest(_FIRST + _FILLER[:80], _SECOND + _FIRST)[0] is None
    crumbs = "q".join(_FIRST[at : at + 9] for at in range(0, 36, 9))
    assert _nearest(_FIRST, crumbs)[0] is None


def test_what_stands_far_away_does_not_count() -> None:
    span, share = _nearest(_FIRST + _SECOND + _THIRD, _FIRST + _SECOND + "q" * 6_000 + _THIRD)
    assert span == (0, len(_FIRST + _SECOND))
    assert share < 0.8


_LETTERS = st.text("abc", max_size=60)


@given(_LETTERS, _LETTERS, _LETTERS)
def test_every_fragment_agrees_and_no_two_overlap(head: str, quote: str, tail: str) -> None:
    source = head + quote + tail
    found = fragments_of(quote, source, NgramIndex(source).matches(quote), Work()) if quote else []
    for fragment in found:
        start, end = fragment.source_start, fragment.source_end
        assert quote[fragment.quote_start : fragment.quote_start + fragment.length] == source[start:end]
    assert all(one.source_end <= other.source_start for one, other in pairwise(found))
