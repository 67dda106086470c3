from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.domain.problem import SourceLocation
from briefing_tui.loading.source_map import SourceMap

_CLAIM = ("claims", "raids")
_QUOTE = (*_CLAIM, "at", 0)
_MAP = SourceMap({_CLAIM: SourceLocation(10, 5), _QUOTE: SourceLocation(15, 9)})

_addresses = st.lists(st.sampled_from(["claims", "raids", "at", 0, 1]), min_size=1, max_size=5).map(tuple)
_locations = st.builds(SourceLocation, st.integers(1, 99), st.integers(1, 99))


def test_a_value_that_is_written_has_its_own_location() -> None:
    assert _MAP.written(_QUOTE) == (15, 9)
    assert _MAP.nearest(_QUOTE) == (15, 9)


def test_a_value_that_is_not_written_has_no_location_and_that_of_the_innermost_value_around_it_as_the_nearest() -> None:
    assert _MAP.written((*_QUOTE, "source")) is None
    assert _MAP.nearest((*_QUOTE, "source")) == (15, 9)
    assert _MAP.nearest((*_CLAIM, "at", 1, "quote")) == (10, 5)


def test_without_any_value_around_it_the_nearest_location_is_the_start_of_the_file() -> None:
    assert _MAP.nearest(("claims", "camps", "text")) == (1, 1)
    assert SourceMap().nearest(_QUOTE) == (1, 1)
    assert SourceMap().written(_QUOTE) is None


@given(st.dictionaries(_addresses, _locations), _addresses)
def test_the_nearest_location_is_that_of_the_longest_prefix_of_the_address(
    locations: dict[tuple[str | int, ...], SourceLocation], address: tuple[str | int, ...]
) -> None:
    prefixes = [written for written in locations if address[: len(written)] == written]
    expected = locations[max(prefixes, key=len)] if prefixes else (1, 1)
    assert SourceMap(locations).nearest(address) == expected


def test_a_location_within_a_claim_is_the_claims_and_one_beside_it_nobodys() -> None:
    at = SourceLocation
    source_map = SourceMap(
        {
            ("title",): at(2, 8),
            ("claims", "raids"): at(5, 5),
            ("claims", "raids", "text"): at(6, 11),
            ("claims", "raids", "at", 0): at(8, 9),
            ("claims", "opium"): at(9, 5),
            ("bluf",): at(12, 7),
        }
    )
    located = {line_column: source_map.claim_at(at(*line_column)) for line_column in
               [(1, 1), (2, 8), (5, 5), (6, 11), (7, 5), (8, 30), (9, 5), (10, 7), (11, 1), (12, 7)]}  # fmt: skip
    assert located == {
        (1, 1): "", (2, 8): "", (5, 5): "raids", (6, 11): "raids", (7, 5): "raids", (8, 30): "raids",
        (9, 5): "opium", (10, 7): "opium", (11, 1): "", (12, 7): "",
    }  # fmt: skip
    assert SourceMap().claim_at(at(1, 1)) == ""


def test_the_claims_are_known_by_where_each_begins() -> None:
    assert _MAP.claims() == {SourceLocation(10, 5): "raids"}
    assert SourceMap({("duplicates", *_CLAIM): SourceLocation(1, 1)}).claims() == {}
