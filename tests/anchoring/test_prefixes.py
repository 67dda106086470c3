import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.anchoring.prefixes import differ_in_prefix, is_bound_prefix


@pytest.mark.parametrize("letters", ["un", "dis", "counter", "north", "не", "نا"])
def test_what_is_hardly_ever_a_word_of_its_own_is_a_bound_prefix(letters: str) -> None:
    assert is_bound_prefix(letters)


@pytest.mark.parametrize("letters", ["", "a", "for", "the", "unun", "und"])
def test_a_word_of_its_own_and_a_row_of_prefixes_are_no_bound_prefix(letters: str) -> None:
    assert not is_bound_prefix(letters)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("increased", "decreased"),
        ("legal", "illegal"),
        ("western", "eastern"),
        ("import", "export"),
        ("moral", "amoral"),
        ("законно", "незаконно"),
        ("revolution", "counterrevolution"),
    ],
)
def test_words_of_one_stem_differ_in_their_prefix(one: str, other: str) -> None:
    assert differ_in_prefix(one, other)
    assert differ_in_prefix(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("modern", "modem"), ("government", "govemnent"), ("strike", "stroke"), ("legal", "xxlegal")]
)
def test_words_that_differ_elsewhere_or_in_other_letters_do_not(one: str, other: str) -> None:
    assert not differ_in_prefix(one, other)
    assert not differ_in_prefix(other, one)


@given(st.text("abcdeinu", min_size=1, max_size=8), st.text("abcdeinu", min_size=1, max_size=8))
def test_the_order_of_the_words_does_not_matter_and_a_word_does_not_differ_from_itself(one: str, other: str) -> None:
    assert differ_in_prefix(one, other) == differ_in_prefix(other, one)
    assert not differ_in_prefix(one, one)
