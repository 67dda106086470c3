"""How quick a change of a briefing is: in what is shown, in what the check says of it, and in the file.

All figures come from one run, of the shipped briefing and of one that has each of its claims many times over.
"""

import argparse
import gc
import math
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from benchmarks.library import write_drafted
from benchmarks.reviewing import KEYS, ROUNDS, key_times, shown, written
from benchmarks.table import Row, markdown, plain, tail
from benchmarks.terminal import UnseenError

from briefing_tui.documents.document import Document, open_document
from briefing_tui.documents.evidence import evidence_after, gather_evidence
from briefing_tui.documents.examination import examine
from briefing_tui.documents.reexamination import examine_again
from briefing_tui.documents.working_copy import WorkingCopy
from briefing_tui.domain.address import claim_address
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.edits import Change, SetValue, apply_edits, inverse_edits, touched
from briefing_tui.loading.editing.editable_text import EditableText
from briefing_tui.reviewing.actors import new_actor
from briefing_tui.reviewing.arranging import delete, move
from briefing_tui.reviewing.judging import accept
from briefing_tui.reviewing.quoting import replace_quote
from briefing_tui.reviewing.setting import set_field

_SHIPPED = Path(__file__).parent.parent / "briefings" / "taliban-tajikistan-2024.yaml"
_COPIES = 44  # of each claim, which makes 2,992
_ROUNDS = 25  # of each kind of change
_WHOLE_ROUNDS = 5
_SEED = 2024
_OBJECTS_TO_COLLECTION = 20_000  # as in the reader
_WORKED_OUT = "Change worked out, and applied to the briefing, ms"
_KEPT = "Anchors after it, no quote being new, ms"
_SOUGHT = "Anchors after it, a quote being new, ms"
_WHOLE = "The whole check, ms"
_SET, _ARRANGED = "a field set", "a thing moved, deleted or added"
_LEGEND = f"""\
Median / 95th percentile. A key: {ROUNDS} times, from the key to the end of the frame that has what it does, and to the
words that say that it is in the file. All others: {_ROUNDS} changes of each kind, each of another claim. Each word
`over` marks a figure that misses its aim."""
_QUOTE, _MOVED, _DELETED = "given another quote", "moved", "deleted"

Times = dict[str, list[float]]  # milliseconds, by what took them


def _checked(kind: str) -> str:
    return f"Check of a claim that is {kind}, ms"


def _edited(what: str) -> str:
    return f"Text of the file edited: {what}, ms"


def _written(what: str) -> str:
    return f"Change written to the file: {what}, ms"


def _undone(what: str) -> str:
    return f"Change undone in the file: {what}, ms"


def _other_basis(briefing: Briefing, claim: Claim) -> Change:
    basis = "assessed" if claim.basis == "stated" else "stated"
    return set_field(briefing, [claim_address(claim.id, "basis")], basis)


def _other_quote(briefing: Briefing, claim: Claim) -> Change:
    quote = claim.quotes[0]
    return replace_quote(briefing, claim.id, 0, replace(quote, exact=quote.exact.partition(" ")[2]))


_KINDS: Mapping[str, Callable[[Briefing, Claim], Change]] = {
    "accepted": lambda briefing, claim: accept(briefing, [claim.id]),
    "given another text": lambda briefing, claim: set_field(
        briefing, [claim_address(claim.id, "text")], f"{claim.text} 45 people could follow, says China."
    ),
    "given another basis": _other_basis,
    _QUOTE: _other_quote,
    _MOVED: lambda briefing, claim: move(
        briefing, [claim.id], "cooperation" if briefing.pane_of(claim.id).id == "threats" else "threats"
    ),
    _DELETED: lambda briefing, claim: delete(briefing, [claim.id]),
    "given a new actor": lambda briefing, claim: new_actor(briefing, "Shah", claims=[claim.id]),
}


_FRAME_MS, _CHECK_MS, _FILE_MS = 16, 50, 100
_ROWS = {  # what is timed, with the milliseconds that 95 % are to take at most
    **{shown(key): _FRAME_MS for key in KEYS},
    **{written(key): _FILE_MS for key in KEYS},
    _WORKED_OUT: _FRAME_MS,
    _KEPT: 5,
    _SOUGHT: _CHECK_MS,
    **{_checked(kind): _CHECK_MS for kind in _KINDS},
    _WHOLE: math.inf,
    **{step(what): _FILE_MS for step in (_edited, _written, _undone) for what in (_SET, _ARRANGED)},
}


def main() -> int:
    """Measure, and print the table; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--markdown", action="store_true", help="print the table in Markdown")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        files = []
        for copies in (1, _COPIES):
            folder = Path(name) / str(copies)
            folder.mkdir()
            files.append(write_drafted(folder, _SHIPPED, copies))
        try:
            columns = [_measure(file) | key_times(file, file.parents[1]) for file in files]
        except UnseenError as error:
            print(f"bench: {error}", file=sys.stderr)
            return 1
    print((markdown if options.markdown else plain)(list(_rows(columns))))
    print(f"\n{_LEGEND}")
    return 0


def _rows(columns: Sequence[Times]) -> Iterator[Row]:
    yield ("", *(f"{claims:,} claims" for claims in (68, 68 * _COPIES)), "aim")
    for what, aim in _ROWS.items():
        yield (what, *(tail(times[what], aim) for times in columns), "" if aim == math.inf else f"95 % in {aim} ms")


def _measure(file: Path) -> Times:
    """Return what each step of a change takes."""
    times: Times = {what: [] for what in _ROWS}
    document, choice = gather_evidence(open_document(file)), random.Random(_SEED)  # noqa: S311  # the same every time
    for _ in range(_WHOLE_ROUNDS):
        with _timed(times[_WHOLE]):
            examined = examine(document)
    text, copy = EditableText.of(document.loaded.text), WorkingCopy(document, None)
    copy.prepare()
    claims = [claim for claim in document.briefing.claims if claim.quotes]
    gc.collect()
    gc.freeze()
    gc.set_threshold(_OBJECTS_TO_COLLECTION)
    for number, kind in enumerate([*_KINDS] * _ROUNDS):
        change = _shown(examined, kind, choice.choice(claims), times)
        _filed(change, text, copy, number, times)
    gc.unfreeze()
    return times


def _shown(before: Document, kind: str, claim: Claim, times: Times) -> Change:
    """Take a change of a claim through all that is shown of it, and return it."""
    with _timed(times[_WORKED_OUT]):
        change = _KINDS[kind](before.briefing, claim)
        briefing = apply_edits(before.briefing, change.edits)
        inverse_edits(before.briefing, change.edits)
    changed = {str(address[1]) for address in touched(change.edits) if address[0] == "claims"}
    with _timed(times[_SOUGHT if kind == _QUOTE else _KEPT]):
        evidence = evidence_after(before, briefing, changed)
    document = replace(before, loaded=before.loaded._replace(briefing=briefing), evidence=evidence)
    with _timed(times[_checked(kind)]):
        examine_again(before, document, changed)
    return change


def _filed(change: Change, text: EditableText, copy: WorkingCopy, number: int, times: Times) -> None:
    """Take a change to the file on disk, and out of it again."""
    what = _SET if all(isinstance(edit, SetValue) for edit in change.edits) else _ARRANGED
    with _timed(times[_edited(what)]):
        text.edited(copy.briefing, change.edits)
    with _timed(times[_written(what)]):
        copy.make(number, change)
    with _timed(times[_undone(what)]):
        copy.undo(number)


@contextmanager
def _timed(times: list[float]) -> Iterator[None]:
    started = time.perf_counter()
    yield
    times.append((time.perf_counter() - started) * 1e3)


if __name__ == "__main__":
    sys.exit(main())
