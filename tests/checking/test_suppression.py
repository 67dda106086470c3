from briefing_tui.checking.suppression import RuleSettings
from briefing_tui.domain.problem import Problem, Severity, SourceLocation
from briefing_tui.domain.rules import IgnoreComment, RuleLevel, RuleSetting

_RULES = ("rule-a", "rule-b", "ignore-unused", "ignore-reason")


def _problem(line: int, code: str = "rule-a", file: str = "b.yaml") -> Problem:
    return Problem(file, line, 5, code, "something is wrong", severity=Severity.WARNING)


def _settings(*ignores: IgnoreComment, **levels: str) -> RuleSettings:
    codes = {name.replace("_", "-"): RuleLevel(level) for name, level in levels.items()}
    by_code = {code: RuleSetting(code, level, SourceLocation(2, 3), "rules.yaml") for code, level in codes.items()}
    return RuleSettings("b.yaml", by_code, ignores, _RULES, ("yaml-syntax",))


def _ignore(*codes: str, reason: str = "a reason", line: int = 7) -> IgnoreComment:
    return IgnoreComment(codes, reason, SourceLocation(line, 9), frozenset({line}))


def test_a_problem_takes_the_severity_that_is_chosen_for_its_code() -> None:
    result = _settings(rule_a="error").apply([_problem(1), _problem(2, "rule-b")])
    assert [problem.severity for problem in result.problems] == [Severity.ERROR, Severity.WARNING]


def test_a_rule_that_is_off_reports_nothing_and_the_reason_is_where_it_was_turned_off() -> None:
    result = _settings(rule_a="off").apply([_problem(1)])
    assert result.problems == ()
    assert [(each.problem, each.reason) for each in result.suppressed] == [(_problem(1), "turned off in rules.yaml:2")]


def test_a_fixed_code_keeps_its_severity_and_cannot_be_suppressed() -> None:
    unreadable = Problem("b.yaml", 7, 1, "yaml-syntax", "no YAML")
    settings = _settings(_ignore("yaml-syntax"), yaml_syntax="off")
    assert settings.apply([unreadable]).problems[0] == unreadable
    assert [problem.code for problem in settings.apply([unreadable]).problems] == ["yaml-syntax", "ignore-code"]
    (problem,) = settings.setting_problems()
    assert (problem.file, problem.line, problem.column, problem.code) == ("rules.yaml", 2, 3, "unknown-rule")
    assert problem.message == "`yaml-syntax` can be neither given a level nor ignored"


def test_a_comment_suppresses_one_rule_in_one_place_with_its_reason() -> None:
    result = _settings(_ignore("rule-a")).apply([_problem(7), _problem(7, "rule-b"), _problem(8)])
    assert result.problems == (_problem(7, "rule-b"), _problem(8))
    assert [(each.problem, each.reason) for each in result.suppressed] == [(_problem(7), "a reason")]


def test_a_comment_suppresses_nothing_in_another_file() -> None:
    elsewhere = _problem(7, file="rules.yaml")
    assert elsewhere in _settings(_ignore("rule-a")).apply([elsewhere]).problems


def test_a_comment_that_suppresses_nothing_is_reported_code_by_code() -> None:
    result = _settings(_ignore("rule-a", "rule-b")).apply([_problem(7)])
    assert [(problem.code, problem.line, problem.column) for problem in result.problems] == [("ignore-unused", 7, 9)]
    assert "`rule-b` finds nothing" in result.problems[0].message


def test_a_comment_on_a_rule_that_is_off_may_stay() -> None:
    assert _settings(_ignore("rule-a"), rule_a="off").apply([]).problems == ()


def test_a_comment_without_a_reason_suppresses_and_is_reported() -> None:
    result = _settings(_ignore("rule-a", reason="")).apply([_problem(7)])
    assert [problem.code for problem in result.problems] == ["ignore-reason"]


def test_a_wrong_code_is_named_with_the_nearest_right_one() -> None:
    (in_comment,) = _settings(_ignore("rule-aa")).apply([]).problems
    (in_file,) = _settings(rule_bb="off").setting_problems()
    assert (in_comment.code, in_comment.hint) == ("ignore-code", "did you mean `rule-a`?")
    assert (in_file.code, in_file.hint) == ("unknown-rule", "did you mean `rule-b`?")


def test_a_comment_without_a_code_is_reported() -> None:
    assert [problem.code for problem in _settings(_ignore(reason="")).apply([]).problems] == ["ignore-code"]


def test_the_rules_on_comments_can_be_turned_off_too() -> None:
    assert _settings(_ignore("rule-a"), ignore_unused="off").apply([]).problems == ()
