"""Each statement has a pane, with its reason."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.drafting.analysis import PANES
from briefing_tui.drafting.attribution.attributions import Attribution
from briefing_tui.drafting.attribution.vocabulary import Stance
from briefing_tui.drafting.draft import Choice
from briefing_tui.drafting.events.panes import panes, panes_of
from briefing_tui.drafting.language import language
from briefing_tui.drafting.statements import statements
from briefing_tui.drafting.tables import TableError

_PANES = panes(language("en"))


def _choices(text: str) -> tuple[Choice[str], ...]:
    return panes_of(list(statements(read_article(text))), _PANES)


@pytest.mark.parametrize(
    ("text", "pane"),
    [
        ("Gunmen killed two guards at the border.", "threats"),
        ("Smuggling is a serious threat to Brevia.", "threats"),
        ("Brevia and Calmond opened talks on the dam.", "cooperation"),
        ("Exports to Calmond rose, and the two countries share intelligence.", "cooperation"),
        ("Relations will probably remain cold.", "perspective"),
        ("The government should be given more time.", "perspective"),
        ("The river is 800 km long, and the population is small.", "background"),
        ("It rained.", "background"),
    ],
)
def test_what_a_statement_tells_decides_its_pane(text: str, pane: str) -> None:
    assert _choices(text)[0].value == pane


def test_the_reason_names_the_words_and_the_next_best_pane() -> None:
    reason = _choices("Brevia signed a trade agreement with Calmond.")[0].reason
    assert "cooperation" in reason.rule
    assert reason.words == "signed a trade agreement"
    assert reason.instead in PANES
    assert reason.margin > 0.3


def test_neighbours_in_a_paragraph_break_ties() -> None:
    alone = _choices("It was the third of the month.")[0]
    beside = _choices("Gunmen killed two. It was the third of the month. They attacked again.")[1]
    assert beside.reason.margin < alone.reason.margin or beside.value != alone.value


def test_a_statement_by_itself_has_a_pane() -> None:
    (statement,) = statements(read_article("They signed a treaty."))
    assert panes_of([statement], _PANES)[0].value == "cooperation"


@given(st.text())
def test_every_statement_has_a_pane_with_a_margin(text: str) -> None:
    for choice in _choices(text):
        assert choice.value in PANES
        assert 0 <= choice.reason.margin <= 1


def test_what_should_be_done_is_not_yet_done() -> None:
    assert _choices("The parties should agree on the dam.")[0].value == "perspective"
    assert _choices("The parties agreed on the dam.")[0].value == "cooperation"


def test_a_statement_that_nothing_speaks_for_has_a_thin_margin() -> None:
    assert _choices("It rained.")[0].reason.is_unsure


def test_a_forecast_of_a_hostile_act_is_a_threat() -> None:
    assert _choices("The militia will probably attack the port.")[0].value == "threats"
    assert _choices("The outcome could shape the future of relations.")[0].value == "perspective"


def test_a_heading_does_no_more_than_break_ties() -> None:
    alone, under = (_choices(text)[0] for text in ("It is the future.", "# Rain\n\n## Outlook\n\nIt is the future."))
    assert alone.value == under.value == "background"
    assert 0 < alone.reason.margin - under.reason.margin < 0.1
    assert _choices("# Rain\n\n## Outlook\n\nGunmen killed two guards.")[0].value == "threats"


_BELIEF = "We are strong. We know the river. Our people are free. Nothing here is new."


def test_what_tells_of_no_act_in_a_speech_argues() -> None:
    assert [choice.value for choice in _choices(_BELIEF)] == ["perspective"] * 4
    assert _choices("They are strong. They know the river.")[0].value == "background"


def test_a_joint_statement_is_no_speech() -> None:
    joint = "We signed a treaty. We welcome the visit. We agreed to share information. " + _BELIEF
    assert _choices(joint)[-1].value == "background"


def test_would_in_what_was_said_is_no_likelihood() -> None:
    text = "The minister said that he would be at home."
    found = list(statements(read_article(text)))
    said = Attribution((), Stance.NEUTRAL, "said", "", frozenset(range(len(found[0].tokens))), 1.0)
    reported, told = panes_of(found, _PANES, [said])[0], panes_of(found, _PANES)[0]
    assert (told.value, reported.value) == ("perspective", "background")


def test_a_long_heading_is_not_asked() -> None:
    assert _PANES.of_heading("Outlook") == "perspective"
    assert _PANES.of_heading("The outlook of a man who once lived in a house") is None
    assert _PANES.of_heading("Rain") is None


def test_a_heading_of_no_pane_is_named_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "headings.txt").write_text("[joy]\njoie\n", encoding="utf-8")
    with pytest.raises(TableError, match=r'headings\.txt:2: "joy" is no pane: write one of threats, '):
        panes(language("xx", [tmp_path]))


def test_a_language_without_tables_puts_all_into_the_background() -> None:
    (statement,) = statements(read_article("They signed a treaty."))
    assert panes_of([statement], panes(language("xx")))[0].value == "background"
