"""Furniture of pages: running heads and feet and page numbers, found by where they stand and that they come again.

A page is judged by those around it: what stands in the same place at the top or foot of some of them, in the same words
but for the numbers, is furniture; so is a number that counts as the pages do.
"""

from collections.abc import Sequence

from briefing_tui.articles.pdf.fragments import Fragment
from briefing_tui.articles.pdf.sheets import Row, Sheet, with_hashes
from briefing_tui.domain.furniture import FurnitureKind
from briefing_tui.text.regex import regex

NEIGHBOURS = 6  # pages before and after a page that it is judged by
_SAME_PLACE_POINTS = 4.0
_ENOUGH_PAGES = 2  # that have the same in the same place; of a short document one is enough
_SHORT_PAGES = 3
_SLOT_POINTS = 1.0  # rows in one slot stand so precisely in one place
_SLOT_SHARE = 0.6  # of the pages around, that have something in the slot of a running head
_APART = 1.3  # in the usual distance of two lines: a running head stands further from the text
_LEAST_PITCH = 1.1  # in sizes of the type
_NOT_WORDS = "# -–—|/.[]()"
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_PAGE_NUMBER = regex(
    r"\W*(?:(?:page|p|seite|s|pagina|página|стр|صفحه|第)\W*)?#\W*(?:(?:of|von|de|di|из|از|页)?\W*#?\W*)"
)


def furniture_of(sheet: Sheet, around: Sequence[Sheet], pages: int) -> dict[Fragment, FurnitureKind]:
    """Return which fragments of a page are furniture, given the pages around it and how many the document has."""
    if not sheet.fragments:
        return {}
    others = [other for other in around if other is not sheet and other.fragments]
    tops = [(other.index - sheet.index, other.top) for other in others]
    feet = [(other.index - sheet.index, other.foot) for other in others]
    found: dict[Fragment, FurnitureKind] = {}
    head_rows, foot_rows = _margin(sheet, sheet.top, tops), _margin(sheet, sheet.foot, feet)
    if not foot_rows and _counts_pages(sheet.foot[0], sheet.index, pages):
        foot_rows = sheet.foot[:1]
        if not head_rows and sheet.top[0].size == foot_rows[0].size < sheet.size and _is_apart(sheet.top[0], sheet):
            head_rows = sheet.top[:1]  # as browsers print
    if not foot_rows and _is_label(sheet.foot[0], sheet.label):
        foot_rows = sheet.foot[:1]
    if not head_rows and (_is_label(sheet.top[0], sheet.label) or _repeats_title(sheet.top[0], sheet)):
        head_rows = sheet.top[:1]
    for row in head_rows:
        found |= _kinds(row, sheet, FurnitureKind.RUNNING_HEAD)
    for row in foot_rows:
        found |= _kinds(row, sheet, FurnitureKind.RUNNING_FOOT)
    return found


def _margin(sheet: Sheet, rows: Sequence[Row], margins: Sequence[tuple[int, Sequence[Row]]]) -> list[Row]:
    """Return the rows at an edge of a page that are furniture: they come again, down to one apart from the text."""
    again: list[Row] = []
    for depth, row in enumerate(rows):
        if not (_comes_again(row, margins) or (depth == 0 and _is_slot(row, margins, sheet))):
            break
        again.append(row)
    while again and not _is_apart(again[-1], sheet):
        again.pop()
    return again


def _distance(sheet: Sheet) -> float:
    """Return the usual distance of the lines of a page; those of two columns stand between each other."""
    return max(sheet.pitch, _LEAST_PITCH * sheet.size)


def _is_apart(row: Row, sheet: Sheet) -> bool:
    """Whether a row stands apart from the text: by its distance, its type, or as a mere number."""
    alone = row.gap == 0
    return not row.words.strip(_NOT_WORDS) or (
        not alone and (row.gap >= _APART * _distance(sheet) or row.size != sheet.size)
    )


def _kinds(row: Row, sheet: Sheet, kind: FurnitureKind) -> dict[Fragment, FurnitureKind]:
    """Return what the fragments of a row are: page numbers, or else of some kind."""
    texts = {fragment: with_hashes(sheet.words(fragment)) for fragment in row.fragments}
    return {
        fragment: FurnitureKind.PAGE_NUMBER if _PAGE_NUMBER.fullmatch(text) else kind
        for fragment, text in texts.items()
    }


def _comes_again(row: Row, margins: Sequence[tuple[int, Sequence[Row]]]) -> bool:
    """Whether the words of a row come again in the same place, or its number counts as the pages do."""
    enough = _ENOUGH_PAGES if len(margins) >= _SHORT_PAGES else 1
    only_number = not row.words.strip(_NOT_WORDS)
    count = 0
    for distance, rows in margins:
        for other in rows:
            if (
                abs(other.y - row.y) <= _SAME_PLACE_POINTS
                and other.words == row.words
                and (not only_number or _follows(row.numbers, other.numbers, distance))
            ):
                count += 1
                break
    return count >= enough


def _follows(numbers: Sequence[str], others: Sequence[str], distance: int) -> bool:
    """Whether one of the numbers on a page differs from that on another as the pages do."""
    return any(_value(other) - _value(number) == distance for number, other in zip(numbers, others, strict=True))


def _value(number: str) -> int:
    """Return the value of a number, arabic or roman."""
    if number.isdecimal():
        return int(number[:9])
    values = [_ROMAN[letter] for letter in number]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def _is_slot(row: Row, margins: Sequence[tuple[int, Sequence[Row]]], sheet: Sheet) -> bool:
    """Whether the outermost row stands apart from the text in a place that most pages have something in."""
    if row.size > sheet.size or row.gap < _APART * _distance(sheet):
        return False
    count = sum(
        bool(rows)
        and abs(rows[0].y - row.y) <= _SLOT_POINTS
        and rows[0].size == row.size
        and rows[0].gap >= _APART * _distance(sheet)
        for _, rows in margins
    )
    return count >= max(_SHORT_PAGES, _SLOT_SHARE * len(margins))


def _counts_pages(row: Row, index: int, pages: int) -> bool:
    """Whether a row says which page of how many it is, as "2/7", or of the only page that it is the first."""
    alone = pages == 1 and row.gap > 0 and not row.words.strip(_NOT_WORDS)
    return row.numbers[-2:] == (str(index + 1), str(pages)) or (alone and row.numbers == ("1",))


def _is_label(row: Row, label: str) -> bool:
    """Whether a row is nothing but what the file itself says that the page is called in print."""
    return bool(label) and row.gap > 0 and not row.words.strip(_NOT_WORDS) and row.numbers == (label.lower(),)


def _repeats_title(row: Row, sheet: Sheet) -> bool:
    """Whether the outermost row repeats a title that stands in larger type below it."""
    below = (other for other in sheet.top if other is not row)
    return any(other.words == row.words and other.size > row.size for other in below)
