"""Loading of rules files (`briefing-rules.yaml`), in which a library sets the severities of rules."""

import os
from pathlib import Path
from types import MappingProxyType

from briefing_tui.domain.problem import START, Problem
from briefing_tui.domain.rules import RuleLevel, RuleSetting
from briefing_tui.loading.codes import Code
from briefing_tui.loading.context import Context
from briefing_tui.loading.document import read_document
from briefing_tui.loading.fields import Field, Record, Table, choice
from briefing_tui.loading.files import MissingFileError, UnreadableFileError
from briefing_tui.loading.nodes import Mapping, location_of
from briefing_tui.loading.report import Report, TooManyProblemsError
from briefing_tui.loading.values import read_fields

RULES_FILE_NAME = "briefing-rules.yaml"
_IGNORED = "every rule keeps its own severity"

RULES = Record(
    "rules file",
    "The levels of the rules of the check in a library, or in one of its folders.",
    (Field("rules", Table(choice(RuleLevel), RuleSetting), "For the code of a rule: error, warning, note or off."),),
    MappingProxyType,
)

SettingsByCode = dict[str, RuleSetting]


def rules_files(root: Path, folder: Path) -> tuple[Path, ...]:
    """Return the paths of the rules files in a library's root and a briefing's folder, once if these are the same."""
    return tuple(dict.fromkeys((root / RULES_FILE_NAME, folder / RULES_FILE_NAME)))


def load_rules(root: Path, folder: Path) -> tuple[SettingsByCode, tuple[Problem, ...]]:
    """Load the rules files in the library's `root` and the briefing's `folder`, of which the latter takes precedence.

    Returns the settings by code, and the problems of the files; nothing is raised. Neither file needs to exist. A link
    is followed to another rules file of the library alone: a message quotes the lines that it is about.
    Whether the codes exist is not checked here.
    """
    settings: SettingsByCode = {}
    problems: tuple[Problem, ...] = ()
    for path in rules_files(root, folder):
        report = Report(path)
        if _leads_outside(path, root):
            reason = f"is a link that leads to no {RULES_FILE_NAME} in the library"
            report.error(START, Code.UNREADABLE, f"the rules file {reason}", _IGNORED)
        else:
            settings |= _load(path, report)
        problems += report.problems
    return settings, problems


def _leads_outside(path: Path, root: Path) -> bool:
    """Say whether a rules file is a link to another thing than a rules file below `root`."""
    if not os.path.islink(path):  # noqa: PTH114  # Path.is_symlink raises where the name is too long
        return False
    target = Path(os.path.realpath(path))
    return target.name != RULES_FILE_NAME or not target.is_relative_to(os.path.realpath(root))


def _load(path: Path, report: Report) -> SettingsByCode:
    """Return the settings of one rules file by code; problems go to `report`."""
    try:
        root = read_document(path, report)
        if isinstance(root, Mapping):
            values, _ = read_fields(RULES, root, Context(report))
            return {code: setting._replace(file=report.file) for code, setting in values.get("rules", {}).items()}
        if root is not None:
            message = "the rules file is a mapping of keys and values, and this is none"
            report.error(
                location_of(root), Code.WRONG_TYPE, message, "write `rules:`, and below it `quote-damaged: off`"
            )
    except (MissingFileError, TooManyProblemsError):
        pass  # the default severities apply
    except UnreadableFileError as error:
        report.error(START, Code.UNREADABLE, f"the rules file {error}", _IGNORED)
    return {}
