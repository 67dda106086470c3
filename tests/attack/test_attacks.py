"""The first attempts of every attack: the same in every run."""

from pathlib import Path

import pytest
from tests.attack.attack import Attack, seeded
from tests.attack.attacks import ATTACKS

_SEED = 1
_SHORT = [attack for attack in ATTACKS if attack.short]
_PARTS = 4  # of an attack, that may run side by side


@pytest.mark.parametrize("part", range(_PARTS))
@pytest.mark.parametrize("attack", _SHORT, ids=[attack.name for attack in _SHORT])
def test_the_program_withstands_an_attack(attack: Attack, part: int, tmp_path: Path) -> None:
    for number in range(part, attack.short, _PARTS):
        folder = tmp_path / str(number)
        folder.mkdir()
        assert attack.attempt(seeded(attack, _SEED, number), folder)
