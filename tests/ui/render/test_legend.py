"""The legend explains every sign, letter and grade that the screen shows."""

import pytest

from briefing_tui.domain.passage import Verdict
from briefing_tui.domain.vocabulary import CREDIBILITY, Basis, Confidence, Likelihood, Reliability, ThreatLevel, Tlp
from briefing_tui.ui.render.glyphs import ASCII, UNICODE, Glyphs
from briefing_tui.ui.render.legend import legend


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII], ids=["unicode", "ascii"])
def test_every_sign_beside_a_claim_stands_beside_its_meaning(glyphs: Glyphs) -> None:
    signs = [entry.sign for _, entries in legend(glyphs) for entry in entries]
    assert {f"{glyphs.verdict(verdict)} {verdict}" for verdict in Verdict} <= set(signs)
    assert {f"{glyphs.verdict(None)} not read", glyphs.collected} <= set(signs)


def test_every_grade_of_every_scale_is_explained() -> None:
    signs = {entry.sign for _, entries in legend(UNICODE) for entry in entries}
    assert {str(value) for scale in (Basis, Confidence, Reliability) for value in scale} <= signs
    assert {str(grade) for grade in CREDIBILITY} <= signs
    assert {term.words for term in Likelihood} <= signs
    assert {level.upper() for level in ThreatLevel} <= signs
    assert {f"TLP:{label.upper()}" for label in Tlp} <= signs


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII], ids=["unicode", "ascii"])
def test_the_letters_the_rail_and_the_pages_of_the_margin_are_explained(glyphs: Glyphs) -> None:
    margin = dict(legend(glyphs))["Margin of the source"]
    assert [entry.sign for entry in margin] == ["T", "C", "P", "S", glyphs.rail, "p. 7", glyphs.part]


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII], ids=["unicode", "ascii"])
def test_each_kind_of_tick_on_the_scroll_bar_is_explained(glyphs: Glyphs) -> None:
    bar = dict(legend(glyphs))["Scroll bar of the source"]
    signs = {glyphs.tick_highlight, glyphs.tick_hit, glyphs.tick_uncited}
    assert signs < {entry.sign for entry in bar}


def test_no_sign_is_without_a_meaning_and_none_stands_twice_in_a_group() -> None:
    for _, entries in legend(UNICODE):
        assert all(entry.meaning for entry in entries)
        assert len({entry.sign for entry in entries}) == len(entries)


def test_the_legend_is_ascii_where_the_signs_are() -> None:
    assert all(entry.sign.isascii() and entry.meaning.isascii() for _, entries in legend(ASCII) for entry in entries)


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII], ids=["unicode", "ascii"])
def test_the_signs_around_what_is_left_out_or_stands_instead_are_explained(glyphs: Glyphs) -> None:
    text = dict(legend(glyphs))["Text of the source"]
    thin = glyphs.mismatch
    assert [entry.sign for entry in text] == [f"{glyphs.begins} {glyphs.ends}", f"{thin} {thin}"]
