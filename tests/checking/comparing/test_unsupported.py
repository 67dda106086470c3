import pytest

from briefing_tui.checking.comparing.unsupported import missing_dates, missing_numbers
from briefing_tui.domain.edtf import parse_edtf

_BELOW = ("The dam broke on 12 May 2023, and 40 schools were closed.", "Repairs cost 3.5 million.")
_WHEN = (parse_edtf("2024-07/2024-08"),)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("60 schools closed.", ["60"]),
        ("Forty schools closed, and 3.5 million were spent.", []),
        ("About 45 schools closed in 3 towns.", []),
        ("It broke on 14 May.", []),
    ],
)
def test_a_number_is_missing_that_stands_in_no_text_below(text: str, missing: list[str]) -> None:
    assert list(missing_numbers(text, _BELOW)) == missing


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("It broke in 2021.", ["2021"]),
        ("It broke in June.", ["June"]),
        ("It broke on 14 May.", ["14 May"]),
        ("It broke on May 12, 2023.", []),
        ("Repairs took from July to August 2024.", []),
        ("It may break again.", []),
    ],
)
def test_a_date_is_missing_that_neither_a_text_nor_a_date_below_has(text: str, missing: list[str]) -> None:
    assert list(missing_dates(text, _BELOW, _WHEN)) == missing


def test_a_month_is_left_alone_where_nothing_below_is_dated_in_english() -> None:
    assert not list(missing_dates("It broke in June.", ("Сель прошёл в мае.",), ()))


def test_a_month_stands_below_in_the_numbers_of_a_date_too() -> None:
    assert not list(missing_dates("It broke in June.", ("Broken on 2023-06-11, repaired in May.",), ()))


def test_an_open_interval_may_be_any_month() -> None:
    assert not list(missing_dates("It broke in June.", _BELOW, (parse_edtf("2020/.."),)))
