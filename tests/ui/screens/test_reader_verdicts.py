"""What the screen shows of a quote that is not simply there: altered, damaged, ambiguous or missing."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]
Write = Callable[..., Path]

SIZES = [(120, 40), (80, 24), (40, 12)]
_ROBBED = "Three villages were robbed of cattle and grain, and forty-one people were killed in the valley."
_SCAN = "The Presldent of the river cornmission said that the modem bridge will be repaired before winter."
_MARKET = "The market at Ishkashim opened again in June, and four hundred traders came."
_THIRD = "Prices fell by a third."
_FILLING = "\n\n".join(f"Of village {number} on the bank there is nothing to report this year." for number in range(30))
_OF_A_SCAN = f"In 2O16, 2O17 and 2O18 there was no {', no '.join(['President'] * 5)}."
_PAPER = "\n\n".join(
    (
        "# Raids",
        _FILLING,
        "Trade goes on.",
        _ROBBED,
        _SCAN,
        f"{_MARKET} {_THIRD}",
        _FILLING,
        "Trade goes on.",
        _OF_A_SCAN,
    )
)
_QUOTES = (
    _MARKET,
    _ROBBED.replace("forty-one", "fourteen"),
    _SCAN.replace("Presl", "Presi").replace("corn", "com").replace("modem", "modern"),
    "Prices fell by a fourth.",
    "Two traders were kidnapped on the bridge in broad daylight last week.",
    "Trade goes on.",
)
_VERBATIM, _ALTERED, _DAMAGED, _NEAR, _MISSING, _AMBIGUOUS = range(6)


@pytest.fixture
def scanned(write_briefing: Write, tmp_path: Path) -> Path:
    """Return the path of a briefing with a claim for every verdict, in the tab of cooperation."""
    (tmp_path / "scan.md").write_text(_PAPER, encoding="utf-8")
    return write_briefing(*_QUOTES, sources=[{"id": "paper", "file": "scan.md"}])


async def _go_to(reading: "Reading", claim: int) -> None:
    await reading.press("3", *"j" * claim)


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
async def test_an_altered_quote_is_said_to_be_none_with_each_change(
    open_reader: Open, scanned: Path, size: tuple[int, int]
) -> None:
    async with open_reader(scanned, size) as reading:
        await _go_to(reading, _ALTERED)
        assert reading.words("#notice").startswith("ALTERED: ")
        assert reading.words("#notice").endswith("number - fourteen + forty-one W take the source's words")
        assert reading.status.startswith(" altered · ¶32 · 2/6 claims")


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
async def test_what_the_source_has_in_place_of_an_altered_quote_is_in_view_and_not_highlighted(
    open_reader: Open, scanned: Path, size: tuple[int, int]
) -> None:
    async with open_reader(scanned, size) as reading:
        await _go_to(reading, _ALTERED)
        if size[0] < 70:
            await reading.press("enter")
        assert reading.highlighted == ""
        assert "forty-one" in reading.words("#source")
        assert "≠" in reading.part("#source")
        look = reading.look_at(*reading.cell_of("forty-one", "#source"))
        assert look.underline
        assert not reading.look_at(*reading.cell_of("people", "#source")).underline


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
async def test_in_the_source_too_an_altered_quote_is_told_and_enter_goes_back(
    open_reader: Open, scanned: Path, size: tuple[int, int]
) -> None:
    async with open_reader(scanned, size) as reading:
        await _go_to(reading, _ALTERED)
        await reading.press("enter")
        assert "≠" in reading.part("#source")
        assert reading.words("#notice").startswith("ALTERED: ")
        assert reading.status.startswith(" altered · ¶32")
        assert "rests here" not in reading.status
        await reading.press("enter")
        assert reading.focus == "list"
        assert reading.cursor.startswith("What claim 2 says.")


async def test_elsewhere_in_the_source_nothing_is_said_of_the_altered_quote(open_reader: Open, scanned: Path) -> None:
    async with open_reader(scanned) as reading:
        await _go_to(reading, _ALTERED)
        await reading.press("enter", "G")
        assert "≠" not in reading.part("#source")
        assert reading.part("#notice") == ""


async def test_an_altered_quote_is_told_without_colour(
    open_reader: Open, scanned: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_reader(scanned) as reading:
        await _go_to(reading, _ALTERED)
        assert reading.look_at(*reading.cell_of("forty-one", "#source")).underline
        assert not reading.look_at(*reading.cell_of("people", "#source")).underline
        assert reading.look_at(*reading.cell_of("fourteen", "#notice")).strike


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
async def test_a_damaged_passage_is_highlighted_as_right_with_a_quiet_note(
    open_reader: Open, scanned: Path, size: tuple[int, int]
) -> None:
    async with open_reader(scanned, size) as reading:
        await _go_to(reading, _DAMAGED)
        same = "the same words, " if size[0] >= 70 else ""
        assert reading.words("#notice").startswith(f"DAMAGED: {same}with marks of scanning. - President + Presl")
        assert reading.status.startswith(" damaged · ¶33 · 3/6 claims")
        if size[0] < 70:
            await reading.press("enter")
        assert reading.highlighted == _SCAN


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
async def test_what_comes_nearest_to_a_missing_quote_is_marked_in_the_source_only_when_asked_for(
    open_reader: Open, scanned: Path, size: tuple[int, int]
) -> None:
    async with open_reader(scanned, size) as reading:
        await _go_to(reading, _NEAR)
        assert reading.words("#notice").startswith("NOT FOUND: this quote does not stand in the source.")
        share = ", 68 % of its letters" if size[0] >= 70 else ""
        assert f"✗ nearest, not the quote (¶34{share})" in reading.words("#notice")
        assert "✗" not in reading.part("#source")
        await reading.press("enter")
        assert "┊Prices fell by a" in reading.words("#source")
        assert reading.highlighted == ""
        assert reading.words("#notice").startswith("NOT FOUND: ")
        await reading.press("enter")
        assert reading.cursor.startswith("What claim 4 says.")


async def test_where_nothing_comes_near_there_is_no_way_into_the_source(open_reader: Open, scanned: Path) -> None:
    async with open_reader(scanned) as reading:
        await _go_to(reading, _MISSING)
        await reading.press("enter")
        assert reading.status.startswith(" the quote is missing: there is no passage to go to")


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
async def test_the_places_of_an_ambiguous_quote_come_up_in_turn_and_none_is_highlighted(
    open_reader: Open, scanned: Path, size: tuple[int, int]
) -> None:
    async with open_reader(scanned, size) as reading:
        await _go_to(reading, _AMBIGUOUS)
        places = []
        for _ in range(3):
            await reading.press("p")
            assert (reading.highlighted, reading.candidates) == ("", "Trade goes on.")
            assert reading.words("#notice").startswith("AMBIGUOUS: ")
            places.append(reading.state.offset)
        assert places[0] < places[1]
        assert places[2] == places[0]
        await reading.press("P")
        assert reading.state.offset == places[1]
        assert reading.status.startswith(" place 2 of 2, none of them is certain")


async def test_enter_leads_to_the_first_place_of_an_ambiguous_quote(open_reader: Open, scanned: Path) -> None:
    async with open_reader(scanned) as reading:
        await _go_to(reading, _AMBIGUOUS)
        await reading.press("enter")
        assert reading.status.startswith(" ambiguous · ¶31")


async def test_where_one_pane_has_room_what_is_said_stands_below_the_claim(open_reader: Open, scanned: Path) -> None:
    async with open_reader(scanned, (40, 12)) as reading:
        await _go_to(reading, _ALTERED)
        assert reading.cursor.startswith("What claim 2 says.")
        assert reading.rows[-3].strip() == "number  - fourteen  + forty-one"
        await reading.press("k")
        assert reading.part("#notice") == ""


async def test_copying_an_altered_quote_never_gives_it_as_the_words_of_the_source(
    open_reader: Open, scanned: Path
) -> None:
    async with open_reader(scanned) as reading:
        await _go_to(reading, _ALTERED)
        await reading.press("enter", "y")
        (copied,) = reading.copied
        assert copied.startswith(f'"{_ROBBED}"\n')


async def test_the_head_counts_what_does_not_hold(open_reader: Open, scanned: Path) -> None:
    async with open_reader(scanned) as reading:
        assert reading.rows[0].endswith("  2/6 quotes · 2 missing · 1 altered · 1 ambiguous · 1 damaged ")
        await reading.resize(60, 20)
        assert reading.rows[0].endswith("  2/6 2✗ 1≠ 1? 1▒ ")
        await reading.resize(40, 12)
        assert reading.rows[0].endswith("Markets at the border  2/6 2✗ 1≠ 1? 1▒ ")
