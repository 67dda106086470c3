import pytest

from briefing_tui.anchoring.edited_quote import edited_quote, ellipses


def test_a_quote_is_parted_at_its_marks_and_every_piece_keeps_its_place() -> None:
    quote = "… The army [sic] left ... [the town] and came"
    edited = edited_quote(quote)
    assert edited is not None
    assert [piece.text for piece in edited.pieces] == ["The army", "left", "and came"]
    assert all(quote[slice(*piece.at)] == piece.text for piece in edited.pieces)
    marks = [(mark.text, mark.is_ellipsis) if mark else None for mark in edited.marks]
    assert marks == [("…", True), ("[sic]", False), ("... [the town]", True), None]


def test_a_quote_without_marks_or_without_words_beside_them_is_not_parted() -> None:
    assert edited_quote("The army left. [T]he men came") is None
    assert edited_quote("[...]") is None


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
