"""The sentences of an article, by the rules of the sentencex library."""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefing_tui.domain.article import Article, Block, BlockKind
from briefing_tui.domain.passage import Span

# The library's rules for English part Persian, Arabic and Russian too. Its time grows with the square of what is left
# open in a block, so a long block is read window by window.
_LANGUAGE = "en"
_WINDOW = 5_000
_FULL_STOP = re.compile(r"[.!?…。！？؟۔।][\"'”’»)\]]*$")  # at the end of a sentence, perhaps within quote marks


def sentences(article: Article) -> Iterator[Span]:
    """Yield the spans, in the reading text, of every sentence that stands in no heading, in order.

    A span has no white space at its ends and lies within one block. Code is one sentence a block.
    """
    for block in article.blocks:
        if block.kind is not BlockKind.HEADING:
            yield from sentences_of(article, block)


def full_sentences(article: Article) -> Iterator[Span]:
    """Yield the spans of those sentences that end as a sentence does: a byline, an address or a caption claims nothing.

    A sentence has two words at the least.
    """
    for span in sentences(article):
        text = article.text[span.start : span.end]
        if " " in text and _FULL_STOP.search(text):
            yield span


def sentences_of(article: Article, block: Block) -> Iterator[Span]:
    """Yield the spans of the sentences of one block, in order; a heading or code is one sentence.

    The number of a numbered item belongs to its first sentence.
    """
    if block.kind in (BlockKind.HEADING, BlockKind.CODE):
        yield Span(block.start, block.end)
        return
    start = block.start
    while start < block.end:
        end = min(start + _WINDOW, block.end)
        if end < block.end:  # between words, if there are any
            end = article.text.rfind(" ", start + 1, end) + 1 or end
        text = article.text[start:end]
        ends = _sentence_ends(text, numbered=block.kind is BlockKind.ITEM and start == block.start)
        if end < block.end and len(ends) > 1:
            ends.pop()  # the window may have cut it short: the next one begins with it
        for first, last in pairwise((0, *ends)):
            sentence = text[first:last]
            lead = len(sentence) - len(sentence.lstrip())
            if lead < len(sentence):
                yield Span(start + first + lead, start + first + len(sentence.rstrip()))
        start += ends[-1]


def _sentence_ends(text: str, *, numbered: bool) -> list[int]:
    """Return where the sentences of `text`, which is not empty, end: the last one at its end."""
    from sentencex import get_sentence_boundaries  # noqa: PLC0415  # a start that splits no sentence need not load it

    ends: list[int] = [boundary["end_index"] for boundary in get_sentence_boundaries(_LANGUAGE, text)]
    if numbered and len(ends) > 1 and text[: ends[0]].rstrip()[:-1].isdigit():
        del ends[0]
    return ends
