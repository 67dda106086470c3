"""A briefing: what its sources claim, and the quotes that support each claim (the format `briefing/1`)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from briefing_tui.domain.edtf import Edtf
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

STANDING_PANES = ("threats", "cooperation", "perspective")


class Place(NamedTuple):
    """Where something stands in the briefing's file: line and column from 1, columns in code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage to be found in a source (W3C Web Annotation, TextQuoteSelector: exact, prefix, suffix)."""

    exact: str
    source: str  # the source's id; the one source of the briefing where the author left it out
    place: Place
    before: str = ""
    after: str = ""
    note: str = ""
    exact_place: Place | None = None  # where `exact` is written: in a mapping, not where the quote begins


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing the sources claim, in the briefing's own words, with the passages that support it."""

    id: str
    text: str
    basis: Basis
    place: Place
    quotes: tuple[Quote, ...] = ()
    by: tuple[str, ...] = ()  # ids or names: who says so
    actors: tuple[str, ...] = ()  # ids
    when: Edtf | None = None
    likelihood: Likelihood | None = None
    confidence: Confidence | None = None
    because: str = ""
    credibility: int | None = None  # Admiralty code, 1 to 6
    severity: ThreatLevel | None = None
    kind: str = ""
    channel: Channel | None = None
    status: Status | None = None
    direction: Direction | None = None
    alternatives: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    see: tuple[str, ...] = ()  # claim ids
    contradicts: tuple[str, ...] = ()  # claim ids
    note: str = ""
    text_place: Place | None = None  # where each of these is written, if it is
    by_place: Place | None = None
    when_place: Place | None = None
    likelihood_place: Place | None = None
    because_place: Place | None = None


@dataclass(frozen=True, slots=True)
class Pane:
    """A named list of claims: one of the three standing panes, or a section of the author's own."""

    id: str
    title: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """An article the briefing rests on."""

    id: str
    file: str  # as written: relative to the briefing's file
    place: Place
    sha256: str = ""  # of the file's bytes, lower-case hexadecimal
    title: str = ""
    author: str = ""
    publisher: str = ""
    published: Edtf | None = None
    language: str = ""
    reliability: Reliability | None = None
    note: str = ""
    file_place: Place | None = None  # where `file` is written
    sha256_place: Place | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who acts, or is spoken of, in the claims."""

    id: str
    name: str
    place: Place
    kind: str = ""
    aliases: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Preparation:
    """Who prepared the briefing, and how."""

    name: str = ""
    method: Method | None = None


@dataclass(frozen=True, slots=True)
class Briefing:
    """One briefing, valid in itself: every id is unique and every reference names something that is there."""

    id: str
    title: str
    sources: tuple[Source, ...]
    panes: tuple[Pane, ...]  # the three standing ones first, always
    bluf: str = ""
    key_judgments: tuple[str, ...] = ()  # claim ids
    as_of: Edtf | None = None
    prepared_by: Preparation = Preparation()
    tlp: Tlp | None = None
    tags: tuple[str, ...] = ()
    changed: str = ""
    supersedes: str = ""
    actors: tuple[Actor, ...] = ()
    bluf_place: Place | None = None  # where each of these is written, if it is
    key_judgments_place: Place | None = None

    @property
    def claims(self) -> Iterator[Claim]:
        """Every claim, pane after pane."""
        for pane in self.panes:
            yield from pane.claims

    def actor_name(self, reference: str) -> str:
        """Return the name of the actor with that id, or `reference` itself where it is a name already."""
        return next((actor.name for actor in self.actors if actor.id == reference), reference)
