"""What a source has in the midst of a quote, and whether its setting put it there.

Free are footnote marks, and the foot and head of a page with the footnotes between: a quote does not have them, and is
none the worse. Any other word that the quote leaves out is the quote's doing.
"""

import re
from collections import Counter

from briefing_tui.domain.passage import Span
from briefing_tui.text.skeleton import skeleton
from briefing_tui.text.wording import Sense, significant_words

_MARK = re.compile(r"[\d*†‡§]{1,3}")
_SENTENCE_ENDED = re.compile(r"[.!?…]\W*$")
_STOPS = ".,;:!?)]}"
_QUOTATION = "\"'"
_SENTENCE_END = re.compile(r"\W*?[.!?:;…]")
_PAGE_NUMBER = re.compile(r"\W*\d{1,3}\W*")
_FOOT = re.compile(r"\s+\W*\d{1,4}\W*")  # a page's number behind its last word
_DIGIT = re.compile(r"\d")
_NOTE = re.compile(  # a note begins with its number, which is no year, and a capital or a date; or with a sign
    r"\W{0,3}(?!(?:19|20)\d\d\b)\d{1,4}(?:\W{0,3}[A-Z]|\W{1,3}\d{1,2}/\d)|[*†‡§] ?\w"
)
# letters that a scanner may have seen at the end of a page's last line, or before the first word of the next
_STRAY = 2
_HEAD_LENGTH = 160  # characters of a page's head
_HEAD = 12  # letters at the beginning of a line that stands at the head of every page
_PAGES = 3  # how often it must stand there


Heads = Counter[str]  # how many lines of a text begin with the same letters


def heads_of(file_text: str) -> Heads:
    """Return how many lines of a text begin with each row of letters that may be a page's head; of none, zero."""
    heads = Counter(map(_head, file_text.split("\n")))
    del heads[""]
    return heads


def is_mark(text: str, span: Span) -> bool:
    """Whether what stands in `span` of `text` is a footnote's mark, set against the word or the stop before it."""
    if not _MARK.fullmatch(text, *span) or not span.start:
        return False
    before, after = text[span.start - 1], text[span.end : span.end + 1]
    if before in _QUOTATION:  # "12 men" is no footnote, nor '68
        before = text[max(span.start - 2, 0)]
    return (before.isalpha() or before in _STOPS) and not after.isalnum()


def is_interleaved(between: str, heads: Heads) -> bool:
    """Whether what stands between two words of a quote, in the file's text, came in with the break of a page.

    These are whole lines: the one word ends its line, and the other begins one or follows a page's head. Among them is
    a page's number or a line that begins as others do; or, amid a sentence, a note with its mark. `heads` are those of
    the whole text.
    """
    foot, *lines = between.split("\n")
    if not lines or _is_more(foot) or (_DIGIT.search(foot) and not _FOOT.fullmatch(foot)):
        return False
    head = lines.pop()
    if _is_more(head):
        if len(head) > _HEAD_LENGTH or not _repeats(head, heads):
            return False
        lines.append(head)
    lines = [line for line in lines if _is_more(line) or _DIGIT.search(line)]
    notes = next((number for number, line in enumerate(lines) if _NOTE.match(line)), len(lines))
    setting = [_is_setting(line, heads) for line in lines[:notes]]
    behind = _behind_notes(lines[notes:], heads)
    setting += [_is_setting(line, heads) for line in behind]
    if not all(setting):
        return False
    return bool(setting or _PAGE_NUMBER.fullmatch(foot)) or (notes < len(lines) and not _SENTENCE_END.match(foot))


def _behind_notes(lines: list[str], heads: Heads) -> list[str]:
    """Return those lines that stand behind the notes of a page: from its number on, or from the next page's head."""
    for is_end in (_PAGE_NUMBER.fullmatch, lambda line: _repeats(line, heads)):
        for number, line in enumerate(lines):
            if is_end(line):
                return lines[number:]
    return []


def _is_setting(line: str, heads: Heads) -> bool:
    return bool(_PAGE_NUMBER.fullmatch(line)) or _repeats(line, heads)


def _is_more(edge: str) -> bool:
    return sum(map(str.isalnum, edge)) > _STRAY or any(
        word.sense is not Sense.NUMBER for word in significant_words(edge)
    )


def _repeats(line: str, heads: Heads) -> bool:
    return not _SENTENCE_ENDED.search(line) and heads[_head(line)] >= _PAGES


def _head(line: str) -> str:
    """Return the first letters of a line; none where it has less."""
    head = skeleton(line[: 4 * _HEAD]).letters[:_HEAD]
    return head if len(head) == _HEAD else ""
