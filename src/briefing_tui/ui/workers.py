"""The workers of one document: threads that read, anchor, examine and reload it, and post updates."""

import gc
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Event
from typing import Any

from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer

from briefing_tui.documents.document import Document
from briefing_tui.reading.effect import TO_CURSOR, Effect, Scroll
from briefing_tui.reading.revising import revise
from briefing_tui.reading.session import Session, Waiting
from briefing_tui.reading.updates import (
    Anchored,
    Drafted,
    Examined,
    Kept,
    KeptFirst,
    Reloaded,
    ReloadFailed,
    SourcesRead,
    Stamps,
    Told,
    Update,
)
from briefing_tui.reading.written import CaughtUp, Held, Merged, Refreshed, Refused, Written
from briefing_tui.ui.app_session import AppSession
from briefing_tui.ui.document_work import (
    anchor_quotes,
    examine_change,
    examine_document,
    load_text_written,
    look_for_recovery,
    prepare_texts,
    read_comments,
    read_document,
    reload_document,
)
from briefing_tui.ui.draft_work import can_be_drafted, draft_article, keep_draft
from briefing_tui.ui.file_watch import FileWatch
from briefing_tui.ui.file_writer import FileWriter, Unwritten

_OBJECTS_TO_COLLECTION = 20_000
_REFRESH_PAUSE_SECONDS = 1.0  # loading and checking a long briefing would hold up the changes that follow
_SECONDS_TO_SHOW = 0.02  # a change, before it is written, which would hold up its frame; it is checked after that
_SECONDS_BETWEEN_TRIES = 2.0  # to write what the disk has refused
_OF_DRAFTS = ("draft", "keep")  # groups of work whose faults leave what is shown as it is


class UnawaitedThreads(ThreadPoolExecutor):
    """The threads of workers, for which nobody waits in the end: what they work out is not wanted any more."""

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: ARG002  # as the library has it
        """Start no more work; what has been started goes on by itself."""
        super().shutdown(wait=False, cancel_futures=True)


class DocumentWorkers:
    """Reads the document of a session step by step; every step waits for the frame that shows the one before."""

    class Arrived(Message):
        """An update of the document."""

        def __init__(self, update: Update) -> None:
            """Carry an update."""
            super().__init__()
            self.update = update

    def __init__(self, screen: Screen[Any], session: Session, app: AppSession) -> None:
        """Post updates to a screen."""
        self._screen = screen
        self._post: Callable[[Update], object] = lambda update: screen.post_message(self.Arrived(update))
        self._session = session
        self._app = app
        self._keeping: Document | None = None  # the draft that is being kept
        self._watch = FileWatch(screen, session, self._read_again)
        self._next_refresh: Timer | None = None
        self._writer = FileWriter(self._post, session.numbers, app.recovery)

    def start(self) -> None:
        """Read the sources, and watch the files from now on."""
        document = self._session.document
        self._watch.start()
        self._writer.begin(document)
        self._screen.set_interval(_SECONDS_BETWEEN_TRIES, self._writer.try_again)
        self._after_frame(
            partial(self._run, "read the sources", read_document, document, self._session.claim, self._post)
        )

    def proceed(self, update: Update) -> None:
        """Start what follows an update that has been taken into the session."""
        match update:
            case SourcesRead(document, _) if document is self._session.document:
                self._after_frame(partial(self._run, "anchor the quotes", anchor_quotes, document))
            case Anchored(document):
                if document is self._session.document:
                    self._prepare(document)
                    recovery = self._app.recovery
                    self._run("look for changes kept", look_for_recovery, self._session, recovery, group="recover")
                # What exists now is excluded from garbage collection, which could delay a key press.
                self._after_frame(_collect_from_now_on)
            case Reloaded(document, stamps) if document is self._session.document:
                self._watch.stamps = stamps
                self._writer.take(document, self._session.steps)
                self._prepare(document)
            case Drafted(_, document) | Kept(_, document) if document is self._session.document:
                # The article is the one that was read then, though it may have changed meanwhile.
                self._watch.go_on(document)
                self._writer.begin(document)
                self._prepare(document)
            case Told() | ReloadFailed() | Kept():
                self._keeping = self._session.waiting = None
            case Written() | Merged() | Held() | Refused() | CaughtUp():
                self._proceed_after_writing(update)
            case Refreshed() if update.loaded.briefing is not None:
                self._check_change()
                self._run("read the comments", read_comments, self._session.document, group="comments")
            case Examined():
                _collect_from_now_on()

    def look(self) -> None:
        """Read the document again if one of its files has changed, which a thread looks for."""
        self._watch.look()

    def keep(self) -> None:
        """Write the draft to a file, once."""
        draft = self._session.document
        if self._keeping is None or draft.loaded is not self._keeping.loaded:
            self._keeping = draft
            self._run("keep the draft", keep_draft, draft, group="keep")

    def revise(self, effect: Effect) -> Scroll | None:
        """Show the change of an effect at once, and have it written and checked; return where to scroll after it.

        A draft in memory is written to a file first.
        """
        session, revision = self._session, effect.revision
        assert revision is not None, "the effect of a change"
        if session.document.draft_of is not None:
            session.waiting = Waiting(revision, effect.opens)
            session.messages = ("keeping the draft first",)
            self.keep()
        elif job := revise(session, revision, effect.opens):
            shown = Event()
            self._writer.write(job, shown)
            self._screen.set_timer(_SECONDS_TO_SHOW, shown.set)
        return effect.scroll if session.state.entry == effect.state.entry else TO_CURSOR

    def finish(self, seconds: float) -> Unwritten | None:
        """Wait until every change is written, for some seconds at most; return why not all is, if it is not."""
        return self._writer.finish(seconds)

    def _check_change(self) -> None:
        """Check what has been changed since the last check."""
        document = self._session.document
        examined = self._session.examined or document
        self._run("check the change", examine_change, examined, document, group="examine")

    def _proceed_after_writing(self, update: Written | Merged | Held | Refused | CaughtUp) -> None:
        """Check the change, know our own writing again, and load that after a pause without another change."""
        self._check_change()
        match update:
            case Held():
                return
            case Refused():
                self._writer.go_on()
            case Written() | Merged() | CaughtUp():
                self._watch.wrote(update.stamp)
        if self._next_refresh is not None:
            self._next_refresh.stop()  # the next change has come first
        self._next_refresh = self._screen.set_timer(_REFRESH_PAUSE_SECONDS, self._refresh)

    def _refresh(self) -> None:
        """Load the text that was written, with the places of its values, unless more is to be written."""
        text, document = self._writer.text, self._session.document
        if not self._session.unwritten and not self._session.unwritable and text is not None:
            self._run("load what was written", load_text_written, text, document, group="refresh")

    def _read_again(self, document: Document, stamps: Stamps) -> None:
        """Read the document again, unless it has been meanwhile; `stamps` are those of its files."""
        if document is self._session.document and not self._session.unwritten and not self._session.unwritable:
            self._watch.stamps = stamps
            self._run("read the file again", reload_document, document, self._app.tables, group="reload")

    def _prepare(self, document: Document) -> None:
        """Prepare the sources for search, so that its first letter need not wait, and examine the document."""
        texts = [self._session.index.source_text(source.id) for source in document.briefing.sources]
        self._after_frame(partial(self._start, "prepare the search", "prepare", partial(prepare_texts, texts)))
        self._after_frame(partial(self._run, "read the comments", read_comments, document, group="comments"))
        self._after_frame(partial(self._run, "check the briefing", examine_document, document, group="examine"))
        if can_be_drafted(document) and self._app.settings.draft:
            draft = partial(draft_article, document, self._watch.stamps, self._app.tables)
            self._after_frame(partial(self._run, "draft the article", draft, group="draft"))
        if self._session.waiting is not None and document.draft_of is None:
            self._post(KeptFirst(document))

    def _run(
        self, description: str, work: Callable[..., Update | None], *arguments: object, group: str = "gather"
    ) -> None:
        def posted() -> None:
            try:
                update = work(*arguments)
            except Exception as error:  # noqa: BLE001  # a fault that one edition brings to light must not end the reader
                from briefing_tui.documents.internal_error import internal_error

                document = self._session.document
                problem = internal_error(error, document.file)
                of_draft = group in _OF_DRAFTS
                update = Told(document, f"{description}: {problem}") if of_draft else ReloadFailed((problem,))
            if update is not None:
                self._post(update)

        self._start(description, group, posted)

    def _start(self, description: str, group: str, work: Callable[[], None]) -> None:
        # Without a description Textual makes one of the work's repr, which holds a whole article.
        self._screen.run_worker(work, thread=True, exclusive=True, group=group, description=description, name=group)

    def _after_frame(self, step: Callable[[], None]) -> None:
        if self._screen.is_current:
            self._screen.call_after_refresh(step)
        else:  # under a window no frame is drawn
            step()


def _collect_from_now_on() -> None:
    """Enable the garbage collector, for what is made from now on.

    What is there stays: it is not looked through again, which a key press would feel. Nor would a collection for every
    700 objects find much: a frame makes some thousands, and drops them without its help.
    """
    gc.freeze()
    gc.set_threshold(_OBJECTS_TO_COLLECTION)
    gc.enable()
