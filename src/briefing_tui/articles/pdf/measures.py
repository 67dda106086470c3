"""What is usual in a document: the size of its type, and how far its lines stand apart."""

from collections import Counter
from collections.abc import Iterable, Sequence

from briefing_tui.articles.pdf.lines import Line
from briefing_tui.articles.pdf.marks import ends_entry

_USUAL_PITCH = 1.2  # in sizes of the type, where a document does not say
_MOST_PITCH = 2.6  # lines further apart belong to no one paragraph
_CODE_SHARE = 0.4  # of the text of a document: if it is all set as by a typewriter, it is no code
_STEP = 20  # of a pitch: it is counted in twentieths of the type's size
_SPACE = 0.2  # in sizes of the type: the width of a narrow space


class Measures:
    """What is usual in a document: `size`, in points, is that of most of its text.

    It `has_code` where letters of one width are so rare that they mean something.
    """

    def __init__(self, columns: Iterable[Sequence[Line]]) -> None:
        """Take the measures of the lines of a document, by column."""
        sizes: Counter[float] = Counter()
        fixed = 0
        pitches: dict[float, Counter[int]] = {}
        for lines in columns:
            before = None
            for line in lines:
                sizes[line.size] += 0 if ends_entry(line.text) else len(line.text)
                fixed += len(line.text) if line.fixed else 0
                if before is not None and before.size == line.size and fills(before, line):
                    pitch = round((line.y - before.y) / line.size * _STEP)
                    if 0 < pitch < _MOST_PITCH * _STEP:
                        pitches.setdefault(line.size, Counter())[pitch] += 1
                before = line
        self.has_code = fixed < _CODE_SHARE * sizes.total()
        self.size = sizes.most_common(1)[0][0] if sizes else 0.0
        self._pitches = {size: _mode(counts) / _STEP for size, counts in pitches.items()}

    def pitch(self, size: float) -> float:
        """Return how far the baselines of two lines of a paragraph in some size stand apart, in points."""
        return self._pitches.get(size, _USUAL_PITCH) * size


def _mode(counts: Counter[int]) -> int:
    """Return the most common of some numbers, which may each be off by one; the smallest of several."""
    return min(counts, key=lambda each: (-(counts[each - 1] + 2 * counts[each] + counts[each + 1]), each))


def fills(line: Line, following: Line) -> bool:
    """Whether the first word of the following line would have found no room at the end of a line."""
    return line.x1 + _SPACE * line.size + following.first_width > line.right
