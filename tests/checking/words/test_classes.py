from briefing_tui.checking.words.classes import WordClass, closed_classes


def test_small_words_have_one_class_each() -> None:
    found = closed_classes()
    assert (found["of"], found["which"], found["had"]) == (
        WordClass.PREPOSITION,
        WordClass.RELATIVE,
        WordClass.AUXILIARY,
    )
    assert "attack" not in found
