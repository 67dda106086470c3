"""The texts of a YAML file as they are written: where each begins and ends, and in which of YAML's five styles."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from briefing_tui.domain.problem import SourceLocation
from briefing_tui.loading.nodes import LOADER, MAX_DEPTH
from briefing_tui.loading.syntax import without_odd_breaks


class Written(NamedTuple):
    """One scalar of a file: `text[start:end]`, which stands for `value`.

    `style` is its first character where that is one of `'"|>`, or empty for a plain one. A block's `end` is where the
    next thing may begin, below it.
    """

    location: SourceLocation
    end_location: SourceLocation
    start: int
    end: int
    style: str
    value: str


def scalars(text: str) -> Iterator[Written]:
    """Yield every scalar of a YAML text (without a byte order mark), keys too, as far as the text is YAML.

    What is nested deeper than a briefing may be ends them: the parser's time grows with the square of the depth.
    """
    depth = 0
    try:
        for event in yaml.parse(without_odd_breaks(text), Loader=LOADER):
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > MAX_DEPTH:
                    return
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            elif type(event) is yaml.ScalarEvent:
                start: Any = event.start_mark  # which only an event made by hand lacks
                end: Any = event.end_mark
                yield Written(
                    SourceLocation(start.line + 1, start.column + 1),
                    SourceLocation(end.line + 1, end.column + 1),
                    start.index,
                    end.index,
                    "" if event.style is None else event.style,
                    event.value,
                )
    except (yaml.YAMLError, ValueError, OverflowError):  # the latter two the pure parser's alone
        return
