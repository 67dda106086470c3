"""Runs of words on a page that stand on one baseline in one type, with the places where they begin and end."""

from array import array
from collections.abc import Iterator, Mapping
from itertools import groupby, zip_longest
from math import hypot

from briefing_tui.articles.pdf.library import Font, Page
from briefing_tui.text.regex import regex

_WORD = regex(r"[^\s\ufffe]+\ufffe?|\ufffe")
FURTHEST_POINTS = 1e6  # no text stands further from its page's corner
_SMALLEST_TYPE_POINTS = 0.1
WIDE_GAP = 0.85  # in sizes of the type: words with more between them may stand in two columns
_OVERLAP = 0.3  # in sizes of the type: how far a word may begin before the last one ends
_UPRIGHT = 0.25  # the sine of the greatest angle at which a baseline still counts as level
SKEW = 4  # the turn of text that is neither level nor upright

Style = tuple[float, float, int, Font]  # size of the type, baseline, turn, font


class Run:
    """Words on one baseline in one type: `text[start:end]` of a page's text.

    All is in points, after `turn` quarter turns that make the text level: `x0` and `x1` where it begins and ends, `y`
    its baseline, which grows downwards, `size` that of the type, `first_width` the width of its first word.
    """

    __slots__ = ("end", "first_width", "font", "size", "start", "turn", "x0", "x1", "y")

    def __init__(self, start: int, end: int, x0: float, x1: float, style: Style) -> None:
        """Begin a run with its first word."""
        self.start, self.end, self.x0, self.x1 = start, end, x0, x1
        self.first_width = x1 - x0
        self.size, self.y, self.turn, self.font = style


def runs_of(page: Page, text: str) -> list[Run]:
    """Return the runs of words of a page, in the order in which its file has them; `text` is that of the page."""
    words, objects, styles = _styled_words(page, text)
    boxes = page.boxes([index for start, end in words for index in (start, end - 1)])
    runs: list[Run] = []
    known, turn, overlap, wide = -1, 0, 0.0, 0.0
    style: Style = (0.0, 0.0, 0, Font())
    run: Run | None = None
    # This is the loop that takes most of the time that a page takes: it calls nothing for most words.
    sides = zip(boxes[::8], boxes[6::8], strict=True)  # the left side of the first character, the right one of the last
    for number, ((start, end), text_object, (x0, x1)) in enumerate(zip(words, objects, sides, strict=True)):
        same = text_object == known
        if not same:
            before, style = style, styles.of(text_object, start)
            known, turn, overlap, wide = text_object, style[2], -_OVERLAP * style[0], WIDE_GAP * style[0]
            same = run is not None and style == before and "\n" not in text[run.end : start]
        if turn or not -FURTHEST_POINTS < x0 <= x1 < FURTHEST_POINTS:
            x0, x1 = _extent(boxes, 8 * number, turn)  # noqa: PLW2901  # another name for all words takes time
            if not -FURTHEST_POINTS < x0 <= x1 < FURTHEST_POINTS:
                continue
        if (
            run is not None
            and same
            and overlap <= x0 - run.x1 <= wide
            and (end - start > 1 or not is_hyphen(text, start, end))
        ):
            run.x1, run.end = x1, end
        elif abs(style[1]) < FURTHEST_POINTS:
            run = Run(start, end, x0, x1, style)
            runs.append(run)
    return runs


def _styled_words(page: Page, text: str) -> tuple[list[tuple[int, int]], list[int], "Styles"]:
    """Return where the words of a page begin and end, split where their style changes, and their text objects."""
    words = [word.span() for word in _WORD.finditer(text)]
    objects = page.objects([start for start, _ in words])
    styles = Styles(page)
    styles.learn(dict(zip(objects, (start for start, _ in words), strict=True)))
    # Where two words have the same object, the first of them has no other one within.
    doubtful = [at for at, (one, other) in enumerate(zip_longest(objects, objects[1:])) if one != other]
    ends = [words[at][1] - 1 for at in doubtful]
    last = page.objects(ends)
    styles.learn(dict(zip(last, ends, strict=True)))
    split = {
        at
        for at, end, text_object in zip(doubtful, ends, last, strict=True)
        if text_object != objects[at] and styles.of(text_object, end) != styles.of(objects[at], words[at][0])
    }
    if not split:
        return words, objects, styles
    pieces = [
        piece
        for at, (start, end) in enumerate(words)
        for piece in (_pieces(page, styles, start, end) if at in split else ((start, end, objects[at]),))
    ]
    return [(start, end) for start, end, _ in pieces], [text_object for _, _, text_object in pieces], styles


def is_hyphen(text: str, start: int, end: int) -> bool:
    """Whether a word is nothing but a hyphen: one that a program has set apart, at the end of a broken line."""
    return end - start == 1 and text[start] in "-\u2010\u00ad\ufffe"


def _extent(boxes: "array[float]", at: int, turn: int) -> tuple[float, float]:
    """Return where a word begins and ends along its baseline, given the boxes of its first and its last character."""
    if turn in (1, 3):
        low, high = min(boxes[at + 3], boxes[at + 7]), max(boxes[at + 1], boxes[at + 5])
        return (low, high) if turn == 1 else (-high, -low)
    low, high = min(boxes[at], boxes[at + 4]), max(boxes[at + 2], boxes[at + 6])
    return (-high, -low) if turn == 2 else (low, high)  # noqa: PLR2004


class Styles:
    """The styles of the text objects on a page."""

    def __init__(self, page: Page) -> None:
        """Begin without any."""
        self._page = page
        self._known: dict[int, Style] = {0: (_SMALLEST_TYPE_POINTS, 0.0, 0, Font())}

    def of(self, text_object: int, index: int) -> Style:
        """Return the style of a text object, one of whose characters is given by its index."""
        if text_object not in self._known:
            self.learn({text_object: index})
        return self._known[text_object]

    def learn(self, characters: Mapping[int, int]) -> None:
        """Read the styles of text objects at once, which is quicker; a character is given for each, by its index."""
        characters = {each: index for each, index in characters.items() if each not in self._known}
        indices = list(characters.values())
        matrices, sizes = self._page.matrices(indices), self._page.font_sizes(indices)
        fonts = self._page.fonts(list(characters))
        at = 0
        for text_object, nominal, font in zip(characters, sizes, fonts, strict=True):
            a, b, c, d, e, f = matrices[at : at + 6]
            at += 6
            if b == c == 0 and a > 0 and nominal > 0:
                size, turn, y = nominal * abs(d), 0, -f
            else:
                size, turn = abs(nominal) * hypot(c, d), _turn(a if nominal >= 0 else -a, b if nominal >= 0 else -b)
                across = (b * e - a * f) / (hypot(a, b) or 1)  # from the page's corner to the baseline, downwards
                y = (-f, e, f, -e, across)[turn]
            if not _SMALLEST_TYPE_POINTS <= size <= FURTHEST_POINTS:
                size = _SMALLEST_TYPE_POINTS
            self._known[text_object] = (round(size, 1), round(y, 2), turn, font)


def _turn(a: float, b: float) -> int:
    """Return how many quarter turns, counterclockwise, a baseline in the direction (a, b) has made, or SKEW."""
    length = hypot(a, b)
    if abs(b) <= _UPRIGHT * length or not length:
        return 0 if a >= 0 else 2
    if abs(a) <= _UPRIGHT * length:
        return 1 if b > 0 else 3
    return SKEW


def _pieces(page: Page, styles: Styles, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Yield the stretches of a word that have one style each, with the text object that each begins with."""
    indices = range(start, end)
    characters = zip(indices, page.objects(indices), strict=True)
    for _, group in groupby(characters, lambda each: styles.of(each[1], each[0])):
        stretch = list(group)
        yield stretch[0][0], stretch[-1][0] + 1, stretch[0][1]
