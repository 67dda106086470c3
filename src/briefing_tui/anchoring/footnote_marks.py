"""Detection of footnote marks, which a quote may leave out without penalty."""

import re

from briefing_tui.domain.passage import Span

_FOOTNOTE_MARK = re.compile(r"[\d*†‡§]{1,3}")
_STOPS = ".,;:!?)]}"
_QUOTATION_MARKS = "\"'"


def is_footnote_mark(text: str, span: Span) -> bool:
    """Whether `span` of `text` is a footnote mark: up to three digits or signs, attached to a word or to its stop."""
    if not _FOOTNOTE_MARK.fullmatch(text, *span) or not span.start:
        return False
    before, after = text[span.start - 1], text[span.end : span.end + 1]
    if before in _QUOTATION_MARKS:  # the number of "12 men" is no footnote mark, nor that of '68
        before = text[max(span.start - 2, 0)]
    return (before.isalpha() or before in _STOPS) and not after.isalnum()
