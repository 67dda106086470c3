"""The commands: the one place where the parts are put together, and the only one that prints."""

import gc
import io
import json
import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click
from click.shell_completion import CompletionItem

from briefing_tui.domain.problem import BriefingError
from briefing_tui.domain.visible import visible, visible_line

if TYPE_CHECKING:
    from briefing_tui.checking.report import Checked

_SHIPPED = "taliban-tajikistan-2024.yaml"
_FAILED, _INTERRUPTED = 2, 130  # the latter as shells have it: 128 and the number of SIGINT


class _Commands(click.Group):
    """The commands, in the order of their definition; `read` is meant where none is named."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        return list(self.commands)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        named = args and (args[0] in self.commands or args[0] in ctx.help_option_names or args[0] == "--version")
        completing = ctx.resilient_parsing and not args  # then every command is offered
        return super().parse_args(ctx, args if named or completing else ["read", *args])

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options of `read` among the program's own, since its name may be left out."""
        params = [*self.commands["read"].params, *self.get_params(ctx)]
        options = [param for param in params if isinstance(param, click.Option)]
        with formatter.section("Options"):
            formatter.write_dl([record for option in options if (record := option.get_help_record(ctx))])
        self.format_commands(ctx, formatter)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Offer the commands, the options of `read` too, and files."""
        read = self.commands["read"]
        file = CompletionItem(incomplete, type="file")
        options = read.shell_complete(click.Context(read, parent=ctx), incomplete)
        return [file, *super().shell_complete(ctx, incomplete), *options]


_root_option = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The library's folder: no source is read from outside it.",
)


@click.group(
    cls=_Commands,
    subcommand_metavar="[FILE] | COMMAND ...",
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="""\b
Examples:
  briefing                   read the briefing that comes with the program
  briefing my.yaml           read your own
  briefing --plain my.yaml   print it, for a screen reader, grep or paper
  briefing check *.yaml      does every quote stand in its source?""",
)
@click.version_option(package_name="briefing-tui", message="%(prog)s %(version)s")
def commands() -> None:
    """Read a briefing, and beside every claim the exact passage of the source it rests on."""


@commands.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@_root_option
@click.option("--plain", is_flag=True, help="Print the briefing as plain text. So does a pipe, or TERM=dumb.")
def read(file: Path | None, root: Path | None, *, plain: bool) -> int:
    """Read FILE, or the shipped briefing; `read` may be left out."""
    from briefing_tui.loading.briefing import load_briefing
    from briefing_tui.loading.sources import library_root

    # Starting makes many objects and drops none: the reader looks for garbage once its first screen is there.
    gc.disable()
    file = file or _shipped()
    loaded = load_briefing(file)
    if loaded.briefing is None:
        _write(map(str, loaded.problems), sys.stderr)
        return 1
    root = root or library_root(file)
    if plain or not _is_terminal():
        from briefing_tui.exporting.plain import WIDTH, plain_text
        from briefing_tui.opening import gather_evidence

        columns = shutil.get_terminal_size((WIDTH, 24)).columns
        _print(plain_text(loaded.briefing, gather_evidence(loaded.briefing, file, root), min(WIDTH, columns)))
        return 0
    from platformdirs import user_config_path

    from briefing_tui.loading.settings import load_settings
    from briefing_tui.ui.app import read as open_reader
    from briefing_tui.ui.keymap import key_problems

    chosen = user_config_path("briefing-tui") / "settings.yaml"
    settings, problems = load_settings(chosen)
    problems += key_problems(settings.keys, str(chosen))
    return open_reader(file, loaded.briefing, root, settings, (*problems, *loaded.problems))


@commands.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@_root_option
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object with `problems` and `anchors`.")
def check(files: tuple[Path, ...], root: Path | None, *, as_json: bool) -> int:
    """Check briefings, and say how every quote matched its source.

    The exit status is 0 when all is well (warnings allowed), 1 when there are errors, 2 when a FILE cannot be read.
    """
    from briefing_tui.checking.report import check_lines, check_object

    status, checks = 0, []
    for file in files:
        try:
            checked = _check(file, root)
        except BriefingError as error:
            _complain(str(error))
            status = _FAILED
            continue
        status = max(status, checked.failed)
        checks.append(checked)
        if not as_json:
            _print(check_lines(checked))
    if as_json:
        _print([json.dumps(check_object(checks), indent=2)])
    return status


@commands.command(short_help="Print the JSON Schema of the format.")
def schema() -> None:
    """Print the JSON Schema of the format, for editors that complete and check YAML."""
    from briefing_tui.loading.schema import json_schema

    _print([json.dumps(json_schema(), indent=2)])


@commands.command()
@click.option("--markdown", is_flag=True, help="Print one table in Markdown.")
def keys(*, markdown: bool) -> None:
    """Print the reader's keys."""
    from briefing_tui.exporting.key_table import key_lines, key_markdown
    from briefing_tui.ui.keymap import key_table

    _print((key_markdown if markdown else key_lines)(key_table({})))


@commands.command(short_help="Print a completion script for your shell.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print a script that completes commands and files in your shell.

    \b
    bash:  eval "$(briefing completion bash)"         in ~/.bashrc
    zsh:   eval "$(briefing completion zsh)"          in ~/.zshrc, after compinit
    fish:  briefing completion fish | source          in ~/.config/fish/config.fish
    """  # noqa: D301  # \b is click's own mark: leave these lines as they are
    from click.shell_completion import get_completion_class

    name = ctx.find_root().info_name or "briefing"
    script = get_completion_class(shell)
    assert script is not None, "click knows every shell of the choice"
    _print([script(commands, {}, name, f"_{name.replace('-', '_').upper()}_COMPLETE").source()])


def _shipped() -> Path:
    """Return the shipped briefing: the package's own, or in a checkout the repository's."""
    package = Path(__file__).resolve().parent
    carried = package / "shipped"
    return (carried if carried.is_dir() else package.parents[1]) / "briefings" / _SHIPPED


def _check(file: Path, root: Path | None) -> "Checked":
    from briefing_tui.articles.sentences import full_sentences
    from briefing_tui.checking.anchors import quote_problems
    from briefing_tui.checking.coverage import coverage, passages_of
    from briefing_tui.checking.report import Checked
    from briefing_tui.loading.briefing import load_briefing
    from briefing_tui.loading.sources import library_root, read_source
    from briefing_tui.opening import gather_evidence

    name = visible_line(str(file))
    loaded = load_briefing(file)
    root = root or library_root(file)
    briefing = loaded.briefing
    if briefing is None:  # its sources can be looked at all the same, and mended in one go with the rest
        found = [problem for source in loaded.sources for problem in read_source(source, file, root)[1]]
        return Checked(name, (*loaded.problems, *found))
    evidence = gather_evidence(briefing, file, root)
    problems = (*loaded.problems, *evidence.problems, *quote_problems(briefing, evidence, name))
    coverages = tuple(
        coverage(full_sentences(article), passages_of(briefing, evidence, source))
        for source, article in evidence.articles.items()
    )
    return Checked(name, problems, briefing, evidence, coverages)


def _is_terminal() -> bool:
    """Say whether there is a screen to draw on and a keyboard to read from."""
    streams = (sys.stdin, sys.stdout)
    named = os.environ.get("TERM", "" if os.name == "posix" else "windows")
    return named not in {"", "dumb"} and all(stream is not None and stream.isatty() for stream in streams)


def _print(lines: Iterable[str]) -> None:
    """Print lines as they come. Raises BriefingError where they cannot be written, as on a full disk."""
    try:
        _write(lines, sys.stdout)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise BriefingError(f"the output cannot be written: {error.strerror}") from None


def _complain(sentence: str) -> None:
    _write([f"briefing: {visible(sentence)}"], sys.stderr)


def _write(lines: Iterable[str], stream: TextIO | None) -> None:
    if stream is not None:  # as it is where the user closed it
        stream.writelines(f"{line}\n" for line in lines)
        stream.flush()


def main() -> None:
    """Run the command line and end the process with its status.

    0 is success; 1 means that a briefing has errors, or that nobody reads the output any more (as after `| head`, where
    the program ends quietly); 2 that something could not be read, written or understood; 130 an interrupt.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # what the terminal's encoding lacks becomes a question mark
    name = "briefing-tui" if Path(sys.argv[0]).stem == "briefing-tui" else "briefing"
    try:
        status = commands.main(prog_name=name, standalone_mode=False) or 0
    except click.UsageError as error:
        asked = error.ctx.command_path if error.ctx else name
        _complain(f"{error.format_message()} Try '{asked} --help'.")
        status = error.exit_code
    except BriefingError as error:
        _complain(str(error))
        status = _FAILED
    except (click.Abort, KeyboardInterrupt):
        status = _INTERRUPTED
    sys.exit(status)
