"""The review of drafted claims: its tally, and the way from one unreviewed claim to the next."""

from collections.abc import Callable, Sequence

import pytest

from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.vocabulary import Review
from briefing_tui.reading.outline import Outline
from briefing_tui.reading.review import Found, Tally, claim_beside, claims_in_order, next_unreviewed, tally
from briefing_tui.reading.state import State

MakeClaim = Callable[..., Claim]
MakeBriefing = Callable[..., Briefing]

_REVIEWS = {"u": Review.UNREVIEWED, "a": Review.ACCEPTED, "r": Review.REJECTED, "-": None}


@pytest.fixture
def claims(make_claim: MakeClaim) -> Callable[[str], tuple[Claim, ...]]:
    """Return a function that makes a claim for each letter: unreviewed, accepted, rejected, or not drafted."""
    return lambda letters: tuple(
        make_claim(f"c{number}", "C.", review=_REVIEWS[letter]) for number, letter in enumerate(letters)
    )


@pytest.mark.parametrize(
    ("letters", "expected", "words"),
    [
        ("uar-", Tally(3, 1, 1), "2 of 3 reviewed"),
        ("uu", Tally(2, 0, 0), "0 of 2 reviewed"),
        ("aar-", Tally(3, 2, 1), "all 3 reviewed: 2 accepted, 1 rejected"),
        ("--", Tally(0, 0, 0), ""),
        ("", Tally(0, 0, 0), ""),
    ],
)
def test_the_tally_says_how_far_the_review_of_drafted_claims_has_come(
    make_briefing: MakeBriefing, claims: Callable[[str], tuple[Claim, ...]], letters: str, expected: Tally, words: str
) -> None:
    found = tally(make_briefing(claims(letters)))
    assert (found, found.words) == (expected, words)
    assert found.left + found.reviewed == found.total


@pytest.mark.parametrize(
    ("letters", "here", "steps", "expected"),
    [
        ("uaru", "c0", 1, Found("c3", False)),
        ("uaru", "c3", 1, Found("c0", True)),
        ("uaru", "c3", -1, Found("c0", False)),
        ("uaru", "c0", -1, Found("c3", True)),
        ("auuu", "c0", 2, Found("c2", False)),
        ("auuu", "c0", 4, Found("c1", True)),
        ("auua", "c3", -2, Found("c1", False)),
        ("uaru", "", 1, Found("c0", False)),
        ("uaru", "", -1, Found("c3", False)),
        ("aua", "c1", 1, Found("c1", True)),  # the only one
        ("ar-", "c0", 1, None),
    ],
)
def test_the_next_unreviewed_claim_is_found_round_the_end(
    claims: Callable[[str], tuple[Claim, ...]], letters: str, here: str, steps: int, expected: Found | None
) -> None:
    assert next_unreviewed(claims(letters), here, steps) == expected


@pytest.mark.parametrize(
    ("here", "steps", "expected"),
    [("c0", 1, "c1"), ("c2", 1, ""), ("c2", -1, "c1"), ("c0", -1, ""), ("c0", 9, "c2"), ("gone", 1, "c0")],
)
def test_the_claim_beside_another_is_the_next_or_the_last_that_way(
    claims: Callable[[str], tuple[Claim, ...]], here: str, steps: int, expected: str
) -> None:
    assert claim_beside(claims("uuu"), here, steps) == expected


def test_there_is_no_claim_beside_another_in_an_empty_briefing() -> None:
    assert claim_beside((), "c0", 1) == ""


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, ["raids", "smuggling", "floods", "market", "talks", "calm"]),
        ({"threats": "opium"}, ["smuggling", "market", "talks", "calm"]),
        ({"threats": "opium", "cooperation": "opium"}, ["smuggling", "calm"]),
    ],
)
def test_the_claims_of_all_panes_come_in_the_order_of_the_briefing_as_filters_leave_them(
    make_briefing: MakeBriefing, make_claim: MakeClaim, filters: dict[str, str], expected: Sequence[str]
) -> None:
    briefing = make_briefing(
        (make_claim("raids", "Raids."), make_claim("smuggling", "Opium goes north."), make_claim("floods", "Floods.")),
        (make_claim("market", "The market."), make_claim("talks", "Talks.")),
        (make_claim("calm", "Calm."),),
    )
    found = [claim.id for claim in claims_in_order(Outline(briefing), State(filters=filters))]
    if "cooperation" in filters:
        expected = [claim for claim in expected if claim not in ("market", "talks")]
    assert found == list(expected)
