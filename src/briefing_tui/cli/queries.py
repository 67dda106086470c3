"""The quotes to look for in a file of JSON lines, each an object with `quote` and perhaps `before`, `after`, `id`."""

import json
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from math import isfinite
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, NoReturn

from briefing_tui.cli.arguments import STANDARD_STREAM
from briefing_tui.domain.problem import BriefingError, reason
from briefing_tui.text.visible import quoted

_MAX_LINE_BYTES = 1 << 20  # 1 MiB, a thousand times a long quote
_KEYS = ("quote", "before", "after")


class Query(NamedTuple):
    """A quote to look for, with the words before and after it, in a line of a file, counted from 1.

    `id` is JSON that names it, or empty.
    """

    line: int
    quote: str
    before: str = ""
    after: str = ""
    id: str = ""


def queries(file: Path) -> Iterator[Query | BriefingError]:
    """Yield the query in each line of a file, as soon as it is read, or the error of a line, which names its number.

    `-` is the standard input. Raises BriefingError where the file cannot be read.
    """
    try:
        with _opened(file) as stream:
            for number, line in enumerate(_lines(stream), 1):
                if line is not None and not line.strip():
                    continue
                try:
                    yield _query(number, line)
                except BriefingError as error:
                    yield BriefingError(f"line {number} {error}")
    except OSError as error:
        raise BriefingError(f"the quotes in {file} cannot be read: {reason(error)}") from None


def _opened(file: Path) -> Any:  # a context manager of a stream, of one of two types
    """Return the stream of a file, to be closed, or of the standard input, which stays open."""
    if file != STANDARD_STREAM:
        return file.open("rb")
    if sys.stdin is None:  # it is None where the user has closed it
        raise BriefingError("the quotes cannot be read: the input is closed")
    return nullcontext(sys.stdin.buffer)


def _lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """Yield the lines of a stream; None stands for one that is too long, which is never held as a whole."""
    while line := stream.readline(_MAX_LINE_BYTES):
        if line.endswith(b"\n") or len(line) < _MAX_LINE_BYTES:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(_MAX_LINE_BYTES)
        yield None


def _query(number: int, line: bytes | None) -> Query:
    """Return the query in a line of JSON. Raises BriefingError, with the end of a sentence, where it is invalid."""
    if line is None:
        raise BriefingError(f"is longer than {_MAX_LINE_BYTES >> 20} MB")
    try:
        query = json.loads(
            line.decode("utf-8-sig"),
            parse_int=_integer,
            parse_float=_number,
            parse_constant=_refuse_number,
            object_pairs_hook=_object,
        )
        id_ = json.dumps(query["id"]) if isinstance(query, dict) and "id" in query else ""
    except (ValueError, RecursionError):
        raise BriefingError("is no JSON in UTF-8") from None
    if not isinstance(query, dict) or not isinstance(query.get("quote"), str):
        raise BriefingError('is no object with a "quote" that is a text')
    for key in _KEYS:
        if not isinstance(query.get(key, ""), str):
            raise BriefingError(f'has a "{key}" that is no text')
    return Query(number, query["quote"], query.get("before", ""), query.get("after", ""), id_)


def _integer(digits: str) -> int:
    try:
        return int(digits)
    except ValueError:  # Python converts some thousands of digits at most
        _refuse_number(digits)


def _number(text: str) -> float:
    """Return a number with a fraction or an exponent. Raises BriefingError where it would be another one in the answer.

    RFC 8259, section 6, expects of a reader no more than the precision and range of IEEE 754 doubles.
    """
    from decimal import Decimal  # only such a number pays for it

    number = float(text)
    try:
        same = isfinite(number) and Decimal(repr(number)) == Decimal(text)
    except ArithmeticError:  # an exponent of many digits
        same = False
    if not same:
        _refuse_number(text)
    return number


def _refuse_number(text: str) -> NoReturn:
    raise BriefingError(f"has a number that does not come back as it is: {quoted(text)}")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object. Raises BriefingError where a key of it comes twice: readers differ on what it means then."""
    members = dict(pairs)
    if len(members) < len(pairs):
        raise BriefingError("has an object with the same key twice")
    return members
