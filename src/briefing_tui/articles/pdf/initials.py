"""Initials: letters as high as several lines, which begin the first of the lines that stand beside them."""

from collections.abc import Sequence

from briefing_tui.articles.pdf.fragments import ASCENT, DESCENT, Fragment

_HIGH = 1.7  # times the type of the lines beside it is that of an initial
_NEAR = 1.5  # in sizes of the type: those lines begin so near to it
_MOST = 8  # of the initials of a column: where there are more large letters, they are something else


def initials_of(fragments: Sequence[Fragment]) -> list[Fragment]:
    """Return the initials among the fragments of a column, set down to the first of the lines beside each."""
    large = [each for each in fragments if each.characters == 1]
    found = []
    for initial in large if len(large) <= _MOST else ():
        beside = [each for each in fragments if each is not initial and _stands_beside(each, initial)]
        if len(beside) > 1:
            first = min(beside, key=lambda each: each.y)
            initial.y, initial.size = first.y, first.size
            run = initial.runs[0]
            run.y, run.size, run.font = first.y, first.size, first.runs[0].font
            run.x1 = max(run.x1, first.x0)  # so that no space parts it from its word
            found.append(initial)
    return found


def _stands_beside(fragment: Fragment, initial: Fragment) -> bool:
    """Whether a fragment begins beside an initial: between its top and its foot, in much smaller type."""
    top, foot = initial.y - ASCENT * initial.size, initial.y + DESCENT * initial.size
    return (
        initial.size >= _HIGH * fragment.size
        and top <= fragment.y <= foot
        and -fragment.size <= fragment.x0 - initial.x1 <= _NEAR * fragment.size
    )
