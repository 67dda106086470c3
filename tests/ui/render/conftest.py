"""What is drawn in the tests of this part.

It is a briefing with everything in it, its two articles, and an anchor for every quote, from which pages are drawn; and
a session with the briefing about the river, its panes drawn as the reader's screen has them.
"""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.documents.document import Document, open_document
from briefing_tui.documents.evidence import gather_evidence, read_sources
from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Actor, Briefing, Claim, Pane, Preparation, Quote, Source
from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor, Level, Span, Verdict
from briefing_tui.domain.settings import Settings
from briefing_tui.domain.vocabulary import (
    Basis,
    Channel,
    Confidence,
    Direction,
    Likelihood,
    Method,
    Reliability,
    Status,
    ThreatLevel,
    Tlp,
)
from briefing_tui.reading.effect import Effect, ListTo, SourceTo, ToCursor
from briefing_tui.reading.session import PromptState, Session
from briefing_tui.reading.updates import Anchored, SourcesRead, take_update
from briefing_tui.reading.viewport import SourceViewport, Viewport
from briefing_tui.ui.app_session import app_session
from briefing_tui.ui.commands import search
from briefing_tui.ui.key_table import first_keys
from briefing_tui.ui.keymap import READER
from briefing_tui.ui.render.arrangement import ScreenSize
from briefing_tui.ui.render.drawing import PageDrawing
from briefing_tui.ui.render.glyphs import UNICODE, Glyphs
from briefing_tui.ui.render.page import Page, PageContext
from briefing_tui.ui.render.pages import Pages
from briefing_tui.ui.render.screen import ScreenFrame, list_search, screen_frame, source_frame
from briefing_tui.ui.render.source_drawing import SourceDrawing

_PAPER = """\
# Markets at the border

The river market reopened in May 2021, and traders came from both banks.

## Raids

Armed groups cross the river at night. The army counts forty raids a year.

Opium goes north. Nobody sleeps. Opium goes north.

```
tide\tlow
    02:10
```

The two ministries spoke once, and talks are planned for the autumn of next year.

## Outlook

Trade will go on. Talks about water may follow.
"""
_WIRE = "The bridge is old.\n\nFloods threaten it each spring.\n"


def _quoted(*quotes: str, source: str = "paper") -> tuple[Quote, ...]:
    return tuple(Quote(quote, source) for quote in quotes)


_THREATS = (
    Claim(
        "raids",
        "Armed groups cross the river at night, and the army has counted some forty raids in every year.",
        Basis.STATED,
        quotes=_quoted("Armed groups cross the river at night.", "The army counts forty raids a year."),
        severity=ThreatLevel.HIGH,
        kind="armed groups",
        actors=("army", "raiders"),
        when=parse_edtf("2023-05/2024-02"),
        credibility=2,
        see=("floods",),
        note="Counted by the army alone.",
    ),
    Claim(
        "opium",
        "Opium goes north.",
        Basis.ALLEGED,
        quotes=_quoted("Opium goes north."),
        by=("army", "A poet"),
        severity=ThreatLevel.LOW,
        kind="smuggling",
        contradicts=("raids",),
    ),
    Claim("floods", "Floods threaten the bridge.", Basis.STATED, quotes=_quoted("No such words.", source="wire")),
)
_COOPERATION = (
    Claim(
        "market",
        "The market has reopened.",
        Basis.REPORTED,
        quotes=_quoted("The river market reopened in May 2021,"),
        by=("karimi",),
        actors=("raiders",),
        channel=Channel.TRADE,
        status=Status.ACTIVE,
        when=parse_edtf("2021-05/.."),
    ),
    Claim(
        "talks",
        "Talks are planned.",
        Basis.STATED,
        quotes=_quoted("The two ministries spoke once, and talks are planned for the autumn of next year."),
        channel=Channel.DIPLOMACY,
        status=Status.PLANNED,
        when=parse_edtf("2024-10-01"),
    ),
)
_PERSPECTIVE = (
    Claim(
        "trade-first",
        "Trade will go on without talks.",
        Basis.ASSESSED,
        quotes=_quoted("Trade will go on."),
        likelihood=Likelihood.ALMOST_CERTAIN,
        confidence=Confidence.MODERATE,
        because="it always has",
        direction=Direction.STEADY,
        alternatives=("Trade stops.",),
        assumptions=("The road stays open.",),
        indicators=("Lorries wait.", "Prices rise."),
        gaps=("No figures.",),
        when=parse_edtf("../2019"),
    ),
    Claim("peace", "Peace holds.", Basis.ASSUMED),
)


@pytest.fixture(scope="session")
def briefing() -> Briefing:
    """Return a briefing with two sources, three actors, and claims of every kind."""
    return Briefing(
        id="river",
        title="Markets and raids at the river: what to expect of the border in the coming year",
        sources=(
            Source(
                "paper",
                "paper.md",
                title="Markets at the border",
                author="Farzad Bonesh",
                publisher="River Post",
                published=parse_edtf("2024-11-18"),
                reliability=Reliability.C,
            ),
            Source("wire", "wire.txt", title="The old bridge"),
        ),
        panes=(
            Pane("threats", "Threats", _THREATS),
            Pane("cooperation", "Cooperation", _COOPERATION),
            Pane("perspective", "Perspective", _PERSPECTIVE),
            Pane("water", "Water", ()),
        ),
        bluf="Raids go on, and so does trade.",
        changed="The count of the raids is new.",
        key_judgments=("trade-first", "raids"),
        as_of=parse_edtf("2024-11-18"),
        prepared_by=Preparation("The desk", Method.HUMAN),
        tlp=Tlp.AMBER_STRICT,
        actors=(
            Actor("army", "The Border Army", kind="state", aliases=("the army",)),
            Actor("raiders", "Raiders"),
            Actor("karimi", "Nazira Karimi", kind="person"),
        ),
    )


@pytest.fixture(scope="session")
def article() -> Article:
    """Return the article `paper`: headings, paragraphs, and a block of lines to be kept."""
    return read_article(_PAPER)


def _anchor(article: Article, quote: str) -> Anchor:
    """Anchor a quote where it stands letter for letter."""
    spans = [Span(*match.span()) for match in re.finditer(re.escape(quote), article.text)]
    if not spans:
        return Anchor(Verdict.MISSING)
    if len(spans) > 1:
        return Anchor(Verdict.AMBIGUOUS, match_count=len(spans), candidates=tuple(spans))
    return Anchor(Verdict.VERBATIM, Level.VERBATIM, 1.0, spans[0], article.offsets.span(*spans[0]), quote)


@pytest.fixture(scope="session")
def evidence(briefing: Briefing, article: Article) -> Evidence:
    """Return the evidence: one quote is ambiguous (of `opium`), one missing (of `floods`), the others hold."""
    articles = {"paper": article, "wire": read_article(_WIRE)}
    anchors = {
        claim.id: tuple(_anchor(articles[quote.source], quote.exact) for quote in claim.quotes)
        for claim in briefing.claims
    }
    return Evidence(articles, anchors)


@pytest.fixture(scope="session")
def make_context(briefing: Briefing, evidence: Evidence) -> Callable[..., PageContext]:
    """Return a function that makes a sheet of some width to draw that briefing, or another, on."""

    def make(
        width: int = 80,
        glyphs: Glyphs = UNICODE,
        *,
        of: Briefing = briefing,
        with_: Evidence | None = evidence,
    ) -> PageContext:
        return PageContext(of, with_, width, glyphs)

    return make


@pytest.fixture(scope="session")
def plain() -> Callable[[Page], list[str]]:
    """Return a function that gives the text of a page's lines, without white space at their ends."""

    def text(page: Page) -> list[str]:
        return [line.plain.rstrip() for line in page.lines]

    return text


@pytest.fixture(scope="session")
def make_briefing() -> Callable[..., Briefing]:
    """Return a function that makes a briefing of nothing but claims, in pane after pane."""

    def make(
        threats: Iterable[Claim] = (),
        cooperation: Iterable[Claim] = (),
        perspective: Iterable[Claim] = (),
        water: Iterable[Claim] = (),
        **fields: object,
    ) -> Briefing:
        panes = (
            Pane("threats", "Threats", tuple(threats)),
            Pane("cooperation", "Cooperation", tuple(cooperation)),
            Pane("perspective", "Perspective", tuple(perspective)),
            Pane("water", "Water", tuple(water)),
        )
        given = {"title": "River", "sources": (), **fields}
        return Briefing(id="river", panes=panes, **given)  # type: ignore[arg-type]  # fields of a briefing, by name

    return make


class Drawn:
    """A session with its two panes drawn at a size, as the reader's screen has them, without a terminal."""

    def __init__(self, session: Session, glyphs: Glyphs = UNICODE, width: int = 60, height: int = 12) -> None:
        """Draw the session, both panes of one size in cells."""
        self.session = session
        self.app = app_session(Settings(), glyphs)
        self.width, self.height = width, height
        self.list_top = self.source_top = 0
        pages = Pages(glyphs)
        self.list = PageDrawing(glyphs, lambda width: pages.page(session, width))
        self.source = SourceDrawing(glyphs, self.app.settings.measure)
        self.show()

    def do(self, *steps: str) -> None:
        """Give commands by their ids; `/words` searches, `&words` filters, a number is a width of the panes."""
        for step in steps:
            if step.isdigit():
                self.width = int(step)
            elif step == "read the sources":
                self._take(take_update(self.session, SourcesRead(read_sources(self.session.document), {})))
            elif step == "anchor the quotes":
                self._take(take_update(self.session, Anchored(gather_evidence(self.session.document))))
            elif step[0] in "/&":
                self._type({"/": search.SEARCH, "&": search.FILTER}[step[0]], step[1:])
            else:
                command = _COMMANDS[step]
                if command.need.is_met(self.session):
                    self._take(command.handler(self.session, self.view))
            self.show()

    def show(self) -> None:
        """Bring both panes in line with the session."""
        in_list = self.session.state.focus.value == "list"
        query, number = list_search(self.session)
        self.list.update(self.session.cursor, query, number=number, active=in_list)
        _, self.list_top = self.list.fit(self.width, self.list_top, self.height)
        self.source.update(source_frame(self.session))
        _, self.source_top = self.source.fit(self.width, self.source_top, self.height)

    def screen(self, width: int, height: int = 24) -> ScreenFrame:
        """Return the rest of the screen at a size in cells."""
        return screen_frame(self.session, self.app, ScreenSize(width, height), self.view.source)

    @property
    def view(self) -> Viewport:
        """What is in view."""
        lines = SourceViewport(self.source.layout, self.source_top, self.height)
        return Viewport(self.list.viewport(self.list_top, self.height), lines)

    def _type(self, command: str, words: str) -> None:
        prompt = PromptState(command, self.session.state)
        self._take(search.follow(self.session, self.view, prompt._replace(value=words)))

    def _take(self, effect: Effect) -> None:
        self.session.take(effect)
        match effect.scroll:
            case ListTo(top):
                self.list_top = top
            case SourceTo(top):
                self.source_top = top
            case ToCursor() if effect.state.focus.value == "list":
                self.show()
                self.list_top = self.list.showing(self.list_top, self.height)


_COMMANDS = {command.id: command for command in READER}


@pytest.fixture(scope="session")
def river_document(river: Path) -> Document:
    """Return the briefing about the river on disk, its quotes anchored; nobody may change it."""
    return gather_evidence(open_document(river))


@pytest.fixture(scope="session")
def draw_session(river_document: Document) -> Callable[..., Drawn]:
    """Return a function that begins a session with that briefing (or before its sources are read), and draws it."""

    def drawn(*steps: str, glyphs: Glyphs = UNICODE, opened: bool = True, width: int = 60) -> Drawn:
        document = river_document if opened else open_document(river_document.path)
        session = Drawn(Session(document, first_keys({})), glyphs, width)
        session.do(*steps)
        return session

    return drawn


@pytest.fixture(scope="session")
def draw_document() -> Callable[..., Drawn]:
    """Return a function that begins a session with a document, gives it commands, and draws it."""

    def drawn(document: Document, *steps: str) -> Drawn:
        session = Drawn(Session(document, first_keys({})))
        session.do(*steps)
        return session

    return drawn
