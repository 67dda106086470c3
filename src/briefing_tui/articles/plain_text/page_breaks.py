"""The page breaks that a text file has kept: the foot of one page with its notes and number, the head of the next.

A text file does not say what its page furniture is, and it is not taken out of the reading text: whether a line is a
running head can be told only by what stands around it.
"""

import re
from collections import Counter
from functools import cached_property

from briefing_tui.articles.plain_text.redactions import is_redaction, redaction_labels
from briefing_tui.domain.passage import Span
from briefing_tui.text.regex import regex
from briefing_tui.text.skeleton import letters_of
from briefing_tui.text.wording import WordCategory, significant_words

_SENTENCE_END = regex(r"[.!?…]\W*$")  # of a line
_LEADING_STOP = regex(r"\W*?[.!?:;…]")
_PAGE_NUMBER = regex(r"\W*\d{1,3}\W*")
_TRAILING_PAGE_NUMBER = regex(r"\s+\W*\d{1,4}\W*")  # after the last word of a page
_DIGIT = regex(r"\d")
_NOTE = regex(  # a note begins with its number, which is no year, and a capital or a date; or with a sign
    r"\W{0,3}(?!(?:19|20)\d\d\b)\d{1,4}(?:\W{0,3}[A-Z]|\W{1,3}\d{1,2}/\d)|[*†‡§] ?\w"
)
# That a scanner may have seen at the end of a page's last line, or before the first word of the next page.
_MAX_STRAY_LETTERS = 2
_MAX_RUNNING_HEAD_CHARACTERS = 160
_PREFIX_LETTERS = 12  # by which two lines are compared
_LINE_HEAD = regex(rf"^.{{{_PREFIX_LETTERS},{4 * _PREFIX_LETTERS}}}", re.MULTILINE)  # what a prefix is taken from
_MIN_RUNNING_HEAD_LINES = 3  # with the same prefix, for it to be that of a running head


LinePrefixCounts = Counter[str]  # how many lines of a text begin with the same letters


class LinePageBreaks:
    """The page breaks of a text, told by its lines when they are first asked for."""

    def __init__(self, text: str) -> None:
        """Hold the decoded text of a file."""
        self._text = text

    @cached_property
    def _prefix_counts(self) -> LinePrefixCounts:
        return line_prefix_counts(self._text)

    @cached_property
    def _redaction_labels(self) -> tuple[str, ...]:
        return redaction_labels(self._text)

    def accounts_for(self, span: Span) -> bool:
        """Whether what stands in a span of the text, between two words, came in with a page break or is a redaction."""
        between = self._text[slice(*span)]
        return is_page_furniture(between, self._prefix_counts) or is_redaction(between, self._redaction_labels)


def line_prefix_counts(file_text: str) -> LinePrefixCounts:
    """Return how many lines of a text begin with the same twelve letters; shorter lines are not counted."""
    counts = Counter(_prefix(line[0]) for line in _LINE_HEAD.finditer(file_text))
    del counts[""]
    return counts


def is_page_furniture(between: str, prefix_counts: LinePrefixCounts) -> bool:
    """Whether the text of the file between two words of a quote came in with a page break.

    It must be whole lines: the first word ends its line, and the second begins one or follows a running head. Among
    these lines is a page number or a running head (a line that begins like two others at least); or, amid a sentence, a
    footnote with its mark. `prefix_counts` are those of the whole file.
    """
    foot, *lines = between.split("\n")
    if not lines or _is_substantial(foot) or (_DIGIT.search(foot) and not _TRAILING_PAGE_NUMBER.fullmatch(foot)):
        return False
    head = lines.pop()
    if _is_substantial(head):
        if len(head) > _MAX_RUNNING_HEAD_CHARACTERS or not _is_running_head(head, prefix_counts):
            return False
        lines.append(head)
    lines = [line for line in lines if _is_substantial(line) or _DIGIT.search(line)]
    notes_start = next((number for number, line in enumerate(lines) if _NOTE.match(line)), len(lines))
    furniture = [_is_number_or_head(line, prefix_counts) for line in lines[:notes_start]]
    after_notes = _lines_after_notes(lines[notes_start:], prefix_counts)
    furniture += [_is_number_or_head(line, prefix_counts) for line in after_notes]
    if not all(furniture):
        return False
    return bool(furniture or _PAGE_NUMBER.fullmatch(foot)) or (
        notes_start < len(lines) and not _LEADING_STOP.match(foot)
    )


def _lines_after_notes(lines: list[str], prefix_counts: LinePrefixCounts) -> list[str]:
    """Return the lines after the footnotes of a page: from its page number on, or else from a running head on."""
    for ends_notes in (_PAGE_NUMBER.fullmatch, lambda line: _is_running_head(line, prefix_counts)):
        for number, line in enumerate(lines):
            if ends_notes(line):
                return lines[number:]
    return []


def _is_number_or_head(line: str, prefix_counts: LinePrefixCounts) -> bool:
    return bool(_PAGE_NUMBER.fullmatch(line)) or _is_running_head(line, prefix_counts)


def _is_substantial(text: str) -> bool:
    """Whether a part of a line is more than a few stray letters or a number."""
    return sum(map(str.isalnum, text)) > _MAX_STRAY_LETTERS or any(
        word.category is not WordCategory.NUMBER for word in significant_words(text)
    )


def _is_running_head(line: str, prefix_counts: LinePrefixCounts) -> bool:
    """Whether a line ends no sentence and begins like two others at least."""
    return not _SENTENCE_END.search(line) and prefix_counts[_prefix(line)] >= _MIN_RUNNING_HEAD_LINES


def _prefix(line: str) -> str:
    """Return the first twelve letters of a line, or nothing where it has less."""
    prefix = letters_of(line[: 4 * _PREFIX_LETTERS])[:_PREFIX_LETTERS]
    return prefix if len(prefix) == _PREFIX_LETTERS else ""
