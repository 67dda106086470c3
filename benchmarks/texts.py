"""The texts in which quotes are planted: clean, typeset anew, damaged, cut, and as a real scanner read them.

They come from ../shared/corpora where that is there, else from the seed article, which has no scanned form.
"""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.passage import Span
from briefing_tui.text.sentences import full_sentences
from briefing_tui.text.skeleton import Skeleton, skeleton

_ROOT = Path(__file__).parents[1]
_CORPUS = _ROOT.parent / "shared" / "corpora" / "mueller"
_SEED = _ROOT / "seeds" / "000_c7188ba79817f085.txt"
# What is not a sentence: a redaction, or a row of headings as in a table of contents.
_NO_SENTENCE = re.compile(r"[_■]{2}|\s(?:[a-zA-Z]|[ivx]+|\d)\. [A-Z].*\s(?:[a-zA-Z]|[ivx]+|\d)\.(?:\s[A-Z]|$)")
_RUN_LETTERS = 8  # equal letters in a row that make an alignment certain
_EDGE_LETTERS = 12  # at either end of a sentence, within which such a run must begin, or end

_MARKED_SHARE = 0.05  # of words that get markup around them
_MARKUP = (("<u>", "</u>"), ("**", "**"), ("<i>", "</i>"))
_BROKEN_SHARE = 0.5  # of words too long for their line that are hyphenated
SIGNS = {"“": '"“', "”": '"”', "’": "'’", "‘": "'‘", "–": "–-—", "—": "—–"}  # each may be replaced by one of these

# What a scanner reads, and what it takes it for.
_CONFUSIONS = (
    ("rn", "m"), ("m", "rn"), ("l", "1"), ("I", "l"), ("O", "0"), ("o", "0"), ("e", "c"), ("c", "e"), ("cl", "d"),
    ("S", "5"), ("B", "8"), ("i", "1"), ("w", "vv"), ("g", "q"), ("u", "ii"),
)  # fmt: skip


@dataclass(slots=True)
class Setting:
    """A text made from another: its parts, and the offset in it of each of the other's characters."""

    parts: list[str] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    length: int = 0

    def put(self, text: str) -> None:
        """Add a text that the other one does not have."""
        self.parts.append(text)
        self.length += len(text)

    def take(self, text: str, characters: int = 1) -> None:
        """Add what stands for the next characters of the other text."""
        self.places += [self.length] * characters
        self.put(text)

    def span(self, span: Span) -> Span:
        """Return the span that corresponds to one of the other text."""
        return Span(self.places[span.start], self.places[span.end - 1] + 1)


class Text:
    """A source: the file's text, its haystack, and a map from spans of the clean text to the file's characters."""

    def __init__(self, text: str, span: Callable[[Span], Span | None]) -> None:
        self.text = text
        self.span = span

    @cached_property
    def haystack(self) -> Haystack:
        """The article, prepared for anchoring."""
        return Haystack(read_article(self.text))


class Corpus:
    """The clean text, from which quotes are chosen, and the texts made of it."""

    def __init__(self, most_characters: int | None = None) -> None:
        """Read the corrected report, or the seed article; of a longer one the first paragraphs alone."""
        self.has_scan = _CORPUS.is_dir()
        file = _CORPUS / "volume-1-corrected.txt" if self.has_scan else _SEED
        self.name = file.name
        given = read_article(file.read_text(encoding="utf-8"))
        blocks = [block for block in given.blocks if most_characters is None or block.end <= most_characters]
        self.text = "\n\n".join(given.text[block.start : block.end] for block in blocks)
        article = read_article(self.text)
        spans = [(span, article.offsets.span(*span)) for span in full_sentences(article)]
        self.sentences = [  # without markup
            span
            for read, span in spans
            if self.text[slice(*span)] == article.text[slice(*read)]
            and not _NO_SENTENCE.search(self.text[slice(*span)])
        ]

    def clean(self) -> Text:
        """Return the clean text itself."""
        return Text(self.text, lambda span: span)

    def reset(self, chance: random.Random) -> Text:
        """Return the text typeset anew: lines of 72 characters with hyphenated words, other punctuation, and markup."""
        setting = Setting()
        column = 0
        for paragraph in self.text.split("\n\n"):
            for word in paragraph.split(" "):
                if setting.parts and setting.parts[-1] != "\n\n":
                    column = _put_space(setting, column, len(word))
                marked = word.isalnum() and chance.random() < _MARKED_SHARE
                opening, closing = chance.choice(_MARKUP) if marked else ("", "")
                setting.put(opening)
                column += _put_word(setting, word, 72 - column, chance)
                setting.put(closing)
            setting.take("\n\n", 2)
            column = 0
        return Text("".join(setting.parts), setting.span)

    def damaged(self, chance: random.Random, rate: float) -> Text:
        """Return the text as a bad scanner reads it: the share `rate` of letters wrong, with page breaks between."""
        setting = Setting()
        at, page, next_page = 0, 1, 2_500
        while at < len(self.text):
            if at >= next_page and self.text[at] == " ":
                setting.take(
                    f"\n\n{page}\n\nU.S. Department of Justice Attorney Work Product // May Contain Material\n"
                )
                at, page, next_page = at + 1, page + 1, at + 2_500
                continue
            at += _put_damaged(setting, self.text, at, rate, chance)
        return Text("".join(setting.parts), setting.span)

    def without(self, gone: list[Span]) -> Text:
        """Return the text without some of its sentences, which are given in order."""
        setting = Setting()
        at = 0
        for span in gone:
            setting.take(self.text[at : span.start], span.start - at)
            setting.places += [setting.length] * (span.end - span.start)
            at = span.end
        setting.take(self.text[at:], len(self.text) - at)
        return Text("".join(setting.parts), lambda span: span)

    @cached_property
    def scan(self) -> Text:
        """The same report as a scanner read it, with the clean text mapped to it by an alignment of all letters."""
        text = (_CORPUS / "volume-1-ocr.txt").read_text(encoding="utf-8")
        return Text(text, _Aligned(skeleton(self.text), skeleton(text)).span)

    def scan_without(self, gone: list[Span]) -> Text:
        """Return the scanner's text without some of the sentences that can be located in it."""
        text = self.scan.text
        for span in sorted(filter(None, map(self.scan.span, gone)), reverse=True):
            text = text[: span.start] + text[span.end :]
        return Text(text, lambda span: span)


def _put_space(setting: Setting, column: int, length: int) -> int:
    if column + 1 + length > 72:
        setting.take("\n")
        return 0
    setting.take(" ")
    return column + 1


def _put_word(setting: Setting, word: str, room: int, chance: random.Random) -> int:
    """Put a word, perhaps hyphenated and with other punctuation; return the characters it takes on its last line."""
    cut = (
        len(word) // 2
        if room < len(word) + 4 and len(word) > 7 and word.isalpha() and chance.random() < _BROKEN_SHARE
        else 0
    )
    for number, char in enumerate(word):
        if cut and number == cut:
            setting.put("-\n")
        signs = SIGNS.get(char)
        setting.take(chance.choice(signs) if signs else char)
    return len(word) - cut


def _put_damaged(setting: Setting, text: str, at: int, rate: float, chance: random.Random) -> int:
    """Put the character at `at`, or a wrong one, and return how many characters were taken."""
    char = text[at]
    if char == "\n" or chance.random() >= rate:
        setting.take(char)
        return 1
    if char == " ":
        setting.take("" if chance.random() < 0.7 else char)
        return 1
    fitting = [(right, wrong) for right, wrong in _CONFUSIONS if text.startswith(right, at)]
    if fitting:
        right, wrong = chance.choice(fitting)
        setting.take(wrong, len(right))
        return len(right)
    setting.take(char)
    return 1


class _Aligned:
    """A map from one text to another by an alignment of all their letters, independent of the cascade."""

    def __init__(self, own: Skeleton, other: Skeleton) -> None:
        """Align the letters (some ten seconds for half a megabyte)."""
        self._own, self._other = own, other
        self._map = [-1] * len(own.letters)
        for step in Levenshtein.opcodes(own.letters, other.letters):
            if step.tag == "equal":
                self._map[step.src_start : step.src_end] = range(step.dest_start, step.dest_end)

    def span(self, span: Span) -> Span | None:
        """Return the span in the other text, or None where the alignment is not certain."""
        first, last = self._own.letter_index(span.start), self._own.letter_index(span.end)
        found = self._map[first:last]
        runs = [
            n
            for n in range(len(found) - _RUN_LETTERS + 1)
            if found[n] >= 0 and found[n : n + _RUN_LETTERS] == list(range(found[n], found[n] + _RUN_LETTERS))
        ]
        if not runs or sum(place >= 0 for place in found) < 0.75 * len(found):
            return None
        if runs[0] > _EDGE_LETTERS or len(found) - runs[-1] - _RUN_LETTERS > _EDGE_LETTERS:
            return None
        start = found[runs[0]] - runs[0]
        end = found[runs[-1]] + len(found) - runs[-1]
        if not 0 <= start < end <= len(self._other.letters) or end - start > len(found) + 4_000:
            return None
        return self._other.span(start, end)
