from collections.abc import Callable

import pytest

from briefing_tui.domain.briefing import Briefing, Claim, Preparation
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Problem
from briefing_tui.domain.vocabulary import Basis, ThreatLevel
from briefing_tui.reading.outline import BRIEF, Outline
from briefing_tui.ui.render.brief import brief_page
from briefing_tui.ui.render.page import Page, PageContext

MakeContext = Callable[..., PageContext]
Plain = Callable[[Page], list[str]]


def _page(context: PageContext) -> Page:
    return brief_page(context, Outline(context.briefing).items(BRIEF))


def test_the_brief_begins_with_the_bottom_line_and_what_is_new(make_context: MakeContext, plain: Plain) -> None:
    assert plain(_page(make_context()))[:6] == [
        "Bottom line",
        "Raids go on, and so does trade.",
        "",
        "What is new",
        "The count of the raids is new.",
        "",
    ]


def test_its_parts_come_in_one_order(make_context: MakeContext) -> None:
    headings = [line.plain for line in _page(make_context()).lines if line.spans and line.spans[0][1] == "heading"]
    assert headings == [
        "Bottom line",
        "What is new",
        "Key judgements",
        "Threats by severity and kind",
        "Cooperation by channel and status",
        "Basis",
        "Likelihood of what is assessed, by confidence",
        "Evidence",
    ]


def test_key_judgements_stand_without_their_details(make_context: MakeContext, plain: Plain) -> None:
    text = "\n".join(plain(_page(make_context())))
    assert "Trade will go on without talks." in text
    assert "almost certain (95 to 99 %)" in text
    assert "Lorries wait." not in text


def test_rows_and_judgements_are_items_in_the_order_of_the_listing(
    make_context: MakeContext, briefing: Briefing
) -> None:
    page = _page(make_context())
    listing = Outline(briefing).items(BRIEF)
    assert len(page.rows) == len(listing)
    for item, (first, _) in zip(listing, page.rows, strict=True):
        if item.row:
            assert page.lines[first].plain.startswith(item.row.label)


def test_what_no_severity_is_given_for_has_the_colour_of_none(
    make_context: MakeContext, make_briefing: Callable[..., Briefing]
) -> None:
    severities = (*ThreatLevel, None)
    kinds = [
        Claim(f"{number}", "Text.", Basis.STATED, severity=level, kind="crime")
        for number, level in enumerate(severities)
    ]
    page = _page(make_context(100, of=make_briefing(threats=kinds), with_=None))
    assert [line.spans[2][1] for line in page.lines[1:6]] == ["threats", "high", "moderate", "low", "faint"]


def test_the_evidence_is_given_in_numbers(make_context: MakeContext, plain: Plain) -> None:
    assert "7 claims rest on 7 quotes: 5 verbatim, 1 ambiguous, 1 missing." in plain(_page(make_context()))


def test_a_quote_whose_source_could_not_be_read_is_not_counted_as_missing(
    make_context: MakeContext, evidence: Evidence, plain: Plain
) -> None:
    unread = Evidence({}, evidence.anchors)
    assert "7 claims rest on 7 quotes: 7 not read." in plain(_page(make_context(with_=unread)))


def test_until_the_evidence_is_there_no_number_is_claimed(make_context: MakeContext, plain: Plain) -> None:
    lines = plain(_page(make_context(with_=None)))
    assert "The quotes are being looked up in the source." in lines
    assert not [line for line in lines if "verbatim" in line]


def test_every_source_is_named_with_its_date_and_reliability(make_context: MakeContext, plain: Plain) -> None:
    lines = plain(_page(make_context(100)))
    assert 'Farzad Bonesh, "Markets at the border", River Post, 18 November 2024; source C, fairly reliable' in lines
    assert '"The old bridge"' in lines


@pytest.mark.parametrize(
    ("prepared", "said"),
    [
        (Preparation("The desk"), ["Prepared by The desk (method not said)"]),
        (Preparation(), []),
    ],
)
def test_who_prepared_it_is_said_as_far_as_it_is_known(
    make_context: MakeContext,
    make_briefing: Callable[..., Briefing],
    plain: Plain,
    prepared: Preparation,
    said: list[str],
) -> None:
    briefing = make_briefing(prepared_by=prepared)
    lines = plain(_page(make_context(of=briefing, with_=Evidence({}, {}))))
    assert [line for line in lines if line.startswith("Prepared by")] == said


def test_a_briefing_of_nothing_says_so_in_numbers(
    make_context: MakeContext, make_briefing: Callable[..., Briefing], plain: Plain
) -> None:
    page = _page(make_context(of=make_briefing(), with_=Evidence({}, {})))
    assert plain(page) == ["Evidence", "0 claims rest on 0 quotes: none."]


def test_an_assumption_alone_rests_on_no_quote(
    make_context: MakeContext, make_briefing: Callable[..., Briefing], plain: Plain
) -> None:
    claims = [Claim(id_, "Peace.", Basis.ASSUMED) for id_ in "ab"]
    page = _page(make_context(of=make_briefing(threats=claims), with_=Evidence({}, {"a": (), "b": ()})))
    assert "2 claims rest on 0 quotes: none." in plain(page)


def test_of_a_source_that_could_not_be_read_it_is_said_why(make_context: MakeContext, plain: Plain) -> None:
    problem = Problem("river.yaml", 9, 5, "source-missing", "the source file does not exist")
    lines = plain(_page(make_context(100)._replace(unread={"wire": problem})))
    assert lines[lines.index('"The old bridge"') + 1] == "NOT READ: the source file does not exist"
    assert sum("NOT READ" in line for line in lines) == 1
