"""The commands that print reference tables: `schema`, `keys` and `rules`; and `completion` for shells."""

import json

import click

from briefing_tui.cli.output import print_lines


@click.command(short_help="Print the JSON Schema of the format.")
@click.option("--report", is_flag=True, help="Print that of what `check --json` prints.")
def schema(*, report: bool) -> None:
    """Print the JSON Schema of the format, for editors that complete and check YAML."""
    from briefing_tui.loading.schema import json_schema
    from briefing_tui.reporting.schema import report_schema

    print_lines([json.dumps(report_schema() if report else json_schema(), indent=2)])


@click.command()
@click.option("--markdown", is_flag=True, help="Print one table in Markdown.")
def keys(*, markdown: bool) -> None:
    """Print the reader's keys."""
    from briefing_tui.exporting.tables import column_lines, key_markdown
    from briefing_tui.ui.key_table import key_table

    print_lines((key_markdown if markdown else column_lines)(key_table({})))


@click.command(short_help="Print the rules of the check.")
@click.option("--markdown", is_flag=True, help="Print one table in Markdown.")
def rules(*, markdown: bool) -> None:
    """Print the rules of the check: code, severity and what is wrong.

    A library gives a rule another severity, or turns it off, in `briefing-rules.yaml`; what is "fixed" stays as it is.
    """
    from briefing_tui.documents.examination import documented_codes, rule_table
    from briefing_tui.exporting.tables import column_lines, rule_markdown

    table = rule_table()
    print_lines(rule_markdown(table, documented_codes()) if markdown else column_lines(table))


@click.command(short_help="Print a completion script for your shell.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print a script that completes commands and files in your shell.

    \b
    bash:  eval "$(briefing completion bash)"         in ~/.bashrc
    zsh:   eval "$(briefing completion zsh)"          in ~/.zshrc, after compinit
    fish:  briefing completion fish | source          in ~/.config/fish/config.fish
    """  # noqa: D301  # \b is click's own mark against rewrapping of the lines that follow
    from click.shell_completion import get_completion_class

    name = ctx.find_root().info_name or "briefing"
    script = get_completion_class(shell)
    assert script is not None, "click knows every shell of the choice"
    print_lines([script(ctx.find_root().command, {}, name, f"_{name.replace('-', '_').upper()}_COMPLETE").source()])
