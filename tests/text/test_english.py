import pytest

from briefing_tui.text.english import counted, listed


def test_noun_and_verb_agree_with_the_number() -> None:
    assert counted(1, "quote") == "1 quote"
    assert counted(0, "quote") == "0 quotes"
    assert counted(1, "claim", "rest") == "1 claim rests"
    assert counted(2, "claim", "rest") == "2 claims rest"


def test_a_large_number_has_thousands_separators() -> None:
    assert counted(12_345, "claim", "bear") == "12,345 claims bear"


def test_a_list_has_commas_and_its_conjunction_before_the_last_word() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b"]) == "a or b"
    assert listed(iter("abc"), "and") == "a, b and c"


def test_an_empty_list_is_refused() -> None:
    with pytest.raises(ValueError, match="not enough values"):
        listed([])
