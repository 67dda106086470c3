"""How well statements are told apart: cooperation from conflict in news sentences, and the panes of gold briefings.

    python -m benchmarks.draft.events [FOLDER ...] [--misses]

News sentences are those of PLOVER's gold standard (`../shared/corpora/plover`, where it is there). A gold claim of a
briefing in a folder is compared with the statement that most of its first quote stands in; where its `note` calls
another pane as good (`also: ...`), that counts too.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from briefing_tui.documents.document import open_document
from briefing_tui.documents.evidence import gather_evidence
from briefing_tui.domain.briefing import Claim
from briefing_tui.domain.passage import Span
from briefing_tui.drafting.clauses import clause_words
from briefing_tui.drafting.events.cues import SIDE_OF_TYPE, Side
from briefing_tui.drafting.events.panes import panes, panes_of
from briefing_tui.drafting.events.scores import BACKGROUND, PANES
from briefing_tui.drafting.events.sides import sides
from briefing_tui.drafting.language import language
from briefing_tui.drafting.statements import Statement, statements
from briefing_tui.drafting.tokens import tokens

_PLOVER = Path(__file__).parents[3] / "shared" / "corpora" / "plover" / "gold-dev.json"
_ALSO_PANE = re.compile(r"\balso: ([^;.]*)")
_SURER_SHARE = 0.7


@dataclass(slots=True)
class Judged:
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


def plover_figures(path: Path = _PLOVER) -> Judged:
    """Return how cooperation and conflict were told apart in news sentences that political scientists classed."""
    tables, judged = sides(language("en")), Judged()
    for record in json.loads(path.read_text(encoding="utf-8")):
        found = tokens(record["text"])
        told = tables.told(found, tables.standing(found))
        ahead = told.weight(Side.COOPERATION) - told.weight(Side.CONFLICT)
        gold, drafted = SIDE_OF_TYPE[record["event"].lower()], Side.COOPERATION if ahead > 0 else Side.CONFLICT
        judged.add(gold, drafted, abs(ahead), record["text"], is_right=gold is drafted)
    return judged


def pane_figures(path: Path, root: Path | None = None) -> Judged:
    """Return how the panes of the claims of the gold briefing at `path` were chosen; its sources lie in `root`."""
    document = gather_evidence(open_document(path, root))
    briefing, evidence = document.briefing, document.evidence
    assert evidence is not None
    english, judged = language("en"), Judged()
    tables, words = panes(english), clause_words(english)
    for source, article in evidence.articles.items():
        found = list(statements(article, words))
        choices = panes_of(found, tables)
        for claim in briefing.claims:
            span = next((each.span for each in evidence.anchors[claim.id] if each.span is not None), None)
            if span is not None and claim.quotes[0].source == source:
                gold = briefing.pane_of(claim.id).id
                gold = gold if gold in PANES else BACKGROUND
                choice = choices[_at(found, span)]
                is_right = choice.value in {gold, *_also(claim)}
                reason = f"[{choice.reason.rule}: {choice.reason.words}] {article.text[slice(*span)]}"
                judged.add(gold, choice.value, choice.reason.margin, reason, is_right=is_right)
    return judged


def _at(found: Sequence[Statement], span: Span) -> int:
    """Return the number of the statement that most of a span stands in."""
    return max(
        range(len(found)), key=lambda at: min(span.end, found[at].span.end) - max(span.start, found[at].span.start)
    )


def _also(claim: Claim) -> set[str]:
    words = {word for part in _ALSO_PANE.findall(claim.note) for word in re.findall(r"[a-z]+", part)}
    return (words & set(PANES)) | ({BACKGROUND} if "sections" in words else set())


def report(name: str, judged: Judged) -> Iterator[str]:
    """Yield the lines that tell how something was judged."""
    strict = sum(count for (gold, drafted), count in judged.confusion.items() if gold == drafted)
    total = len(judged.margins)
    yield (
        f"{name}: {total} judged, right {100 * judged.accuracy():.1f} %, of the surest {_SURER_SHARE:.0%} "
        f"{100 * judged.accuracy(_SURER_SHARE):.1f} %; without alternatives {100 * strict / max(1, total):.1f} %"
    )
    for (gold, drafted), count in sorted(judged.confusion.items()):
        yield f"  {gold:12} drafted {drafted:12} {count:4}"
    if "--misses" in sys.argv:
        yield from (f"    {miss}" for miss in judged.misses)


def main() -> None:
    """Print the figures of PLOVER's sentences, and of each gold briefing in the folders given."""
    if _PLOVER.exists():
        judged = plover_figures()
        print(f"PLOVER: macro-F1 {judged.macro_f1(tuple(Side)):.3f}", *report("PLOVER", judged), sep="\n")
    every = Judged()
    for path in [
        path for each in sys.argv[1:] if not each.startswith("--") for path in sorted(Path(each).glob("*.yaml"))
    ]:
        judged = pane_figures(path)
        print(*report(path.stem, judged), sep="\n")
        every.margins += judged.margins
        every.confusion += judged.confusion
    if every.margins:
        print(*report("all", every), sep="\n")


if __name__ == "__main__":
    main()
