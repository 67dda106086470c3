"""Statements of an article: its sentences, or the parts of a sentence that tell two things, in order."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing_tui.domain.article import Article, BlockKind
from briefing_tui.domain.passage import Span
from briefing_tui.drafting.tokens import Token, tokens
from briefing_tui.text.sentences import sentences_of


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence, or a part of one, that may become a claim.

    `span` is its place in the reading text, and `headings` are those that it stands under, the highest first.
    `sentence` numbers the sentences of the article, and `paragraph` its blocks, from 0.
    """

    span: Span
    tokens: tuple[Token, ...]
    headings: tuple[str, ...]
    sentence: int
    paragraph: int
    kind: BlockKind


def statements(article: Article) -> Iterator[Statement]:
    """Yield the statements of an article in order; headings and code make none."""
    headings: list[tuple[int, str]] = []
    number = 0
    for index, block in enumerate(article.blocks):
        if block.kind is BlockKind.HEADING:
            headings = [each for each in headings if each[0] < block.level]
            headings.append((block.level, article.text[block.start : block.end]))
            continue
        if block.kind is BlockKind.CODE:
            continue
        titles = tuple(title for _, title in headings)
        for span in sentences_of(article, block):
            yield Statement(span, tokens(article.text, *span), titles, number, index, block.kind)
            number += 1
