"""A reading session without a screen, on the library about the river, and what is in view of it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.documents.document import Document, open_document
from briefing_tui.documents.evidence import Sources
from briefing_tui.documents.examination import examine
from briefing_tui.domain.article import Article
from briefing_tui.domain.passage import Span
from briefing_tui.reading.effect import go
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import enter_source
from briefing_tui.reading.viewport import ListViewport, SourceViewport, Viewport
from briefing_tui.ui.key_table import first_keys
from briefing_tui.ui.render.layout import Layout

_MEASURE = 60


@pytest.fixture(scope="session")
def river_document(river: Path) -> Document:
    """Return the document about the river with its quotes anchored and its check made."""
    return examine(open_document(river))


@pytest.fixture(scope="session")
def session_of() -> Callable[[Document], Session]:
    """Return a function that opens a document as the reader does, with the table's own keys."""
    return lambda document: Session(document, first_keys({}))


@pytest.fixture
def session(river_document: Document, session_of: Callable[[Document], Session]) -> Session:
    """Return a session on the river that stands where it opens."""
    return session_of(river_document)


@pytest.fixture
def open_session(
    write_briefing: Callable[..., Path], session_of: Callable[[Document], Session]
) -> Callable[..., Session]:
    """Return a function that writes a briefing as `write_briefing` does, and opens a session on it."""
    return lambda *quotes, **fields: session_of(examine(open_document(write_briefing(*quotes, **fields))))


@pytest.fixture
def open_article(
    write_briefing: Callable[..., Path], session_of: Callable[[Document], Session]
) -> Callable[..., Session]:
    """Return a function that opens a session, in the source, on a briefing whose source is an article made by hand."""

    def opened(article: Article) -> Session:
        document = open_document(write_briefing("Trade goes on. So do"))
        session = session_of(replace(document, sources=Sources({"paper": Haystack(article)}, {}, ())))
        session.take(go(enter_source(session.state, "paper", 0)))
        return session

    return opened


@pytest.fixture(scope="session")
def view_of() -> Callable[..., Viewport]:
    """Return a function that says what is in view of a session: of a list with so many lines an item, of the source."""

    def view(
        session: Session,
        height: int = 20,
        *,
        item_lines: int = 3,
        tops: tuple[int, int] = (0, 0),
        measure: int = _MEASURE,
        selected: Span | None = None,
    ) -> Viewport:
        rows = tuple((number * item_lines, (number + 1) * item_lines) for number in range(len(session.listing)))
        layout = Layout(session.article, measure) if session.article else None
        return Viewport(
            ListViewport(rows, len(rows) * item_lines, tops[0], height),
            SourceViewport(layout, tops[1], height),
            selected,
        )

    return view
