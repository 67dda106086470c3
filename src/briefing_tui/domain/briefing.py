"""A briefing in the format `briefing/1`: sources, and claims with the quotes that support them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from briefing_tui.domain.edtf import Edtf
from briefing_tui.domain.vocabulary import (
    Basis,
    Channel,
    Confidence,
    Direction,
    Likelihood,
    Method,
    Reliability,
    Review,
    Status,
    ThreatLevel,
    Tlp,
)

STANDING_PANES = ("threats", "cooperation", "perspective")


@dataclass(frozen=True, slots=True)
class Quote:
    """A quote as the author wrote it, to be found in its source.

    `exact`, `before` and `after` are the `exact`, `prefix` and `suffix` of a TextQuoteSelector (W3C Web Annotation).
    """

    exact: str
    source: str  # the source's id; where the author gave none, that of the briefing's only source
    before: str = ""
    after: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim in the briefing's own words, with the quotes that support it."""

    id: str
    text: str
    basis: Basis
    quotes: tuple[Quote, ...] = ()
    by: tuple[str, ...] = ()  # the speakers: ids of actors, or names
    actors: tuple[str, ...] = ()  # ids of actors
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
    review: Review | None = None  # of a drafted claim; None where a person wrote it

    @property
    def is_dated(self) -> bool:
        """Whether it has a date that names a day, before or after which it did not happen."""
        return self.when is not None and self.when.names_day


@dataclass(frozen=True, slots=True)
class Pane:
    """A named list of claims: one of the three standing panes, or a section that the author added."""

    id: str
    title: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """An article that the briefing quotes: its file, and what is known of its publication."""

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
    """A person, state or organisation that the claims are about or come from."""

    id: str
    name: str
    kind: str = ""
    aliases: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Preparation:
    """The name of whoever prepared the briefing, and the method: by hand, by machine or both."""

    name: str = ""
    method: Method | None = None


class _Index:
    """The claims, panes, sources and actors of a briefing, by id, and its drafted claims counted by their review.

    Each is made once it is asked for: of a briefing that is only a step on the way to another nothing is.
    """

    def __init__(self, panes: tuple[Pane, ...], sources: tuple[Source, ...], actors: tuple[Actor, ...]) -> None:
        self._panes, self._sources, self._actors = panes, sources, actors

    @cached_property
    def claims(self) -> dict[str, Claim]:
        return {claim.id: claim for pane in self._panes for claim in pane.claims}

    @cached_property
    def panes(self) -> dict[str, Pane]:
        return {pane.id: pane for pane in self._panes}

    @cached_property
    def panes_of_claims(self) -> dict[str, Pane]:  # by the id of each claim in the pane
        return {claim.id: pane for pane in self._panes for claim in pane.claims}

    @cached_property
    def sources(self) -> dict[str, Source]:
        return {source.id: source for source in self._sources}

    @cached_property
    def actors(self) -> dict[str, Actor]:
        return {actor.id: actor for actor in self._actors}

    @cached_property
    def reviews(self) -> Mapping[Review, int]:
        reviews = [claim.review for pane in self._panes for claim in pane.claims if claim.review]
        return Counter({review: reviews.count(review) for review in Review if review in reviews})


@dataclass(frozen=True, slots=True)
class Briefing:
    """One valid briefing: every id is unique, and every reference to an id can be resolved."""

    id: str
    title: str
    sources: tuple[Source, ...]
    panes: tuple[Pane, ...]  # the three standing panes first, even where empty
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
        """Prepare the index by id, so that each look-up takes constant time."""
        object.__setattr__(self, "_index", _Index(self.panes, self.sources, self.actors))

    @property
    def claims(self) -> Iterator[Claim]:
        """All claims of the briefing, in the order of the panes."""
        for pane in self.panes:
            yield from pane.claims

    @property
    def reviews(self) -> Mapping[Review, int]:
        """How many of the drafted claims are unreviewed, accepted and rejected; empty where a person wrote them all."""
        return self._index.reviews

    def has_claim(self, claim: str) -> bool:
        """Return whether there is a claim with the id `claim`."""
        return claim in self._index.claims

    def has_source(self, source: str) -> bool:
        """Return whether there is a source with the id `source`."""
        return source in self._index.sources

    def claim(self, claim: str) -> Claim:
        """Return the claim with the id `claim`. Raises KeyError if there is none."""
        return self._index.claims[claim]

    def pane(self, pane: str) -> Pane:
        """Return the pane with the id `pane`. Raises KeyError if there is none."""
        return self._index.panes[pane]

    def pane_of(self, claim: str) -> Pane:
        """Return the pane of the claim with the id `claim`. Raises KeyError if there is no such claim."""
        return self._index.panes_of_claims[claim]

    def source(self, source: str) -> Source:
        """Return the source with the id `source`. Raises KeyError if there is none."""
        return self._index.sources[source]

    def actor(self, reference: str) -> Actor | None:
        """Return the actor with the id `reference`, or None if no actor has that id (`reference` is then a name)."""
        return self._index.actors.get(reference)

    def actor_name(self, reference: str) -> str:
        """Return the name of the actor with the id `reference`, or `reference` itself if no actor has that id."""
        actor = self.actor(reference)
        return actor.name if actor else reference
