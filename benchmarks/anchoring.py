"""How well quotes are anchored, by kind and length: found at the right place, or not found; and how fast.

    python -m benchmarks.anchoring [--quotes 1200] [--seed 1] [--half testing] [--show ROW] [--markdown]

The thresholds of the cascade were chosen on the tuning half of the quotes; the table is printed for the other.
"""

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from benchmarks.cut_quotes import CUT_AIMS_PERCENT, Cutter, cut_sentences, is_cut_right
from benchmarks.edited import EDITED_AIMS_PERCENT, Editor
from benchmarks.misquoted import MISQUOTED_AIMS_PERCENT, misquoted
from benchmarks.pieces import Pages, is_placed
from benchmarks.planting import LENGTHS_CHARACTERS, Planted, Planter, is_right
from benchmarks.scanned import SCANNED_AIMS_PERCENT, scanned
from benchmarks.scripts import planted_by_script
from benchmarks.searching import timings
from benchmarks.table import markdown, plain
from benchmarks.texts import Corpus

from briefing_tui.domain.passage import Anchor, Verdict

# The aim of the rows whose names begin so: the share of quotes anchored right, in per cent.
_AIMS_PERCENT = {"present": 100.0, "damaged": 98.0, "scanned": 98.0, "deleted": 99.5, "altered": 99.5, "repeated": 99.0}
_AIMS_PERCENT = SCANNED_AIMS_PERCENT | _AIMS_PERCENT | EDITED_AIMS_PERCENT | MISQUOTED_AIMS_PERCENT | CUT_AIMS_PERCENT
_AIMS_PERCENT |= {"pieces": 98.0}
_KINDS_A_NUMBER = 3  # of an editor's changes, there are so many times fewer quotes of each
_PIECES_A_NUMBER = 10  # the same of sentences in pieces, of which each is looked for in every kind of page
_AIMED_FROM = {"damaged": 3, "scanned": 3}  # the number of the class of length, here 60 characters and more


@dataclass(slots=True)
class Row:
    """The results of the quotes of one kind: right ones and all, by class of length; verdicts; the wrong ones."""

    right: Counter[int] = field(default_factory=Counter)
    total: Counter[int] = field(default_factory=Counter)
    verdicts: Counter[Verdict] = field(default_factory=Counter)
    wrong: list[tuple[Planted, Anchor]] = field(default_factory=list)
    named: int = 0  # of altered quotes, how many have a change of the right kind

    def add(self, planted: Planted, anchor: Anchor) -> None:
        """Count one quote."""
        self.total[planted.column] += 1
        self.verdicts[anchor.verdict] += 1
        self.named += planted.kind is not None and any(change.kind is planted.kind for change in anchor.changes)
        right = is_placed(planted, anchor) if planted.row.startswith("pieces") else is_cut_right(planted, anchor)
        if is_right(planted, anchor) if right is None else right:
            self.right[planted.column] += 1
        else:
            self.wrong.append((planted, anchor))


def main() -> None:
    """Plant the quotes, anchor them, and print the tables."""
    parser = argparse.ArgumentParser(description="How well quotes are anchored, and how fast.")
    parser.add_argument("--quotes", type=int, default=1200, help="how many of each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--half", choices=["tuning", "testing"], default="testing")
    parser.add_argument("--show", metavar="ROW", help="list what went wrong in the rows that begin so")
    parser.add_argument("--markdown", action="store_true")
    options = parser.parse_args()
    corpus = Corpus()
    if not corpus.has_scan:
        print("../shared/corpora is not there: the quotes are of the seed article, and no scan is searched.")
    rows: defaultdict[str, Row] = defaultdict(Row)
    for number, planted in enumerate(_planted(corpus, options.seed, options.quotes)):
        if number % 2 == (options.half == "testing"):
            rows[planted.row].add(planted, planted.anchor())
    print(f"{sum(row.total.total() for row in rows.values()):,} quotes, {options.half} half, from {corpus.name}")
    form = markdown if options.markdown else plain
    print(form(list(_table(rows))))
    for name, row in rows.items():
        if options.show is not None and name.startswith(options.show):
            for planted, anchor in row.wrong:
                print(_account(name, planted, anchor))
    print()
    print(form(timings(corpus, options.seed)))


def _planted(corpus: Corpus, seed: int, number: int) -> Iterator[Planted]:
    """Yield all planted quotes, kind by kind."""
    planter = Planter(corpus, seed, number)
    chance = random.Random(seed)  # noqa: S311  # nothing is secret here
    clean = corpus.clean()
    yield from planter.present("present: as it stands", clean)
    yield from planter.present("present: set anew", corpus.reset(chance))
    for rate in (0.02, 0.05, 0.1):
        yield from planter.present(f"damaged: {rate:.0%} of the letters", corpus.damaged(chance, rate), least=31)
    if corpus.has_scan:
        yield from planter.sentences("scanned: whole sentences", corpus.scan)
        yield from planter.present("scanned: parts of sentences", corpus.scan, least=31)
    gone = planter.gone()
    yield from planter.deleted("deleted", corpus.without(gone), gone)
    if corpus.has_scan:
        readable = [span for span in gone if corpus.scan.span(span)]  # others cannot be located there to be deleted
        yield from planter.deleted("deleted from the scan", corpus.scan_without(readable), readable)
    yield from planter.altered("altered", clean)
    if corpus.has_scan:
        yield from planter.altered("altered, in the scan", corpus.scan)
    yield from planter.repeated("repeated", clean)
    yield from cut_sentences()
    cutter = Cutter(corpus, seed, number)
    yield from cutter.fragments(clean)
    yield from cutter.contexts("", clean)
    if corpus.has_scan:
        yield from cutter.contexts(", in the scan", corpus.scan)
    editor = Editor(corpus, seed, number // _KINDS_A_NUMBER)
    yield from editor.planted(clean)
    yield from editor.marked()
    yield from misquoted(corpus, seed, number)
    if corpus.has_scan:
        yield from scanned(corpus, seed, number // _KINDS_A_NUMBER)
    yield from editor.gone(corpus.without(gone), gone)
    if corpus.has_scan:
        yield from editor.planted(corpus.scan, ", in the scan")
    yield from Pages(corpus, seed, number // _PIECES_A_NUMBER).planted()
    yield from planted_by_script(seed)


def _table(rows: dict[str, Row]) -> Iterator[tuple[str, ...]]:
    yield ("right, of how many", *(f"{least}-{most}" for least, most in LENGTHS_CHARACTERS), "all", "aim", "verdicts")
    for name, row in rows.items():
        aim = next((aim for start, aim in _AIMS_PERCENT.items() if name.startswith(start)), 0.0)
        first = next((first for start, first in _AIMED_FROM.items() if name.startswith(start)), 0)
        classes = range(len(LENGTHS_CHARACTERS))
        right = sum(row.right[n] for n in classes if n >= first)
        total = sum(row.total[n] for n in classes if n >= first)
        missed = " under" if total and 100 * right / total < aim else ""
        named = f"; {100 * row.named / row.total.total():.0f} % name it" if name.startswith("altered") else ""
        yield (
            name,
            *(_share(row.right[n], row.total[n]) for n in classes),
            _share(right, total),
            f"{aim:g}{missed}" if aim else "",
            ", ".join(f"{verdict} {count}" for verdict, count in row.verdicts.most_common()) + named,
        )


def _share(right: int, total: int) -> str:
    return f"{100 * right / total:.1f} ({total})" if total else "-"


def _account(name: str, planted: Planted, anchor: Anchor) -> str:
    changes = "; ".join(f"{change.kind}: {change.quoted!r} / {change.found!r}" for change in anchor.changes)
    place = planted.text.text[slice(*planted.place)] if planted.place else ""
    return (
        f"\n[{name}] {anchor.verdict}, {anchor.level}, {anchor.score:.2f}, at {anchor.extracted_span},"
        f" is at {planted.place}"
        f"\n  quote   {planted.quote!r}\n  stands  {place!r}\n  passage {anchor.passage!r}\n  changes {changes}"
    )


if __name__ == "__main__":
    main()
