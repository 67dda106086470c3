from collections.abc import Callable

import pytest

Codes = Callable[..., set[str]]


@pytest.mark.parametrize(
    ("text", "quote", "differs"),
    [
        ("It began in 2022.", "It began in 2021.", True),
        ("It began in June.", "It began in July 2024.", True),
        ("It began on Monday.", "It began on Tuesday.", True),
        ("It began in 2021.", "It began in August 2021 and ended in 2022.", False),
        ("It began in August 2021.", "It began in Aug. 2021.", False),
        ("It began in the 1990s.", "It began in 1992.", False),
        ("It began in 2023.", "Last year, it said in 2024, it began.", False),
        ("It began in 2023.", "It began.", False),
        ("It began.", "It began in 2023.", False),
        ("It began between 2019 and 2021.", "It began in 2019-21.", False),
        ("They may march.", "It began in June.", False),
    ],
)
def test_another_date_than_the_quote_s_is_found(codes: Codes, text: str, quote: str, differs: bool) -> None:
    assert ("date-differs" in codes(text, quote)) == differs


@pytest.mark.parametrize(
    ("when", "quote", "differs"),
    [
        ("2023-07", "It opened in July 2024.", True),
        ("2024-06", "It opened in July 2024.", True),
        ("../2021", "It opened in July 2024.", True),
        ("2025/..", "It opened in July 2024.", True),
        ("2024-07", "It opened in July 2024.", False),
        ("2024", "It opened on July 3, 2024.", False),
        ("2024-07-03", "It opened in 2024.", False),
        ("2021-08/..", "From August 2021 on it was open.", False),
        ("2023~", "It opened in 2024.", False),
        ("2023", "It opened the year before, not in 2024.", False),
        ("2023", "It opened.", False),
        ("2024-03", "Shut since October 2023, it opened in March.", False),
        ("2023", "In 2024 it closed, which had opened in 2023.", False),
        ("2023", "In the 1990s there were 2000 of them.", True),
    ],
)
def test_a_when_that_no_quote_names_is_found(codes: Codes, when: str, quote: str, differs: bool) -> None:
    assert ("when-differs" in codes("It opened.", quote, when=when)) == differs
