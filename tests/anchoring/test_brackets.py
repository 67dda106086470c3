import pytest

from briefing_tui.anchoring.brackets import brackets, is_remark, may_stand_for, turn
from briefing_tui.domain.passage import ChangeKind

_AROUND = "When they came, the men of the army took this town, and it was theirs. Their general said so."


def test_brackets_apart_from_words_and_remarks_in_parentheses_are_found() -> None:
    quote = "[T]he army [sic] and [its] men (emphasis added) and (others)"
    assert [quote[slice(*span)] for span in brackets(quote)] == ["[sic]", "[its]", "(emphasis added)"]


@pytest.mark.parametrize(
    "bracket", ["[sic]", "[emphasis added]", "(italics mine)", "[my translation]", "[12]", "[ ]", "[]"]
)
def test_a_remark_stands_for_no_word(bracket: str) -> None:
    assert is_remark(bracket)


@pytest.mark.parametrize(
    ("bracket", "found", "may"),
    [
        ("[the Taliban]", "they", True),
        ("[Taliban]", "these", True),
        ("[the Taliban's]", "their", True),
        ("[of the army]", "of it", True),
        ("[the Taliban]", "Pakistan", False),
        ("[the Taliban]", "nobody", False),
        ("[the men]", "IT", False),
        ("[the men]", "12", False),
        ("[the men]", "some of them", False),
    ],
)
def test_a_bracket_stands_for_words_that_only_point(bracket: str, found: str, *, may: bool) -> None:
    assert may_stand_for(bracket, found, _AROUND) is may


def test_editors_words_that_deny_or_doubt_turn_the_sense() -> None:
    english = "The army left the valley, and the road to the north was open."
    german = "Die Armee hat das Tal verlassen, und die Straße in den Norden ist frei."
    assert turn("[not]", english) is ChangeKind.NEGATION
    assert turn("[perhaps the army]", english) is ChangeKind.LIKELIHOOD
    assert turn("[the army]", english) is None
    assert turn("[at this point]", english) is None
    assert turn("[nicht]", german) is ChangeKind.NEGATION


@pytest.mark.parametrize(
    ("bracket", "turns"),
    [
        ("[all]", True),
        ("[most of the]", True),
        ("[nur]", True),
        ("[all members of the council]", False),
        ("[the]", False),
    ],
)
def test_an_editor_s_word_says_of_how_many_a_sentence_holds(bracket: str, *, turns: bool) -> None:
    assert (turn(bracket, _AROUND) is not None) is turns
