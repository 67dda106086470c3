"""The lock files pin everything by hash, agree with each other, and name no address to fetch from."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

_PROJECT = Path(__file__).parents[1]
_LOCKS = ("requirements.lock", "requirements-build.lock", "requirements-dev.lock")
_PINNED = re.compile(r"^(\S+)==(\S+)", re.MULTILINE)


def _pins(lock: str) -> dict[str, str]:
    return dict(_PINNED.findall((_PROJECT / lock).read_text(encoding="utf-8")))


@pytest.mark.parametrize("lock", _LOCKS)
def test_every_line_of_a_lock_is_a_pin_a_hash_or_a_reason(lock: str) -> None:
    lines = (_PROJECT / lock).read_text(encoding="utf-8").splitlines()
    line = re.compile(r"[a-z0-9-]+==\S+( ; .+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?|    # .+|    #")
    assert [text for text in lines if not line.fullmatch(text)] == []
    assert all(after.startswith("    --hash") for text, after in pairwise(lines) if "==" in text)


@pytest.mark.parametrize("lock", _LOCKS)
def test_a_lock_names_no_address_to_fetch_from(lock: str) -> None:
    text = (_PROJECT / lock).read_text(encoding="utf-8")
    assert not re.findall(r"://|--\S*index|--find-links|file:|^/", text, re.MULTILINE)


def test_what_is_tested_is_what_is_installed() -> None:
    tested = _pins("requirements-dev.lock")
    assert (_pins("requirements.lock") | _pins("requirements-build.lock")).items() <= tested.items()
