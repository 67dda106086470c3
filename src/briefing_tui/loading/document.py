"""Reading of a YAML file into a tree of nodes, with the problems that keep it from being one."""

from pathlib import Path

from briefing_tui.domain.problem import START
from briefing_tui.loading.codes import Code
from briefing_tui.loading.encoding import EncodingFault, decode
from briefing_tui.loading.files import OversizedFileError, read_file
from briefing_tui.loading.nodes import Node, Scalar, compose
from briefing_tui.loading.report import Report
from briefing_tui.text.line_breaks import BYTE_ORDER_MARK

MAX_YAML_BYTES = 64 << 20  # 64 MiB of one file, a thousand times a long briefing


def read_document(path: Path, report: Report) -> Node | None:
    """Return the tree of the YAML file at `path`, or None where it is empty or a problem has been reported.

    Raises UnreadableFileError where the file does not exist or cannot be read.
    """
    contents = read_text(path, report)
    return None if contents is None else compose_text(contents[1], report)


def read_text(path: Path, report: Report) -> tuple[bytes, str] | None:
    """Return the bytes of the file at `path` and their text without a byte order mark.

    Returns None where a problem has been reported: the file is larger than MAX_YAML_BYTES or not in UTF-8. Raises
    UnreadableFileError where the file does not exist or cannot be read.
    """
    try:
        data = read_file(path, MAX_YAML_BYTES)
    except OversizedFileError as error:
        report.error(START, Code.TOO_LARGE, f"the file {error}", "a file of YAML is some hundred kB at most")
        return None
    text = decoded(data, report)
    return None if text is None else (data, text)


def decoded(data: bytes, report: Report) -> str | None:
    """Return the text of a file's bytes without a byte order mark, or None where it is reported as not in UTF-8."""
    text = decode(data)
    if isinstance(text, EncodingFault):
        report.error(text.location, Code.ENCODING, text.message, text.hint)
        return None
    return text.removeprefix(BYTE_ORDER_MARK)


def compose_text(text: str, report: Report) -> Node | None:
    """Return the tree of a YAML text, or None where it is empty or a problem has been reported."""
    root = compose(text, report)
    return None if isinstance(root, Scalar) and root.null else root
