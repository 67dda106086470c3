import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing_tui.domain.briefing import Briefing
from briefing_tui.reading.outline import SOURCE, Tab, tabs
from briefing_tui.ui.render.glyphs import ASCII
from briefing_tui.ui.render.tabs import Fitted, tab_line

_STANDING = (
    Tab("brief", "Brief"),
    Tab("threats", "Threats", 14),
    Tab("cooperation", "Cooperation", 11),
    Tab("perspective", "Perspective", 6),
    Tab("timeline", "Timeline", 20),
    Tab("actors", "Actors", 9),
    Tab("source", "Source"),
)
_LONG = ("Water rights and the glaciers of the upper Panj", "塔吉克斯坦与阿富汗的边境贸易", "Trade", "국경 시장")
_MANY = (*_STANDING, *(Tab(f"part-{number}", _LONG[number % 4], number) for number in range(12)))
_WIDTHS = [40, 80, 120]


def _open(fitted: Fitted) -> str:
    (label,) = (text for text, role in fitted.line.spans if "tab-now" in role)
    return label


def test_where_there_is_room_every_tab_stands_in_full() -> None:
    assert tab_line(_STANDING, "brief", 120).line.plain == (
        " 1 Brief  2 Threats 14  3 Cooperation 11  4 Perspective 6  5 Timeline 20  6 Actors 9  7 Source "
    )


@pytest.mark.parametrize(
    ("width", "line"),
    [
        (94, " 1 Brief  2 Threats  3 Cooperation  4 Perspective  5 Timeline  6 Actors  7 Source "),
        (80, " 1 Brief  2 Threats  3 Cooperation  4 Perspect.  5 Timeline  6 Actors  7 Source "),
        (72, " 1 Brief  2 Threats  3 Cooper.  4 Persp.  5 Timel.  6 Actors  7 Source "),
        (60, " 1 Brief  2 Thr.  3 Coop.  4 Pers.  5 Tim.  6 Act.  7 Sour. "),
        (40, " 1 Brief  2 Thr.  3 Cooper.  4  5  6  7 "),
    ],
)
def test_counts_go_first_then_the_longest_titles_are_shortened_and_numbers_alone_come_last(
    width: int, line: str
) -> None:
    assert tab_line(_STANDING, "brief", width).line.plain == line


@pytest.mark.parametrize("width", _WIDTHS)
@pytest.mark.parametrize("current", [tab.id for tab in _STANDING])
def test_the_tabs_fit_and_every_one_keeps_its_digit(width: int, current: str) -> None:
    line = tab_line(_STANDING, current, width).line
    assert cell_len(line.plain) <= width
    assert [text.split()[0] for text, _ in line.spans] == list("1234567")


@pytest.mark.parametrize("width", _WIDTHS)
def test_the_tab_at_hand_keeps_all_its_words(width: int) -> None:
    assert _open(tab_line(_STANDING, "perspective", width)) == " 4 Perspective 6 "


@pytest.mark.parametrize("width", _WIDTHS)
@pytest.mark.parametrize("current", [tab.id for tab in _MANY])
def test_with_many_sections_the_open_tab_is_in_view_among_its_neighbours(width: int, current: str) -> None:
    fitted = tab_line(_MANY, current, width)
    number = [tab.id for tab in _MANY].index(current)
    assert _open(fitted).strip().rstrip("…") in f"{number + 1} {_MANY[number].title} {_MANY[number].count}"
    assert cell_len(_open(fitted)) >= min(width // 2 - 2, cell_len(_MANY[number].title))
    assert {_MANY[each].id for each in (max(number - 1, 0), min(number + 1, 18))} <= {id_ for id_, _, _ in fitted.cells}


@pytest.mark.parametrize("width", [40, 60])
def test_a_sign_says_that_there_are_more_and_a_click_on_it_leads_to_the_next_of_them(width: int) -> None:
    first, middle, last = (tab_line(_MANY, current, width) for current in ("brief", "part-7", "part-11"))
    assert [(f.line.plain[0], f.line.plain[-1]) for f in (first, middle, last)] == [(" ", "›"), ("‹", "›"), ("‹", " ")]
    ids = [tab.id for tab in _MANY]
    left, right = middle.tab_at(0), middle.tab_at(cell_len(middle.line.plain) - 1)
    shown = [id_ for id_, _, _ in middle.cells[1:-1]]
    assert (ids.index(str(left)), ids.index(str(right))) == (ids.index(shown[0]) - 1, ids.index(shown[-1]) + 1)


def test_a_line_of_tabs_is_ascii_where_signs_are() -> None:
    plain = [Tab(f"part-{number}", "A title of a section", number) for number in range(19)]
    assert all(tab_line(plain, tab.id, 60, ASCII).line.plain.isascii() for tab in plain)


@given(
    st.lists(st.text(alphabet="aeb 字\n\t", min_size=1, max_size=50), min_size=1, max_size=30),
    st.integers(40, 160),
    st.data(),
)
def test_the_tabs_fit_whatever_their_titles_and_the_mouse_finds_each_where_it_stands(
    titles: list[str], width: int, data: st.DataObject
) -> None:
    there = [Tab(str(number), title, 3) for number, title in enumerate(titles)]
    current = data.draw(st.sampled_from(there)).id
    fitted = tab_line(there, current, width)
    assert cell_len(fitted.line.plain) <= width
    assert "\n" not in fitted.line.plain
    at = 0
    for (id_, first, last), (text, role) in zip(fitted.cells, fitted.line.spans, strict=True):
        assert (first, last) == (at, at + cell_len(text))
        assert fitted.tab_at(first) == fitted.tab_at(last - 1) == id_
        assert ("tab-now" in role) == (id_ == current)
        at = last
    assert fitted.tab_at(at) is None


def test_the_tab_at_hand_bears_the_colour_of_its_pane(briefing: Briefing) -> None:
    there = tabs(briefing)
    for current, pane_role in (("threats", "threats"), ("water", "section"), (SOURCE, "section")):
        assert f"tab-now {pane_role}" in [role for _, role in tab_line(there, current, 120).line.spans]


def test_tabs_beyond_the_ninth_have_no_digit() -> None:
    many = tuple(Tab(f"part-{number}", f"Part {number}", number) for number in range(1, 12))
    texts = [text.strip() for text, _ in tab_line(many, "part-1", 200).line.spans]
    assert texts[8:] == ["9 Part 9 9", "Part 10 10", "Part 11 11"]
