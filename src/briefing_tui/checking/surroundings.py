"""The words that stand around the quotes of a claim, where whoever or whatever they only point at may be named."""

from briefing_tui.checking.naming import TextWords
from briefing_tui.checking.rule import quoted_text
from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Span

_CONTEXT_CHARACTERS = 600  # before a passage, in which whoever it refers to by a pronoun may be named


class Surroundings:
    """What stands around the quotes of claims: the blocks of a source that many of them share are split up once."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._blocks: dict[tuple[str, Span], TextWords] = {}

    def of(self, claim: Claim) -> list[TextWords]:
        """Return the words of a claim's quotes, then those of the blocks that overlap each or the context before it."""
        found = [TextWords(quoted_text(claim))]
        for quote, anchor in self._evidence.quotes(claim):
            article = self._evidence.articles.get(quote.source)
            if article is not None and anchor.span is not None:
                blocks = article.blocks_of(Span(max(0, anchor.span.start - _CONTEXT_CHARACTERS), anchor.span.end))
                if blocks:
                    found.append(self._words(quote.source, article, Span(blocks[0].start, blocks[-1].end)))
        return found

    def _words(self, source: str, article: Article, span: Span) -> TextWords:
        if (source, span) not in self._blocks:
            self._blocks[source, span] = TextWords(article.text[span.start : span.end])
        return self._blocks[source, span]
