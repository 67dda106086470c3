from dataclasses import replace

import pytest

from briefing_tui.domain.briefing import Briefing
from briefing_tui.reading.editions import reconcile
from briefing_tui.reading.outline import BRIEF, TIMELINE, Item, Outline
from briefing_tui.reading.state import (
    State,
    cursor_index,
    enter_source,
    go_to_mark,
    move_cursor,
    open_actor,
    open_tab,
    set_mark,
    start,
)


@pytest.fixture(scope="session")
def outline(briefing: Briefing) -> Outline:
    """Return the outline of the first edition."""
    return Outline(briefing)


@pytest.fixture(scope="session")
def renewed(renewed: Briefing) -> Outline:
    """Return the outline of the second edition."""
    return Outline(renewed)


def _without(outline: Outline, claim: str) -> Outline:
    """Return the outline of a briefing that lacks a claim."""
    panes = (
        replace(pane, claims=tuple(other for other in pane.claims if other.id != claim))
        for pane in outline.briefing.panes
    )
    return Outline(replace(outline.briefing, panes=tuple(panes)))


def listed(outline: Outline, state: State) -> tuple[Item, ...]:
    """Return the items of the open tab."""
    return outline.items(state.tab, state.filter, state.actor)


def current(state: State, listing: tuple[Item, ...]) -> Item | None:
    """Return the item under the cursor, if the tab holds any."""
    return listing[cursor_index(state, listing)] if listing else None


def _claim(state: State, outline: Outline) -> str:
    """Return the id of the claim under the cursor."""
    item = current(state, listed(outline, state))
    return item.claim if item else ""


def _on(state: State, outline: Outline, claim: str) -> State:
    """Return the state with the cursor of the tab at hand on a claim."""
    listing = listed(outline, state)
    return move_cursor(state, listing, next(number for number, item in enumerate(listing) if item.claim == claim))


def test_an_actor_stays_open_after_a_reload_that_keeps_it(outline: Outline, renewed: Outline) -> None:
    state = _on(open_actor(start(outline), outline, "army"), outline, "talks")
    kept = reconcile(state, renewed)
    assert (kept.actor, _claim(kept, renewed)) == ("army", "talks")
    nobody = tuple(replace(pane, claims=()) for pane in renewed.briefing.panes)
    gone = reconcile(state, Outline(replace(renewed.briefing, actors=(), panes=nobody, key_judgments=())))
    assert gone.actor == ""


def test_a_reload_that_changes_nothing_moves_nothing(outline: Outline) -> None:
    state = _on(open_tab(start(outline), outline, "threats"), outline, "floods")
    state = replace(set_mark(enter_source(state, "wire", 12), "a"), passage=1, zoomed=True)
    assert reconcile(state, outline) == state


def test_a_tab_that_is_gone_gives_way_to_the_brief(outline: Outline, renewed: Outline) -> None:
    state = reconcile(open_tab(start(outline), outline, "background"), renewed)
    assert (state.tab, _claim(state, renewed)) == (BRIEF, "calm")


@pytest.mark.parametrize("claim", ["smuggling", "raids", "floods"])
def test_a_claim_that_is_gone_gives_way_to_what_follows_the_one_above_it(outline: Outline, claim: str) -> None:
    threats = [item.key for item in outline.items("threats")]
    without = _without(outline, claim)
    state = replace(_on(open_tab(start(outline), outline, "threats"), outline, claim), passage=1)
    state = reconcile(state, without, outline)
    left = [other for other in threats if other != claim]
    assert (_claim(state, without), state.passage) == (left[min(threats.index(claim), len(left) - 1)], 0)


def test_a_claim_that_is_gone_where_nothing_is_known_of_the_list_gives_way_to_the_first(
    outline: Outline, renewed: Outline
) -> None:
    state = replace(_on(open_tab(start(outline), outline, "threats"), outline, "raids"), passage=1)
    state = reconcile(state, renewed)
    assert (state.tab, _claim(state, renewed), state.passage) == ("threats", "smuggling", 0)


def test_a_claim_that_is_gone_from_another_tab_is_missed_when_that_opens(outline: Outline, renewed: Outline) -> None:
    state = open_tab(_on(open_tab(start(outline), outline, "threats"), outline, "raids"), outline, TIMELINE)
    state = open_tab(reconcile(state, renewed), renewed, "threats")
    assert state.cursors["threats"] == "smuggling"


def test_a_source_that_is_gone_gives_way_to_the_first_from_its_beginning(outline: Outline, renewed: Outline) -> None:
    state = reconcile(enter_source(start(outline), "wire", 40), renewed)
    assert (state.source, state.offset) == ("paper", 0)


def test_no_jump_and_no_mark_leads_to_what_is_gone(outline: Outline, renewed: Outline) -> None:
    state = set_mark(_on(open_tab(start(outline), outline, "threats"), outline, "raids"), "r")
    state = set_mark(_on(state, outline, "floods"), "f")
    state = set_mark(open_tab(state, outline, "background"), "b")
    state = set_mark(enter_source(open_tab(state, outline, "cooperation"), "wire", 3), "w")
    settled = reconcile(state, renewed)
    assert {letter for letter in settled.marks if go_to_mark(settled, renewed, letter)} == {"f"}
    assert [place.tab for place in settled.jumps.behind] == [BRIEF, "threats", "cooperation"]


def test_filters_that_are_not_understood_are_forgotten_and_no_mark_leads_to_one(outline: Outline) -> None:
    state = set_mark(open_tab(start(outline), outline, "threats"), "a")
    marks = {"a": state.marks["a"], "b": state.marks["a"]._replace(filter="severity:grave")}
    settled = reconcile(replace(state, filters={"threats": "severity:", TIMELINE: "by:army"}, marks=marks), outline)
    assert settled.filters == {TIMELINE: "by:army"}
    assert {letter for letter in settled.marks if go_to_mark(settled, outline, letter)} == {"a"}
