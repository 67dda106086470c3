"""Dates are put into EDTF where they can be read for certain, and stay as written elsewhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.articles.html.dates import edtf_of
from briefing_tui.domain.edtf import parse_edtf


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2024-11-18T09:30:00+01:00", "2024-11-18T09:30:00+01:00"),
        ("2024-11-18T09:30:00.123Z", "2024-11-18T09:30:00Z"),
        ("2024-11-18T9:30+0100", "2024-11-18T09:30:00+01:00"),
        ("2024-11-18 09:30:15 UTC", "2024-11-18T09:30:15Z"),
        ("2024-11-18T25:30:00Z", "2024-11-18"),
        ("2021-01-03T17:40:00EET", "2021-01-03"),
        ("2024/11/8", "2024-11-08"),
        ("2024-11", "2024-11"),
        ("2024", "2024"),
        ("20180619T055000+0900", "2018-06-19"),
        ("Mon, 18 Nov 2024 09:30:00 GMT", "2024-11-18"),
        ("November 8th, 2024 at 9:30 pm", "2024-11-08"),
        ("8 Sept. 2024", "2024-09-08"),
        (" May  3, 2024 ", "2024-05-03"),
    ],
)
def test_a_date_year_first_or_with_an_english_month_is_read(written: str, date: str) -> None:
    assert edtf_of(written) == date


@pytest.mark.parametrize(
    "written", ["03/04/2024", "2024-13-01", "31 February 2024", "۱۴۰۳/۰۸/۲۸", "9 Marbles 2024", "", "x"]
)
def test_what_could_mean_two_days_or_none_stays_as_it_is(written: str) -> None:
    assert edtf_of(written) == written


def test_a_long_text_is_no_date() -> None:
    assert edtf_of("2024-11-18 " + "9" * 100_000).startswith("2024-11-18 9")


@given(st.from_regex(r"[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}([T ][0-9:]{4,8}(Z|\\+0[0-9]00)?)?", fullmatch=True))
def test_what_was_changed_is_edtf(written: str) -> None:
    date = edtf_of(written)
    if date != written:
        parse_edtf(date)
