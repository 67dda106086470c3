"""The charts of the actors' tab: who speaks of whom, and who is named together with whom, by the claims' panes."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from briefing_tui.domain.briefing import STANDING_PANES, Briefing, Claim
from briefing_tui.reading.charts import Chart, Part, Row
from briefing_tui.text.english import counted
from briefing_tui.text.visible import visible_line

MAX_PAIRS = 10  # rows of a chart; the pairs beyond them are one row more
SECTION = "section"  # the name of the part that the claims of the author's sections make together


class _Pair(NamedTuple):
    """Two actors, by their references, and what stands between their names."""

    first: str
    between: str
    second: str


def pair_charts(briefing: Briefing, claims: Iterable[Claim]) -> Iterator[Chart]:
    """Yield a chart of speakers with those they speak of, and one of actors that are named together, if there are any.

    The pairs with the most claims come first. The last row of a chart with more than `MAX_PAIRS` counts the others.
    """
    spoken: dict[_Pair, list[str]] = {}
    together: dict[_Pair, list[str]] = {}
    order = {actor.id: number for number, actor in enumerate(briefing.actors)}
    for claim in claims:
        named = sorted(set(claim.actors), key=lambda actor: order[actor])
        for speaker in dict.fromkeys(claim.by):
            for actor in named:
                if actor != speaker:
                    spoken.setdefault(_Pair(speaker, "of", actor), []).append(claim.id)
        for first, second in combinations(named, 2):
            together.setdefault(_Pair(first, "and", second), []).append(claim.id)
    for heading, pairs in (("Who speaks of whom", spoken), ("Who is named together", together)):
        if pairs:
            yield Chart(heading, tuple(_rows(briefing, pairs)))


def _rows(briefing: Briefing, pairs: Mapping[_Pair, Sequence[str]]) -> Iterator[Row]:
    strongest = sorted(pairs.items(), key=lambda item: -len(item[1]))
    for pair, claims in strongest[:MAX_PAIRS]:
        first, second = (visible_line(briefing.actor_name(actor)) for actor in (pair.first, pair.second))
        key = f"{pair.first}>{pair.between}>{pair.second}>"  # no claim's key ends so, nor an actor's
        yield _row(briefing, key, f"{first} {pair.between} {second}", claims)
    others = strongest[MAX_PAIRS:]
    if others:
        between = others[0][0].between
        found = dict.fromkeys(claim for _, claims in others for claim in claims)
        label = counted(len(others), "more pair")
        yield _row(briefing, f"{between}>", label, tuple(found))


def _row(briefing: Briefing, key: str, label: str, claims: Sequence[str]) -> Row:
    """Return a row that is divided by the panes of its claims."""
    panes = Counter(briefing.pane_of(claim).id for claim in claims)
    counts = {pane: panes.pop(pane, 0) for pane in STANDING_PANES} | {SECTION: panes.total()}
    parts = (Part(name, count, rank) for rank, (name, count) in enumerate(counts.items()) if count)
    return Row(key, label, tuple(claims), parts=tuple(parts))
