"""The words of its passage as a repair writes them into a quote: those that a line break or a scan parted are whole."""

import re

from briefing_tui.domain.briefing import Quote
from briefing_tui.domain.passage import Anchor, Change, ChangeKind, Verdict
from briefing_tui.text.regex import regex

# Two parts of a word that the end of a line has parted, or a soft hyphen.
_BROKEN_WORD = regex(r"(?P<first>[^\W\d_]+)(?:[-‐\u00ad]\s|\u00ad)(?P<second>[^\W\d_]+)")


def passage_words(quote: Quote, anchor: Anchor, *, damaged: bool) -> str:
    """Return the passage of a quote as it is to be quoted; empty where the quote has none.

    A word that is broken in the source stays as the quote has it. So does one that a scanner misread, but with
    `damaged`: then only what is broken by a space stays.
    """
    if anchor.span is None:
        return ""
    text = anchor.passage
    kept = [change for change in anchor.changes if keeps_words(change, anchor, damaged=damaged)]
    for change in sorted(kept, key=lambda change: change.span, reverse=True):
        start, end = (at - anchor.span.start for at in change.span)
        if start >= 0 and change.quoted:
            text = text[:start] + change.quoted + text[end:]
    if "\n" not in quote.exact:  # an author may write a space where a paragraph of the source ends
        text = text.replace("\n", " ")
    return _BROKEN_WORD.sub(lambda broken: _whole(broken, quote.exact), text).strip()


def keeps_words(change: Change, anchor: Anchor, *, damaged: bool) -> bool:
    """Return whether a quote keeps its own words at a change: the source has the same, but damaged."""
    if change.kind is not ChangeKind.DAMAGE:
        return False
    broken = _letters(change.quoted) == _letters(change.found)
    return broken or (anchor.verdict is Verdict.ALTERED and not damaged)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _whole(broken: re.Match[str], quote: str) -> str:
    """Return a broken word as the quote has it, with a hyphen or without; as it stands where the quote has neither."""
    for hyphen in ("", "-", "‐"):
        word = f"{broken['first']}{hyphen}{broken['second']}"
        if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", quote):
            return word
    return broken[0]
