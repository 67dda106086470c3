"""The words that stand around the quotes of a claim, where whoever or whatever they only point at may be named."""

from collections.abc import Iterator

from briefing_tui.checking.parsing.naming import TextWords, text_words
from briefing_tui.checking.rule import quoted_text
from briefing_tui.domain.article import Article, Block
from briefing_tui.domain.briefing import Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Span

_CONTEXT_CHARACTERS = 600  # before a passage, in which whoever it refers to by a pronoun may be named


class Surroundings:
    """What stands around the quotes of claims: a block of a source that many of them share is split up once."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._blocks: dict[tuple[str, int], TextWords] = {}  # by their source, and where they begin

    def have_stem(self, claim: Claim, stems: frozenset[str]) -> bool:
        """Return whether a claim's quotes, or the blocks that overlap each or the context before it, have a stem.

        As of a text, it is True where all of them are in another script than the stems.
        """
        return text_words(quoted_text(claim)).has_stem(stems, self._around(claim))

    def _around(self, claim: Claim) -> Iterator[TextWords]:
        for quote, anchor in self._evidence.quotes(claim):
            article = self._evidence.articles.get(quote.source)
            if article is not None and anchor.span is not None:
                context = Span(max(0, anchor.span.start - _CONTEXT_CHARACTERS), anchor.span.end)
                yield from (self._words(quote.source, article, block) for block in article.blocks_of(context))

    def _words(self, source: str, article: Article, block: Block) -> TextWords:
        if (source, block.start) not in self._blocks:
            self._blocks[source, block.start] = TextWords(article.text[block.start : block.end])
        return self._blocks[source, block.start]
