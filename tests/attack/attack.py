"""What an attack is: many seeded attempts at breaking the program, each of which must leave it whole."""

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import NamedTuple


class Attack(NamedTuple):
    """A way to attack the program.

    `attempt` makes one attempt in an empty folder, with what is random taken from the generator that it is given, so
    that a seed repeats it. It raises AssertionError where the program broke, and else returns in a word or two how the
    program answered, which is counted. `short` is the number of attempts that belong to `make test`.
    """

    name: str
    attempt: Callable[[Random, Path], str]
    short: int


def seeded(attack: Attack, seed: int, number: int) -> Random:
    """Return the generator of an attempt: it depends on the seed and on which attempt of which attack it is."""
    return Random(f"{seed}/{attack.name}/{number}")  # noqa: S311  # to be repeated, not to be secret
