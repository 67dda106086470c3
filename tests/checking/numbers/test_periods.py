import pytest

from briefing_tui.checking.numbers.periods import months_within


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("in the first quarter", "jan feb mar"),
        ("the fourth-quarter results", "oct nov dec"),
        ("Q2 sales", "apr may jun"),
        ("the second half of the year", "jul aug sep oct nov dec"),
        ("between January and March 2024", "jan feb mar"),
        ("April-June", "apr may jun"),
        ("from Nov. to February", "nov dec jan feb"),
        ("the first half of May", ""),
        ("the Latin quarter", ""),
    ],
)
def test_a_part_of_a_year_has_its_months(text: str, months: str) -> None:
    assert months_within(text) == frozenset(months.split())
