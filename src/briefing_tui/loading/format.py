"""The definition of the file format `briefing/1`: its records and their keys."""

from collections.abc import Mapping, Sequence
from typing import Any

from briefing_tui.domain.briefing import STANDING_PANES, Actor, Briefing, Claim, Pane, Preparation, Quote, Source
from briefing_tui.domain.vocabulary import (
    CREDIBILITY,
    Basis,
    Channel,
    Confidence,
    Direction,
    Method,
    Review,
    Status,
    ThreatLevel,
)
from briefing_tui.loading.codes import Code
from briefing_tui.loading.fields import (
    Choice,
    Date,
    Digest,
    Field,
    Id,
    Listing,
    Number,
    Record,
    Reference,
    Slug,
    Text,
    When,
    choice,
)
from briefing_tui.loading.vocabularies import BASIS, LIKELIHOOD, RELIABILITY, TLP

FORMAT = "briefing/1"

_TEXTS = Listing(Text())
_CLAIMS = Listing(Reference("claim"))

QUOTE = Record(
    "quote",
    "A passage of a source, word for word. Nothing more is needed than the quote itself.",
    (
        Field(
            "quote",
            Text(),
            "The passage, as it stands in the source.",
            required=True,
            attribute="exact",
        ),
        Field(
            "source",
            Reference("source", implied=True),
            "The id of the source; may be left out where the briefing has one source.",
        ),
        Field("before", Text(), "What stands right before the passage, where the passage alone occurs twice."),
        Field("after", Text(), "What stands right after the passage, where the passage alone occurs twice."),
        Field("note", Text(), "A remark on the passage."),
    ),
    Quote,
    shorthand="quote",
)

_COMMON_FIELDS = (
    Field("id", Id("claim"), "The claim's own id, once in the whole briefing.", required=True),
    Field(
        "text",
        Text(),
        "The claim, in a sentence of the briefing's own.",
        required=True,
    ),
    Field("basis", BASIS, "What the claim rests on (ICD 203, standard 3).", required=True),
    Field(
        "by",
        _TEXTS,
        "Who says so (ICD 206): ids of actors, or names.",
        required_when=When("basis", (Basis.REPORTED, Basis.ALLEGED), Code.BASIS_BY),
    ),
    Field("actors", Listing(Reference("actor")), "The ids of the actors it is about."),
    Field("when", Date(), "When it happened or holds."),
    Field(
        "likelihood",
        LIKELIHOOD,
        "How likely the judgement is, in the terms of ICD 203.",
        only_when=When("basis", (Basis.ASSESSED,), Code.BASIS_LIKELIHOOD),
    ),
    Field(
        "confidence",
        choice(Confidence, *(degree.meaning for degree in Confidence)),
        "How well founded the claim is (ICD 203): about the evidence, not the event.",
    ),
    Field("because", Text(), "What the confidence rests on."),
    Field(
        "credibility",
        Number(min(CREDIBILITY), max(CREDIBILITY)),
        "How credible the information is, apart from its source (Admiralty code): "
        f"{', '.join(f'{grade} {words}' for grade, words in CREDIBILITY.items())}.",
    ),
    Field(
        "at",
        Listing(QUOTE),
        "The passages that together support the claim, each a bare quote or a mapping with `quote`.",
        required_when=When("basis", tuple(basis for basis in Basis if basis is not Basis.ASSUMED), Code.NO_PASSAGE),
        attribute="quotes",
    ),
    Field("see", _CLAIMS, "The ids of claims to read beside this one."),
    Field("contradicts", _CLAIMS, "The ids of claims that cannot hold together with this one."),
    Field("note", Text(), "A remark on the claim."),
    Field(
        "review",
        choice(Review, *(review.meaning for review in Review)),
        "Of a claim that was drafted by machine: what came of its review. A claim that a person wrote has none.",
    ),
)

_LAST_KEYS = ("at", "see", "contradicts", "note", "review")  # which stand below those of the pane

PANE_FIELDS: Mapping[str, tuple[Field, ...]] = {
    "threats": (
        Field("severity", choice(ThreatLevel), "How severe the threat is."),
        Field("kind", Text(), "What kind of threat it is, as terrorism or trafficking."),
    ),
    "cooperation": (
        Field("channel", choice(Channel), "The field in which the two sides work together."),
        Field("status", choice(Status), "How far the cooperation has come."),
    ),
    "perspective": (
        Field("direction", choice(Direction), "Where things are going."),
        Field("alternatives", _TEXTS, "Other ways it may turn out, or be explained."),
        Field("assumptions", _TEXTS, "What the judgement takes for granted."),
        Field("indicators", _TEXTS, "What to watch for."),
        Field("gaps", _TEXTS, "What is not known."),
    ),
}
"""The fields of a claim that only one standing pane has, by pane."""
_ALL_PANE_FIELDS = tuple(field for fields in PANE_FIELDS.values() for field in fields)


def _claim(name: str, doc: str, pane_fields: Sequence[Field]) -> Record:
    """Return the record of a claim that has the common fields and those of its pane."""
    elsewhere = {
        field.key: pane for pane, fields in PANE_FIELDS.items() for field in fields if field not in pane_fields
    }
    first = [field for field in _COMMON_FIELDS if field.key not in _LAST_KEYS]
    last = [field for field in _COMMON_FIELDS if field.key in _LAST_KEYS]
    return Record(name, doc, (*first, *pane_fields, *last), Claim, elsewhere=elsewhere)


THREAT = _claim("threat", "A threat that the sources claim.", PANE_FIELDS["threats"])
COOPERATION = _claim("cooperation", "A piece of cooperation that the sources claim.", PANE_FIELDS["cooperation"])
JUDGEMENT = _claim("judgement", "A judgement on where things are going.", PANE_FIELDS["perspective"])
SECTION_CLAIM = _claim("section claim", "A claim of a section, with the fields of every pane.", _ALL_PANE_FIELDS)


def _section(id: str, claims: tuple[Claim, ...] = (), title: str = "") -> Pane:  # noqa: A002  # the format's own key
    return Pane(id, title or id, claims)


SECTION = Record(
    "section",
    "A further pane, for claims that belong to none of the three standing ones.",
    (
        Field("id", Id("section"), "The section's own id, once in the briefing.", required=True),
        Field("title", Text(), "Its title; the id where left out."),
        Field("claims", Listing(SECTION_CLAIM), "Its claims."),
    ),
    _section,
)

SOURCE = Record(
    "source",
    "An article the briefing rests on.",
    (
        Field("id", Id("source"), "The source's own id, once in the briefing.", required=True),
        Field(
            "file",
            Text(),
            "The path of its file, from the folder of this one; never outside the library.",
            required=True,
        ),
        Field(
            "sha256",
            Digest(),
            "The SHA-256 of the file's bytes, which tells when the file is no longer the one quoted.",
        ),
        Field("title", Text(), "The article's title."),
        Field("author", Text(), "Who wrote it."),
        Field("publisher", Text(), "Who published it."),
        Field("published", Date(), "When it was published."),
        Field("language", Text(), "The language it is in, as a BCP 47 tag: en, fa, prs-AF."),
        Field("reliability", RELIABILITY, "How reliable the source is (Admiralty code)."),
        Field("note", Text(), "A remark on the source."),
    ),
    Source,
    most=1_000,
)

ACTOR = Record(
    "actor",
    "Somebody who acts, or is spoken of, in the claims.",
    (
        Field("id", Id("actor"), "The actor's own id, once in the briefing.", required=True),
        Field("name", Text(), "The actor's name.", required=True),
        Field("kind", Text(), "What the actor is: state, organisation, group, person, ..."),
        Field("aliases", _TEXTS, "Other names for the same actor."),
        Field("note", Text(), "A remark on the actor."),
    ),
    Actor,
)

PREPARATION = Record(
    "preparation",
    "Who prepared the briefing, and how.",
    (
        Field("name", Text(), "The name of the person or institution."),
        Field("method", choice(Method), "Whether people or machines prepared it."),
    ),
    Preparation,
    shorthand="name",
)


def _briefing(
    threats: tuple[Claim, ...] = (),
    cooperation: tuple[Claim, ...] = (),
    perspective: tuple[Claim, ...] = (),
    sections: tuple[Pane, ...] = (),
    **rest: Any,
) -> Briefing:
    """Return a briefing whose panes are the three standing ones, then its sections."""
    claims = zip(STANDING_PANES, (threats, cooperation, perspective), strict=True)
    standing = (Pane(pane, pane.capitalize(), its_claims) for pane, its_claims in claims)
    return Briefing(panes=(*standing, *sections), **({"sources": ()} | rest))


def _parts(briefing: Briefing) -> dict[str, Any]:
    """Return the values that `_briefing` makes the briefing of."""
    standing = {pane: briefing.pane(pane).claims for pane in STANDING_PANES}
    sections = tuple(pane for pane in briefing.panes if pane.id not in STANDING_PANES)
    own = (field.name for field in BRIEFING.fields if field.kept)
    return {key: getattr(briefing, key) for key in own if hasattr(briefing, key)} | standing | {"sections": sections}


# Sources are read before claims, because a quote may leave its source out where the briefing has exactly one.
BRIEFING = Record(
    "briefing",
    "A briefing: what one or several articles claim, and for every claim the passages that support it.",
    (
        Field(
            "format",
            Choice({FORMAT: ""}),
            "The format, and its version.",
            required=True,
            kept=False,
        ),
        Field("id", Slug(), "The briefing's own id, unique in a library.", required=True),
        Field("title", Text(), "The title.", required=True),
        Field(
            "bluf",
            Text(),
            "The bottom line, up front: the main judgement, in a few sentences.",
        ),
        Field(
            "key_judgments",
            _CLAIMS,
            "The ids of the claims that matter most, the first first.",
        ),
        Field("as_of", Date(), "The day up to which the briefing takes account of what is known."),
        Field("prepared_by", PREPARATION, "Who prepared it, and how."),
        Field("tlp", TLP, "How far it may be passed on (Traffic Light Protocol 2.0)."),
        Field("tags", _TEXTS, "Words to find it by."),
        Field("changed", Text(), "What is new since the edition that `supersedes` names."),
        Field("supersedes", Slug(), "The id of the briefing that this one takes the place of."),
        Field("sources", Listing(SOURCE), "The articles it rests on."),
        Field("actors", Listing(ACTOR), "Those who act, or are spoken of, in its claims."),
        Field("threats", Listing(THREAT), "The first standing pane: what threatens whom."),
        Field("cooperation", Listing(COOPERATION), "The second standing pane: who works with whom, and in what."),
        Field("perspective", Listing(JUDGEMENT), "The third standing pane: where things are going."),
        Field("sections", Listing(SECTION), "Further panes."),
    ),
    _briefing,
    _parts,
)
