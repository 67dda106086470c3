from briefing_tui.checking.words.grades import ENDING, GRAVE, POTENTIAL, SLIGHT


def test_no_word_is_both_grave_and_slight() -> None:
    assert GRAVE.isdisjoint(SLIGHT | POTENTIAL)


def test_the_forms_of_a_verb_of_ending_are_known() -> None:
    assert {"ended", "expires", "cancelled"} <= ENDING
