"""Values of Office Open XML."""

import pytest

from briefing_tui.articles.archive.word.namespaces import is_on, number


def test_a_property_that_is_there_is_on_unless_it_says_otherwise() -> None:
    assert [is_on(value) for value in (None, "1", "true", "on", "0", "false", "off")] == [True] * 4 + [False] * 3


@pytest.mark.parametrize(
    ("value", "expected"),
    [("12", 12), ("0", 0), ("", None), (None, None), ("-1", None), ("²", None), ("9" * 5_000, None)],
)
def test_a_number_is_read_where_there_is_one(value: str | None, expected: int | None) -> None:
    assert number(value) == expected
