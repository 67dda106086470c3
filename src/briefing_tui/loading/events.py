"""The parser's events of a YAML text, which libyaml makes; what would take it too long is refused beforehand."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

import yaml

from briefing_tui.text.line_breaks import line_and_column, line_starts
from briefing_tui.text.regex import regex

MAX_DIRECTIVES = 20  # lines that begin with %: libyaml's time grows with the square of their number

TOO_MANY_DIRECTIVES = "too many directives"

# A PyYAML built without libyaml has only its pure Python parser: the same events, ten times slower.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_DIRECTIVE = regex("(?<![^\r\n])%")  # at the head of a line, which a carriage return alone begins, too
# YAML 1.1 breaks lines at these, which neither YAML 1.2 nor any editor does: line numbers would be wrong.
_YAML_1_1_BREAKS = "\x85\u2028\u2029"


def events(text: str) -> Iterator[Any]:
    """Yield the events of a YAML text without a byte order mark, whose lines are those of YAML 1.2.

    Their texts have a space for each character that is a line break in YAML 1.1 alone. Raises yaml.YAMLError where the
    text is no YAML, or has more than MAX_DIRECTIVES; the pure Python parser raises ValueError and OverflowError too.
    """
    if directive := next(islice(_DIRECTIVE.finditer(text), MAX_DIRECTIVES, None), None):
        line, column = line_and_column(line_starts(text), directive.start())
        mark = yaml.Mark("", directive.start(), line - 1, column - 1, None, 0)
        raise yaml.MarkedYAMLError(problem=TOO_MANY_DIRECTIVES, problem_mark=mark)
    yield from yaml.parse(replace_yaml_1_1_breaks(text), Loader=LOADER)


def replace_yaml_1_1_breaks(text: str) -> str:
    """Return `text`, of the same length, with a space for each character that is a line break in YAML 1.1 alone."""
    for char in _YAML_1_1_BREAKS:
        text = text.replace(char, " ")
    return text
