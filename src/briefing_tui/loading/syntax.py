"""Explanations of YAML syntax errors in an author's words, with hints at how to correct them."""

from typing import Any, NamedTuple

import yaml

from briefing_tui.domain.problem import START, SourceLocation
from briefing_tui.loading.codes import Code
from briefing_tui.loading.events import MAX_DIRECTIVES, TOO_MANY_DIRECTIVES
from briefing_tui.loading.report import Report
from briefing_tui.text.line_breaks import line_and_column, line_starts
from briefing_tui.text.regex import regex
from briefing_tui.text.visible import visible_line

# YAML 1.2, section 5.1: all other characters are allowed in escapes only.
_NOT_PRINTABLE = regex("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_TAB = "tab character"
_CANNOT_START = "cannot start any token"
_QUOTE_HINT = "put the whole text in quotes, or write it below a line that ends in `>-`"


class _Message(NamedTuple):
    """A replacement for a message of the parser that contains `parser_message`.

    With `at_context` it is reported where the construct began, else where parsing failed.
    """

    parser_message: str
    message: str
    hint: str
    at_context: bool = False


# The first whose parser_message is part of libyaml's message applies (libyaml 0.2, scanner.c and parser.c).
_MESSAGES = (
    _Message(TOO_MANY_DIRECTIVES, f"more than {MAX_DIRECTIVES} lines begin with %, which YAML takes for directives",
             "take them out, or indent a text whose lines begin so"),
    _Message(_TAB, "a tab cannot indent a line", "indent with spaces"),
    _Message("mapping values are not allowed", "a key with a colon cannot stand here",
             f"{_QUOTE_HINT}, if it is a text that holds a colon; else look at the indentation"),
    _Message("could not find expected ':'", "this is neither a key with a colon nor part of the text before it",
             "add the colon, or indent the text deeper than its key", at_context=True),
    _Message("unexpected end of stream", "the quotation mark that opens here is never closed",
             "close it; inside double quotes a quotation mark is written \\\", inside single ones ''", at_context=True),
    _Message(_CANNOT_START, "a text cannot begin with this character", _QUOTE_HINT),
    _Message("expected ',' or ']'", "the list in brackets that opens here is not closed, or a text in it needs quotes",
             "close it with ], and put a text that holds a comma, colon or bracket in quotes", at_context=True),
    _Message("expected ',' or '}'", "the mapping in braces that opens here is not closed, or a text in it needs quotes",
             "close it with }, and put a text that holds a comma, colon or brace in quotes", at_context=True),
    _Message("expected node content", "a text is missing here, or begins with a character that it cannot begin with",
             _QUOTE_HINT),
    _Message("escape", "in double quotes a backslash begins an escape, and this is none",
             "write the backslash twice, or use single quotes"),
    _Message("hexdecimal", "in double quotes a backslash begins an escape, and this is none",
             "write the backslash twice, or use single quotes"),
    _Message("alphabetic or numeric character", "a text cannot begin with * or &", _QUOTE_HINT),
    _Message("tag", "a text cannot begin with !", _QUOTE_HINT),
    _Message("comment or line break", "a text after > or | begins on the next line", "begin a new line, and indent it"),
    _Message("block sequence entries are not allowed", "a list cannot begin in the middle of a line",
             "begin it on a line of its own, or put a text that begins with a hyphen in quotes"),
    _Message("<document start>", "the document has ended, and more follows", "look at the indentation"),
)  # fmt: skip  # a row each
_INDENTATION_MESSAGES = ("did not find expected key", "did not find expected '-'", "expected <block end>")


def report_forbidden(text: str, report: Report) -> None:
    """Report every character of `text` that a YAML file must not contain (YAML 1.2, section 5.1)."""
    starts = line_starts(text)
    for match in _NOT_PRINTABLE.finditer(text):
        location = SourceLocation(*line_and_column(starts, match.start()))
        message = f"the character U+{ord(match[0]):04X} cannot stand in a YAML file"
        report.error(location, Code.CONTROL_CHARACTER, message, "take it out")


def report_syntax(error: yaml.MarkedYAMLError, text: str, report: Report) -> None:
    """Report a syntax error that the parser raised for `text`, at its location and in an author's words."""
    parser_message = error.problem or error.context or ""
    starts = line_starts(text)
    location = _location_of_mark(text, starts, error.problem_mark or error.context_mark)
    before = text[starts[location.line - 1] :][: location.column]
    if _CANNOT_START in parser_message and before.endswith("\t"):
        parser_message = _TAB
    explanation = next((each for each in _MESSAGES if each.parser_message in parser_message), None)
    if explanation:
        if explanation.at_context and error.context_mark:
            location = _location_of_mark(text, starts, error.context_mark)
        report.error(location, Code.YAML_SYNTAX, explanation.message, explanation.hint)
    elif not parser_message.startswith(_INDENTATION_MESSAGES):
        report.error(location, Code.YAML_SYNTAX, f"this is not YAML: {visible_line(parser_message)}")
    elif before[:-1].strip(" -"):
        message = "the text goes on after its quotation marks, brackets or braces have closed"
        report.error(location, Code.YAML_SYNTAX, message, f'{_QUOTE_HINT}, with \\" for a quotation mark inside')
    else:
        hint = "begin it in the same column as what it belongs to"
        report.error(location, Code.YAML_SYNTAX, "this line's indentation fits nothing above it", hint)


def _location_of_mark(text: str, starts: list[int], mark: Any) -> SourceLocation:
    """Return the location of a parser's mark, which counts from 0 and may lie in the line after the last one."""
    if mark is None:
        return START
    if mark.line < len(starts):
        return SourceLocation(mark.line + 1, mark.column + 1)
    return SourceLocation(len(starts), len(text) - starts[-1] + 1)
