import pytest

from briefing_tui.checking.parsing.denied_verbs import denied_verbs, leaves_out_denied
from briefing_tui.checking.parsing.sentences import sentences


def _denied(text: str) -> set[str]:
    (sentence,) = sentences(text)
    return {sentence.forms[reading.word] for reading in denied_verbs(sentence)}


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Neither camp sent fresh troops.", "sent"),
        ("It depends on Italy and Spain, neither of which has agreed.", "agreed"),
        ("No ferry from the island arrived.", "arrived"),
        ("No one came.", "came"),
        ("The police had used none.", "used"),
        ("It does not, as some papers wrote, allow them to land.", "allow"),
        ("The convoys had still not been able to reach the town.", "reach"),
        ("The army has not begun to withdraw.", "withdraw"),
        ("The refinery has not restarted since the fire.", "restarted"),
        ("The treaty does not allow the ally of Oslo to station ships.", "station"),
        ("The two sides have not succeeded in forming a government.", "forming"),
        ("Oslo has no plans to leave.", "leave"),
        ("Oslo has no intention of leaving.", "leaving"),
        ("The storm prevented ships from entering the port.", "entering"),
        ("The doctors turned down an invitation to attend.", "attend"),
        ("The firm rejected calls to publish the figures.", "publish"),
        ("It is too late for the parties to agree on a list.", "agree"),
        ("The fires went out without any of the reserves being touched.", "touched"),
        ("The protesters deny that they attacked a vehicle.", "attacked"),
        ("The date remains to be fixed.", "fixed"),
        ("The lessee shall not lease, pledge or sell the berth.", "pledge"),
        ("The lessee shall not lease, pledge or sell the berth.", "sell"),
    ],
)
def test_a_verb_is_denied_by_its_subject_its_object_and_by_what_it_hangs_on(text: str, verb: str) -> None:
    assert verb in _denied(text)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The storm did not prevent ships from entering the port.", "entering"),
        ("The firm did not reject calls to publish the figures.", "publish"),
        ("None of the lorries that were turned back arrived.", "turned"),
        ("The force did not report the number or type of aircraft.", "type"),
        ("The plan was too good.", "good"),
        ("He left without written permission.", "written"),
        ("Neither he nor his partner was at home.", "partner"),
        ("The truce broke down in the town but not along the river.", "along"),
    ],
)
def test_what_is_denied_twice_or_beside_a_verb_is_left_alone(text: str, verb: str) -> None:
    assert verb not in _denied(text)


@pytest.mark.parametrize("text", ["In Ghor there were none.", "The clinic hasn't.", "Oman has declined twice."])
def test_a_sentence_may_deny_what_it_does_not_repeat(text: str) -> None:
    assert leaves_out_denied(sentences(text)[0])


@pytest.mark.parametrize(
    "text", ["Oman declined to join.", "Oman has not joined.", "Oman will neither join nor leave."]
)
def test_a_denial_with_its_verb_leaves_nothing_out(text: str) -> None:
    assert not leaves_out_denied(sentences(text)[0])
