import pytest

from briefing_tui.checking.numbers.figures import figures
from briefing_tui.checking.numbers.stretches import Number, is_old, number_of, stretch_of
from briefing_tui.checking.parsing.sentences import Sentence, sentences


def _numbers(text: str) -> tuple[Sentence, list[Number]]:
    sentence = sentences(text)[0]
    return sentence, [number_of(sentence, figure) for figure in figures(text)]


def test_a_number_of_several_words_is_found_from_its_first_to_its_last_token() -> None:
    sentence, (number,) = _numbers("It cost 30 million dollars in all.")
    assert sentence.said(number.first, number.last) == "30 million dollars"


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ("It lost 20 tanks, and 45 lorries were hit.", "It lost 20 tanks"),
        (
            "A convoy of 27 lorries with flour and oil left for the city, 45 stayed.",
            "A convoy of 27 lorries with flour and oil left for the city",
        ),
        ("In Fiji, 20 huts were lost, and 45 in Tonga.", "In Fiji, 20 huts were lost"),
        ("It rose from 48 percent in 2019 to 61 percent.", "It rose from 48 percent in 2019"),
        ("It killed 20 and wounded 45.", "It killed 20"),
    ],
)
def test_a_number_has_the_words_of_its_clause_as_far_as_the_next_number(text: str, stretch: str) -> None:
    sentence, numbers = _numbers(text)
    first, second = [number for number in numbers if number.figure.kind != "year"]
    found = stretch_of(sentence, first, 0, second.first)
    assert sentence.said(found.start, found.stop - 1) == stretch


@pytest.mark.parametrize(
    "text", ["It fell from 30.", "It is 40 instead of 30.", "It was 30 a year earlier.", "It is 40, up from almost 30."]
)
def test_the_earlier_one_of_two_numbers_is_told_by_the_words_beside_it(text: str) -> None:
    sentence, numbers = _numbers(text)
    assert [is_old(sentence, number) for number in numbers] == [number.figure.value == 30 for number in numbers]
