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
    DAMAGED = "damaged"  # the same words, with the marks that scanning, encoding or setting left in the source
    ALTERED = "altered"  # close, but a word that matters differs
    AMBIGUOUS = "ambiguous"  # two places or more fit about equally
    MISSING = "missing"  # nothing fits

    @property
    def holds(self) -> bool:
        """Whether the passage may be shown as the quote's own."""
        return self in (Verdict.VERBATIM, Verdict.REFLOWED, Verdict.DAMAGED)


# The verdicts that a reader is to be told of, the gravest first.
FLAGGED_VERDICTS = (Verdict.MISSING, Verdict.ALTERED, Verdict.AMBIGUOUS, Verdict.DAMAGED)


class Level(StrEnum):
    """The step of the cascade that found the passage."""

    VERBATIM = "verbatim"
    FOLDED = "folded"
    DEHYPHENATED = "dehyphenated"
    SKELETON = "skeleton"  # letters and digits alone
    APPROXIMATE = "approximate"


class ChangeKind(StrEnum):
    """What a difference between a quote and its passage is about; the first that fits."""

    NUMBER = "number"
    DATE = "date"  # a month or a day of the week
    NEGATION = "negation"
    LIKELIHOOD = "likelihood"  # a word of likelihood or modality: "likely", "may", "must"
    NAME = "name"
    WORD = "word"  # any other word
    DAMAGE = "damage"  # the same word, as a scanner or a page's setting left it


class Change(NamedTuple):
    """One difference of words between a quote and the passage found for it.

    `quoted` is what the quote says and `found` what stands in the source; either may be empty, never both. `at` is
    the span of `quoted` in the quote as given, `span` that of `found` in the article's reading text.
    """

    kind: ChangeKind
    quoted: str
    found: str
    at: Span
    span: Span


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a quote stands in its source, and how well it was found.

    `span` counts code points of the article's reading text, `file_span` those of the file's decoded text, and `passage`
    is the reading text within `span`. All three are there where the verdict holds, and where it is `altered`: then they
    say what the source has in place of the quote. `score` lies between 0 and 1.
    `candidates` lists the places of an ambiguous quote in reading order, if need be the first of `match_count` of them.
    """

    verdict: Verdict
    level: Level | None = None
    score: float = 0.0
    span: Span | None = None
    file_span: Span | None = None
    passage: str = ""
    candidates: tuple[Span, ...] = ()
    match_count: int = 0  # how many places fit about equally: 1 where the verdict holds
    changes: tuple[Change, ...] = ()  # in the order of the quote: of an altered quote all, of a damaged one the damage
    nearest: Span | None = None  # of a missing quote: the passage of the reading text that comes nearest, if any does

    @property
    def alterations(self) -> tuple[Change, ...]:
        """The changes that are more than damage."""
        return tuple(change for change in self.changes if change.kind is not ChangeKind.DAMAGE)

    @property
    def damage(self) -> tuple[Change, ...]:
        """The changes that are damage alone."""
        return tuple(change for change in self.changes if change.kind is ChangeKind.DAMAGE)
