"""The commands of the program as a whole: each asks for one thing and moves nothing."""

from collections.abc import Callable

import pytest

from briefing_tui.reading.effect import Edit, Effect, Keep, NextTheme, OpenKeys, OpenPalette, Quit, Request, stay
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import open_claim, open_tab
from briefing_tui.reading.viewport import Viewport
from briefing_tui.ui.commands import program


@pytest.mark.parametrize(
    ("handler", "request_"),
    [
        (program.keep, Keep()),
        (program.theme, NextTheme()),
        (program.palette, OpenPalette()),
        (program.keys, OpenKeys()),
        (program.quit_, Quit()),
    ],
)
def test_a_command_of_the_program_asks_for_its_work_and_moves_nothing(
    session: Session, handler: Callable[[Session, Viewport], Effect], request_: Request
) -> None:
    assert handler(session, Viewport()) == Effect(session.state, request=request_)


@pytest.mark.parametrize("claim", ["raids", "answer", "calm", "bridges"])
def test_the_editor_opens_at_the_line_of_the_claim(session: Session, claim: str) -> None:
    session.take(stay(open_claim(session.state, session.index.outline, claim)))
    effect = program.edit(session, Viewport())
    assert isinstance(effect.request, Edit)
    lines = session.document.path.read_text(encoding="utf-8").splitlines()
    assert f"id: {claim}" in lines[effect.request.line - 1]


def test_where_there_is_no_claim_the_editor_opens_at_the_first_line(session: Session) -> None:
    session.take(stay(open_tab(session.state, session.index.outline, "economy")))
    assert program.edit(session, Viewport()).request == Edit(session.document.path, 1)
