"""How far the text around a place agrees with what a quote says stands around it."""

import re
from collections.abc import Callable
from difflib import SequenceMatcher
from typing import NamedTuple

from briefing_tui.domain.passage import Span
from briefing_tui.text.folding import fold

_WORD = re.compile(r"\w+|[^\w\s]")  # or a sign
_MOST_WORDS = 32  # those nearest to the quote: what stands further off says little about the place
_LEAST_CUT = 4  # characters of a word that stands alone and may be the end of a longer one: "he" is not "the"
_REACH = 400  # characters in which to look for them


class Context(NamedTuple):
    """The words before and after a quote, folded, from the quote outwards; none where none were given.

    They are the prefix and suffix of the W3C's TextQuoteSelector, written by hand or cut off anywhere by a program.
    """

    before: list[str]
    after: list[str]

    def agreement(self, text: str, span: Span) -> float | None:
        """Return the share, 0 to 1, of the context's words that stand beside `span` of `text`, in their order.

        None says that no context was given: it is absent, neither perfect nor wrong.
        """
        shares = []
        if self.before:
            found = _words(text[max(span.start - _REACH, 0) : span.start])[::-1]
            shares.append(_share(self.before, found, str.endswith))
        if self.after:
            found = _words(text[span.end : span.end + _REACH])
            shares.append(_share(self.after, found, str.startswith))
        return sum(shares) / len(shares) if shares else None


def context_of(before: str, after: str) -> Context:
    """Return the context that the text before a quote and the text after it give."""
    return Context(_words(before[-_REACH:])[::-1][:_MOST_WORDS], _words(after[:_REACH])[:_MOST_WORDS])


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text).text)


def _share(expected: list[str], found: list[str], is_cut: Callable[[str, str], bool]) -> float:
    """Return the share of the expected words that were found in their order; the outermost may have been cut."""
    count = len(expected)
    edge = expected[-1]
    if (count > 1 or len(edge) >= _LEAST_CUT) and len(found) >= count and is_cut(found[count - 1], edge):
        found = [*found[: count - 1], edge, *found[count:]]
    if found[:count] == expected:
        return 1.0
    matcher = SequenceMatcher(None, expected, found[: 2 * count], autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / count
