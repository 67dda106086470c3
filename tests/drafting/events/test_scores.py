"""Statements speak for panes by what they tell, who says it, and what the whole article speaks of."""

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.drafting.analysis import PANES
from briefing_tui.drafting.attribution.attributions import Attribution
from briefing_tui.drafting.attribution.vocabulary import Stance
from briefing_tui.drafting.events.panes import panes
from briefing_tui.drafting.events.scores import BACKGROUND, PERSPECTIVE, THREATS, Scores, scores_of
from briefing_tui.drafting.language import language
from briefing_tui.drafting.statements import statements

_TABLES = panes(language("en"))


def _scores(text: str, said: Attribution | None = None) -> list[Scores]:
    found = list(statements(read_article(text)))
    readings = [_TABLES.reading(each.tokens) for each in found]
    return scores_of(found, readings, [said] * len(found), _TABLES.voice)


def _reported(text: str) -> Attribution:
    return Attribution((), Stance.NEUTRAL, "said", "", frozenset(range(len(text.split()))), 1.0)


def test_every_pane_has_a_score() -> None:
    assert all(tuple(each) == PANES for each in _scores("It rained. They signed a treaty."))


def test_what_all_statements_name_tells_less_of_each() -> None:
    one = "The book is about terrorism."
    alone = _scores(one)[0]
    among = _scores(f"{one} Terrorism is old. The word terrorism is old. Few write of terrorism.")[0]
    assert among[THREATS] < alone[THREATS]
    assert among[BACKGROUND] == alone[BACKGROUND]


def test_an_act_tells_as_much_wherever_it_is_told() -> None:
    one = "They attacked the guards."
    assert _scores(one)[0] == _scores(f"{one} They attacked a guide. They attacked a cook.")[0]


def test_the_past_of_what_is_reported_is_no_history() -> None:
    text = "The envoy said that the dam had been finished."
    assert _scores(text, _reported(text))[0][BACKGROUND] < _scores(text)[0][BACKGROUND]


def test_the_voice_of_those_who_speak_argues_but_for_what_they_report() -> None:
    text = "We know the river. Our people are free. We are strong."
    assert all(each[PERSPECTIVE] > each[BACKGROUND] for each in _scores(text))
    assert all(each[PERSPECTIVE] < each[BACKGROUND] for each in _scores(text, _reported(text)))
