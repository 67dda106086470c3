"""The long attack: attempts of every kind in turn, for as long as is wanted, and what came of them."""

import argparse
import sys
import tempfile
import traceback
from collections import Counter
from pathlib import Path
from time import monotonic

from tests.attack.attack import Attack, seeded
from tests.attack.attacks import ATTACKS
from tests.interrupts import hear_signals

_SECONDS_PER_TURN = 5.0  # that an attack makes attempts before it is the next one's turn


def main() -> int:
    """Attack the program as the arguments say, print the counts, and return 1 where an attempt broke it."""
    arguments = _arguments()
    hear_signals()
    attacks = [attack for attack in ATTACKS if arguments.only in (None, attack.name)]
    numbers = {attack.name: arguments.first for attack in attacks}
    answers = {attack.name: Counter[str]() for attack in attacks}
    broken: list[str] = []
    print(f"seed {arguments.seed}: {', '.join(numbers)}", flush=True)
    end = monotonic() + 60 * arguments.minutes
    while attacks:
        for attack in list(attacks):
            turn = monotonic() + _SECONDS_PER_TURN
            while monotonic() < min(turn, end) and not _is_done(numbers[attack.name], arguments):
                number = numbers[attack.name]
                numbers[attack.name] += 1
                answer = _attempted(attack, arguments.seed, number)
                answers[attack.name][answer or "BROKEN"] += 1
                if not answer:
                    broken.append(f"--only {attack.name} --seed {arguments.seed} --first {number} --count 1")
            if monotonic() >= end or _is_done(numbers[attack.name], arguments):
                attacks.remove(attack)
    for name, counts in answers.items():
        print(
            f"{name}: {counts.total()} attempts: "
            + ", ".join(f"{count} {word}" for word, count in counts.most_common())
        )
    for how in broken:
        print(f"to repeat: python -m tests.attack {how}")
    print(f"{len(broken)} of {sum(map(Counter.total, answers.values()))} attempts broke the program")
    return 1 if broken else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.attack", description=__doc__)
    parser.add_argument("--minutes", type=float, default=30, help="how long, altogether; 30 by default")
    parser.add_argument("--seed", type=int, default=1, help="what the attempts are made of; 1 by default")
    parser.add_argument("--only", choices=[attack.name for attack in ATTACKS], help="one attack alone")
    parser.add_argument("--first", type=int, default=0, help="the number of the first attempt; 0 by default")
    parser.add_argument("--count", type=int, help="at most so many attempts of each attack")
    return parser.parse_args()


def _is_done(number: int, arguments: argparse.Namespace) -> bool:
    return arguments.count is not None and number >= arguments.first + arguments.count


def _attempted(attack: Attack, seed: int, number: int) -> str:
    """Make one attempt in a folder of its own; return the answer, or print what broke and return an empty text."""
    with tempfile.TemporaryDirectory(prefix="attack-", ignore_cleanup_errors=True) as folder:
        try:
            return attack.attempt(seeded(attack, seed, number), Path(folder))
        except Exception:  # noqa: BLE001  # whatever an attempt meets is a finding, and the next goes on
            print(f"{attack.name} {number}:\n{traceback.format_exc()}", flush=True)
            return ""


if __name__ == "__main__":
    sys.exit(main())
