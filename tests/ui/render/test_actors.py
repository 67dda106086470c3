from collections.abc import Callable

import pytest
from rich.cells import cell_len

from briefing_tui.domain.briefing import Actor, Briefing, Claim
from briefing_tui.domain.vocabulary import Basis
from briefing_tui.reading.outline import ACTORS, Outline
from briefing_tui.ui.render.actors import actors_page
from briefing_tui.ui.render.glyphs import ASCII
from briefing_tui.ui.render.page import Page, PageContext

MakeContext = Callable[..., PageContext]
Plain = Callable[[Page], list[str]]


def _page(context: PageContext, actor: str = "", query: str = "") -> Page:
    return actors_page(context._replace(filtered=bool(query)), Outline(context.briefing).items(ACTORS, query, actor))


def test_the_index_has_name_kind_and_counts_in_columns(make_context: MakeContext, plain: Plain) -> None:
    assert plain(_page(make_context(60)))[:5] == [
        "  actor            kind         said about",
        "▸ The Border Army  state           1     1",
        "▸ Raiders                          0     2",
        "▸ Nazira Karimi    person          1     0",
        "▸ A poet           speaker         1     0",
    ]


def test_a_narrow_index_leaves_the_kind_to_the_open_actor(make_context: MakeContext, plain: Plain) -> None:
    assert plain(_page(make_context(34), "army"))[:3] == [
        "  actor           said about",
        "▾ The Border Army    1     1",
        "  state · the army",
    ]


@pytest.mark.parametrize("width", [34, 57, 77])
def test_a_long_name_is_broken_and_its_counts_stay_in_their_columns(
    make_context: MakeContext, make_briefing: Callable[..., Briefing], briefing: Briefing, plain: Plain, width: int
) -> None:
    name = "The Joint Commission of the Two Banks for the Bridges, Ferries and 渡し船 of the Upper River"
    actors = tuple(Actor("army", name) if actor.id == "army" else actor for actor in briefing.actors)
    named = make_briefing(briefing.panes[0].claims, briefing.panes[1].claims, actors=actors, sources=briefing.sources)
    page = _page(make_context(width, of=named))
    assert " ".join(" ".join(line.split()) for line in plain(page)[1:5]).startswith("▸ The Joint Commission")
    listing = Outline(named).items(ACTORS)
    rows = [page.lines[first].plain for (first, _), item in zip(page.rows, listing, strict=True) if item.actor]
    assert {cell_len(row) for row in rows if row.strip() != "Nazira Karimi"} == {cell_len(page.lines[0].plain)}
    assert all(cell_len(line.plain) <= width for line in page.lines)


def test_below_an_open_actor_its_other_names_and_its_claims_stand(make_context: MakeContext, plain: Plain) -> None:
    lines = plain(_page(make_context(), "army"))
    assert [line.split("  ")[0] for line in lines[1:3]] == ["▾ The Border Army", ""]
    assert lines[2] == "  the army"
    assert lines[3].startswith("  T Armed groups cross the river at night")
    assert [line[0] for line in lines if line.startswith(("▸", "▾"))] == ["▾", "▸", "▸", "▸"]


def test_it_is_told_who_says_what_of_whom(make_context: MakeContext, plain: Plain) -> None:
    said = [line for line in plain(_page(make_context(), "karimi")) if "The market has reopened." in line]
    named = [line for line in plain(_page(make_context(), "raiders")) if "The market has reopened." in line]
    assert [line.strip().split("  ")[0] for line in (*said, *named)] == [
        "C says of Raiders: The market has reopened.",
        "C Nazira Karimi says: The market has reopened.",
    ]


def test_who_speaks_is_a_tone_quieter_than_what_is_said(make_context: MakeContext) -> None:
    page = _page(make_context(), "karimi")
    line = next(line for line in page.lines if "says of Raiders" in line.plain)
    assert [(text.strip(), role) for text, role in line.spans[1:4]] == [
        ("C", "cooperation"),
        ("says of Raiders:", "quiet"),
        ("The market has reopened.", "claim"),
    ]


def test_each_claim_is_an_item_with_its_verdict(make_context: MakeContext, briefing: Briefing) -> None:
    page = _page(make_context(), "army")
    assert len(page.rows) == len(Outline(briefing).items(ACTORS, "", "army"))
    assert [page.lines[page.rows[number][0]].plain.split()[-1] for number in (1, 2)] == ["2✓", "?"]


def test_with_a_filter_the_counts_are_of_what_passes_and_that_is_said(make_context: MakeContext, plain: Plain) -> None:
    lines = plain(_page(make_context(60), query="opium"))
    assert lines[0] == "Only claims that pass the filter are counted."
    assert [line.split() for line in lines[3:]] == [
        ["▸", "The", "Border", "Army", "state", "1", "0"],
        ["▸", "A", "poet", "speaker", "1", "0"],
    ]


def test_without_an_actor_the_tab_says_what_it_is_for(
    make_context: MakeContext, make_briefing: Callable[..., Briefing], plain: Plain
) -> None:
    said = " ".join(plain(_page(make_context(of=make_briefing(), with_=None))))
    assert said == "No actors. This tab lists who acts, who speaks, and every claim that names them."


def test_actors_that_a_filter_hides_are_not_said_to_be_none(make_context: MakeContext, plain: Plain) -> None:
    assert plain(_page(make_context(), query="no such word")) == ["Nothing passes the filter."]


def test_actors_that_no_claim_names_stand_last_and_are_said_to_be_so(
    make_context: MakeContext, make_briefing: Callable[..., Briefing], briefing: Briefing, plain: Plain
) -> None:
    actors = (Actor("hermit", "A hermit"), *briefing.actors)
    named = make_briefing(briefing.panes[0].claims, actors=actors, sources=briefing.sources)
    lines = plain(_page(make_context(of=named)))
    at = lines.index("Named by no claim")
    assert lines[at - 1 : at + 3] == ["", "Named by no claim", "  A hermit", "  Nazira Karimi    person"]


def test_the_index_is_ascii_where_signs_are(make_context: MakeContext, plain: Plain) -> None:
    assert all(line.isascii() for line in plain(_page(make_context(glyphs=ASCII), "army")))


def test_below_the_index_stands_who_speaks_of_whom_and_who_is_named_together(
    make_context: MakeContext, plain: Plain
) -> None:
    lines = plain(_page(make_context(77)))
    at = lines.index("Who speaks of whom")
    assert lines[at:] == [
        "Who speaks of whom",
        "Nazira Karimi of Raiders  1 ▓▓▓▓  ▓ C 1",
        "",
        "Who is named together",
        "The Border Army and Raiders  1 ████  █ T 1",
    ]


def test_where_labels_leave_no_room_for_the_bars_they_stand_above_them(make_context: MakeContext, plain: Plain) -> None:
    lines = plain(_page(make_context(34)))
    at = lines.index("Who is named together")
    assert lines[at + 1 :] == ["The Border Army and Raiders", "  1 ████  █ T 1"]


def test_the_further_pairs_are_counted_without_a_bar(
    make_context: MakeContext, make_briefing: Callable[..., Briefing], plain: Plain
) -> None:
    many = tuple(Actor(f"actor-{number}", f"Actor {number}") for number in range(6))
    claim = Claim("all", "All.", Basis.STATED, actors=tuple(actor.id for actor in many))
    page = _page(make_context(of=make_briefing([claim], actors=many), with_=None))
    assert plain(page)[-1] == "5 more pairs, in 1 claim"
    assert plain(page)[-2].endswith("█ T 1")
    assert page.lines[-1].item == len(page.rows) - 1
