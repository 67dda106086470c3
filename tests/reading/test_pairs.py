"""Who speaks of whom, and who is named together, counted by the panes of the claims."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.domain.briefing import Actor, Briefing, Claim, Pane
from briefing_tui.reading.charts import Chart
from briefing_tui.reading.outline import ACTORS, Outline
from briefing_tui.reading.pairs import MAX_PAIRS, pair_charts

Make = Callable[..., Claim]
MakeBriefing = Callable[..., Briefing]

_ACTORS = (Actor("army", "The Border Army"), Actor("raiders", "Raiders"), Actor("hermit", "A hermit"))


@pytest.fixture(scope="session")
def spoken(make_claim: Make, make_briefing: MakeBriefing) -> Briefing:
    """Return a briefing whose claims name actors and speakers, in three panes and a section."""
    return make_briefing(
        threats=(
            make_claim("raids", "Raids.", actors=("raiders", "army"), by=("army",)),
            make_claim("more", "More.", actors=("raiders",), by=("army", "A poet")),
        ),
        cooperation=(make_claim("talks", "Talks.", actors=("army", "raiders")),),
        sections=(
            Pane("past", "Past", (make_claim("old", "Old.", actors=("raiders", "hermit"), by=("army",)),)),
            Pane("law", "Law", (make_claim("law", "Law.", actors=("army", "raiders")),)),
        ),
        actors=_ACTORS,
    )


def _told(chart: Chart) -> list[tuple[str, tuple[str, ...], dict[str, int]]]:
    return [(row.label, row.claims, {part.name: part.count for part in row.parts}) for row in chart.rows]


def test_pairs_are_counted_by_pane_the_strongest_first(spoken: Briefing) -> None:
    speaks, together = pair_charts(spoken, spoken.claims)
    assert _told(speaks) == [
        ("The Border Army of Raiders", ("raids", "more", "old"), {"threats": 2, "section": 1}),
        ("A poet of Raiders", ("more",), {"threats": 1}),
        ("The Border Army of A hermit", ("old",), {"section": 1}),
    ]
    assert _told(together) == [
        ("The Border Army and Raiders", ("raids", "talks", "law"), {"threats": 1, "cooperation": 1, "section": 1}),
        ("Raiders and A hermit", ("old",), {"section": 1}),
    ]


def test_only_the_claims_that_are_given_are_counted(spoken: Briefing) -> None:
    (together,) = pair_charts(spoken, [spoken.claim("talks")])
    assert [row.label for row in together.rows] == ["The Border Army and Raiders"]
    assert list(pair_charts(spoken, ())) == []


def test_nobody_speaks_of_itself(make_claim: Make, make_briefing: MakeBriefing) -> None:
    briefing = make_briefing(threats=(make_claim("own", "Own.", actors=("army",), by=("army",)),), actors=_ACTORS)
    assert list(pair_charts(briefing, briefing.claims)) == []


def test_the_weakest_pairs_are_one_row_with_the_claims_of_all(make_claim: Make, make_briefing: MakeBriefing) -> None:
    many = tuple(Actor(f"actor-{number}", f"Actor {number}") for number in range(6))
    names = tuple(actor.id for actor in many)
    claims = (make_claim("all", "All.", actors=names), make_claim("two", "Two.", actors=names[:2]))
    briefing = make_briefing(threats=claims, actors=many)
    (together,) = pair_charts(briefing, briefing.claims)
    assert len(together.rows) == MAX_PAIRS + 1
    assert (together.rows[0].label, together.rows[0].count) == ("Actor 0 and Actor 1", 2)
    assert (together.rows[-1].label, together.rows[-1].claims) == ("5 more pairs", ("all",))


_NAMES = st.sampled_from(["a", "b", "c/d", "a>of>b", ">", "+", "army", "raiders", "of", "and"])


@given(st.lists(st.tuples(st.lists(_NAMES, max_size=3), st.lists(st.sampled_from(["army", "raiders", "hermit"])))))
def test_no_two_items_of_the_tab_share_a_key_and_parts_add_up_whatever_the_names(
    make_claim: Make, make_briefing: MakeBriefing, given_claims: list[tuple[list[str], list[str]]]
) -> None:
    claims = tuple(
        make_claim(f"claim-{number}", "Text.", by=tuple(by), actors=tuple(actors))
        for number, (by, actors) in enumerate(given_claims)
    )
    outline = Outline(make_briefing(threats=claims, actors=_ACTORS))
    for opened in ("army", "a>of>b"):
        listing = outline.items(ACTORS, "", opened)
        assert len({item.key for item in listing}) == len(listing)
        assert all(sum(part.count for part in item.row.parts) == item.row.count for item in listing if item.row)
