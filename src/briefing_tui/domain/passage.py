"""The result of anchoring a quote in its source: verdict, level, span, passage and differences."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points: `start` is inclusive, `end` exclusive."""

    start: int
    end: int


def merged(spans: Iterable[Span]) -> list[Span]:
    """Return spans that are sorted by their starts, with those that touch or overlap made one."""
    found: list[Span] = []
    for span in spans:
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(span.end, found[-1].end))
        else:
            found.append(span)
    return found


def trimmed(text: str, span: Span) -> Span:
    """Return a span of a text without the white space at its ends; where it has nothing else, it is empty."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


class Verdict(StrEnum):
    """How well a quote matched its source."""

    VERBATIM = "verbatim"
    REFLOWED = "reflowed"
    ADAPTED = "adapted"
    ABRIDGED = "abridged"
    DAMAGED = "damaged"
    ALTERED = "altered"
    AMBIGUOUS = "ambiguous"
    MISSING = "missing"

    @property
    def holds(self) -> bool:
        """Whether the passage may be shown as the passage that was quoted: verbatim to damaged, in their order."""
        return self not in (Verdict.ALTERED, Verdict.AMBIGUOUS, Verdict.MISSING)

    @property
    def meaning(self) -> str:
        """What became of a quote with this verdict."""
        return _VERDICT_MEANING[self]


_VERDICT_MEANING = {
    Verdict.VERBATIM: "the quote stands in the source letter for letter",
    Verdict.REFLOWED: "the same but for line breaks, hyphens, quotation marks",
    Verdict.ADAPTED: "the same words, with an editor's customary changes, each of them named",
    Verdict.ABRIDGED: "parts of the source in their order, and what was left out between them is shown",
    Verdict.DAMAGED: "the same words, as a scanner left them",
    Verdict.ALTERED: "close, but a word differs, or what was left out or cut off turns the sense",
    Verdict.AMBIGUOUS: "fits several places of the source",
    Verdict.MISSING: "does not stand in the source",
}


# The verdicts that are flagged to the reader, in order of gravity.
FLAGGED_VERDICTS = (Verdict.MISSING, Verdict.ALTERED, Verdict.AMBIGUOUS, Verdict.DAMAGED)


class Level(StrEnum):
    """The step of the matching cascade that found the passage, from the strictest comparison to the loosest."""

    VERBATIM = "verbatim"
    FOLDED = "folded"
    DEHYPHENATED = "dehyphenated"
    SKELETON = "skeleton"  # only letters and digits are compared
    APPROXIMATE = "approximate"


class ChangeKind(StrEnum):
    """The kind of a difference between a quote and its passage; where several apply, the first."""

    NUMBER = "number"
    DATE = "date"  # a month or a day of the week
    NEGATION = "negation"
    LIKELIHOOD = "likelihood"  # a word of likelihood or modality: "likely", "may", "must"
    NAME = "name"
    CONTEXT = "context"  # what stands right outside the quote: cut off, or not what was given as its context
    WORD = "word"  # any other word
    DAMAGE = "damage"  # the same word, misread by a scanner or changed by the typesetting of a page
    ADAPTATION = "adaptation"  # an editor's customary change: the case of a first letter, an end mark, a gloss


_HARMLESS = (ChangeKind.DAMAGE, ChangeKind.ADAPTATION)


class Change(NamedTuple):
    """One difference in words between a quote and the passage found for it, or its context.

    `quoted` is the wording of the quote and `found` that of the source; one of them may be empty, never both. `at` is
    the span of `quoted` in the quote as given, `span` that of `found` in the article's reading text (code points).

    Of the kind `context`, `found` stands in the source right outside the passage; `quoted` is the context that was
    given with the quote, or empty; and `at` is empty: at the quote's start for what stands before it, else at its end.
    """

    kind: ChangeKind
    quoted: str
    found: str
    at: Span
    span: Span

    @property
    def is_before(self) -> bool:
        """Whether a change of the context stands before the quote, not behind it."""
        return self.at.start == 0


def parts_of(span: Span, omissions: Iterable[Span]) -> tuple[Span, ...]:
    """Return what is left of a span without its omissions, which lie within it, in order."""
    edges = [span.start, *(edge for omission in omissions for edge in omission), span.end]
    return tuple(Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True))


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a quote was found in its source, and how well it matches.

    `span` counts code points of the article's reading text, `extracted_span` those of its extracted text, and `passage`
    is the reading text within `span`. All three are set if the verdict holds, and if it is `altered`: then they are
    what the source has in place of the quote. `score` is the similarity of quote and passage, or its mean with that of
    the context if one was given, from 0 to 1. `candidates` are the places of an ambiguous quote in reading order; if
    there are too many, only the first of `match_count`. `omissions` are the spans within `span` that a quote with
    ellipses leaves out, in order: the passage is its parts and these, nothing else.
    """

    verdict: Verdict
    level: Level | None = None
    score: float = 0.0
    span: Span | None = None
    extracted_span: Span | None = None
    passage: str = ""
    candidates: tuple[Span, ...] = ()
    match_count: int = 0  # how many places match about equally well: 1 if the verdict holds
    changes: tuple[Change, ...] = ()  # in the order of the quote
    omissions: tuple[Span, ...] = ()
    nearest: Span | None = None  # for a missing quote: the most similar passage of the reading text, if there is one
    nearest_share: float = 0.0  # 0 to 1: how many of a missing quote's letters stand in the nearest passage

    @property
    def alterations(self) -> tuple[Change, ...]:
        """The changes because of which the quote does not hold: none where it does."""
        if self.verdict.holds:
            return ()
        return tuple(change for change in self.changes if change.kind not in _HARMLESS)

    @property
    def damage(self) -> tuple[Change, ...]:
        """The changes whose kind is `damage`."""
        return tuple(change for change in self.changes if change.kind is ChangeKind.DAMAGE)

    @property
    def adaptations(self) -> tuple[Change, ...]:
        """The changes that are an editor's, and where the quote holds, those of its context, too."""
        harmless = (ChangeKind.ADAPTATION, ChangeKind.CONTEXT) if self.verdict.holds else (ChangeKind.ADAPTATION,)
        return tuple(change for change in self.changes if change.kind in harmless)

    @property
    def parts(self) -> tuple[Span, ...]:
        """The spans of the reading text that are quoted, in order: the passage, or what its omissions leave of it."""
        return parts_of(self.span, self.omissions) if self.span is not None else ()

    @property
    def uncut_span(self) -> Span | None:
        """The span with what stands right outside it and was cut off, where the quote does not hold for that."""
        if self.span is None:
            return None
        cut = [change.span for change in self.alterations if change.kind is ChangeKind.CONTEXT and not change.quoted]
        return Span(min(each.start for each in (self.span, *cut)), max(each.end for each in (self.span, *cut)))
