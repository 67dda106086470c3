"""Claims are ranked by what a reader must know first, and by what is not said yet."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.drafting.ranking import Candidate, ranked

PLAIN = Candidate(
    frozenset({"roads", "built", "hills", "spring"}),
    frozenset(),
    paragraph=0,
    is_repeated=False,
    judgement=0,
    weight=0,
    is_background=False,
)
WORDS = st.frozensets(st.sampled_from("abcdefgh"))


def test_what_has_the_words_of_the_title_comes_earlier_and_says_so() -> None:
    claims = [PLAIN, replace(PLAIN, words=frozenset({"army", "border", "attack", "night"}))]
    assert ranked(claims, frozenset())[0].candidate == 0
    first = ranked(claims, frozenset({"army", "attack"}))[0]
    assert first.candidate == 1
    assert "words of the title" in first.reason.rule


def test_what_says_the_same_again_comes_later() -> None:
    again = replace(PLAIN, weight=0.5)
    other = replace(PLAIN, words=frozenset({"talks", "trade", "water", "power"}), weight=1.2)
    order = [each.candidate for each in ranked([replace(PLAIN, weight=1), again, other], frozenset())]
    assert order == [0, 2, 1]


@given(
    st.lists(st.builds(Candidate, WORDS, WORDS, st.integers(), st.booleans(), st.just(0), st.just(0), st.booleans()))
)
def test_every_claim_has_one_place(candidates: list[Candidate]) -> None:
    assert sorted(each.candidate for each in ranked(candidates, frozenset("a"))) == list(range(len(candidates)))
