"""Dates of the Extended Date/Time Format (EDTF, ISO 8601-2:2019), level 0 and level 1."""

from dataclasses import dataclass
from typing import NamedTuple


class Day(NamedTuple):
    """A day of the proleptic Gregorian calendar, in any year."""

    year: int
    month: int
    day: int


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date or an interval as written, with the first and the last day it may mean.

    `earliest` is None where the start is open or unknown, `latest` where the end is.
    """

    text: str
    earliest: Day | None
    latest: Day | None
    approximate: bool = False  # "~" or "%"
    uncertain: bool = False  # "?" or "%"
