import pytest

from briefing_tui.checking.parsing.frames import frames
from briefing_tui.checking.parsing.sentences import sentences


def _roles(text: str, base: str) -> dict[str, list[str]]:
    (sentence,) = sentences(text)
    frame = next(frame for frame in frames(sentence) if frame.base == base)
    return {role: [sentence.said(*phrase[:2]) for phrase in found] for role, found in frame.roles.items()}


@pytest.mark.parametrize(
    ("text", "base", "subject"),
    [
        ("In a statement the union condemned the coup.", "condemn", "the union"),
        ("The spokesman of the army in Bamako conceded it.", "concede", "The spokesman of the army"),
        ("The general, once praised by the envoy, left Torit.", "leave", "The general"),
        ("Militants attacked a convoy and burned it.", "burn", "Militants"),
        ("Militants attacked a convoy, killing seven men.", "kill", "Militants"),
        ("The army, which Iran supports, fled.", "support", "Iran"),
        ("It thanked the rebels who freed them.", "free", "the rebels"),
        ("Iran threatened to shell the port.", "shell", "Iran"),
        ("Iran asked Iraq to free them.", "free", "Iraq"),
        ("Iran signed a letter to free them.", "free", "Iran"),
        ("Iran accused Iraq of massing troops.", "mass", "Iraq"),
        ("Protesters pressed the army by blocking roads.", "block", "Protesters"),
        ("A motion to expel the envoy failed.", "fail", "A motion"),
        ("A threat to Chad and Sudan worried the envoy.", "worry", "A threat"),
        ("Iran said it would attack Iraq.", "attack", "Iran"),
        ("The port was attacked by Iran.", "attack", "Iran"),
        ("Iran is under siege, and has condemned it.", "condemn", "Iran"),
    ],
)
def test_who_does_it_is_found(text: str, base: str, subject: str) -> None:
    assert _roles(text, base)["subject"] == [subject]


@pytest.mark.parametrize(
    ("text", "base", "object_"),
    [
        ("Iran accused Iraq.", "accuse", "Iraq"),
        ("Iraq has not been accused by Iran.", "accuse", "Iraq"),
        ("The map drawn up by Iran is wrong.", "draw", "The map"),
        ("The village that rebels overran is empty.", "overrun", "The village"),
        ("Iran turned down the offer.", "turn", "the offer"),
    ],
)
def test_whom_it_is_done_to_is_found(text: str, base: str, object_: str) -> None:
    assert _roles(text, base)["object"] == [object_]


def test_what_follows_has_the_name_of_its_preposition() -> None:
    assert _roles("Chad sold fish to Niger over the counter.", "sell") == {
        "subject": ["Chad"],
        "object": ["fish"],
        "to": ["Niger"],
        "over": ["the counter"],
    }
    assert _roles("Belgium lent Rwanda a hospital.", "lend")["second object"] == ["a hospital"]


def test_several_who_do_it_are_all_found() -> None:
    assert _roles("Congo and Chad threatened the bank.", "threaten")["subject"] == ["Chad", "Congo"]
    assert _roles("Iran attacked Iraq and Chad left.", "leave")["subject"] == ["Chad"]
