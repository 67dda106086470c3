import pytest

from briefing_tui.checking.numbers.qualifiers import qualifier_before


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("killed no fewer than ", "no fewer than"),
        ("killed fewer than ", "fewer than"),
        ("(about ", "about"),
        ("a record-over ", "over"),
        ("which did not reach ", "not reach"),
        ("some  ", "some"),
    ],
)
def test_the_longest_words_that_make_a_bound_are_found(text: str, words: str) -> None:
    assert qualifier_before(text) == (text.index(words), words)


@pytest.mark.parametrize("text", ["handsome ", "about", "over the ", "", " "])
def test_other_words_make_none(text: str) -> None:
    assert qualifier_before(text) is None
