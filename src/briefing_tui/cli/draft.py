"""`briefing draft`: draft a briefing of an article, or of every article in a folder."""

import json
import shlex
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

import click

from briefing_tui.cli.arguments import STANDARD_STREAM, PathOfFile, no_open_option, output_option, root_option
from briefing_tui.cli.output import print_lines
from briefing_tui.cli.own_files import in_own_folder
from briefing_tui.cli.progress import with_progress
from briefing_tui.cli.reader import can_open_reader, open_reader
from briefing_tui.domain.problem import BriefingError
from briefing_tui.text.english import counted
from briefing_tui.text.visible import escaped, visible_line

if TYPE_CHECKING:
    from briefing_tui.drafting.draft import Draft
    from briefing_tui.drafting.drafted import Drafted
    from briefing_tui.drafting.revision import Revise
    from briefing_tui.reading.session import Session


@click.command(short_help="Draft a briefing of an article.")
@click.argument("article", type=PathOfFile())
@output_option("article")
@click.option(
    "--reasons",
    type=PathOfFile(allow_dash=True),
    metavar="FILE",
    help="Write why all was chosen as JSON, too; - prints it.",
)
@click.option(
    "--model",
    "model_url",
    metavar="URL",
    help="Have a language model look again, by its server on this machine: http://localhost:8080.",
)
@click.option("--model-name", default="", metavar="NAME", help="The model, where the server has several.")
@click.option(
    "--allow-remote", is_flag=True, help="Let the model's server be another machine: it is sent the words of ARTICLE."
)
@no_open_option
@root_option
def draft(
    article: Path,
    output: Path | None,
    *,
    reasons: Path | None,
    model_url: str | None,
    model_name: str,
    allow_remote: bool,
    no_open: bool,
    root: Path | None,
) -> int:
    """Write a first draft of a briefing of ARTICLE: its claims with exact quotes, who says so, how sure, since when.

    Rules decide, with tables of words that you can extend; beside each value stands why it was chosen. On a terminal
    the draft is opened in the reader, to be reviewed claim by claim. Where ARTICLE is a folder, every article in it is
    drafted into the folder that -o names, but for those that are there already.
    """
    from briefing_tui.documents.new_file import is_folder, needed_root, refuse_existing, write_new

    if model_url is None and (model_name or allow_remote):
        raise click.UsageError("--model-name and --allow-remote say more of the model at --model")
    model = None if model_url is None else ModelChoice(model_url, model_name, allow_remote)
    if is_folder(article):
        from briefing_tui.cli.draft_folder import draft_folder

        if reasons is not None:
            raise click.UsageError("--reasons is of one article, and ARTICLE is a folder")
        return draft_folder(article, output, root, model)
    if reasons is not None and reasons == output:
        raise click.UsageError(f"-o and --reasons both name {visible_line(str(reasons))}: name two files")
    _refuse_briefing(article)
    for path in (output, reasons):  # before the work: a model may take an hour
        if path is not None and path != STANDARD_STREAM and not is_folder(path):
            refuse_existing(path)
    printed = output == STANDARD_STREAM
    made = draft_file(article, None if printed else output, root, model.reviser(is_shown=True) if model else None)
    if printed:
        print_lines(made.text.splitlines())
    else:
        write_new(made.path, made.text)
    if reasons is not None:
        _write_reasons(made.draft, reasons)
    if not printed and reasons != STANDARD_STREAM:
        go_on = _print_summary if no_open or not can_open_reader() else _review
        go_on(made, root or needed_root(article, made.path))
    return 0


def _print_summary(made: "Drafted", root: Path | None) -> None:
    print_lines(_summary(made, root))


def _review(made: "Drafted", root: Path | None) -> NoReturn:
    """Open a draft in the reader, to be reviewed from its first claim on."""
    from briefing_tui.documents.opening import open_file
    from briefing_tui.reading.review import begin_review

    def begin(session: "Session") -> str:
        session.state = begin_review(session.state, session.index.outline)
        return f"wrote {visible_line(made.path.name)}: {', '.join(_counts(made))}"

    open_reader(open_file(made.path, root), begin=begin)


class ModelChoice(NamedTuple):
    """The model that the user has named; it can be pickled, so that it may be asked from another process."""

    url: str
    name: str
    may_be_remote: bool

    def reviser(self, *, is_shown: bool) -> "Revise":
        """Return the second look that the model takes, with its progress if that is shown.

        Raises BriefingError where the address is refused.
        """
        from briefing_tui.drafting.model.opening import open_model
        from briefing_tui.drafting.model.refinement import reviser

        model = open_model(self.url, self.name, may_be_remote=self.may_be_remote)
        return reviser(model, partial(with_progress, what="questions answered")) if is_shown else reviser(model)


def draft_file(source: Path, output: Path | None, root: Path | None, revise: "Revise | None" = None) -> "Drafted":
    """Return the draft of an article for a file or a folder. Raises BriefingError where there can be none."""
    from platformdirs import user_config_path

    from briefing_tui.documents.evidence import open_source
    from briefing_tui.documents.files import TABLES_FOLDER
    from briefing_tui.drafting.drafted import drafted, own_tables
    from briefing_tui.drafting.drafting import NoDraftError

    tables = own_tables(source, root, in_own_folder(user_config_path, TABLES_FOLDER))
    try:
        return drafted(open_source(source), source, output, tables, revise)
    except NoDraftError as error:
        raise NoDraftError(f"{visible_line(str(source))}: {error}") from None


def _refuse_briefing(path: Path) -> None:
    """Raise BriefingError where a file is a briefing, which is made of an article and is none."""
    from briefing_tui.loading.folders import YAML_SUFFIXES, is_briefing

    if path.suffix.lower() in YAML_SUFFIXES and path.is_file() and is_briefing(path):
        raise BriefingError(f"{visible_line(str(path))} is a briefing: name an article")


def _write_reasons(draft: "Draft", path: Path) -> None:
    from briefing_tui.documents.new_file import write_new
    from briefing_tui.drafting.explanation import draft_reasons

    text = escaped(json.dumps(draft_reasons(draft), ensure_ascii=False, indent=2))
    if path == STANDARD_STREAM:
        print_lines(text.splitlines())
    else:
        write_new(path, f"{text}\n")


def _counts(made: "Drafted") -> Iterator[str]:
    """Yield how much was drafted, and how much of it is unsure."""
    yield counted(len(made.draft.claims), "claim")
    if unsure := _unsure(made):
        yield f"{unsure} unsure"


def _unsure(made: "Drafted") -> int:
    """Return the number of claims in which a choice is unsure."""
    return sum(any(reason.is_unsure for reason in each.reasons.values()) for each in made.draft.claims)


def _summary(made: "Drafted", root: Path | None) -> Iterator[str]:
    """Yield what was drafted, how much of it is unsure, and what to do next."""
    panes = [f"{len(pane.claims)} {pane.title.lower()}" for pane in made.draft.briefing.panes if pane.claims]
    unsure = _unsure(made)
    yield f"Wrote {visible_line(str(made.path))}: {counted(len(made.draft.claims), 'claim')} ({', '.join(panes)})."
    if unsure:
        yield f"In {counted(unsure, 'claim')} a choice is unsure: a comment beside it says so."
    yield from (f"Not in the draft: {notice}." for notice in made.draft.notices)
    yield from made.draft.remarks
    rooted = ["--root", str(root)] if root else []
    for command, does in ((rooted, "reads it"), (["check", *rooted], "says what is wrong")):
        yield f"  {visible_line(shlex.join(['briefing', *command, str(made.path)]))}   {does}"
