"""Words of a quote that fold to those of its passage and are other words: such a quote is altered."""

from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from briefing_tui.domain.passage import Anchor, Change, ChangeKind, Span, Verdict
from briefing_tui.text.folding import fold
from briefing_tui.text.regex import regex
from briefing_tui.text.spelling import are_two_words, may_differ

_WORD = regex(r"(?:[^\W_]|[\u0300-\u036f\u0640\u064b-\u0670])+")  # with its combining marks
_DOTLESS = "ı"


def with_other_words(anchor: Anchor, quote: str) -> Anchor:
    """Return the anchor of `quote`, made `altered` where it holds and has another word that folds to the source's."""
    if not anchor.verdict.holds or anchor.span is None or anchor.verdict is Verdict.VERBATIM:
        return anchor
    if not may_differ(quote, anchor.passage):
        return anchor
    changes = tuple(_other_words(quote, anchor.passage, anchor.span.start))
    if not changes:
        return anchor
    named = sorted((*anchor.changes, *changes), key=lambda change: change.at)
    return replace(anchor, verdict=Verdict.ALTERED, changes=tuple(named))


def _other_words(quote: str, passage: str, start: int) -> Iterator[Change]:
    """Yield the changes between words that fold to the same; `start` is the passage's offset in the reading text."""
    own, others = list(_WORD.finditer(quote)), list(_WORD.finditer(passage))
    folded, folded_others = ([fold(word[0]).text for word in words] for words in (own, others))
    tells_dots = _DOTLESS in quote and _DOTLESS in passage
    for block in SequenceMatcher(None, folded, folded_others, autojunk=False).get_matching_blocks():
        for shift in range(block.size):
            word, other = own[block.a + shift], others[block.b + shift]
            if word[0] != other[0] and are_two_words(word[0], other[0], tells_dots=tells_dots):
                span = Span(start + other.start(), start + other.end())
                yield Change(ChangeKind.WORD, word[0], other[0], Span(*word.span()), span)
