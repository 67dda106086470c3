"""Tokenisation of a folded text: its words and numbers, and the offsets of their letters in the text's skeleton."""

from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cached_property

from briefing_tui.anchoring.scan_signs import shows_scan
from briefing_tui.domain.passage import Span
from briefing_tui.text.regex import regex
from briefing_tui.text.skeleton import Skeleton, skeleton

# A word, with an apostrophe within it; a number, with its points and commas. Of Chinese and Japanese, which part no
# words, each character, but for katakana, whose runs are words.
_HAN_OR_HIRAGANA = r"\u3005-\u3007\u3041-\u3096\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_KATAKANA = r"\u30a1-\u30fa\u30fc-\u30fe\u31f0-\u31ff"
_WORD_CHARACTER = rf"[^\W{_HAN_OR_HIRAGANA}{_KATAKANA}]"
_TOKEN = regex(
    rf"{_WORD_CHARACTER}+(?:(?:(?<=\d)[.,:/](?=\d)|(?<=[^\W\d_])'(?=[^\W\d_])){_WORD_CHARACTER}+)*"
    rf"|[{_HAN_OR_HIRAGANA}]|[{_KATAKANA}]+"
)
_MAX_TOKEN_CHARACTERS = 200  # on either side of an offset, in which the token around it is searched
_CHUNK_CHARACTERS = 1 << 15
_LETTERS_ONLY_WORD = regex(r"[^\W\d_]+")


class TokenizedText:
    """A folded text with its skeleton and its tokens, the words and numbers.

    "Letters" are those of the skeleton, digits among them; a letter offset is an index into the skeleton.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def skeleton(self) -> Skeleton:
        """The letters and digits of the text, with their offsets."""
        return skeleton(self.text)

    @cached_property
    def word_counts(self) -> Counter[str]:
        """How often each word (a sequence of letters without digits, in lower case) occurs in the text."""
        counts: Counter[str] = Counter()
        start = 0
        while start < len(self.text):  # in chunks, so that no single step blocks other threads for long
            space = self.text.find(" ", start + _CHUNK_CHARACTERS)
            end = space if space >= 0 else len(self.text)
            counts.update(_LETTERS_ONLY_WORD.findall(self.text[start:end].lower()))
            start = end
        return counts

    @cached_property
    def is_scan(self) -> bool:
        """Whether the text shows the signs of a scan, so that a word of it may be another one misread."""
        return shows_scan(self.text, self.word_counts)

    def token_starts(self, start: int, end: int) -> list[int]:
        """Return the letter offsets from `start` to `end`, both included, at which a token begins, in order.

        The end of the text counts as such an offset.
        """
        letters = self.skeleton
        if start == end == len(letters.letters):
            return [end]
        first = self._token_around(letters.offsets[start])
        text_end = letters.offsets[end] + 1 if end < len(letters.letters) else len(self.text)
        found = [letters.letter_index(token.start()) for token in _TOKEN.finditer(self.text, first.start, text_end)]
        if end == len(letters.letters):
            found.append(end)
        return found[bisect_left(found, start) : bisect_right(found, end)]

    def token_at(self, letter: int) -> tuple[int, int]:
        """Return the letter offsets, start and end, of the token that holds the letter at offset `letter`."""
        token = self._token_around(self.skeleton.offsets[letter])
        return self.skeleton.letter_index(token.start), self.skeleton.letter_index(token.end)

    def text_span(self, start: int, end: int) -> Span:
        """Return the span of the text, in code points, that holds the letters from `start` to `end`.

        Where there are none, it is the empty span before the next letter.
        """
        offsets = self.skeleton.offsets
        if start == end:
            point = offsets[start] if start < len(offsets) else len(self.text)
            return Span(point, point)
        return self.skeleton.span(start, end)

    def _token_around(self, offset: int) -> Span:
        """Return the span of the token that holds the character at `offset` of the text, or of that character alone."""
        first = offset
        while first > 0 and not self.text[first - 1].isspace() and offset - first < _MAX_TOKEN_CHARACTERS:
            first -= 1
        for token in _TOKEN.finditer(self.text, first, offset + _MAX_TOKEN_CHARACTERS):
            if token.start() <= offset < token.end():
                return Span(*token.span())
        return Span(offset, offset + 1)
