"""Quotes as editors change them: with ellipses, brackets, without the marks of notes, fitted into another sentence.

Each is true to its text, or false in one way: then it must not hold.
"""

import random
import re
from bisect import bisect_left
from collections.abc import Iterator

from benchmarks.planting import Planted
from benchmarks.texts import Corpus, Setting, Text

from briefing_tui.domain.passage import Span

# Words that turn a sentence when they are left out; what the program knows plays no part in it.
_TURNING = re.compile(
    r"\b(?:no|not|never|none|nobody|nothing|neither|without|may|might|could|would|should|can|will|likely|unlikely|"
    r"possibly|perhaps|allegedly|apparently|if|unless|provided|according|said|says|told|stated|claimed|reported|alleged|"
    r"denied|believed|thought|but|however|although|though|yet|despite|except|only|until|rather|instead|whether|"
    r"announced|suggested|argued|asserted|expected|possible|possibility|must|shall|wrote|testified|recalled)\b|n't|n’t",
    re.IGNORECASE,
)
_ELLIPSES = (" … ", " ... ", " [...] ", " [. . .] ", " (…) ", ", ... ", "... ", " …")
_GLOSSES = ("[the committee's]", "[sic]", "[that is, in the north]", "[emphasis added]", "[then in office]")
_PRONOUN = re.compile(r"\b(?:[Tt]hey|[Hh]e|[Ss]he|[Ii]t|[Tt]heir|[Hh]is|[Tt]hem|[Hh]im|[Tt]his|[Tt]hese|[Tt]hat)\b")
_STAND_INS = ("[the committee]", "[Smith]", "[the ministry's]", "[the three men]")
_CONTENT_WORD = re.compile(
    r"(?<= )(?!(?:th(?:at|is|ese|ose|ey|em|eir|ere|emselves)|himself|which|whom|whose|your|ours?)\b)[a-zA-Z]{4,}(?= )"
)
_MARKS = ("[12]", "¹", "(1)", "[note 3]", "[1][2]", "1,2", "[^1]", "[citation needed]", "*", "†", "12", "[a]", "²³")
_MARKED_SHARE = 0.08  # of the words to which a mark is attached
_NUMBER = re.compile(r"(?<= )\d{1,3} (?=[a-z])")
_FAR_CHARACTERS = 2_500  # at least, between two parts that stand too far apart
_ENDS = (",", ".", ";", "")
_MIN_WORDS = 12
EDITED_AIMS_PERCENT = {  # of the rows whose names begin so, the first that fits
    "ellipsis, false": 99.5,
    "ellipsis": 98.0,
    "bracket, false": 99.5,
    "bracket": 98.0,
    "marks, false": 99.5,
    "marks": 99.0,
    "fitted": 99.0,
}


class Editor:
    """Changes quotes as editors do; the same seed changes the same."""

    def __init__(self, corpus: Corpus, seed: int, number: int) -> None:
        """Change about `number` quotes in each way."""
        self._corpus = corpus
        self._chance = random.Random(seed)  # noqa: S311  # nothing is secret here
        self._number = number
        self._bare = _letters(corpus.text)
        self._long = [
            span
            for span in corpus.sentences
            if len(self._words(span)) >= _MIN_WORDS and self._is_unique(self._of(span))
        ]

    def planted(self, text: Text, name: str = "") -> Iterator[Planted]:
        """Yield quotes of every kind, to be found in a text or not; `name` is put behind the names of the rows."""
        for span in self._chosen():
            yield from self._shortened(span, text, name)
        for span in self._chosen():
            yield from self._false_ellipses(span, text, name)
        for span in self._chosen():
            yield from self._bracketed(span, text, name)
        for span in self._chosen():
            yield from self._fitted(span, text, name)

    def gone(self, text: Text, gone: list[Span]) -> Iterator[Planted]:
        """Yield quotes of which one part was deleted from the text, `gone`, and the other stands beside it."""
        deleted = set(gone)
        for one, other in zip(self._corpus.sentences, self._corpus.sentences[1:], strict=False):
            if (one in deleted) is (other in deleted) or not all(
                map(self._is_unique, (self._of(one), self._of(other)))
            ):
                continue
            if self._chance.random() < self._number / len(gone):
                quote = f"{self._of(one)} … {self._of(other)}"
                yield Planted("ellipsis, false: a part deleted", quote, text, None, holds=False)

    def marked(self) -> Iterator[Planted]:
        """Yield quotes of a text to which the marks of notes were added, and such without a number of their own."""
        setting = Setting()
        for number, word in enumerate(re.split("(?<= )", self._corpus.text)):
            bare = word.rstrip()
            for char in bare:
                setting.take(char)
            if re.search(r"[a-z]{3}[.,]?$", bare) and "\n" not in word and self._chance.random() < _MARKED_SHARE:
                setting.put(_MARKS[number % len(_MARKS)])
            for char in word[len(bare) :]:
                setting.take(char)
        text = Text("".join(setting.parts), setting.span)
        for span in self._chosen():
            quote = self._part(span)
            if self._is_unique(self._of(quote)):
                yield Planted("marks", self._of(quote), text, setting.span(quote), holds=True)
        for span in self._corpus.sentences:
            without = _NUMBER.sub("", self._of(span), count=1)
            if without != self._of(span) and without[:1].isupper():
                yield Planted("marks, false: a number left out", without, text, None, holds=False)

    def _is_unique(self, quote: str) -> bool:
        return self._bare.count(_letters(quote)) == 1

    def _chosen(self) -> list[Span]:
        return [self._chance.choice(self._long) for _ in range(self._number)]

    def _of(self, span: Span) -> str:
        return self._corpus.text[slice(*span)]

    def _words(self, span: Span) -> list[Span]:
        return [Span(span.start + w.start(), span.start + w.end()) for w in re.finditer(r"\S+", self._of(span))]

    def _part(self, span: Span) -> Span:
        """Return a part of a sentence, of four words or more."""
        words = self._words(span)
        first = self._chance.randrange(len(words) - 4)
        return Span(words[first].start, words[self._chance.randrange(first + 3, len(words))].end)

    def _shortened(self, span: Span, text: Text, name: str) -> Iterator[Planted]:
        words = self._words(span)
        first = self._chance.randrange(3, len(words) - 4)
        last = min(first + self._chance.randint(1, 12), len(words) - 3)
        left_out = self._of(Span(words[first].start, words[last].start))
        mark = self._chance.choice(_ELLIPSES)
        quote = f"{self._of(Span(span.start, words[first - 1].end))}{mark}{self._of(Span(words[last].start, span.end))}"
        place = text.span(span)
        if place is None:
            return
        if _TURNING.search(left_out):
            yield Planted(f"ellipsis, false: turning words left out{name}", quote, text, place, holds=False)
        else:
            yield Planted(f"ellipsis: within a sentence{name}", quote, text, place, holds=True)
        at = bisect_left(self._corpus.sentences, span)
        if at + 2 < len(self._corpus.sentences) and "\n" not in self._of(
            Span(span.start, self._corpus.sentences[at + 2].end)
        ):
            end = self._corpus.sentences[at + 2]
            whole, governs = text.span(Span(span.start, end.end)), self._of(self._corpus.sentences[at + 1])
            if whole is not None and not re.match(r"(?:But|However|Yet|Nor|No)\b", governs) and governs[-1] != ":":
                yield Planted(
                    f"ellipsis: a whole sentence{name}",
                    f"{self._of(span)}{mark}{self._of(end)}",
                    text,
                    whole,
                    holds=True,
                )

    def _false_ellipses(self, span: Span, text: Text, name: str) -> Iterator[Planted]:
        words = self._words(span)
        middle = len(words) // 2
        head, tail = self._of(Span(span.start, words[middle - 1].end)), self._of(Span(words[middle].start, span.end))
        yield Planted(f"ellipsis, false: wrong order{name}", f"{tail} … {head}", text, None, holds=False)
        far = [each for each in self._long if each.start > span.end + _FAR_CHARACTERS]
        if far:
            other = self._of(self._chance.choice(far))
            yield Planted(f"ellipsis, false: too far apart{name}", f"{head} … {other}", text, None, holds=False)

    def _bracketed(self, span: Span, text: Text, name: str) -> Iterator[Planted]:
        part = self._part(span)
        quote, place = self._of(part), text.span(part)
        if not self._is_unique(quote):
            return
        spaces = [found.start() for found in re.finditer(" ", quote)]
        if place is None or not spaces:
            return
        at = self._chance.choice(spaces)
        yield Planted(
            f"bracket: gloss{name}",
            f"{quote[:at]} {self._chance.choice(_GLOSSES)}{quote[at:]}",
            text,
            place,
            holds=True,
        )
        if quote[0].isalpha() and quote[1:2].isalpha() and (quote[0].islower() or part.start == span.start):
            yield Planted(f"bracket: a letter{name}", f"[{quote[0].swapcase()}]{quote[1:]}", text, place, holds=True)
        for row, pattern, holds in (
            ("bracket: pronoun", _PRONOUN, True),
            ("bracket, false: hides a word", _CONTENT_WORD, False),
        ):
            found = list(pattern.finditer(quote))
            if found:
                word = self._chance.choice(found)
                edited = f"{quote[: word.start()]}{self._chance.choice(_STAND_INS)}{quote[word.end() :]}"
                yield Planted(f"{row}{name}", edited, text, place, holds=holds)

    def _fitted(self, span: Span, text: Text, name: str) -> Iterator[Planted]:
        part = self._part(span)
        quote, place = self._of(part), text.span(part)
        if place is None or not self._is_unique(quote):
            return
        if quote[0].islower() or part.start == span.start:
            quote = quote[0].swapcase() + quote[1:]
        quote = quote.rstrip(".,;:") + self._chance.choice(_ENDS)
        quote = quote.replace("“", "‘").replace("”", "’")
        if re.match(r"(?:may|march|us|it|who|i)\b", quote, re.IGNORECASE):
            return
        yield Planted(f"fitted{name}", quote, text, place, holds=True)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).lower()
