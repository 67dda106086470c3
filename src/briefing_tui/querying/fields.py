"""The fields that a query can ask for, as one table: name, meaning, kind, and what a claim has in it."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from briefing_tui.domain.briefing import Briefing, Claim, Source
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Verdict
from briefing_tui.domain.vocabulary import (
    Basis,
    Channel,
    Confidence,
    Direction,
    Likelihood,
    Reliability,
    Review,
    Status,
    ThreatLevel,
)

NONE = "none"  # the value of every field that asks for claims without one
_NOT_KNOWN = "?"  # yet, or as a source could not be read: no value that can be asked for


class Subject(NamedTuple):
    """A claim that a field is asked of, with its briefing, and the evidence once it is there."""

    claim: Claim
    briefing: Briefing
    evidence: Evidence | None


Values = Callable[[Subject], Iterable[str]]  # what a claim has in a field: all of it, in the order of the briefing


class Names(NamedTuple):
    """A field of free words: a value is found as a part of any of them. With `is_prose` no values are offered."""

    is_prose: bool = False


class Ids(NamedTuple):
    """A field of ids: a value is a whole id, whatever its capitals."""


class Vocabulary(NamedTuple):
    """A field of certain words."""

    words: tuple[str, ...]


class Scale(NamedTuple):
    """A field of certain words in an order, the lowest first; those off the scale are neither higher nor lower."""

    words: tuple[str, ...]
    off_scale: tuple[str, ...] = ()
    higher: str = "higher"
    lower: str = "lower"


class Dates(NamedTuple):
    """A field of EDTF dates: a value is found where the two have a day in common, or may have."""


Kind = Names | Ids | Vocabulary | Scale | Dates


class Field(NamedTuple):
    """A field: `phrase` is what a query with it is in words, `absent` the same for the value none."""

    name: str
    means: str
    kind: Kind
    values: Values
    phrase: str
    absent: str
    aliases: tuple[str, ...] = ()


def vocabulary(kind: Kind) -> tuple[str, ...]:
    """Return the words that a field may have, in their order; none where it is free."""
    match kind:
        case Vocabulary(words):
            return words
        case Scale(words, off_scale):
            return (*words, *off_scale)
    return ()


def _attribute(name: str) -> Values:
    """Return what reads one attribute of a claim."""

    def values(subject: Subject) -> tuple[str, ...]:
        value = getattr(subject.claim, name)
        return () if value in (None, "") else (str(value),)

    return values


def _names(subject: Subject, references: Iterable[str]) -> list[str]:
    """Return the id, name and other names of actors, and the names of those who are no actors."""
    names = []
    for reference in references:
        actor = subject.briefing.actor(reference)
        names += [actor.id, actor.name, *actor.aliases] if actor else [reference]
    return names


def _dates(subject: Subject) -> tuple[str, ...]:
    return (subject.claim.when.text,) if subject.claim.when else ()


def _panes(subject: Subject) -> tuple[str, ...]:
    pane = subject.briefing.pane_of(subject.claim.id)
    return pane.id, pane.title


def _sources(subject: Subject) -> list[str]:
    return [name for source in _sources_of(subject) for name in (source.id, source.title) if name]


def _reliabilities(subject: Subject) -> set[str]:
    return {str(source.reliability) for source in _sources_of(subject) if source.reliability}


def _sources_of(subject: Subject) -> list[Source]:
    """Return the sources that a claim quotes, each once; a briefing with an error may lack some."""
    ids = dict.fromkeys(quote.source for quote in subject.claim.quotes)
    return [subject.briefing.source(id_) for id_ in ids if subject.briefing.has_source(id_)]


def _verdicts(subject: Subject) -> set[str]:
    if subject.evidence is None:
        return {_NOT_KNOWN} if subject.claim.quotes else set()
    return {str(verdict or _NOT_KNOWN) for verdict in subject.evidence.verdicts(subject.claim)}


_HAS: Mapping[str, str] = {
    "actors": "actors", "alternatives": "alternatives", "assumptions": "assumptions", "because": "because",
    "by": "by", "confidence": "confidence", "contradicts": "contradicts", "credibility": "credibility",
    "date": "when", "gaps": "gaps", "indicators": "indicators", "likelihood": "likelihood", "note": "note",
    "quotes": "quotes", "see": "see", "severity": "severity",
}  # fmt: skip  # by what is asked for, the attribute of the claim


def _has(subject: Subject) -> list[str]:
    return [name for name, attribute in _HAS.items() if getattr(subject.claim, attribute)]


FIELDS: tuple[Field, ...] = (
    Field("by", "who says it: an actor's id, name or other name, or a part of it", Names(),
          lambda subject: _names(subject, subject.claim.by), "said by {}", "said by nobody"),
    Field("actor", "who says it or is named in it, in the same way", Names(),
          lambda subject: _names(subject, (*subject.claim.by, *subject.claim.actors)), "with the actor {}",
          "without actors"),
    Field("pane", "the pane or section it stands in: id or title, or a part of it", Names(), _panes, "in the pane {}",
          "in no pane", ("section",)),
    Field("basis", "what it rests on", Vocabulary(tuple(Basis)), _attribute("basis"), "basis {}", "without a basis"),
    Field("likelihood", "how likely it is", Scale(tuple(Likelihood)), _attribute("likelihood"), "likelihood {}",
          "without a likelihood"),
    Field("confidence", "how well founded it is", Scale(tuple(Confidence)), _attribute("confidence"), "confidence {}",
          "without a confidence"),
    Field("severity", "how grave the threat is", Scale(tuple(ThreatLevel)), _attribute("severity"), "severity {}",
          "without a severity"),
    Field("credibility", "how far the information can be believed; 1 is the best, 6 cannot be judged",
          Scale(("5", "4", "3", "2", "1"), ("6",), "better", "worse"), _attribute("credibility"), "credibility {}",
          "without a credibility"),
    Field("reliability", "how far the source of one of its quotes can be relied on; A is the best, F cannot be judged",
          Scale(tuple(reversed([*Reliability][:-1])), (Reliability.F,), "better", "worse"), _reliabilities,
          "from a source of reliability {}", "from no source with a reliability"),
    Field("kind", "the kind of threat, or a part of it", Names(), _attribute("kind"), "kind {}", "without a kind"),
    Field("channel", "the field of cooperation", Vocabulary(tuple(Channel)), _attribute("channel"), "channel {}",
          "without a channel"),
    Field("status", "the stage of cooperation", Vocabulary(tuple(Status)), _attribute("status"), "status {}",
          "without a status"),
    Field("direction", "where things develop to", Vocabulary(tuple(Direction)), _attribute("direction"),
          "direction {}", "without a direction"),
    Field("review", "what came of its review, if it was drafted by machine", Vocabulary(tuple(Review)),
          _attribute("review"), "{}", "written by a person"),
    Field("when", "its date or interval", Dates(), _dates,
          "dated {}", "without a date", ("date",)),
    Field("verdict", "how one of its quotes was found in its source", Vocabulary(tuple(Verdict)), _verdicts,
          "with a quote that is {}", "without a quote"),
    Field("source", "a source that it quotes: id or title, or a part of it", Names(), _sources, "quoting {}",
          "quoting no source"),
    Field("has", "what is said of it at all", Vocabulary(tuple(_HAS)), _has, "with {}", "with nothing said of it"),
    Field("id", "its own id", Ids(), _attribute("id"), "with the id {}", "without an id"),
    Field("tag", "a tag of its briefing", Names(), lambda subject: subject.briefing.tags, "tagged {}", "without tags"),
    Field("text", "words of its sentence alone", Names(is_prose=True), _attribute("text"), "its sentence with {}",
          "without a sentence"),
    Field("note", "words of its note alone", Names(is_prose=True), _attribute("note"), "its note with {}",
          "without a note"),
)  # fmt: skip  # a row each, as a table is read

FIELDS_BY_NAME: Mapping[str, Field] = {name: field for field in FIELDS for name in (field.name, *field.aliases)}
