"""How well names, dates and events are found in corpora that others have annotated: re3d and PLOVER."""

import json
from pathlib import Path

from benchmarks.draft.dates import annotated
from benchmarks.draft.events import plover_figures
from benchmarks.draft.names import names_figures
from benchmarks.table import Row

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.drafting.clauses import clause_words
from briefing_tui.drafting.events.cues import SIDE_OF_TYPE, Side
from briefing_tui.drafting.events.panes import panes, panes_of
from briefing_tui.drafting.language import language
from briefing_tui.drafting.statements import statements

CORPORA = Path(__file__).parents[3] / "shared" / "corpora"


def corpora_rows(plover: Path, re3d: Path) -> list[Row]:
    """Return a figure a row, for the corpora that are there."""
    rows: list[Row] = []
    if plover.exists():
        judged = plover_figures(plover)
        rows += [
            ("PLOVER, cooperation or conflict, macro-F1", f"{judged.macro_f1(tuple(Side)):.3f}"),
            ("the same, right %", f"{100 * judged.accuracy():.1f}"),
            ("the same, by the panes of drafts, right %", f"{100 * _right_panes(plover):.1f}"),
            ("the same, of the surest 70 %", f"{100 * judged.accuracy(0.7):.1f}"),
        ]
    names = names_figures(re3d)
    if names is not None:
        rows += [
            ("re3d, names, overlap F1", f"{names.score.f1:.3f}"),
            ("re3d, names, without what it leaves out elsewhere", f"{names.proper.f1:.3f}"),
            ("re3d, kinds of the names found", f"{names.kinds:.3f}"),
            ("re3d, dates, overlap F1", f"{annotated(re3d).f1:.3f}"),
        ]
    return rows


def _right_panes(plover: Path) -> float:
    """Return the share of PLOVER's sentences of which a draft has a statement in the pane of their side, 0 to 1."""
    english = language("en")
    tables, clauses = panes(english), clause_words(english)
    pane_of_side = {Side.COOPERATION: "cooperation", Side.CONFLICT: "threats"}
    records = json.loads(plover.read_text(encoding="utf-8"))
    right = 0
    for record in records:
        found = list(statements(read_article(record["text"]), clauses))
        wanted = pane_of_side[SIDE_OF_TYPE[record["event"].lower()]]
        right += any(each.value == wanted for each in panes_of(found, tables))
    return right / len(records)
