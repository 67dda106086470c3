"""A small briefing in two editions: between them a claim, a section and a source have gone."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_tui.documents.document import open_document
from briefing_tui.documents.evidence import gather_evidence
from briefing_tui.domain.briefing import Actor, Briefing, Claim, Pane, Quote, Source
from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.domain.vocabulary import Basis, Channel, Likelihood, Status, ThreatLevel
from briefing_tui.reading.outline import Outline
from briefing_tui.reading.session import Session


def _claim(id_: str, text: str, basis: Basis = Basis.STATED, **fields: object) -> Claim:
    return Claim(id=id_, text=text, basis=basis, **fields)  # type: ignore[arg-type]  # fields of a claim, by name


@pytest.fixture(scope="session")
def make_claim() -> Callable[..., Claim]:
    """Return a function that makes a claim of id, text, basis and any other field."""
    return _claim


@pytest.fixture(scope="session")
def make_briefing() -> Callable[..., Briefing]:
    """Return a function that makes a briefing with the claims of the three standing panes, and further fields."""

    def make(
        threats: tuple[Claim, ...] = (),
        cooperation: tuple[Claim, ...] = (),
        perspective: tuple[Claim, ...] = (),
        sections: tuple[Pane, ...] = (),
        **fields: object,
    ) -> Briefing:
        parts = (
            Pane("threats", "Threats", threats),
            Pane("cooperation", "Cooperation", cooperation),
            Pane("perspective", "Perspective", perspective),
        )
        sources = (Source("paper", "paper.txt"), Source("wire", "wire.txt"))
        given = {"id": "border", "title": "The border", "sources": sources, **fields}
        return Briefing(panes=(*parts, *sections), **given)  # type: ignore[arg-type]  # fields of a briefing, by name

    return make


_RAIDS = _claim(
    "raids",
    "Raids cross the river at night.",
    severity=ThreatLevel.HIGH,
    kind="armed groups",
    actors=("army", "raiders"),
    when=parse_edtf("2023-05"),
    quotes=(Quote("The river is crossed at night.", "paper"), Quote("Raids go on.", "wire")),
)
_SMUGGLING = _claim("smuggling", "Opium is smuggled.", severity=ThreatLevel.LOW, kind="smuggling", by=("army",))
_FLOODS = _claim("floods", "Floods threaten the bridge.", severity=ThreatLevel.HIGH, kind="climate")
_MARKET = _claim(
    "market",
    "The market reopened.",
    Basis.REPORTED,
    by=("Nazira Karimi",),
    channel=Channel.TRADE,
    status=Status.ACTIVE,
    when=parse_edtf("2021/.."),
)
_TALKS = _claim("talks", "Talks are planned.", channel=Channel.DIPLOMACY, status=Status.PLANNED, actors=("army",))
_CALM = _claim(
    "calm",
    "The border will stay calm.",
    Basis.ASSESSED,
    likelihood=Likelihood.LIKELY,
    when=parse_edtf("../2019"),
    indicators=("Lorries wait.",),
)
_HISTORY = _claim("treaty", "A treaty drew the border.", when=parse_edtf("1895"))
_ACTORS = (Actor("army", "The Border Army"), Actor("raiders", "Raiders"))


@pytest.fixture(scope="session")
def briefing(make_briefing: Callable[..., Briefing]) -> Briefing:
    """Return the first edition: seven claims in four panes, two sources."""
    return make_briefing(
        threats=(_RAIDS, _SMUGGLING, _FLOODS),
        cooperation=(_MARKET, _TALKS),
        perspective=(_CALM,),
        sections=(Pane("background", "Background", (_HISTORY,)),),
        actors=_ACTORS,
        key_judgments=("calm", "raids"),
    )


@pytest.fixture(scope="session")
def renewed(make_briefing: Callable[..., Briefing]) -> Briefing:
    """Return the second edition: the claim `raids`, the section `background` and the source `wire` are gone."""
    return make_briefing(
        threats=(_SMUGGLING, _FLOODS),
        cooperation=(_MARKET, _TALKS),
        perspective=(_CALM,),
        actors=_ACTORS,
        key_judgments=("calm",),
        sources=(Source("paper", "paper.txt"),),
    )


@pytest.fixture(scope="session")
def outline(briefing: Briefing) -> Outline:
    """Return the outline of the first edition."""
    return Outline(briefing)


@pytest.fixture(scope="session")
def renewed_outline(renewed: Briefing) -> Outline:
    """Return the outline of the second edition."""
    return Outline(renewed)


@pytest.fixture
def open_session(write_briefing: Callable[..., Path]) -> Callable[..., Session]:
    """Return a function that writes a briefing as `write_briefing` does, and opens an anchored session."""
    return lambda *quotes, **fields: Session(gather_evidence(open_document(write_briefing(*quotes, **fields))), {})
