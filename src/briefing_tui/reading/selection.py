"""Selecting in the source, sentence by sentence."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from briefing_tui.domain.article import Article, Block
from briefing_tui.domain.passage import Span

Splitter = Callable[[Article, Block], Iterable[Span]]


class Selection(NamedTuple):
    """The sentences from `anchor`, where the selection began, to `head`, which moves; either may come first."""

    anchor: Span
    head: Span

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


def extend(selection: Selection, article: Article, split: Splitter, block: int, direction: int) -> Selection:
    """Return a selection with its head moved to the next sentence (1) or the previous one (-1), if there is one.

    `block` is the number, from 0, of the block that the head lies in.
    """
    number = block
    while 0 <= number < len(article.blocks):
        sentences = list(split(article, article.blocks[number]))
        for sentence in sentences if direction > 0 else reversed(sentences):
            beyond = sentence.start > selection.head.start if direction > 0 else sentence.start < selection.head.start
            if beyond:
                return selection._replace(head=sentence)
        number += direction
    return selection
