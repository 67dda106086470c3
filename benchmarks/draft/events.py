"""How well cooperation is told from conflict, in news sentences that political scientists have classed.

    python -m benchmarks.draft.events [--misses]

The sentences are those of PLOVER's gold standard (`../shared/corpora/plover`, where it is there).
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from briefing_tui.drafting.events.cues import SIDE_OF_TYPE, Side
from briefing_tui.drafting.events.sides import sides
from briefing_tui.drafting.language import language
from briefing_tui.drafting.tokens import tokens

_PLOVER = Path(__file__).parents[3] / "shared" / "corpora" / "plover" / "gold-dev.json"
_SURER_SHARE = 0.7


@dataclass(slots=True)
class SideFigures:
    """What was judged: how sure each judgement was and whether it was right, and what was taken for what."""

    margins: list[tuple[float, bool]] = field(default_factory=list)
    confusion: Counter[tuple[str, str]] = field(default_factory=Counter)  # gold, drafted
    misses: list[str] = field(default_factory=list)

    def add(self, gold: str, drafted: str, margin: float, words: str, *, is_right: bool) -> None:
        """Add one judgement."""
        self.margins.append((margin, is_right))
        self.confusion[gold, drafted] += 1
        if not is_right:
            self.misses.append(f"{gold} -> {drafted} ({margin:.2f}): {words}")

    def accuracy(self, share: float = 1.0) -> float:
        """Return the share of judgements that are right, among the surest `share` of them."""
        surest = sorted(self.margins, reverse=True)[: max(1, round(share * len(self.margins)))]
        return sum(is_right for _, is_right in surest) / max(1, len(surest))

    def macro_f1(self, labels: Sequence[str]) -> float:
        """Return the mean over labels of the harmonic mean of precision and recall."""
        scores = []
        for label in labels:
            right = self.confusion[label, label]
            gold = sum(count for (each, _), count in self.confusion.items() if each == label)
            drafted = sum(count for (_, each), count in self.confusion.items() if each == label)
            scores.append(2 * right / max(1, gold + drafted))
        return sum(scores) / len(scores)


def plover_figures(path: Path = _PLOVER) -> SideFigures:
    """Return how cooperation and conflict were told apart in news sentences that political scientists classed."""
    tables, judged = sides(language("en")), SideFigures()
    for record in json.loads(path.read_text(encoding="utf-8")):
        found = tokens(record["text"])
        told = tables.told(found, tables.standing(found))
        ahead = told.weight(Side.COOPERATION) - told.weight(Side.CONFLICT)
        gold, drafted = SIDE_OF_TYPE[record["event"].lower()], Side.COOPERATION if ahead > 0 else Side.CONFLICT
        judged.add(gold, drafted, abs(ahead), record["text"], is_right=gold is drafted)
    return judged


def report(judged: SideFigures) -> Iterator[str]:
    """Yield the lines that tell how sentences were judged, with the misses where they are asked for."""
    yield (
        f"{len(judged.margins)} judged, right {100 * judged.accuracy():.1f} %, of the surest {_SURER_SHARE:.0%} "
        f"{100 * judged.accuracy(_SURER_SHARE):.1f} %"
    )
    for (gold, drafted), count in sorted(judged.confusion.items()):
        yield f"  {gold:12} drafted {drafted:12} {count:4}"
    if "--misses" in sys.argv:
        yield from (f"    {miss}" for miss in judged.misses)


def main() -> None:
    """Print the figures of PLOVER's sentences, where they are there."""
    if not _PLOVER.exists():
        print("events: the corpus PLOVER is absent, nothing is measured")
        return
    judged = plover_figures()
    print(f"PLOVER: macro-F1 {judged.macro_f1(tuple(Side)):.3f}", *report(judged), sep="\n")


if __name__ == "__main__":
    main()
