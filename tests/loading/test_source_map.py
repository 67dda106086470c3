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
