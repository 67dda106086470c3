from briefing_tui.checking.words.grades import (
    ENDING,
    GRAVE,
    GRAVE_OF_ALL,
    MADE,
    POTENTIAL,
    PROPOSING,
    SLIGHT,
    SLIGHT_OF_ALL,
)


def test_no_word_is_both_grave_and_slight() -> None:
    assert GRAVE.isdisjoint(SLIGHT | POTENTIAL)
    assert GRAVE_OF_ALL.isdisjoint(SLIGHT_OF_ALL)


def test_no_word_proposes_a_thing_and_says_that_it_is_agreed() -> None:
    assert PROPOSING.isdisjoint(MADE)


def test_the_forms_of_a_verb_of_ending_are_known() -> None:
    assert {"ended", "expires", "cancelled"} <= ENDING
