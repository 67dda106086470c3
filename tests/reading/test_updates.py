"""What becomes known of a document while it is read: the reader stays where it is."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefing_tui.articles.extraction import Progress
from briefing_tui.documents.document import Document, open_document
from briefing_tui.documents.evidence import gather_evidence, read_sources
from briefing_tui.documents.examination import examine
from briefing_tui.documents.opening import open_file
from briefing_tui.documents.reexamination import examine_again
from briefing_tui.domain.address import quote_address
from briefing_tui.domain.edits import Change, SetValue
from briefing_tui.domain.passage import Span
from briefing_tui.domain.problem import Problem
from briefing_tui.drafting.in_memory import draft_in_memory, keep
from briefing_tui.reading.effect import TO_CURSOR, Effect, stay
from briefing_tui.reading.outline import BRIEF
from briefing_tui.reading.revising import changed_claims, revise
from briefing_tui.reading.selection import Selection
from briefing_tui.reading.session import PromptState, Session
from briefing_tui.reading.state import go_to_mark, open_claim, open_tab, register, set_filter, set_mark
from briefing_tui.reading.updates import (
    Anchored,
    Drafted,
    Examined,
    Kept,
    PartlyRead,
    Reloaded,
    ReloadFailed,
    SourcesRead,
    Told,
    Update,
    take_update,
)

_FIRST, _SECOND = "The first market opened in spring.", "The second market opened in summer."
_SECTION = {"id": "background", "title": "Background", "claims": [{"id": "old", "text": "Old.", "basis": "assumed"}]}


@pytest.fixture
def path(write_briefing: Callable[..., Path]) -> Path:
    """Return the path of a briefing with two quotes, one of them missing, and a section."""
    return write_briefing(_FIRST, _SECOND, "Nowhere to be found.", sections=[_SECTION])


def _rewrite(path: Path, old: str, new: str) -> Document:
    """Change the briefing's file, and return it read and anchored."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return gather_evidence(open_document(path))


def _without_section(path: Path) -> Document:
    text = path.read_text(encoding="utf-8")
    return _rewrite(path, text[text.index("sections:") :], "")


def _take(session: Session, update: Update) -> Effect:
    effect = take_update(session, update)
    session.take(effect)
    return effect


def _at(session: Session, claim: str) -> Session:
    session.take(stay(open_claim(session.state, session.index.outline, claim)))
    return session


def test_as_sources_are_read_and_quotes_anchored_the_reader_and_its_messages_stay(path: Path) -> None:
    document = open_document(path)
    session = Session(document, {}, "said at the start")
    state = session.state
    read = read_sources(document)
    for update in (SourcesRead(read, {}), Anchored(gather_evidence(read))):
        assert _take(session, update) == Effect(state, ("said at the start",))
        assert session.document is update.document


def test_when_the_sources_are_read_the_article_is_there_and_the_passage_of_the_claim_at_hand(path: Path) -> None:
    document = open_document(path)
    session = _at(Session(document, {}), "claim-1")
    read = read_sources(document)
    assert read.sources is not None
    assert session.claim is not None
    _take(session, SourcesRead(read, {"claim-1": read.sources.anchors(session.claim)}))
    assert session.article is not None
    assert session.quote is not None
    assert session.quote.anchor.passage == _FIRST
    assert (_at(session, "claim-2").quote, session.index.flagged) == (None, ())


def test_when_every_quote_is_anchored_each_claim_has_its_passage_and_problems_are_known(path: Path) -> None:
    document = open_document(path)
    session = Session(document, {})
    _take(session, Anchored(gather_evidence(document)))
    quote = _at(session, "claim-2").quote
    assert quote is not None
    assert quote.anchor.passage == _SECOND
    assert [found.claim for found in session.index.flagged] == ["claim-3"]


def test_a_reload_keeps_the_place_and_says_so(path: Path) -> None:
    session = _at(Session(gather_evidence(open_document(path)), {}), "claim-2")
    session.take(stay(set_mark(session.state, "a")))
    before = session.state
    effect = _take(session, Reloaded(_rewrite(path, "What claim 2 says.", "Said otherwise."), {}))
    assert (effect.messages, effect.scroll) == (("read again",), TO_CURSOR)
    assert (effect.state.entry, effect.state.marks) == (before.entry, before.marks)
    assert session.claim is not None
    assert session.claim.text == "Said otherwise."


def test_a_reload_ends_what_was_said_of_how_much_has_been_read(path: Path) -> None:
    session = Session(gather_evidence(open_document(path)), {})
    _take(session, PartlyRead(session.document, Progress(950, 100_000)))
    assert session.progress == Progress(950, 100_000)
    _take(session, Reloaded(_rewrite(path, "What claim 2 says.", "Said otherwise."), {}))
    assert session.progress is None


def test_a_reload_without_the_claim_at_hand_leads_to_what_has_its_place_now(path: Path) -> None:
    session = _at(Session(gather_evidence(open_document(path)), {}), "claim-2")
    _take(session, Reloaded(_rewrite(path, "id: claim-2", "id: renamed"), {}))
    assert session.claim is not None
    assert (session.state.tab, session.claim.id) == ("cooperation", "renamed")


def test_a_reload_without_collected_claims_says_how_many_are_gone(path: Path) -> None:
    session = Session(gather_evidence(open_document(path)), {})
    session.take(stay(replace(session.state, collected=("claim-1", "claim-2"))))
    effect = _take(session, Reloaded(_rewrite(path, "id: claim-2", "id: renamed"), {}))
    assert register(session.state, session.briefing) == ("claim-1",)
    assert effect.messages == ("read again", "1 collected claim not there any more")


def test_a_claim_that_a_file_loses_and_has_again_is_still_collected_and_marked(path: Path) -> None:
    session = _at(Session(gather_evidence(open_document(path)), {}), "claim-2")
    session.take(stay(replace(set_mark(session.state, "a"), collected=("claim-1", "claim-2", "claim-3"))))
    _take(session, Reloaded(_rewrite(path, "id: claim-2", "id: renamed"), {}))
    assert "claim-2" not in register(session.state, session.briefing)
    assert go_to_mark(session.state, session.index.outline, "a") is None
    effect = _take(session, Reloaded(_rewrite(path, "id: renamed", "id: claim-2"), {}))
    assert register(session.state, session.briefing) == ("claim-1", "claim-2", "claim-3")
    assert effect.messages == ("read again",)
    found = go_to_mark(session.state, session.index.outline, "a")
    assert found is not None
    assert found.cursors["cooperation"] == "claim-2"


def test_a_reload_without_the_open_tab_leads_to_the_brief(path: Path) -> None:
    session = _at(Session(gather_evidence(open_document(path)), {}), "old")
    _take(session, Reloaded(_without_section(path), {}))
    assert session.state.tab == BRIEF


def test_a_reload_while_words_are_typed_leaves_a_place_to_go_back_to(path: Path) -> None:
    session = _at(Session(gather_evidence(open_document(path)), {}), "old")
    session.prompt = PromptState("search", session.state)
    _take(session, Reloaded(_without_section(path), {}))
    assert session.prompt is not None
    assert session.prompt.command == "search"
    session.take(stay(session.prompt.origin))
    assert (session.state.tab, session.claim) == (BRIEF, None)


def test_a_reload_while_a_filter_is_typed_keeps_the_filter_that_was_in_force(path: Path) -> None:
    session = Session(gather_evidence(open_document(path)), {})
    session.take(stay(open_tab(session.state, session.index.outline, "cooperation")))
    origin = set_filter(session.state, session.index.outline, "claim")
    session.prompt = PromptState("filter", origin)
    _take(session, Reloaded(_rewrite(path, "What claim 2 says.", "Said otherwise."), {}))
    assert session.prompt is not None
    assert session.prompt.origin.filter == "claim"


def test_a_reload_that_fails_keeps_the_old_document_and_says_why(path: Path) -> None:
    session = _at(Session(gather_evidence(open_document(path)), {}), "claim-2")
    document, state = session.document, session.state
    errors = (Problem("markets.yaml", 4, 1, "wrong-type", "this is no list"),)
    assert _take(session, ReloadFailed(errors)) == Effect(state, ("not read again, line 4: this is no list",))
    assert (session.document, session.stale) == (document, errors)
    _take(session, Reloaded(document, {}))
    assert session.stale == ()


def test_what_the_check_finds_is_taken_with_the_document_that_was_checked(path: Path) -> None:
    document = gather_evidence(open_document(path))
    session = _at(Session(document, {}), "claim-2")
    checked = examine(document)
    assert _take(session, Examined(document, checked)) == Effect(session.state)
    assert session.document is checked


def test_of_changes_that_follow_quickly_upon_each_other_each_is_checked_since_the_last_check(path: Path) -> None:
    document = gather_evidence(open_document(path))
    session = Session(document, {})
    _take(session, Examined(document, examine(document)))
    for claim in ("claim-1", "claim-2"):
        edit = SetValue(quote_address(claim, 0, "quote"), f"Not to be found for {claim}.")
        revise(session, Change((edit,), "another quote"))
    before, now = session.examined, session.document
    assert before is not None
    again = examine_again(before, now, changed_claims(before.briefing, now.briefing))
    assert again.result == examine(now).result
    _take(session, Examined(now, again))
    assert session.examined is again


def test_what_the_check_found_in_an_older_edition_is_left(path: Path) -> None:
    old = gather_evidence(open_document(path))
    session = Session(old, {})
    new = _rewrite(path, "What claim 2 says.", "Said otherwise.")
    _take(session, Reloaded(new, {}))
    _take(session, Examined(old, examine(old)))
    assert session.document is new


@pytest.mark.parametrize("late", [lambda old: SourcesRead(old, {}), Anchored], ids=["read", "anchored"])
def test_an_older_edition_that_is_read_late_does_not_take_the_place_of_the_newer_one(
    path: Path, late: Callable[[Document], Update]
) -> None:
    opened = open_document(path)
    session = Session(opened, {})
    new = _rewrite(path, "What claim 2 says.", "Said otherwise.")
    _take(session, Reloaded(new, {}))
    effect = _take(session, late(gather_evidence(opened)))
    assert session.document is new
    assert effect.messages == ("read again",)


def test_a_query_outlives_a_reload(path: Path) -> None:
    session = Session(gather_evidence(open_document(path)), {})
    session.take(stay(replace(session.state, query="market")))
    _take(session, Reloaded(_rewrite(path, "What claim 2 says.", "Said otherwise."), {}))
    assert session.state.query == "market"


def test_a_source_that_takes_long_is_shown_as_far_as_it_is_read(path: Path) -> None:
    session = Session(open_document(path), {})
    document = read_sources(session.document)
    assert document.sources is not None
    other = document.sources._replace(haystacks={}, are_all_read=False)
    _take(session, PartlyRead(replace(document, sources=other)))
    assert session.index.read_error("paper") == ()  # it may yet come
    assert not session.index.unread
    _take(session, PartlyRead(replace(document, sources=document.sources._replace(are_all_read=False))))
    assert session.article is not None
    _take(session, PartlyRead(session.document, Progress(120, 2000)))
    told = [session.progress]
    for update in (
        SourcesRead(document, {}),
        PartlyRead(open_document(path), Progress(1, 2)),
    ):  # the last of another edition
        _take(session, update)
        told.append(session.progress)
    assert told == [Progress(120, 2000), None, None]


_NEWS = "# Kestria\n\nSoldiers of Varland attacked a border post at night.\n"
_SELECTED = Selection(Span(9, 30), Span(9, 30))


@pytest.fixture
def reading_article(tmp_path: Path) -> Session:
    """Return a session with an article in which something is selected, searched and marked."""
    (tmp_path / "a.md").write_text(_NEWS, encoding="utf-8")
    session = Session(gather_evidence(open_file(tmp_path / "a.md")), {"keep": "S"}, "said before")
    session.state = replace(set_mark(session.state, "a"), offset=20, selection=_SELECTED, query="Varland")
    return session


def test_a_draft_leaves_the_reader_where_it_is_and_says_what_keeps_it(reading_article: Session) -> None:
    session, before = reading_article, reading_article.state
    effect = _take(session, Drafted(session.document, draft_in_memory(session.document)))
    assert effect.messages == ("drafted 1 claim, not kept: S keeps them", "said before")
    assert effect.scroll is None
    assert (session.state.entry, session.state.marks) == (before.entry, before.marks)
    assert (session.state.selection, session.state.query) == (_SELECTED, "Varland")
    assert [claim.text for claim in session.briefing.claims] == ["Soldiers of Varland attacked a border post at night."]


def test_a_draft_of_an_article_that_is_not_shown_any_more_is_left(reading_article: Session) -> None:
    session, old = reading_article, reading_article.document
    draft = draft_in_memory(old)
    now = gather_evidence(open_file(old.path))
    _take(session, Reloaded(now, {}))
    for late in (Drafted(old, draft), Told(old, "not drafted")):
        effect = _take(session, late)
        assert (session.document, effect.messages) == (now, ("read again",))


def test_what_could_not_be_done_is_told_beside_what_was_said_before(reading_article: Session) -> None:
    effect = _take(reading_article, Told(reading_article.document, "not drafted: no text"))
    assert effect.messages == ("not drafted: no text", "said before")


def test_a_kept_draft_is_gone_on_with_in_the_same_place(reading_article: Session) -> None:
    session = reading_article
    draft = draft_in_memory(session.document)
    _take(session, Drafted(session.document, draft))
    session.state = replace(session.state, uncited=(Span(9, 30),))
    before = session.state
    kept = keep(draft)
    assert _take(session, Kept(draft, kept)).messages == ("kept in kestria.yaml",)
    assert (session.document, session.state) == (kept, before)
    late = _take(session, Reloaded(draft_in_memory(gather_evidence(open_file(draft.own_file))), {}))
    assert (session.document, late.messages) == (kept, ("kept in kestria.yaml",))


def test_a_draft_that_is_kept_while_its_article_changes_is_in_its_file_but_not_shown(reading_article: Session) -> None:
    session = reading_article
    draft = draft_in_memory(session.document)
    draft.path.write_text("mine", encoding="utf-8")
    newer = draft_in_memory(session.document)
    _take(session, Drafted(session.document, newer))
    said = _take(session, Kept(draft, keep(draft))).messages
    assert said == ("kept in kestria-2.yaml", "kestria.yaml was there already", "the article has changed since")
    assert session.document is newer
