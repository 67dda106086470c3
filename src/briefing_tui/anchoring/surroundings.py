"""What stands right outside a passage: whether it fits the context that was given with the quote."""

import re
from dataclasses import replace
from typing import NamedTuple

from briefing_tui.anchoring.context import MIN_FIT, context_of
from briefing_tui.anchoring.word_boundaries import border_before, border_from
from briefing_tui.domain.article import Article
from briefing_tui.domain.passage import Anchor, Change, ChangeKind, Span, Verdict

_MIN_SURE_LETTERS = 50  # of a quote that tells its place by itself, as of one that may match approximately
_LETTERS_A_HAN_CHARACTER = 2.5  # or of kana or Hangul: it says about as much
_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff]")
_MAX_SHOWN_CHARACTERS = 200  # of what stands right outside, or was said to stand there


class AskedQuote(NamedTuple):
    """A quote as it was given, with its context."""

    exact: str
    before: str
    after: str


def judged(anchor: Anchor, asked: AskedQuote, article: Article) -> Anchor:
    """Return the anchor of a quote with what stands right outside its passage taken into account.

    A context that the place does not have is named. A long quote is found all the same, and is `adapted` at best; of a
    short one the context is half of what tells its place, and it is `altered`.
    """
    if anchor.span is None or not anchor.verdict.holds:
        return anchor
    changes = _unfit_context(anchor.span, asked, article)
    if not changes:
        return anchor
    turns = _weight(asked.exact) < _MIN_SURE_LETTERS
    return _with_changes(anchor, changes, Verdict.ALTERED if turns else Verdict.ADAPTED)


def _with_changes(anchor: Anchor, changes: list[Change], verdict: Verdict) -> Anchor:
    """Return an anchor with changes more, and with another verdict unless its own is the worse of the two."""
    ordered = tuple(sorted((*anchor.changes, *changes), key=lambda change: change.at))
    order = list(Verdict)
    return replace(anchor, verdict=max(anchor.verdict, verdict, key=order.index), changes=ordered)


def _unfit_context(span: Span, asked: AskedQuote, article: Article) -> list[Change]:
    """Return a change for each side of the context that was given and does not stand beside the passage."""
    if not asked.before and not asked.after:
        return []
    context = context_of(asked.before, asked.after)
    before, after = context.fits(article.text, span)
    changes = []
    if before is not None and before < MIN_FIT:
        stands = _nearby(article.text, span.start, -len(asked.before))
        changes.append(_context_change(asked.before[-_MAX_SHOWN_CHARACTERS:], stands, 0, article))
    if after is not None and after < MIN_FIT:
        stands = _nearby(article.text, span.end, len(asked.after))
        changes.append(_context_change(asked.after[:_MAX_SHOWN_CHARACTERS], stands, len(asked.exact), article))
    return changes


def _context_change(given: str, stands: Span, at: int, article: Article) -> Change:
    return Change(ChangeKind.CONTEXT, given.strip(), article.text[slice(*stands)], Span(at, at), stands)


def _nearby(text: str, at: int, length: int) -> Span:
    """Return the whole words in about `length` characters after `at`, or before it where that is less than 0."""
    length = max(-_MAX_SHOWN_CHARACTERS, min(length, _MAX_SHOWN_CHARACTERS))
    if length < 0:
        start, end = border_before(text, max(at + length, 0)), at
    else:
        start, end = at, border_from(text, min(at + length, len(text)))
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _weight(quote: str) -> float:
    """Return how many characters a quote has, each Han, kana or Hangul character counted as two and a half."""
    return len(quote.strip()) + (_LETTERS_A_HAN_CHARACTER - 1) * len(_HAN.findall(quote))
