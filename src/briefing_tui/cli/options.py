"""The options that several commands share."""

from pathlib import Path

import click

root_option = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The library's folder: no source is read from outside it.",
)
