"""Apply the levels of the rules files and the author's `ignore` comments to problems: the last step of a check."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from briefing_tui.checking.rule import Rule, Scope
from briefing_tui.domain.problem import Problem, Severity, SourceLocation
from briefing_tui.domain.rules import CheckResult, IgnoreComment, RuleSetting, Suppressed

UNKNOWN_RULE = Rule(
    "unknown-rule",
    Severity.ERROR,
    "The rules file names a rule that does not exist, or one whose level cannot be set.",
    Scope.FILE,
)
_CODE = Rule(
    "ignore-code",
    Severity.WARNING,
    "A comment that ignores names no rule, one that does not exist, or one that cannot be ignored.",
    Scope.FILE,
)
_REASON = Rule("ignore-reason", Severity.WARNING, "A comment that ignores a rule does not say why.", Scope.FILE)
_UNUSED = Rule("ignore-unused", Severity.WARNING, "A comment ignores a rule that finds nothing there.", Scope.FILE)

RULES = (UNKNOWN_RULE, _CODE, _REASON, _UNUSED)
_MAX_CODE_CHARACTERS = 60  # of an unknown code in a message: anything longer is no misspelt code
_MAX_HINTED_CODES = 40  # unknown codes of a file for which a similar code is looked up, since that is slow


@dataclass(frozen=True, slots=True)
class RuleSettings:
    """The settings of the rules for the briefing in `file`: levels from the rules files, and `ignore` comments.

    `settings` are the levels by code. `configurable` are the codes that can be given another level and suppressed,
    `fixed` those that cannot.
    """

    file: str
    settings: Mapping[str, RuleSetting]
    ignores: tuple[IgnoreComment, ...]
    configurable: Collection[str]
    fixed: Collection[str]

    def setting_problems(self) -> Iterator[Problem]:
        """Yield an error for each level that is given to a code that is unknown or fixed."""
        for number, setting in enumerate(self.settings.values()):
            if setting.code not in self.configurable:
                message, hint = self._wrong_code(setting.code, hinted=number < _MAX_HINTED_CODES)
                yield _problem(UNKNOWN_RULE, setting.file, setting.location, message, hint)

    def apply(self, problems: Iterable[Problem], *, whole: bool = True) -> CheckResult:
        """Return the problems to report and those that are suppressed, problems with the comments included.

        `problems` must be all problems found. A problem gets the severity chosen for its code; it is suppressed if that
        is `off`, or if a comment on its line ignores its code. With `whole` False, when only a part of the briefing was
        checked, no comment is reported as unused.
        """
        problems = list(problems)
        lines = {problem.line for problem in problems}
        by_line = {(line, code): each for each in self.ignores for line in each.lines & lines for code in each.codes}
        used: set[tuple[SourceLocation, str]] = set()
        reported: list[Problem] = []
        suppressed: list[Suppressed] = []
        for problem in problems:
            ignore = by_line.get((problem.line, problem.code)) if problem.file == self.file else None
            if ignore is not None and problem.code in self.configurable:
                used.add((ignore.location, problem.code))
                suppressed.append(Suppressed(problem, ignore.reason))
            else:
                self._apply_level(problem, reported, suppressed)
        for problem in self._ignore_problems(used, whole=whole):
            self._apply_level(problem, reported, suppressed)
        off = frozenset(code for code in self.settings if code in self.configurable and self._is_off(code))
        return CheckResult(tuple(sorted(reported)), tuple(suppressed), off)

    def _apply_level(self, problem: Problem, reported: list[Problem], suppressed: list[Suppressed]) -> None:
        """Append the problem, with the severity chosen for its code, to the one list or the other."""
        setting = self.settings.get(problem.code) if problem.code in self.configurable else None
        if setting is None:
            reported.append(problem)
        elif setting.level.severity is None:
            reason = f"turned off in {setting.file}:{setting.location.line}"
            suppressed.append(Suppressed(problem, reason, is_off=True))
        else:
            reported.append(replace(problem, severity=setting.level.severity))

    def _ignore_problems(self, used: Collection[tuple[SourceLocation, str]], *, whole: bool) -> Iterator[Problem]:
        """Yield the problems of the comments: no code, no reason, unknown code, or (if `whole`) nothing suppressed."""
        hints = 0
        for ignore in self.ignores:
            if not ignore.codes:
                hint = "write `# briefing: ignore[quote-altered]`, and the reason behind it"
                yield _problem(_CODE, self.file, ignore.location, "this comment names no rule that it ignores", hint)
            elif not ignore.reason:
                message = "this comment ignores a rule, and does not say why"
                yield _problem(_REASON, self.file, ignore.location, message, "write the reason after the bracket")
            for code in ignore.codes:
                if code not in self.configurable:
                    message, hint = self._wrong_code(code, hinted=hints < _MAX_HINTED_CODES)
                    hints += 1
                    yield _problem(_CODE, self.file, ignore.location, message, hint)
                elif whole and (ignore.location, code) not in used and not self._is_off(code):
                    message = f"`{code}` finds nothing that this comment could silence"
                    hint = "take the code out, or put the comment on the problem's line or the one above it"
                    yield _problem(_UNUSED, self.file, ignore.location, message, hint)

    def _is_off(self, code: str) -> bool:
        return code in self.settings and self.settings[code].level.severity is None

    def _wrong_code(self, code: str, *, hinted: bool) -> tuple[str, str]:
        """Return the message and the hint for a code that is fixed or unknown; if `hinted`, with a similar code."""
        if code in self.fixed:
            return (
                f"`{code}` can be neither given a level nor ignored",
                "`briefing rules` calls it fixed",
            )
        from difflib import get_close_matches  # noqa: PLC0415  # only a wrong code pays for it

        shown = code if len(code) <= _MAX_CODE_CHARACTERS else f"{code[: _MAX_CODE_CHARACTERS - 1]}…"
        matches = get_close_matches(shown, self.configurable, n=1) if hinted else []
        return (
            f"there is no rule `{shown}`",
            f"did you mean `{matches[0]}`?" if matches else "`briefing rules` lists them",
        )


def _problem(broken: Rule, file: str, location: SourceLocation, message: str, hint: str) -> Problem:
    return Problem(file, location.line, location.column, broken.code, message, hint, broken.severity)
