"""Selecting in the source, sentence by sentence or word by word."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from briefing_tui.domain.article import Article, Block
from briefing_tui.domain.passage import Span
from briefing_tui.reading.words import whole_words, word_after, word_before

Splitter = Callable[[Article, Block], Iterable[Span]]


class Selection(NamedTuple):
    """What is selected from `anchor`, where it began, to `head`, which moves; either may come first.

    The two are sentences or, where `by_words`, words.
    """

    anchor: Span
    head: Span
    by_words: bool = False

    @property
    def span(self) -> Span:
        """The selected span, in code points of the reading text."""
        return Span(min(self.anchor.start, self.head.start), max(self.anchor.end, self.head.end))


def select(article: Article, split: Splitter, block: int, offset: int) -> Selection | None:
    """Return a selection of the sentence at `offset` in a block, or of its last; None where it has no sentence."""
    sentences = list(split(article, article.blocks[block])) if article.blocks else []
    if not sentences:
        return None
    sentence = next((sentence for sentence in sentences if offset < sentence.end), sentences[-1])
    return Selection(sentence, sentence)


def selection_of(text: str, span: Span) -> Selection | None:
    """Return a selection, word by word, of a span grown to whole words, its end to be moved; None where it has none."""
    start, end = whole_words(text, span)
    first, last = word_after(text, start), word_before(text, end)
    return Selection(first, last, by_words=True) if start < end and first and last else None


def by_words(selection: Selection, text: str) -> Selection:
    """Return a selection of the same span whose head moves word by word."""
    words = None if selection.by_words else selection_of(text, selection.span)
    if words is None:
        return selection
    return words if selection.anchor.start <= selection.head.start else turned(words)


def turned(selection: Selection) -> Selection:
    """Return a selection of the same span with its other end to be moved."""
    return selection._replace(anchor=selection.head, head=selection.anchor)


def extend_by_word(selection: Selection, text: str, direction: int) -> Selection:
    """Return a selection with its head moved by a word, forward (1) or back (-1), as far as the text goes."""
    selection = by_words(selection, text)
    word = word_after(text, selection.head.end) if direction > 0 else word_before(text, selection.head.start)
    return selection if word is None else selection._replace(head=word)


def extend(selection: Selection, article: Article, split: Splitter, block: int, direction: int) -> Selection:
    """Return a selection with its head moved to the next sentence (1) or the previous one (-1), if there is one.

    Where it was selected by words, the head is then a word at an end of that sentence: the last one of it, or in front
    of where the selection began the first one. `block` is the number, from 0, of the block that the head lies in.
    """
    number = block
    while 0 <= number < len(article.blocks):
        sentences: Iterable[Span] = split(article, article.blocks[number])
        if selection.by_words:
            sentences = _end_words(article.text, sentences, selection.anchor)
        in_order = list(sentences)
        for sentence in in_order if direction > 0 else reversed(in_order):
            beyond = sentence.start > selection.head.start if direction > 0 else sentence.start < selection.head.start
            if beyond:
                return selection._replace(head=sentence)
        number += direction
    return selection


def _end_words(text: str, sentences: Iterable[Span], anchor: Span) -> Iterator[Span]:
    """Yield the words to which a head moves sentence by sentence from a word that stays, in order."""
    for sentence in sentences:
        first, last = word_after(text, sentence.start), word_before(text, sentence.end)
        if first and sentence.start < anchor.start:
            yield first
        if last and sentence.end >= anchor.end:
            yield last
