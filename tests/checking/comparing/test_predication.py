import pytest

from briefing_tui.checking.comparing.predication import denies_alone, is_same_deed
from briefing_tui.checking.parsing.factuality import Factuality, Reading, readings
from briefing_tui.checking.parsing.sentences import Sentence, sentences


def _denial(text: str) -> tuple[Sentence, Reading]:
    sentence = sentences(text)[0]
    return sentence, [each for each in readings(sentence) if each.factuality is Factuality.DENIED][-1]


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("The state did not pay.", True),
        ("The state failed to pay.", True),
        ("The state did not fail to pay.", False),
        ("The other five were not freed.", False),
        ("It cannot become law without the consent of the Senate.", False),
    ],
)
def test_a_double_denial_and_one_of_the_rest_are_told_apart(text: str, alone: bool) -> None:
    assert denies_alone(*_denial(text)) is alone


@pytest.mark.parametrize(
    ("denying", "telling", "word", "same"),
    [
        ("The ship did not leave.", "The ship left.", "left", True),
        ("No ship left.", "The ship left.", "ship", True),
        ("No ship left.", "The ship sailed in.", "ship", False),
        ("The state has not signed.", "The state will sign.", "sign", False),  # it is still to come
        ("The state no longer signs.", "The state signed in May.", "signed", False),  # it was so before
        ("The line does not expect to sail.", "The line expects to wait.", "expects", False),
        ("The line does not expect to sail.", "The line expects to sail.", "expects", True),
        ("He made no decision.", "He decided.", "decided", True),
        ("It was of no recognition.", "He recognised it.", "recognised", False),
        ("He is not on the board.", "The board met.", "board", False),
        ("It did not free him in time.", "It freed him too late.", "freed", False),
        ("It lacked a visa.", "The visa rule is old.", "visa", False),
        ("Four of the ten were not freed.", "Six of the ten were freed.", "freed", False),
        ("Nobody was found aboard.", "The ship was found empty.", "found", False),
        ("Nobody was found aboard.", "A man was found aboard.", "found", True),
        ("It failed to grow.", "It is expected to grow.", "grow", False),  # it is still to come
    ],
)
def test_the_deed_is_the_same_if_subject_time_and_complement_are(
    denying: str, telling: str, word: str, same: bool
) -> None:
    sentence, reading = _denial(denying)
    other = sentences(telling)[0]
    assert is_same_deed(sentence, reading, other, other.forms.index(word)) is same
