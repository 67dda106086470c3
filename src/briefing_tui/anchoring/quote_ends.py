"""How a quote presents itself at its ends: as a sentence of its own, as a question, or as a mere fragment."""

from typing import NamedTuple

from briefing_tui.domain.passage import Span
from briefing_tui.text.regex import regex

_SIGNS = ".,;:!?…؟،؛۔।。，；：！？"
_CLOSING = "\"'”’»›)\\]』」）\\s"
_SIGNS_AT_END = regex(rf"[{_SIGNS}]+(?=[{_CLOSING}]*$)")
_SIGNS_FROM = regex(rf"[{_CLOSING}]*([{_SIGNS}]+)")
_STOPS = frozenset(".!?؟۔।。！？")
_QUESTIONS = frozenset("?؟？")
_END_CHARACTERS = 40  # of a quote or a passage, in which its signs at the end are looked for
_ELLIPSES = ("..", "…")
_LETTER = regex(r"[^\W\d_]")


class QuoteEnds(NamedTuple):
    """The ends of a quote, and those of its passage: `span` of `text`."""

    quote: str
    text: str
    span: Span

    @property
    def begins_anew(self) -> bool:
        """Whether the quote begins with a capital, and its passage with a small letter."""
        own, other = _LETTER.search(self.quote), _LETTER.search(self.text, *self.span)
        return own is not None and other is not None and own[0].isupper() and other[0].islower()

    @property
    def is_sentence(self) -> bool:
        """Whether the quote begins with a capital (or has none in its script) and ends with a full stop or the like."""
        own = _LETTER.search(self.quote)
        return self.has_stop and own is not None and not own[0].islower()

    @property
    def has_stop(self) -> bool:
        """Whether the quote ends with a full stop, an exclamation mark or a question mark."""
        return bool(self._signs & _STOPS)

    @property
    def is_closed(self) -> bool:
        """Whether the passage ends with an end mark, so that its sentence does not run on."""
        found = _SIGNS_AT_END.search(self.text[max(self.span.start, self.span.end - _END_CHARACTERS) : self.span.end])
        return found is not None and not _STOPS.isdisjoint(found[0])

    @property
    def asks(self) -> bool:
        """Whether the quote ends with a question mark."""
        return bool(self._signs & _QUESTIONS)

    def source_asks(self, rest: Span) -> bool:
        """Whether the sentence of the passage ends with a question mark; `rest` is what stands in it behind."""
        end = max(rest.end, self.span.end)
        found = _SIGNS_AT_END.search(self.text[max(self.span.start, end - _END_CHARACTERS) : end])
        following = None if found else _SIGNS_FROM.match(self.text, end)
        signs = found[0] if found else following[1] if following else ""
        return not _QUESTIONS.isdisjoint(signs)

    @property
    def _signs(self) -> frozenset[str]:
        """The signs at the quote's end; none where they are an ellipsis."""
        found = _SIGNS_AT_END.search(self.quote[-_END_CHARACTERS:])
        if found is None or any(sign in found[0] for sign in _ELLIPSES):
            return frozenset()
        return frozenset(found[0])
