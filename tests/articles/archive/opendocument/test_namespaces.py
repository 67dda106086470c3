"""Values of OpenDocument."""

import pytest

from briefing_tui.articles.archive.opendocument.namespaces import number


@pytest.mark.parametrize(
    ("value", "expected"), [("3", 3), ("99", 10), ("", 1), (None, 1), ("-3", 1), ("٣", 1), ("9" * 5_000, 10)]
)
def test_a_number_is_read_within_its_bounds(value: str | None, expected: int) -> None:
    assert number(value, 1, 10) == expected
