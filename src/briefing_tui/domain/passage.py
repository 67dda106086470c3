"""How a quote stands in its source: verdict, level, span and passage."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points, `start` inclusive and `end` exclusive."""

    start: int
    end: int


class Verdict(StrEnum):
    """How well a quote matched its source."""

    VERBATIM = "verbatim"  # it stands in the reading text, character for character
    REFLOWED = "reflowed"  # the same after folding
    AMBIGUOUS = "ambiguous"  # two places or more fit about equally
    MISSING = "missing"  # nothing fits

    @property
    def holds(self) -> bool:
        """Whether the passage may be shown as the quote's own."""
        return self in (Verdict.VERBATIM, Verdict.REFLOWED)


class Level(StrEnum):
    """The step of the cascade that found the passage."""

    VERBATIM = "verbatim"
    FOLDED = "folded"
    DEHYPHENATED = "dehyphenated"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a quote stands in its source, and how well it was found.

    `span` counts code points of the article's reading text, `file_span` those of the file's decoded text; both are
    None unless the verdict holds. `passage` is the reading text within `span`, `score` lies between 0 and 1.
    `candidates` lists the places of an ambiguous quote in reading order, if need be the first of `places` of them.
    """

    verdict: Verdict
    level: Level | None = None
    score: float = 0.0
    span: Span | None = None
    file_span: Span | None = None
    passage: str = ""
    candidates: tuple[Span, ...] = ()
    places: int = 0  # how many places fit about equally: 1 where the verdict holds
