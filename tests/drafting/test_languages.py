"""The language of a text is told by its function words, or not at all."""

from briefing_tui.drafting.languages import language_of
from briefing_tui.drafting.tokens import tokens


def test_english_is_told_by_its_function_words() -> None:
    found = language_of([tokens("The border between the two countries is a route for the trade that they have.")])
    assert found is not None
    assert found.tag == "en"


def test_no_language_is_told_of_other_texts() -> None:
    assert language_of([tokens("La frontière entre les deux pays est une route importante.")]) is None
    assert language_of([tokens("12 34 --- %%")]) is None
    assert language_of([]) is None
