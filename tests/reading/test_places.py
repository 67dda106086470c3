"""Where a session was left, and the way back to it when the briefing or its article has changed since."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.documents.document import open_document
from briefing_tui.documents.evidence import read_sources
from briefing_tui.reading.effect import TO_CURSOR, stay
from briefing_tui.reading.history import HistoryEntry, PaneName
from briefing_tui.reading.outline import BRIEF, SOURCE
from briefing_tui.reading.places import Place, locate, place_of, return_to
from briefing_tui.reading.session import PromptState, Session
from briefing_tui.reading.state import (
    State,
    collect,
    enter_source,
    go_to_mark,
    open_actor,
    open_claim,
    open_tab,
    register,
    set_filter,
    set_mark,
)
from briefing_tui.reading.updates import SourcesRead, take_update

_FIRST, _SECOND = "The first market opened in spring.", "The second market opened in summer."

Open = Callable[..., Session]
Write = Callable[..., Path]


def _left(session: Session) -> Session:
    """Go about in a session, and leave it in the source, with a filter and a mark."""
    outline, state = session.index.outline, session.state
    state = set_filter(open_tab(state, outline, "cooperation"), outline, "claim")
    state = collect(set_mark(open_claim(state, outline, "claim-2"), "a"), "claim-2")
    article = session.index.article("paper")
    assert article is not None
    session.take(stay(replace(enter_source(state, "paper", article.text.index("second market")), zoomed=True)))
    return session


def test_a_session_is_taken_back_to_where_another_was_left(open_session: Open) -> None:
    session = _left(open_session(_FIRST, _SECOND))
    again = Session(session.document, {})
    assert return_to(again, place_of(session))
    assert again.state == replace(session.state, jumps=again.state.jumps)


def test_an_actor_that_was_open_is_open_again(open_session: Open) -> None:
    session = open_session(_FIRST, actors=[{"id": "army", "name": "The army"}])
    session.take(stay(open_actor(session.state, session.index.outline, "army")))
    again = Session(session.document, {})
    assert return_to(again, place_of(session))
    assert again.state.actor == "army"


def test_what_was_typed_in_an_open_prompt_is_not_kept(open_session: Open) -> None:
    session = _left(open_session(_FIRST, _SECOND))
    session.prompt = PromptState("filter", session.state)
    session.take(stay(set_filter(session.state, session.index.outline, "half a wo")))
    assert place_of(session).filters == {"cooperation": "claim"}


def test_a_place_at_the_beginning_is_none_to_speak_of(open_session: Open) -> None:
    session = open_session(_FIRST)
    assert not return_to(Session(session.document, {}), place_of(session))


def test_what_the_briefing_no_longer_has_is_left_out(open_session: Open) -> None:
    entry = HistoryEntry("gone", "claim-9", 7, PaneName.SOURCE, "lost", 99)
    place = Place(entry, {"gone": "x", "cooperation": "claim-9"}, {"gone": "x"}, marks={"a": entry, "b": entry})
    place = place._replace(collected=("claim-9", "claim-1"))
    session = open_session(_FIRST)
    return_to(session, place)
    assert (session.state.tab, session.state.source, session.state.offset) == (BRIEF, "paper", 0)
    assert go_to_mark(session.state, session.index.outline, "a") is None
    assert register(session.state, session.briefing) == ("claim-1",)
    assert "cooperation" not in session.state.cursors


def _resumed(write_briefing: Write, article: str | None) -> tuple[Session, State]:
    """Return a session that has been taken back, its article changed since, and the state before it was left."""
    path = write_briefing(_FIRST, _SECOND)
    left = _left(Session(read_sources(open_document(path)), {}))
    if article is not None:
        (path.parent / "article.md").write_text(article, encoding="utf-8")
    session = Session(open_document(path), {})
    return_to(session, place_of(left))
    effect = take_update(session, SourcesRead(read_sources(session.document), {}))
    assert effect.scroll is TO_CURSOR
    session.take(effect)
    return session, left.state


def test_the_source_is_scrolled_to_where_it_was(write_briefing: Write) -> None:
    session, left = _resumed(write_briefing, None)
    assert session.state.offset == left.offset > 0


_REWRITTEN = """# Markets

A long new paragraph comes first.

The second market opened in summer.

Trade goes on. The governments do not speak.
"""


@pytest.mark.parametrize(("article", "words"), [(_REWRITTEN, "second market opened"), ("Nothing is left.", ".")])
def test_in_an_article_that_has_changed_the_words_are_found_or_else_its_end(
    write_briefing: Write, article: str, words: str
) -> None:
    session, _ = _resumed(write_briefing, article)
    assert session.article is not None
    assert session.article.text[session.state.offset :].startswith(words)


def test_until_the_sources_are_read_the_place_is_kept_as_it_was(write_briefing: Write) -> None:
    path = write_briefing(_FIRST, _SECOND)
    place = place_of(_left(Session(read_sources(open_document(path)), {})))
    session = Session(open_document(path), {})
    return_to(session, place)
    assert place_of(session) == place


def test_the_tab_of_the_source_is_opened_with_its_cursor(open_session: Open) -> None:
    session = open_session(_FIRST)
    assert return_to(session, Place(HistoryEntry(SOURCE, "", 0, PaneName.SOURCE, "paper", 30)))
    assert (session.state.tab, session.state.focus, session.state.offset) == (SOURCE, PaneName.SOURCE, 30)


@given(
    st.text("ab \n", max_size=30), st.integers(0, 1 << 30),
    st.dictionaries(st.tuples(st.just("paper"), st.integers(0, 40)), st.text("ab ", max_size=5)),
)  # fmt: skip
def test_every_offset_is_brought_into_its_article(
    text: str, offset: int, landmarks: Mapping[tuple[str, int], str]
) -> None:
    article = read_article(text)
    mark = HistoryEntry(BRIEF, "", 0, PaneName.LIST, "paper", offset)
    state = locate(State(source="paper", offset=offset, marks={"a": mark}), landmarks, lambda _: article)
    assert 0 <= state.offset <= max(len(article.text) - 1, 0)
    assert state.marks["a"].offset == state.offset
