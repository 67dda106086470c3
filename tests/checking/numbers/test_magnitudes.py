import pytest

from briefing_tui.checking.numbers.magnitudes import magnitudes
from briefing_tui.checking.parsing.sentences import sentences


@pytest.mark.parametrize(
    ("text", "power"),
    [
        ("Dozens of villages burned.", 1),
        ("Scores of villages burned.", 1),
        ("Hundreds of teachers left.", 2),
        ("Tens of thousands of students marched.", 4),
        ("Hundreds of thousands fled.", 5),
    ],
)
def test_a_word_for_a_great_number_has_a_power_of_ten(text: str, power: int) -> None:
    (sentence,) = sentences(text)
    assert [each.power for each in magnitudes(sentence)] == [power]


def test_it_knows_the_next_two_content_words() -> None:
    (sentence,) = sentences("Hundreds of new teachers left the province.")
    (found,) = magnitudes(sentence)
    assert found.counted == ("new", "teach")
    assert sentence.said(found.first, found.last) == "Hundreds"
