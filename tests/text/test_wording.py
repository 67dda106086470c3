import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.text.wording import WordCategory, significant_words


def _found(text: str) -> list[tuple[str, str]]:
    return [(str(word.category), word.value) for word in significant_words(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In March 2006 it was not so.", [("date", "march"), ("number", "2006"), ("negation", "not")]),
        ("They may march in May.", [("likelihood", "may"), ("date", "may")]),
        ("1,344 km, 1344 km", [("number", "1344"), ("number", "1344")]),
        ("-5 degrees, 5 %, pre-1990", [("number", "-5"), ("number", "5%"), ("number", "1990")]),
        ("۱۳۸۵ and ٢٠٢٤", [("number", "1385"), ("number", "2024")]),
        (
            "Forty camps can’t be forty-five.",
            [("number", "40"), ("negation", "can't"), ("number", "40"), ("number", "5")],
        ),
        ("on the 21st", [("number", "21")]),
        ("Это не так.", [("negation", "не")]),
        ("nothing but a cannot", [("negation", "nothing"), ("negation", "cannot")]),
        ("a notable marchioness", []),
    ],
)
def test_significant_words_are_found_with_their_category_and_value(text: str, found: list[tuple[str, str]]) -> None:
    assert _found(text) == found


def test_the_span_of_a_word_is_its_place_in_the_text() -> None:
    text = "It will probably cost $1,200."
    assert [text[word.span.start : word.span.end] for word in significant_words(text)] == ["will", "probably", "$1,200"]
    assert [word.category for word in significant_words(text)][:2] == [WordCategory.LIKELIHOOD, WordCategory.LIKELIHOOD]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1,344", "1.344"),
        ("13,44", "1,344"),
        ("-5", "5"),
        ("5 %", "5"),
        ("$5", "€5"),
        ("12.10.2001", "10.12.2001"),
        ("1/2", "12"),
        ("5 million", "5 billion"),
        ("may", "May"),
        ("can", "can't"),
        ("likely", "unlikely"),
        ("Monday", "Sunday"),
        ("не", "ни"),
        ("مرداد", "خرداد"),
    ],
)
def test_words_of_different_meaning_have_different_values(one: str, other: str) -> None:
    assert _found(one)
    assert _found(one) != _found(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1,344", "1344"),
        ("1,234,567", "1234567"),
        ("۵", "5"),
        ("five", "5"),
        ("21st", "21"),
        ("5 %", "5%"),
        ("Jan", "January"),
        ("can’t", "can't"),
        ("Likely", "likely"),
    ],
)
def test_words_of_the_same_meaning_have_the_same_value(one: str, other: str) -> None:
    assert _found(one) == _found(other)


@given(st.text(st.sampled_from("a15.,:/-%$٣st n't’MayNo не"), max_size=40))
def test_the_words_found_are_in_order_and_do_not_overlap(text: str) -> None:
    end = 0
    for word in significant_words(text):
        assert end <= word.span.start < word.span.end <= len(text)
        assert word.value
        end = word.span.end
