"""Sentences in pieces: of pages with two columns, with redactions, of a real scan; held, or named as the nearest."""

import random
import re
import textwrap
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest

from benchmarks.planting import Planted
from benchmarks.texts import Corpus, Text

from briefing_tui.domain.passage import Anchor, Span

_MIN_CHARACTERS, _MAX_CHARACTERS = 50, 400  # of a sentence
_COLUMN_CHARACTERS = 42
_LINES_A_PAGE = 40
_LABEL = "Withheld by Order of the Court"
_MIN_COVERED = 0.5  # of a sentence's letters, that the nearest passage must have
_WORD = re.compile(r"(?<= )[a-z]{4,}(?= )")
_ROWS = {
    "read across": lambda left, right: f"{left} {right}\n",
    "with white space between": lambda left, right: f"{left:{_COLUMN_CHARACTERS + 4}}{right}\n",
    "line by line in turn": lambda left, right: f"{left}\n{right}\n",
}


def is_placed(planted: Planted, anchor: Anchor) -> bool:
    """Whether an anchor, or the nearest passage of a missing quote, covers half of the place where it was planted."""
    span = anchor.extracted_span
    if anchor.nearest is not None:
        span = planted.text.haystack.article.offsets.span(*anchor.nearest)
    if span is None or planted.place is None:
        return False
    shared = min(span.end, planted.place.end) - max(span.start, planted.place.start)
    return shared >= _MIN_COVERED * (planted.place.end - planted.place.start)


class Pages:
    """Pages made of a corpus, in which whole sentences are looked for; the same seed chooses the same."""

    def __init__(self, corpus: Corpus, seed: int, number: int) -> None:
        self._corpus = corpus
        self._chance = random.Random(seed)  # noqa: S311  # nothing is secret here
        fitting = [span for span in corpus.sentences if _MIN_CHARACTERS <= span.end - span.start <= _MAX_CHARACTERS]
        once = [span for span in fitting if corpus.text.count(corpus.text[slice(*span)]) == 1]
        self._sentences = sorted(self._chance.sample(once, min(number, len(once))))

    def planted(self) -> Iterator[Planted]:
        """Yield the sentences in pages of every kind, those deleted from them, and those with another word."""
        texts = {f"in columns, {name}": self._columns(row) for name, row in _ROWS.items()}
        texts["with redactions"] = self._redacted()
        if self._corpus.has_scan:
            texts["of a real scan"] = self._corpus.scan
        for name, text in texts.items():
            for span in self._sentences:
                place = text.span(span)
                if place is not None:
                    quote = self._corpus.text[slice(*span)]
                    yield Planted(f"pieces {name}", quote, text, place)
                    if (changed := self._changed(quote)) is not None and changed not in self._corpus.text:
                        yield Planted(f"altered, {name}", changed, text, place)
        gone = self._sentences[::2]
        for name, row in _ROWS.items():
            text = self._columns(row, gone)
            for span in gone:
                quote = self._corpus.text[slice(*span)]
                yield Planted(f"deleted, in columns, {name}", quote, text, None)

    def _columns(self, row: Callable[[str, str], str], gone: Sequence[Span] = ()) -> Text:
        """Return the text in two columns a page, read as `row` says, and without the sentences that are gone."""
        clean, left_out = self._corpus.text, {at for span in gone for at in range(*span)}
        kept = [at for at in range(len(clean)) if at not in left_out]
        lines = _lines("".join(clean[at] for at in kept))
        places: dict[int, int] = {}
        parts: list[str] = []
        length = 0
        for first in range(0, len(lines), 2 * _LINES_A_PAGE):
            page = lines[first : first + 2 * _LINES_A_PAGE]
            half = (len(page) + 1) // 2
            for left, right in zip_longest(page[:half], page[half:], fillvalue=Span(0, 0)):
                words = ["".join(clean[at] for at in kept[slice(*side)]) for side in (left, right)]
                text = row(*words) if words[1] else f"{words[0]}\n"
                starts = (0, text.rfind(words[1]))
                for side, start in zip((left, right), starts, strict=True):
                    places |= {kept[at]: length + start + at - side.start for at in range(*side)}
                parts.append(text)
                length += len(text)
            parts.append("\n")
            length += 1
        return Text("".join(parts), lambda span: _place(span, places))

    def _redacted(self) -> Text:
        """Return the text with a redaction in the middle of every sentence that is looked for."""
        clean = self._corpus.text
        marks = (f"\n{_LABEL}\n", " ■■■■■■ ", " [REDACTED] ", f"\n{_LABEL}\n{_LABEL}\n")
        cuts = {
            clean.index(" ", (span.start + span.end) // 2 - 8): self._chance.choice(marks) for span in self._sentences
        }
        places: dict[int, int] = {}
        parts: list[str] = []
        length = 0
        for at, char in enumerate(clean):
            places[at] = length
            parts.append(cuts.get(at, char))
            length += len(parts[-1])
        return Text("".join(parts), lambda span: _place(span, places))

    def _changed(self, quote: str) -> str | None:
        """Return a sentence with an ordinary word of the text in the place of another one."""
        words = _WORD.findall(quote)
        others = _WORD.findall(self._corpus.text[slice(*self._chance.choice(self._corpus.sentences))])
        if not words or not others:
            return None
        word, other = self._chance.choice(words), self._chance.choice(others)
        return None if word == other else re.sub(rf"\b{word}\b", other, quote, count=1)


def _lines(text: str) -> list[Span]:
    """Return the spans of a text's lines, each of a column's width at most."""
    lines: list[Span] = []
    at = 0
    for line in textwrap.wrap(text, _COLUMN_CHARACTERS, break_on_hyphens=False, replace_whitespace=False):
        for part in filter(str.strip, line.split("\n")):
            start = text.index(part, at)
            at = start + len(part)
            lines.append(Span(start, at))
    return lines


def _place(span: Span, places: dict[int, int]) -> Span | None:
    found = [places[at] for at in range(*span) if at in places]
    return Span(min(found), max(found) + 1) if found else None
