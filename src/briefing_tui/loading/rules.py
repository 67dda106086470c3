"""A library's `briefing-rules.yaml` becomes the weights it gives to rules; what is wrong in it is said."""

import os
from pathlib import Path
from types import MappingProxyType

from briefing_tui.domain.problem import Problem
from briefing_tui.domain.ruling import RuleChoice, Weight
from briefing_tui.loading.codes import Code
from briefing_tui.loading.context import Context
from briefing_tui.loading.document import read_document
from briefing_tui.loading.fields import Field, Record, Table, choice
from briefing_tui.loading.files import MissingFileError, UnreadableFileError
from briefing_tui.loading.nodes import Mapping, place_of
from briefing_tui.loading.report import START, Report, TooManyProblemsError
from briefing_tui.loading.values import read_fields

NAME = "briefing-rules.yaml"

RULES = Record(
    "rules file",
    "How much the rules of the check weigh in a library, or in one of its folders.",
    (Field("rules", Table(choice(Weight), RuleChoice), "For the code of a rule: error, warning, note or off."),),
    MappingProxyType,
    placed=False,
)

Choices = dict[str, RuleChoice]


def load_rules(briefing_path: Path, root: Path) -> tuple[Choices, tuple[Problem, ...]]:
    """Load the rules file in the library's `root` and the one beside the briefing, which goes before it code by code.

    Returns the weights by code, and what is wrong with the files; nothing is raised. Neither file needs to be there,
    and no code is looked up here.
    """
    folders = dict.fromkeys(Path(os.path.realpath(folder)) for folder in (root, briefing_path.parent))
    choices: Choices = {}
    problems: tuple[Problem, ...] = ()
    for folder in folders:
        report = Report(folder / NAME)
        choices |= _load(folder / NAME, report)
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
            report.error(place_of(root), Code.WRONG_TYPE, message, "write `rules:`, and below it `quote-damaged: off`")
    except (MissingFileError, TooManyProblemsError):
        pass  # the rules weigh what they weigh by themselves
    except UnreadableFileError as error:
        report.error(START, Code.UNREADABLE, f"the rules file {error}", "every rule weighs what it weighs by itself")
    return {}
