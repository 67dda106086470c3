import pytest

from briefing_tui.checking.numbers.periods import is_compared_year, months_within


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


@pytest.mark.parametrize(
    ("claim", "quotes", "expected"),
    [
        ("It was more than in 2023.", "It rose by 6 per cent in 2024.", True),
        ("In 2023 it had been less.", "It rose by 6 per cent in 2024.", True),
        ("It was built in 2023.", "It rose by 6 per cent in 2024.", False),
        ("It was more than in 2022.", "It rose by 6 per cent in 2024.", False),
        ("It was more than in 2023.", "It was built in 2024.", False),
    ],
)
def test_a_change_is_one_from_the_year_before(claim: str, quotes: str, expected: bool) -> None:
    assert is_compared_year(claim, claim.index("202"), quotes) is expected
