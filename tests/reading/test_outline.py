import subprocess
import sys
from collections.abc import Callable

import pytest

from briefing_tui.domain.briefing import Briefing, Claim, Pane
from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.domain.evidence import Evidence
from briefing_tui.querying.query import QueryError
from briefing_tui.reading.actors import Relation
from briefing_tui.reading.charts import charts
from briefing_tui.reading.outline import ACTORS, BRIEF, SOURCE, TIMELINE, Outline, tabs

Make = Callable[..., Claim]


def _claims(briefing: Briefing, tab: str, query: str = "") -> list[str]:
    return [item.claim for item in Outline(briefing).items(tab, query)]


def test_the_tabs_of_every_briefing_come_first_with_their_counts_and_sections_behind_them(briefing: Briefing) -> None:
    assert [(tab.title, tab.count) for tab in tabs(briefing)] == [
        ("Brief", None),
        ("Threats", 3),
        ("Cooperation", 2),
        ("Perspective", 1),
        ("Timeline", 4),
        ("Actors", 3),
        ("Source", 2),
        ("Background", 1),
    ]


def test_whatever_sections_there_are_the_other_tabs_keep_their_numbers(briefing: Briefing, renewed: Briefing) -> None:
    assert [tab.id for tab in tabs(briefing)][:7] == [tab.id for tab in tabs(renewed)]


def test_a_single_source_is_not_counted(renewed: Briefing) -> None:
    assert tabs(renewed)[-1].count is None


@pytest.mark.parametrize("id_", ["brief", "timeline", "actors", "source"])
def test_a_section_may_have_the_name_of_a_view(
    id_: str, make_briefing: Callable[..., Briefing], make_claim: Make
) -> None:
    briefing = make_briefing(sections=(Pane(id_, "Own", (make_claim("lost", "Not to be lost."),)),))
    ids = [tab.id for tab in tabs(briefing)]
    assert len(set(ids)) == len(ids)
    assert _claims(briefing, id_) == ["lost"]


def test_a_pane_holds_its_claims_in_the_authors_order(briefing: Briefing) -> None:
    assert _claims(briefing, "threats") == ["raids", "smuggling", "floods"]


def test_the_brief_begins_with_the_key_judgements_in_the_authors_order(briefing: Briefing) -> None:
    assert [item.claim for item in Outline(briefing).items(BRIEF) if item.heading == "Key judgements"] == [
        "calm",
        "raids",
    ]


def test_below_the_key_judgements_the_brief_has_the_rows_of_the_charts(briefing: Briefing) -> None:
    rows = [(chart.heading, row.key, row) for chart in charts(briefing) for row in chart.rows]
    listing = Outline(briefing).items(BRIEF)
    assert [(item.heading, item.key, item.row) for item in listing if not item.claim] == rows


def test_the_timeline_runs_by_the_first_day_and_leaves_out_what_has_no_date(briefing: Briefing) -> None:
    assert _claims(briefing, TIMELINE) == ["calm", "treaty", "market", "raids"]


def test_an_open_start_comes_before_every_year_there_can_be(
    make_briefing: Callable[..., Briefing], make_claim: Make
) -> None:
    dates = {"old": "Y-170000000000", "open": "../2021", "late": "Y170000000000", "since": "2020/..", "short": "2020"}
    claims = tuple(make_claim(id_, id_, when=parse_edtf(date)) for id_, date in dates.items())
    assert _claims(make_briefing(threats=claims), TIMELINE) == ["open", "old", "short", "since", "late"]


def test_what_may_have_been_on_any_day_has_no_place_in_the_timeline(
    make_briefing: Callable[..., Briefing], make_claim: Make
) -> None:
    claims = tuple(make_claim(f"c{at}", "c", when=parse_edtf(date)) for at, date in enumerate(["../..", "2020", "/.."]))
    assert _claims(make_briefing(threats=claims), TIMELINE) == ["c1"]


def test_below_the_actor_that_is_open_stand_what_it_says_and_what_is_said_of_it(briefing: Briefing) -> None:
    listed = Outline(briefing).items(ACTORS, "", "army")
    assert [(item.actor.name if item.actor else item.claim, item.relation) for item in listed] == [
        ("The Border Army", None),
        ("raids", Relation.NAMED),
        ("smuggling", Relation.SAYS),
        ("talks", Relation.NAMED),
        ("Raiders", None),
        ("Nazira Karimi", None),
        ("", None),
    ]
    assert [item.row.label for item in listed if item.row] == ["The Border Army and Raiders"]


def test_an_actor_of_whom_no_claim_passes_the_filter_is_left_out(briefing: Briefing) -> None:
    left = Outline(briefing).items(ACTORS, "opium", "raiders")
    assert [(item.actor.name, len(item.actor.claims)) for item in left if item.actor] == [("The Border Army", 1)]


@pytest.mark.parametrize("tab", [BRIEF, "threats", "cooperation", TIMELINE, ACTORS])
def test_no_two_items_of_a_tab_share_a_key(briefing: Briefing, tab: str) -> None:
    keys = [item.key for item in Outline(briefing).items(tab, "", "army")]
    assert len(set(keys)) == len(keys) > 0


def test_the_source_is_no_list(briefing: Briefing) -> None:
    assert Outline(briefing).items(SOURCE) == ()


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("", ["raids", "smuggling", "floods"]),
        ("river", ["raids"]),
        ("THREATEN", []),
        ("bridge floods", ["floods"]),
        ("bridge opium", []),
        ("severity:high", ["raids", "floods"]),
        ("severity:HIGH", ["raids", "floods"]),
        ("severity:high kind:climate", ["floods"]),
        ("severity:high night", ["raids"]),
        ("basis:stated", ["raids", "smuggling", "floods"]),
        ("border army", ["raids", "smuggling"]),
        ("bridge OR opium", ["smuggling", "floods"]),
    ],
)
def test_a_filter_lets_through_what_holds_every_word_and_field(briefing: Briefing, query: str, left: list[str]) -> None:
    assert _claims(briefing, "threats", query) == left


def test_a_filter_looks_at_timeline_and_actors_too(briefing: Briefing) -> None:
    assert _claims(briefing, TIMELINE, "basis:assessed") == ["calm"]
    assert [item.key for item in Outline(briefing).items(ACTORS, "channel:trade")] == ["Nazira Karimi/"]


def test_a_filter_that_is_not_understood_lists_nothing_and_says_why(briefing: Briefing) -> None:
    with pytest.raises(QueryError, match="column 10: severity has no value 'grave'"):
        Outline(briefing).items("threats", "severity:grave")
    said = Outline(briefing).said_of("severity:grave")
    assert (said.words.partition(":")[0], said.is_understood) == ("column 10", False)


def test_a_filter_is_said_in_words(briefing: Briefing) -> None:
    assert Outline(briefing).said_of("severity:high river").words == 'severity high, and "river"'


def test_a_filter_by_verdicts_waits_for_the_evidence(open_briefing: Callable[..., tuple[Briefing, Evidence]]) -> None:
    opened, evidence = open_briefing("Trade goes on. So do", "Nowhere.")
    early = Outline(opened)
    assert early.items("cooperation", "verdict:missing,verbatim,none") == ()
    assert early.said_of("-verdict:missing").words.endswith(": the quotes are still being looked up")
    later = early.after(opened, evidence)
    assert [item.claim for item in later.items("cooperation", "verdict:missing")] == ["claim-2"]
    assert later.said_of("verdict:missing").words == "with a quote that is missing"


def test_what_is_shown_without_a_filter_loads_nothing_of_the_query_language() -> None:
    code = "import sys, briefing_tui.ui.first_frame; sys.exit('briefing_tui.querying' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], timeout=60, check=False).returncode == 0
