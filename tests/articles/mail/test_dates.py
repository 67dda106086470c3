"""Dates of mails become EDTF, with time and difference from UTC."""

import pytest

from briefing_tui.articles.mail.dates import edtf_of
from briefing_tui.domain.edtf import parse_edtf


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("Tue, 01 Oct 2024 10:00:00 +0330", "2024-10-01T10:00:00+03:30"),
        ("1 Oct 2024 10:00 -0500", "2024-10-01T10:00:00-05:00"),
        ("Tue, 1 Oct 24 10:00:00 GMT", "2024-10-01T10:00:00Z"),
        ("Fri, 1 Oct 93 10:00:00 EDT (comment)", "1993-10-01T10:00:00-04:00"),
        ("Tue, 1 Oct 2024 10:00:00 -0000", "2024-10-01T10:00:00Z"),
        ("Tue,1-Oct-2024 10:00:00", "2024-10-01T10:00:00"),
        ("Tuesday, 1 October 2024 10.00 CET", "2024-10-01T10:00:00"),
        ("1 Oct 2024", "2024-10-01"),
        ("1 Oct 2024 25:61:00 +0000", "2024-10-01"),
        ("1 Oct 2024 10:00:00 +9900", "2024-10-01"),
    ],
)
def test_a_date_is_read(date: str, expected: str) -> None:
    assert edtf_of(date) == expected
    assert parse_edtf(expected)


@pytest.mark.parametrize("date", ["", "yesterday", "31 Feb 2024", "0 Oct 2024", "1 Foo 2024", "1/10/2024", "١ Oct"])
def test_what_is_no_date_stays_as_it_is_written(date: str) -> None:
    assert edtf_of(date) == date
