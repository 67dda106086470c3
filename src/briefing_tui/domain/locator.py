"""Where a span of an article stands, in words: the one way from a span to `¶22` or `paragraphs 3 to 4`."""

from typing import NamedTuple

from briefing_tui.domain.article import Article
from briefing_tui.domain.passage import Span


class LocatorStyle(NamedTuple):
    """The words of a locator: before the number of one paragraph, before two, between the two, and for a heading."""

    one: str
    several: str
    to: str
    heading: str


SIGN = LocatorStyle("¶", "¶", "-", "heading")
WORDS = LocatorStyle("paragraph ", "paragraphs ", " to ", "a heading")
CITATION = LocatorStyle("para. ", "paras. ", "-", "")


def locator(article: Article, span: Span, style: LocatorStyle = SIGN) -> str:
    """Return the paragraphs that share a character with a span of the reading text: the first, and the last if another.

    Paragraphs are counted from 1, headings not among them.
    """
    match article.paragraphs(span):
        case None:
            return style.heading
        case first, last:
            return f"{style.one}{first}" if first == last else f"{style.several}{first}{style.to}{last}"
