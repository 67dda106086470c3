"""Sentences are selected more and less, and a selection ends where the reader moves on."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.ui.extracted import Extract

from briefing_tui.domain.article import Article, BlockKind
from briefing_tui.domain.passage import Span
from briefing_tui.domain.problem import SourceLocation
from briefing_tui.domain.settings import KeyChoice, Settings
from briefing_tui.reading.effect import Effect, SourceTo, stay
from briefing_tui.reading.history import PaneName
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import enter_source, open_claim
from briefing_tui.reading.viewport import Viewport
from briefing_tui.ui.commands import selection

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]
View = Callable[..., Viewport]


async def test_escape_leaves_the_selection_and_stays_in_the_source(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "enter", "v", "escape")
        assert (reading.selected, reading.focus) == ("", "source")


@pytest.mark.parametrize("leave", [["3"], ["tab"], ["s"], ["U"], ["t", "G", "enter"], ["backspace"], ["}"]])
async def test_a_selection_ends_where_the_reader_moves_on(open_reader: Open, river: Path, leave: list[str]) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "enter", "v", *leave)
        assert reading.selected == ""


# Without a screen.


def _at(session: Session, claim: str) -> Session:
    session.take(stay(open_claim(session.state, session.index.outline, claim)))
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
    assert message.startswith("j k sentences, l h words, o other end, y copies")


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


def test_in_a_table_rows_are_selected(open_article: Callable[[Article], Session]) -> None:
    article = Extract().table("Crossing | Opened | Remark", "Khorog | 2002 |", "Tem | 2004 | No. 5. Open.").article()
    session = open_article(article)
    session.take(stay(enter_source(session.state, "paper", article.text.index("2002"))))
    begun = selection.begin(session, Viewport())
    assert begun.state.selection is not None
    assert article.text[slice(*begun.state.selection.span)] == "Khorog\t2002"
    session.take(begun)
    more = selection.extend_selection(session, Viewport(), 1).state.selection
    assert more is not None
    assert article.text[slice(*more.span)] == "Khorog\t2002\t\nTem\t2004\tNo. 5. Open."


def _words(session: Session, view: Viewport, *steps: int) -> str:
    effect = Effect(session.state)
    for each in steps:
        effect = selection.extend_by_words(session, view, each)
        session.take(effect)
    return _selected(session, effect)


def test_in_right_to_left_text_the_end_moves_as_it_is_seen(open_article: Callable[[Article], Session]) -> None:
    article = Extract().block(BlockKind.PARAGRAPH, "مرزبانان از رود گذشتند.").article()
    session = open_article(article)
    session.take(selection.begin(session, Viewport()))
    assert _words(session, Viewport(), 1, 1) == "مرزبانان از رود"
    assert _words(session, Viewport(), -1) == "مرزبانان از رود گذشتند"


def test_text_without_spaces_is_selected_by_characters(open_article: Callable[[Article], Session]) -> None:
    session = open_article(Extract().block(BlockKind.PARAGRAPH, "軍は橋を閉じた。").article())
    session.take(selection.begin(session, Viewport()))
    assert _words(session, Viewport(), -3) == "軍は橋を閉"


def test_a_count_moves_the_end_by_so_many_words_and_stops_at_the_end(session: Session, view_of: View) -> None:
    session.take(selection.begin(_in_source(session, "These closing"), view_of(session)))
    assert _words(session, view_of(session), -5) == "These closing words are"
    assert _words(session, view_of(session), 99) == "These closing words are cited by no claim."


def test_what_the_mouse_selected_goes_on_by_whole_words(session: Session, view_of: View) -> None:
    _in_source(session, "These closing")
    article = session.article
    assert article is not None
    start = article.text.index("osing words a")
    session.take(selection.begin(session, view_of(session, selected=Span(start, start + 13))))
    assert session.state.selection is not None
    assert article.text[slice(*session.state.selection.span)] == "closing words are"
    assert _words(session, view_of(session), -1) == "closing words"


def test_white_space_that_the_mouse_selected_begins_no_selection_by_words(session: Session, view_of: View) -> None:
    _in_source(session, "These closing")
    offset = session.state.offset - 1
    effect = selection.begin(session, view_of(session, selected=Span(offset, offset + 1)))
    assert _selected(session, effect) == "These closing words are cited by no claim."


def test_where_nothing_is_selected_no_end_moves(session: Session, view_of: View) -> None:
    for effect in (
        selection.extend_by_words(session, view_of(session), 1),
        selection.other_end(session, view_of(session)),
    ):
        assert effect == stay(session.state)


async def test_the_keys_for_words_are_other_commands_keys_while_nothing_is_selected(
    open_reader: Open, river: Path
) -> None:
    settings = Settings(keys={"zoom": KeyChoice("zoom", ("h",), SourceLocation(1, 1))})
    async with open_reader(river, settings=settings) as reading:
        await reading.press("2", "enter", "h")
        assert reading.state.zoomed
        await reading.press("v", "h")
        assert reading.state.zoomed
        assert reading.selected.endswith("at night in May")
        await reading.press("l", "right")
        assert reading.selected.endswith("in May. Three")


async def test_l_links_the_claim_unless_words_are_selected(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "enter", "l")
        assert reading.window == "Link the claim by"
        await reading.press("escape", "v", "l")
        assert reading.window == ""
