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


def _dated(*dates: str) -> list[Claim]:
    return [
        Claim(f"claim-{number}", f"Text {number}.", Basis.STATED, when=parse_edtf(date))
        for number, date in enumerate(dates)
    ]


def _page(context: PageContext, query: str = "") -> Page:
    return timeline_page(context, Outline(context.briefing).items(TIMELINE, query))


@pytest.fixture
def draw(make_context: MakeContext, make_briefing: MakeBriefing) -> Callable[..., Page]:
    """Return a function that draws claims of some dates in ASCII on a page of some width."""
    return lambda *dates, width=47: _page(
        make_context(width, ASCII, of=make_briefing(threats=_dated(*dates)), with_=None)
    )


@pytest.fixture
def axes(draw: Callable[..., Page]) -> Callable[..., list[str]]:
    """Return a function that gives the axis of each date, in order of time, without the dots of the ticks."""

    def drawn(*dates: str, width: int = 47) -> list[str]:
        page = draw(*dates, width=width)
        start = len(page.lines[0].spans[0][0])
        return [page.lines[first].plain[start:].replace(".", " ").rstrip() for first, _ in page.rows]

    return drawn


def test_an_interval_is_drawn_from_its_first_to_its_last_day(axes: Callable[..., list[str]]) -> None:
    first, second, _ = axes("2020-01/2021-12", "2021-07/2022-12", "2023-12-31", width=61)
    assert (first, second) == ("=" * 18, " " * 13 + "=" * 14)


def test_a_date_that_is_no_day_is_some_of_that_time(axes: Callable[..., list[str]]) -> None:
    assert axes("2020", "2023-12-31", width=60)[0] == "-" * 11


def test_a_day_is_a_point(axes: Callable[..., list[str]]) -> None:
    assert axes("2020-01-01", "2023-12-31")[0] == "o"


def test_what_is_not_certain_is_drawn_in_other_signs_than_what_is(axes: Callable[..., list[str]]) -> None:
    for date in ("2020~/2021", "2020?/2021", "2020%/2021"):
        assert set(axes(date, "2023-12-31")[0]) == {"-"}
    assert axes("2020-01-01~", "2023-12-31")[0] == "~"


def test_an_interval_that_is_open_goes_on_in_an_arrow(axes: Callable[..., list[str]]) -> None:
    since, until = axes("2020-01/..", "../2023")[::-1]
    assert since.startswith("=")
    assert since.endswith("=>")
    assert until.startswith("<=")


def test_an_end_that_is_not_known_is_a_question_mark_and_no_arrow(axes: Callable[..., list[str]]) -> None:
    drawn = axes("2020-01-01/", "/2021-01-01", "2023-12-31")
    assert [axis.strip() for axis in drawn[:2]] == ["?o", "o?"]


@pytest.mark.parametrize("date", ["2020-12/..", "2020-12-31/.."])
def test_a_range_that_begins_at_the_end_is_an_arrow_still(axes: Callable[..., list[str]], date: str) -> None:
    assert axes("2010", date)[1].endswith(">")


@pytest.mark.parametrize("dates", [("-0100", "2020"), ("0000-01-01", "0001"), ("Y-170000000000", "Y170000000000")])
def test_any_year_there_can_be_has_its_place(draw: Callable[..., Page], dates: tuple[str, ...]) -> None:
    page = draw(*dates)
    assert all(len(line.plain) <= 47 for line in page.lines)
    assert len(page.rows) == 2


def test_what_is_too_early_or_too_late_for_the_axis_has_a_sign_and_the_last_lines_say_why(
    draw: Callable[..., Page], axes: Callable[..., list[str]], plain: Plain
) -> None:
    dates = ("1250", "1250/2022", "2021", "2022", "2023", "2023-05/2999", "2024", "2024-02", "2021-03")
    drawn = axes(*dates)
    assert drawn[0] == "{"
    assert drawn[1].startswith("{=")
    assert next(axis for axis in drawn if axis.endswith("}")).endswith("=}")
    legend = plain(draw(*dates, width=80))[-4:]
    assert "{ too early for the axis, which is drawn for the rest" in legend
    assert "} too late for the axis, which is drawn for the rest" in legend


def test_the_names_of_the_years_stand_above_the_dots_of_the_axis(make_context: MakeContext, plain: Plain) -> None:
    page = _page(make_context(72))
    head, last = plain(page)[0], page.lines[page.rows[-1][0]].plain
    years = [head.index(year) for year in head.split()]
    assert head.split() == ["2019", "2020", "2021", "2022", "2023", "2024"]
    assert [last[start] for start in years] == ["·"] * len(years)


def test_the_axis_stays_in_view(make_context: MakeContext) -> None:
    page = _page(make_context(72))
    assert page.head == 1
    assert page.rows[0][0] == 1


def test_a_year_too_long_for_the_axis_is_cut_where_it_ends(draw: Callable[..., Page]) -> None:
    page = draw("Y-170000000000", "2020", width=22)
    assert len(page.lines[0].plain) <= 22
    assert page.lines[0].plain.rstrip().endswith(ASCII.ellipsis)


def test_claims_stand_in_order_of_time_with_date_pane_text_and_verdict(make_context: MakeContext, plain: Plain) -> None:
    page = _page(make_context(72))
    lines = plain(page)
    assert [lines[first].split("  ")[0] for first, _ in page.rows] == [
        "until 2019",
        "since May 2021",
        "May 2023 to February",
        "1 October 2024",
    ]
    assert lines[page.rows[2][0] + 1] == "2024"
    assert lines[page.rows[2][0] + 2].startswith("T Armed groups cross the river at night")
    assert lines[page.rows[2][0] + 2].endswith("2✓")


def test_where_it_is_wide_a_sentence_stands_beside_its_axis(make_context: MakeContext, plain: Plain) -> None:
    page = _page(make_context(110))
    line = plain(page)[page.rows[3][0]]
    assert line.startswith("1 October 2024")
    assert "●" in line
    assert line.endswith("✓")
    assert " C Talks are planned." in line
    assert all(len(line) <= 110 for line in plain(page))


def test_the_last_lines_explain_the_signs_that_are_drawn_and_no_others(draw: Callable[..., Page], plain: Plain) -> None:
    last = plain(draw("2020-01/..", "2023-12-31", width=80))[-1]
    assert last == "a cell is 24 days  o within a cell  = all this time  > goes on"


def test_how_many_claims_bear_no_date_is_said(make_context: MakeContext, plain: Plain) -> None:
    assert plain(_page(make_context()))[-1] == "3 claims bear no date."


def test_without_a_date_the_tab_says_what_it_is_for(
    make_context: MakeContext, make_briefing: MakeBriefing, plain: Plain
) -> None:
    lines = plain(_page(make_context(of=make_briefing(), with_=None)))
    assert lines == ["No dates. This tab sets every claim with a `when` on an axis of time."]


def test_a_timeline_that_a_filter_empties_says_that(make_context: MakeContext, plain: Plain) -> None:
    assert plain(_page(make_context(), "no such word")) == ["Nothing passes the filter."]
