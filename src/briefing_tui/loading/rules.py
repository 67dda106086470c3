"""A library's `briefing-rules.yaml` becomes the weights it gives to rules; what is wrong in it is said."""

from pathlib import Path
from types import MappingProxyType

from briefing_tui.domain.problem import Problem
from briefing_tui.domain.rules import RuleLevel, RuleSetting
from briefing_tui.loading.codes import Code
from briefing_tui.loading.context import Context
from briefing_tui.loading.document import read_document
from briefing_tui.loading.fields import Field, Record, Table, choice
from briefing_tui.loading.files import MissingFileError, UnreadableFileError
from briefing_tui.loading.nodes import Mapping, location_of
from briefing_tui.loading.report import START, Report, TooManyProblemsError
from briefing_tui.loading.values import read_fields

NAME = "briefing-rules.yaml"

RULES = Record(
    "rules file",
    "How much the rules of the check weigh in a library, or in one of its folders.",
    (Field("rules", Table(choice(RuleLevel), RuleSetting), "For the code of a rule: error, warning, note or off."),),
    MappingProxyType,
)

Choices = dict[str, RuleSetting]


def rules_files(root: Path, folder: Path) -> tuple[Path, ...]:
    """Return the paths of the rules files of a library and of the folder of a briefing, which may be the same."""
    return tuple(dict.fromkeys((root / NAME, folder / NAME)))


def load_rules(root: Path, folder: Path) -> tuple[Choices, tuple[Problem, ...]]:
    """Load the rules file in the library's `root` and the one in the briefing's `folder`, which overrides it by code.

    Returns the settings by code, and what is wrong with the files; nothing is raised. Neither file needs to be there,
    and no code is looked up here.
    """
    choices: Choices = {}
    problems: tuple[Problem, ...] = ()
    for path in rules_files(root, folder):
        report = Report(path)
        choices |= _load(path, report)
        problems += report.problems
    return choices, problems


def _load(path: Path, report: Report) -> Choices:
    try:
        root = read_document(path, report)
        if isinstance(root, Mapping):
            values, _ = read_fields(RULES, root, Context(report))
            return {code: chosen._replace(file=report.file) for code, chosen in values.get("rules", {}).items()}
        if root is not None:
            message = "the rules file is a mapping of keys and values, and this is none"
            report.error(
                location_of(root), Code.WRONG_TYPE, message, "write `rules:`, and below it `quote-damaged: off`"
            )
    except (MissingFileError, TooManyProblemsError):
        pass  # the rules weigh what they weigh by themselves
    except UnreadableFileError as error:
        report.error(START, Code.UNREADABLE, f"the rules file {error}", "every rule weighs what it weighs by itself")
    return {}
