"""Classification of the differences between a quote and a passage: no change, damage, or a change of some kind."""

import re
from typing import NamedTuple

from briefing_tui.anchoring.damage import is_damage
from briefing_tui.anchoring.footnote_marks import is_footnote_mark, without_marks
from briefing_tui.anchoring.tokens import TokenizedText
from briefing_tui.anchoring.unmarked import opens_sentence
from briefing_tui.anchoring.word_alignment import AlignedWords
from briefing_tui.domain.article import Article
from briefing_tui.domain.passage import ChangeKind, Span
from briefing_tui.text.casing import CASE_SENSITIVE_WORDS
from briefing_tui.text.regex import regex
from briefing_tui.text.skeleton import skeleton
from briefing_tui.text.wording import SignificantWord, WordCategory, significant_words

_NEGATIVE_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "mis")
_MAX_BROKEN_WORD_LETTERS = 40  # of a word that a page break may cut in two
_CURRENCIES = "$€£¥¢₹₽₩₺₴₪₦"
_SIGNS_BEFORE = regex(rf"(?:(?:(?<!\w)-)?[<>≤≥±~{_CURRENCIES}]+ ?-?|(?<!\w)-)$")
_SIGNS_AFTER = regex(rf" ?[%‰]|[°{_CURRENCIES}]| [{_CURRENCIES}](?! ?\d)")
_NUMBER_SIGNS = frozenset(f"<>≤≥±~%‰°{_CURRENCIES}")
_CONSONANTS = frozenset("bcdfghjklmnpqrstvwxz")  # none is a word by itself in the languages written in Latin letters
_TAG = regex(r".?</?(?:a|b|br|cite|code|em|i|ins|mark|p|q|s|small|span|strong|sub|sup|u)>", re.IGNORECASE)
_STOP = regex(r"[.!?]")
_SENTENCE_END = regex(r"\w[.!?][\"')]* \w")
_WORD = regex(r"[^\W\d_]+")


class Surroundings(NamedTuple):
    """What the source's file has around aligned words: the span between the word before them and the word after them.

    The span is of the extracted text.
    """

    article: Article
    between: Span


class _Sides(NamedTuple):
    """Both sides of aligned words: their folded text, with the signs and units of a number, and their letters."""

    quoted: str
    found: str
    quoted_letters: str
    found_letters: str


def change_kind(
    words: AlignedWords, quote: TokenizedText, source: TokenizedText, around: Surroundings
) -> ChangeKind | None:
    """Return the kind of change between aligned words, or None for no change.

    Page furniture that only the source has is no change; footnote marks that only the source has are an adaptation, as
    is the case of the quote's first letter.
    """
    sides = _sides(words, quote, source)
    if sides.quoted_letters == sides.found_letters:
        kind = _kind_of_equal_letters(sides, source)
        is_capital = kind is ChangeKind.DAMAGE and _differ_in_capital(sides)
        return _kind_of_capital(words, source) if is_capital else kind
    if not sides.quoted_letters:
        return _kind_of_insertion(words, quote, source, around)
    if sides.found_letters and (_has_mark_attached(words, sides, source) or _is_interrupted(sides, around)):
        return ChangeKind.ADAPTATION if _has_mark_attached(words, sides, source) else None
    if not sides.found_letters and _TAG.match(quote.text, *_widened(words.quote_span)):
        return ChangeKind.DAMAGE  # markup that was copied with the words, which the reading text does not have
    if source.is_scan and is_damage(sides.quoted, sides.found, source.word_counts):
        return ChangeKind.DAMAGE
    return _kind(sides)


def _widened(span: Span) -> Span:
    """Return a span with the two characters before it and the one after it, as far as there are any."""
    return Span(max(span.start - 2, 0), span.end + 1)


def _sides(words: AlignedWords, quote: TokenizedText, source: TokenizedText) -> _Sides:
    quote_letters, source_letters = words.quote_letters, words.source_letters
    return _Sides(
        _with_signs(quote.text, *words.quote_span) if quote_letters.end > quote_letters.start else "",
        _with_signs(source.text, *words.source_span) if source_letters.end > source_letters.start else "",
        quote.skeleton.letters[slice(*quote_letters)],
        source.skeleton.letters[slice(*source_letters)],
    )


def _with_signs(text: str, start: int, end: int) -> str:
    """Return `text[start:end]` with the signs of a number at its ends: minus, bound, currency, percentage."""
    if text[start].isdigit() and (signs := _SIGNS_BEFORE.search(text[max(start - 4, 0) : start])):
        start -= len(signs[0])
    if text[end - 1].isdigit() and (signs := _SIGNS_AFTER.match(text, end)):
        end = signs.end()
    return text[start:end]


def _kind_of_capital(words: AlignedWords, source: TokenizedText) -> ChangeKind:
    """Return the kind of change of a word whose first letter alone is a capital in the quote, or in the source."""
    is_harmless = source.is_scan or opens_sentence(source.text, words.source_span.start)
    if words.quote_letters.start == 0 and (is_harmless or source.text[words.source_span.start].islower()):
        return ChangeKind.ADAPTATION
    return ChangeKind.DAMAGE if is_harmless else ChangeKind.NAME


def _kind_of_equal_letters(sides: _Sides, source: TokenizedText) -> ChangeKind | None:
    """Return the kind of change between two sides that differ at most in spaces, signs and case."""
    quoted, found = sides.quoted, sides.found
    if quoted == found:
        return None
    if _SENTENCE_END.search(found) and not _STOP.search(quoted):
        return ChangeKind.WORD
    return _kind_by_sense(sides, source) or ChangeKind.DAMAGE


def _kind_by_sense(sides: _Sides, source: TokenizedText) -> ChangeKind | None:
    """Return the kind of change where spaces, signs or case make another number, negation or name, or None."""
    quoted, found = sides.quoted, sides.found
    if any(map(str.isdigit, sides.quoted_letters)) and (
        _number_signs(quoted) != _number_signs(found) or _changed_category(quoted, found) is ChangeKind.NUMBER
    ):
        return ChangeKind.NUMBER
    if _has_negation(quoted) is not _has_negation(found) and not _is_misread_space(found, source):
        return ChangeKind.NEGATION  # "now here" is not "nowhere", nor is "no table" "notable"
    if quoted.lower() == found.lower():
        if (kind := _changed_category(quoted, found)) is not None:
            return kind
        if sides.quoted_letters in CASE_SENSITIVE_WORDS and quoted.islower() != found.islower():
            return ChangeKind.NAME
    return None


def _has_negation(text: str) -> bool:
    return any(word.category is WordCategory.NEGATION for word in significant_words(text))


def _is_misread_space(found: str, source: TokenizedText) -> bool:
    """Whether a scanner has run words together, or parted one, so that a word arose that the source has only there."""
    return source.is_scan and any(source.word_counts[word.lower()] == 1 for word in _WORD.findall(found))


def _number_signs(number: str) -> tuple[bool, list[str]]:
    """Return whether a number is negative, and its other signs and units in order."""
    return number.startswith("-"), [char for char in number if char in _NUMBER_SIGNS]


def _kind_of_insertion(
    words: AlignedWords, quote: TokenizedText, source: TokenizedText, around: Surroundings
) -> ChangeKind | None:
    """Return the kind of change where only the source has words, or None for page furniture."""
    if is_footnote_mark(source.text, words.source_span):
        return ChangeKind.ADAPTATION
    sides = _sides(words, quote, source)
    signs = _signs_before(quote, words.quote_letters.start), _signs_before(source, words.source_letters.start)
    ends_sentence = _STOP.search(signs[1]) and not _STOP.search(signs[0])  # which no page furniture interrupts
    if not ends_sentence and around.article.came_with_page_break(around.between):
        return None
    if sides.found in _CONSONANTS and source.is_scan:  # a speck that a scanner took for a letter
        return ChangeKind.DAMAGE
    return _kind(sides)


def _signs_before(text: TokenizedText, letter: int) -> str:
    """Return what stands between a letter of a text, by its number, and the letter before it."""
    offsets = text.skeleton.offsets
    return text.text[offsets[letter - 1] + 1 : offsets[letter]] if 0 < letter < len(offsets) else ""


def _differ_in_capital(sides: _Sides) -> bool:
    return sides.quoted[1:] == sides.found[1:] and sides.quoted[0].lower() == sides.found[0].lower()


def _has_mark_attached(words: AlignedWords, sides: _Sides, source: TokenizedText) -> bool:
    """Whether the source has the quote's word with footnote marks attached."""
    bare = without_marks(source.text, words.source_span)
    return bare != source.text[slice(*words.source_span)] and _letters(bare) == sides.quoted_letters


def _is_interrupted(sides: _Sides, around: Surroundings) -> bool:
    """Whether the source has the quote's word with a page break in it."""
    own, other = sides.quoted_letters, sides.found_letters
    inserted = len(other) - len(own)
    start, end = around.between
    between = around.article.extracted[start:end]
    if inserted <= 0 or "\n" not in between or len(own) > _MAX_BROKEN_WORD_LETTERS:
        return False
    offsets = skeleton(between).offsets
    return len(offsets) == len(other) and any(
        around.article.came_with_page_break(Span(start + offsets[cut - 1] + 1, start + offsets[cut + inserted]))
        for cut in range(1, len(own))
        if other.startswith(own[:cut])
        and other.endswith(own[cut:])
        and offsets[cut] > offsets[cut - 1] + 1  # the first part of the word stands by itself
    )


def _kind(sides: _Sides) -> ChangeKind:
    """Return the first kind that fits a change of words: number, date, negation, likelihood, name, word."""
    if (kind := _changed_category(sides.quoted, sides.found)) is not None:
        return kind
    own, other = sides.quoted_letters, sides.found_letters
    for one, longer in ((own, other), (other, own)):
        if one and any(longer == prefix + one for prefix in _NEGATIVE_PREFIXES):
            return ChangeKind.NEGATION
    names = [{word for word in _WORD.findall(side) if word[0].isupper()} for side in (sides.quoted, sides.found)]
    return ChangeKind.NAME if names[0] ^ names[1] else ChangeKind.WORD


def _changed_category(quoted: str, found: str) -> ChangeKind | None:
    """Return the kind of the first category whose significant words differ between two texts, or None."""
    own, other = list(significant_words(quoted)), list(significant_words(found))
    if own or other:
        for category in WordCategory:
            if _values(own, category) != _values(other, category):
                return ChangeKind(category)
    return None


def _values(words: list[SignificantWord], category: WordCategory) -> list[str]:
    return [word.value for word in words if word.category is category]


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).lower()
