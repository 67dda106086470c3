from briefing_tui.checking.words.times import ATTRIBUTES, BEFORE, FORMER, MAX_WORDS_OF_PHRASE, PAST, PHASES


def test_every_word_for_before_is_one_for_the_past() -> None:
    assert FORMER | BEFORE <= PAST


def test_no_word_stands_on_two_sides() -> None:
    for one, other in PHASES:
        assert one.isdisjoint(other)
    for sides in ATTRIBUTES:
        assert len(frozenset().union(*sides)) == sum(map(len, sides))


def test_no_phrase_has_more_words_than_are_looked_for() -> None:
    assert all(len(phrase.split()) <= MAX_WORDS_OF_PHRASE for pair in PHASES for side in pair for phrase in side)
