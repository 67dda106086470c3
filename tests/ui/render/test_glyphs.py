from dataclasses import asdict, fields

import pytest
from rich.cells import cell_len

from briefing_tui.domain.passage import Verdict
from briefing_tui.ui.render.glyphs import ASCII, UNICODE, Glyphs

_WIDE = {"paragraph", "shades", "bullets"}  # words, and several signs


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII])
def test_every_sign_takes_one_cell(glyphs: Glyphs) -> None:
    assert {name: sign for name, sign in asdict(glyphs).items() if name not in _WIDE and cell_len(sign) != 1} == {}


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII])
def test_each_verdict_has_a_sign_of_its_own(glyphs: Glyphs) -> None:
    assert len({glyphs.verdict(verdict) for verdict in Verdict}) == len(Verdict)


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII])
def test_signs_that_must_be_told_apart_differ(glyphs: Glyphs) -> None:
    assert len({glyphs.begins, glyphs.ends, glyphs.between}) == 3
    assert len({glyphs.axis, glyphs.range, glyphs.point, glyphs.onward, glyphs.backward}) == 5
    assert len(set(glyphs.shades)) == len(glyphs.shades) == 4
    assert len(set(glyphs.bullets)) == len(glyphs.bullets) == 3


def test_the_ascii_signs_are_ascii() -> None:
    assert [field.name for field in fields(ASCII) if not getattr(ASCII, field.name).isascii()] == []
