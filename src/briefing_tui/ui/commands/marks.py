"""The commands that set marks and go to them."""

from briefing_tui.reading.effect import AskLetter, Effect, LetterPurpose, go, stay
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import go_to_mark, set_mark
from briefing_tui.reading.viewport import Viewport


def ask(session: Session, _view: Viewport, purpose: LetterPurpose) -> Effect:
    """Ask for the letter of a mark."""
    return Effect(session.state, request=AskLetter(purpose))


def use(session: Session, letter: str | None, purpose: LetterPurpose) -> Effect:
    """Set the mark of a letter or go to it; `letter` is None for a key that has no character."""
    if letter is None:
        return Effect(session.state)
    if purpose is LetterPurpose.SET_MARK:
        if letter.isalpha():
            return stay(set_mark(session.state, letter), f"mark {letter} set")
        return Effect(session.state)
    state = go_to_mark(session.state, session.index.outline, letter)
    if state is not None:
        return go(state)
    if letter in session.state.marks:
        return stay(session.state, f"what mark {letter} was set at is not there any more")
    return stay(session.state, "there is no previous place" if letter == "'" else f"mark {letter} is not set")
