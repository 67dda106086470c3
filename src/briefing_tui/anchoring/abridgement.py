"""Where a quote with an editor's ellipses and brackets stands: its parts in their order, with what is left out between.

A part is found by the same steps as a whole quote, within a bound from the part before it.
"""

from collections.abc import Iterator
from dataclasses import replace

from briefing_tui.anchoring.bracketed_parts import CHARACTERS_AROUND, part_places
from briefing_tui.anchoring.brackets import turn
from briefing_tui.anchoring.edited_quote import EditedQuote, Mark, Piece, ellipses
from briefing_tui.anchoring.omissions import turning_words
from briefing_tui.anchoring.page_furniture import page_furniture
from briefing_tui.anchoring.places import Place
from briefing_tui.anchoring.text_forms import TextForms
from briefing_tui.domain.passage import Anchor, Change, ChangeKind, Level, Span, Verdict, trimmed
from briefing_tui.text.folding import fold

_MAX_OMITTED_CHARACTERS = 1_500  # between two parts, without what came with a page break
_MAX_FURNITURE_CHARACTERS = 1_500  # that page breaks may have put between them
_MIN_LETTERS = 16  # of all parts together: fewer stand near one another by chance
_MIN_APPROXIMATE_LETTERS = 40  # of all parts of a quote, one of which is damaged
_OMITTED_CHARACTERS_A_LETTER = 20  # that a part of few letters may lie away from the next
_FEW_LETTERS = 16
_HARMLESS = (ChangeKind.DAMAGE, ChangeKind.ADAPTATION)
_Part = tuple[tuple[Piece, ...], tuple[Mark | None, ...]]  # the pieces of a part, and the marks around each


def abridgements(forms: TextForms, quote: EditedQuote) -> list[Place]:
    """Return the places of a quote with marks of its editor, each with its changes, omissions and verdict, in order."""
    parts = list(_parts(quote))
    letters = _letters(quote.pieces)
    if len(parts) > 1 and letters < _MIN_LETTERS:
        return []
    longest = max(range(len(parts)), key=lambda number: _letters(parts[number][0]))
    found = []
    for each in part_places(forms, *parts[longest]):
        if each.level is Level.APPROXIMATE and letters < _MIN_APPROXIMATE_LETTERS:
            continue
        place: Place | None = each
        for number in range(longest + 1, len(parts)):
            place = place and _with_next(forms, place, parts[number])
        for number in range(longest - 1, -1, -1):
            place = place and _with_previous(forms, place, parts[number], parts[number + 1])
        if place:
            found.append(_decided(_with_edges(place, quote)))
    return sorted(found)


def with_ellipses_unread(anchor: Anchor, quote: EditedQuote, shift: int) -> Anchor:
    """Return the anchor of a quote found as it stands, `altered` where it holds though an ellipsis of it says nothing.

    Such an ellipsis is neither in the passage nor in a change: the quote says that words are left out where none are.
    `shift` counts the characters that were trimmed from the head of the quote.
    """
    if anchor.span is None or not anchor.verdict.holds:
        return anchor
    marks = [mark for mark in quote.marks if mark is not None and mark.is_ellipsis]
    places = {mark: Span(mark.at.start + shift, mark.at.end + shift) for mark in marks}
    unsaid = [mark for mark in marks if not any(_holds(change.at, places[mark]) for change in anchor.changes)]
    if len(unsaid) <= sum(1 for _ in ellipses(anchor.passage)):
        return anchor
    nowhere = Span(anchor.span.start, anchor.span.start)
    changes = [Change(ChangeKind.WORD, mark.text, "", places[mark], nowhere) for mark in unsaid]
    ordered = tuple(sorted((*anchor.changes, *changes), key=lambda change: change.at))
    return replace(anchor, verdict=Verdict.ALTERED, changes=ordered)


def _holds(span: Span, other: Span) -> bool:
    return span.start <= other.start and other.end <= span.end


def _letters(pieces: tuple[Piece, ...]) -> int:
    return sum(char.isalnum() for piece in pieces for char in piece.text)


def _parts(quote: EditedQuote) -> Iterator[_Part]:
    """Yield the parts between the ellipses of a quote, each with the marks before its pieces and behind the last."""
    first = 0
    for number in range(1, len(quote.pieces) + 1):
        mark = quote.marks[number]
        if number == len(quote.pieces) or (mark is not None and mark.is_ellipsis):
            yield quote.pieces[first:number], quote.marks[first : number + 1]
            first = number


def _bound(part: _Part, other: Place) -> int:
    """Return how many characters may be left out between a part and a place beside it."""
    letters = min(_letters(part[0]), other.span.end - other.span.start)
    return _MAX_OMITTED_CHARACTERS if letters >= _FEW_LETTERS else letters * _OMITTED_CHARACTERS_A_LETTER


def _with_next(forms: TextForms, place: Place, part: _Part) -> Place | None:
    bound, end = _bound(part, place), place.span.end
    reach = bound + _room(forms) + 2 * sum(len(piece.text) for piece in part[0])
    window = Span(end, min(end + reach, len(forms.article.text)))
    found = sorted(part_places(forms, *part, window), key=lambda each: (not each.verdict.holds, each.span))
    joined = (_joined(forms, place, each, part[1][0], bound) for each in found)
    return next((each for each in joined if each), None)


def _with_previous(forms: TextForms, place: Place, part: _Part, following: _Part) -> Place | None:
    bound, start = _bound(part, place), place.span.start
    reach = bound + _room(forms) + 2 * sum(len(piece.text) for piece in part[0])
    window = Span(max(start - reach, 0), start)
    found = sorted(part_places(forms, *part, window), key=lambda each: (not each.verdict.holds, -each.span.end))
    joined = (_joined(forms, each, place, following[1][0], bound) for each in found)
    return next((each for each in joined if each), None)


def _room(forms: TextForms) -> int:
    """Return how many characters page breaks may have put between two parts."""
    return _MAX_FURNITURE_CHARACTERS if "\n" in forms.article.extracted else 0


def _joined(forms: TextForms, place: Place, following: Place, mark: Mark | None, bound: int) -> Place | None:
    """Return the place of two parts with what is left out between them, or None where that is too much."""
    text = forms.article.text
    left_out = trimmed(text, _whole_words(text, place.span.end, following.span.start))
    furniture = list(page_furniture(forms.article, left_out)) if left_out.end > left_out.start else []
    of_pages = min(sum(span.end - span.start for span in furniture), _MAX_FURNITURE_CHARACTERS)
    if left_out.end - left_out.start - of_pages > bound or mark is None:
        return None
    if not any(map(str.isalnum, text[slice(*left_out)])):
        if fold(text[slice(*left_out)]).text == fold(mark.text).text:
            return place.joined(following)  # the ellipsis is the source's own
        at = Span(left_out.start, left_out.start)
        return place.joined(following, Change(ChangeKind.ADAPTATION, mark.text, "", mark.at, at))
    changes = []
    if (kind := turn(mark.text, _around(text, left_out))) is not None:
        changes.append(Change(kind, mark.text, "", mark.at, Span(left_out.start, left_out.start)))
    elif turned := turning_words(forms.article, left_out, furniture):
        kind, span = turned
        changes.append(Change(kind, mark.text, text[slice(*span)], mark.at, span))
    elif any(map(str.isalnum, mark.text)):  # a bracket beside the ellipsis
        changes.append(Change(ChangeKind.ADAPTATION, mark.text, "", mark.at, Span(left_out.start, left_out.start)))
    return place._replace(omissions=(*place.omissions, left_out)).joined(following, *changes)


def _whole_words(text: str, start: int, end: int) -> Span:
    """Return what is between two offsets without the rest of words that begin before it or end behind it.

    A part that is only similar to its place may end within a word.
    """
    while start < end and text[start - 1 : start].isalpha() and text[start].isalpha():
        start += 1
    while end > start and text[end - 1].isalpha() and text[end : end + 1].isalpha():
        end -= 1
    return Span(start, end)


def _around(text: str, span: Span) -> str:
    return text[max(span.start - CHARACTERS_AROUND, 0) : span.end + CHARACTERS_AROUND]


def _with_edges(place: Place, quote: EditedQuote) -> Place:
    """Return a place with the ellipses at the quote's ends named: they say only that it begins or ends mid-sentence."""
    for mark, at in ((quote.marks[0], place.span.start), (quote.marks[-1], place.span.end)):
        if mark is not None and mark.is_ellipsis:
            place = place.with_change(Change(ChangeKind.ADAPTATION, mark.text, "", mark.at, Span(at, at)))
    return place


def _decided(place: Place) -> Place:
    """Return a place with its verdict."""
    kinds = {change.kind for change in place.changes}
    if kinds.difference(_HARMLESS):
        verdict = Verdict.ALTERED
    elif place.omissions:
        verdict = Verdict.ABRIDGED
    elif ChangeKind.DAMAGE in kinds or place.verdict is Verdict.DAMAGED:
        verdict = Verdict.DAMAGED
    elif ChangeKind.ADAPTATION in kinds:
        verdict = Verdict.ADAPTED
    else:
        verdict = place.verdict
    return place._replace(verdict=verdict)
