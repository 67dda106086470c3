"""What a document and the reader's state in it mean together."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tests.ui.extracted import Extract

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.documents.document import open_document
from briefing_tui.documents.evidence import Sources
from briefing_tui.domain.article import Article, BlockKind
from briefing_tui.domain.passage import Span, Verdict
from briefing_tui.reading.effect import go, stay
from briefing_tui.reading.history import PaneName
from briefing_tui.reading.outline import BRIEF
from briefing_tui.reading.selection import Selection
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import enter_source, move_cursor, open_claim, open_tab
from briefing_tui.text.search import Hit

Open = Callable[..., Session]
_FIRST, _SECOND = "The first market opened in spring.", "The second market opened in summer."
_LETTER = {"id": "letter", "file": "letter.txt"}
_PAPER = {"id": "paper", "file": "article.md"}


def _at(session: Session, claim: str, passage: int = 0) -> Session:
    session.take(stay(open_claim(session.state, session.index.outline, claim, passage)))
    return session


def _into_source(session: Session, source: str, offset: int) -> Session:
    session.take(stay(enter_source(session.state, source, offset)))
    return session


def test_a_session_opens_at_the_brief_with_what_is_to_be_said_until_the_first_command(
    write_briefing: Callable[..., Path],
) -> None:
    session = Session(open_document(write_briefing(_FIRST)), {}, "settings.yaml is not read")
    assert (session.state.tab, session.messages) == (BRIEF, ("settings.yaml is not read",))
    session.take(stay(session.state))
    assert session.messages == ()


def _on_article(path: Path, article: Article) -> Session:
    document = open_document(path)
    return Session(replace(document, sources=Sources({"paper": Haystack(article)}, {}, ())), {"about-source": "i"})


def test_what_could_not_be_read_of_a_source_is_said_once_when_it_has_the_focus(
    write_briefing: Callable[..., Path],
) -> None:
    extract = Extract().block(BlockKind.PARAGRAPH, "One.")
    path = write_briefing(_FIRST)
    one = _on_article(path, extract.article(notices=["Page 2 is a picture."]))
    one.take(stay(one.state, "said before"))
    assert one.messages == ("said before",)
    assert _into_source(one, "paper", 0).messages == ("Page 2 is a picture.",)
    assert _into_source(one, "paper", 1).messages == ()
    several = _on_article(path, extract.article(notices=["Page 2 is a picture.", "Page 3 is empty.", "So is page 4."]))
    assert _into_source(several, "paper", 0).messages == ("Page 2 is a picture.", "and 2 more: i")
    assert _into_source(_on_article(path, extract.article()), "paper", 0).messages == ()


def test_the_claim_is_the_one_at_the_cursor_of_the_list(open_session: Open) -> None:
    session = open_session(_FIRST, _SECOND)
    session.take(stay(open_tab(session.state, session.index.outline, "cooperation")))
    session.take(stay(move_cursor(session.state, session.listing, 1)))
    assert session.claim is not None
    assert (session.cursor, session.claim.id) == (1, "claim-2")


def test_on_a_row_that_is_no_claim_there_is_an_item_and_no_claim(open_session: Open) -> None:
    session = open_session(_FIRST)
    assert session.item is not None
    assert (session.item.key, session.claim, session.quote) == ("channel/", None, None)


def test_in_an_empty_list_there_is_neither_item_nor_claim_nor_quote(open_session: Open) -> None:
    session = open_session(_FIRST)
    session.take(stay(open_tab(session.state, session.index.outline, "threats")))
    assert (session.listing, session.cursor, session.item, session.claim, session.quote) == ((), 0, None, None, None)


def test_the_passages_of_a_claim_come_round(open_session: Open) -> None:
    claim = {"id": "both", "text": "Both.", "basis": "stated", "at": [_FIRST, _SECOND]}
    session = open_session(threats=[claim])
    quotes = []
    for passage in range(-1, 3):
        _at(session, "both", passage)
        assert session.quote is not None
        quotes.append(session.quote.quote.exact)
    assert quotes == [_SECOND, _FIRST, _SECOND, _FIRST]


def test_before_its_quotes_are_anchored_a_claim_has_no_quote_and_the_first_source_is_shown(
    write_briefing: Callable[..., Path],
) -> None:
    path = write_briefing({"quote": _FIRST, "source": "letter"}, sources=[_PAPER, _LETTER])
    session = _at(Session(open_document(path), {}), "claim-1")
    assert (session.quote, session.source, session.article, session.index.source_text("paper")) == (
        None,
        "paper",
        None,
        None,
    )
    assert session.passages.cited == ()


def test_beside_the_list_the_source_is_the_one_of_the_claims_quote(open_session: Open) -> None:
    session = open_session(
        {"quote": _FIRST, "source": "paper"}, {"quote": "Dear reader.", "source": "letter"}, sources=[_PAPER, _LETTER]
    )
    (session.document.path.parent / "letter.txt").write_text("Dear reader.\n", encoding="utf-8")
    assert [_at(session, claim).source for claim in ("claim-1", "claim-2")] == ["paper", "letter"]
    assert _into_source(session, "paper", 0).source == "paper"


def test_a_quote_that_holds_is_shown_beside_the_list_and_not_in_the_source(open_session: Open) -> None:
    session = _at(open_session(_FIRST), "claim-1")
    assert session.shown_quote == session.quote is not None
    assert session.quote is not None
    assert session.quote.anchor.span is not None
    _into_source(session, "paper", session.quote.anchor.span.start)
    assert session.shown_quote is None


def test_in_the_source_a_quote_that_does_not_hold_is_shown_where_it_leads_and_nowhere_else(open_session: Open) -> None:
    session = _at(open_session("Trade goes on."), "claim-1")
    assert session.quote is not None
    assert session.quote.anchor.verdict is Verdict.AMBIGUOUS
    first, second = session.quote.anchor.candidates
    shown = {
        offset: _into_source(session, "paper", offset).shown_quote is not None
        for offset in (first.start, first.end - 1, first.end, second.start, second.start - 1)
    }
    assert list(shown.values()) == [True, True, False, True, False]


def test_in_another_source_the_quote_is_not_shown(open_session: Open) -> None:
    session = open_session({"quote": "Trade goes on.", "source": "paper"}, sources=[_PAPER, _LETTER])
    quote = _at(session, "claim-1").quote
    assert quote is not None
    assert _into_source(session, "letter", quote.anchor.candidates[0].start).shown_quote is None


def test_a_selection_ends_where_the_reader_moves_on_without_it(open_session: Open) -> None:
    session = open_session(_FIRST)
    sentence = Selection(Span(0, 4), Span(0, 4))
    session.take(stay(replace(session.state, focus=PaneName.SOURCE, selection=sentence)))
    session.take(stay(session.state, "said"))
    assert session.state.selection == sentence
    session.take(go(replace(session.state, offset=9)))
    assert session.state.selection is None


def test_a_hit_is_at_hand_until_the_reader_moves_on_and_what_is_searched_for_stays(open_session: Open) -> None:
    session = open_session(_FIRST)
    hit = Hit(Span(3, 8), 1, 2)
    session.take(stay(replace(session.state, offset=3, query="trade", hit=hit)))
    session.take(stay(replace(session.state, zoomed=True)))
    assert session.state.hit == hit
    session.take(stay(replace(session.state, offset=4)))
    left = session.state
    assert (left.hit, left.query) == (None, "trade")


def test_a_selection_that_a_command_makes_elsewhere_is_kept(open_session: Open) -> None:
    session = open_session(_FIRST)
    sentence = Selection(Span(5, 9), Span(5, 9))
    session.take(stay(replace(session.state, offset=5, selection=sentence)))
    assert session.state.selection == sentence
