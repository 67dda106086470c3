"""What a claim or an actor leads to, as choices: other claims, actors, sources; and what is open over all claims."""

from collections.abc import Iterator

from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.vocabulary import Basis
from briefing_tui.exporting.spoken import reservation
from briefing_tui.reading.actors import ActorRow, Relation, actor_rows
from briefing_tui.reading.effect import ActorTarget, Choice, ClaimTarget, SourceTarget
from briefing_tui.reading.index import DocumentIndex
from briefing_tui.reading.passages import destinations
from briefing_tui.text.english import counted

_LISTS = (("To watch", "indicators"), ("Unknown", "gaps"), ("Assumed", "assumptions"))  # the fields of a claim


def claim_links(index: DocumentIndex, claim: Claim) -> Iterator[Choice]:
    """Yield what a claim refers to, the claims that refer to it, its actors, and its sources."""
    briefing = index.briefing
    yield from (_claim(briefing, id_, "See") for id_ in claim.see)
    yield from (_claim(briefing, id_, "Against") for id_ in claim.contradicts)
    for other in briefing.claims:
        if claim.id in other.contradicts and other.id not in claim.contradicts:
            yield _claim(briefing, other.id, "Refer to this", "against it")
        elif claim.id in other.see and other.id not in claim.see:
            yield _claim(briefing, other.id, "Refer to this")
    for row in actor_rows(briefing, briefing.claims):
        relation = dict(row.claims).get(claim.id)
        if relation:
            here = "says this" if relation is Relation.SAYS else "named here"
            note = f"{here} ({row.said} said, {row.about} about)"
            yield Choice(ActorTarget(row.reference), row.name, note, "Actors")
    yield from _sources(index, claim)


def actor_links(briefing: Briefing, row: ActorRow) -> Iterator[Choice]:
    """Yield all that an actor says, and then all that is said of it."""
    for relation, group in ((Relation.SAYS, "Says"), (Relation.NAMED, "Said of it")):
        for claim, own in row.claims:
            if own is relation:
                yield _claim(briefing, claim, group)


def open_points(briefing: Briefing) -> Iterator[Choice]:
    """Yield what is to be watched, what is unknown and what is assumed, over all claims, each leading to its claim."""
    for group, field in _LISTS:
        for claim in briefing.claims:
            note = f"{briefing.pane_of(claim.id).title}: {claim.text}"
            for text in getattr(claim, field):
                yield Choice(ClaimTarget(claim.id), text, note, group)
    for claim in briefing.claims:
        if claim.basis is Basis.ASSUMED:
            yield Choice(
                ClaimTarget(claim.id), claim.text, f"{briefing.pane_of(claim.id).title}: the claim itself", "Assumed"
            )


def claim_choice(briefing: Briefing, claim: str, passage: int = 0) -> Choice:
    """Return the choice of a claim, with the number of its passage, from 0.

    Its note is the title of its pane, and whether a drafted claim is unreviewed or rejected.
    """
    note = ", ".join(filter(None, (briefing.pane_of(claim).title, reservation(briefing.claim(claim)))))
    return Choice(ClaimTarget(claim, passage), briefing.claim(claim).text, note)


def _claim(briefing: Briefing, claim: str, group: str, how: str = "") -> Choice:
    choice = claim_choice(briefing, claim)
    return choice._replace(note=f"{choice.note}, {how}" if how else choice.note, group=group)


def _sources(index: DocumentIndex, claim: Claim) -> Iterator[Choice]:
    """Yield the sources of a claim, each leading to the first place there that a quote of the claim leads to.

    A briefing with an error may lack some.
    """
    anchors = index.anchors(claim)
    for source in filter(index.briefing.has_source, dict.fromkeys(quote.source for quote in claim.quotes)):
        numbers = [number for number, quote in enumerate(claim.quotes) if quote.source == source]
        places = [place.start for number in numbers if number < len(anchors) for place in destinations(anchors[number])]
        title = index.briefing.source(source).title or source
        target = SourceTarget(source, places[0] if places else 0)
        yield Choice(target, title, f"{counted(len(numbers), 'quote')} of this claim", "Sources")
