"""The entry point of the program: its commands, and its exit status."""

import io
import sys
from importlib import import_module
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from briefing_tui.cli.output import FAILED_STATUS, discard_unwritten, output_error, print_error
from briefing_tui.cli.read import read
from briefing_tui.domain.problem import BriefingError

# The commands, in the order of the help, and the module of this package that each is defined in.
_COMMAND_MODULES = {
    "read": "read",
    "new": "new",
    "draft": "draft",
    "check": "check",
    "fix": "fix",
    "locate": "locate",
    "text": "text",
    "rules": "reference",
    "schema": "reference",
    "keys": "reference",
    "completion": "reference",
}


class _Commands(click.Group):
    """The group of the commands, each imported when it is used; without a command name, the command is `read`."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        return list(_COMMAND_MODULES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # click's signature
        if cmd_name not in _COMMAND_MODULES:
            return None
        command: click.Command = getattr(import_module(f"briefing_tui.cli.{_COMMAND_MODULES[cmd_name]}"), cmd_name)
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        named = args and (args[0] in _COMMAND_MODULES or args[0] in ctx.help_option_names or args[0] == "--version")
        completing = ctx.resilient_parsing and not args  # then every command is offered
        if args and not named and not ctx.resilient_parsing and (suggestion := _suggested_command(args[0])):
            message = f"There is no command '{args[0]}', nor a file of that name: did you mean '{suggestion}'?"
            raise click.UsageError(message, ctx)
        return super().parse_args(ctx, args if named or completing else ["read", *args])

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options of `read` with those of the program, because the name `read` may be left out."""
        params = [*read.params, *self.get_params(ctx)]
        options = [param for param in params if isinstance(param, click.Option)]
        with formatter.section("Options"):
            formatter.write_dl([record for option in options if (record := option.get_help_record(ctx))])
        self.format_commands(ctx, formatter)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Return the completions of an argument: files, commands, and the options of the program and of `read`."""
        file = CompletionItem(incomplete, type="file")
        options = read.shell_complete(click.Context(read, parent=ctx), incomplete)
        return [file, *super().shell_complete(ctx, incomplete), *options]


def _suggested_command(word: str) -> str:
    """Return the command that `word` seems to misspell, or an empty string where it is a file or resembles none."""
    if not word.isalpha() or Path(word).exists():
        return ""
    from difflib import get_close_matches  # imported only for a misspelt command

    return next(iter(get_close_matches(word, _COMMAND_MODULES, n=1)), "")


@click.group(
    cls=_Commands,
    subcommand_metavar="[FILE] | COMMAND ...",
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="""\b
Examples:
  briefing                   read the briefing that comes with the program
  briefing my.yaml           read your own
  briefing --plain my.yaml   print it, for a screen reader, grep or paper
  briefing article.pdf       read an article by itself
  briefing new article.pdf   begin a briefing of it
  briefing draft article.pdf have one drafted
  briefing check *.yaml      does every quote stand in its source?""",
)
@click.version_option(package_name="briefing-tui", message="%(prog)s %(version)s")
def commands() -> None:
    """Read a briefing, and beside every claim the exact passage of the source it rests on."""


def main() -> None:
    """Run the command that `sys.argv` names, and end the process with its exit status.

    The status is 0 for success; 1 where a briefing has errors, or where the reader of the output has closed it (as
    `| head` does), which prints no message; 2 where a file or an argument is invalid or the output cannot be written.
    Raises KeyboardInterrupt after an interrupt.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # what the terminal's encoding lacks becomes a question mark
    name = "briefing-tui" if Path(sys.argv[0]).stem == "briefing-tui" else "briefing"
    try:
        status = commands.main(prog_name=name, standalone_mode=False) or 0
    except click.UsageError as error:
        asked = error.ctx.command_path if error.ctx else name
        print_error(f"{error.format_message()} Try '{asked} --help'.")
        status = error.exit_code
    except BriefingError as error:
        print_error(str(error))
        status = FAILED_STATUS
    except OSError as error:  # click's own, of --help and --version; that of a file would name it
        if error.filename is not None:
            raise
        print_error(str(output_error(error)))
        status = FAILED_STATUS
    except click.Abort:  # click's word for an interrupt
        raise KeyboardInterrupt from None
    discard_unwritten()
    sys.exit(status)
