import pytest

from briefing_tui.checking.comparing.voice import Voice
from briefing_tui.checking.parsing.sentences import sentences
from briefing_tui.checking.parsing.speakers import speakers
from briefing_tui.domain.briefing import Actor, Briefing, Source

_ACTORS = (
    Actor("moldova", "Moldova", "state", ("Chisinau", "the Moldovan government")),
    Actor("grup", "Expert-Grup", "organisation", ("the think tank",)),
    Actor("rally", "Democratic Rally", "organisation", ("the ruling party",)),
    Actor("workers", "Progressive Party", "organisation", ("the opposition party",)),
    Actor("stone", "Roger Stone", "person"),
    Actor("maker", "the manufacturer", "company"),
    Actor("sipri", "SIPRI", "organisation"),
    Actor("army", "Army of Chad", "organisation", ("the army",)),
    Actor("chad", "Chad", "state"),
)


def _is_surely_not(quote: str, reference: str) -> bool:
    """Return whether the first speaker of a sentence is surely another."""
    briefing = Briefing("briefing", "Briefing", (Source("paper", "paper.txt"),), (), actors=_ACTORS)
    sentence = sentences(quote)[0]
    return Voice(briefing, reference).is_surely_not(sentence, speakers(sentence)[0])


@pytest.mark.parametrize(
    ("quote", "reference"),
    [
        ("The think tank warns that the line is exposed.", "moldova"),
        ("The Progressive Party underlined that it was no treaty.", "rally"),
        ("An engineer told reporters that it leaked.", "stone"),
        ("Two officials said that it leaked.", "stone"),
        ("It leaked, according to the manufacturer.", "sipri"),
        ("UNICEF said that the clinic was closed.", "moldova"),
        ("The Timbuktu Institute said that the town fell.", "Mali"),
        ("Kabul said that most of the dead were women.", "Government of Pakistan"),
        ("A spokesman for the Afghan side called the offer interesting.", "the Iranian side"),
    ],
)
def test_another_actor_and_another_kind_of_speaker_are_others(quote: str, reference: str) -> None:
    assert _is_surely_not(quote, reference)


@pytest.mark.parametrize(
    ("quote", "reference"),
    [
        ("The manufacturer said that it leaked.", "Boeing"),
        ("The director said that it leaked.", "sipri"),
        ("The army said that it had won.", "chad"),
        ("The minister said that it leaked.", "moldova"),
        ('Gen. Roger Stone, commander of the camp, said, "We will go."', "stone"),
        ("Jones, who heads the think tank, said that it leaked.", "grup"),
        ("The bridge was found safe by Expert-Grup, the board said.", "grup"),
    ],
)
def test_whoever_may_speak_for_somebody_is_not_surely_another(quote: str, reference: str) -> None:
    assert not _is_surely_not(quote, reference)


def test_somebody_stands_where_their_own_name_does_and_not_what_they_are_called() -> None:
    briefing = Briefing("briefing", "Briefing", (Source("paper", "paper.txt"),), (), actors=_ACTORS)
    (sentence,) = sentences("The party met the Rally.")
    voice = Voice(briefing, "rally")
    assert [voice.stands_at(sentence, at) for at in range(len(sentence.forms))] == [False] * 4 + [True, False]
