from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.ui.render.captions import Caption, caption_lines
from briefing_tui.ui.render.text import Spans, length

_ENTRIES = st.lists(
    st.builds(Caption, st.text("ab ", min_size=1, max_size=40), st.sampled_from(["", "█", "·"])), max_size=6
)


def _plain(lines: list[Spans]) -> list[str]:
    return ["".join(text for text, _ in line) for line in lines]


def test_entries_follow_one_another_each_behind_its_sign_until_a_line_is_full() -> None:
    entries = [Caption("a cell is a day"), Caption("terrorism 4", "█"), Caption("crime 2", "▓")]
    assert _plain(caption_lines(entries, 60)) == ["a cell is a day  █ terrorism 4  ▓ crime 2"]
    assert _plain(caption_lines(entries, 24)) == ["a cell is a day", "█ terrorism 4  ▓ crime 2"]


def test_an_entry_that_is_too_long_for_a_line_goes_on_below_its_words() -> None:
    entries = [Caption("crime 2", "█"), Caption("other 3 (water 2, climate 1)", "░")]
    assert _plain(caption_lines(entries, 20)) == ["█ crime 2", "░ other 3 (water 2,", "  climate 1)"]


def test_a_sign_has_its_own_role_and_words_are_quiet() -> None:
    assert caption_lines([Caption("crime 2", "█", "high")], 20) == [[("█ ", "high"), ("crime 2", "quiet")]]


@given(_ENTRIES, st.integers(8, 60))
def test_no_line_is_too_long_and_no_sign_is_lost(entries: list[Caption], cells: int) -> None:
    lines = caption_lines(entries, cells)
    assert all(length(line) <= cells for line in lines)
    drawn = "".join(_plain(lines))
    assert [sign for sign in drawn if sign in "█·"] == [entry.sign for entry in entries if entry.sign]
