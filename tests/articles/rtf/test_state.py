"""What control words change of that which holds in a group."""

from briefing_tui.articles.rtf.state import Paragraph, State, changed


def _after(state: State, *words: tuple[str, int | None]) -> State:
    for word, number in words:
        state = changed(state, word, number)
    return state


def test_a_word_that_means_nothing_changes_nothing() -> None:
    state = State()
    assert changed(state, "fs", 24) is state


def test_pard_takes_back_what_holds_for_a_paragraph() -> None:
    state = _after(State(), ("s", 3), ("outlinelevel", 1), ("ls", 2), ("ilvl", 1), ("intbl", None), ("f", 4))
    assert state.paragraph == Paragraph(3, 1, 2, 1, in_table=True)
    assert _after(state, ("pard", None)) == State(font=4)


def test_plain_takes_back_what_holds_for_characters() -> None:
    state = _after(State(), ("v", None), ("deleted", None), ("f", 4), ("uc", 2), ("s", 1))
    assert _after(state, ("plain", None)) == State(Paragraph(style=1), replaced=2)


def test_numbers_out_of_range_are_brought_into_it() -> None:
    state = _after(State(), ("uc", -5), ("ilvl", 999), ("outlinelevel", -1))
    assert (state.replaced, state.paragraph.level, state.paragraph.outline) == (0, 9, 0)
    assert changed(state, "uc", 10**9).replaced == 32


def test_the_font_from_right_to_left_counts_only_where_it_is_meant() -> None:
    state = _after(State(), ("rtlch", None), ("af", 2), ("ltrch", None), ("f", 1), ("af", 3))
    assert state.current_font() == 1
    assert _after(state, ("rtlch", None)).current_font() == 2
