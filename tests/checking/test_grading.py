import pytest

from briefing_tui.checking import grading
from briefing_tui.domain.briefing import Briefing, Claim, Pane, Quote
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.vocabulary import Basis, Status, ThreatLevel


def _codes(text: str, quote: str, status: Status | None = None, severity: ThreatLevel | None = None) -> set[str]:
    claim = Claim("claim", text, Basis.STATED, (Quote(quote, "paper"),), status=status, severity=severity)
    briefing = Briefing("b", "B", (), (Pane("threats", "Threats", (claim,)),))
    return {rule.code for rule in grading.RULES for _ in (rule.find(briefing, Evidence({}, {})) if rule.find else ())}


@pytest.mark.parametrize(
    ("status", "quote"),
    [
        ("active", "Korea has decided to relaunch the railway project."),
        ("ended", "The states will join the railway project in May."),
        ("agreed", "The minister called on Italy to join the railway project."),
        ("agreed", "The states seem to have agreed on the railway project."),
        ("active", "The railway project of the states ended in December."),
        ("agreed", "The states are discussing a railway project, but no price has been agreed."),
        ("proposed", "The states signed a memorandum on the railway project."),
        ("planned", "The states launched the railway project in May."),
        ("suspended", "The states remain committed to the railway project."),
        ("active", "Joint patrols on the railway project of the states have been suspended since March."),
    ],
)
def test_a_status_that_the_quote_does_not_tell_is_found(status: str, quote: str) -> None:
    text = "The states relaunch, join and have a railway project."
    assert _codes(text, quote, Status(status)) == {"status-differs"}


@pytest.mark.parametrize(
    ("status", "quote"),
    [
        ("planned", "Korea has decided to relaunch the railway project."),
        ("agreed", "The states have agreed to join the railway project."),
        ("ended", "The railway project of the states ended in December."),
        ("active", "The states ended the ban on the railway project."),
        ("active", "The railway project of the states, which was suspended in May, has been resumed."),
        ("active", "The states run a railway project, which will join two ports."),
        ("active", "The states are in talks on a railway project."),
        ("ended", "The railway project of the states was held in May."),
        ("ended", "The states no longer talk of their railway project, and will not."),
        ("proposed", "The states want a railway project, and signed a letter."),
    ],
)
def test_a_status_that_the_quote_may_tell_is_left_alone(status: str, quote: str) -> None:
    assert not _codes("The states relaunch, join and have a railway project.", quote, Status(status))


@pytest.mark.parametrize(
    ("severity", "quote"),
    [
        ("high", "The group is a minor threat to shipping."),
        ("critical", "The danger of the group to shipping is potential."),
        ("high", "The agency rates the risk to shipping as low."),
        ("low", "The group is a grave threat to shipping."),
        ("high", "The threat to shipping from the group is, in the army's view, minor."),
        ("low", "The group has become a severe and growing threat to ships."),
    ],
)
def test_a_severity_against_the_word_of_the_quote_is_found(severity: str, quote: str) -> None:
    assert _codes("The group is a threat to shipping.", quote, severity=ThreatLevel(severity)) == {"severity-differs"}


@pytest.mark.parametrize(
    ("severity", "quote"),
    [
        ("high", "The group is a serious threat to shipping."),
        ("low", "The group is not a serious threat to shipping."),
        ("moderate", "The group is a minor threat to shipping."),
        ("high", "The group is a threat to shipping."),
        ("high", "The group, in spite of its minor size, threatens ships."),
    ],
)
def test_a_severity_that_the_quote_may_bear_out_is_left_alone(severity: str, quote: str) -> None:
    assert not _codes("The group is a threat to shipping.", quote, severity=ThreatLevel(severity))
