"""The fields of a claim follow from the words of what it tells."""

import pytest

from briefing_tui.domain.vocabulary import Channel, Direction, Status, ThreatLevel
from briefing_tui.drafting.events.fields import fields
from briefing_tui.drafting.language import language
from briefing_tui.drafting.tokens import tokens

_FIELDS = fields(language("en"))


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("The embassies reopened.", Channel.DIPLOMACY),
        ("Consular services go on.", Channel.CONSULAR),
        ("Exports of grain grew.", Channel.TRADE),
        ("They will build a gas pipeline.", Channel.ENERGY),
        ("They opened a railway.", Channel.TRANSPORT),
        ("They share the water of the river.", Channel.WATER),
        ("The armies held a joint exercise.", Channel.SECURITY),
        ("Universities exchange students.", Channel.CULTURE),
        ("They sent tents for refugees.", Channel.HUMANITARIAN),
        ("They did so.", Channel.DIPLOMACY),
    ],
)
def test_the_channel_is_what_it_is_about(text: str, channel: Channel) -> None:
    assert _FIELDS.channel_of(tokens(text)).value is channel


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The ministers met for the third round of the dialogue.", None),
        ("Both sides praised the alliance.", None),
        ("A joint commission was established.", Status.AGREED),
        ("Brevia and Calmond have worked closely on the dam.", Status.ACTIVE),
        ("Brevia proposed a joint port.", Status.PROPOSED),
        ("Brevia plans to open a school.", Status.PLANNED),
        ("They signed a treaty.", Status.AGREED),
        ("The agreement is in force.", Status.ACTIVE),
        ("Brevia suspended the exchange.", Status.SUSPENDED),
        ("Brevia terminated the contract.", Status.ENDED),
        ("A letter came.", None),
    ],
)
def test_the_status_follows_the_verb(text: str, status: Status | None) -> None:
    choice = _FIELDS.status_of(tokens(text))
    assert (choice and choice.value) is status


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("It is a serious threat.", ThreatLevel.HIGH),
        ("They pose a threat.", ThreatLevel.MODERATE),
        ("It is an existential threat.", ThreatLevel.CRITICAL),
        ("It is a minor threat.", ThreatLevel.LOW),
        ("It is a concern.", None),
        ("Two guards were killed.", None),
    ],
)
def test_the_severity_is_one_that_words_grade(text: str, severity: ThreatLevel | None) -> None:
    choice = _FIELDS.severity_of(tokens(text))
    assert (choice and choice.value) is severity


def test_the_kind_is_a_word() -> None:
    choice = _FIELDS.kind_of(tokens("Heroin is smuggled."))
    assert choice
    assert choice.value == "narcotics"
    assert _FIELDS.kind_of(tokens("They went.")) is None


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Relations are improving.", Direction.IMPROVING),
        ("Relations will remain cold.", Direction.STEADY),
        ("Relations deteriorated.", Direction.WORSENING),
        ("The picture is mixed.", Direction.MIXED),
        ("They met.", None),
    ],
)
def test_the_direction_is_said(text: str, direction: Direction | None) -> None:
    choice = _FIELDS.direction_of(tokens(text))
    assert (choice and choice.value) is direction


def test_without_a_word_of_its_own_the_channel_is_that_of_what_stands_around() -> None:
    around = _FIELDS.channel_of(tokens("They called on others to join."), tokens("A gas pipeline"))
    assert around.value is Channel.ENERGY
    assert around.reason.is_unsure
    assert _FIELDS.channel_of(tokens("They opened a railway."), tokens("A gas pipeline")).value is Channel.TRANSPORT


def test_a_minister_of_a_field_is_no_cooperation_in_it() -> None:
    assert _FIELDS.channel_of(tokens("The energy ministers met the ambassador.")).value is Channel.DIPLOMACY
