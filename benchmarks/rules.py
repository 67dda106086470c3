"""How well the rules tell a claim that its quote does not bear out from one that it does.

    python -m benchmarks.rules [--half tuning|testing|both] [--show KIND] [--markdown]

Each pair of benchmarks/claims is a briefing of one claim, checked by all rules as `briefing check` does. `--show` lists
the pairs of a kind that come out wrong: those missed, or, of the kind `faithful`, those reported. Whoever writes or
tunes rules looks at the tuning half alone.
"""

import argparse
import platform
import statistics
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.pairs import FAITHFUL, HALVES, Pair, left_out, pairs
from benchmarks.table import Row, markdown, plain

from briefing_tui.checking.rule import Finding, Rule
from briefing_tui.checking.rules import findings, severity_of
from briefing_tui.documents.document import open_document
from briefing_tui.documents.examination import examine
from briefing_tui.domain.problem import Severity

# The codes that name the error of each kind. A new rule adds its code to the kinds that it finds.
EXPECTED_CODES = {
    "negation-dropped": {"negation-differs", "opposite-said", "likelihood-differs", "likelihood-overstated"},
    "negation-added": {"negation-differs", "opposite-said"},
    "plan-as-done": {"plan-as-fact", "hedge-dropped", "hedge-strengthened"},
    "quantifier": {"quantity-differs"},
    "antonym": {"opposite-said", "negation-differs"},
    "bound": {"bound-differs", "number-differs"},
    "unit": {"unit-differs", "number-differs"},
    "crossed": {"numbers-crossed", "number-differs"},
    "date": {"date-differs", "when-differs"},
    "roles-reversed": {"roles-reversed", "actor-differs"},
    "by": {"by-differs", "by-unnamed"},
    "place": {"place-differs", "actor-differs"},
    "hedge": {
        "hedge-dropped",
        "hedge-strengthened",
        "likelihood-differs",
        "likelihood-overstated",
        "attribution-dropped",
        "plan-as-fact",
    },
    "part-as-whole": {"part-as-whole", "quantity-differs"},
    "cause-added": {"cause-added"},
    "time-qualifier": {"qualifier-dropped", "date-differs", "opposite-said"},
    "status-severity": {"status-differs", "severity-differs"},
}
_SHIPPED = Path(__file__).parents[1] / "briefings" / "taliban-tajikistan-2024.yaml"
_CHECKS = 20  # of the shipped briefing, to time one


class Result(NamedTuple):
    """What the rules found of a pair: the findings that are errors or warnings, and the notes."""

    pair: Pair
    problems: tuple[tuple[Rule, Finding], ...]
    notes: tuple[tuple[Rule, Finding], ...]

    @property
    def outcome(self) -> str:
        """How the error was found: `right`, by a `note` that is right, for an `other` reason, or `missed`."""
        expected = EXPECTED_CODES[self.pair.kind]
        if any(rule.code in expected for rule, _ in self.problems):
            return "right"
        if any(rule.code in expected for rule, _ in self.notes):
            return "note"
        return "other" if self.problems else "missed"


def main() -> None:
    """Check the pairs of the chosen half, and print the tables."""
    parser = argparse.ArgumentParser(description="How well the rules tell wrong claims from faithful ones.")
    parser.add_argument("--half", choices=(*HALVES, "both"), default="testing")
    parser.add_argument("--show", metavar="KIND", choices=(*EXPECTED_CODES, FAITHFUL))
    parser.add_argument("--markdown", action="store_true")
    options = parser.parse_args()
    halves = HALVES if options.half == "both" else (options.half,)
    form = markdown if options.markdown else plain
    skipped = sum(map(left_out, halves))
    if skipped:
        print(f"../shared/corpora is not there: {skipped} pairs with passages in it are left out.\n")
    results = [_checked(pair) for half in halves for pair in pairs(half)]
    if options.show:
        _show(options.show, results)
        return
    half = "both halves" if options.half == "both" else f"{options.half} half"
    system = f"Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    print(f"{len(results)} pairs, {half} ({system}):\n")
    wrong = [result for result in results if result.pair.kind != FAITHFUL]
    faithful = [result for result in results if result.pair.kind == FAITHFUL]
    print(form([("wrong claims", "pairs", "right %", "right", "by a note", "other reason", "missed"), *_rows(wrong)]))
    print()
    print(form([("faithful claims", "pairs", "false alarm %", "false alarms", "with a note"), *_alarm_rows(faithful)]))
    print()
    print(form([("code", "right", "other reason", "on faithful claims"), *_code_rows(wrong, faithful)]))
    print(f"\nOne check of the shipped briefing, in this process: {_shipped_ms():.0f} ms (median of {_CHECKS}).")


def _checked(pair: Pair) -> Result:
    found = tuple(findings(pair.briefing, pair.evidence))
    return Result(
        pair,
        tuple(each for each in found if severity_of(*each, pair.briefing) is not Severity.NOTE),
        tuple(each for each in found if severity_of(*each, pair.briefing) is Severity.NOTE),
    )


def _rows(wrong: Sequence[Result]) -> list[Row]:
    rows = [_row(kind, [result for result in wrong if result.pair.kind == kind]) for kind in EXPECTED_CODES]
    return [*rows, (), _row("all", wrong)]


def _row(label: str, results: Sequence[Result]) -> Row:
    outcomes = Counter(result.outcome for result in results)
    counts = (str(outcomes[outcome]) for outcome in ("right", "note", "other", "missed"))
    return (label, str(len(results)), _percent(outcomes["right"], len(results)), *counts)


def _alarm_rows(faithful: Sequence[Result]) -> list[Row]:
    """Return a row for each file that passages are taken from, and one for all."""
    origins = sorted({result.pair.origin for result in faithful})
    groups = [(origin, [result for result in faithful if result.pair.origin == origin]) for origin in origins]
    return [*(_alarm_row(origin or "own passages", each) for origin, each in groups), (), _alarm_row("all", faithful)]


def _alarm_row(label: str, results: Sequence[Result]) -> Row:
    alarms = sum(bool(result.problems) for result in results)
    notes = sum(bool(result.notes) for result in results)
    return (label, str(len(results)), _percent(alarms, len(results)), str(alarms), str(notes))


def _code_rows(wrong: Sequence[Result], faithful: Sequence[Result]) -> list[Row]:
    """Return a row for each code that was found: on how many pairs it is right, not the reason, or a false alarm."""
    right = Counter(code for each in wrong for code in _codes([each]) & EXPECTED_CODES[each.pair.kind])
    other = Counter(code for each in wrong for code in _codes([each]) - EXPECTED_CODES[each.pair.kind])
    false = Counter(code for each in faithful for code in _codes([each]))
    codes = sorted({*right, *other, *false})
    return [(code, str(right[code]), str(other[code]), str(false[code])) for code in codes]


def _codes(results: Iterable[Result]) -> set[str]:
    return {rule.code for result in results for rule, _ in (*result.problems, *result.notes)}


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "-"


def _show(kind: str, results: Iterable[Result]) -> None:
    """Print the pairs of a kind that come out wrong, each with what the rules say of it."""
    for result in results:
        if result.pair.kind != kind:
            continue
        if kind == FAITHFUL:
            if not (result.problems or result.notes):
                continue
        elif result.outcome == "right":
            continue
        claim = result.pair.claim
        print(f"claim ({claim.basis}): {claim.text}")
        print(f"quote: {claim.quotes[0].exact}")
        for rule, finding in (*result.problems, *result.notes):
            print(f"  {severity_of(rule, finding, result.pair.briefing)} {rule.code}: {finding.message}")
        print()


def _shipped_ms() -> float:
    """Return how long a check of the shipped briefing takes, from the file to the findings, in milliseconds."""
    taken = []
    for _ in range(_CHECKS):
        started = time.perf_counter()
        examine(open_document(_SHIPPED))
        taken.append((time.perf_counter() - started) * 1e3)
    return statistics.median(taken)


if __name__ == "__main__":
    main()
