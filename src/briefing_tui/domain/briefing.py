"""A briefing: what its sources claim, and the quotes that support each claim (the format `briefing/1`)."""

from collections.abc import Iterator
from dataclasses import dataclass, field

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


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage to be found in a source (W3C Web Annotation, TextQuoteSelector: exact, prefix, suffix)."""

    exact: str
    source: str  # the source's id; the one source of the briefing where the author left it out
    before: str = ""
    after: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing the sources claim, in the briefing's own words, with the passages that support it."""

    id: str
    text: str
    basis: Basis
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
    sha256: str = ""  # of the file's bytes, lower-case hexadecimal
    title: str = ""
    author: str = ""
    publisher: str = ""
    published: Edtf | None = None
    language: str = ""
    reliability: Reliability | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who acts, or is spoken of, in the claims."""

    id: str
    name: str
    kind: str = ""
    aliases: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Preparation:
    """Who prepared the briefing, and how."""

    name: str = ""
    method: Method | None = None


@dataclass(frozen=True, slots=True)
class _Index:
    """What the ids of a briefing stand for."""

    claims: dict[str, Claim]
    panes: dict[str, Pane]  # by the ids of the claims in them
    sources: dict[str, Source]
    actors: dict[str, Actor]


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
    _index: _Index = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Look up once what the ids stand for."""
        index = _Index(
            {claim.id: claim for claim in self.claims},
            {claim.id: pane for pane in self.panes for claim in pane.claims},
            {source.id: source for source in self.sources},
            {actor.id: actor for actor in self.actors},
        )
        object.__setattr__(self, "_index", index)

    @property
    def claims(self) -> Iterator[Claim]:
        """Every claim, pane after pane."""
        for pane in self.panes:
            yield from pane.claims

    def claim(self, claim: str) -> Claim:
        """Return the claim with that id. Raises KeyError where there is none."""
        return self._index.claims[claim]

    def pane_of(self, claim: str) -> Pane:
        """Return the pane that holds the claim with that id. Raises KeyError where there is no such claim."""
        return self._index.panes[claim]

    def source(self, source: str) -> Source:
        """Return the source with that id. Raises KeyError where there is none."""
        return self._index.sources[source]

    def actor(self, reference: str) -> Actor | None:
        """Return the actor with that id, or None where `reference` is the name of somebody who has none."""
        return self._index.actors.get(reference)

    def actor_name(self, reference: str) -> str:
        """Return the name of the actor with that id, or `reference` itself where it is a name already."""
        actor = self.actor(reference)
        return actor.name if actor else reference
