from briefing_tui.checking.words.times import BEFORE, FORMER, PAST


def test_every_word_for_before_is_one_for_the_past() -> None:
    assert FORMER | BEFORE <= PAST
