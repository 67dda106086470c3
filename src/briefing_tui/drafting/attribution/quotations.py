"""What stands between quotation marks in an article, sentence by sentence."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from briefing_tui.drafting.tokens import Token

_OPENING = {"“": "”", "„": "“”", "«": "»", "‹": "›", "‘": "’"}
_STRAIGHT = '"'
_MIN_SPEECH_WORDS = 4  # fewer words between marks are a name, a title or a word held at arm's length


class Quotation(NamedTuple):
    """The part of a quotation that stands in one sentence: its tokens from `first` up to `last`, marks included.

    `number` is that of the whole quotation in the article, which may run over several sentences.
    """

    first: int
    last: int
    number: int
    words: int  # of the whole quotation

    @property
    def is_speech(self) -> bool:
        """Whether it is long enough to be somebody's words, rather than a title or a single word."""
        return self.words >= _MIN_SPEECH_WORDS


def quotations(sentences: Sequence[tuple[int, Sequence[Token]]]) -> list[tuple[Quotation, ...]]:
    """Return the quotations in each sentence of an article, given the number of its paragraph and its tokens.

    A quotation ends with its mark, or with its paragraph; one that is open at the end of a paragraph goes on in the
    next if that begins with a mark too.
    """
    parts: list[list[Quotation]] = [[] for _ in sentences]
    words: dict[int, int] = {}
    number, closing, paragraph = 0, "", -1
    for index, (place, tokens) in enumerate(sentences):
        start = 0
        if place != paragraph:
            goes_on = bool(closing) and bool(tokens) and tokens[0].text in (*_OPENING, _STRAIGHT)
            closing, paragraph = (closing if goes_on else ""), place
            start = 1 if goes_on else 0
        first = 0
        for at, token in enumerate(tokens[start:], start):
            if closing and token.text in closing:
                parts[index].append(Quotation(first, at + 1, number, 0))
                words[number] = words.get(number, 0) + _words(tokens[first:at])
                closing = ""
            elif not closing and (end := _opens(token, tokens, at)):
                closing, first = end, at
                number += 1
        if closing:
            parts[index].append(Quotation(first, len(tokens), number, 0))
            words[number] = words.get(number, 0) + _words(tokens[first:])
    return [tuple(part._replace(words=words[part.number]) for part in each) for each in parts]


def _opens(token: Token, tokens: Sequence[Token], at: int) -> str:
    """Return the marks that end the quotation that a token opens, or an empty string where it opens none."""
    if token.text == _STRAIGHT:
        return _STRAIGHT
    if token.text == "`" and tokens[at + 1 : at + 2] and tokens[at + 1].text == "`":
        return "'\"”"
    return _OPENING.get(token.text, "")


def _words(tokens: Iterable[Token]) -> int:
    return sum(token.is_word for token in tokens)


def quoted(parts: Iterable[Quotation]) -> Iterator[int]:
    """Yield the tokens of a sentence that are somebody's words between marks."""
    for part in parts:
        if part.is_speech:
            yield from range(part.first, part.last)
