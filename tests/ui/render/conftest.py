"""A briefing with everything in it, its two articles, and an anchor for every quote: what the pages are drawn from."""

import re
from collections.abc import Callable, Iterable

import pytest

from briefing_tui.articles.reader import read_article
from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Actor, Briefing, Claim, Pane, Preparation, Quote, Source
from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor, Level, Span, Verdict
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
from briefing_tui.ui.render.glyphs import UNICODE, Glyphs
from briefing_tui.ui.render.page import Page, PageContext

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
