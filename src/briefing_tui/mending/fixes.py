"""What `fix` would do about single problems, each by itself, as a change of the briefing's text."""

from collections.abc import Sequence

from briefing_tui.documents.document import Document
from briefing_tui.domain.problem import Fix, Problem, SourceLocation
from briefing_tui.loading.codes import Code
from briefing_tui.loading.editing.editable_text import EditableText
from briefing_tui.loading.editing.patch import Patch
from briefing_tui.loading.editing.unwritable import UnwritableError
from briefing_tui.mending.proposal import propose
from briefing_tui.mending.repairs import Repair, RepairOptions
from briefing_tui.text.line_breaks import line_and_column, line_starts

# The problems that `fix` mends without being asked for more. It gives a reflowed quote the characters of its source as
# well, which no problem is about; words of a quote it changes only where its user says so, claim by claim.
_MENDED = frozenset({Code.RENAMED, Code.SOURCE_CHANGED})


def fixes(document: Document) -> dict[Problem, Fix]:
    """Return the fix of each problem of an examined document that `briefing fix` mends without an option.

    Lines and columns count from 1, columns in code points. Raises BriefingError as `propose` does.
    """
    assert document.result is not None, "an examined document has it"
    mended = {problem.location: problem for problem in document.result.problems if problem.code in _MENDED}
    if not mended:
        return {}
    text = EditableText.of(document.loaded.text)
    found: dict[Problem, Fix] = {}
    for repair in propose(document, RepairOptions()).repairs:
        fix = _fix(document, text, repair) if repair.location in mended else None
        if fix is not None:
            found[mended[repair.location]] = fix
    return found


def _fix(document: Document, text: EditableText, repair: Repair) -> Fix | None:
    """Return the change of the text that makes one repair, or None where it cannot be made by itself."""
    try:
        rewritten = text.edited(document.briefing, repair.edits)
    except UnwritableError:
        return None
    start, removed, inserted = _joined(rewritten.patches)
    starts = line_starts(text.text)
    first, last = (SourceLocation(*line_and_column(starts, offset)) for offset in (start, start + removed))
    return Fix(repair.message, first, last, rewritten.text.text[start : start + inserted])


def _joined(patches: Sequence[Patch]) -> tuple[int, int, int]:
    """Return where patches that follow one another change a text: the offset, and the lengths before and after."""
    start, removed, inserted = patches[0].start, len(patches[0].removed), len(patches[0].inserted)
    for patch in patches[1:]:
        first = min(start, patch.start)
        length = max(start + inserted, patch.start + len(patch.removed)) - first
        start, removed = first, length - inserted + removed
        inserted = length + len(patch.inserted) - len(patch.removed)
    return start, removed, inserted
