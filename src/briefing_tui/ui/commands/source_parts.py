"""The commands that lead to a part of the source, a page or a chapter, and that say what is in it and about it."""

from collections.abc import Sequence
from dataclasses import replace

from briefing_tui.domain.places import PartKind
from briefing_tui.reading.about import about
from briefing_tui.reading.contents import at_or_before, contents, found_in
from briefing_tui.reading.effect import Choice, ClosePrompt, Effect, Found, OpenPicker, OpenPrompt, go, stay
from briefing_tui.reading.history import PaneName
from briefing_tui.reading.parts import find_part, part_name, part_range, start_of
from briefing_tui.reading.session import PromptState, Session
from briefing_tui.reading.state import State
from briefing_tui.reading.viewport import Viewport
from briefing_tui.ui.commands.selection import offset_of_quote

PART = "go-to-page"
_MAX_UNFILTERED = 20  # choices in a window without a field to filter them
_MAX_SHOWN = 1_000  # choices in a window


def go_to_part(session: Session, _view: Viewport, number: int | None) -> Effect:
    """Go to the page with a number as its label, or the page or chapter of that number; ask for it without one."""
    if number is not None:
        return _go(session, session.state, str(number))
    is_book = session.article is not None and session.article.places.kind is PartKind.CHAPTER
    return Effect(session.state, request=OpenPrompt(PART, "chapter" if is_book else "page"))


def follow_part(session: Session, prompt: PromptState) -> Effect:
    """Go to the page whose label is typed; where there is none, stay where the prompt was opened."""
    return _go(session, prompt.origin, prompt.value, typing=True)


def accept_part(session: Session, prompt: PromptState) -> Effect:
    """Close the prompt and stay at the page; the jump list remembers where from."""
    return replace(_go(session, prompt.origin, prompt.value), request=ClosePrompt())


def list_contents(session: Session, view: Viewport) -> Effect:
    """Open a window with the headings, chapters or pages of the source, to go to the one chosen."""
    choices = contents(session.article, session.source) if session.article else []
    if not choices:
        return stay(session.state, "the source has no headings")
    in_source = session.state.focus is PaneName.SOURCE
    cursor = at_or_before(choices, session.state.offset if in_source else offset_of_quote(session, view))
    return Effect(session.state, request=_window("Contents", choices, "words of a heading", cursor))


def tell_about(session: Session, _view: Viewport) -> Effect:
    """Open a window with what the source says of itself, what could not be read of it, and its furniture."""
    choices = list(about(session.article, session.source)) if session.article else []
    return Effect(session.state, request=_window("About this source", choices, "words to look for"))


def _go(session: Session, origin: State, typed: str, *, typing: bool = False) -> Effect:
    """Return the effect of going from a state to the part of the source that is meant.

    Where it is is said only while it is typed, as the status line has no room then, or if it is another part.
    """
    article = session.article
    if article is None or not typed.strip():
        return go(origin)
    meant = find_part(article, typed)
    found = start_of(article, meant) if meant else None
    if meant is None or found is None:
        return go(origin, part_range(article))
    name = part_name(article, found.part)
    said = [name] if typing else []
    if found.part != meant:
        said = [f"{part_name(article, meant)} has no text: this is {name}"]
    jumps = origin.jumps.leave(origin.entry)
    state = replace(origin, focus=PaneName.SOURCE, source=session.source, offset=found.offset, jumps=jumps)
    return go(state, *said)


def _window(title: str, choices: Sequence[Choice], hint: str, cursor: int = 0) -> OpenPicker:
    """Return the request for a window, which begins around a choice; many choices are filtered as one types."""
    if len(choices) <= _MAX_UNFILTERED:
        return OpenPicker(title, choices, cursor=cursor)
    first = min(max(cursor - _MAX_SHOWN // 2, 0), max(len(choices) - _MAX_SHOWN, 0))

    def search(query: str) -> Found:
        found = found_in(choices, query) if query.strip() else Found(choices)
        return found._replace(choices=found.choices[:_MAX_SHOWN], said=_said(len(found.choices)))

    shown = choices[first : first + _MAX_SHOWN]
    return OpenPicker(title, shown, search, hint, cursor - first, said=_said(len(choices)))


def _said(found: int) -> str:
    """Return how many choices are shown of those that were found, if not all."""
    return f"{_MAX_SHOWN:,} of {found:,} are shown: type words to find others" if found > _MAX_SHOWN else ""
