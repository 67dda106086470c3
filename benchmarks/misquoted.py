"""Quotes that say nearly what their source says: a word changed to the nearest one, a word cut off at an end."""

import random
import re
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path

from benchmarks.planting import LENGTHS_CHARACTERS, Planted
from benchmarks.texts import Corpus, Text
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.passage import Span
from briefing_tui.text.sentences import full_sentences

MISQUOTED_AIMS_PERCENT = {"nearest word": 99.9, "cut word": 99.0}  # of the rows whose names begin so
_LANGUAGES = Path(__file__).parent / "languages"  # a page of newspaper prose in each, written for this benchmark
_MIN_WORD_LETTERS = 3
_MAX_CUT_LETTERS = 3  # of a word at an end of a quote
_WORD = re.compile(r"(?<!\[)\b[^\W\d_]+\b(?!\])")  # a bracketed one is an editor's


def misquoted(corpus: Corpus, seed: int, number: int) -> Iterator[Planted]:
    """Yield sentences of the corpus, and of a page in other languages, each misquoted: none of them may hold."""
    misquoter = Misquoter(corpus.text, corpus.sentences, seed, number)
    texts = [("", corpus.clean())] + ([(", in the scan", corpus.scan)] if corpus.has_scan else [])
    for name, text in texts:
        yield from misquoter.nearest_word(f"nearest word{name}", text)
        yield from misquoter.cut_word(f"cut word at the edge{name}", text)
    for language in ("German", "Arabic"):
        text, sentences = _page(language)  # half as many: it has a few dozen sentences
        misquoter = Misquoter(text.text, sentences, seed, number // 2)
        yield from misquoter.nearest_word(f"nearest word, in {language}", text)
        yield from misquoter.cut_word(f"cut word at the edge, in {language}", text)


def _page(language: str) -> tuple[Text, list[Span]]:
    """Return a page in a language, and the spans of its sentences."""
    text = (_LANGUAGES / f"{language.lower()}.txt").read_text(encoding="utf-8")
    article = read_article(text)
    return Text(text, lambda span: span), [article.offsets.span(*span) for span in full_sentences(article)]


class Misquoter:
    """Chooses sentences of a text, and misquotes them; the same seed chooses the same."""

    def __init__(self, text: str, sentences: list[Span], seed: int, number: int) -> None:
        """Choose `number` quotes of each kind, or as many as there are sentences of up to 400 characters."""
        self._chance = random.Random(seed)  # noqa: S311  # nothing is secret here
        self._text = text
        fitting = [span for span in sentences if span.end - span.start <= LENGTHS_CHARACTERS[-1][1]]
        self._sentences = [self._chance.choice(fitting) for _ in range(number)]
        self._bare = _letters(text)

    def nearest_word(self, row: str, text: Text) -> Iterator[Planted]:
        """Yield sentences in which one word was changed to the nearest other word of the text."""
        yield from self._changed(row, text, self._with_nearest_word)

    def cut_word(self, row: str, text: Text) -> Iterator[Planted]:
        """Yield sentences whose first word has lost up to three letters at its start, or whose last one at its end."""
        yield from self._changed(row, text, self._with_cut_word)

    def _changed(self, row: str, text: Text, change: Callable[[str], str | None]) -> Iterator[Planted]:
        for span in self._sentences:
            quote, place = change(self._text[slice(*span)]), text.span(span)
            if quote and place is not None and not re.search(rf"\b{re.escape(quote)}\b", self._text, re.IGNORECASE):
                yield Planted(row, quote, text, place, holds=False)

    def _with_nearest_word(self, quote: str) -> str | None:
        words = [word for word in _WORD.finditer(quote) if len(word[0]) >= _MIN_WORD_LETTERS]
        if not words:
            return None
        word = self._chance.choice(words)
        others = [other for other in self._words[word[0][0].isupper()] if other.lower() != word[0].lower()]
        nearest = process.extractOne(word[0], others, scorer=Levenshtein.distance)[0]
        changed = quote[: word.start()] + nearest + quote[word.end() :]
        return changed if _letters(changed) not in self._bare else None

    def _with_cut_word(self, quote: str) -> str | None:
        words = [word for word in _WORD.finditer(quote) if len(word[0]) > _MAX_CUT_LETTERS]
        count = self._chance.randint(1, _MAX_CUT_LETTERS)
        if not words:
            return None
        at_start = self._chance.random() < 0.5  # as often as not
        return quote[words[0].start() + count :] if at_start else quote[: words[-1].end() - count]

    @cached_property
    def _words(self) -> dict[bool, list[str]]:
        """The words of the text, those with a small letter and those with a capital."""
        words = sorted({word for word in _WORD.findall(self._text) if len(word) >= _MIN_WORD_LETTERS})
        return {is_name: [word for word in words if word[0].isupper() == is_name] for is_name in (False, True)}


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).lower()
