"""Places found in a window, by words or by headings, and the sentences that no claim cites."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.passage import Span
from briefing_tui.reading.outline import searchable
from briefing_tui.reading.search import Searchable
from briefing_tui.reading.state import enter_source
from briefing_tui.text.english import counted
from briefing_tui.ui.render.layout import block_of
from briefing_tui.ui.screens.picker import Choice, Picker
from briefing_tui.ui.screens.seeking import Seeking

_MOST = 200  # hits that a search through everything lists
_ABOUT = 70  # characters of the source shown around a hit


class Finding(Seeking):
    """Finds places in the whole briefing and its sources."""

    async def action_search_all(self) -> None:
        """Search every claim and every source at once."""
        picker = Picker("Search everything", (), self.work.glyphs, seek=self._everywhere)
        await self.app.push_screen(picker, self._open_hit)

    async def action_contents(self) -> None:
        """Choose one of the source's headings and go there."""
        article = self.article
        headings = [block for block in article.blocks if block.kind is BlockKind.HEADING] if article else []
        if article is None or not headings:
            self.say("the source has no headings")
            return
        choices = [
            Choice(
                f"place {self.source_id} {block.start}",
                "  " * (block.level - 1) + article.text[block.start : block.end],
            )
            for block in headings
        ]
        await self.app.push_screen(Picker("Contents", choices, self.work.glyphs), self._open_hit)

    def action_uncited(self) -> None:
        """Show the sentences that no claim cites, or no longer."""
        from briefing_tui.checking.coverage import coverage
        from briefing_tui.text.sentences import full_sentences

        article = self.article
        if article is None or self.evidence is None:
            return
        if self.state.uncited:
            self.keep(replace(self.state, uncited=False))
            return
        report = coverage(full_sentences(article), (cited.span for cited in self.passages.cited))
        self.uncited = tuple(report.uncited)
        state = replace(self.state, uncited=True)
        are = "is" if len(self.uncited) == 1 else "are"
        said = f"{len(self.uncited)} of {counted(report.total, 'sentence')} {are} cited by no claim"
        if self.uncited:
            self.go(
                enter_source(state, self.source_id, self.uncited[0].start),
                f"{said}: {self.key('next-mark')} goes to the next",
            )
        else:
            self.keep(state, f"every sentence is cited, {report.total} in all")

    def _everywhere(self, query: str) -> Sequence[Choice]:
        """Return the claims, grouped by pane, and then the places of each source that hold the query."""
        if not query:
            return ()
        return tuple(islice(chain(self._in_claims(query), self._in_sources(query)), _MOST))

    def _in_claims(self, query: str) -> Iterator[Choice]:
        for pane in self.work.briefing.panes:
            for claim in pane.claims:
                if Searchable(searchable(self.work.briefing, claim)).holds(query):
                    yield Choice(f"claim {claim.id}", claim.text, group=pane.title)

    def _in_sources(self, query: str) -> Iterator[Choice]:
        for source in self.work.briefing.sources:
            article = self.articles.get(source.id)
            if article is None:
                continue
            for span in islice(self.searchables[source.id].every(query), _MOST):
                block = article.blocks[block_of(article, span.start)]
                around = _around(article.text, span, Span(block.start, block.end), self.work.glyphs.ellipsis)
                yield Choice(f"place {source.id} {span.start}", around, group=source.title or source.id)

    def _open_hit(self, key: str | None) -> None:
        if key is None:
            return
        kind, id_, *offset = key.split(" ")
        if kind == "claim":
            self._open_claim(id_, 0)
        else:
            self.go(enter_source(self.state, id_, int(*offset)))


def _around(text: str, hit: Span, block: Span, ellipsis: str) -> str:
    """Return a hit with the words of its block around it, and an ellipsis where there are more of them."""
    start, end = max(hit.start - _ABOUT, block.start), min(hit.end + _ABOUT, block.end)
    if start > block.start:
        start = text.find(" ", start - 1, hit.start) + 1 or start  # the whole words of them
    if end < block.end and " " in text[hit.end : end + 1]:
        end = text.rindex(" ", hit.end, end + 1)
    before, after = ellipsis if start > block.start else "", ellipsis if end < block.end else ""
    return f"{before}{text[start:end]}{after}"
