"""What stands right outside a passage: whether it turns the sense of the quote, and fits the context given with it."""

from dataclasses import replace
from typing import NamedTuple

from briefing_tui.anchoring.context import MIN_FIT, context_of
from briefing_tui.anchoring.quote_ends import QuoteEnds
from briefing_tui.anchoring.word_boundaries import border_before, border_from
from briefing_tui.anchoring.work import Work
from briefing_tui.domain.article import Article
from briefing_tui.domain.passage import Anchor, Change, ChangeKind, Span, Verdict
from briefing_tui.text.regex import regex
from briefing_tui.text.sense import Sense, sense_of
from briefing_tui.text.sentence_rest import rest_before, rest_behind
from briefing_tui.text.weight import weight

_MIN_SURE_CHARACTERS = 50  # of a quote that tells its place by itself, as of one that may match approximately
_MAX_SHOWN_CHARACTERS = 200  # of what stands right outside, or was said to stand there
_LANGUAGE_CHARACTERS = 300  # on either side of a passage's beginning, by which its language is told
_STEPS_A_REST = 40  # to find the rest of a sentence
_STEPS_A_SENSE = 300  # to look for what turns the sense
_STEPS_A_CONTEXT = 400
_LETTER = regex(r"[^\W\d_]")


class AskedQuote(NamedTuple):
    """A quote as it was given, with its context."""

    exact: str
    before: str = ""
    after: str = ""


def judged(anchor: Anchor, asked: AskedQuote, article: Article, work: Work) -> Anchor:
    """Return the anchor of a quote with what stands right outside its passage taken into account.

    What was cut off from the sentence is named. A quote that presents itself as a sentence of its own (its first letter
    is a capital and the source's is not, or it ends with a full stop where the source runs on) is `altered` where a
    word in the rest of the sentence governs it that turns its sense, and else `adapted`. Any other fragment is
    `altered` where such a word stands directly outside, and else stays what it is.

    A context that the place does not have is named. A long quote is found all the same, and is `adapted` at best; of a
    short one the context is half of what tells its place, and it is `altered`.
    """
    if anchor.span is None or not anchor.verdict.holds:
        return anchor
    ends = QuoteEnds(asked.exact, article.text, anchor.span)
    work.spend(_STEPS_A_REST)
    before = rest_before(article.text, anchor.span.start)
    end = anchor.span.end
    behind = Span(end, end) if ends.is_closed else rest_behind(article.text, end)
    outside = _Outside(article.text, anchor.span, ends, before, behind)
    if turned := outside.turned(work):
        return _with_changes(anchor, [outside.change(rest, asked) for rest in turned], Verdict.ALTERED)
    unfit = _unfit_context(anchor, asked, article, work)
    notes = [outside.change(rest, asked) for rest in outside.cut_off()]
    if unfit and weight(asked.exact) < _MIN_SURE_CHARACTERS:
        return _with_changes(anchor, unfit, Verdict.ALTERED)
    return _with_changes(anchor, [*notes, *unfit], Verdict.ADAPTED) if notes or unfit else anchor


class _Outside(NamedTuple):
    """The rest of the sentence of a passage, before it and behind it; either may be empty."""

    text: str
    span: Span
    ends: QuoteEnds
    before: Span
    behind: Span

    def turned(self, work: Work) -> list[Span]:
        """Return the rests, of the two, that turn the sense of the quote."""
        presents = self.ends.has_stop or (self.ends.begins_anew and self._has_words(self.before))
        if presents and self.ends.asks is not self.ends.source_asks(self.behind):
            return [self.behind if self.behind.end > self.behind.start else self.before]
        cut = [rest for rest in (self.before, self.behind) if self._has_words(rest)]
        sense = self._sense(work) if cut else None
        return [rest for rest in cut if self._turns(sense, rest)] if sense else []

    def cut_off(self) -> list[Span]:
        """Return the rests, of the two, that a quote was cut from which presents itself as a sentence of its own."""
        found = [self.before] if self.ends.begins_anew and self._has_words(self.before) else []
        return [*found, self.behind] if self.ends.has_stop and self._has_words(self.behind) else found

    def change(self, rest: Span, asked: AskedQuote) -> Change:
        """Return the change that names one of the rests, the words of it that are nearest to the quote."""
        if rest is self.before:
            start = border_from(self.text, max(rest.start, rest.end - _MAX_SHOWN_CHARACTERS))
            span, at = Span(start, rest.end), 0
        else:
            end = border_before(self.text, min(rest.end, rest.start + _MAX_SHOWN_CHARACTERS))
            span, at = Span(rest.start, end), len(asked.exact)
        return Change(ChangeKind.CONTEXT, "", self.text[slice(*span)], Span(at, at), span)

    def _has_words(self, rest: Span) -> bool:
        return _LETTER.search(self.text, *rest) is not None

    def _sense(self, work: Work) -> Sense | None:
        work.spend(_STEPS_A_SENSE)
        start = self.span.start
        return sense_of(self.text[max(start - _LANGUAGE_CHARACTERS, 0) : start + _LANGUAGE_CHARACTERS])

    def _turns(self, sense: Sense, rest: Span) -> bool:
        words, passage = self.text[slice(*rest)], self.text[slice(*self.span)]
        if not sense.may_turn(words):
            return False
        if rest is self.before:
            return (
                sense.turns_after(words)
                if (self.ends.begins_anew or self.ends.is_sentence or self._is_main_clause(words))
                else sense.turns_directly_after(words, passage)
            )
        return sense.turns_before(words) if self.ends.has_stop else sense.turns_directly_before(words, passage)

    def _is_main_clause(self, before: str) -> bool:
        """Whether the passage is all that its sentence has behind a comma: the clause that a condition governs."""
        return before.endswith((",", "，", "،")) and not self._has_words(self.behind)


def _with_changes(anchor: Anchor, changes: list[Change], verdict: Verdict) -> Anchor:
    """Return an anchor with changes more, and with another verdict unless its own is the worse of the two."""
    ordered = tuple(sorted((*anchor.changes, *changes), key=lambda change: change.at))
    order = list(Verdict)
    return replace(anchor, verdict=max(anchor.verdict, verdict, key=order.index), changes=ordered)


def _unfit_context(anchor: Anchor, asked: AskedQuote, article: Article, work: Work) -> list[Change]:
    """Return a change for each side of the context that was given and does not stand beside the passage."""
    if anchor.span is None or not (asked.before or asked.after):
        return []
    work.spend(_STEPS_A_CONTEXT)
    before, after = context_of(asked.before, asked.after).fits(article.text, anchor.span)
    changes = []
    if before is not None and before < MIN_FIT:
        stands = _nearby(article.text, anchor.span.start, -len(asked.before))
        changes.append(_context_change(asked.before[-_MAX_SHOWN_CHARACTERS:], stands, 0, article))
    if after is not None and after < MIN_FIT:
        stands = _nearby(article.text, anchor.span.end, len(asked.after))
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
