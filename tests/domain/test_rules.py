from briefing_tui.domain.problem import Severity
from briefing_tui.domain.rules import RuleLevel


def test_each_severity_is_a_level_and_only_off_has_none() -> None:
    assert [level.severity for level in RuleLevel] == [*Severity, None]
    assert RuleLevel.OFF.severity is None
