import pytest

from briefing_tui.text.folding import fold
from briefing_tui.text.spelling import are_two_words, may_differ


@pytest.mark.parametrize(
    ("one", "other"),
    [("أن", "ان"), ("إلى", "الى"), ("آخر", "اخر"), ("Straße", "Strasse"), ("Maßnahme", "Massnahme"), ("kısa", "kisa")],
)
def test_a_letter_left_out_makes_no_other_word(one: str, other: str) -> None:
    assert fold(one).text == fold(other).text
    assert may_differ(one, other) is any(letter in one for letter in "ßı")
    assert not are_two_words(one, other, tells_dots=False)


@pytest.mark.parametrize(
    ("one", "other"), [("أن", "إن"), ("آن", "أن"), ("Maße", "Masse"), ("Bußen", "Bussen"), ("sınırda", "sinirda")]
)
def test_two_words_that_fold_to_the_same_are_told_apart(one: str, other: str) -> None:
    assert fold(one).text == fold(other).text
    assert may_differ(one, other)
    assert are_two_words(one, other, tells_dots=False)


def test_a_text_that_has_dotless_letters_means_its_dots() -> None:
    assert are_two_words("kısa", "kisa", tells_dots=True)
    assert not are_two_words("İran", "Iran", tells_dots=True)
