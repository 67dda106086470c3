"""The marks by which a quote says that it leaves words out: three points, in brackets or not, or three asterisks."""

import re
from collections.abc import Iterator

from briefing_tui.domain.passage import Span

_POINTS = r"(?:…|⋯|\.{3,}|\.(?: ?\.){2,3}(?!\.)|。{3,})"
_ELLIPSIS = re.compile(
    rf"[\[(（［]\s?(?:{_POINTS}\s?)+[\])）］]|(?:{_POINTS}\s?)*{_POINTS}|[\[(]\s?-{{2,3}}\s?[\])]|(?<!\S)\*\s?\*\s?\*(?!\S)"
)


def ellipses(quote: str) -> Iterator[Span]:
    """Yield the spans of the ellipses in a quote, in order."""
    for found in _ELLIPSIS.finditer(quote.replace("\u00a0", " ")):
        yield Span(*found.span())
