"""A reading session: one document, the state of reading it, and what follows from the two."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.documents.document import Document
from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Briefing, Claim, Quote
from briefing_tui.domain.edits import Change
from briefing_tui.domain.passage import Anchor
from briefing_tui.domain.problem import Problem
from briefing_tui.reading.effect import Effect, Revision
from briefing_tui.reading.history import PaneName
from briefing_tui.reading.index import DocumentIndex
from briefing_tui.reading.outline import BRIEF, SOURCE, Item
from briefing_tui.reading.passages import Passages, destinations
from briefing_tui.reading.state import State, cursor_index, start
from briefing_tui.reading.steps import Steps

if TYPE_CHECKING:
    from briefing_tui.articles.extraction import Progress  # loaded when a source is read
    from briefing_tui.documents.recovery import Recovery
    from briefing_tui.reading.why import Comments


class AnchoredQuote(NamedTuple):
    """A quote of the briefing with its anchor."""

    quote: Quote
    anchor: Anchor


class PromptState(NamedTuple):
    """An open prompt: the id of the command that opened it, the state before that, and what is typed.

    `cursor` is the offset in `value` at which the next letter would come. `steps_back` counts how far back among the
    words typed earlier the user has gone, and `draft` is what was typed before that.
    """

    command: str
    origin: State
    value: str = ""
    cursor: int = 0
    steps_back: int = 0
    draft: str = ""


class Waiting(NamedTuple):
    """A change that is made as soon as the draft in memory has a file, and the id of the claim to go to then."""

    revision: Revision
    opens: str


class Session:
    """One reader's session with a document; commands read it, and their effects change it.

    `keys` are the keys of commands as a person writes them, by the command's id, for messages that name a key. `count`
    are the digits typed last, while they may be a count. `stale` are the errors for which the file cannot be read again
    since it has changed; while there are any, the document is an earlier edition of it. `progress` is how much has
    been read of a long source, while it is being read. `examined` is the copy of the document that was examined last,
    since when its briefing may have been changed. `steps` are the changes of the briefing, which have the numbers
    that `numbers` yields; `unwritten` counts those that are not in the file yet, and `unwritable` says why the file
    cannot be written. `comments` are those beside the claims in the file, once they have been read, and
    `waiting` the change that waits for a draft to be kept. `recovery` is what an earlier reader could not write, and
    `recovered` what is made of that now.
    """

    def __init__(self, document: Document, keys: Mapping[str, str], *messages: str, is_read_only: bool = False) -> None:
        """Open the briefing at its brief, and an article at its text; `messages` are shown until the first command."""
        self.is_read_only = is_read_only
        self.index = DocumentIndex(document)
        self.state = start(self.index.outline, tab=SOURCE if document.is_article else BRIEF)
        self.keys = keys
        self.messages = messages
        self.prompt: PromptState | None = None
        self.count = ""
        self.landmarks: Mapping[tuple[str, int], str] = {}  # of the place it began at, until the sources are read
        self.stale: tuple[Problem, ...] = ()
        self.told: set[str] = set()  # the sources whose notices have been said
        self.progress: Progress | None = None
        self.examined: Document | None = None
        self.steps = Steps()
        self.numbers = count(1)
        self.unwritten = 0
        self.unwritable = ""
        self.comments: Comments = {}
        self.waiting: Waiting | None = None
        self.recovery: Recovery | None = None
        self.recovered: Change | None = None

    def take(self, effect: Effect) -> None:
        """Take the state and the messages of an effect; selection and hit end where the effect leaves them behind."""
        state = effect.state
        if state.entry != self.state.entry and state.selection is self.state.selection:
            state = replace(state, selection=None)
        if state.entry != self.state.entry and state.hit is self.state.hit:
            state = replace(state, hit=None)
        self.state = state
        self.messages = (*effect.messages, *_untold_notices(self))

    @property
    def document(self) -> Document:
        """The document."""
        return self.index.document

    @property
    def briefing(self) -> Briefing:
        """The briefing."""
        return self.index.briefing

    @property
    def listing(self) -> tuple[Item, ...]:
        """The items of the open tab that pass its filter."""
        return self.index.outline.items(self.state.tab, self.state.filter, self.state.actor)

    @property
    def cursor(self) -> int:
        """The number, from 0, of the item under the cursor; 0 where there is none."""
        return cursor_index(self.state, self.listing)

    @property
    def item(self) -> Item | None:
        """The item under the cursor, if the open tab has any."""
        return self.listing[self.cursor] if self.listing else None

    @property
    def cursor_end(self) -> int:
        """The number of the last item that belongs to the one under the cursor: of an actor, its last claim shown."""
        last = self.cursor
        if self.item and self.item.actor:
            while last + 1 < len(self.listing) and self.listing[last + 1].relation:
                last += 1
        return last

    @property
    def claim(self) -> Claim | None:
        """The claim under the cursor of the list, if there is one."""
        item = self.item
        return self.briefing.claim(item.claim) if item and item.claim else None

    @property
    def claims_to_change(self) -> tuple[Claim, ...]:
        """The claims that a change is about: those chosen, or else the one under the cursor."""
        chosen = tuple(self.briefing.claim(claim) for claim in self.state.chosen if self.briefing.has_claim(claim))
        return chosen or ((self.claim,) if self.claim else ())

    @property
    def quote(self) -> AnchoredQuote | None:
        """The current quote of the claim under the cursor; None until it is anchored."""
        claim = self.claim
        anchors = self.index.anchors(claim) if claim else ()
        if claim is None or not anchors:
            return None
        number = self.state.passage % len(anchors)
        return AnchoredQuote(claim.quotes[number], anchors[number])

    @property
    def shown_quote(self) -> AnchoredQuote | None:
        """The quote whose verdict the screen shows beside the source, if there is one.

        With the focus on the list it is the current quote; with the focus on the source only a current quote that does
        not hold, while the cursor is within a span that it leads to.
        """
        quote, state = self.quote, self.state
        if state.focus is PaneName.LIST or quote is None:
            return quote
        if quote.anchor.verdict.holds or quote.quote.source != state.source:
            return None
        there = any(span.start <= state.offset < span.end for span in destinations(quote.anchor))
        return quote if there else None

    @property
    def source(self) -> str:
        """The id of the source that is shown: with the focus on the list, that of the current quote if there is one."""
        quote = None if self.state.focus is PaneName.SOURCE else self.quote
        return quote.quote.source if quote else self.state.source

    @property
    def article(self) -> Article | None:
        """The article of the source that is shown; None until it is read, or where it cannot be."""
        return self.index.article(self.source)

    @property
    def passages(self) -> Passages:
        """The cited passages of that source."""
        return self.index.passages(self.source)


def _untold_notices(session: Session) -> tuple[str, ...]:
    """Return what could not be read of the source with the focus, the first time that it is asked for."""
    source, article = session.state.source, session.index.article(session.state.source)
    is_told = source in session.told
    if session.state.focus is not PaneName.SOURCE or article is None or not article.notices or is_told:
        return ()
    session.told.add(source)
    others = len(article.notices) - 1
    more = (f"and {others} more: {session.keys['about-source']}",) if others > 0 else ()
    return (*article.notices[:1], *more)
