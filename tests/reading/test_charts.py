from collections.abc import Callable

import pytest

from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.vocabulary import Basis, Confidence, Likelihood, Status
from briefing_tui.reading.charts import NOT_SAID, Chart, Row, charts
from briefing_tui.reading.outline import Outline

Make = Callable[..., Claim]
_SEVERITY, _CHANNEL, _BASIS, _LIKELIHOOD = range(4)


def _chart(briefing: Briefing, number: int) -> Chart:
    return list(charts(briefing))[number]


def _parts(row: Row) -> dict[str, int]:
    return {part.name: part.count for part in row.parts}


def test_threats_are_counted_by_severity_the_gravest_first_and_divided_by_kind(briefing: Briefing) -> None:
    chart = _chart(briefing, _SEVERITY)
    assert chart.heading == "Threats by severity and kind"
    assert [(row.label, row.count, _parts(row)) for row in chart.rows] == [
        ("high", 2, {"armed groups": 1, "climate": 1}),
        ("low", 1, {"smuggling": 1}),
    ]


def test_cooperation_is_counted_by_channel_and_divided_by_status(briefing: Briefing) -> None:
    chart = _chart(briefing, _CHANNEL)
    assert chart.heading == "Cooperation by channel and status"
    assert [(row.label, row.count, _parts(row)) for row in chart.rows] == [
        ("diplomacy", 1, {"planned": 1}),
        ("trade", 1, {"active": 1}),
    ]


def test_the_basis_of_claims_is_explained_and_says_nothing_of_how_sure_they_are(briefing: Briefing) -> None:
    chart = _chart(briefing, _BASIS)
    assert [(row.label, row.count, row.about, row.parts) for row in chart.rows] == [
        ("stated", 5, "the source states it as fact", ()),
        ("reported", 1, "somebody says it", ()),
        ("assessed", 1, "the author's judgement", ()),
    ]


def test_only_what_is_assessed_has_a_likelihood_in_per_cent_divided_by_confidence(
    make_briefing: Callable[..., Briefing], make_claim: Make
) -> None:
    claims = (
        make_claim("a", "A.", Basis.ASSESSED, likelihood=Likelihood.ALMOST_NO_CHANCE, confidence=Confidence.LOW),
        make_claim("b", "B.", Basis.ASSESSED, likelihood=Likelihood.ALMOST_CERTAIN, confidence=Confidence.HIGH),
        make_claim("c", "C.", Basis.ASSESSED, likelihood=Likelihood.ALMOST_CERTAIN),
        make_claim("d", "D.", Basis.ASSESSED, confidence=Confidence.LOW),
        make_claim("e", "E.", Basis.STATED),
    )
    rows = _chart(make_briefing(perspective=claims), _LIKELIHOOD).rows
    assert [(row.label, row.about, row.claims, _parts(row)) for row in rows] == [
        ("almost certain", "95 to 99 %", ("b", "c"), {"high": 1, NOT_SAID: 1}),
        ("almost no chance", "1 to 5 %", ("a",), {"low": 1}),
        (NOT_SAID, "", ("d",), {"low": 1}),
    ]


def test_what_no_value_is_given_for_is_a_row_and_a_part_that_is_said_last(
    make_briefing: Callable[..., Briefing], make_claim: Make
) -> None:
    claims = (*(make_claim(f"r{number}", "Raids.") for number in range(3)), make_claim("x", "X.", kind="crime"))
    (row,) = _chart(make_briefing(threats=claims), _SEVERITY).rows
    assert (row.label, row.count) == (NOT_SAID, 4)
    assert [(part.name, part.count, part.rank) for part in row.parts] == [("crime", 1, 0), (NOT_SAID, 3, None)]


def test_a_value_has_one_place_in_the_whole_chart_the_commonest_the_first(
    make_briefing: Callable[..., Briefing], make_claim: Make
) -> None:
    statuses = (Status.ENDED, Status.ACTIVE, Status.ACTIVE)
    claims = tuple(make_claim(f"c{number}", "C.", status=status) for number, status in enumerate(statuses))
    (row,) = _chart(make_briefing(cooperation=claims), _CHANNEL).rows
    assert [(part.name, part.rank) for part in row.parts] == [("active", 0), ("ended", 1)]


def test_the_parts_of_every_row_add_up_to_its_claims(briefing: Briefing) -> None:
    for chart in charts(briefing):
        for row in chart.rows:
            assert not row.parts or sum(part.count for part in row.parts) == row.count


def test_the_filter_of_a_row_leaves_the_claims_that_it_counts(briefing: Briefing) -> None:
    rows = [row for chart in charts(briefing) for row in chart.rows if row.pane]
    assert rows
    for row in rows:
        assert tuple(item.claim for item in Outline(briefing).items(row.pane, row.query)) == row.claims


@pytest.mark.parametrize("pane", ["threats", "cooperation"])
def test_so_does_the_filter_of_what_is_not_said(
    make_briefing: Callable[..., Briefing], make_claim: Make, pane: str
) -> None:
    briefing = make_briefing(**{pane: (make_claim("raids", "Raids."),)})
    row = next(row for chart in charts(briefing) for row in chart.rows if row.pane)
    assert row.query.endswith(":none")
    assert [item.claim for item in Outline(briefing).items(pane, row.query)] == ["raids"]


def test_the_words_of_a_row_can_be_searched_for(briefing: Briefing) -> None:
    row = _chart(briefing, _SEVERITY).rows[0]
    assert row.text.split("\n") == ["high", "", "armed groups", "climate"]
