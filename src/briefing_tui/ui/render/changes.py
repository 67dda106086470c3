"""The rows of a notice that show what differs between a quote and its source, and what the quote leaves out."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing_tui.domain.article import Article
from briefing_tui.domain.passage import Anchor, Change, ChangeKind, Span, Verdict
from briefing_tui.text.change_wording import kind_words, size_words
from briefing_tui.text.visible import visible_line
from briefing_tui.ui.render.glyphs import Glyphs
from briefing_tui.ui.render.text import Spans, length, shorten, wrap

INDENT_CELLS = 2
_SIGN_CELLS = 2  # of `- ` and `+ `
_GAP_CELLS = 2
_OMISSION_LINES = 3  # of one stretch that a quote leaves out
_HARMLESS_LINES = 3  # of the changes of a quote that holds and leaves nothing out
_HELD = "\xa0"  # white space at which no line is broken
_LEFT_OUT = "left out"
_UNNAMED = ({ChangeKind.DAMAGE}, {ChangeKind.ADAPTATION})  # where all are of one of these, the notice's head says so

Difference = Change | Span
"""A change of words, or a span of the source that the quote leaves out."""


class _Columns(NamedTuple):
    """The columns of the rows in cells: before all words, for all of them, and for the quote's if both are abreast."""

    margin: int
    width: int
    removed: int | None


def change_lines(anchor: Anchor, article: Article, width: int, height: int, glyphs: Glyphs) -> list[Spans]:
    """Return lines of at most `width` cells on what differs and what is left out; those without room are counted.

    The words of the quote stand behind a minus, those of the source behind a plus, each change in a row. Where that is
    too wide for one of them, all stand on two lines. Of an abridged quote, what it leaves out comes first.
    """
    match anchor.verdict:
        case Verdict.ALTERED:
            differences: Sequence[Difference] = (*anchor.alterations, *anchor.omissions)
        case Verdict.ABRIDGED:
            differences = (*anchor.omissions, *anchor.damage, *anchor.adaptations)
        case _:
            differences, height = (*anchor.damage, *anchor.adaptations), min(_HARMLESS_LINES, height)
    kinds = {each.kind for each in differences if isinstance(each, Change)}
    named = bool(anchor.omissions) or kinds not in _UNNAMED
    labels = [_label(each) if named else "" for each in differences]
    columns = _columns(differences, labels, width)
    roles = ("removed", "added") if anchor.verdict is Verdict.ALTERED else ("quiet", "quiet")
    rows = []
    for difference, label in zip(differences, labels, strict=True):
        lead = f"{' ' * INDENT_CELLS}{label}".ljust(columns.margin)
        if isinstance(difference, Change):
            lines = _change(difference, columns, roles, glyphs)
        else:
            words = article.text[slice(*difference)].strip()
            lines = _omission(words, columns.width, min(_OMISSION_LINES, height), glyphs)
        rows.append([[(" " * len(lead) if row else lead, "label"), *line] for row, line in enumerate(lines)])
    return _fitted(rows, height)


def _columns(differences: Sequence[Difference], labels: Sequence[str], width: int) -> _Columns:
    widest = max(map(len, labels), default=0)
    margin = INDENT_CELLS + (widest + _GAP_CELLS if widest else 0)
    changes = [each for each in differences if isinstance(each, Change)]
    removed = max((length(_side("-", each.quoted, "")) for each in changes), default=0)
    added = max((length(_side("+", each.found, "")) for each in changes), default=0)
    removed += _GAP_CELLS if removed else 0
    is_abreast = margin + removed + added <= width
    return _Columns(margin, width - margin - _SIGN_CELLS, removed if is_abreast else None)


def _change(change: Change, columns: _Columns, roles: tuple[str, str], glyphs: Glyphs) -> list[Spans]:
    """Set a change on a line, or where that is too wide on two."""
    minus, plus = _side("-", change.quoted, roles[0]), _side("+", change.found, roles[1])
    if columns.removed is not None:
        return [[*minus, (" " * (columns.removed - length(minus)), "text"), *plus]]
    return [
        [sign, (shorten(words, columns.width, glyphs.ellipsis), role)]
        for sign, (words, role) in filter(None, (minus, plus))
    ]


def _omission(words: str, width: int, most: int, glyphs: Glyphs) -> list[Spans]:
    """Set what is left out, with its length behind it, on `most` lines at most."""
    size = f" ({size_words(words)})".replace(" ", _HELD)
    lines = wrap(visible_line(words) + size, width)
    if len(lines) > most:
        end = f"{glyphs.ellipsis}{size}"
        lines = [*lines[: most - 1], shorten(lines[most - 1], max(width - len(end), 0), "") + end]
    shown = [shorten(line, width).replace(_HELD, " ") for line in lines]
    return [[("  " if row else "+ ", "quiet"), (line, "quiet")] for row, line in enumerate(shown)]


def _fitted(rows: Sequence[list[Spans]], height: int) -> list[Spans]:
    """Keep the rows that there is room for, the first in any case, and count the others."""
    kept: list[Spans] = []
    for number, lines in enumerate(rows):
        last = number == len(rows) - 1
        if number and len(kept) + len(lines) + (not last) > height:
            return [*kept, [(f"{' ' * INDENT_CELLS}and {len(rows) - number} more", "quiet")]]
        kept += lines
    return kept


def _side(sign: str, words: str, role: str) -> Spans:
    """Return one side of a change, its sign and its words, or nothing where it has no words."""
    return [(f"{sign} ", "quiet"), (visible_line(words), role)] if words else []


def _label(difference: Difference) -> str:
    return kind_words(difference) if isinstance(difference, Change) else _LEFT_OUT
