"""A YAML file becomes a tree of nodes, or problems."""

from pathlib import Path

from briefing_tui.domain.lines import BYTE_ORDER_MARK
from briefing_tui.loading.codes import Code
from briefing_tui.loading.encoding import EncodingFault, decode
from briefing_tui.loading.files import OversizedFileError, read_file
from briefing_tui.loading.nodes import Node, Scalar, compose
from briefing_tui.loading.report import START, Report

LIMIT = 64 << 20  # bytes: a thousand times a long briefing


def read_document(path: Path, report: Report) -> Node | None:
    """Return the tree of the YAML file at `path`, or None where it is empty or the report says what is wrong.

    Raises UnreadableFileError where there is no such file, or none that can be read.
    """
    text = read_text(path, report)
    return None if text is None else compose_text(text, report)


def read_text(path: Path, report: Report) -> str | None:
    """Return the text of the file at `path`, without a byte order mark, or None where the report says what is wrong.

    Raises UnreadableFileError where there is no such file, or none that can be read.
    """
    try:
        text = decode(read_file(path, LIMIT))
    except OversizedFileError as error:
        report.error(START, Code.TOO_LARGE, f"the file {error}", "a file of YAML is some hundred kB at most")
        return None
    if isinstance(text, EncodingFault):
        report.error(text.place, Code.ENCODING, text.message, text.hint)
        return None
    return text.removeprefix(BYTE_ORDER_MARK)


def compose_text(text: str, report: Report) -> Node | None:
    """Return the tree of a YAML text, or None where it is empty or the report says what is wrong."""
    root = compose(text, report)
    return None if isinstance(root, Scalar) and root.null else root
