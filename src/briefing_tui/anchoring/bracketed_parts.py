"""The places of a part of a quote that brackets part into pieces: each piece next to the one before it.

Between two pieces the source has nothing, or words that a bracket may stand for. Other words there are hidden by the
bracket, which is a change.
"""

from collections.abc import Iterator

from briefing_tui.anchoring.brackets import is_remark, may_stand_for, turn
from briefing_tui.anchoring.edited_quote import Mark, Piece
from briefing_tui.anchoring.footnote_marks import without_marks
from briefing_tui.anchoring.places import Place, places
from briefing_tui.anchoring.text_forms import TextForms
from briefing_tui.anchoring.unmarked import opens_sentence
from briefing_tui.domain.passage import Change, ChangeKind, Span, trimmed
from briefing_tui.text.folding import fold
from briefing_tui.text.regex import regex
from briefing_tui.text.wording import significant_words

_MAX_BETWEEN_CHARACTERS = 80  # of two pieces, in the source
CHARACTERS_AROUND = 600  # that tell the language
_JOINING = frozenset(["and", "und", "et", "y", "e", "en", "и", "و", "和"])  # before a subject that a bracket supplies
# The word beside a part, or all words of a bracket that the source itself has there.
_LAST_WORD = regex(r"([^\W_]+(?:['’][^\W_]+)?|\[[^\[\]\n]*[^\W_][^\[\]\n]*\])\s*$")
_FIRST_WORD = regex(r"\s*([^\W_]+(?:['’][^\W_]+)?|\[[^\[\]\n]*[^\W_][^\[\]\n]*\])")
_WORD = regex(r"[^\W\d_]+")


def part_places(
    forms: TextForms, pieces: tuple[Piece, ...], marks: tuple[Mark | None, ...], within: Span | None = None
) -> Iterator[Place]:
    """Yield the places of a part in a stretch of the reading text, or in all of it; `marks[n]` is before `pieces[n]`.

    There is one mark more than there are pieces: that behind the last piece.
    """
    longest = max(range(len(pieces)), key=lambda number: sum(map(str.isalnum, pieces[number].text)))
    for found in places(forms, pieces[longest].text, pieces[longest].at.start, within):
        place: Place | None = found
        for number in range(longest + 1, len(pieces)):
            place = place and _with_next(forms, place, pieces[number], marks[number])
        for number in range(longest - 1, -1, -1):
            place = place and _with_previous(forms, place, pieces[number], marks[number + 1])
        if place:
            place = _with_head(forms, place, marks[0])
            yield _with_tail(forms, place, marks[-1])


def _with_next(forms: TextForms, place: Place, piece: Piece, mark: Mark | None) -> Place | None:
    end = place.span.end
    window = Span(end, min(end + _MAX_BETWEEN_CHARACTERS + 2 * len(piece.text), len(forms.article.text)))
    found = places(forms, piece.text, piece.at.start, window)
    if not found:
        return None
    nearest = min(found, key=lambda each: each.span)
    between = _bracket_change(forms, mark, Span(end, nearest.span.start))
    return place.joined(nearest, between)


def _with_previous(forms: TextForms, place: Place, piece: Piece, mark: Mark | None) -> Place | None:
    start = place.span.start
    window = Span(max(start - _MAX_BETWEEN_CHARACTERS - 2 * len(piece.text), 0), start)
    found = places(forms, piece.text, piece.at.start, window)
    if not found:
        return None
    nearest = max(found, key=lambda each: each.span.end)
    between = _bracket_change(forms, mark, Span(nearest.span.end, start))
    return nearest.joined(place, between)


def _with_head(forms: TextForms, place: Place, mark: Mark | None) -> Place:
    """Return a place with what a bracket before the whole part stands for."""
    if mark is None or mark.is_ellipsis:
        return place
    text, start = forms.article.text, place.span.start
    own = text.rfind(mark.text, max(start - len(mark.text) - 1, 0), start)
    if own >= 0 and not text[own + len(mark.text) : start].strip():  # it is the source's own
        return place._replace(span=Span(own, place.span.end))
    word = _LAST_WORD.search(text, max(start - _MAX_BETWEEN_CHARACTERS, 0), start)
    if is_remark(mark.text) or not word or (opens_sentence(text, start) and not word[1].startswith("[")):
        return place.with_change(_bracket_change(forms, mark, Span(start, start)))
    found = Span(*word.span(1))
    change = _bracket_change(forms, mark, found, joining=True)
    return place._replace(span=Span(found.start, place.span.end)).with_change(change)


def _with_tail(forms: TextForms, place: Place, mark: Mark | None) -> Place:
    """Return a place with what a bracket behind the whole part stands for."""
    if mark is None or mark.is_ellipsis:
        return place
    text, end = forms.article.text, place.span.end
    own = text.find(mark.text, end, end + len(mark.text) + 1)
    if own >= 0 and not text[end:own].strip():  # it is the source's own
        return place._replace(span=Span(place.span.start, own + len(mark.text)))
    word = _FIRST_WORD.match(text, end)
    if is_remark(mark.text) or not word or "\n" in text[end : word.start(1)]:
        return place.with_change(_bracket_change(forms, mark, Span(end, end)))
    found = Span(*word.span(1))
    return place._replace(span=Span(place.span.start, found.end)).with_change(_bracket_change(forms, mark, found))


def _bracket_change(forms: TextForms, mark: Mark | None, between: Span, *, joining: bool = False) -> Change | None:
    """Return the change that a bracket makes where the source has the words `between`, if there are any."""
    text = forms.article.text
    folded = fold(text[slice(*between)])
    words = without_marks(folded.text, Span(0, len(folded.text)))
    has_words = any(map(str.isalnum, words))
    if (mark is None and not has_words) or (mark and folded.text.strip() == fold(mark.text).text):
        return None  # there is no bracket, or it is the source's own
    quoted, at = (mark.text, mark.at) if mark else ("", Span(0, 0))
    around = text[max(between.start - CHARACTERS_AROUND, 0) : between.end + CHARACTERS_AROUND]
    kind = turn(quoted, around)
    if kind is None and has_words and not (joining and words.strip().lower() in _JOINING):
        kind = None if may_stand_for(quoted, words, around) else _kind(words)
    span = trimmed(text, between) if has_words else Span(between.start, between.start)
    return Change(kind or ChangeKind.ADAPTATION, quoted, text[slice(*span)], at, span)


def _kind(words: str) -> ChangeKind:
    """Return the kind of the change by which words of the source are hidden."""
    found = next((ChangeKind(word.category) for word in significant_words(words)), None)
    return found or (ChangeKind.NAME if any(word[0].isupper() for word in _WORD.findall(words)) else ChangeKind.WORD)
