"""Texts without the marks of notes and of quotation, in which a quote is found but for its capital and end mark.

Editors change the case of a quote's first letter and its end mark to fit it into their sentence, single quotation marks
into double ones, put a letter whose case they change in brackets, and leave out the marks of the source's notes. No
word differs.
"""

from briefing_tui.anchoring.footnote_marks import footnote_marks
from briefing_tui.domain.offsets import derive
from briefing_tui.domain.passage import Span
from briefing_tui.text.casing import CASE_SENSITIVE_WORDS
from briefing_tui.text.folding import Folded, fold
from briefing_tui.text.regex import regex
from briefing_tui.text.wording import significant_words

QUOTATION_MARKS = "\"'「」『』《》〈〉"
END_MARKS = ".,;:!?。，；：！？、،؛؟۔।"
# A single quotation mark is none between letters, nor before the number of a year. The brackets are those of [T]he.
_QUOTATION_MARK = regex(
    r" ?[\"「」『』《》〈〉](?<= .)(?= )|[\"「」『』《》〈〉]|'(?<!\w')(?!\d)|'(?!\w)|\[(?=\w\]\w)|(?<=\[\w)\](?=\w)"
)
_FIRST_WORD = regex(r"\w+")
_OPENS_SENTENCE = regex(r"(?:^\W*|[.!?…:;。！？؟۔।\n](?:\W|\[\w{1,3}\]|[\d¹²³⁰⁴-⁹]{1,2}(?=\W))*|,\s?[\"“„«‘])$")
_EDGE_SIGNS = QUOTATION_MARKS + END_MARKS + " "
_MARKS_CHARACTERS = 40  # of the marks of notes behind a quote
_CHARACTERS_BEFORE = 12  # that tell whether a sentence begins


def unmarked(folded: Folded) -> Folded:
    """Return a folded text without the marks of notes and of quotation, and the map to the text before folding."""
    text, offsets = derive(folded.text, ((*mark, "") for mark in footnote_marks(folded.text)))
    offsets = offsets.through(folded.offsets)
    text, outer = derive(text, ((*mark.span(), "") for mark in _QUOTATION_MARK.finditer(text)))
    return Folded(text, outer.through(offsets))


def needles(quote: str) -> list[str]:
    """Return what to search for in unmarked texts: the quote, with its own first letter and in the other case."""
    bare = unmarked(fold(quote)).text.strip().strip(END_MARKS).strip()
    word = _FIRST_WORD.match(bare)
    if not word or not any(map(str.isalnum, bare)):
        return [bare] if any(map(str.isalnum, bare)) else []
    other = bare[0].swapcase()
    swapped = other + word[0][1:]
    if (
        len(other) > 1
        or other == bare[0]
        or word[0].lower() in CASE_SENSITIVE_WORDS
        or _values(swapped) != _values(word[0])
    ):
        return [bare]
    return [bare, other + bare[1:]]


def opens_sentence(text: str, at: int) -> bool:
    """Whether the word at an offset of a text begins a sentence or a quotation: its capital may then be no name's."""
    return _OPENS_SENTENCE.search(text[max(at - _CHARACTERS_BEFORE, 0) : at]) is not None


def with_edge_signs(text: str, span: Span, quote: str) -> Span:
    """Return the passage of an unmarked quote in a text with those signs around it that the quote has at its ends."""
    folded = fold(quote).text.strip()
    tail = folded[len(folded.rstrip(_EDGE_SIGNS)) :].replace(" ", "")
    head = folded[: len(folded) - len(folded.lstrip(_EDGE_SIGNS))].replace(" ", "")
    start, end = _start_with(text, span.start, head), _end_with(text, span.end, tail)
    if end == span.end and (behind := _behind_marks(text, end)) > end:
        signed = _end_with(text, behind, tail)
        end = signed if signed > behind else end  # the source's stop stands behind the mark of a note
    if (
        _is_quoted(head)
        and _is_quoted(tail)
        and (start == span.start or not _is_quoted(fold(text[span.end : end]).text))
    ):
        # Only one of the quotation marks around it is the source's, as in '"The plan," he said'.
        return Span(span.start, _end_with(text, span.end, "".join(sign for sign in tail if not _is_quoted(sign))))
    return Span(start, end)


def _is_quoted(signs: str) -> bool:
    return any(sign in QUOTATION_MARKS for sign in signs)


def _start_with(text: str, start: int, signs: str) -> int:
    for sign in reversed(signs):
        before = start - 1 if start and text[start - 1].isspace() else start
        if before and _is_same_sign(text[before - 1], sign):
            start = before - 1
    return start


def _behind_marks(text: str, at: int) -> int:
    """Return the offset behind the marks of notes that stand at an offset of a text."""
    for mark in footnote_marks(text, at, min(at + _MARKS_CHARACTERS, len(text))):
        if mark.start != at:
            break
        at = mark.end
    return at


def _end_with(text: str, end: int, signs: str) -> int:
    for sign in signs:
        after = end + 1 if text[end : end + 1].isspace() else end
        if _is_same_sign(text[after : after + 1], sign):
            end = after + 1
    return end


def _is_same_sign(char: str, sign: str) -> bool:
    """Whether a character of a text is a sign of a folded quote, or a quotation mark as it is."""
    plain = fold(char).text
    return plain == sign or (plain != "" and plain in QUOTATION_MARKS and sign in QUOTATION_MARKS)


def _values(word: str) -> list[tuple[str, str]]:
    return [(found.category, found.value) for found in significant_words(word)]
