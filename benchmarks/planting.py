"""Quotes of every kind, each with its known place in a text, or known to be missing there."""

import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from benchmarks.texts import Corpus, Text
from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from briefing_tui.domain.passage import Anchor, ChangeKind, Span, Verdict
from briefing_tui.text.folding import fold

LENGTHS_CHARACTERS = ((8, 15), (16, 30), (31, 59), (60, 120), (121, 250), (251, 400))  # the classes, least and most
_TOLERANCE_CHARACTERS = 3  # of the file, at either end of a passage
_CONTEXT_CHARACTERS = 40  # given before a quote, and after it
_MIN_TWIN_PERCENT = (
    80  # similarity (rapidfuzz's partial_ratio) of a passage that is left to a deleted quote, for a near twin
)
_AUXILIARY = re.compile(r"\b(?:is|are|was|were|has|have|had|did|does|do|could|would|should|will|can|may|might)\b")
_T = TypeVar("_T")
_MONTHS = "January February March April May June July August September October November December".split()  # noqa: SIM905
_LIKELIHOODS = (
    ("may", "will"), ("might", "will"), ("could", "would"), ("can", "may"), ("will", "may"), ("would", "could"),
    ("likely", "unlikely"), ("probably", "certainly"), ("possible", "certain"), ("possibly", "certainly"),
    ("apparently", "certainly"), ("allegedly", "certainly"), ("should", "must"), ("must", "may"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Planted:
    """A quote with its context, the text to search for it, and its place there, if it has one.

    `place` counts characters of the file. `row` and `column` are those of the table that the quote counts in.
    """

    row: str
    quote: str
    text: Text
    place: Span | None
    before: str = ""
    after: str = ""
    kind: ChangeKind | None = None  # what was changed, where something was
    holds: bool | None = None  # whether it is to hold, where that matters besides its place

    @property
    def column(self) -> int:
        """The number of the class of its length, from 0."""
        return length_class(len(self.quote))

    def anchor(self) -> Anchor:
        """Return the anchor that the cascade finds for it."""
        return self.text.haystack.anchor(self.quote, self.before, self.after)

    def is_at_its_place(self, anchor: Anchor) -> bool:
        """Whether an anchor lies where the quote was planted, give or take three characters."""
        if anchor.extracted_span is None or self.place is None:
            return False
        found, place = self._trimmed(anchor.extracted_span), self._trimmed(self.place)
        return (
            abs(found.start - place.start) <= _TOLERANCE_CHARACTERS
            and abs(found.end - place.end) <= _TOLERANCE_CHARACTERS
        )

    def _trimmed(self, span: Span) -> Span:
        """Return a span without punctuation and spaces at its ends."""
        start, end = span
        while start < end and not self.text.text[start].isalnum():
            start += 1
        while start < end and not self.text.text[end - 1].isalnum():
            end -= 1
        return Span(start, end)


def length_class(length: int) -> int:
    """Return the number, from 0, of the class of a length in characters; a greater length is in the last."""
    return next(
        (number for number, (_, most) in enumerate(LENGTHS_CHARACTERS) if length <= most), len(LENGTHS_CHARACTERS) - 1
    )


class Planter:
    """Chooses quotes from a corpus, and plants them; the same seed chooses the same."""

    def __init__(self, corpus: Corpus, seed: int, number: int) -> None:
        """Plant `number` quotes of each kind, or as many as the corpus has."""
        self.corpus = corpus
        self._chance = random.Random(seed)  # noqa: S311  # nothing is secret here
        self._each = max(number // len(LENGTHS_CHARACTERS), 1)  # of each class of length
        self._bare = _letters(corpus.text)

    def present(self, row: str, text: Text, least: int = 0) -> Iterator[Planted]:
        """Yield quotes of every length that stand once in the clean text, as they are to be found in another."""
        for span in self._spans(least):
            quote = self.corpus.text[slice(*span)]
            place = text.span(span)
            if place is not None and self._bare.count(_letters(quote)) == 1:
                yield Planted(row, quote, text, place)

    def sentences(self, row: str, text: Text) -> Iterator[Planted]:
        """Yield whole sentences that can be read in another text."""
        for span in self._chosen(self.corpus.sentences, 3):
            quote = self.corpus.text[slice(*span)]
            place = text.span(span) if len(quote) <= LENGTHS_CHARACTERS[-1][1] else None
            if place is not None and self._bare.count(_letters(quote)) == 1:
                yield Planted(row, quote, text, place)

    def gone(self) -> list[Span]:
        """Return a tenth of the sentences, in order, which are to be deleted."""
        chosen = self._chance.sample(self.corpus.sentences, max(len(self.corpus.sentences) // 10, 1))
        return sorted(chosen)

    def deleted(self, row: str, text: Text, gone: list[Span]) -> Iterator[Planted]:
        """Yield quotes from deleted sentences that stand nowhere else; the rows of near twins begin with `twin:`."""
        left = fold(text.text).text
        bare = _letters(text.text)
        for span in self._spans(0, gone):
            quote = self.corpus.text[slice(*span)]
            if fold(quote).text in left or _letters(quote) in bare:
                continue
            twin = fuzz.partial_ratio(fold(quote).text, left, score_cutoff=_MIN_TWIN_PERCENT) >= _MIN_TWIN_PERCENT
            yield Planted(f"twin: {row}" if twin else row, quote, text, None)

    def altered(self, row: str, text: Text) -> Iterator[Planted]:
        """Yield quotes in which one word that matters was changed, of each kind of change."""
        for kind, change in self._changes().items():
            counts: Counter[int] = Counter()
            for span in self._spans(0, factor=30):
                number = length_class(span.end - span.start)
                changed = change(self.corpus.text[slice(*span)])
                place = text.span(span)
                if counts[number] == self._each or changed is None or place is None:
                    continue
                if _letters(changed) not in self._bare:
                    yield Planted(f"{row}: {kind}", changed, text, place, kind=kind)
                    counts[number] += 1

    def repeated(self, row: str, text: Text) -> Iterator[Planted]:
        """Yield passages that stand more than once, with the words around one of them, and without."""
        places = defaultdict(list)
        clean = self.corpus.text
        for span in self.corpus.sentences:
            words = [
                Span(span.start + word.start(), span.start + word.end())
                for word in re.finditer(r"\S+", clean[slice(*span)])
            ]
            for length in (3, 5, 8, 12, 20):
                for first in range(0, len(words) - length, 2):
                    part = Span(words[first].start, words[first + length - 1].end)
                    places[clean[slice(*part)]].append(part)
        several = [
            spans for quote, spans in sorted(places.items()) if len(spans) > 1 and clean.count(quote) == len(spans)
        ]
        for spans in self._chosen(several):
            place = self._chance.choice(spans)
            quote = clean[slice(*place)]
            if not LENGTHS_CHARACTERS[0][0] <= len(quote) <= LENGTHS_CHARACTERS[-1][1]:
                continue
            around = [self._around(span) for span in spans]
            own = self._around(place)
            yield Planted(f"{row} without context", quote, text, None)
            if around.count(own) == 1:
                yield Planted(f"{row} with context", quote, text, text.span(place), *own)

    def _around(self, span: Span) -> tuple[str, str]:
        text = self.corpus.text
        return text[max(span.start - _CONTEXT_CHARACTERS, 0) : span.start], text[
            span.end : span.end + _CONTEXT_CHARACTERS
        ]

    def _spans(self, least: int, sentences: list[Span] | None = None, factor: int = 1) -> Iterator[Span]:
        """Yield spans of whole words within sentences, as many of each class of length; `least` is characters."""
        text = self.corpus.text
        for shortest, longest in LENGTHS_CHARACTERS:
            long_enough = [span for span in sentences or self.corpus.sentences if span.end - span.start >= shortest]
            if longest < least:
                continue
            for sentence in self._chosen(long_enough, factor):
                length = self._chance.randint(shortest, longest)
                starts = [
                    sentence.start,
                    *(found.end() + sentence.start for found in re.finditer(" ", text[slice(*sentence)])),
                ]
                start = self._chance.choice([start for start in starts if sentence.end - start >= shortest])
                end = min(start + length, sentence.end)
                if end < sentence.end and text[end] != " ":
                    end = text.rfind(" ", start, end)
                if end - start >= shortest:
                    yield Span(start, end)

    def _chosen(self, values: list[_T], factor: int = 1) -> list[_T]:
        count = factor * self._each
        return [self._chance.choice(values) for _ in range(count)] if values else []

    def _changes(self) -> dict[ChangeKind, Callable[[str], str | None]]:
        return {
            ChangeKind.NUMBER: self._other_number,
            ChangeKind.DATE: self._other_month,
            ChangeKind.NEGATION: self._negated,
            ChangeKind.NAME: self._other_name,
            ChangeKind.LIKELIHOOD: self._other_likelihood,
            ChangeKind.WORD: self._other_word,
        }

    def _other_number(self, quote: str) -> str | None:
        numbers = list(re.finditer(r"(?<![\w.,])\d[\d,.]*(?!\w)", quote))
        if not numbers:
            return None
        number = self._chance.choice(numbers)
        at = self._chance.choice([n for n in range(*number.span()) if quote[n].isdigit()])
        digit = self._chance.choice([digit for digit in "0123456789" if digit != quote[at]])
        return quote[:at] + digit + quote[at + 1 :]

    def _other_month(self, quote: str) -> str | None:
        return self._replaced(quote, [month for month in _MONTHS if re.search(rf"\b{month}\b", quote)], _MONTHS)

    def _other_name(self, quote: str) -> str | None:
        own = re.findall(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b", quote)
        return self._replaced(quote, [name for name in own if name not in _MONTHS], self._names)

    def _other_word(self, quote: str) -> str | None:
        """Replace an ordinary word by the most similar of a hundred other words of the text."""
        words = re.findall(r"(?<= )[a-z]{4,}(?= )", quote)
        if not words:
            return None
        word = self._chance.choice(words)
        others = [other for other in self._chance.sample(self._words, 100) if other != word]
        nearest = min(others, key=lambda other: Levenshtein.distance(word, other))
        return re.sub(rf"\b{word}\b", nearest, quote, count=1)

    def _negated(self, quote: str) -> str | None:
        if re.search(r"\bnot\b", quote):
            return re.sub(r"\bnot ", "", quote, count=1)
        auxiliaries = list(_AUXILIARY.finditer(quote))
        if not auxiliaries or auxiliaries[-1].end() == len(quote):
            return None
        at = self._chance.choice(auxiliaries).end()
        return f"{quote[:at]} not{quote[at:]}"

    def _other_likelihood(self, quote: str) -> str | None:
        fitting = [pair for pair in _LIKELIHOODS if re.search(rf"\b{pair[0]}\b", quote)]
        if not fitting:
            return None
        word, other = self._chance.choice(fitting)
        return re.sub(rf"\b{word}\b", other, quote, count=1)

    def _replaced(self, quote: str, own: list[str], others: list[str]) -> str | None:
        if not own:
            return None
        word = self._chance.choice(own)
        other = self._chance.choice([each for each in others if each != word])
        return re.sub(rf"\b{word}\b", other, quote, count=1)

    @cached_property
    def _words(self) -> list[str]:
        return sorted(set(re.findall(r"(?<= )[a-z]{4,}(?= )", self.corpus.text)))

    @cached_property
    def _names(self) -> list[str]:
        return sorted(set(re.findall(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b", self.corpus.text)) - set(_MONTHS))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).lower()


def is_right(planted: Planted, anchor: Anchor) -> bool:
    """Return whether an anchor is right for a planted quote, by the quote's row."""
    if planted.holds is not None:
        return anchor.verdict.holds is planted.holds and (not planted.holds or planted.is_at_its_place(anchor))
    row = planted.row.removeprefix("twin: ")
    if "without context" in row:
        return anchor.verdict is Verdict.AMBIGUOUS
    if row.startswith("deleted"):
        return anchor.verdict is Verdict.MISSING or (anchor.verdict is Verdict.ALTERED and row != planted.row)
    if row.startswith("altered"):
        return anchor.verdict in (Verdict.ALTERED, Verdict.MISSING)
    return planted.is_at_its_place(anchor)
