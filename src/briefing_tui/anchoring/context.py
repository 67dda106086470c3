"""How far the text around a candidate passage agrees with the context that was given with the quote."""

import re
from collections.abc import Callable
from difflib import SequenceMatcher
from typing import NamedTuple

from briefing_tui.domain.passage import Span
from briefing_tui.text.folding import fold

_TOKEN = re.compile(r"\w+|[^\w\s]")  # a word or a sign
_MAX_WORDS = 32  # on either side, nearest to the quote: what is further away says little about the place
_MIN_CUT_CHARACTERS = 4  # of a context that is one word and may be part of a longer one: "he" is not "the"
_WINDOW_CHARACTERS = 400  # in which these words are looked for


class Context(NamedTuple):
    """The words before and after a quote, folded, from the quote outwards; a side that was not given has none.

    They are the prefix and suffix of a TextQuoteSelector (W3C Web Annotation Data Model, section 4.2.4), written by
    hand or cut at any character by a program.
    """

    before: list[str]
    after: list[str]

    def agreement(self, text: str, span: Span) -> float | None:
        """Return the share, 0 to 1, of the context's words that stand in their order beside `span` of `text`.

        Both sides count alike. Return None where no context was given: absence is neither agreement nor disagreement.
        """
        shares = []
        if self.before:
            found = _words(text[max(span.start - _WINDOW_CHARACTERS, 0) : span.start])[::-1]
            shares.append(_share(self.before, found, str.endswith))
        if self.after:
            found = _words(text[span.end : span.end + _WINDOW_CHARACTERS])
            shares.append(_share(self.after, found, str.startswith))
        return sum(shares) / len(shares) if shares else None


def context_of(before: str, after: str) -> Context:
    """Return the context made of the text before a quote and the text after it; either may be empty."""
    return Context(
        _words(before[-_WINDOW_CHARACTERS:])[::-1][:_MAX_WORDS], _words(after[:_WINDOW_CHARACTERS])[:_MAX_WORDS]
    )


def _words(text: str) -> list[str]:
    return _TOKEN.findall(fold(text).text)


def _share(expected: list[str], found: list[str], is_cut: Callable[[str, str], bool]) -> float:
    """Return the share, 0 to 1, of the expected words that were found in their order; the outermost may be cut."""
    count = len(expected)
    outermost = expected[-1]
    if (
        (count > 1 or len(outermost) >= _MIN_CUT_CHARACTERS)
        and len(found) >= count
        and is_cut(found[count - 1], outermost)
    ):
        found = [*found[: count - 1], outermost, *found[count:]]
    if found[:count] == expected:
        return 1.0
    if set(expected).isdisjoint(found):
        return 0.0
    matcher = SequenceMatcher(None, expected, found[: 2 * count], autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / count
