"""Moving in the list and the source, from tab to tab and pane to pane, and back."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.documents.document import Document
from briefing_tui.reading.effect import TO_CURSOR, Effect, ListTo, Scroll, SourceTo, stay
from briefing_tui.reading.history import PaneName
from briefing_tui.reading.outline import SOURCE, tabs
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import enter_source, move_cursor, open_claim, open_tab
from briefing_tui.reading.viewport import Viewport
from briefing_tui.ui.commands import movement, selection
from briefing_tui.ui.commands.movement import Unit

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]
View = Callable[..., Viewport]


async def test_backspace_leads_from_the_passage_back_to_its_claim(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "}", "}", "}", "}", "enter", "backspace")
        assert (reading.tab, reading.claim, reading.focus) == ("threats", "answer", "list")
        await reading.press("alt+right")
        assert reading.focus == "source"
        assert reading.highlighted == "The army answered a week later."


async def test_the_jump_list_goes_all_the_way_back_and_forward(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "enter", "4", "7", "G")
        there = [":source", "perspective", "threats", "threats", ":brief"]
        been = []
        for _ in there:
            await reading.press("ctrl+o")
            been.append(reading.tab)
        assert been == there
        await reading.press("ctrl+o")
        assert reading.status.startswith(" this is where you began")
        for _ in there:
            await reading.press("alt+right")
        assert (reading.tab, reading.cursor_in_source[:9]) == (":source", "▌ 20 Thes")
        await reading.press("alt+right")
        assert reading.status.startswith(" there is no way forward")


async def test_the_tab_of_the_source_opens_at_the_passage_of_the_claim_and_backspace_leads_back(
    open_reader: Open, river: Path
) -> None:
    async with open_reader(river) as reading:
        await reading.press("7", "G", "2", "j", "j", "j", "j", "7")
        assert reading.highlighted == "The army answered a week later."
        assert "The army answered a week later." in reading.cursor_in_source
        await reading.press("backspace")
        assert (reading.tab, reading.claim) == ("threats", "answer")


async def test_the_tab_of_the_source_opens_in_the_source_of_the_passage_at_hand(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "p", "7")
        assert reading.state.source == "wire"
        assert reading.highlighted == "Raids went on through the summer, the agency reports."


async def test_a_claim_without_a_passage_leaves_the_tab_of_the_source_as_it_was(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("7", "G", "2", "j", "7")
        assert reading.cursor_in_source.startswith("▌ 20 These closing words")


async def test_into_the_tab_of_the_source_the_cursor_comes_along_from_the_source_beside_a_list(
    open_reader: Open, river: Path
) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "enter", "j", "j", "j")
        offset = reading.state.offset
        await reading.press("7")
        assert (reading.tab, reading.state.source, reading.state.offset) == (":source", "paper", offset)


async def test_a_tab_is_found_as_it_was_left(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "j", "j", "3", "2")
        assert reading.claim == "kidnapping"


async def test_escape_takes_back_one_thing_at_a_time(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "&", *"incident", "enter", "z", "enter", "U", "/", *"river", "enter")
        left = []
        for _ in range(5):
            state = reading.state
            left.append((state.query, state.uncited is not None, state.focus.value, state.zoomed, state.filter))
            await reading.press("escape")
        assert left == [
            ("river", True, "source", True, "incident"),
            ("", True, "source", True, "incident"),
            ("", False, "source", True, "incident"),
            ("", False, "list", True, "incident"),
            ("", False, "list", False, "incident"),
        ]
        assert reading.state.filter == ""


async def test_in_the_source_tab_the_other_pane_is_told_apart(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("7", "tab")
        assert reading.status.startswith(" the source has the whole screen")


async def test_a_claim_longer_than_the_screen_is_scrolled_through_before_it_is_left(
    open_reader: Open, write_briefing: Callable[..., Path]
) -> None:
    claims = [
        {"id": "long", "text": " ".join(f"word-{number}" for number in range(80)), "basis": "assumed"},
        {"id": "short", "text": "The end.", "basis": "assumed"},
    ]
    async with open_reader(write_briefing(threats=claims), (40, 12)) as reading:
        await reading.press("2")
        seen = reading.words("#page").split()
        while reading.claim == "long":
            await reading.press("j")
            seen += reading.words("#page").split()
        assert {f"word-{number}" for number in range(80)} <= set(seen)
        assert reading.cursor.startswith("The end.")


def _in_tab(session: Session, tab: str) -> Session:
    session.take(stay(open_tab(session.state, session.index.outline, tab)))
    return session


def _claim(session: Session, effect: Effect) -> str:
    return effect.state.cursors[session.state.tab]


def test_down_and_up_lead_from_claim_to_claim_and_not_past_the_ends(session: Session, view_of: View) -> None:
    _in_tab(session, "threats")
    claims = [item.claim for item in session.listing]
    been = []
    for direction in [1] * len(claims) + [-1] * len(claims):
        session.take(movement.move(session, view_of(session, 100), Unit.LINE, direction))
        been.append(session.state.cursors["threats"])
    assert been == [*claims[1:], claims[-1], *claims[-2::-1], claims[0]]


@settings(deadline=None)
@given(step=st.tuples(st.integers(0, 16), st.sampled_from([1, -1])), lines=st.integers(1, 6))
def test_where_all_claims_are_in_view_the_next_one_does_not_depend_on_how_they_are_drawn(
    river_document: Document,
    session_of: Callable[[Document], Session],
    view_of: View,
    step: tuple[int, int],
    lines: int,
) -> None:
    number, direction = step
    session = _in_tab(session_of(river_document), "threats")
    session.take(stay(move_cursor(session.state, session.listing, number)))
    effect = movement.move(session, view_of(session, 200, item_lines=lines), Unit.LINE, direction)
    assert _claim(session, effect) == session.listing[min(max(number + direction, 0), 16)].claim


def test_a_command_goes_by_the_session_and_not_by_what_was_drawn_before_it(session: Session, view_of: View) -> None:
    _in_tab(session, "threats")
    view = view_of(session, 100)
    for _ in range(4):  # as when keys come faster than the screen is drawn
        session.take(movement.move(session, view, Unit.LINE, 1))
    assert session.state.cursors["threats"] == "answer"


def test_a_claim_that_is_not_wholly_in_view_is_scrolled_through_first(session: Session, view_of: View) -> None:
    _in_tab(session, "threats")
    effect = movement.move(session, view_of(session, 10, item_lines=30), Unit.LINE, 1)
    assert (_claim(session, effect), effect.scroll) == ("raids", ListTo(8))


@pytest.mark.parametrize(
    ("unit", "steps", "claim", "top"),
    [
        (Unit.PAGE, 1, "answer", 10),
        (Unit.HALF_PAGE, 1, "kidnapping", 5),
        (Unit.PAGE, 2, "incident-3", 20),
        (Unit.PAGE, 10**17, "incident-9", 39),
    ],
)
def test_pages_move_list_and_cursor_together(  # noqa: PLR0917  # a row of the table
    session: Session, view_of: View, unit: Unit, steps: int, claim: str, top: int
) -> None:
    _in_tab(session, "threats")
    effect = movement.move(session, view_of(session, 12), unit, steps)
    assert (_claim(session, effect), effect.scroll) == (claim, ListTo(top))


@pytest.mark.parametrize(
    ("direction", "number", "claim", "scroll"),
    [
        (1, None, "incident-12", ListTo(39)),
        (-1, None, "raids", ListTo(0)),
        (1, 5, "answer", TO_CURSOR),
        (-1, 5, "answer", TO_CURSOR),
        (1, 10**17, "incident-12", TO_CURSOR),
    ],
)
def test_to_the_ends_of_the_list_or_to_the_item_of_a_number(  # noqa: PLR0917  # a row of the table
    session: Session, view_of: View, direction: int, number: int | None, claim: str, scroll: Scroll
) -> None:
    _in_tab(session, "threats")
    effect = movement.edge(session, view_of(session, 12), direction, number)
    assert (_claim(session, effect), effect.scroll) == (claim, scroll)


@pytest.mark.parametrize(("steps", "claim"), [(2, "kidnapping"), (5, "incident-1"), (10**17, "incident-12")])
def test_so_many_items_are_gone_on_and_back_in_one_step(
    session: Session, view_of: View, steps: int, claim: str
) -> None:
    _in_tab(session, "threats")
    effect = movement.move(session, view_of(session), Unit.LINE, steps)
    assert (_claim(session, effect), effect.scroll) == (claim, TO_CURSOR)
    session.take(effect)
    assert _claim(session, movement.move(session, view_of(session), Unit.LINE, -steps)) == "raids"


def test_in_the_source_the_cursor_moves_by_lines_and_pages_and_to_the_ends(session: Session, view_of: View) -> None:
    _in_tab(session, SOURCE)
    view = view_of(session, 10)
    layout = view.source.lines
    assert layout is not None
    there = [layout.line_of(movement.move(session, view, unit, 1).state.offset) for unit in Unit]
    assert there == [2, 5, 8]  # lines 1 and 4 are free
    end = movement.edge(session, view, 1, None)
    assert layout.line_of(end.state.offset) == len(layout) - 1
    assert end.scroll == SourceTo(len(layout) - 10)
    assert end.state.jumps.behind[-1] == session.state.entry
    session.take(end)
    assert movement.edge(session, view, -1, None).state.offset == 0


@pytest.mark.parametrize("direction", [1, -1])
def test_in_the_source_a_number_leads_to_that_paragraph_or_to_the_last(
    session: Session, view_of: View, direction: int
) -> None:
    _in_tab(session, SOURCE)
    assert session.article is not None
    starts = {block.number: block.start for block in session.article.blocks}
    for number, there in ((1, 1), (4, 4), (10**17, max(starts))):
        effect = movement.edge(session, view_of(session), direction, number)
        assert (effect.state.offset, effect.scroll) == (starts[there], TO_CURSOR)
        assert effect.state.jumps.behind[-1] == session.state.entry


def test_in_the_source_so_many_lines_and_pages_are_gone_in_one_step(session: Session, view_of: View) -> None:
    _in_tab(session, SOURCE)
    view = view_of(session, 10)
    layout = view.source.lines
    assert layout is not None
    assert layout.line_of(movement.move(session, view, Unit.LINE, 5).state.offset) == 8  # past 3 free lines
    assert layout.line_of(movement.move(session, view, Unit.PAGE, 10**17).state.offset) == len(layout) - 1


def test_while_sentences_are_selected_the_keys_of_movement_select(session: Session, view_of: View) -> None:
    session.take(stay(open_claim(session.state, session.index.outline, "raids")))
    view = view_of(session)
    session.take(selection.begin(session, view))
    moved = movement.move(session, view, Unit.LINE, 1)
    assert moved == selection.extend_selection(session, view, 1)
    assert moved.state.offset == session.state.offset


def test_a_digit_opens_its_tab_and_one_too_many_opens_none(session: Session) -> None:
    there = [tab.id for tab in tabs(session.briefing)]
    assert [movement.tab(session, Viewport(), number).state.tab for number in range(1, 10)] == there
    assert movement.tab(session, Viewport(), 10) == stay(session.state, "there is no tab 10")


@pytest.mark.parametrize("direction", [1, -1])
def test_tab_after_tab_leads_through_all_of_them_and_back_to_the_first(session: Session, direction: int) -> None:
    there = [tab.id for tab in tabs(session.briefing)]
    been = []
    for _ in there:
        session.take(movement.next_tab(session, Viewport(), direction))
        been.append(session.state.tab)
    assert been == ([*there[1:], there[0]] if direction > 0 else there[::-1])
    assert movement.next_tab(session, Viewport(), 3 * direction).state.tab == there[3 * direction]


def test_into_the_source_the_cursor_goes_to_the_passage_of_the_claim_and_back_leaves_the_list(
    session: Session, view_of: View
) -> None:
    session.take(stay(open_claim(session.state, session.index.outline, "raids", 1)))
    effect = movement.other_pane(session, view_of(session))
    assert (effect.state.focus, effect.state.source, effect.state.offset) == (PaneName.SOURCE, "wire", 0)
    session.take(effect)
    assert movement.other_pane(session, view_of(session)).state.focus is PaneName.LIST


def test_without_a_passage_the_cursor_goes_to_the_first_line_of_the_source_in_view(
    session: Session, view_of: View
) -> None:
    session.take(stay(open_claim(session.state, session.index.outline, "smuggling")))
    view = view_of(session, 5, tops=(0, 4))
    assert movement.other_pane(session, view).state.offset == view.source.first_offset > 0


def test_the_next_source_is_gone_into_at_its_beginning_and_after_the_last_comes_the_first(session: Session) -> None:
    been = []
    for _ in range(3):
        session.take(movement.next_source(session, Viewport(), 1))
        been.append((session.source, session.state.offset, session.state.focus.value))
    assert been == [("wire", 0, "source"), ("paper", 0, "source"), ("wire", 0, "source")]


def test_the_next_source_is_the_one_after_the_source_beside_the_claim(session: Session) -> None:
    session.take(stay(open_claim(session.state, session.index.outline, "raids", 1)))
    assert (session.state.source, session.source) == ("paper", "wire")
    assert movement.next_source(session, Viewport(), 1).state.source == "paper"


def test_zoom_is_given_and_taken_back(session: Session) -> None:
    session.take(movement.zoom(session, Viewport()))
    assert session.state.zoomed
    assert not movement.zoom(session, Viewport()).state.zoomed


def test_out_of_a_selection_the_reader_stays_in_the_source(session: Session, view_of: View) -> None:
    session.take(stay(enter_source(session.state, "paper", 0)))
    session.take(selection.begin(session, view_of(session)))
    effect = movement.out(session, view_of(session))
    assert (effect.state.selection, effect.state.focus) == (None, PaneName.SOURCE)
    session.take(effect)
    assert movement.out(session, view_of(session)).state.focus is PaneName.LIST


def test_at_either_end_of_the_jump_list_it_is_said_and_the_reader_stays(session: Session) -> None:
    assert movement.travel(session, Viewport(), -1) == stay(session.state, "this is where you began")
    assert movement.travel(session, Viewport(), 1) == stay(session.state, "there is no way forward from here")
    _in_tab(session, "threats")
    back = movement.travel(session, Viewport(), -1)
    assert (back.state.tab, back.scroll) == (":brief", TO_CURSOR)
