"""Problems as a library weighs them and as the author's comments leave them: the last step of a check."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from briefing_tui.checking.rule import Rule
from briefing_tui.domain.problem import Problem, Severity, SourceLocation
from briefing_tui.domain.rules import CheckResult, IgnoreComment, RuleSetting, Suppressed

UNKNOWN_RULE = Rule(
    "unknown-rule",
    Severity.ERROR,
    "The rules file names a rule that does not exist, or one that no library can weigh otherwise.",
)
_CODE = Rule(
    "ignore-code",
    Severity.WARNING,
    "A comment that ignores names no rule, one that does not exist, or one that cannot be ignored.",
)
_REASON = Rule("ignore-reason", Severity.WARNING, "A comment that ignores a rule does not say why.")
_UNUSED = Rule("ignore-unused", Severity.WARNING, "A comment ignores a rule that finds nothing there.")

RULES = (UNKNOWN_RULE, _CODE, _REASON, _UNUSED)
_LONGEST_WORD = 60  # characters: nothing longer is a misspelt code
_HINTED = 40  # wrong codes of a file that get a hint, each of which costs time


@dataclass(frozen=True, slots=True)
class RuleSettings:
    """What is in force for the briefing in `file`: what its library has chosen, and what its author's comments ignore.

    `choosable` are the codes that can be weighed otherwise and ignored, `fixed` those that cannot.
    """

    file: str
    choices: Mapping[str, RuleSetting]
    ignores: tuple[IgnoreComment, ...]
    choosable: Collection[str]
    fixed: Collection[str]

    def choice_problems(self) -> Iterator[Problem]:
        """Yield an error for each choice of a rule that is not known, or not to be chosen."""
        for number, choice in enumerate(self.choices.values()):
            if choice.code not in self.choosable:
                message, hint = self._no_code(choice.code, hinted=number < _HINTED)
                yield _problem(UNKNOWN_RULE, choice.file, choice.location, message, hint)

    def apply(self, problems: Iterable[Problem], *, whole: bool = True) -> CheckResult:
        """Return what is left to say of `problems`, which are all that were found, and of the comments themselves.

        A problem takes the severity chosen for its code. It is silenced where that is none, or where a comment
        ignores it. Where not the `whole` briefing could be looked at, no comment is said to silence nothing.
        """
        by_line = {(line, code): each for each in self.ignores for line in each.lines for code in each.codes}
        used: set[tuple[SourceLocation, str]] = set()
        said: list[Problem] = []
        suppressed: list[Suppressed] = []
        for problem in problems:
            ignore = by_line.get((problem.line, problem.code)) if problem.file == self.file else None
            if ignore is not None and problem.code in self.choosable:
                used.add((ignore.location, problem.code))
                suppressed.append(Suppressed(problem, ignore.reason))
            else:
                self._weigh(problem, said, suppressed)
        for problem in self._ignore_problems(used, whole=whole):
            self._weigh(problem, said, suppressed)
        return CheckResult(tuple(sorted(said)), tuple(suppressed))

    def _weigh(self, problem: Problem, said: list[Problem], suppressed: list[Suppressed]) -> None:
        choice = self.choices.get(problem.code) if problem.code in self.choosable else None
        if choice is None:
            said.append(problem)
        elif choice.weight.severity is None:
            suppressed.append(Suppressed(problem, f"turned off in {choice.file}:{choice.location.line}"))
        else:
            said.append(replace(problem, severity=choice.weight.severity))

    def _ignore_problems(self, used: Collection[tuple[SourceLocation, str]], *, whole: bool) -> Iterator[Problem]:
        hints = 0
        for ignore in self.ignores:
            if not ignore.codes:
                hint = "write `# briefing: ignore[quote-altered]`, and the reason behind it"
                yield _problem(_CODE, self.file, ignore.location, "this comment names no rule that it ignores", hint)
            elif not ignore.reason:
                message = "this comment ignores a rule, and does not say why"
                yield _problem(_REASON, self.file, ignore.location, message, "write the reason after the bracket")
            for code in ignore.codes:
                if code not in self.choosable:
                    message, hint = self._no_code(code, hinted=hints < _HINTED)
                    hints += 1
                    yield _problem(_CODE, self.file, ignore.location, message, hint)
                elif whole and (ignore.location, code) not in used and not self._off(code):
                    message = f"`{code}` finds nothing that this comment could silence"
                    hint = "take the code out, or put the comment on the problem's line or the one above it"
                    yield _problem(_UNUSED, self.file, ignore.location, message, hint)

    def _off(self, code: str) -> bool:
        return code in self.choices and self.choices[code].weight.severity is None

    def _no_code(self, code: str, *, hinted: bool) -> tuple[str, str]:
        if code in self.fixed:
            return (
                f"`{code}` can be neither weighed otherwise nor ignored",
                "`briefing rules` calls it fixed",
            )
        from difflib import get_close_matches  # noqa: PLC0415  # only a wrong code pays for it

        short = code if len(code) <= _LONGEST_WORD else f"{code[: _LONGEST_WORD - 1]}…"
        matches = get_close_matches(short, self.choosable, n=1) if hinted else []
        return (
            f"there is no rule `{short}`",
            f"did you mean `{matches[0]}`?" if matches else "`briefing rules` lists them",
        )


def _problem(broken: Rule, file: str, location: SourceLocation, message: str, hint: str) -> Problem:
    return Problem(file, location.line, location.column, broken.code, message, hint, broken.severity)
