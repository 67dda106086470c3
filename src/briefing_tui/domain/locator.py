"""Format the location of a span of an article as paragraph numbers: `¶22`, `paragraphs 3 to 4`."""

from typing import NamedTuple

from briefing_tui.domain.article import Article
from briefing_tui.domain.passage import Span


class LocatorStyle(NamedTuple):
    """The texts that a locator is made of: before one number, before two, between two, and in place of a heading's."""

    one: str
    several: str
    to: str
    heading: str


SIGN = LocatorStyle("¶", "¶", "-", "heading")
WORDS = LocatorStyle("paragraph ", "paragraphs ", " to ", "a heading")
CITATION = LocatorStyle("para. ", "paras. ", "-", "")


def locator(article: Article, span: Span, style: LocatorStyle = SIGN) -> str:
    """Return the numbers of the first and the last paragraph that overlap a span of the reading text, in a style.

    Paragraphs count from 1, without the headings. One number is given if both are the same paragraph, and the style's
    text for a heading if the span lies in headings alone.
    """
    match article.paragraphs(span):
        case None:
            return style.heading
        case first, last:
            return f"{style.one}{first}" if first == last else f"{style.several}{first}{style.to}{last}"
