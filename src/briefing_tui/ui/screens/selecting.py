"""The commands that select and copy: always with the citation, so that the words keep their origin."""

from briefing_tui.domain.passage import Span
from briefing_tui.reading.selecting import Selection, extend, select
from briefing_tui.reading.state import enter_source
from briefing_tui.text.sentences import sentences_of
from briefing_tui.ui.render.layout import block_of
from briefing_tui.ui.screens.desk import Desk


class Selecting(Desk):
    """Selects in the source, and copies from it or from the list."""

    def action_select(self) -> None:
        """Begin to select, sentence by sentence, or leave off."""
        if self.selection is not None:
            self.put_selection(None)
            return
        article = self.article
        if article is None:
            return
        if not self.state.in_source:
            found = self.found
            offset = found[1].span.start if found and found[1].span else self.source.top
            self.go(enter_source(self.state, self.source_id, offset))
        offset = self.state.offset
        selection = select(article, sentences_of, block_of(article, offset), offset)
        if selection is None:
            self.say("there is no sentence here to select")
        else:
            self.put_selection(selection)

    def extend(self, direction: int) -> None:
        """Select a sentence more, or one less."""
        article = self.article
        if article is not None and self.selection is not None:
            block = block_of(article, self.selection.head.start)
            self.put_selection(extend(self.selection, article, sentences_of, block, direction))

    def put_selection(self, selection: Selection | None) -> None:
        """Show what is selected, with its end in view."""
        self.selection = selection
        down, up, copy_, out = map(self.key, ("down", "up", "copy", "out"))
        self.say(f"{down} and {up} select more or less, {copy_} copies, {out} leaves off" if selection else "")
        if selection:
            self.source.follow(selection.head.start)
            self.source.follow(selection.head.end - 1)

    def action_copy(self) -> None:
        """Copy what is selected, the passage at the cursor, or the claim, each with its citation."""
        from briefing_tui.ui.clipboard import copy

        text = self._to_copy()
        if not text:
            self.say("there is nothing here to copy")
            return
        self.selection = None
        self.clear_selection()
        self.say(copy(self.app, text))

    def _to_copy(self) -> str:
        from briefing_tui.exporting.citation import cite_claim, cite_passage

        selected = self._selected()
        if selected is None and self.state.in_source:
            selected = self._passage_here()
        article = self.article
        if selected is not None and article is not None:
            return cite_passage(self.work.briefing, self.source_id, article, selected)
        claim = self.claim
        if claim is None or self.evidence is None:
            return ""
        return cite_claim(self.work.briefing, claim, self.evidence)

    def _selected(self) -> Span | None:
        """Return what is selected, by keys or by mouse."""
        if self.selection is not None:
            return self.selection.span
        by_mouse = self.selections.get(self.source)
        return self.source.selected_span(by_mouse) if by_mouse else None

    def _passage_here(self) -> Span | None:
        """Return the cited passage under the cursor, else the sentence."""
        if self.lit:
            return self.lit
        article = self.article
        if article is None:
            return None
        found = select(article, sentences_of, block_of(article, self.state.offset), self.state.offset)
        return found.span if found else None
