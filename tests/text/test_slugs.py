"""A slug is made of the words of a text, and is one that the format takes for an id."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.loading.fields import MAX_SLUG_CHARACTERS, SLUG_PATTERN
from briefing_tui.text.slugs import slug


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The border: markets & raids, 2024", "the-border-markets-raids-2024"),
        ("Émigrés à Khorugh", "emigres-a-khorugh"),
        ("مرز", ""),
        ("--", ""),
        ("word " * 20, "-".join(["word"] * 12)),
        ("x" * 100, "x" * 60),
    ],
)
def test_a_slug_is_of_whole_words(text: str, expected: str) -> None:
    assert slug(text) == expected


@given(st.text())
def test_a_slug_is_one_or_empty(text: str) -> None:
    made = slug(text)
    assert not made or (re.fullmatch(SLUG_PATTERN, made) and len(made) <= MAX_SLUG_CHARACTERS)
