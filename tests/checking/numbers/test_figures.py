from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.checking.numbers.figures import Figure, FigureKind, figures, is_year
from briefing_tui.domain.passage import Span


def _only(text: str) -> Figure:
    (figure,) = figures(text)
    return figure


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("forty-five camps", "45"),
        ("two hundred and forty men", "240"),
        ("twenty-two thousand five hundred men", "22500"),
        ("one million people", "1000000"),
        ("3 million people", "3000000"),
        ("30 000 men", "30000"),
        ("1,344 km", "1344"),
        ("a loss of −5 degrees", "-5"),
        ("€210bn", "210000000000"),
        ("$2.5m", "2500000"),
    ],
)
def test_a_number_has_the_same_value_in_words_and_in_digits(text: str, value: str) -> None:
    assert _only(text).value == Decimal(value)


@given(st.integers(0, 10**9))
def test_digits_grouped_by_commas_have_their_value(number: int) -> None:
    assert _only(f"There are {number:,} camps.").value == number


@pytest.mark.parametrize(
    "text",
    [
        "one camp",
        "the first camp",
        "thousands of men",
        "half of the men",
        "the 1990s",
        "an F-16",
        "at 10:30",
        "½ of it",
        "9" * 31 + " men",
    ],
)
def test_a_number_that_counts_nothing_is_left_out(text: str) -> None:
    assert not list(figures(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("40 camps", FigureKind.COUNT),
        ("2021 was dry", FigureKind.YEAR),
        ("2,021 men", FigureKind.COUNT),
        ("48.2% of it", FigureKind.PERCENT),
        ("85 per cent of it", FigureKind.PERCENT),
        ("$20", FigureKind.MONEY),
        ("20 US dollars", FigureKind.MONEY),
    ],
)
def test_a_number_is_of_the_kind_that_its_signs_and_its_noun_say(text: str, kind: FigureKind) -> None:
    assert _only(text).kind is kind


def test_m_after_a_number_means_millions_with_a_currency_or_before_what_it_counts() -> None:
    assert _only("It costs £5m.").value == 5_000_000
    assert _only("It is 5m wide.").value == 5
    assert _only("It sold 1.4m tonnes.").value == 1_400_000


def test_units_that_name_millions_of_others_count_as_so_many() -> None:
    assert _only("It sold 10 bcm of gas.").value == 10 * 10**9
    assert _only("It sold 20 Mt of coal.").value == 20 * 10**6


def test_so_many_thirds_are_no_number_and_so_many_dozen_are() -> None:
    assert list(figures("Nearly two-thirds came.")) == []
    assert _only("Two dozen came.").value == 24


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("More than 40 camps", "more than"),
        ("about 40 camps", "about"),
        ("as many as  40 camps", "as many as"),
        ("about the 40 camps", ""),
        ("40 camps", ""),
    ],
)
def test_the_qualifier_is_the_word_just_before_the_number(text: str, qualifier: str) -> None:
    assert _only(text).qualifier == qualifier


def test_a_number_counts_the_first_three_content_words_of_the_phrase_after_it() -> None:
    assert _only("They have 275 kilos in the last report.").counted == {"kilo"}
    counted = _only("There are 40 large camps behind the border, and trenches.").counted
    assert counted == {"larg", "camp", "behin"}


def test_the_numbers_come_in_the_order_of_the_text() -> None:
    assert [figure.words for figure in figures("40 camps, five bases and $2 million.")] == ["40", "five", "$2 million"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("1499", False), ("1500", True), ("2199", True), ("2200", False), ("199", False), ("1990s", False)],
)
def test_a_year_has_four_digits_from_1500_to_2199_and_is_no_decade(text: str, expected: bool) -> None:
    assert is_year(text, Span(0, len(text.removesuffix("s")))) is expected


def test_the_number_in_a_name_is_no_year() -> None:
    assert not is_year("MI-1990", Span(3, 7))


@given(st.text(st.sampled_from("0123456789 ,.-%$€m½٣ tenhundrdao"), max_size=40))
def test_any_text_has_numbers_that_are_finite_and_stand_in_it(text: str) -> None:
    for figure in figures(text):
        assert figure.value.is_finite()
        assert figure.words in text


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("4, 11 and 6 million dollars", ["4000000", "11000000", "6000000"]),
        ("15 to 20 million people", ["15000000", "20000000"]),
        ("In 2021, 4 million people came", ["2021", "4000000"]),
        ("4 and 6 men", ["4", "6"]),
    ],
)
def test_the_scale_of_the_last_number_is_that_of_the_whole_list(text: str, values: list[str]) -> None:
    assert [figure.value for figure in figures(text)] == [Decimal(value) for value in values]


def test_one_is_a_number_only_where_it_is_asked_for() -> None:
    assert not list(figures("one soldier"))
    assert [figure.value for figure in figures("one soldier", with_one=True)] == [Decimal(1)]


def test_what_makes_the_first_number_of_a_range_approximate_does_so_to_the_second() -> None:
    assert [figure.qualifier for figure in figures("some 4 to 6 million tonnes")] == ["some", "some"]
    assert [figure.qualifier for figure in figures("about 40 men and 12 women")] == ["about", ""]


def test_an_ordinal_in_digits_is_compared_with_its_like_alone() -> None:
    ordinal, count = figures("in the 80th minute, after 10 others")
    assert (ordinal.kind, count.kind) == (FigureKind.ORDINAL, FigureKind.COUNT)


def test_the_second_number_of_a_ratio_is_left_out() -> None:
    assert [figure.value for figure in figures("two pensioners for every three workers")] == [Decimal(2)]
