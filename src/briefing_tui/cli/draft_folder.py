"""The drafts of all articles in a folder, on all processors; what is there already is left as it is."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from briefing_tui.cli.arguments import STANDARD_STREAM
from briefing_tui.cli.draft import ModelChoice, draft_file
from briefing_tui.cli.output import FAILED_STATUS, print_error, print_lines
from briefing_tui.cli.parallel import in_order, processors
from briefing_tui.cli.progress import with_progress
from briefing_tui.documents.new_file import TakenNameError, is_folder, refuse_existing, write_new
from briefing_tui.domain.problem import BriefingError, reason
from briefing_tui.loading.folders import YAML_SUFFIXES
from briefing_tui.text.english import counted
from briefing_tui.text.visible import visible_line

_SUFFIX = ".yaml"


class _Task(NamedTuple):
    """An article, and the file that its draft goes to."""

    article: Path
    draft: Path


class _Outcome(NamedTuple):
    """What became of an article: why it was not drafted, or that its draft is there already; else it was drafted."""

    error: str = ""
    is_there: bool = False


@dataclass(frozen=True, slots=True)
class _Job:
    """The drafting of one article; it can be pickled, so that it may run in another process."""

    root: Path | None
    model: ModelChoice | None

    def __call__(self, task: _Task) -> _Outcome:
        """Write the draft of an article, unless another run has done so meanwhile."""
        try:
            refuse_existing(task.draft)
            return _Outcome(self._error(task))
        except TakenNameError:
            return _Outcome(is_there=True)

    def _error(self, task: _Task) -> str:
        """Write the draft of an article; return why that was not possible, or an empty text.

        Raises TakenNameError where another run has written it meanwhile.
        """
        try:
            task.draft.parent.mkdir(parents=True, exist_ok=True)
            revise = self.model.reviser(is_shown=False) if self.model else None
            made = draft_file(task.article, task.draft, self.root, revise)
            write_new(made.path, made.text)
        except TakenNameError:
            raise
        except BriefingError as error:
            return str(error)
        except OSError as error:
            return f"{visible_line(str(task.draft))} cannot be written: {reason(error)}"
        except Exception as error:  # noqa: BLE001  # a fault that one article brings to light must not end the rest
            from briefing_tui.documents.internal_error import described

            return f"{visible_line(str(task.article))} was not drafted: {'; '.join(described(error))}"
        return ""


def draft_folder(folder: Path, output: Path | None, root: Path | None, model: ModelChoice | None = None) -> int:
    """Draft every article in `folder` into `output`, and return the exit status: 0, or 2 where one was not drafted.

    With a model one article is drafted at a time: its server would answer several no sooner. Raises BriefingError where
    no folder is named for the drafts, or the model's address is refused.
    """
    if output is None or output == STANDARD_STREAM:
        raise BriefingError(f"{folder} is a folder: name another one for the drafts with -o")
    if model is not None:
        model.reviser(is_shown=False)  # once, so that what is wrong with it is not said of every article
    if os.path.lexists(output) and not is_folder(output):
        raise BriefingError(f"{output} is no folder: name one for the drafts with -o")
    unlisted: list[str] = []
    tasks = list(_tasks(folder, output, unlisted.append))
    for sentence in unlisted:
        print_error(sentence)
    waiting = [task for task in tasks if not os.path.lexists(task.draft)]
    failed, there = len(unlisted), len(tasks) - len(waiting)
    for outcome in with_progress(
        in_order(_Job(root, model), waiting, 1 if model else processors(), _killed), len(waiting), "articles drafted"
    ):
        there += outcome.is_there
        if outcome.error:
            failed += 1
            print_error(outcome.error)
    print_lines([_summary(output, len(tasks) + len(unlisted) - there - failed, there, failed)])
    return FAILED_STATUS if failed else 0


def _summary(output: Path, done: int, there: int, failed: int) -> str:
    parts = [f"Drafted {counted(done, 'article')} into {visible_line(str(output))}"]
    parts += [f"{counted(there, 'draft')} there already"] if there else []
    parts += [f"{failed} passed over"] if failed else []
    return "; ".join(parts)


def _tasks(folder: Path, output: Path, on_error: Callable[[str], object]) -> Iterator[_Task]:
    """Yield the articles in a folder and its subfolders, in order, each with the file for its draft.

    Hidden files, briefings, and what lies in the folder of the drafts are no articles. `on_error` is called with a
    sentence about each folder that cannot be looked into.
    """

    def report(error: OSError) -> None:
        on_error(f"{visible_line(str(error.filename))} cannot be looked into: {reason(error)}")

    real_output = os.path.realpath(output)
    for parent, folders, names in os.walk(folder, onerror=report):
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and os.path.realpath(Path(parent, name)) != real_output
        )
        way = Path(parent).relative_to(folder)
        for name in sorted(names):
            if not name.startswith(".") and not name.lower().endswith(YAML_SUFFIXES):
                yield _Task(Path(parent, name), output / way / f"{name}{_SUFFIX}")


def _killed(task: _Task) -> _Outcome:
    name = visible_line(str(task.article))
    return _Outcome(f"{name} was not drafted: the process that did was ended from outside, perhaps for want of memory")
