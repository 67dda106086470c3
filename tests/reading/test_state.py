from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.reading.listing import claim_at_cursor, current, listed, on_claim

from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.reading.editions import reconcile
from briefing_tui.reading.history import PaneName
from briefing_tui.reading.outline import ACTORS, BRIEF, SOURCE, TIMELINE, Outline, tabs
from briefing_tui.reading.state import (
    State,
    back_out,
    collect,
    cursor_index,
    enter_source,
    filter_all,
    go_to_mark,
    jump,
    move_cursor,
    open_actor,
    open_claim,
    open_tab,
    set_filter,
    set_mark,
    start,
    toggle_actor,
)


def _moved(state: State | None) -> State:
    assert state is not None
    return state


# The cursor.


def test_a_briefing_opens_on_the_brief_beside_its_first_source(outline: Outline) -> None:
    state = start(outline)
    assert (state.tab, state.source, state.focus) == (BRIEF, "paper", PaneName.LIST)
    assert claim_at_cursor(state, outline) == "calm"


def test_a_briefing_of_nothing_opens_too(make_briefing: Callable[..., Briefing]) -> None:
    empty = Outline(make_briefing(sources=()))
    state = start(empty)
    assert (state.source, current(state, listed(empty, state))) == ("", None)


@pytest.mark.parametrize(("number", "claim"), [(1, "smuggling"), (-5, "raids"), (99, "floods")])
def test_the_cursor_stays_within_the_list(outline: Outline, number: int, claim: str) -> None:
    state = open_tab(start(outline), outline, "threats")
    assert claim_at_cursor(move_cursor(state, listed(outline, state), number), outline) == claim


def test_on_another_claim_its_first_passage_comes_up(outline: Outline) -> None:
    state = replace(open_tab(start(outline), outline, "threats"), passage=1)
    listing = listed(outline, state)
    assert move_cursor(state, listing, 0).passage == 1
    assert move_cursor(state, listing, 1).passage == 0


def test_a_tab_is_found_again_as_it_was_left(outline: Outline) -> None:
    state = on_claim(open_tab(start(outline), outline, "threats"), outline, "floods")
    state = open_tab(open_tab(state, outline, ACTORS), outline, "threats")
    assert claim_at_cursor(state, outline) == "floods"


def test_only_the_source_tab_has_its_cursor_in_the_source(outline: Outline) -> None:
    state = open_tab(start(outline), outline, SOURCE)
    assert state.focus is PaneName.SOURCE
    assert open_tab(state, outline, TIMELINE).focus is PaneName.LIST


def test_opening_the_tab_at_hand_is_no_jump(outline: Outline) -> None:
    state = start(outline)
    assert open_tab(state, outline, BRIEF) is state
    assert open_tab(enter_source(state, "paper", 0), outline, BRIEF).focus is PaneName.LIST


# Going to a claim.


def test_a_claim_opens_in_its_own_pane_with_the_passage_asked_for(outline: Outline) -> None:
    state = open_claim(enter_source(start(outline), "wire", 3), outline, "raids", 1)
    assert (state.tab, state.passage, state.focus) == ("threats", 1, PaneName.LIST)
    assert claim_at_cursor(state, outline) == "raids"


def test_a_filter_that_hides_the_claim_is_lifted(outline: Outline) -> None:
    state = set_filter(open_tab(start(outline), outline, "threats"), outline, "severity:high")
    assert open_claim(state, outline, "smuggling").filter == ""
    assert claim_at_cursor(open_claim(state, outline, "smuggling"), outline) == "smuggling"


def test_a_filter_that_shows_the_claim_stays(outline: Outline) -> None:
    state = set_filter(open_tab(start(outline), outline, "threats"), outline, "severity:high")
    assert open_claim(state, outline, "floods").filter == "severity:high"


# Filters.


def test_a_filter_keeps_the_cursor_on_its_claim_where_that_passes(outline: Outline) -> None:
    state = on_claim(open_tab(start(outline), outline, "threats"), outline, "floods")
    assert claim_at_cursor(set_filter(state, outline, "severity:high"), outline) == "floods"


def test_a_filter_puts_the_cursor_on_the_first_claim_where_its_own_does_not_pass(outline: Outline) -> None:
    state = on_claim(open_tab(start(outline), outline, "threats"), outline, "smuggling")
    assert claim_at_cursor(set_filter(state, outline, "severity:high"), outline) == "raids"


def test_a_filter_that_nothing_passes_loses_no_cursor(outline: Outline) -> None:
    state = on_claim(open_tab(start(outline), outline, "threats"), outline, "floods")
    nothing = set_filter(state, outline, "no such word")
    assert listed(outline, nothing) == ()
    assert claim_at_cursor(set_filter(nothing, outline, ""), outline) == "floods"


def test_each_tab_has_a_filter_of_its_own(outline: Outline) -> None:
    state = set_filter(open_tab(start(outline), outline, "threats"), outline, "river")
    state = open_tab(state, outline, "cooperation")
    assert state.filter == ""
    assert open_tab(state, outline, "threats").filter == "river"


# The jump list and the marks.


def test_back_and_forward_lead_along_the_jumps(outline: Outline) -> None:
    first = open_tab(start(outline), outline, "threats")
    second = enter_source(first, "paper", 40)
    back = _moved(jump(second, -1))
    assert back.entry == first.entry
    assert _moved(jump(back, -1)).tab == BRIEF
    assert _moved(jump(back, 1)).entry == second.entry


def test_at_the_ends_of_the_jump_list_there_is_no_way_on(outline: Outline) -> None:
    assert jump(start(outline), -1) is None
    assert jump(start(outline), 1) is None


def test_back_leads_to_the_claim_even_where_a_filter_came_to_hide_it(outline: Outline) -> None:
    state = on_claim(open_tab(start(outline), outline, "threats"), outline, "smuggling")
    state = open_tab(open_tab(state, outline, BRIEF), outline, "threats")
    state = enter_source(set_filter(state, outline, "severity:high"), "paper", 0)
    for _ in range(3):
        state = _moved(jump(state, -1))
    assert (state.tab, state.filter) == ("threats", "")
    assert claim_at_cursor(state, outline) == "smuggling"


def test_a_mark_leads_back_to_tab_claim_passage_and_place(outline: Outline) -> None:
    marked = replace(on_claim(open_tab(start(outline), outline, "threats"), outline, "raids"), passage=1)
    away = open_tab(set_mark(marked, "a"), outline, TIMELINE)
    assert _moved(go_to_mark(away, outline, "a")).entry == marked.entry


def test_a_mark_set_again_is_another_place(outline: Outline) -> None:
    state = set_mark(enter_source(set_mark(start(outline), "a"), "wire", 7), "a")
    assert _moved(go_to_mark(open_tab(state, outline, BRIEF), outline, "a")).offset == 7


def test_a_mark_that_is_not_set_leads_nowhere(outline: Outline) -> None:
    assert go_to_mark(start(outline), outline, "a") is None
    assert go_to_mark(start(outline), outline, "'") is None


def test_the_previous_place_leads_to_and_fro(outline: Outline) -> None:
    here = open_tab(start(outline), outline, "threats")
    there = open_tab(here, outline, TIMELINE)
    back = _moved(go_to_mark(there, outline, "'"))
    assert back.entry == here.entry
    assert _moved(go_to_mark(back, outline, "'")).entry == there.entry


def test_going_to_a_mark_is_a_jump_that_can_be_taken_back(outline: Outline) -> None:
    away = open_tab(set_mark(start(outline), "a"), outline, TIMELINE)
    assert _moved(jump(_moved(go_to_mark(away, outline, "a")), -1)).entry == away.entry


# Backing out.


def test_backing_out_takes_back_one_thing_at_a_time_the_innermost_first(outline: Outline) -> None:
    state = open_actor(set_filter(open_tab(start(outline), outline, ACTORS), outline, "river"), outline, "army")
    state = replace(enter_source(state, "paper", 5), zoomed=True, uncited=(), query="river")
    order = []
    for _ in range(6):
        before, state = state, back_out(state)
        order += [
            name
            for name in ("query", "uncited", "focus", "zoomed", "actor", "filter")
            if getattr(before, name) != getattr(state, name)
        ]
    assert order == ["query", "uncited", "focus", "zoomed", "actor", "filter"]
    assert back_out(state) == state


def test_there_is_no_backing_out_of_the_source_in_its_own_tab(outline: Outline) -> None:
    assert back_out(open_tab(start(outline), outline, SOURCE)).focus is PaneName.SOURCE


# The actors.


def test_one_actor_is_open_at_a_time_and_the_cursor_stands_on_it(outline: Outline) -> None:
    state = toggle_actor(open_tab(start(outline), outline, ACTORS), "army")
    assert [item.claim for item in listed(outline, state) if item.claim] == ["raids", "smuggling", "talks"]
    state = toggle_actor(state, "raiders")
    assert [item.claim for item in listed(outline, state) if item.claim] == ["raids"]
    assert listed(outline, state)[cursor_index(state, listed(outline, state))].actor is not None
    state = toggle_actor(state, "raiders")
    assert [item.claim for item in listed(outline, state) if item.claim] == []


def test_an_actor_is_gone_to_and_a_filter_that_hides_it_is_removed(outline: Outline) -> None:
    filtered = set_filter(open_tab(start(outline), outline, ACTORS), outline, "opium")
    assert open_actor(filtered, outline, "army").filters[ACTORS] == "opium"
    state = open_actor(filtered, outline, "raiders")
    assert (state.tab, state.actor, state.cursors[ACTORS], state.filter) == (ACTORS, "raiders", "raiders/", "")
    assert open_actor(state, outline, "raiders").actor == "raiders"
    assert _moved(jump(state, -1)).entry == filtered.entry


def test_the_way_back_leads_to_the_actor_that_was_open(outline: Outline) -> None:
    state = on_claim(open_actor(start(outline), outline, "army"), outline, "talks")
    away = toggle_actor(open_claim(state, outline, "floods"), "raiders")
    assert claim_at_cursor(_moved(jump(away, -1)), outline) == "talks"
    marked = set_mark(state, "a")
    assert _moved(go_to_mark(toggle_actor(marked, "raiders"), outline, "a")).entry == state.entry


# After a reload.


def test_a_claim_is_collected_at_the_end_of_the_register_and_taken_out_again(outline: Outline) -> None:
    state = start(outline)
    for claim in ("one", "two", "three", "two"):
        state = collect(state, claim)
    assert state.collected == ("one", "three")
    assert collect(state, "two").collected == ("one", "three", "two")


@pytest.mark.parametrize(
    ("query", "tab", "claim"),
    [("severity:low", "threats", "smuggling"), ("channel:trade", "cooperation", "market"), ("zebra", "threats", "")],
)
def test_every_list_can_be_filtered_at_once_and_the_first_with_something_left_opens(
    outline: Outline, query: str, tab: str, claim: str
) -> None:
    state = filter_all(replace(start(outline), zoomed=True), outline, query)
    assert (state.tab, claim_at_cursor(state, outline), state.focus) == (tab, claim, PaneName.LIST)
    for each in ("cooperation", "background", TIMELINE, ACTORS):
        assert open_tab(state, outline, each).filter == query
    assert open_tab(state, outline, BRIEF).filter == ""


# Any way through.

_STEPS = st.tuples(
    st.sampled_from(
        [
            "tab",
            "cursor",
            "filter",
            "claim",
            "actor",
            "source",
            "back",
            "forward",
            "mark",
            "go to mark",
            "out",
            "reload",
        ]
    ),
    st.integers(0, 9),
)
_ACTORS = ["army", "raiders", "Nazira Karimi"]
_QUERIES = ["", "river", "severity:high", "no such word", "basis:stated"]


def _taken(state: State, outline: Outline, kind: str, number: int) -> State:  # noqa: PLR0911  # one for each kind of step
    """Return the state after a step, the number saying which of its kind."""
    match kind:
        case "tab":
            there = tabs(outline.briefing)
            return open_tab(state, outline, there[number % len(there)].id)
        case "cursor":
            return move_cursor(state, listed(outline, state), number)
        case "filter":
            return set_filter(state, outline, _QUERIES[number % len(_QUERIES)])
        case "claim":
            claims: list[Claim] = list(outline.briefing.claims)
            return open_claim(state, outline, claims[number % len(claims)].id, number % 2)
        case "actor":
            return open_actor(state, outline, _ACTORS[number % len(_ACTORS)])
        case "source":
            return enter_source(state, outline.briefing.sources[number % len(outline.briefing.sources)].id, number)
        case "mark":
            return set_mark(state, "ab"[number % 2])
        case "go to mark":
            return go_to_mark(state, outline, "ab'"[number % 3]) or state
        case "out":
            return back_out(state)
        case _:
            return jump(state, -1 if kind == "back" else 1) or state


@settings(max_examples=150)
@example([("actor", 2), ("filter", 1), ("tab", 0), ("back", 0), ("out", 0)])
@given(st.lists(_STEPS, max_size=30))
def test_whatever_the_reader_does_the_tab_exists_and_the_cursor_stands_on_something_in_it(
    outline: Outline, renewed_outline: Outline, steps: list[tuple[str, int]]
) -> None:
    state = start(outline)
    editions = [outline, renewed_outline]
    for kind, number in steps:
        if kind == "reload":
            editions.reverse()
            state = reconcile(state, editions[0], editions[1])
        else:
            state = _taken(state, editions[0], kind, number)
        listing = listed(editions[0], state)
        assert state.tab in {tab.id for tab in tabs(editions[0].briefing)}
        assert state.source in {source.id for source in editions[0].briefing.sources}
        if listing:
            key = state.cursors.get(state.tab)
            assert not key or key in {item.key for item in listing}
            assert listing[cursor_index(state, listing)] == current(state, listing)
