"""Composition of a draft: claims with ids and quotes from what was found of statements, and those that matter most."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any, NamedTuple

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.domain.briefing import STANDING_PANES, Actor, Briefing, Claim, Pane, Preparation, Quote, Source
from briefing_tui.domain.vocabulary import Basis, Method, Review, ThreatLevel
from briefing_tui.drafting.agreement import agreed
from briefing_tui.drafting.analysis import BACKGROUND, Analysis
from briefing_tui.drafting.draft import Draft, DraftedClaim, Reason
from briefing_tui.drafting.ids import Ids, Letters, in_latin
from briefing_tui.drafting.quotes import Quotes
from briefing_tui.drafting.ranking import Candidate, Ranked, ranked
from briefing_tui.drafting.tokens import STEM_LETTERS
from briefing_tui.loading.format import PANE_FIELDS
from briefing_tui.text.english import counted
from briefing_tui.text.regex import regex
from briefing_tui.text.slugs import slug

_ID_WORDS = 5
_KEY_JUDGMENT_SHARE = 0.25  # of the claims, of which the first by rank are key judgements
_MAX_KEY_JUDGMENTS = 10
_BOTTOM_LINE_CLAIMS = 2
_MAX_CLAIMS = 1_000  # of a draft: more than anybody reviews, and the reader reads the comments of no more
_MAX_PLACES = 10  # of a claim that are quoted
_MIN_CONTENT_LETTERS = 3
_POSSESSIVE = regex(r"['’]s\b")
_AROUND_WORDS = ".,;:\"'“”‘’()"
_GRAVE = (ThreatLevel.HIGH, ThreatLevel.CRITICAL)


class Subject(NamedTuple):
    """What a draft is of: its id and title, its one source, the actors that its claims may name, and their reasons."""

    id: str
    title: str
    source: Source
    actors: Sequence[Actor]
    actor_reasons: Mapping[str, Reason]


def compose(
    analyses: Sequence[Analysis],
    subject: Subject,
    haystack: Haystack,
    ignored: Collection[str],
    letters: Letters = MappingProxyType({}),
) -> Draft:
    """Return the draft of an article from what was found of its statements, in order.

    `haystack` is that of the article, `ignored` are the words of its language that do not count as content, and
    `letters` has the Latin letters for those of its language. A statement whose words are not found verbatim in its own
    place alone makes no claim, and of very many only those make one that matter most.
    """
    quotable = [(each, found) for each, found in _quoted(analyses, haystack, subject.source.id) if found]
    order = ranked(tuple(_candidates([each for each, _ in quotable], ignored)), _content(subject.title, ignored))
    places = {place.candidate: (number, place) for number, place in enumerate(order[:_MAX_CLAIMS], 1)}
    kept = sorted(places)
    settled = agreed([quotable[index][0] for index in kept], haystack.article, subject.source, subject.actors)
    ids = _ids([each.text.value for each in settled], ignored, letters)
    claims = tuple(
        _drafted(analysis, quotable[index][1], claim, *places[index])
        for index, analysis, claim in zip(kept, settled, ids, strict=True)
    )
    notices = _notices(len(analyses) - len(quotable), len(quotable) - len(kept))
    named = _named(claims, subject)
    return Draft(_briefing(claims, subject, named), claims, named, tuple(notices))


def _quoted(
    analyses: Sequence[Analysis], haystack: Haystack, source: str
) -> Iterator[tuple[Analysis, tuple[Quote, ...]]]:
    """Yield each analysis with the quotes of its places, the first of them; of some it has none."""
    few = [replace(each, places=each.places[:_MAX_PLACES]) for each in analyses]
    quotes = Quotes(haystack, source, [span for each in few for span in each.quoted])
    for analysis in few:
        yield analysis, tuple(filter(None, map(quotes.at, analysis.quoted)))


def _notices(alike: int, beyond: int) -> Iterator[str]:
    """Yield what is left out: sentences that have no quote, and those beyond the claims that a draft may have."""
    if alike:
        yield f"{counted(alike, 'sentence')} whose words stand in several places alike"
    if beyond:
        yield f"{counted(beyond, 'sentence')} that matter less than the {_MAX_CLAIMS:,} claims"


def _drafted(analysis: Analysis, quotes: tuple[Quote, ...], id_: str, rank: int, place: Ranked) -> DraftedClaim:
    """Return the claim of an analysis, with the reason of each of its values."""
    pane = analysis.pane.value
    elsewhere = {field.key for other, fields in PANE_FIELDS.items() for field in fields if other != pane}
    chosen = {key: choice for key, choice in analysis.values.items() if key not in elsewhere and choice.value}
    values: dict[str, Any] = {key: choice.value for key, choice in chosen.items()}
    text, basis = analysis.text.value, analysis.basis.value
    claim = Claim(id_, text, basis, quotes, actors=analysis.actors, review=Review.UNREVIEWED, **values)
    reasons = {
        "pane": analysis.pane.reason,
        "text": analysis.text.reason,
        "basis": analysis.basis.reason,
        **{key: choice.reason for key, choice in chosen.items()},
        "rank": _rank_reason(analysis, place),
    }
    return DraftedClaim(claim, pane, reasons, rank)


def _rank_reason(analysis: Analysis, place: Ranked) -> Reason:
    """Return why a claim has its rank, with what was chosen by itself."""
    if analysis.emphasis is None:
        return place.reason
    return place.reason._replace(rule=f"{place.reason.rule}; {analysis.emphasis.reason.rule}")


def _candidates(analyses: Sequence[Analysis], ignored: Collection[str]) -> Iterator[Candidate]:
    for analysis in analyses:
        severity = analysis.values["severity"].value if "severity" in analysis.values else None
        yield Candidate(
            _content(analysis.text.value, ignored),
            frozenset(analysis.actors),
            analysis.statement.paragraph,
            is_repeated=len(analysis.places) > 1,
            judgement=(analysis.basis.value is Basis.ASSESSED) + ("likelihood" in analysis.values),
            weight=1.0 if severity in _GRAVE else 0.3 if severity else 0.0,
            is_background=analysis.pane.value not in STANDING_PANES,
            emphasis=analysis.emphasis.value if analysis.emphasis else 0.0,
        )


def _content(text: str, ignored: Collection[str]) -> frozenset[str]:
    """Return the content words of a text by their first letters, in which most inflected forms agree."""
    words = ("".join(char if char.isalnum() else " " for char in text.casefold())).split()
    return frozenset(word[:STEM_LETTERS] for word in words if len(word) >= _MIN_CONTENT_LETTERS and word not in ignored)


def _ids(texts: Sequence[str], ignored: Collection[str], letters: Letters) -> Iterator[str]:
    """Yield an id for each text, of its first content words; where two are alike, the later has a number."""
    ids = Ids()
    for text in texts:
        words = [
            word for word in _POSSESSIVE.sub("", text).split() if word.casefold().strip(_AROUND_WORDS) not in ignored
        ]
        name = slug(in_latin(" ".join(words[:_ID_WORDS]), letters)) or slug(in_latin(text, letters)) or "claim"
        yield ids.take(name)


def _briefing(claims: Sequence[DraftedClaim], subject: Subject, named: Collection[str]) -> Briefing:
    by_rank = sorted(claims, key=lambda each: each.rank)
    first = min(_MAX_KEY_JUDGMENTS, round(len(claims) * _KEY_JUDGMENT_SHARE) or 1)
    bluf = " ".join(each.claim.text for each in by_rank[:_BOTTOM_LINE_CLAIMS])
    standing = [Pane(pane, pane.capitalize(), _claims_of(pane, claims)) for pane in STANDING_PANES]
    background = _claims_of(BACKGROUND, claims)
    sections = [Pane(BACKGROUND, BACKGROUND.capitalize(), background)] if background else []
    return Briefing(
        id=subject.id,
        title=subject.title,
        sources=(subject.source,),
        panes=(*standing, *sections),
        bluf=bluf,
        key_judgments=tuple(each.claim.id for each in by_rank[:first]),
        as_of=subject.source.published,
        prepared_by=Preparation(method=Method.MACHINE),
        actors=tuple(actor for actor in subject.actors if actor.id in named),
    )


def _claims_of(pane: str, claims: Sequence[DraftedClaim]) -> tuple[Claim, ...]:
    return tuple(each.claim for each in claims if each.pane == pane)


def _named(claims: Sequence[DraftedClaim], subject: Subject) -> dict[str, Reason]:
    """Return the reasons of the actors that a claim names, by their ids."""
    named = {actor for each in claims for actor in (*each.claim.actors, *each.claim.by)}
    return {actor: reason for actor, reason in subject.actor_reasons.items() if actor in named}
