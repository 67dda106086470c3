from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.domain.days import Day
from briefing_tui.domain.edtf import is_edtf, parse_edtf

DAYS = st.dates(date(1000, 1, 1), date(9999, 12, 31))
EDTF_LIKE = st.text("0123456789-/.X~?%TYZ:+ ", max_size=24)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2022", (2022, 1, 1), (2022, 12, 31)),
        ("2021-08", (2021, 8, 1), (2021, 8, 31)),
        ("2024-11-18", (2024, 11, 18), (2024, 11, 18)),
        ("1985-04-12T23:20:30", (1985, 4, 12), (1985, 4, 12)),
        ("1985-04-12T23:20:30Z", (1985, 4, 12), (1985, 4, 12)),
        ("1985-04-12T23:20:30-04", (1985, 4, 12), (1985, 4, 12)),
        ("1985-04-12T23:20:30+04:30", (1985, 4, 12), (1985, 4, 12)),
        ("2024-01/2024-06", (2024, 1, 1), (2024, 6, 30)),
        ("1964/2008", (1964, 1, 1), (2008, 12, 31)),
        ("2004-02-01/2005", (2004, 2, 1), (2005, 12, 31)),
        ("2004-06/2004", (2004, 6, 1), (2004, 12, 31)),
        ("2006-03/..", (2006, 3, 1), None),
        ("../2021", None, (2021, 12, 31)),
        ("1985-04/", (1985, 4, 1), None),
        ("/1985-04-12", None, (1985, 4, 12)),
        ("2001-21", (2001, 3, 1), (2001, 5, 31)),
        ("2001-22", (2001, 6, 1), (2001, 8, 31)),
        ("2001-23", (2001, 9, 1), (2001, 11, 30)),
        ("2003-24", (2003, 12, 1), (2004, 2, 29)),
        ("201X", (2010, 1, 1), (2019, 12, 31)),
        ("20XX", (2000, 1, 1), (2099, 12, 31)),
        ("2004-XX", (2004, 1, 1), (2004, 12, 31)),
        ("1985-04-XX", (1985, 4, 1), (1985, 4, 30)),
        ("1985-XX-XX", (1985, 1, 1), (1985, 12, 31)),
        ("-1985", (-1985, 1, 1), (-1985, 12, 31)),
        ("-198X", (-1989, 1, 1), (-1980, 12, 31)),
        ("0000", (0, 1, 1), (0, 12, 31)),
        ("Y170000002", (170000002, 1, 1), (170000002, 12, 31)),
        ("Y-170000002", (-170000002, 1, 1), (-170000002, 12, 31)),
    ],
)
def test_a_date_of_level_0_or_1_has_the_days_it_may_mean(
    text: str, earliest: tuple[int, int, int] | None, latest: tuple[int, int, int] | None
) -> None:
    parsed = parse_edtf(text)
    assert parsed.text == text
    assert parsed.earliest == earliest
    assert parsed.latest == latest


# The examples of the specification by the Library of Congress (https://www.loc.gov/standards/datetime/), with the
# titles that it gives them.
_LEVEL_0_AND_1 = {
    "Date": {"1985-04-12": "12 April 1985", "1985-04": "April 1985", "1985": "1985"},
    "Date and Time": {
        "1985-04-12T23:20:30": "12 April 1985",
        "1985-04-12T23:20:30Z": "12 April 1985",
        "1985-04-12T23:20:30-04": "12 April 1985",
        "1985-04-12T23:20:30+04:30": "12 April 1985",
    },
    "Time Interval": {
        "1964/2008": "1964 to 2008",
        "2004-06/2006-08": "June 2004 to August 2006",
        "2004-02-01/2005-02-08": "1 February 2004 to 8 February 2005",
        "2004-02-01/2005-02": "1 February 2004 to February 2005",
        "2004-02-01/2005": "1 February 2004 to 2005",
        "2005/2006-02": "2005 to February 2006",
    },
    "Letter-prefixed calendar year": {"Y170000002": "170000002", "Y-170000002": "170000003 BC"},
    "Seasons": {
        "2001-21": "spring 2001", "2001-22": "summer 2001", "2001-23": "autumn 2001", "2001-24": "winter 2001",
    },
    "Qualification of a date (complete)": {
        "1984?": "perhaps 1984",
        "2004-06~": "about June 2004",
        "2004-06-11%": "perhaps about 11 June 2004",
    },
    "Unspecified digit(s) from the right": {
        "201X": "the 2010s",
        "20XX": "between 2000 and 2099",
        "1XXX": "between 1000 and 1999",
        "2004-XX": "an unknown month of 2004",
        "1985-04-XX": "an unknown day of April 1985",
        "1985-XX-XX": "an unknown day of 1985",
    },
    "Extended Interval": {
        "1985-04-12/..": "since 12 April 1985",
        "1985-04/..": "since April 1985",
        "1985/..": "since 1985",
        "../1985-04-12": "until 12 April 1985",
        "../1985-04": "until April 1985",
        "../1985": "until 1985",
        "1985-04-12/": "from 12 April 1985, end unknown",
        "1985-04/": "from April 1985, end unknown",
        "1985/": "from 1985, end unknown",
        "/1985-04-12": "until 12 April 1985, start unknown",
        "/1985-04": "until April 1985, start unknown",
        "/1985": "until 1985, start unknown",
        "1984~/2004-06": "about 1984 to June 2004",
        "1984/2004-06~": "1984 to about June 2004",
        "1984~/2004~": "about 1984 to about 2004",
        "1984?/2004%": "perhaps 1984 to perhaps about 2004",
        "1984-06-02?/2004-08-08~": "perhaps 2 June 1984 to about 8 August 2004",
    },
    "Negative calendar year": {"-1985": "1986 BC"},
}  # fmt: skip  # the four seasons in a row
_LEVEL_2 = {
    "Exponential year": ["Y-17E7", "Y17E8"],
    "Significant digits": ["1950S2", "Y171010000S3", "Y3388E2S3"],
    "Sub-year groupings": [f"2001-{number}" for number in range(25, 42)],
    "Set representation": [
        "[1667,1668, 1670..1672]", "[..1760-12-03]", "[1760-12..]", "[1760-01, 1760-02, 1760-12..]", "[1667,1760-12]",
        "[..1984]", "{1667,1668, 1670..1672}", "{1960,1961-12}", "{..1984}",
    ],
    "Qualification": ["2004-06~-11", "2004?-06-11", "?2004-06-~11", "2004-%06-11", "~2004", "2011-23~", "2011-21?"],
    "Unspecified digit": [
        "156X-12-25", "15XX-12-25", "XXXX-12-XX", "1XXX-XX", "1XXX-12", "1984-1X", "XXXX", "1985-XX-12",
        "201X-04", "-XXXX",
    ],
    "Interval": [
        "2004-06-~01/2004-06-~20", "2004-06-XX/2004-07-03", "198X/199X", "2004-XX/..", "../20XX", "1XXX/..",
        "2011-23~/",
    ],
}  # fmt: skip  # several a row


@pytest.mark.parametrize(("text", "words"), [pair for examples in _LEVEL_0_AND_1.values() for pair in examples.items()])
def test_every_example_of_levels_0_and_1_is_read(text: str, words: str) -> None:
    assert parse_edtf(text).describe() == words


@pytest.mark.parametrize("text", [text for examples in _LEVEL_2.values() for text in examples])
def test_every_example_of_level_2_is_refused_as_that(text: str) -> None:
    with pytest.raises(ValueError, match="this is EDTF of level 2, and levels 0 and 1 are read"):
        parse_edtf(text)


def test_a_text_is_edtf_where_it_can_be_read_as_such() -> None:
    assert is_edtf("2024-11-18")
    assert not is_edtf("18 November 2024")
    assert not is_edtf("2023-02-29")


@pytest.mark.parametrize("text", ["/..", "../", "../.."])
def test_an_interval_with_no_end_that_is_known_may_mean_any_day(text: str) -> None:
    parsed = parse_edtf(text)
    assert (parsed.earliest, parsed.latest, parsed.names_day, parsed.is_interval) == (None, None, False, True)


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("1984", False, False),
        ("1984?", False, True),
        ("2004-06~", True, False),
        ("2004-06-11%", True, True),
        ("1984~/2004-06", True, False),
        ("1984/2004-06?", False, True),
        ("1984?/2004-06~", True, True),
        ("201X~", True, False),
    ],
)
def test_a_qualifier_says_approximate_uncertain_or_both(text: str, approximate: bool, uncertain: bool) -> None:
    parsed = parse_edtf(text)
    assert (parsed.approximate, parsed.uncertain) == (approximate, uncertain)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "year first"),
        ("18.11.2024", "year first"),
        ("November 2024", "year first"),
        ("24", "year first"),
        ("2024-1", "year first"),
        ("2024-11-18 ", "year first"),
        ("2024-11-18\n", "year first"),
        ("٢٠٢٤", "year first"),
        ("2024-11-18T", "year first"),
        ("201x", "year first"),
        ("Y1985", "year first"),
        ("Y" + "9" * 5000, "year first"),
        ("2020/2021/2022", "year first"),
        ("-0000", "no sign"),
        ("2024-00", "no month 00"),
        ("2024-13", "no month 13"),
        ("2024-42", "no month 42"),
        ("2024-25-01", "no month 25"),
        ("2024-04-31", "April 2024 has no day 31"),
        ("2024-04-00", "April 2024 has no day 00"),
        ("2023-02-29", "February 2023 has no day 29"),
        ("1900-02-29", "February 1900 has no day 29"),
        ("2024-21-01", "season"),
        ("2024-21-XX", "season"),
        ("2024-11-18T25:00:00", "time of day"),
        ("2024-11-18T10:60:00", "time of day"),
        ("2024-11-18T10:00:00+24", "time of day"),
        ("2024-11-18T10:00:00+25", "time of day"),
        ("2024-11-18T10:00:00-24:00", "time of day"),
        ("2024-11-18T10:00:00+05:60", "time of day"),
        ("2024-11-18T10:00:00+5", "time of day"),
        ("2024-11-18T10:00:00~", "date that is exact"),
        ("2024-11-XXT10:00:00", "date that is exact"),
        ("2024-11-18T10:00:00/2025", "without a time of day"),
        ("/", "names its start or its end"),
        ("2024-06/2024-01", "ends before it starts"),
        ("2025/2024-12-31", "ends before it starts"),
    ],
)
def test_what_is_no_date_is_refused_with_a_reason(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        parse_edtf(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2006-03/..", "since March 2006"),
        ("../2021-05", "until May 2021"),
        ("2021/", "from 2021, end unknown"),
        ("/2021", "until 2021, start unknown"),
        ("/..", "start unknown, end open"),
        ("../", "start open, end unknown"),
        ("../..", "start open, end open"),
        ("2021-08", "August 2021"),
        ("2024-11-18", "18 November 2024"),
        ("2024-11-18T09:30:00Z", "18 November 2024"),
        ("2024-01/2024-06", "January to June 2024"),
        ("2023-11/2024-06", "November 2023 to June 2024"),
        ("2024-06-03/2024-06-09", "3 to 9 June 2024"),
        ("2024-06-03/2024-07-09", "3 June to 9 July 2024"),
        ("2024-06-03/2025-06-09", "3 June 2024 to 9 June 2025"),
        ("2024-06/2024", "June 2024 to 2024"),
        ("2024-06/2024-06", "June 2024"),
        ("2024-21/2024-23", "spring to autumn 2024"),
        ("2021/2024", "2021 to 2024"),
        ("2022~", "about 2022"),
        ("2022?", "perhaps 2022"),
        ("2022-05%", "perhaps about May 2022"),
        ("2024-01~/2024-06", "about January 2024 to June 2024"),
        ("2006~/..", "since about 2006"),
        ("2024-24", "winter 2024"),
        ("201X", "the 2010s"),
        ("20XX", "between 2000 and 2099"),
        ("-198X", "between 1990 BC and 1981 BC"),
        ("2004-XX", "an unknown month of 2004"),
        ("2004-06-XX", "an unknown day of June 2004"),
        ("1985-XX-XX", "an unknown day of 1985"),
        ("0476", "AD 476"),
        ("-0043", "44 BC"),
        ("0000", "1 BC"),
        ("Y170000002", "170000002"),
    ],
)
def test_a_date_is_described_in_a_few_words(text: str, words: str) -> None:
    assert parse_edtf(text).describe() == words


@given(DAYS)
def test_every_day_of_the_calendar_is_a_date(day: date) -> None:
    parsed = parse_edtf(day.isoformat())
    assert parsed.earliest == parsed.latest == Day(day.year, day.month, day.day)


@given(DAYS, DAYS)
def test_an_interval_is_read_just_when_its_days_are_in_order(first: date, last: date) -> None:
    text = f"{first.isoformat()}/{last.isoformat()}"
    if first <= last:
        assert parse_edtf(text).latest == Day(last.year, last.month, last.day)
    else:
        with pytest.raises(ValueError, match="ends before it starts"):
            parse_edtf(text)


@given(st.one_of(st.text(max_size=24), EDTF_LIKE))
def test_any_text_is_a_date_with_a_description_or_is_refused_in_one_line(text: str) -> None:
    reason = ""
    try:
        parsed = parse_edtf(text)
    except ValueError as error:
        parsed, reason = None, str(error)
    if parsed is None:
        assert reason.isprintable()
        return
    assert parsed.names_day is not (text in {"/..", "../", "../.."})
    if parsed.earliest and parsed.latest:
        assert parsed.earliest <= parsed.latest
    assert parsed.describe().isprintable()


@pytest.mark.parametrize(
    ("text", "interval", "unknown"),
    [
        ("2021", False, (False, False)),
        ("2021/2022", True, (False, False)),
        ("2021/..", True, (False, False)),
        ("../2021", True, (False, False)),
        ("2021/", True, (False, True)),
        ("/2021", True, (True, False)),
        ("/..", True, (True, False)),
        ("../", True, (False, True)),
        ("../..", True, (False, False)),
    ],
)
def test_an_open_end_is_told_from_one_that_is_not_known(text: str, interval: bool, unknown: tuple[bool, bool]) -> None:
    parsed = parse_edtf(text)
    assert parsed.is_interval is interval
    assert (parsed.has_unknown_start, parsed.has_unknown_end) == unknown
