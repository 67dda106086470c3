"""Regular expressions that are compiled when they are first used: of the hundreds there are, a run uses a few."""

import re
from typing import AnyStr, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split", "groups", "groupindex")


class _Lazy:
    """An expression that becomes a compiled one at the first use of a method of it."""

    def __init__(self, expression: str | bytes, flags: int) -> None:
        self.pattern = expression
        self.flags = flags

    def __getattr__(self, name: str) -> object:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        for method in _METHODS:  # found at once from now on, without this method
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def regex(expression: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return `re.compile(expression, flags)`, put off until a method of it is used.

    An expression that is invalid raises `re.error` only then, so a test compiles each of the program.
    To compile one takes up to some milliseconds, most of all one with ranges of characters beyond Latin.
    """
    return cast("re.Pattern[AnyStr]", _Lazy(expression, flags))
