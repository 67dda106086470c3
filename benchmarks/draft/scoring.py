"""The score of a draft: each gold claim beside the drafted claim that quotes the same words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from benchmarks.draft.gold import Gold, GoldClaim, pane_name

from briefing_tui.domain.briefing import Actor, Briefing
from briefing_tui.domain.passage import Span
from briefing_tui.drafting.draft import Draft, DraftedClaim
from briefing_tui.loading.format import PANE_FIELDS

FIELDS = ("when", "likelihood", "severity", "channel", "status", "direction")
_PANES_OF_FIELDS = {field.key: pane for pane, fields in PANE_FIELDS.items() for field in fields}
_SURE_SHARE = 0.7


class Judged(NamedTuple):
    """One choice for a gold claim, given by its id: what the gold has first, whether it accepts it, and the margin."""

    claim: str
    chosen: str
    wanted: str
    is_right: bool
    margin: float


@dataclass(slots=True)
class Score:
    """What a draft got right: its choices by field, and of each gold claim, how high it was ranked."""

    claims: int = 0
    found: int = 0
    both: int = 0
    judged: dict[str, list[Judged]] = field(default_factory=dict)
    key_judgments: int = 0
    ranked_first: int = 0
    actors: int = 0
    actors_found: int = 0
    actors_drafted: int = 0
    actors_right: int = 0

    def add(self, other: "Score") -> None:
        """Add the score of another draft."""
        for name in (
            "claims",
            "found",
            "both",
            "key_judgments",
            "ranked_first",
            "actors",
            "actors_found",
            "actors_drafted",
            "actors_right",
        ):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for name, judged in other.judged.items():
            self.judged.setdefault(name, []).extend(judged)

    def accuracy(self, name: str) -> float:
        """Return the share of choices of a field that are right, in per cent; 0 without any."""
        judged = self.judged.get(name, [])
        return 100 * sum(each.is_right for each in judged) / len(judged) if judged else 0.0

    def strict_accuracy(self, name: str) -> float:
        """Return the share of choices of a field that are what the gold has first, in per cent; 0 without any."""
        judged = self.judged.get(name, [])
        return 100 * sum(each.chosen == each.wanted for each in judged) / len(judged) if judged else 0.0

    def sure_accuracy(self, name: str) -> float:
        """Return that share among the surest choices, which are so many of all that count as sure."""
        judged = sorted(self.judged.get(name, []), key=lambda each: -each.margin)
        sure = judged[: round(len(judged) * _SURE_SHARE)]
        return 100 * sum(each.is_right for each in sure) / len(sure) if sure else 0.0


def score(gold: Gold, draft: Draft, spans: Sequence[Sequence[Span]], first: int = 10) -> Score:
    """Return the score of a draft; `spans` are the places of its claims, and `first` is how many ranks count."""
    result = Score(claims=len(gold.claims), key_judgments=len(gold.briefing.key_judgments))
    ranks: dict[str, int] = {}
    for claim in gold.claims:
        drafted = _aligned(claim, draft.claims, spans)
        if drafted is None:
            continue
        result.found += 1
        _judge(result, claim, drafted, gold.briefing, draft.briefing)
        ranks[claim.claim.id] = min(each.rank for each in _overlapping(claim, draft.claims, spans))
    result.ranked_first = sum(ranks.get(id_, first + 1) <= first for id_ in gold.briefing.key_judgments)
    _judge_actors(result, gold.briefing.actors, draft.briefing.actors)
    return result


def _judge(result: Score, gold: GoldClaim, drafted: DraftedClaim, wanted: Briefing, made: Briefing) -> None:
    claim = drafted.claim
    pane = _judged(gold, "pane", pane_name(drafted.pane), drafted)
    basis = _judged(gold, "basis", str(claim.basis), drafted)
    result.judged.setdefault("pane", []).append(pane)
    result.judged.setdefault("basis", []).append(basis)
    result.both += pane.is_right and basis.is_right
    if basis.is_right and gold.claim.by and claim.by:
        names = {each for by in gold.claim.by for each in _names(wanted, by)}
        is_right = all(names & _names(made, by) for by in claim.by)
        result.judged.setdefault("by", []).append(
            Judged(gold.claim.id, ", ".join(claim.by), ", ".join(gold.claim.by), is_right, 1)
        )
    for name in FIELDS:
        if not pane.is_right or _PANES_OF_FIELDS.get(name, drafted.pane) != drafted.pane:
            continue  # a field of a pane that it should not be in counts with the pane
        value = getattr(claim, name)
        chosen = "" if value is None else value.text if name == "when" else str(value)
        if chosen or "" not in gold.accepted[name]:
            result.judged.setdefault(name, []).append(_judged(gold, name, chosen, drafted))


def _judged(gold: GoldClaim, name: str, chosen: str, drafted: DraftedClaim) -> Judged:
    reason = drafted.reasons.get(name)
    accepted = gold.accepted[name]
    return Judged(gold.claim.id, chosen, gold.first[name], chosen in accepted, reason.margin if reason else 1.0)


def _names(briefing: Briefing, reference: str) -> set[str]:
    """Return the names by which an actor may be known, in lower case without articles."""
    actor = briefing.actor(reference)
    return _plain([reference]) if actor is None else _plain([actor.name, *actor.aliases, actor.id.replace("-", " ")])


def _plain(names: Iterable[str]) -> set[str]:
    return {name.casefold().removeprefix("the ").strip() for name in names}


def _judge_actors(result: Score, wanted: Sequence[Actor], made: Sequence[Actor]) -> None:
    def names(actor: Actor) -> set[str]:
        return _plain((actor.name, *actor.aliases))

    result.actors, result.actors_drafted = len(wanted), len(made)
    result.actors_found = sum(any(names(actor) & names(other) for other in made) for actor in wanted)
    result.actors_right = sum(any(names(actor) & names(other) for other in wanted) for actor in made)


def _aligned(gold: GoldClaim, drafted: Sequence[DraftedClaim], spans: Sequence[Sequence[Span]]) -> DraftedClaim | None:
    """Return the drafted claim that has most of the words of a gold claim's passages, the first passage first."""
    for passage in gold.spans:
        shares = [(_overlap([passage], places), -number) for number, places in enumerate(spans)]
        best = max(shares, default=(0, 0))
        if best[0]:
            return drafted[-best[1]]
    return None


def _overlapping(
    gold: GoldClaim, drafted: Sequence[DraftedClaim], spans: Sequence[Sequence[Span]]
) -> Iterator[DraftedClaim]:
    """Yield the drafted claims whose passage is for the most part a gold claim's, or the other way round."""
    for claim, places in zip(drafted, spans, strict=True):
        shorter = min(_length(gold.spans), _length(places))
        if 2 * _overlap(gold.spans, places) > shorter or claim is _aligned(gold, drafted, spans):
            yield claim


def _overlap(some: Iterable[Span], others: Sequence[Span]) -> int:
    return sum(max(0, min(one.end, other.end) - max(one.start, other.start)) for one in some for other in others)


def _length(spans: Iterable[Span]) -> int:
    return sum(span.end - span.start for span in spans)
