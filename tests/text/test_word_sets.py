from briefing_tui.text.word_sets import word_set


def test_a_table_has_the_words_of_its_text_and_an_underscore_keeps_two_together() -> None:
    assert word_set("rise  fall\n no_longer") == {"rise", "fall", "no longer"}
