"""What is selected in the source is quoted exactly there: in a new claim, as evidence, in the place of a quote."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing_tui.documents.document import Document, open_document
from briefing_tui.documents.examination import examine
from briefing_tui.domain.briefing import Briefing, Quote
from briefing_tui.domain.edits import Change, apply_edits
from briefing_tui.domain.passage import Span, Verdict
from briefing_tui.reading.effect import Effect, Next, OpenPicker, stay
from briefing_tui.reading.history import PaneName
from briefing_tui.reading.revising import revise
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import choose, enter_source, open_claim, open_tab
from briefing_tui.reading.viewport import Viewport
from briefing_tui.ui.commands import quoting, selection

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]
View = Callable[..., Viewport]
SIZES = [(120, 40), (80, 24), (40, 12)]


def _at(session: Session, claim: str) -> Session:
    session.take(stay(open_claim(session.state, session.index.outline, claim)))
    return session


def _in_source(session: Session, words: str, claim: str = "") -> Session:
    article = session.index.article("paper")
    assert article is not None
    if claim:
        _at(session, claim)
    session.take(stay(enter_source(session.state, "paper", article.text.index(words))))
    return session


def _mouse(session: Session, view_of: View, words: str) -> Viewport:
    article = session.index.article("paper")
    assert article is not None
    start = article.text.index(words)
    return view_of(session, selected=Span(start, start + len(words)))


def _after(session: Session, effect: Effect) -> Briefing:
    assert isinstance(effect.revision, Change), effect.messages
    return apply_edits(session.briefing, effect.revision.edits)


def _words(effect: Effect) -> str:
    assert isinstance(effect.revision, Change), effect.messages
    return effect.revision.words


def _panes(effect: Effect) -> list[str]:
    assert isinstance(effect.request, OpenPicker)
    return [choice.text for choice in effect.request.choices]


def _choose(session: Session, effect: Effect, pane: str) -> Effect:
    assert isinstance(effect.request, OpenPicker)
    target = next(choice.target for choice in effect.request.choices if choice.text == pane)
    assert isinstance(target, Next)
    return target.step(session)


def _do(session: Session, effect: Effect) -> None:
    """Do to the session what the reader does with an effect."""
    session.take(effect)
    assert effect.revision is not None
    assert revise(session, effect.revision, effect.opens)


# New claim.


def test_a_new_claim_quotes_what_is_selected_or_the_sentence_at_the_cursor(session: Session, view_of: View) -> None:
    _in_source(session, "Nobody expects")
    effect = _choose(session, quoting.make_claim(session, view_of(session)), "Perspective")
    claim = _after(session, effect).pane("perspective").claims[-1]
    assert (claim.text, [quote.exact for quote in claim.quotes]) == ("Nobody expects a war.", ["Nobody expects a war."])
    assert effect.opens == claim.id
    effect = _choose(session, quoting.make_claim(session, _mouse(session, view_of, "closing words")), "Threats")
    claim = _after(session, effect).pane("threats").claims[-1]
    assert (claim.text, [quote.exact for quote in claim.quotes]) == ("Closing words.", ["closing words"])


def test_the_words_around_tell_a_quote_from_others_like_it(session: Session, view_of: View) -> None:
    for number, after in ((0, "Incident 1 was"), (1, "Talks about water")):
        _in_source(session, "Trade goes on.")
        assert session.article is not None
        find = session.article.text.rindex if number else session.article.text.index
        start = find("Trade goes on.")
        effect = quoting.make_claim(session, view_of(session, selected=Span(start, start + 14)))
        claim = _after(session, _choose(session, effect, "Threats")).pane("threats").claims[-1]
        assert [(quote.exact, quote.before, quote.after) for quote in claim.quotes] == [("Trade goes on.", "", after)]


def test_the_pane_that_is_open_is_offered_first_and_then_that_of_the_last_new_claim(
    session: Session, view_of: View
) -> None:
    _in_source(session, "Nobody expects", "market")
    effect = quoting.make_claim(session, view_of(session))
    assert _panes(effect) == ["Cooperation", "Threats", "Perspective", "Background", "Economy"]
    _do(session, _choose(session, effect, "Economy"))
    assert (session.state.tab, session.claim is not None and session.claim.text) == ("economy", "Nobody expects a war.")
    _in_source(session, "These closing", "market")
    assert _panes(quoting.make_claim(session, view_of(session)))[0] == "Economy"


def test_a_new_claim_stands_behind_the_one_under_the_cursor_in_its_pane(session: Session, view_of: View) -> None:
    _in_source(session, "Nobody expects", "raids")
    after = _after(session, _choose(session, quoting.make_claim(session, view_of(session)), "Threats"))
    first, second, *_ = after.pane("threats").claims
    assert (first.id, second.text) == ("raids", "Nobody expects a war.")


def test_from_the_list_something_has_to_be_selected_first(session: Session, view_of: View) -> None:
    for command in (quoting.make_claim, quoting.add_evidence, quoting.replace_current):
        effect = command(_at(session, "raids"), view_of(session))
        assert effect == stay(session.state, "select what to quote in the source first: v, or the mouse")


def test_where_the_source_has_changed_meanwhile_no_claim_is_made(
    session: Session, view_of: View, own_river: Path
) -> None:
    effect = quoting.make_claim(_in_source(session, "Nobody expects"), view_of(session))
    paper = own_river.parent / "paper.md"
    paper.write_text(paper.read_text("utf-8").replace("# The river border", "# The border"), "utf-8")
    session.index = session.index.after(examine(open_document(own_river)))
    assert _choose(session, effect, "Threats") == stay(session.state, "the source has changed meanwhile: select again")


# Evidence.


def test_evidence_is_added_to_the_claim_under_the_cursor_and_becomes_its_current_passage(
    session: Session, view_of: View
) -> None:
    _in_source(session, "Nobody expects", "raids")
    session.take(selection.begin(session, view_of(session)))
    effect = quoting.add_evidence(session, view_of(session))
    assert _words(effect) == "quote 4 added"
    _do(session, effect)
    assert session.quote is not None
    assert (session.quote.quote.exact, session.quote.anchor.verdict) == ("Nobody expects a war.", Verdict.VERBATIM)
    assert (session.state.focus, session.state.selection) == (PaneName.SOURCE, None)


def test_without_a_selection_the_sentence_at_the_cursor_is_the_evidence(session: Session, view_of: View) -> None:
    _in_source(session, "Nobody expects", "raids")
    effect = quoting.add_evidence(session, view_of(session))
    assert _after(session, effect).claim("raids").quotes[-1].exact == "Nobody expects a war."


def test_evidence_is_added_to_all_claims_chosen_but_those_that_have_it(session: Session, view_of: View) -> None:
    _at(session, "raids")
    for claim in ("answer", "prices", "talks"):
        session.take(stay(choose(session.state, claim)))
    effect = quoting.add_evidence(session, _mouse(session, view_of, "Prices fell by a third."))
    after = _after(session, effect)
    assert [len(after.claim(claim).quotes) for claim in ("raids", "answer", "prices", "talks")] == [3, 2, 1, 2]
    assert _words(effect) == "quoted in 2 claims"


def test_evidence_that_the_claim_has_is_not_added_again(session: Session, view_of: View) -> None:
    view = _mouse(_at(session, "prices"), view_of, "Prices fell by a third.")
    effect = quoting.add_evidence(session, view)
    assert effect == stay(session.state, "the claim quotes this passage already: select another")


def test_where_no_claim_is_under_the_cursor_it_is_said_what_to_do(session: Session, view_of: View) -> None:
    session.take(stay(open_tab(session.state, session.index.outline, "economy")))
    effect = quoting.add_evidence(session, _mouse(session, view_of, "Prices fell"))
    assert effect == stay(session.state, "there is no claim to quote it: open one, or make one with +")


# In the place of a quote.


def test_the_selection_takes_the_place_of_the_current_quote_and_both_are_told(session: Session, view_of: View) -> None:
    _at(session, "kidnapping")
    effect = quoting.replace_current(session, _mouse(session, view_of, "Three villages were robbed."))
    (quote,) = _after(session, effect).claim("kidnapping").quotes
    assert (quote.exact, quote.source) == ("Three villages were robbed.", "paper")
    assert _words(effect) == (
        'quote: "Two traders were kidnapped on the bridge in broad daylight…" → "Three villages were robbed."'
    )


def test_a_quote_taken_from_another_place_with_the_same_words_is_told_by_what_stands_around(
    session: Session, view_of: View
) -> None:
    assert session.article is not None or _in_source(session, "Trade")
    _at(session, "rumours")
    effect = quoting.replace_current(session, _mouse(session, view_of, "Trade goes on."))
    assert _words(effect) == 'quote: told from others by "Incident 1 was"'


def test_a_claim_without_a_quote_has_none_to_replace_or_to_take_out(session: Session, view_of: View) -> None:
    view = _mouse(_at(session, "smuggling"), view_of, "Prices fell")
    said = quoting.replace_current(session, view)
    assert said == stay(session.state, "the claim quotes nothing yet: A adds what is selected")
    assert quoting.remove_current(session, view) == stay(session.state, "the claim quotes nothing")


def test_the_current_quote_is_taken_out_and_the_one_before_it_becomes_current(session: Session, view_of: View) -> None:
    session.take(stay(open_claim(session.state, session.index.outline, "raids", 2)))
    _do(session, quoting.remove_current(session, view_of(session)))
    assert session.quote is not None
    assert session.quote.quote.source == "wire"
    _do(session, quoting.remove_current(session, view_of(session)))
    assert session.quote.quote.exact == "Armed men crossed the river at night in May."


def test_the_only_quote_of_a_claim_that_needs_one_stays(session: Session, view_of: View) -> None:
    effect = quoting.remove_current(_at(session, "answer"), view_of(session))
    assert effect.revision is None
    assert effect.messages == ("it is the claim's only quote: quote another passage first, or delete the claim",)


# What cuts a word.


@pytest.mark.parametrize("command", [quoting.make_claim, quoting.add_evidence, quoting.replace_current])
def test_a_selection_that_cuts_a_word_is_made_whole_and_shown_before_it_is_quoted(
    session: Session, view_of: View, command: Callable[[Session, Viewport], Effect]
) -> None:
    _at(session, "answer")
    effect = command(session, _mouse(session, view_of, "obody expects a wa"))
    assert (effect.revision, effect.request) == (None, None)
    assert effect.messages[0].startswith("no quote begins or ends within a word")
    session.take(effect)
    assert session.article is not None
    assert session.state.selection is not None
    assert session.article.text[slice(*session.state.selection.span)] == "Nobody expects a war"
    again = command(session, view_of(session))
    assert again.revision is not None or again.request is not None


# On the shipped article.


@pytest.fixture(scope="module")
def shipped_document(shipped: Path) -> Document:
    return examine(open_document(shipped))


def _quotes(briefing: Briefing, claim: str) -> tuple[Quote, ...]:
    return briefing.claim(claim).quotes


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_whatever_is_selected_is_quoted_verbatim_and_exactly_there(
    shipped_document: Document, session_of: Callable[[Document], Session], data: st.DataObject
) -> None:
    session = session_of(shipped_document)
    claim = next(session.briefing.claims)
    _at(session, claim.id)
    article = session.article
    assert article is not None
    start = data.draw(st.integers(0, len(article.text)))
    end = min(start + data.draw(st.integers(0, 400)), len(article.text))
    effect = quoting.add_evidence(session, Viewport(selected=Span(start, end)))
    wanted = Span(start, end)
    if effect.state.selection is not None:
        wanted = effect.state.selection.span
        assert wanted.start <= start or article.text[start : wanted.start].isspace()
        session.take(effect)
        effect = quoting.add_evidence(session, Viewport())
    _is_quoted_there(session, effect, claim.id, wanted)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_whatever_keys_select_is_quoted_verbatim_and_exactly_there(
    shipped_document: Document, session_of: Callable[[Document], Session], data: st.DataObject
) -> None:
    session = session_of(shipped_document)
    claim = next(session.briefing.claims)
    _at(session, claim.id)
    article = session.article
    assert article is not None
    session.take(stay(enter_source(session.state, session.source, data.draw(st.integers(0, len(article.text) - 1)))))
    session.take(selection.begin(session, Viewport()))
    for step in data.draw(st.lists(st.sampled_from(["l", "h", "o", "j", "k"]), max_size=20)):
        moves = {
            "l": lambda: selection.extend_by_words(session, Viewport(), 1),
            "h": lambda: selection.extend_by_words(session, Viewport(), -1),
            "o": lambda: selection.other_end(session, Viewport()),
            "j": lambda: selection.extend_selection(session, Viewport(), 1),
            "k": lambda: selection.extend_selection(session, Viewport(), -1),
        }
        session.take(moves[step]())
    assert session.state.selection is not None
    span = session.state.selection.span
    _is_quoted_there(session, quoting.add_evidence(session, Viewport()), claim.id, span)


def _is_quoted_there(session: Session, effect: Effect, claim: str, span: Span) -> None:
    """Assert that a selection was quoted and its quote is found there, or that nothing was changed and why."""
    article, sources = session.article, session.document.sources
    assert article is not None
    assert sources is not None
    if effect.revision is None:
        assert effect.messages
        return
    *_, quote = _quotes(_after(session, effect), claim)
    anchor = sources.haystacks[quote.source].anchor(quote.exact, quote.before, quote.after)
    assert anchor.verdict is Verdict.VERBATIM
    assert anchor.span is not None
    assert span.start <= anchor.span.start <= anchor.span.end <= span.end
    assert article.text[slice(*anchor.span)] == quote.exact == article.text[slice(*span)].strip()


# On the screen.


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
async def test_a_claim_is_made_of_words_selected_by_keys_and_undone_in_the_file_too(
    open_reader: Open, own_river: Path, size: tuple[int, int]
) -> None:
    before = own_river.read_bytes()
    async with open_reader(own_river, size) as reading:
        await reading.press("2", "enter", "v", "h", "o", "l", "l", "plus")
        assert reading.window == "New claim in"
        await reading.press("enter")
        assert reading.words("#text-title").startswith("text")
        await reading.press("escape")
        claim = reading.session.claim
        assert claim is not None
        assert (claim.text, reading.tab) == ("Crossed the river at night in May.", "threats")
        assert reading.highlighted in {"crossed the river at night in May", ""}  # there may be room for one pane
        await reading.until(lambda: not reading.session.unwritten)
        assert reading.session.messages == ("new claim in Threats",)
        written = own_river.read_text("utf-8").splitlines()
        assert [line for line in written if line not in before.decode().splitlines()] == [
            "  - id: crossed-river-night",
            "    text: Crossed the river at night in May.",
            "      - quote: crossed the river at night in May",
            "        source: paper",
        ]
        await reading.press("Z")
        await reading.until(lambda: not reading.session.unwritten)
        assert own_river.read_bytes() == before


async def test_the_text_of_a_new_claim_is_edited_at_once(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("7", "G", "plus", "enter")
        view = reading.reader.viewport.list
        assert view.top <= view.rows[reading.session.cursor][0] < view.top + view.height
        await reading.press(*["backspace"] * len(" are cited by no claim."), *" end it.", "enter")
        claim = reading.session.claim
        assert claim is not None
        assert (claim.text, claim.quotes[0].exact) == (
            "These closing words end it.",
            "These closing words are cited by no claim.",
        )
        assert (reading.claim, reading.focus) == (claim.id, "list")
        await reading.until(lambda: not reading.session.unwritten)
        assert "text: These closing words end it." in own_river.read_text("utf-8")


async def test_evidence_and_quotes_are_written_into_the_claim_and_taken_out_again(
    open_reader: Open, own_river: Path
) -> None:
    before = own_river.read_bytes()
    async with open_reader(own_river) as reading:
        await reading.press("2", "j", "j", "j", "j", "enter", "v", "k", "A")
        await reading.until(lambda: not reading.session.unwritten)
        assert reading.status.startswith(" quote 2 added")
        assert "quote: Three villages were robbed. The army answered a week later., source: paper" in " ".join(
            own_river.read_text("utf-8").split()
        )
        await reading.press("escape", "delete", "Z", "Z")
        await reading.until(lambda: not reading.session.unwritten)
        assert own_river.read_bytes() == before


async def test_the_pane_of_a_new_claim_is_chosen_by_letters_or_a_section_is_made_for_it(
    open_reader: Open, own_river: Path
) -> None:
    before = own_river.read_bytes()
    async with open_reader(own_river) as reading:
        await reading.press("7", "G", "plus", *"per")
        assert reading.cursor.startswith("Perspective")
        await reading.press(*["backspace"] * 3, *"Border towns", "enter", "escape")
        await reading.until(lambda: not reading.session.unwritten)
        assert reading.status.startswith(" new section: Border towns; new claim in Border towns")
        assert (reading.tab, reading.claim) == ("border-towns", "these-closing-words-cited")
        written = " ".join(own_river.read_text("utf-8").split())
        assert "title: Border towns, claims: [{id: these-closing-words-cited" in written
        await reading.press("Z")
        await reading.until(lambda: not reading.session.unwritten)
        assert own_river.read_bytes() == before


async def test_a_claim_can_be_made_in_a_draft_without_a_file_too(
    open_reader: Open, write_briefing: Callable[..., Path]
) -> None:
    path = write_briefing("Trade goes on. So do")
    async with open_reader(path.parent / "article.md") as reading:
        await reading.press("plus")
        assert reading.window == "New claim in"
