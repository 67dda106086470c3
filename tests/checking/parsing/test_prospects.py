import pytest

from briefing_tui.checking.parsing.prospects import is_still_to_come, prospects
from briefing_tui.checking.parsing.sentences import sentences


def _to_come(text: str) -> set[str]:
    sentence = sentences(text)[0]
    return {
        sentence.tokens[at]
        for prospect in prospects(sentence)
        for at in prospect.stretch
        if sentence.stems[at] and is_still_to_come(sentence, at)
    }


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The ministry plans to close the port.", "close"),
        ("Tashkent proposed in May that both sides measure the intake.", "measure"),
        ("Bishop Tutu called for sanctions against Nigeria.", "sanctions"),
        ("Demonstrators are demanding a referendum.", "referendum"),
        ("The joint survey awaits the blessing of the navies.", "survey"),
        ("The proposed survey of the wreck needs money.", "survey"),
        ("The withdrawal from Gao has since been put off.", "withdrawal"),
        ("Sentence is to be passed on 9 June.", "Sentence"),
        ("Should the strait be closed, prices rise.", "closed"),
        ("If a quarrel occurred, nobody saw it.", "quarrel"),
        ("They would meet him if he gave them a veto.", "gave"),
        ("It enters into force once both have ratified it.", "ratified"),
        ("The envoy takes up his post next week.", "takes"),
        ("The matter is under investigation.", "investigation"),
        ("Riyadh is in talks with Lahore about a stake.", "stake"),
        ("It won a promise, though not a date, for the payment.", "payment"),
        ("The 1,000 officers that Nairobi promised are late.", "officers"),
        ("They recommended that the levy be scrapped.", "scrapped"),
        ("They voted to recommend ratification.", "ratification"),
    ],
)
def test_what_is_wanted_planned_or_a_condition_is_still_to_come(text: str, event: str) -> None:
    assert event in _to_come(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("He suggested that the army had fired on them.", "fired"),
        ("They called for sanctions in the wake of the execution.", "execution"),
        ("The task force provided more masks.", "masks"),
        ("Even if it rained, nobody left.", "rained"),
        ("Officials due to meet on Monday, blamed neglect.", "neglect"),
        ("The demand fell by half.", "half"),
        ("It will provide aid to refugees fleeing the war.", "fleeing"),
        ("No decision will be taken before the meeting in Vienna.", "meeting"),
        ("Once it had ratified the pact, Oman left.", "ratified"),
        ("It plans to protect the chain from exploitation.", "exploitation"),
        ("Talks on a pipeline have made progress.", "progress"),
        ("They welcomed the proposal at a meeting.", "meeting"),
    ],
)
def test_what_only_stands_near_a_plan_is_told_as_it_is(text: str, event: str) -> None:
    assert event not in _to_come(text)
