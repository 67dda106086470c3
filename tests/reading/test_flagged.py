"""What is to be looked at, claim by claim, and the way from one to the next."""

from collections.abc import Callable

import pytest

from briefing_tui.domain.briefing import Briefing, Claim, Quote
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor, Verdict
from briefing_tui.domain.problem import Problem
from briefing_tui.reading.flagged import Flagged, flagged_quotes, next_flagged, problems_of_claims

_TWO_QUOTES = (Quote("x", "paper"), Quote("y", "paper"))


def _problem(*address: str | int, code: str = "hedge-dropped") -> Problem:
    return Problem("border.yaml", 1, 1, code, "the claim says more than its quote", address=address)


@pytest.fixture
def border(make_briefing: Callable[..., Briefing], make_claim: Callable[..., Claim]) -> Briefing:
    """Return a briefing with a claim of three quotes, one of a single quote, and one of none."""
    return make_briefing(
        threats=(make_claim("raids", "", quotes=(*_TWO_QUOTES, Quote("z", "paper"))),),
        cooperation=(make_claim("market", "", quotes=_TWO_QUOTES[:1]), make_claim("talks", "")),
    )


def _evidence(*raids: Verdict, market: Verdict = Verdict.VERBATIM) -> Evidence:
    anchors = {"raids": tuple(map(Anchor, raids)), "market": (Anchor(market),), "talks": ()}
    return Evidence({}, anchors)


@pytest.mark.parametrize("verdict", list(Verdict))
def test_every_quote_that_does_not_hold_or_is_damaged_is_flagged(border: Briefing, verdict: Verdict) -> None:
    found = flagged_quotes(border, _evidence(Verdict.VERBATIM, verdict, Verdict.REFLOWED, market=verdict), {})
    is_right = verdict.holds and verdict is not Verdict.DAMAGED
    assert found == (() if is_right else (Flagged(0, 1, "raids"), Flagged(1, 0, "market")))


def test_what_the_check_finds_is_shown_at_the_claim_that_it_is_about(border: Briefing) -> None:
    problems = (
        _problem("claims", "raids", "text"),
        _problem("claims", "raids", "at", 1),
        _problem("claims", "talks", "because"),
        _problem("bluf"),
        _problem(),
    )
    of_claims = problems_of_claims(problems)
    assert of_claims == {"raids": problems[:2], "talks": (problems[2],)}
    everything_holds = _evidence(*[Verdict.VERBATIM] * 3)
    assert flagged_quotes(border, everything_holds, of_claims) == (
        Flagged(0, 0, "raids"),
        Flagged(0, 1, "raids"),
        Flagged(2, 0, "talks"),
    )


def test_a_quotes_verdict_is_not_told_a_second_time() -> None:
    problems = [_problem("claims", "raids", "at", 0, code=f"quote-{word}") for word in ("altered", "missing")]
    assert problems_of_claims(problems) == {}


_FOUND = (Flagged(0, 1, "raids"), Flagged(0, 2, "raids"), Flagged(1, 0, "market"))


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
    assert next_flagged(_FOUND, border, claim, passage, 1) == forwards
    assert next_flagged(_FOUND, border, claim, passage, -1) == backwards
