"""Quotes of ten languages in six scripts, planted in pages of news written for it, one sentence a line of its file."""

import random
import re
from collections.abc import Iterator
from pathlib import Path

from benchmarks.planting import Planted
from benchmarks.texts import Setting, Text

from briefing_tui.domain.passage import Span
from briefing_tui.text.weight import is_dense, weight

_PAGES = Path(__file__).parent / "scripts"
_SENTENCES_A_PARAGRAPH = 5
_LINE_WEIGHT = 70.0  # letters of a line of a text that is set anew
_SHORT_WEIGHT = (15.0, 30.0)  # of a short quote, least and most
_WORD = re.compile(r"\w+(?:\u200c\w+)*")
_VARIANTS = str.maketrans(  # of letters, that others write
    {"أ": "ا", "إ": "ا", "آ": "ا", "ؤ": "و", "ی": "ي", "ک": "ك", "ё": "е", "ß": "ss", "ı": "i", "’": "'"}
)
_NEGATIONS = {  # that are dropped from a quote
    "chinese": ("没有", "尚未", "不"),
    "japanese": ("ない", "なかっ"),
    "korean": ("않", "못"),
    "arabic": ("لا ", "لم ", "ليست "),
    "persian": (" نیست", "نمی‌", "ن"),
    "russian": ("не ", "так и не "),
    "german": ("nicht ", "nie ", "keine "),
    "turkish": ("değil", "mediğ", "madığ"),
    "french": ("ne ", " pas", "n’", " jamais"),
    "spanish": ("no ", "nunca "),
}


class Page:
    """A page of news in one language, from which quotes are chosen; the same seed chooses the same."""

    def __init__(self, file: Path, seed: int) -> None:
        self.language = file.stem
        sentences = file.read_text(encoding="utf-8").split("\n")[:-1]
        self._dense = is_dense("".join(sentences))
        self._chance = random.Random(f"{self.language} {seed}")  # noqa: S311  # nothing is secret here
        self.text = ""
        self.sentences: list[Span] = []
        for number, sentence in enumerate(sentences):
            if number:
                self.text += ("" if self._dense and " " not in sentence else " ") if number % 5 else "\n\n"
            self.sentences.append(Span(len(self.text), len(self.text) + len(sentence)))
            self.text += sentence

    def planted(self) -> Iterator[Planted]:
        """Yield the quotes of every kind, with their places."""
        clean, anew = Text(self.text, lambda span: span), self._set_anew()
        for span in self.sentences:
            quote = self.text[slice(*span)]
            yield self._row("present", quote, clean, span, "as it stands")
            yield self._row("present", quote, anew, anew.span(span), "set anew")
            short = self._short(span)
            if self.text.count(self.text[slice(*short)]) == 1:
                yield self._row("present", self.text[slice(*short)], clean, short, "short")
            yield self._row("deleted", quote, self._without(span), None)
            yield self._row("altered", self._altered(span), clean, span, "a word")
            for negation in _NEGATIONS[self.language]:
                if negation in quote:
                    yield self._row("altered", quote.replace(negation, "", 1), clean, span, "negation dropped")
                    break

    def _row(self, kind: str, quote: str, text: Text, place: Span | None, what: str = "") -> Planted:
        return Planted(f"{kind}, {self.language}{what and ': ' + what}", quote, text, place)

    def _short(self, span: Span) -> Span:
        """Return the span of some words of a sentence; of a language without spaces, of some characters."""
        words = [Span(span.start + word.start(), span.start + word.end()) for word in self._words(span)]
        first = self._chance.randrange(max(len(words) // 2, 1))
        last = first
        while last + 1 < len(words) and weight(self.text[words[first].start : words[last].end]) < _SHORT_WEIGHT[0]:
            last += 1
        return Span(words[first].start, words[last].end)

    def _words(self, span: Span) -> list[re.Match[str]]:
        return list(_WORD.finditer(self.text[slice(*span)]))

    def _altered(self, span: Span) -> str:
        """Return a sentence with another word of the page in the place of one, or with another character."""
        quote = self.text[slice(*span)]
        other = self.text[slice(*self._chance.choice([each for each in self.sentences if each != span]))]
        if " " not in quote:
            at = self._chance.choice([at for at, char in enumerate(quote) if weight(char) > 1])
            new = self._chance.choice([char for char in other if weight(char) > 1 and char != quote[at]])
            return quote[:at] + new + quote[at + 1 :]
        words = _WORD.findall(quote)
        word = self._chance.choice([each for each in words if len(each) > 1])
        new = self._chance.choice([each for each in _WORD.findall(other) if each not in words])
        return re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", new, quote, count=1)

    def _set_anew(self) -> Text:
        """Return the page in lines of 70 letters, in the spelling of others."""
        setting = Setting()
        column = 0.0
        for char in self.text:
            column += weight(char)
            if char == " " and column > _LINE_WEIGHT:
                setting.take("\n")
                column = 0
                continue
            if column > _LINE_WEIGHT and self._dense and " " not in self.text.split("\n")[0] and weight(char) > 1:
                setting.put("\n")
                column = weight(char)
            setting.take(char.translate(_VARIANTS))
        return Text("".join(setting.parts), setting.span)

    def _without(self, gone: Span) -> Text:
        return Text(self.text[: gone.start] + self.text[gone.end :], lambda span: span)


def planted_by_script(seed: int) -> Iterator[Planted]:
    """Yield the quotes of every language, language by language."""
    for file in sorted(_PAGES.glob("*.txt")):
        yield from Page(file, seed).planted()
