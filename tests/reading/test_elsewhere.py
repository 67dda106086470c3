"""Where else words stand that are not where they were sought."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_tui.documents.document import open_document
from briefing_tui.documents.evidence import gather_evidence
from briefing_tui.reading.effect import stay
from briefing_tui.reading.elsewhere import Elsewhere, elsewhere
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import enter_source

Write = Callable[..., Path]


@pytest.fixture
def session(write_briefing: Write) -> Session:
    """Return a session on three claims and two sources, the second of which speaks of water once more."""
    path = write_briefing(
        "Trade goes on. The governments",
        "The second market opened in summer.",
        threats=[{"id": "water", "text": "Water is short, and bad water kills.", "basis": "assumed"}],
        sources=[{"id": "paper", "file": "article.md"}, {"id": "wire", "file": "wire.md"}],
    )
    (path.parent / "wire.md").write_text("Of water nobody speaks. Water is not sold.\n", encoding="utf-8")
    return Session(gather_evidence(open_document(path)), {})


@pytest.mark.parametrize(
    ("words", "found"),
    [("water", (1, 3)), ("Water", (1, 1)), ("what claim", (2, 0)), ("summer", (0, 1)), ("zebra", (0, 0))],
)
def test_in_the_list_claims_and_the_places_of_all_sources_are_counted(
    session: Session, words: str, found: tuple[int, int]
) -> None:
    assert elsewhere(session, words) == found


def test_in_a_source_its_own_places_are_not_counted(session: Session) -> None:
    for source, places in (("paper", 2), ("wire", 1)):
        session.take(stay(enter_source(session.state, source, 0)))
        assert elsewhere(session, "water") == (1, places)


def test_before_the_sources_are_read_the_claims_are_counted_alone(write_briefing: Write) -> None:
    session = Session(open_document(write_briefing("Trade goes on.")), {})
    assert elsewhere(session, "claim 1") == (1, 0)


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (Elsewhere(3, 5), "3 claims, 5 places"),
        (Elsewhere(1, 0), "1 claim"),
        (Elsewhere(0, 1), "1 place"),
        (Elsewhere(0, 0), ""),
    ],
)
def test_both_numbers_are_said_in_words_as_far_as_there_are_any(found: Elsewhere, words: str) -> None:
    assert str(found) == words
