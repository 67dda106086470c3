import pytest

from briefing_tui.checking.numbers.figures import figures
from briefing_tui.checking.numbers.listing import listed
from briefing_tui.checking.numbers.stretches import number_of
from briefing_tui.checking.parsing.sentences import sentences


def _listed(text: str) -> dict[str, set[str]]:
    sentence = sentences(text)[0]
    found = listed(sentence, [number_of(sentence, figure) for figure in figures(text)])
    return {number.figure.words: set(item) for number, item in found}


def test_each_number_of_a_list_belongs_to_the_item_in_its_place() -> None:
    assert _listed("Fiji, Samoa and Tonga received 4, 11 and 6 lorries respectively.") == {
        "4": {"fiji"},
        "11": {"samoa"},
        "6": {"tonga"},
    }


@pytest.mark.parametrize(
    "text",
    ["Fiji and Tonga received 4, 11 and 6 lorries respectively.", "Fiji had 4 huts and Tonga 11 boats respectively."],
)
def test_lists_that_do_not_fit_are_left_alone(text: str) -> None:
    assert _listed(text) == {}
