"""The scalars of a YAML text with their spans and styles: plain, single- or double-quoted, literal or folded."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from briefing_tui.domain.problem import SourceLocation
from briefing_tui.loading.events import events
from briefing_tui.loading.nodes import MAX_NESTING_LEVELS


class ScalarSpan(NamedTuple):
    """A scalar of a YAML text: `text[start:end]`, in code points, whose value is `value`.

    `style` is the scalar's indicator, one of `'"|>`, or empty for a plain scalar. `end_location` and `end` are
    exclusive; those of a block scalar are where the next token may begin, below it. `in_flow` says whether it stands in
    brackets or braces.
    """

    location: SourceLocation
    end_location: SourceLocation
    start: int
    end: int
    style: str
    value: str
    in_flow: bool = False


def scalars(text: str) -> Iterator[ScalarSpan]:
    """Yield the scalars of a YAML text (without a byte order mark), keys included, up to the first syntax error.

    They also end where nesting exceeds MAX_NESTING_LEVELS: the parser's time grows with the square of the depth.
    """
    flows: list[bool] = []  # whether each collection around is written in brackets or braces
    try:
        for event in events(text):
            if isinstance(event, yaml.CollectionStartEvent):
                flows.append(bool(event.flow_style))
                if len(flows) > MAX_NESTING_LEVELS:
                    return
            elif isinstance(event, yaml.CollectionEndEvent):
                flows.pop()
            elif type(event) is yaml.ScalarEvent:
                start: Any = event.start_mark  # Any: it is None only in an event that no parser made
                end: Any = event.end_mark
                yield ScalarSpan(
                    SourceLocation(start.line + 1, start.column + 1),
                    SourceLocation(end.line + 1, end.column + 1),
                    start.index,
                    end.index,
                    "" if event.style is None else event.style,
                    event.value,
                    in_flow=flows[-1:] == [True],
                )
    except (yaml.YAMLError, ValueError, OverflowError):  # the latter two from the pure Python parser alone
        return
