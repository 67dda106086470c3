from collections.abc import Callable

import pytest

from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.domain.vocabulary import Basis
from briefing_tui.reading.outline import TIMELINE, Outline
from briefing_tui.ui.render.glyphs import ASCII
from briefing_tui.ui.render.page import Page, PageContext
from briefing_tui.ui.render.timeline import timeline_page

MakeContext = Callable[..., PageContext]
MakeBriefing = Callable[..., Briefing]
Plain = Callable[[Page], list[str]]

_AXIS = 22  # where the axis begins


def _dated(*dates: str) -> list[Claim]:
    return [
        Claim(f"claim-{number}", f"Text {number}.", Basis.STATED, when=parse_edtf(date))
        for number, date in enumerate(dates)
    ]


def _page(context: PageContext, query: str = "") -> Page:
    return timeline_page(context, Outline(context.briefing).items(TIMELINE, query))


@pytest.fixture
def axes(make_context: MakeContext, make_briefing: MakeBriefing) -> Callable[..., list[str]]:
    """Return a function that draws dates on an axis of 24 cells and gives the axis of each, in order of time."""

    def draw(*dates: str, width: int = _AXIS + 25) -> list[str]:
        page = _page(make_context(width, ASCII, of=make_briefing(threats=_dated(*dates)), with_=None))
        return [page.lines[first].plain[_AXIS:] for first, _ in page.rows]

    return draw


def test_a_range_is_drawn_from_its_first_to_its_last_day(axes: Callable[..., list[str]]) -> None:
    assert axes("2020", "2020-01/2021-12", "2021-07/2022-12") == [
        "========................",
        "================........",
        "............============",
    ]


def test_a_day_is_a_point(axes: Callable[..., list[str]]) -> None:
    assert axes("2020-01-01", "2021-01-01") == ["o.......................", "............o..........."]


def test_a_range_without_an_end_goes_on_in_an_arrow(axes: Callable[..., list[str]]) -> None:
    assert axes("2020/..", "2021-01-01")[0] == "=======================>"


def test_a_range_without_a_beginning_comes_from_an_arrow(axes: Callable[..., list[str]]) -> None:
    assert axes("../2020", "2021-01-01")[0] == "<===========............"


@pytest.mark.parametrize("date", ["2020-12/..", "2020-12-31/.."])
def test_a_range_that_begins_at_the_end_is_an_arrow_still(axes: Callable[..., list[str]], date: str) -> None:
    assert axes("2010", date)[1].endswith(">")


@pytest.mark.parametrize("dates", [("-0100", "2020"), ("0000-01-01", "0001"), ("Y-170000000000", "Y170000000000")])
def test_any_year_there_can_be_has_its_place(axes: Callable[..., list[str]], dates: tuple[str, ...]) -> None:
    drawn = axes(*dates)
    assert {len(axis) for axis in drawn} == {24}
    assert drawn[0][0] != "."
    assert drawn[1].strip(".")


def test_the_head_of_the_axis_bears_its_first_year_and_the_one_after_its_last(
    make_context: MakeContext, plain: Plain
) -> None:
    assert plain(_page(make_context(72)))[0].split() == ["2019", "2025"]


def test_years_too_long_for_the_axis_are_cut_where_it_ends(
    make_context: MakeContext, make_briefing: MakeBriefing
) -> None:
    briefing = make_briefing(threats=_dated("Y-170000000000", "2020"))
    page = _page(make_context(37, of=briefing, with_=None))
    assert len(page.lines[0].plain) <= 37
    assert page.lines[0].plain.rstrip().endswith("…")


def test_claims_stand_in_order_of_time_with_date_pane_text_and_verdict(make_context: MakeContext, plain: Plain) -> None:
    page = _page(make_context(72))
    lines = plain(page)
    assert [lines[first][:_AXIS].rstrip() for first, _ in page.rows] == [
        "until 2019",
        "since May 2021",
        "May 2023 to February…",
        "1 October 2024",
    ]
    assert [lines[first + 1].split()[0] for first, _ in page.rows] == ["P", "C", "T", "C"]
    assert lines[page.rows[2][0] + 1].startswith("T Armed groups cross the river at night")
    assert lines[page.rows[2][0] + 1].endswith("2✓")


def test_how_many_claims_bear_no_date_is_said(make_context: MakeContext, plain: Plain) -> None:
    assert plain(_page(make_context()))[-1] == "3 claims bear no date."


def test_without_a_date_the_tab_says_what_it_is_for(
    make_context: MakeContext, make_briefing: MakeBriefing, plain: Plain
) -> None:
    lines = plain(_page(make_context(of=make_briefing(), with_=None)))
    assert lines == ["No dates. This tab sets every claim with a `when` on an axis of time."]


def test_a_timeline_that_a_filter_empties_says_that(make_context: MakeContext, plain: Plain) -> None:
    assert plain(_page(make_context(), "no such word")) == ["Nothing passes the filter."]
