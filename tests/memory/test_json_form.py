"""The memory's file as text: what is written is read again, and any other bytes are no memory."""

import json

from hypothesis import example, given
from hypothesis import strategies as st

from briefing_tui.domain.settings import Theme
from briefing_tui.memory.json_form import MAX_MEMORY_BYTES, read_memory, write_memory
from briefing_tui.memory.memory import Memory, ThemeChoice
from briefing_tui.memory.visit import Visit, visit_object
from briefing_tui.text.visible import visible_line

_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


def test_what_is_written_is_read_again(visit: Visit) -> None:
    memory = Memory({"/a/b\udcff.yaml": visit_object(visit)}, ThemeChoice(Theme.LIGHT, Theme.DARK))
    memory = memory.with_typed(("border", "trade"), ("by:rahmon",))
    assert read_memory(write_memory(memory)) == memory
    assert read_memory(write_memory(Memory())) == Memory()


@given(st.binary())
@example(b"[" * 100_000)
@example(b'{"a":' * 100_000)
@example(b"1" * 10_000)
@example(b"\xff\xfe{")
def test_any_bytes_are_no_memory(data: bytes) -> None:
    assert read_memory(data) is None


@given(_JSON)
def test_json_of_another_kind_is_no_memory(value: object) -> None:
    assert read_memory(json.dumps(value).encode()) is None


@given(
    st.dictionaries(st.text(), st.dictionaries(st.text(), _JSON) | _JSON),
    _JSON | st.fixed_dictionaries({"theme": _JSON, "instead_of": _JSON}),
)
def test_of_any_json_with_the_name_of_the_format_only_what_is_valid_is_kept(briefings: object, theme: object) -> None:
    memory = read_memory(json.dumps({"format": "briefing-memory/1", "briefings": briefings, "theme": theme}).encode())
    assert memory is not None
    assert memory.theme is None
    assert memory.searches == ()
    written = read_memory(write_memory(memory))
    assert written is not None
    assert written.visits.keys() == memory.visits.keys()
    assert read_memory(write_memory(written)) == written


def test_a_visit_that_is_nested_deeper_than_can_be_written_is_not_kept() -> None:
    deep = b'{"format": "briefing-memory/1", "briefings": {"/a": {"tab": "x", "deep": %b%b}}}'
    for depth in range(100, 1000, 100):
        memory = read_memory(deep % (b"[" * depth, b"]" * depth))
        assert memory is None or b"deep" not in write_memory(memory)


def test_the_oldest_visits_are_dropped_where_there_are_many(visit: Visit) -> None:
    memory = read_memory(write_memory(Memory({f"/{number}": visit_object(visit) for number in range(400)})))
    assert memory is not None
    assert list(memory.visits) == [f"/{number}" for number in range(100, 400)]


def test_the_oldest_visits_are_dropped_where_they_are_long(visit: Visit) -> None:
    many = {f"tab-{number}": "x" * 400 for number in range(100)}
    long = visit_object(visit._replace(place=visit.place._replace(cursors=many)))
    data = write_memory(Memory({f"/{number}": long for number in range(60)}))
    assert MAX_MEMORY_BYTES * 0.9 < len(data) <= MAX_MEMORY_BYTES
    memory = read_memory(data)
    assert memory is not None
    assert list(memory.visits)[-1] == "/59"


@given(_JSON)
def test_of_what_was_typed_only_texts_are_kept_and_made_visible(typed: object) -> None:
    memory = read_memory(json.dumps({"format": "briefing-memory/1", "searches": typed, "filters": typed}).encode())
    assert memory is not None
    assert memory.searches == memory.filters
    assert all(words and visible_line(words) == words for words in memory.searches)
