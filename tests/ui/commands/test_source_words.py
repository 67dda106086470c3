"""A quote gets the words of its source where it has others: told, and asked for where nothing was found."""

import re
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing_tui.domain.briefing import Quote
from briefing_tui.domain.edits import Change, apply_edits
from briefing_tui.domain.passage import Verdict
from briefing_tui.reading.effect import ClaimTarget, Effect, Next, OpenPicker, stay
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import enter_source, open_claim
from briefing_tui.reading.viewport import Viewport
from briefing_tui.ui.commands import source_words

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]
Write = Callable[..., Path]
OpenSession = Callable[..., Session]
SIZES = [(120, 40), (80, 24), (40, 12)]
_LONG = "The first market opened in the spring of last year near the bridge. Trade goes on. So do the talks."
_ALTERED = "The first market closed in the spring of last year near the bridge."
_NEAR = "The first market opened in the spring, and then closed for good in the fall of last year near the bridge."


@pytest.fixture
def article_text() -> str:
    return f"{_LONG}\n\nTrade goes on. Nobody knows how.\n\nThe gover-\nnor came. It was 12\u00a0May.\n"


def _at(session: Session, claim: str) -> Session:
    session.take(stay(open_claim(session.state, session.index.outline, claim)))
    return session


def _taken(session: Session, effect: Effect, claim: str = "claim-1") -> tuple[Quote, Verdict]:
    assert isinstance(effect.revision, Change), effect.messages
    quote = apply_edits(session.briefing, effect.revision.edits).claim(claim).quotes[0]
    sources = session.document.sources
    assert sources is not None
    return quote, sources.haystacks["paper"].anchor(quote.exact, quote.before, quote.after).verdict


def _said(effect: Effect) -> str:
    assert isinstance(effect.revision, Change), effect.messages
    return effect.revision.words


def test_an_altered_quote_gets_the_words_of_the_source_and_both_are_told(open_session: OpenSession) -> None:
    session = _at(open_session(_ALTERED), "claim-1")
    assert session.quote is not None
    assert session.quote.anchor.verdict is Verdict.ALTERED
    effect = source_words.take_words(session, Viewport())
    quote, verdict = _taken(session, effect)
    assert (quote.exact, verdict) == (_ALTERED.replace("closed", "opened"), Verdict.VERBATIM)
    assert _said(effect) == 'quote: "…closed…" → "…opened…"'


def test_a_quote_set_otherwise_gets_the_characters_of_the_source(open_session: OpenSession) -> None:
    session = _at(open_session("It was 12 May."), "claim-1")
    effect = source_words.take_words(session, Viewport())
    quote, verdict = _taken(session, effect)
    assert (quote.exact, verdict) == ("It was 12\u00a0May.", Verdict.VERBATIM)
    assert _said(effect) == "quote: with the spaces and line ends of the source"


def test_a_quote_that_has_them_already_is_left(open_session: OpenSession) -> None:
    session = _at(open_session("Nobody knows how."), "claim-1")
    effect = source_words.take_words(session, Viewport())
    assert effect == stay(session.state, "the quote has the source's words already: go on to the next")


def test_of_an_ambiguous_quote_the_place_at_the_cursor_is_meant(open_session: OpenSession) -> None:
    session = _at(open_session("Trade goes on."), "claim-1")
    effect = source_words.take_words(session, Viewport())
    assert effect == stay(session.state, "it fits 2 places: Enter, p lead there, then this key again")
    article = session.article
    assert article is not None
    first, last = article.text.index("Trade"), article.text.rindex("Trade")
    for offset, after in ((first, "So do the"), (last, "Nobody knows how.")):
        session.take(stay(enter_source(session.state, "paper", offset + 3)))
        effect = source_words.take_words(session, Viewport())
        quote, verdict = _taken(session, effect)
        assert (quote.exact, quote.before, quote.after, verdict) == ("Trade goes on.", "", after, Verdict.VERBATIM)
        assert _said(effect) == f'quote: told from others by "{after}"'
    session.take(stay(enter_source(session.state, "paper", 0)))
    assert source_words.take_words(session, Viewport()).revision is None


def test_for_a_missing_quote_the_nearest_passage_is_asked_for_and_both_are_shown(open_session: OpenSession) -> None:
    session = _at(open_session(_NEAR), "claim-1")
    assert session.quote is not None
    assert session.quote.anchor.verdict is Verdict.MISSING
    request = source_words.take_words(session, Viewport()).request
    assert isinstance(request, OpenPicker)
    nearest, old = request.choices
    assert _LONG[:40] in nearest.text
    assert re.fullmatch(r"take this: .*, not the quote \(\d\d % of its letters\)", nearest.note)
    assert (old.text, old.target) == (f'"{_NEAR}"', ClaimTarget("claim-1", 0))
    assert isinstance(nearest.target, Next)
    effect = nearest.target.step(session)
    quote, verdict = _taken(session, effect)
    assert (f'"{quote.exact}"', verdict) == (nearest.text, Verdict.VERBATIM)
    assert _said(effect).startswith("quote: ")


def test_the_nearest_passage_is_not_taken_where_the_quote_has_changed_meanwhile(open_session: OpenSession) -> None:
    session = _at(open_session(_NEAR, "Trade goes on. So do"), "claim-1")
    request = source_words.take_words(session, Viewport()).request
    assert isinstance(request, OpenPicker)
    target = request.choices[0].target
    assert isinstance(target, Next)
    other = _at(open_session("Nobody knows how."), "claim-1")
    assert target.step(other) == stay(other.state, "the quote or its source has changed meanwhile: look again")


def test_where_nothing_is_like_it_another_passage_is_to_be_selected(open_session: OpenSession) -> None:
    session = _at(open_session("An entirely other sentence about weather in the mountains."), "claim-1")
    effect = source_words.take_words(session, Viewport())
    assert effect.messages == (
        "nothing like it stands in the source: v selects another passage, Q puts it in its place",
    )


def test_a_claim_without_a_quote_has_nothing_to_mend(session: Session) -> None:
    assert source_words.take_words(_at(session, "smuggling"), Viewport()).messages == ("the claim quotes nothing",)


def _verdict(reading: "Reading") -> str:
    return reading.session.quote.anchor.verdict if reading.session.quote else ""


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
async def test_the_key_that_mends_a_quote_is_named_and_mends_it(
    open_reader: Open, write_briefing: Write, size: tuple[int, int]
) -> None:
    path = write_briefing(_ALTERED, "Trade goes on.", _NEAR)
    before = path.read_bytes()
    async with open_reader(path, size) as reading:
        await reading.press("3")
        assert "W take the source's words" in reading.words("#notice")
        await reading.press("W")
        assert (_verdict(reading), reading.words("#notice")) == (Verdict.VERBATIM, "")
        await reading.until(lambda: path.read_bytes() == before.replace(b"closed in", b"opened in", 1))
        await reading.press("j", "enter")
        assert "W it is this place" in reading.words("#notice") or size == (40, 12)  # there is room for less
        await reading.press("p", "W")
        assert _verdict(reading) == Verdict.VERBATIM
        await reading.press("escape", "j", "W")
        assert reading.window == "Take the nearest instead?"
        await reading.press("j", "enter")
        assert _verdict(reading) == Verdict.MISSING
        await reading.press("W", "enter")
        assert _verdict(reading) == Verdict.VERBATIM
        await reading.press("Z", "Z", "Z")
        quotes = [claim.quotes[0].exact for claim in reading.session.briefing.claims]
        assert quotes == [_ALTERED, "Trade goes on.", _NEAR]
        await reading.until(lambda: path.read_bytes() == before)
