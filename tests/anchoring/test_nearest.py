from collections.abc import Callable

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.domain.passage import Verdict

HaystackOf = Callable[[str], Haystack]

_HALVES = ("The minister said in the capital on Tuesday that the bridge", "would open to lorries before the winter")
_NOTE = "See the letter of the governor, which nobody in the ministry would show, and the note on it."


def test_the_fragments_are_the_nearest_where_more_of_the_quote_stands_there(haystack_of: HaystackOf) -> None:
    source = f"Rain fell. {_HALVES[1]}. {_NOTE} {_HALVES[0]}. Snow fell."
    anchor = haystack_of(source).anchor(" ".join(_HALVES))
    assert anchor.verdict is Verdict.MISSING
    assert anchor.nearest is not None
    assert source[slice(*anchor.nearest)] == f"{_HALVES[1]}. {_NOTE} {_HALVES[0]}"
    assert anchor.nearest_share == 1.0


def test_a_similar_passage_says_how_similar_it_is(haystack_of: HaystackOf) -> None:
    anchor = haystack_of(f"{_HALVES[0]} fell into the river. Snow fell.").anchor(" ".join(_HALVES))
    assert anchor.verdict is Verdict.MISSING
    assert 0.5 < anchor.nearest_share < 0.9


def test_nothing_is_near_what_the_source_does_not_tell(haystack_of: HaystackOf) -> None:
    anchor = haystack_of(_NOTE).anchor(" ".join(_HALVES))
    assert (anchor.nearest, anchor.nearest_share) == (None, 0.0)
