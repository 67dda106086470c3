import pytest

from briefing_tui.anchoring.confusions import CLOSE_WEIGHT, LOOSE_WEIGHT, confusion_weight, is_misread_digit

_MOST = 9


@pytest.mark.parametrize(
    ("right", "wrong", "weight"),
    [
        ("same", "same", 0),
        ("Same", "same", 0),
        ("modern", "modem", CLOSE_WEIGHT),
        ("modem", "modern", CLOSE_WEIGHT),
        ("should", "shoulcl", CLOSE_WEIGHT),
        ("sitting", "siuing", None),
        ("both", "botli", CLOSE_WEIGHT),
        ("Müller", "Miiller", CLOSE_WEIGHT),
        ("Müller", "Muller", CLOSE_WEIGHT),
        ("wer", "was", None),
        ("head", "hoad", LOOSE_WEIGHT),
        ("minister", "minster", LOOSE_WEIGHT),
        ("setting", "selling", LOOSE_WEIGHT),
        ("contracts", "contacts", None),
        ("schon", "schön", LOOSE_WEIGHT),
        ("c]urrently", "cJurrently", CLOSE_WEIGHT),
        ("c]urrently", "currently", 0),
        ("corner", "comcr", 2 * CLOSE_WEIGHT),
        ("declined", "declared", None),
        ("fired", "killed", None),
        ("حرب", "حزب", None),
    ],
)
def test_the_weight_is_that_of_the_fewest_confusions(right: str, wrong: str, weight: int | None) -> None:
    assert confusion_weight(right, wrong, _MOST) == weight


def test_what_weighs_more_than_is_asked_for_is_none() -> None:
    assert confusion_weight("corner", "comcr", 2) == 2
    assert confusion_weight("corner", "comcr", 1) is None


def test_a_word_without_end_is_not_compared() -> None:
    assert confusion_weight("l" * 1_000, "i" * 1_000, 10_000) is None


def test_a_digit_is_never_taken_for_another_digit() -> None:
    assert is_misread_digit("0", "O")
    assert is_misread_digit("l", "1")
    assert not is_misread_digit("1", "7")
    assert not is_misread_digit("l", "I")
