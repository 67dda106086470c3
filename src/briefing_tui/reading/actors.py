"""The actors: what each of them says and is named in, speakers who are no declared actors among them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from briefing_tui.domain.briefing import Briefing, Claim


class Relation(StrEnum):
    """How an actor is related to a claim: a claim that it both says and is named in, it says."""

    SAYS = "says"
    NAMED = "named"


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor with the claims that it says or is named in, by their ids and in order.

    `reference` is its id, or the name of a speaker who is no declared actor; the kind of such a speaker is `speaker`.
    """

    reference: str
    name: str
    kind: str
    claims: tuple[tuple[str, Relation], ...] = ()

    @property
    def text(self) -> str:
        """The words of the row, which searches look through."""
        return f"{self.name}\n{self.kind}"

    @property
    def said(self) -> int:
        """The number of claims that it says."""
        return sum(relation is Relation.SAYS for _, relation in self.claims)

    @property
    def about(self) -> int:
        """The number of claims that it is only named in."""
        return len(self.claims) - self.said


def related(claims: Iterable[Claim]) -> Mapping[str, Sequence[tuple[str, Relation]]]:
    """Return for each actor or other speaker the ids of the claims that it says or is named in, with the relation."""
    found: dict[str, list[tuple[str, Relation]]] = {}
    for claim in claims:
        for reference in dict.fromkeys((*claim.by, *claim.actors)):
            found.setdefault(reference, []).append(
                (claim.id, Relation.SAYS if reference in claim.by else Relation.NAMED)
            )
    return found


def actor_rows(briefing: Briefing, claims: Iterable[Claim]) -> tuple[ActorRow, ...]:
    """Return the actors as some of the claims show them: declared ones, other speakers, and last who is in none."""
    found = related(claims)
    declared = {actor.id: ActorRow(actor.id, actor.name, actor.kind) for actor in briefing.actors}
    rows = []
    for reference in dict.fromkeys((*declared, *found)):
        row = declared.get(reference) or ActorRow(reference, reference, "speaker")
        rows.append(ActorRow(row.reference, row.name, row.kind, tuple(found.get(reference, ()))))
    return tuple(sorted(rows, key=lambda row: not row.claims))


def count_actors(briefing: Briefing) -> int:
    """Return the number of actors, declared or speaking."""
    return len({actor.id for actor in briefing.actors}.union(*(claim.by for claim in briefing.claims)))


def has_actor(briefing: Briefing, reference: str) -> bool:
    """Return whether an actor has the id `reference`, or somebody of that name speaks."""
    return briefing.actor(reference) is not None or any(reference in claim.by for claim in briefing.claims)
