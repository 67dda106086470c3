"""The words beside one that has an opposite."""

from briefing_tui.checking.parsing.neighbours import content_around, content_compared, names_beside
from briefing_tui.checking.parsing.opposed_words import opposed_words
from briefing_tui.checking.parsing.sentences import sentences


def test_what_stands_beside_a_word_ends_with_a_conjunction_and_names_are_no_months() -> None:
    text = "Peru had its exports rise in June and imports from Chile fall lower in June than in April."
    (sentence,) = sentences(text)
    rise, lower = (
        next(each for each in opposed_words(sentence) if sentence.forms[each.first] == form)
        for form in ("rise", "lower")
    )
    assert content_around(sentence, rise) == {"peru", "expor", "jun"}
    assert content_compared(sentence, lower) == {"april"}
    assert names_beside(sentence, rise) == ({"peru"}, {"chil"})
