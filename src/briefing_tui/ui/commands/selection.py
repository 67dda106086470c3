"""The commands that select in the source, sentence by sentence and word by word."""

from collections.abc import Iterable
from dataclasses import replace

from briefing_tui.domain.article import Article, Block, BlockKind
from briefing_tui.domain.passage import Span
from briefing_tui.reading.effect import Effect, SourceTo, go
from briefing_tui.reading.highlights import highlighted_passage
from briefing_tui.reading.history import PaneName
from briefing_tui.reading.selection import (
    Selection,
    by_words,
    extend,
    extend_by_word,
    select,
    selection_of,
    turned,
)
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import State, enter_source
from briefing_tui.reading.viewport import SourceViewport, Viewport
from briefing_tui.text.direction import begins_right_to_left
from briefing_tui.text.sentences import sentences_of


def begin(session: Session, view: Viewport) -> Effect:
    """Begin to select, sentence by sentence, or end the selection; by words, go on from what the mouse selected."""
    state, article = session.state, session.article
    if state.selection is not None or article is None:
        return Effect(replace(state, selection=None))
    if view.selected is not None and (selected := selection_of(article.text, view.selected)):
        state = enter_source(state, session.source, selected.span.start)
        return selecting(session, view.source, selected, state)
    source = view.source
    if state.focus is PaneName.LIST:
        state = enter_source(state, session.source, offset_of_quote(session, view))
        shown = highlighted_passage(session)
        source = source.scrolled_to(shown.span if shown else Span(state.offset, state.offset + 1))
    selection = select(article, units_of, article.block_at(state.offset), state.offset)
    if selection is None:
        return go(state, "there is no sentence here to select")
    return selecting(session, source, selection, state)


def extend_selection(session: Session, view: Viewport, steps: int) -> Effect:
    """Select so many sentences more (less, if negative), as far as there are any."""
    article, selection = session.article, session.state.selection
    if article is None or selection is None:
        return Effect(session.state)
    for _ in range(abs(steps)):
        block, before = article.block_at(selection.head.start), selection
        selection = extend(selection, article, units_of, block, 1 if steps > 0 else -1)
        if selection == before:
            break
    return selecting(session, view.source, selection, session.state)


def extend_by_words(session: Session, view: Viewport, steps: int) -> Effect:
    """Move the end of the selection so many words to the right (left, if negative), as the text is read there."""
    article, selection = session.article, session.state.selection
    if article is None or selection is None:
        return Effect(session.state)
    block = article.blocks[article.block_at(selection.head.start)]
    is_forward = (steps > 0) is not begins_right_to_left(article.text[block.start : block.end])
    for _ in range(abs(steps)):
        before, selection = selection, extend_by_word(selection, article.text, 1 if is_forward else -1)
        if selection == before:
            break
    return selecting(session, view.source, selection, session.state)


def other_end(session: Session, view: Viewport) -> Effect:
    """Have the other end of the selection move, word by word."""
    article, selection = session.article, session.state.selection
    if article is None or selection is None:
        return Effect(session.state)
    return selecting(session, view.source, turned(by_words(selection, article.text)), session.state)


def units_of(article: Article, block: Block) -> Iterable[Span]:
    """Return what of a block is selected at a time: its sentences, or a row of a table as a whole."""
    if block.kind is not BlockKind.ROW:
        return sentences_of(article, block)
    return (Span(block.start, block.start + len(article.text[block.start : block.end].rstrip())),)


def offset_of_quote(session: Session, view: Viewport) -> int:
    """Return the offset at which the passage of the current quote begins, or else the first offset in view."""
    quote = session.quote
    return quote.anchor.span.start if quote and quote.anchor.span else view.source.first_offset


def selecting(session: Session, source: SourceViewport, selection: Selection, state: State, *messages: str) -> Effect:
    """Return the effect of a selection: its head is scrolled into view, and messages, or else its keys, are said."""
    keys = session.keys
    hint = (
        f"{keys['down']} {keys['up']} sentences, {keys['select-right']} {keys['select-left']} words, "
        f"{keys['other-end']} other end, {keys['copy']} copies, {keys['out']} ends it"
    )
    source = source.following(selection.head.start).following(selection.head.end - 1)
    return Effect(replace(state, selection=selection), messages or (hint,), SourceTo(source.top))
