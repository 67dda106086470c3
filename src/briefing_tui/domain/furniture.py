"""Furniture of an article: what a page or a site puts around the text, such as running heads and navigation."""

from enum import StrEnum
from typing import NamedTuple, Protocol

from briefing_tui.domain.passage import Span


class FurnitureKind(StrEnum):
    """What a stretch of furniture is."""

    RUNNING_HEAD = "running head"
    RUNNING_FOOT = "running foot"
    PAGE_NUMBER = "page number"
    NAVIGATION = "navigation"
    COMMENT = "comment"  # of a reader, below an article
    HEADER = "header"  # of a mail, or the front matter of a text
    OTHER = "other"  # other text of a web page that is not the article's


class Furniture(NamedTuple):
    """A stretch of the extracted text that is not part of the reading text."""

    kind: FurnitureKind
    span: Span


class PageBreaks(Protocol):
    """The page breaks that a text has kept within its sentences."""

    def accounts_for(self, span: Span) -> bool:
        """Whether what stands in a span of the extracted text, between two words, came in with a page break."""
        ...
