"""The marks that sources add to their sentences, such as those of notes, which a quote may leave out.

A mark is bracketed ([12], [note 3], [^1], [citation needed]), raised (¹), a sign (*, †), a number in parentheses, or a
bare number, and is attached to a word, to its stop, or to another mark. A number of the sentence itself is none: that
of F16, of No.12, of 5 km², or that which begins the next sentence.
"""

import re
import unicodedata
from collections.abc import Iterator

from briefing_tui.anchoring.citation_numbers import cites
from briefing_tui.anchoring.word_boundaries import is_spaceless
from briefing_tui.domain.passage import Span
from briefing_tui.text.regex import regex

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_SIGN = regex(f"[\\[(*†‡§{_RAISED}0-9]")  # with which a mark begins
_NUMBERS = r"\d{1,2}(?:[,;-] ?\d{1,2})+|\d{1,3}"
_NOTE_WORDS = (  # English Wikipedia's, and those of French, German, Spanish and Russian notes
    "notes?|nb|n|fn|ref|footnote|endnote|lower-alpha|anm|anmerkung|nota|прим|примечание"
)
_REMARKS = (  # that Wikipedia's editors put behind a sentence
    r"(?:(?:additional|better source|full|non-primary source|page) )?(?:citations? needed|needed)|"
    r"dubious(?: - discuss)?|"
    r"clarification needed|failed verification|original research\??|unreliable source\??|by whom\?|according to whom\?|"
    r"who\?|when\?|where\?|which\?|why\?|how\?|vague|verify|dead link|update|"
    r"r[ée]f\. (?:nécessaire|souhaitée)|cita requerida|Beleg fehlt|источник не указан.{0,20}"
)
_BRACKETED = regex(
    rf" ?\[(?:{_NUMBERS}|[a-z]|[ivxlc]{{1,5}}|\^\w{{1,12}}|[*†‡§]{{1,3}}|(?:{_NOTE_WORDS})\.? ?\w{{0,3}}|{_REMARKS})\]",
    re.IGNORECASE,
)
_PARENTHESISED = regex(r"\(\d{1,2}\)(?![\w(])")
_RAISED_NUMBER = regex(f"[{_RAISED}]{{1,3}}(?:[,-][{_RAISED}]{{1,3}})*(?!\\w)")
_SIGNS = regex(r"[*†‡§]{1,3}(?![\w*])")
_BARE = regex(rf"(?:{_NUMBERS})(?!\w|[.,:/-]\w| ?[%‰]|[°$€£¥])")
_AFTER_SPACED_BRACKET = regex(r"[.,;:!?)\"']|$| ?\[")
_STOPS = ".,;!?)]"
_SENTENCE_STOPS = ".!?"
_MARKS_END = f"]{_RAISED}*†‡§"
_WORD_BEFORE = regex(r"[^\W\d_]+$")
_LONGEST_WORD_CHARACTERS = 40
_UNITS = frozenset(["m", "cm", "mm", "km", "dm", "ft", "in", "mi", "yd", "nm", "s", "sec", "м", "см", "мм", "км"])
_BEFORE_NUMBERS = regex(  # short forms to which a number belongs
    r"no|nos|nr|arts?|figs?|secs?|vols?|pp|ch|paras?|pt|cl|col|eq|ex|bk|ed|ver|cf|mp|bd|abs|kap|n[uú]m|cap|pág|"
    r"ст|рис|гл|стр|см|табл",
    re.IGNORECASE,
)
_YEAR_BEFORE = regex(r"(?:(?<!\w)([^\W\d_]+)\.?,? )(?:1[5-9]|20)\d\d$")
_NOT_BEFORE_YEARS = frozenset(["version", "release", "build", "edition", "revision", "no", "section", "версия"])
_AFTER_YEAR = regex(r"[.](\d{1,2})(?=[\"')]? [\"'(]?[^\W\d_]|$|\n)")
_MIN_LETTERS = 3  # of a word to which a bare number may be attached, and of a remark


def footnote_marks(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Yield the spans of the marks in `text[start:end]`, which is folded, in order, without overlap."""
    end = len(text) if end is None else end
    at = start
    while sign := _SIGN.search(text, at, end):
        found = _mark_at(text, sign.start())
        if found:
            yield found
        at = max(sign.end(), found.end if found else 0)
        if not found and sign[0].isdecimal():
            at = _end_of_digits(text, at, end)


def is_footnote_mark(text: str, span: Span) -> bool:
    """Whether `span` of a folded `text` holds nothing but marks of notes, less their brackets."""
    if span.start >= span.end:
        return False
    start = text.rfind(" ", 0, max(span.start - 1, 0)) + 1
    start = max(start, span.start - _LONGEST_WORD_CHARACTERS)
    at = span.start
    for mark in footnote_marks(text, start, min(span.end + _LONGEST_WORD_CHARACTERS, len(text))):
        if mark.start <= at < mark.end:
            at = mark.end
    return at >= span.end


def has_other_marks(quote: str, passage: str) -> bool:
    """Whether a folded quote has a mark whose numbers none has, in their order, of those in its folded passage."""
    others = iter(_numbers_of_marks(passage))
    return not all(number in others for number in _numbers_of_marks(quote))


def _numbers_of_marks(text: str) -> list[str]:
    """Return the digits of the marks of notes in a folded text, one by one, those of raised numbers as plain ones."""
    marks = "".join(text[slice(*mark)] for mark in footnote_marks(text))
    return [str(unicodedata.digit(char)) for char in marks if char.isdigit()]


def without_marks(text: str, span: Span) -> str:
    """Return the words in `span` of a folded `text` without the marks of notes that begin within it."""
    kept, at = [], span.start
    for mark in footnote_marks(text, *span):
        kept.append(text[at : mark.start])
        at = max(at, mark.end)
    return "".join([*kept, text[at : span.end]])


def _end_of_digits(text: str, at: int, end: int) -> int:
    while at < end and text[at].isdecimal():
        at += 1
    return at


def _mark_at(text: str, at: int) -> Span | None:
    """Return the span of the mark whose sign stands at an offset, or None."""
    sign = text[at]
    if sign == "[":
        return _bracketed(text, at)
    if not at or not _is_attached(text, at):
        return _after_year(text, at)
    if sign == "(":
        found = _PARENTHESISED.match(text, at) if _is_word_end(text, at) else None
    elif sign in _RAISED:
        found = None if _is_unit(text, at) else _RAISED_NUMBER.match(text, at)
    elif sign.isdigit():
        found = _BARE.match(text, at)
        if found and text[at - 1] in _SENTENCE_STOPS and text[found.end() :][:2].strip(" ").islower():
            found = None  # the number begins a sentence
    else:
        found = _SIGNS.match(text, at)
    return Span(*found.span()) if found else None


def _bracketed(text: str, at: int) -> Span | None:
    if not at:
        return None
    spaced = text[at - 1] == " "
    found = _BRACKETED.match(text, at - spaced)
    if not found or (spaced and not _stands_apart(text, Span(*found.span()))):
        return None
    before = text[at - 1 - spaced] if at > spaced else " "
    if not (before.isalnum() or before in _STOPS or before in _MARKS_END or before in "\"'"):
        return None
    return Span(*found.span())


def _stands_apart(text: str, mark: Span) -> bool:
    """Whether a bracket with a space before it is a mark all the same."""
    if _AFTER_SPACED_BRACKET.match(text, mark.end) or _is_remark(text[slice(*mark)]):
        return True
    return cites(text, mark.start)


def _is_remark(mark: str) -> bool:
    return sum(map(str.isalpha, mark)) > _MIN_LETTERS


def _is_attached(text: str, at: int) -> bool:
    """Whether what stands before an offset is a word, its stop or another mark, to which a mark may be attached."""
    before = text[at - 1]
    if before in "\"'":
        at, before = at - 1, text[max(at - 2, 0)]
    if before in _MARKS_END:
        return True
    if before in _STOPS:
        return before == ")" or _is_word_end(text, at - 1) or text[max(at - 2, 0)] in ")\"'"
    return before.isalpha() and (text[at] in _RAISED or _is_word_end(text, at))


def _is_word_end(text: str, at: int) -> bool:
    """Whether a word ends at an offset that takes no number itself, as F and No. do."""
    found = _WORD_BEFORE.search(text, max(at - _LONGEST_WORD_CHARACTERS, 0), at)
    if (
        not found
        or _BEFORE_NUMBERS.fullmatch(found[0])
        or is_spaceless(found[0][-1])
        or "\uac00" <= found[0][-1] <= "\ud7a3"
    ):
        return False
    if found[0][-1].islower():
        return found[0][-2:].islower() and len(found[0]) > 1
    return len(found[0]) >= _MIN_LETTERS and not found[0][-1].isupper()


def _is_unit(text: str, at: int) -> bool:
    """Whether a raised number makes a power: of a unit, or of a single letter."""
    found = _WORD_BEFORE.search(text, max(at - _LONGEST_WORD_CHARACTERS, 0), at)
    return found is not None and (len(found[0]) == 1 or found[0].lower() in _UNITS)


def _after_year(text: str, at: int) -> Span | None:
    """Return the span of a mark behind a final year: raised, or a number behind the full stop ("in 2017.3")."""
    year_end = at if text[at] in _RAISED else at - 1
    year = _YEAR_BEFORE.search(text, max(year_end - _LONGEST_WORD_CHARACTERS, 0), max(year_end, 0))
    if not year or year[1].lower() in _NOT_BEFORE_YEARS:
        return None
    if text[at] in _RAISED:
        found = _RAISED_NUMBER.match(text, at)
        return Span(*found.span()) if found else None
    stop = _AFTER_YEAR.match(text, year_end)
    return Span(*stop.span(1)) if stop else None
