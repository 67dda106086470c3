"""Why a claim is as it is, told on a key."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing_tui.documents.document import Document, document_of_text
from briefing_tui.reading.effect import Edit, OpenPicker
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import open_claim
from briefing_tui.reading.viewport import Viewport
from briefing_tui.reading.why import MAX_SHOWN_COMMENTS
from briefing_tui.ui.commands.why import tell_why

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]
SessionOf = Callable[[Document], Session]

_BRIEFING = """\
format: briefing/1
id: river
title: The river
sources: [{id: paper, file: paper.md}]
threats:
  # threats: "cross the river"; unsure: pane, perhaps background
  - id: raids
    text: Raids go on.
    basis: reported     # reported: "the army said" [/b][@click=app.quit]
    by: [the army]
    review: unreviewed
    at: [Armed men crossed the river at night in May.]
  - {id: opium, text: Opium goes north., basis: assumed}
"""


@pytest.fixture
def drafted(own_river: Path) -> Path:
    """Return the path of a briefing whose first claim has comments beside it, and whose second has none."""
    own_river.write_text(_BRIEFING, encoding="utf-8")
    return own_river


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 14)])
async def test_the_window_tells_why_field_by_field(open_reader: Open, drafted: Path, size: tuple[int, int]) -> None:
    async with open_reader(drafted, size) as reading:
        await reading.press("2", "K")
        assert reading.window == "Why: Raids go on."
        assert reading.words("#choices").startswith('the claim threats: "cross the river"; unsure: pane,')
        assert reading.cursor.endswith("perhaps background")
        await reading.press("G")
        assert reading.cursor == 'reported: "the army said" [/b][@click=app.quit]'
        assert "basis: reported" in reading.words("#choices")


async def test_where_no_comment_stands_beside_a_claim_it_is_said(open_reader: Open, drafted: Path) -> None:
    async with open_reader(drafted) as reading:
        await reading.press("2", "}", "K")
        assert not reading.window
        assert "no comment stands beside a claim here in the briefing's file" in reading.status


async def test_of_a_drafted_claim_the_key_is_told_at_the_foot(open_reader: Open, drafted: Path) -> None:
    async with open_reader(drafted, (120, 24)) as reading:
        await reading.press("2")
        assert "K why" in reading.words("#status")
        await reading.press("}")
        assert "K why" not in reading.words("#status")


async def test_comments_are_those_of_the_file_as_it_was_read_last(open_reader: Open, drafted: Path) -> None:
    async with open_reader(drafted) as reading:
        await reading.press("2", "K", "escape")
        drafted.write_text(_BRIEFING.replace("perhaps background", "perhaps cooperation"), encoding="utf-8")
        await reading.look_at_files()
        await reading.press("K")
        assert "perhaps cooperation" in reading.words("#choices")


def _told(session: Session, claim: str) -> OpenPicker:
    session.state = open_claim(session.state, session.index.outline, claim)
    request = tell_why(session, Viewport()).request
    assert isinstance(request, OpenPicker)
    return request


def test_a_comment_leads_to_its_line_in_the_editor(session_of: SessionOf, tmp_path: Path) -> None:
    path = tmp_path / "river.yaml"
    told = _told(session_of(document_of_text(_BRIEFING, path)), "raids")
    assert [choice.target for choice in told.choices] == [Edit(path, 6), Edit(path, 9)]


def test_of_more_comments_than_anybody_reads_the_first_are_shown(session_of: SessionOf, tmp_path: Path) -> None:
    comments = "    # Short.\n" * (MAX_SHOWN_COMMENTS + 1)
    text = _BRIEFING.replace("    by: [the army]\n", f"{comments}    by: [the army]\n")
    told = _told(session_of(document_of_text(text, tmp_path / "river.yaml")), "raids")
    assert len(told.choices) == MAX_SHOWN_COMMENTS
    assert told.said == "200 of 203 comments are shown"
