import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.text.folding import fold
from briefing_tui.text.hyphens import dehyphenated, joined_words, same_but_for_breaks


@pytest.mark.parametrize(
    ("passage", "quote"),
    [
        ("they co- operate", "they cooperate"),
        ("they cooperate", "they co-\noperate"),
        ("they co- operate", "they co-operate"),
        ("they co-\noperate", "they coop- erate"),
        ("Tajik- Afghan", "Tajik-Afghan"),
        ("2020- 2024", "2020-2024"),
        ("COVID- 19", "COVID-19"),
        ("DECI- SIONS", "DECISIONS"),
        ("word—word", "word— word"),
        ("re-sign", "re-sign"),
    ],
)
def test_words_broken_at_a_hyphen_are_the_same(passage: str, quote: str) -> None:
    assert same_but_for_breaks(passage, quote)
    assert same_but_for_breaks(quote, passage)


@pytest.mark.parametrize(
    ("passage", "quote"),
    [
        ("re-sign", "resign"),
        ("2020- 2024", "20202024"),
        ("2020-2024", "20202024"),
        ("word— word", "wordword"),
        ("F- 16", "F16"),
        ("they co- operate", "they cooperated"),
        ("they co operate", "they cooperate"),
        ("pre - war", "prewar"),
    ],
)
def test_a_compound_a_range_and_a_dash_are_no_broken_words(passage: str, quote: str) -> None:
    assert not same_but_for_breaks(passage, quote)
    assert not same_but_for_breaks(quote, passage)


@given(st.text("ab1- —\n", max_size=20), st.data())
def test_the_original_of_a_dehyphenated_span_dehyphenates_to_that_span(text: str, data: st.DataObject) -> None:
    joined, offsets = dehyphenated(fold(text))
    start = data.draw(st.integers(0, len(joined)))
    end = data.draw(st.integers(start, len(joined)))
    assert dehyphenated(fold(text[slice(*offsets.span(start, end))])).text == joined[start:end]


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("they co-operate", "they cooperate"),
        ("they co- operate", "they cooperate"),
        ("they co-\noperate", "they cooperate"),
        ("they cooperate", "they cooperate"),
        ("Tajik-Afghan", "TajikAfghan"),
        ("a-b-c", "abc"),
        ("mother-in-law", "motherinlaw"),
        ("هم‌کار-ان", fold("هم‌کاران").text),
    ],
)
def test_for_a_search_a_word_is_the_same_with_and_without_its_hyphen(text: str, joined: str) -> None:
    assert joined_words(fold(text)).text == joined


@pytest.mark.parametrize(
    "text", ["2020-2024", "F-16", "COVID- 19", "pre - war", "a -b", "-ing", "non-", "snake_-case", "x"]
)
def test_for_a_search_a_hyphen_that_is_not_between_two_letters_stays(text: str) -> None:
    assert joined_words(fold(text)).text == fold(text).text


def test_a_text_without_hyphens_is_not_made_anew() -> None:
    folded = fold("they cooperate")
    assert joined_words(folded) is folded


@given(st.text("ab1- —\n", max_size=20), st.data())
def test_the_original_of_a_span_of_joined_words_joins_to_that_span(text: str, data: st.DataObject) -> None:
    joined, offsets = joined_words(fold(text))
    start = data.draw(st.integers(0, len(joined)))
    end = data.draw(st.integers(start, len(joined)))
    assert joined_words(fold(text[slice(*offsets.span(start, end))])).text == joined[start:end]
