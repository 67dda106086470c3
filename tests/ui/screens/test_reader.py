"""What the screen shows of the claim at hand: its passage, highlighted and in view, or why there is none."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.geometry import Region
from textual.screen import Screen

from briefing_tui.ui.render.arrangement import ScreenSize, arrange
from briefing_tui.ui.screens.reader import Reader

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]
Write = Callable[..., Path]

_EVERY_TAB = "123456789"


def _shown(reading: "Reading") -> str:
    """Return the words of the passage that ought to be highlighted."""
    found = reading.session.quote
    return " ".join(found[1].passage.split()) if found else ""


@pytest.mark.parametrize("size", [(120, 40), (80, 24)], ids="{0[0]}x{0[1]}".format)
async def test_beside_each_claim_of_each_tab_its_passage_is_highlighted_and_in_view(
    open_reader: Open, shipped: Path, size: tuple[int, int]
) -> None:
    async with open_reader(shipped, size) as reading:
        highlighted, ought = {}, {}
        for tab in "123489":
            await reading.press(tab, "g")
            for number in range(len(reading.session.listing)):
                highlighted[tab, number], ought[tab, number] = reading.highlighted, _shown(reading)
                await reading.press("}")
        assert highlighted == ought
        assert sum(map(bool, ought.values())) > 60


@pytest.mark.parametrize("tab", _EVERY_TAB)
async def test_in_a_narrow_terminal_enter_shows_the_passage_of_each_claim(
    open_reader: Open, river: Path, tab: str
) -> None:
    async with open_reader(river, (40, 12)) as reading:
        await reading.press(tab, "g")
        for _ in range(min(len(reading.session.listing), 6)):
            ought = _shown(reading)
            if ought:
                await reading.press("enter")
                assert reading.highlighted == ought
                await reading.press("escape")
            await reading.press("}")


@pytest.mark.parametrize("tab", _EVERY_TAB)
async def test_in_every_tab_the_passage_is_that_of_the_claim_at_the_cursor(
    open_reader: Open, river: Path, tab: str
) -> None:
    async with open_reader(river) as reading:
        await reading.press(tab, "g")
        for _ in reading.session.listing:
            assert reading.highlighted == _shown(reading)
            await reading.press("j")


async def test_the_passages_of_a_claim_come_up_in_turn(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2")
        seen = []
        for _ in range(4):
            seen.append(reading.highlighted)
            await reading.press("p")
        assert seen == [
            "Armed men crossed the river at night in May.",
            "Raids went on through the summer, the agency reports.",
            "Three villages were robbed.",
            "Armed men crossed the river at night in May.",
        ]


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        (0, "The market at Ishkashim opened again in June, and four hundred traders came."),
        (1, "four hundred traders came. Prices fell by a third."),
        (2, "Prices fell by a third."),
    ],
)
async def test_of_passages_that_overlap_the_claims_own_is_highlighted(
    open_reader: Open, river: Path, claim: int, passage: str
) -> None:
    async with open_reader(river) as reading:
        await reading.press("3", *"jjj"[:claim])
        assert reading.highlighted == passage


async def test_a_passage_begins_and_ends_with_a_sign(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2")
        assert "▐Armed men crossed the river at night in May.▌" in reading.words("#source")


async def test_an_assumed_claim_says_that_it_rests_on_nothing(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "j")
        assert reading.words("#notice") == "This claim is assumed: it rests on no passage."
        assert reading.highlighted == ""
        await reading.press("enter")
        assert reading.status.startswith(" the claim rests on no passage")


async def test_a_missing_quote_is_shown_and_nothing_is_highlighted(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "j", "j")
        assert reading.words("#notice") == (
            "NOT FOUND: this quote does not stand in the source. Nothing is shown in its place. "
            '"Two traders were kidnapped on the bridge in broad daylight last week." '
            "v select another passage, and Q quotes it"
        )
        assert (reading.highlighted, reading.candidates) == ("", "")
        assert reading.status.startswith(" missing")


async def test_an_ambiguous_quote_is_highlighted_nowhere_and_every_place_is_marked(
    open_reader: Open, river: Path
) -> None:
    async with open_reader(river, (120, 70)) as reading:
        await reading.press("2", "j", "j", "j")
        assert reading.words("#notice") == (
            "AMBIGUOUS: this quote fits 2 places (paragraph 3, paragraph 17). None of them is shown as right. "
            '"Trade goes on." Enter go to its places, to choose one'
        )
        assert reading.highlighted == ""
        assert reading.candidates == "Trade goes on. Trade goes on."


async def test_a_source_that_cannot_be_read_is_named_with_the_reason(open_reader: Open, own_river: Path) -> None:
    (own_river.parent / "wire.txt").unlink()
    (own_river.parent / "paper.md").unlink()
    async with open_reader(own_river) as reading:
        await reading.press("2", "p")
        assert reading.words("#notice").startswith('NOT READ: the source file "wire.txt" ')
        assert reading.highlighted == ""
        await reading.press("p")
        assert reading.words("#notice").startswith('NOT READ: the source file "paper.md" ')


async def test_the_head_says_how_many_quotes_were_found(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        assert reading.rows[0].split() == (
            [
                "Raids",
                "and",
                "markets",
                "on",
                "the",
                "river",
                "TLP:GREEN",
                "2024-03-01",
                "Karimi,",
                "River",
                "Post",
                "(B)",
                "22/24",
                "quotes",
                "·",
                "1",
                "missing",
                "·",
                "1",
                "ambiguous",
            ]
        )


async def test_the_status_line_says_verdict_passage_paragraph_and_claim(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "p", "p")
        assert reading.status.startswith(" verbatim · passage 3/3 · ¶2 · 1/17 claims  ")


@pytest.mark.parametrize(
    ("size", "page", "source"),
    [
        ((120, 40), (0, 3, 60, 36), (61, 3, 59, 36)),  # side by side
        ((110, 30), (0, 3, 55, 26), (56, 3, 54, 26)),
        ((109, 30), (0, 3, 109, 13), (0, 17, 109, 12)),  # one above the other
        ((70, 20), (0, 3, 70, 8), (0, 12, 70, 7)),
        ((69, 20), (0, 2, 69, 17), None),  # one at a time
        ((40, 12), (0, 2, 40, 9), None),
    ],
)
async def test_the_width_decides_how_the_panes_stand(
    open_reader: Open,
    river: Path,
    size: tuple[int, int],
    page: tuple[int, int, int, int],
    source: tuple[int, int, int, int] | None,
) -> None:
    async with open_reader(river, size) as reading:
        found = [reading.reader.query_one(id_).region for id_ in ("#page", "#source")]
        assert tuple(found[0]) == page
        assert (tuple(found[1]) if found[1].area else None) == source


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (200, 60), (111, 11)], ids="{0[0]}x{0[1]}".format)
async def test_after_a_change_of_size_cursor_and_passage_are_in_view(
    open_reader: Open, river: Path, size: tuple[int, int]
) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", *"}" * 12)
        claim, highlighted = reading.cursor, reading.highlighted
        await reading.resize(*size)
        assert reading.cursor[:20] == claim[:20]
        if size[0] < 70:
            await reading.press("enter")
        assert reading.highlighted == highlighted


async def test_after_a_change_of_size_the_place_in_the_source_is_in_view(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("7", "G")
        await reading.resize(40, 12)
        assert reading.cursor_in_source.startswith("▌ 20 These closing words")


@pytest.mark.parametrize("size", [(20, 6), (10, 3), (1, 1)], ids="{0[0]}x{0[1]}".format)
async def test_a_terminal_too_small_to_read_in_stops_nothing(
    open_reader: Open, river: Path, size: tuple[int, int]
) -> None:
    async with open_reader(river, size) as reading:
        await reading.press("2", "j", "enter", "/", "a", "enter", "?", "escape", "U", "escape", "escape")
        await reading.resize(120, 40)
        assert reading.tab == "threats"


@pytest.mark.parametrize(
    ("tab", "words"),
    [
        ("2", "No threats. Here stands what the sources say is dangerous"),
        ("3", "No cooperation. Here stands where the sources say that two sides work together"),
        ("4", "No perspective. Here stand judgements on where things are going"),
        ("8", "No claims in this section."),
        ("5", "No dates. This tab sets every claim with a `when` on an axis of time."),
        ("6", "No actors. This tab lists who acts"),
    ],
)
async def test_an_empty_pane_says_what_it_is_for(
    open_reader: Open, write_briefing: Write, tab: str, words: str
) -> None:
    path = write_briefing(sections=[{"id": "background", "title": "Background", "claims": []}])
    async with open_reader(path) as reading:
        await reading.press(tab)
        assert reading.words("#page").startswith(words)
        await reading.press("j", "k", "G", "g", "space", "}", "enter", "p", "y")
        assert reading.status.startswith(" there is nothing here to copy")


@pytest.mark.parametrize("width", [40, 69, 70, 109, 110, 200])
async def test_the_first_frame_has_the_panes_where_they_stay(
    open_reader: Open, river: Path, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[dict[str, Region]] = []
    draw = Screen._compositor_refresh

    def look(screen: Screen[object]) -> None:
        draw(screen)
        if isinstance(screen, Reader) and screen.size.area:
            seen.append({widget.id or "": widget.region for widget in screen.children if widget.region.area})

    monkeypatch.setattr(Screen, "_compositor_refresh", look)
    async with open_reader(river, (width, 30)) as reading:
        session = reading.reader.session
        areas = arrange(session.state, ScreenSize(width, 30), 0)
        assert seen[0] == {part: Region(*area) for part, area in areas.items() if part != "prompt"}
        assert seen[0] == seen[-1]


async def test_a_change_of_tab_lays_the_screen_out_once_with_the_source_at_its_width(
    open_reader: Open, shipped: Path
) -> None:
    async with open_reader(shipped) as reading:
        source, drawing = reading.reader.query_one("#source"), reading.reader.source
        seen: list[tuple[int, int]] = []

        def look(_: object) -> None:
            if drawing.layout is not None:
                seen.append((source.size.width, drawing.layout.measure))

        reading.reader.screen_layout_refresh_signal.subscribe(source, look)
        await reading.press("7", "1", "7")
        assert [width for width, _ in seen] == [120, 59, 120]
        assert seen[0] == seen[2] != seen[1]


async def test_a_source_that_changed_behind_the_list_is_there_when_it_is_opened(
    open_reader: Open, own_river: Path
) -> None:
    async with open_reader(own_river, (40, 12)) as reading:
        await reading.press("2", "enter", "escape")
        paper = own_river.parent / "paper.md"
        paper.write_text(
            paper.read_text(encoding="utf-8").replace("# The river", "New words. # The river"), encoding="utf-8"
        )
        await reading.look_at_files()
        await reading.until(lambda: "read again" in reading.status)
        await reading.press("enter")
        assert reading.highlighted == "Armed men crossed the river at night in May."


@pytest.mark.parametrize(("part", "which"), [("#page", 0), ("#source", 1)])
async def test_the_wheel_scrolls_what_is_under_it_and_moves_no_cursor(
    open_reader: Open, river: Path, part: str, which: int
) -> None:
    async with open_reader(river) as reading:
        await reading.press("2")
        before = reading.scrolled
        await reading.wheel(part, 1)
        moved = [after - there for after, there in zip(reading.scrolled, before, strict=True)]
        assert moved[which] > 0
        assert moved[1 - which] == 0
        assert reading.claim == "raids"
        await reading.wheel(part, -1)
        assert reading.scrolled == before


async def test_the_next_claim_brings_its_passage_into_view_however_the_source_was_scrolled(
    open_reader: Open, river: Path
) -> None:
    async with open_reader(river) as reading:
        await reading.press("3", "j", "j")
        for _ in range(30):
            await reading.wheel("#source", -1)
        assert reading.highlighted == ""
        await reading.press("k")
        assert reading.highlighted == "four hundred traders came. Prices fell by a third."


@pytest.mark.parametrize("theme", ["light", "high-contrast", "dark"])
async def test_in_every_theme_the_highlighted_passage_stands_out(open_reader: Open, river: Path, theme: str) -> None:
    async with open_reader(river) as reading:
        await reading.press("2")
        while reading.app.theme != theme:
            await reading.press("T")
        assert reading.highlighted == "Armed men crossed the river at night in May."
        x, y = reading.cell_of("Armed men", "#source")
        assert reading.look_at(x, y).bgcolor != reading.look_at(x - 4, y).bgcolor
