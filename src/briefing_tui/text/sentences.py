"""Sentence segmentation of an article, by the rules of the sentencex library."""

from collections.abc import Iterator
from itertools import pairwise

from briefing_tui.domain.article import Article, Block, BlockKind
from briefing_tui.domain.passage import Span
from briefing_tui.text.regex import regex
from briefing_tui.text.weight import dense_count

# The library's rules for English segment Persian, Arabic and Russian too. Its time is quadratic in the length of what
# it is given, so a long block is segmented window by window.
_LANGUAGE = "en"
_WINDOW_CHARACTERS = 5_000
_SHORT_WINDOW_CHARACTERS = 500  # where signs of quotation are so many that no text of sentences has them
_ONE_SENTENCE = regex(r"[\w ,-]*+[.!?]?")  # without a sign within it that may end a sentence; most items of a list
_QUOTATION_SIGNS = "\"'`“”„‟‘’‚‛«»‹›<"
_MAX_QUOTATION_SHARE = 0.1
# The library takes "May." for a short form that ends no sentence.
_AFTER_MAY = regex(r"\bMay\.[\"”’)]*\s+(?=[\"“‘(]?[A-Z])")
_FULL_STOP = regex(r"[.!?…。！？؟۔।][\"'”’»)\]」』）]*$")  # at the end of a sentence, perhaps before a closing quote
# It takes the stop before a number for a decimal point, and a quoted sentence for the one that it is quoted in.
_CHINESE_OR_JAPANESE_STOP = regex("[。！？]+[\"'”’」』]*(?![)）】])")
_QUOTED_STOP = regex("[。！？]+[」』](?=と|って|など)")
_MIN_UNSPACED_CHARACTERS = 4  # of a Chinese or Japanese sentence, which parts no words, for it to have two


def sentences(article: Article) -> Iterator[Span]:
    """Yield the spans, in the reading text, of all sentences outside headings, in order.

    A span has no white space at its ends and lies within one block. A block of code is one sentence.
    """
    for block in article.blocks:
        if block.kind is not BlockKind.HEADING:
            yield from sentences_of(article, block)


def full_sentences(article: Article) -> Iterator[Span]:
    """Yield the spans of the sentences that have two words or more and end in a full stop or the like, in order.

    What does not, such as a byline, an address or a caption, makes no claim.
    """
    for span in sentences(article):
        text = article.text[span.start : span.end]
        if (" " in text or dense_count(text) >= _MIN_UNSPACED_CHARACTERS) and _FULL_STOP.search(text):
            yield span


def sentences_of(article: Article, block: Block) -> Iterator[Span]:
    """Yield the spans, in the reading text, of the sentences of one block, in order; a heading or code is one sentence.

    The number of a numbered item belongs to its first sentence. No sentence runs across the cells of a row.
    """
    if block.kind in (BlockKind.HEADING, BlockKind.CODE):
        yield Span(block.start, block.end)
    elif block.kind is BlockKind.ROW:
        start = block.start
        for cell in article.text[block.start : block.end].split("\t"):
            yield from _within(article.text, Span(start, start + len(cell)))
            start += len(cell) + 1
    else:
        yield from _within(article.text, Span(block.start, block.end), numbered=block.kind is BlockKind.ITEM)


def sentences_of_text(text: str) -> Iterator[Span]:
    """Yield the spans of the sentences of a text that is no article's, in order, without white space at their ends."""
    yield from _within(text, Span(0, len(text)))


def _within(whole: str, span: Span, *, numbered: bool = False) -> Iterator[Span]:
    """Yield the spans of the sentences of a stretch of a text; `numbered` says that it may begin with a number."""
    start = span.start
    while start < span.end:
        end = _window_end(whole, start, span.end)
        if end < span.end:  # end the window between two words, if there is a space
            end = whole.rfind(" ", start + 1, end) + 1 or end
        text = whole[start:end]
        ends = _sentence_ends(text, numbered=numbered and start == span.start)
        if end < span.end and len(ends) > 1:
            ends.pop()  # the window may have cut the last sentence short: the next window begins with it
        for first, last in pairwise((0, *ends)):
            sentence = text[first:last]
            lead = len(sentence) - len(sentence.lstrip())
            if lead < len(sentence):
                yield Span(start + first + lead, start + first + len(sentence.rstrip()))
        start += ends[-1]


def _window_end(text: str, start: int, block_end: int) -> int:
    """Return where the window that begins at `start` ends at the latest, in a block that ends at `block_end`."""
    end = min(start + _WINDOW_CHARACTERS, block_end)
    if end - start <= _SHORT_WINDOW_CHARACTERS:
        return end
    if sum(text.count(sign, start, end) for sign in _QUOTATION_SIGNS) > _MAX_QUOTATION_SHARE * _WINDOW_CHARACTERS:
        return min(start + _SHORT_WINDOW_CHARACTERS, block_end)
    return end


def _sentence_ends(text: str, *, numbered: bool) -> list[int]:
    """Return the end offsets of the sentences of `text`, which is not empty; the last is the end of the text.

    `numbered` says that the text may begin with the number of an item.
    """
    if _ONE_SENTENCE.fullmatch(text):
        return [len(text)]
    from sentencex import get_sentence_boundaries  # noqa: PLC0415  # a start that splits no sentence need not load it

    found = {boundary["end_index"] for boundary in get_sentence_boundaries(_LANGUAGE, text)}
    found |= {each.end() for each in _AFTER_MAY.finditer(text)}
    if not text.isascii():
        found |= {each.end() for each in _CHINESE_OR_JAPANESE_STOP.finditer(text)}
        found -= {each.end() for each in _QUOTED_STOP.finditer(text)}
    ends: list[int] = sorted(found)
    if numbered and len(ends) > 1 and text[: ends[0]].rstrip()[:-1].isdigit():
        del ends[0]
    return ends
