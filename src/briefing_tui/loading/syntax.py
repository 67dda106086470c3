"""What keeps a text from being YAML, said so that an author can mend it."""

import re
from typing import Any, NamedTuple

import yaml

from briefing_tui.domain.problem import SourceLocation
from briefing_tui.loading.codes import Code
from briefing_tui.loading.report import START, Report
from briefing_tui.text.line_breaks import line_and_column, line_starts
from briefing_tui.text.visible import visible_line

# YAML 1.1 breaks lines at these, which neither YAML 1.2 nor any editor does: line numbers would go astray.
_ODD_BREAKS = "\x85\u2028\u2029"
# YAML 1.2, section 5.1: all other characters are allowed in escapes only.
_FORBIDDEN = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_CANNOT_START = "cannot start any token"
_IN_QUOTES = "put the whole text in quotes, or write it below a line that ends in `>-`"


class _Reading(NamedTuple):
    """How a parser's complaint is said here; `at_context` points at where the matter began, not where it failed."""

    complaint: str
    message: str
    hint: str
    at_context: bool = False


# The first that is part of libyaml's complaint is taken (libyaml 0.2, scanner.c and parser.c).
_READINGS = (
    _Reading("tab character", "a tab cannot indent a line", "indent with spaces"),
    _Reading("mapping values are not allowed", "a key with a colon cannot stand here",
             f"{_IN_QUOTES}, if it is a text that holds a colon; else look at the indentation"),
    _Reading("could not find expected ':'", "this is neither a key with a colon nor part of the text before it",
             "add the colon, or indent the text deeper than its key", at_context=True),
    _Reading("unexpected end of stream", "the quotation mark that opens here is never closed",
             "close it; inside double quotes a quotation mark is written \\\", inside single ones ''", at_context=True),
    _Reading(_CANNOT_START, "a text cannot begin with this character", _IN_QUOTES),
    _Reading("expected ',' or ']'", "the list in brackets that opens here is not closed, or a text in it needs quotes",
             "close it with ], and put a text that holds a comma, colon or bracket in quotes", at_context=True),
    _Reading("expected ',' or '}'", "the mapping in braces that opens here is not closed, or a text in it needs quotes",
             "close it with }, and put a text that holds a comma, colon or brace in quotes", at_context=True),
    _Reading("expected node content", "a text is missing here, or begins with a character that it cannot begin with",
             _IN_QUOTES),
    _Reading("escape", "in double quotes a backslash begins an escape, and this is none",
             "write the backslash twice, or use single quotes"),
    _Reading("hexdecimal", "in double quotes a backslash begins an escape, and this is none",
             "write the backslash twice, or use single quotes"),
    _Reading("alphabetic or numeric character", "a text cannot begin with * or &", _IN_QUOTES),
    _Reading("tag", "a text cannot begin with !", _IN_QUOTES),
    _Reading("comment or line break", "a text after > or | begins on the next line", "begin a new line, and indent it"),
    _Reading("block sequence entries are not allowed", "a list cannot begin in the middle of a line",
             "begin it on a line of its own, or put a text that begins with a hyphen in quotes"),
    _Reading("<document start>", "the document has ended, and more follows", "look at the indentation"),
)  # fmt: skip  # a row each
_MISPLACED = ("did not find expected key", "did not find expected '-'", "expected <block end>")


def without_odd_breaks(text: str) -> str:
    """Return `text`, of the same length, with a space for whatever YAML 1.1 alone takes for a line's end."""
    for char in _ODD_BREAKS:
        text = text.replace(char, " ")
    return text


def report_forbidden(text: str, report: Report) -> None:
    """Report every character in `text` that YAML forbids."""
    starts = line_starts(text)
    for match in _FORBIDDEN.finditer(text):
        location = SourceLocation(*line_and_column(starts, match.start()))
        message = f"the character U+{ord(match[0]):04X} cannot stand in a YAML file"
        report.error(location, Code.CONTROL_CHARACTER, message, "take it out")


def report_syntax(error: yaml.MarkedYAMLError, text: str, report: Report) -> None:
    """Report what the parser complains of in `text`, at its place and in an author's words."""
    complaint = error.problem or error.context or ""
    starts = line_starts(text)
    location = _within(text, starts, error.problem_mark or error.context_mark)
    before = text[starts[location.line - 1] :][: location.column]
    if _CANNOT_START in complaint and before.endswith("\t"):
        complaint = _READINGS[0].complaint
    reading = next((each for each in _READINGS if each.complaint in complaint), None)
    if reading:
        if reading.at_context and error.context_mark:
            location = _within(text, starts, error.context_mark)
        report.error(location, Code.YAML_SYNTAX, reading.message, reading.hint)
    elif not complaint.startswith(_MISPLACED):
        report.error(location, Code.YAML_SYNTAX, f"this is not YAML: {visible_line(complaint)}")
    elif before[:-1].strip(" -"):
        message = "the text goes on after its quotation marks, brackets or braces have closed"
        report.error(location, Code.YAML_SYNTAX, message, f'{_IN_QUOTES}, with \\" for a quotation mark inside')
    else:
        hint = "begin it in the same column as what it belongs to"
        report.error(location, Code.YAML_SYNTAX, "this line's indentation fits nothing above it", hint)


def _within(text: str, starts: list[int], mark: Any) -> SourceLocation:
    """Return the place of a parser's mark, which counts from 0 and may lie a line below the end."""
    if mark is None:
        return START
    if mark.line < len(starts):
        return SourceLocation(mark.line + 1, mark.column + 1)
    return SourceLocation(len(starts), len(text) - starts[-1] + 1)
