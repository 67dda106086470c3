import pytest

from briefing_tui.checking.parsing.noun_frames import noun_frames
from briefing_tui.checking.parsing.sentences import sentences


def _roles(text: str, base: str) -> dict[str, list[str]]:
    (sentence,) = sentences(text)
    frame = next(frame for frame in noun_frames(sentence) if frame.base == base)
    return {role: [sentence.said(*phrase[:2]) for phrase in found] for role, found in frame.roles.items()}


@pytest.mark.parametrize(
    "text",
    [
        "Iran's attack on Iraq failed.",
        "The attack of Iran on Iraq failed.",
        "The attack of Iraq by Iran failed.",
        "An attack by Iran on Iraq failed.",
    ],
)
def test_a_noun_has_the_roles_of_its_verb(text: str) -> None:
    roles = {role: [word.removesuffix("'s") for word in found] for role, found in _roles(text, "attack").items()}
    assert (roles["subject"], roles["object"]) == (["Iran"], ["Iraq"])


def test_who_is_said_to_be_it_is_its_subject() -> None:
    assert _roles("Chad remains the largest buyer of wheat.", "buyer") == {"of": ["wheat"], "subject": ["Chad"]}


def test_nothing_is_said_of_a_noun_in_which_both_take_part() -> None:
    (sentence,) = sentences("Iran's war with Iraq ended.")
    assert noun_frames(sentence) == ()


def test_what_is_delivered_is_not_who_delivers_it() -> None:
    assert "subject" not in _roles("The delivery of drones to Mali went on.", "delivery")
    assert _roles("The visit of Smith to Mali went on.", "visit")["subject"] == ["Smith"]
