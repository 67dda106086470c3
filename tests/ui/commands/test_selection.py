"""What is copied is what was selected, to the letter, with the place it is from."""

import re
from base64 import b64decode
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.documents.document import Document
from briefing_tui.domain.passage import Span
from briefing_tui.domain.settings import Bidi, Settings
from briefing_tui.reading.effect import Copy, Effect, SourceTo, stay
from briefing_tui.reading.history import PaneName
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import enter_source, open_claim, open_tab
from briefing_tui.reading.viewport import Viewport
from briefing_tui.ui.commands import selection

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]
Write = Callable[..., Path]
View = Callable[..., Viewport]

_PAPER = "Nazira Karimi, River Post"


def _copied(reading: "Reading") -> str:
    """Return what was sent to the terminal's clipboard by OSC 52."""
    sent = re.fullmatch(r"\x1b\]52;c;([A-Za-z0-9+/=]+)\x07", reading.written[-1])
    assert sent, reading.written
    return b64decode(sent[1]).decode()


async def test_a_claim_is_copied_with_its_passages_and_their_places(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "y")
        assert _copied(reading) == (
            "Raids cross the river at night.\n\n"
            f'"Armed men crossed the river at night in May."\n{_PAPER}, para. 2\n\n'
            '"Raids went on through the summer, the agency reports."\n"Summer on the river", para. 1\n\n'
            f'"Three villages were robbed."\n{_PAPER}, para. 2'
        )


async def test_a_quote_that_was_not_found_is_not_copied_as_a_passage(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "j", "j", "y")
        assert "Not found in the source: " in _copied(reading)


async def test_in_the_source_the_cited_passage_at_the_cursor_is_copied(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "}", "}", "}", "}", "enter", "y")
        assert _copied(reading) == f'"The army answered a week later."\n{_PAPER}, para. 2'


async def test_where_nothing_is_cited_the_sentence_at_the_cursor_is_copied(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("9", "G", "y")
        assert _copied(reading) == f'"These closing words are cited by no claim."\n{_PAPER}, para. 20'


async def test_sentences_are_selected_more_and_less_and_copied_with_their_place(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "enter", "v", "j", "j", "k")
        words = "Armed men crossed the river at night in May. Three villages were robbed."
        assert reading.selected == words
        await reading.press("y")
        assert _copied(reading) == f'"{words}"\n{_PAPER}, para. 2'
        assert reading.selected == ""


async def test_a_selection_goes_up_from_where_it_began(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "enter", "v", "k", "k", "y")
        assert _copied(reading) == (
            f'"Two bridges cross it.\nRaids\nArmed men crossed the river at night in May."\n{_PAPER}, paras. 1-2'
        )


async def test_a_selection_over_paragraphs_names_them_all(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("9", "G", "v", "k", "k", "y")
        assert _copied(reading).endswith("paras. 19-20")


async def test_escape_leaves_the_selection_and_stays_in_the_source(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "enter", "v", "escape")
        assert (reading.selected, reading.focus) == ("", "source")


@pytest.mark.parametrize("leave", [["3"], ["tab"], ["s"], ["U"], ["t", "G", "enter"], ["backspace"], ["}"]])
async def test_a_selection_ends_where_the_reader_moves_on(open_reader: Open, river: Path, leave: list[str]) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "enter", "v", *leave, "y")
        assert '"Armed men crossed the river at night in May."\nNazira' not in _copied(reading)[:60]


async def test_what_the_mouse_draws_over_is_highlighted_and_copied_with_its_place(
    open_reader: Open, river: Path
) -> None:
    async with open_reader(river) as reading:
        await reading.press("9")
        x, y = reading.cell_of("Two bridges")
        await reading.drag((x, y), (x + len("Two bridges") - 1, y))
        assert reading.selected == "Two bridges"
        await reading.press("y")
        assert _copied(reading) == f'"Two bridges"\n{_PAPER}, para. 1'


async def test_the_mouse_selects_over_lines_and_paragraphs(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("9")
        await reading.drag(reading.cell_of("bridges"), reading.cell_of("men"))
        await reading.press("y")
        assert _copied(reading) == f'"bridges cross it.\nRaids\nArmed m"\n{_PAPER}, paras. 1-2'


async def test_what_the_mouse_draws_over_wide_and_combining_letters_is_what_is_copied(
    open_reader: Open, write_briefing: Write
) -> None:
    path = write_briefing("Trade goes on.")
    (path.parent / "article.md").write_text("日本語の文章 and مَرْحَبًا here. Trade goes on.", encoding="utf-8")
    async with open_reader(path, settings=Settings(bidi=Bidi.TERMINAL)) as reading:
        await reading.press("8")
        await reading.drag(reading.cell_of("and"), reading.cell_of("here"))
        assert reading.selected == "and مَرْحَبًا h"
        await reading.press("y")
        assert _copied(reading).startswith('"and مَرْحَبًا h"')


async def test_the_mouses_selection_goes_with_its_source(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("9")
        await reading.drag(reading.cell_of("Three villages"), reading.cell_of("answered"))
        await reading.press("s")
        assert reading.selected == ""
        await reading.press("y")
        assert _copied(reading) == (
            '"Raids went on through the summer, the agency reports."\n"Summer on the river", para. 1'
        )


async def test_a_native_tool_is_given_the_text_where_there_is_one(
    open_reader: Open, river: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tool = tmp_path / "xclip"
    tool.write_text(f'#!/bin/sh\nexec cat > "{tmp_path}/taken"\n')
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setenv("DISPLAY", ":0")
    async with open_reader(river) as reading:
        await reading.press("9", "G", "y")
        assert reading.status.startswith(" copied with xclip")
        assert reading.written == []
    assert (tmp_path / "taken").read_text().startswith('"These closing words')


async def test_where_there_is_no_sentence_nothing_is_selected(open_reader: Open, write_briefing: Write) -> None:
    path = write_briefing("Trade goes on.")
    (path.parent / "article.md").write_text("")
    async with open_reader(path) as reading:
        await reading.press("8", "v", "y", "enter", "j", "/", "a", "enter", "n", "t", "U")
        assert reading.written == []


# Without a screen.


def _at(session: Session, claim: str) -> Session:
    session.take(stay(open_claim(session.state, session.briefing, claim)))
    return session


def _in_source(session: Session, words: str) -> Session:
    article = session.index.article("paper")
    assert article is not None
    session.take(stay(enter_source(session.state, "paper", article.text.index(words))))
    return session


def _selected(session: Session, effect: Effect) -> str:
    assert session.article is not None
    assert effect.state.selection is not None
    start, end = effect.state.selection.span
    return session.article.text[start:end]


def _text(effect: Effect) -> str:
    assert isinstance(effect.request, Copy)
    return effect.request.text


_PLACES = st.sampled_from(["raids", "kidnapping", "calm", "smuggling", "in source", "selected"])


_VIEWS = st.fixed_dictionaries(
    {
        "height": st.integers(1, 40),
        "item_lines": st.integers(1, 9),
        "tops": st.tuples(st.integers(0, 20), st.integers(0, 20)),
        "measure": st.integers(20, 100),
    }
)


@settings(deadline=None)
@given(place=_PLACES, drawn=_VIEWS)
def test_what_is_copied_does_not_depend_on_what_is_in_view_or_how_it_is_drawn(
    river_document: Document,
    session_of: Callable[[Document], Session],
    view_of: View,
    place: str,
    drawn: dict[str, object],
) -> None:
    session = session_of(river_document)
    if place in ("in source", "selected"):
        _in_source(session, "Three villages")
    else:
        _at(session, place)
    if place == "selected":
        session.take(selection.begin(session, view_of(session)))
    assert selection.copy(session, view_of(session, **drawn)) == selection.copy(session, Viewport())
    assert _text(selection.copy(session, Viewport()))


def test_from_the_list_the_selection_begins_with_the_passage_of_the_claim_and_brings_it_into_view(
    session: Session, view_of: View
) -> None:
    effect = selection.begin(_at(session, "calm"), view_of(session, 5))
    assert _selected(session, effect) == "The border will probably stay calm."
    assert effect.state.focus is PaneName.SOURCE
    assert isinstance(effect.scroll, SourceTo)
    layout = view_of(session).source.lines
    assert layout is not None
    assert effect.scroll.top <= layout.line_of(effect.state.offset) < effect.scroll.top + 5
    (message,) = effect.messages
    assert message.startswith("j and k select more or less, y copies")


def test_a_selection_grows_and_shrinks_by_sentences_and_stops_at_the_ends(session: Session, view_of: View) -> None:
    session.take(selection.begin(_in_source(session, "These closing"), view_of(session)))
    grown = selection.extend_selection(session, view_of(session), 1)
    assert _selected(session, grown) == "These closing words are cited by no claim."
    session.take(selection.extend_selection(session, view_of(session), -1))
    assert _selected(session, Effect(session.state)).startswith("Nobody expects a war.")


def test_the_same_key_again_ends_the_selection(session: Session, view_of: View) -> None:
    session.take(selection.begin(_at(session, "raids"), view_of(session)))
    assert selection.begin(session, view_of(session)) == stay(selection.begin(session, view_of(session)).state)
    assert selection.begin(session, view_of(session)).state.selection is None


def test_copying_ends_the_selection_and_leaves_the_cursor(session: Session, view_of: View) -> None:
    session.take(selection.begin(_in_source(session, "Three villages"), view_of(session)))
    effect = selection.copy(session, view_of(session))
    assert (effect.state.selection, effect.state.entry) == (None, session.state.entry)
    assert _text(effect) == f'"Three villages were robbed."\n{_PAPER}, para. 2'


def test_what_the_mouse_has_selected_is_copied_before_anything_else_but_a_selection_by_sentences(
    session: Session, view_of: View
) -> None:
    _in_source(session, "Three villages")
    view = view_of(session, selected=Span(4, 9))
    assert _text(selection.copy(session, view)).startswith('"river"')
    session.take(selection.begin(session, view))
    assert _text(selection.copy(session, view)).startswith('"Three villages were robbed."')


def test_where_there_is_neither_claim_nor_sentence_there_is_nothing_to_copy(session: Session) -> None:
    session.take(stay(open_tab(session.state, session.briefing, "economy")))
    assert selection.copy(session, Viewport()) == stay(session.state, "there is nothing here to copy")
