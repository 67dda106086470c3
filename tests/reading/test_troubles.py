"""What is to be looked at, claim by claim, and the way from one to the next."""

from collections.abc import Callable

import pytest

from briefing_tui.domain.briefing import Briefing, Claim, Place, Quote
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor, Verdict
from briefing_tui.domain.problem import Problem
from briefing_tui.reading.troubles import Trouble, next_trouble, problems_of_claims, troubles


def _quotes(*lines: int) -> tuple[Quote, ...]:
    return tuple(Quote("x", "paper", Place(line, 10)) for line in lines)


def _problem(line: int, column: int, code: str = "hedge-dropped") -> Problem:
    return Problem("border.yaml", line, column, code, "the claim says more than its quote")


@pytest.fixture
def border(make_briefing: Callable[..., Briefing], make_claim: Callable[..., Claim]) -> Briefing:
    """Return a briefing with a claim of three quotes, one of a single quote, and one of none."""
    return make_briefing(
        threats=(make_claim("raids", "", quotes=_quotes(4, 5, 6), text_place=Place(3, 5)),),
        cooperation=(make_claim("market", "", quotes=_quotes(9)), make_claim("talks", "", because_place=Place(12, 9))),
    )


def _evidence(*raids: Verdict, market: Verdict = Verdict.VERBATIM) -> Evidence:
    anchors = {"raids": tuple(map(Anchor, raids)), "market": (Anchor(market),), "talks": ()}
    return Evidence({}, anchors)


@pytest.mark.parametrize("verdict", list(Verdict))
def test_every_quote_that_is_not_simply_there_is_to_be_looked_at(border: Briefing, verdict: Verdict) -> None:
    found = troubles(border, _evidence(Verdict.VERBATIM, verdict, Verdict.REFLOWED, market=verdict), {})
    simple = verdict in (Verdict.VERBATIM, Verdict.REFLOWED)
    assert found == (() if simple else (Trouble(0, 1, "raids"), Trouble(1, 0, "market")))


def test_what_the_check_finds_is_told_at_the_claim_that_it_is_written_in(border: Briefing) -> None:
    problems = (_problem(5, 10), _problem(12, 9), _problem(3, 5), _problem(1, 2))
    sorted_out = problems_of_claims(border, problems)
    assert sorted_out == {"raids": (problems[2], problems[0]), "talks": (problems[1],)}
    everything_holds = _evidence(*[Verdict.VERBATIM] * 3)
    assert troubles(border, everything_holds, sorted_out) == (
        Trouble(0, 0, "raids"),
        Trouble(0, 1, "raids"),
        Trouble(2, 0, "talks"),
    )


def test_a_quotes_verdict_is_not_told_a_second_time(border: Briefing) -> None:
    assert problems_of_claims(border, [_problem(5, 10, "quote-altered"), _problem(9, 10, "quote-missing")]) == {}


_FOUND = (Trouble(0, 1, "raids"), Trouble(0, 2, "raids"), Trouble(1, 0, "market"))


@pytest.mark.parametrize(
    ("claim", "passage", "forwards", "backwards"),
    [
        ("raids", 0, (0, False), (2, True)),
        ("raids", 1, (1, False), (2, True)),
        ("raids", 2, (2, False), (0, False)),
        ("market", 0, (0, True), (1, False)),
        ("talks", 0, (0, True), (2, False)),
        ("", 0, (0, False), (2, False)),
    ],
)
def test_the_next_problem_is_the_nearest_one_and_the_way_goes_round(
    border: Briefing, claim: str, passage: int, forwards: tuple[int, bool], backwards: tuple[int, bool]
) -> None:
    assert next_trouble(_FOUND, border, claim, passage, 1) == forwards
    assert next_trouble(_FOUND, border, claim, passage, -1) == backwards
