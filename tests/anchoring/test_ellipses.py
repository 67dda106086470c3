import pytest

from briefing_tui.anchoring.ellipses import ellipses


@pytest.mark.parametrize(
    "mark",
    ["…", "...", "....", ". . .", ". . . .", "[...]", "[....]", "[…]", "[ . . . ]", "(…)", "(...)", "* * *", "……"],
)
def test_every_way_to_write_an_ellipsis_is_one_mark(mark: str) -> None:
    quote = f"the army {mark} left"
    assert [quote[slice(*span)] for span in ellipses(quote)] == [mark]


@pytest.mark.parametrize(
    "quote", ["the army. It left", "the army .. left", "5 * 3", "the army - - left", "(a) and [b]"]
)
def test_other_signs_are_no_ellipsis(quote: str) -> None:
    assert list(ellipses(quote)) == []


def test_an_ellipsis_may_be_glued_to_a_word() -> None:
    assert len(list(ellipses("the army...left and...[...]came"))) == 3
