from briefing_tui.checking.words.times import ATTRIBUTES, BEFORE, FORMER, PAST, PHASES


def test_every_word_for_before_is_one_for_the_past() -> None:
    assert FORMER | BEFORE <= PAST


def test_no_word_stands_on_two_sides() -> None:
    for one, other in PHASES:
        assert one.isdisjoint(other)
    for sides in ATTRIBUTES:
        assert len(frozenset().union(*sides)) == sum(map(len, sides))
