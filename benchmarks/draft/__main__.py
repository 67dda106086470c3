"""How good drafts are: their claims beside those of briefings made by hand, and how long they take.

    python -m benchmarks.draft [--articles FOLDER] [--plover FILE] [--re3d FOLDER] [--markdown] [--misses]

`--articles` names another folder of articles with briefings made by hand, in the place of those held out.
`--misses` prints each choice that is wrong, too, but for those held out: no rule is to be fitted to them.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.draft.baselines import baselines
from benchmarks.draft.corpora import CORPORA, corpora_rows
from benchmarks.draft.cost import cost_table
from benchmarks.draft.gold import Gold, golds
from benchmarks.draft.scoring import FIELDS, Score, score
from benchmarks.table import Row, markdown, plain

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.domain.passage import Span
from briefing_tui.drafting.draft import Draft
from briefing_tui.drafting.drafting import Origin, draft_of
from briefing_tui.exporting.scaffold import title_of

_HELD_OUT = Path(__file__).parent / "articles"
_HEAD = (
    "article",
    "claims",
    "found",
    "pane",
    "strict",
    "surer",
    "basis",
    "surer",
    "both",
    "by",
    "key",
    "actors R",
    "P",
)


def main() -> None:
    """Draft the articles of the gold briefings, and print the tables."""
    parser = argparse.ArgumentParser(description="How good drafts are, and how long they take.")
    parser.add_argument("--articles", metavar="FOLDER", type=Path, default=_HELD_OUT)
    parser.add_argument("--plover", metavar="FILE", type=Path, default=CORPORA / "plover" / "gold-dev.json")
    parser.add_argument("--re3d", metavar="FOLDER", type=Path, default=CORPORA / "re3d-centcom")
    parser.add_argument("--markdown", action="store_true")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    form = markdown if options.markdown else plain
    if not CORPORA.exists():
        print("../shared/corpora is not there: the development set, PLOVER and re3d are left out.\n")
    every = list(golds(CORPORA / "articles", options.articles))
    scores = [(gold, _scored(gold)) for gold in every]
    rows = corpora_rows(options.plover, options.re3d)
    for table in (
        [_HEAD, *_rows(scores)],
        _matrix("pane", scores),
        _matrix("basis", scores),
        [("field", "chosen", "right %"), *_field_rows(scores)],
        [("baseline", "pane", "basis"), *_baseline_rows(every)],
        *([[("corpus", ""), *rows]] if rows else []),
        cost_table(),
    ):
        print(form(table))
        print()
    if options.misses:
        print(*_misses(scores), sep="\n")


def _scored(gold: Gold) -> Score:
    draft = draft_of(gold.article, Origin(gold.name, title_of(gold.article), "article.txt", ""))
    return score(gold, draft, _spans(gold, draft))


def _spans(gold: Gold, draft: Draft) -> list[list[Span]]:
    haystack = Haystack(gold.article)
    return [
        [span for quote in each.claim.quotes if (span := haystack.anchor(quote.exact, quote.before, quote.after).span)]
        for each in draft.claims
    ]


def _rows(scores: Sequence[tuple[Gold, Score]]) -> list[Row]:
    rows: list[Row] = []
    for group in ("shipped", "development", "held out"):
        members = [(gold.name, each) for gold, each in scores if gold.group == group]
        rows += [_row(name, each) for name, each in members]
        if len(members) > 1:
            total = Score()
            for _, each in members:
                total.add(each)
            rows += [_row(f"all {group}", total), ()]
    return rows


def _row(name: str, score: Score) -> Row:
    percent = "{:.0f} %".format
    return (
        name,
        str(score.claims),
        percent(100 * score.found / score.claims),
        percent(score.accuracy("pane")),
        percent(score.strict_accuracy("pane")),
        percent(score.sure_accuracy("pane")),
        percent(score.accuracy("basis")),
        percent(score.sure_accuracy("basis")),
        percent(100 * score.both / (score.found or 1)),
        percent(score.accuracy("by")),
        f"{score.ranked_first} of {score.key_judgments}",
        percent(100 * score.actors_found / (score.actors or 1)),
        percent(100 * score.actors_right / (score.actors_drafted or 1)),
    )


def _field_rows(scores: Sequence[tuple[Gold, Score]]) -> list[Row]:
    total = Score()
    for _, each in scores:
        total.add(each)
    return [(name, str(len(total.judged.get(name, ()))), f"{total.accuracy(name):.0f}") for name in FIELDS]


def _baseline_rows(every: Sequence[Gold]) -> list[Row]:
    found = baselines(every)
    names = list(dict.fromkeys(name for each in found.values() for name in each))
    return [
        (name, *(f"{found[key][name]:.0f} %" if name in found[key] else "" for key in ("pane", "basis")))
        for name in names
    ]


def _matrix(name: str, scores: Sequence[tuple[Gold, Score]]) -> list[Row]:
    """Return how often each value was chosen for each that was wanted; what also counts as right is on the diagonal."""
    judged = [each for _, score in scores for each in score.judged.get(name, [])]
    counts = Counter((each.wanted if not each.is_right else each.chosen, each.chosen) for each in judged)
    values = sorted({value for pair in counts for value in pair})
    rows = [(wanted, *(str(counts[wanted, chosen]) for chosen in values)) for wanted in values]
    return [(f"{name}: wanted, chosen", *values), *rows]


def _misses(scores: Sequence[tuple[Gold, Score]]) -> Iterator[str]:
    """Yield a line for each choice that is wrong in the articles that are not held out."""
    for gold, each in (pair for pair in scores if pair[0].group != "held out"):
        for name, judged in each.judged.items():
            for choice in judged:
                if not choice.is_right:
                    taken = f"{choice.wanted or 'none'} taken for {choice.chosen or 'none'}"
                    yield f"{gold.name}, {choice.claim}: {name} {taken}"


if __name__ == "__main__":
    main()
