"""The search through everything."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing_tui.reading.effect import Choice, ClaimTarget, Found, OpenPicker, SourceTarget, stay
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import set_filter
from briefing_tui.reading.viewport import Viewport
from briefing_tui.ui.commands import everywhere

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]
Write = Callable[..., Path]


async def test_a_search_through_everything_finds_claims_and_places_of_every_source(
    open_reader: Open, river: Path
) -> None:
    async with open_reader(river) as reading:
        await reading.press("ctrl+f", *"bridge")
        assert reading.words("#choices") == (
            "Perspective The border will stay calm. Background There are two bridges. paper The river marks the border"
            " for ninety kilometres. Two bridges cross it. Summer on the river The army has closed one bridge."
        )


@pytest.mark.parametrize(
    ("downs", "seen"),
    [(0, "The border will stay calm."), (1, "There are two bridges."), (3, "The army has closed one bridge.")],
)
async def test_a_hit_of_the_search_through_everything_is_opened(
    open_reader: Open, river: Path, downs: int, seen: str
) -> None:
    async with open_reader(river) as reading:
        await reading.press("ctrl+f", *"bridge", *["down"] * downs, "enter")
        assert reading.window == ""
        assert seen in (reading.cursor, reading.cursor_in_source.removeprefix("▌ 2 ")) or reading.cursor.startswith(
            seen
        )


async def test_a_search_through_everything_that_finds_nothing_says_so(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("ctrl+f", *"zebra")
        assert reading.words("#choices") == "Nothing found."
        await reading.press("enter")
        assert reading.window == ""
        assert reading.tab == ":brief"


@pytest.mark.parametrize("pad", range(3))
async def test_around_a_hit_stand_whole_words_and_a_sign_that_there_are_more(
    open_reader: Open, write_briefing: Write, tmp_path: Path, pad: int
) -> None:
    many = " ".join(["lorem"] * 30)
    (tmp_path / "long.txt").write_text(f"{many} {'x' * (pad + 1)} zebra {many}\n\n{'o' * 200}okapi{'o' * 200}\n")
    path = write_briefing("lorem", sources=[{"id": "long", "file": "long.txt"}])
    async with open_reader(path) as reading:
        await reading.press("ctrl+f", *"zebra")
        first, *words, last = reading.words("#choices").removeprefix("long ").split()
        assert (first, last) == ("…lorem", "lorem…")
        assert set(words) == {"lorem", "x" * (pad + 1), "zebra"}
        await reading.press(*["backspace"] * 5, *"okapi")
        assert "okapi" in reading.words("#choices").replace(" ", "")


async def test_a_source_may_be_called_claim(open_reader: Open, write_briefing: Write) -> None:
    path = write_briefing("Trade goes on. So do", sources=[{"id": "claim", "file": "article.md"}])
    async with open_reader(path) as reading:
        await reading.press("ctrl+f", *"Nobody", "enter")
        assert reading.cursor_in_source.startswith("▌ 1 The first market opened")


# Without a screen.


def _search(session: Session, query: str) -> Found:
    request = everywhere.search_everything(session, Viewport()).request
    assert isinstance(request, OpenPicker)
    assert request.search is not None
    return request.search(query)


def _found(session: Session, query: str) -> list[Choice]:
    return list(_search(session, query).choices)


def test_claims_come_first_by_pane_and_then_the_places_of_each_source(session: Session) -> None:
    found = _found(session, "bridge")
    assert [choice.group for choice in found] == ["Perspective", "Background", "paper", "Summer on the river"]
    assert [choice.target for choice in found[:2]] == [ClaimTarget("calm"), ClaimTarget("bridges")]
    for choice in found[2:]:
        assert isinstance(choice.target, SourceTarget)
        article = session.index.article(choice.target.source)
        assert article is not None
        assert article.text.startswith("bridge", choice.target.offset)


def test_a_claim_is_found_by_its_fields_and_whatever_the_filter_hides(session: Session) -> None:
    session.take(stay(set_filter(session.state, session.index.outline, "zebra")))
    assert [choice.target for choice in _found(session, "holds both bridges")] == [ClaimTarget("calm")]


def test_nothing_is_found_before_anything_is_typed(session: Session) -> None:
    assert _found(session, "") == []


def test_no_more_is_offered_than_can_be_looked_through(open_session: Callable[..., Session], tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("Trade.\n\n" * 150)
    session = open_session(sources=[{"id": id_, "file": "long.txt"} for id_ in ("paper", "copy")])
    assert len(_found(session, "trade")) == 200


def test_a_paragraph_is_offered_once_at_its_first_hit(open_session: Callable[..., Session], tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("No trade. Trade. Trade.\n\nTrade, and raids.\n\nRaids.")
    session = open_session(sources=[{"id": "paper", "file": "long.txt"}])
    assert [choice.target for choice in _found(session, "trade")] == [
        SourceTarget("paper", 3),
        SourceTarget("paper", 24),
    ]
    assert [choice.text for choice in _found(session, "trade raids")] == ["Trade, and raids."]
    assert [choice.text for choice in _found(session, "raids -trade")] == ["Raids."]
    assert [choice.text for choice in _found(session, "-trade")] == ["Raids."]


def test_a_query_with_fields_finds_claims_alone_and_says_so(session: Session) -> None:
    found = _search(session, "likelihood>=likely bridge*")
    assert [choice.target for choice in found.choices] == [ClaimTarget("calm")]
    assert found.said == (
        'likelihood likely or higher, and a word that begins with "bridge" (claims alone: sources have no fields)'
    )
    assert found.words == ("bridge",)


def test_a_query_that_is_not_understood_finds_nothing_and_says_why(session: Session) -> None:
    found = _search(session, "bridge severty:high")
    assert found == Found(said="column 8: there is no field 'severty'; did you mean severity?", is_understood=False)


async def test_the_window_says_what_is_not_understood_and_what_is(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("ctrl+f", *"actr:army")
        assert reading.words("#choices") == "column 1: there is no field 'actr'; did you mean actor?"
        await reading.press("enter")
        assert reading.window.startswith("Search everything")
        await reading.press(*["backspace"] * 9, *"by:nazira OR opium")
        assert reading.words("#choices").startswith('said by nazira or "opium" (claims alone')
        await reading.press("down", "enter")
        assert reading.claim == "market"
