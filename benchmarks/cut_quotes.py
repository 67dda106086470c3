"""Quotes that are cut from their sentence: into a negation, from a doubt, a condition, a question; and their contexts.

The sentences of eight languages were written for this benchmark; the fragments are cut from the corpus.
"""

import random
import re
from collections.abc import Iterator
from pathlib import Path

from benchmarks.planting import Planted
from benchmarks.texts import Corpus, Text

from briefing_tui.domain.passage import Anchor, ChangeKind, Span, Verdict

CUT_AIMS_PERCENT = {"cut": 95.0, "fragment": 98.5, "sentence, whole": 99.9, "context": 99.0}  # of rows that begin so
_SENTENCES = Path(__file__).with_name("cut_sentences.txt")
_QUOTED = re.compile(r"\{(.*)\}")
_WITHOUT_STOPS = "Chinese"  # its full stop is a sign of its own
_BORDER = re.compile(
    r"(?<=[,;:]) (?=\w)| (?=(?:of|in|on|at|to|for|with|by|from|that|which|who|when|while|because|after|before|and|or|"
    r"but|as|if|since|into|about|between|under|over|during|against|where|whether|than|until|through|without|unless)\b)"
)
_MIN_FRAGMENT_CHARACTERS = 12
_CONTEXT_CHARACTERS = (5, 60)  # the least and the most that are cut on a side


def cut_sentences() -> Iterator[Planted]:
    """Yield the quotes of the sentences by language, each to be found altered, or verbatim where it is harmless."""
    language = kind = ""
    for line in _SENTENCES.read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            language = line.removeprefix("== ")
        elif line.startswith("= "):
            kind = line.removeprefix("= ")
        elif found := _QUOTED.search(line):
            sentence = line.replace("{", "").replace("}", "")
            quote = found[1]
            if not kind.startswith("fragment"):
                stop = "。" if language == _WITHOUT_STOPS else "."
                quote = quote[0].upper() + quote[1:] + stop
            is_harmless = kind == "fragment, harmless"
            row = f"cut: {kind}" if language == "English" else f"cut, in {language}"
            row = kind if is_harmless else row
            place = Span(found.start(1) - 1, found.end(1) - 1)
            yield Planted(row, quote, Text(sentence, lambda span: span), place, holds=is_harmless)


class Cutter:
    """Cuts fragments and contexts from a corpus; the same seed cuts the same."""

    def __init__(self, corpus: Corpus, seed: int, number: int) -> None:
        """Cut `number` quotes of each kind."""
        self._corpus = corpus
        self._number = number
        self._chance = random.Random(seed)  # noqa: S311  # nothing is secret here

    def fragments(self, text: Text) -> Iterator[Planted]:
        """Yield whole sentences, and fragments that are cut at the borders of phrases."""
        for sentence in self._sentences():
            if self._is_unique(sentence):
                yield self._planted("sentence, whole", sentence, text)
            words = self._corpus.text[slice(*sentence)]
            cuts = [0, *(each.end() for each in _BORDER.finditer(words)), len(words)]
            first, last = sorted(self._chance.sample(range(len(cuts)), 2))
            fragment = words[cuts[first] : cuts[last]].rstrip(" ,;:")
            start = sentence.start + cuts[first]
            span = Span(start, start + len(fragment))
            if len(fragment) >= _MIN_FRAGMENT_CHARACTERS and span != sentence and self._is_unique(span):
                yield self._planted("fragment, harmless", span, text)

    def contexts(self, row: str, text: Text) -> Iterator[Planted]:
        """Yield sentences with the context of their place, cut anywhere, and with that of another place."""
        for sentence in self._sentences():
            place = text.span(sentence)
            if place is None or not self._is_unique(sentence):
                continue
            quote = self._corpus.text[slice(*sentence)]
            other = self._chance.choice(self._corpus.sentences)
            own, others = self._around(sentence), self._around(other)
            if _letters(own) >= _CONTEXT_CHARACTERS[0]:
                yield Planted(f"context fits{row}", quote, text, place, *own)
            if _letters(others) >= _CONTEXT_CHARACTERS[0]:
                yield Planted(f"context of another place{row}", quote, text, place, *others)

    def _sentences(self) -> list[Span]:
        return [self._chance.choice(self._corpus.sentences) for _ in range(self._number)]

    def _is_unique(self, span: Span) -> bool:
        return self._corpus.text.count(self._corpus.text[slice(*span)]) == 1

    def _planted(self, row: str, span: Span, text: Text) -> Planted:
        return Planted(row, self._corpus.text[slice(*span)], text, text.span(span))

    def _around(self, span: Span) -> tuple[str, str]:
        length = self._chance.randint(*_CONTEXT_CHARACTERS)
        text = self._corpus.text
        if self._chance.choice((True, False)):
            return text[max(span.start - length, 0) : span.start], ""
        return "", text[span.end : span.end + length]


def _letters(context: tuple[str, str]) -> int:
    return sum(map(str.isalnum, "".join(context)))


def is_cut_right(planted: Planted, anchor: Anchor) -> bool | None:
    """Return whether the anchor of a planted quote is right, or None where its row is none of those judged here."""
    given = [change for change in anchor.changes if change.kind is ChangeKind.CONTEXT and change.quoted]
    if planted.row.startswith("context of another"):
        return bool(given) or not anchor.verdict.holds
    if planted.row.startswith("context fits"):
        return not given
    if planted.row.startswith(("fragment, harmless", "sentence, whole")):
        return anchor.verdict is Verdict.VERBATIM
    return None
