from dataclasses import replace

import pytest
from tests.reading.listing import claim_at_cursor, on_claim, without

from briefing_tui.reading.editions import reconcile
from briefing_tui.reading.outline import BRIEF, TIMELINE, Outline
from briefing_tui.reading.state import (
    enter_source,
    go_to_mark,
    open_actor,
    open_tab,
    set_mark,
    start,
)


def test_an_actor_stays_open_after_a_reload_that_keeps_it(outline: Outline, renewed_outline: Outline) -> None:
    state = on_claim(open_actor(start(outline), outline, "army"), outline, "talks")
    kept = reconcile(state, renewed_outline)
    assert (kept.actor, claim_at_cursor(kept, renewed_outline)) == ("army", "talks")
    nobody = tuple(replace(pane, claims=()) for pane in renewed_outline.briefing.panes)
    gone = reconcile(state, Outline(replace(renewed_outline.briefing, actors=(), panes=nobody, key_judgments=())))
    assert gone.actor == ""


def test_a_reload_that_changes_nothing_moves_nothing(outline: Outline) -> None:
    state = on_claim(open_tab(start(outline), outline, "threats"), outline, "floods")
    state = replace(set_mark(enter_source(state, "wire", 12), "a"), passage=1, zoomed=True)
    assert reconcile(state, outline) == state


def test_a_tab_that_is_gone_gives_way_to_the_brief(outline: Outline, renewed_outline: Outline) -> None:
    state = reconcile(open_tab(start(outline), outline, "background"), renewed_outline)
    assert (state.tab, claim_at_cursor(state, renewed_outline)) == (BRIEF, "calm")


@pytest.mark.parametrize("claim", ["smuggling", "raids", "floods"])
def test_a_claim_that_is_gone_gives_way_to_what_follows_the_one_above_it(outline: Outline, claim: str) -> None:
    threats = [item.key for item in outline.items("threats")]
    shorter = without(outline, claim)
    state = replace(on_claim(open_tab(start(outline), outline, "threats"), outline, claim), passage=1)
    state = reconcile(state, shorter, outline)
    left = [other for other in threats if other != claim]
    assert (claim_at_cursor(state, shorter), state.passage) == (left[min(threats.index(claim), len(left) - 1)], 0)


def test_a_claim_that_is_gone_where_nothing_is_known_of_the_list_gives_way_to_the_first(
    outline: Outline, renewed_outline: Outline
) -> None:
    state = replace(on_claim(open_tab(start(outline), outline, "threats"), outline, "raids"), passage=1)
    state = reconcile(state, renewed_outline)
    assert (state.tab, claim_at_cursor(state, renewed_outline), state.passage) == ("threats", "smuggling", 0)


def test_a_claim_that_is_gone_from_another_tab_is_missed_when_that_opens(
    outline: Outline, renewed_outline: Outline
) -> None:
    state = open_tab(on_claim(open_tab(start(outline), outline, "threats"), outline, "raids"), outline, TIMELINE)
    state = open_tab(reconcile(state, renewed_outline), renewed_outline, "threats")
    assert state.cursors["threats"] == "smuggling"


def test_a_source_that_is_gone_gives_way_to_the_first_from_its_beginning(
    outline: Outline, renewed_outline: Outline
) -> None:
    state = reconcile(enter_source(start(outline), "wire", 40), renewed_outline)
    assert (state.source, state.offset) == ("paper", 0)


def test_no_jump_and_no_mark_leads_to_what_is_gone(outline: Outline, renewed_outline: Outline) -> None:
    state = set_mark(on_claim(open_tab(start(outline), outline, "threats"), outline, "raids"), "r")
    state = set_mark(on_claim(state, outline, "floods"), "f")
    state = set_mark(open_tab(state, outline, "background"), "b")
    state = set_mark(enter_source(open_tab(state, outline, "cooperation"), "wire", 3), "w")
    settled = reconcile(state, renewed_outline)
    assert {letter for letter in settled.marks if go_to_mark(settled, renewed_outline, letter)} == {"f"}
    assert [place.tab for place in settled.jumps.behind] == [BRIEF, "threats", "cooperation"]


def test_filters_that_are_not_understood_are_forgotten_and_no_mark_leads_to_one(outline: Outline) -> None:
    state = set_mark(open_tab(start(outline), outline, "threats"), "a")
    marks = {"a": state.marks["a"], "b": state.marks["a"]._replace(filter="severity:grave")}
    settled = reconcile(replace(state, filters={"threats": "severity:", TIMELINE: "by:army"}, marks=marks), outline)
    assert settled.filters == {TIMELINE: "by:army"}
    assert {letter for letter in settled.marks if go_to_mark(settled, outline, letter)} == {"a"}
