import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.cli.queries import Query, queries
from briefing_tui.domain.problem import BriefingError

_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("queries") / "quotes.jsonl"


def _refusal(file: Path) -> str:
    """Return the error of the only line of a file."""
    (error,) = queries(file)
    assert isinstance(error, BriefingError)
    return str(error)


@given(id_=_JSON, quote=st.text(), before=st.text())
def test_any_id_comes_back_as_the_same_value(file: Path, id_: object, quote: str, before: str) -> None:
    file.write_text(json.dumps({"id": id_, "quote": quote, "before": before}) + "\n")
    (query,) = queries(file)
    assert isinstance(query, Query)
    assert query[:4] == (1, quote, before, "")
    assert json.loads(query.id) == id_


@given(st.binary(max_size=40))
def test_any_bytes_are_queries_or_refused_by_line(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    for query in queries(file):
        assert isinstance(query, Query) or str(query).startswith("line ")


@pytest.mark.parametrize("id_", [r'"\ud800"', r'"\u0000"', "1.50", "-0.0", "1e3", "12345678901234567890123", "[[]]"])
def test_an_id_in_an_unusual_form_is_the_same_value_too(file: Path, id_: str) -> None:
    file.write_text(f'{{"id": {id_}, "quote": "x"}}')
    (query,) = queries(file)
    assert isinstance(query, Query)
    assert json.loads(query.id) == json.loads(id_)


@pytest.mark.parametrize(
    "id_", ["1e999", "-1E+400", "1e-400", "NaN", "-Infinity", "9" * 5000, "[0.1000000000000000055]", "1e" + "9" * 30]
)
def test_an_id_that_would_come_back_as_another_is_refused(file: Path, id_: str) -> None:
    file.write_text(f'{{"id": {id_}, "quote": "x"}}')
    assert _refusal(file).startswith("line 1 has a number that does not come back as it is: ")


@pytest.mark.parametrize(
    "line", [b"[" * 100_000, b'{"id": ' + b"[" * 3000, b'{"quote": "\xff"}', b'{"quote": "\xed\xa0\x80"}']
)
def test_what_is_no_json_in_utf_8_is_refused(file: Path, line: bytes) -> None:
    file.write_bytes(line)
    assert _refusal(file) == "line 1 is no JSON in UTF-8"


def test_an_object_with_a_key_twice_is_refused(file: Path) -> None:
    file.write_text('{"quote": "x", "id": {"a": 1, "a": 2}}')
    assert _refusal(file) == "line 1 has an object with the same key twice"


@pytest.mark.parametrize("size", [1 << 20, (1 << 20) + 1, 5 << 20])
def test_a_line_longer_than_any_quote_is_refused_and_the_next_is_read(file: Path, size: int) -> None:
    file.write_text(f'{{"quote": "{"x" * size}"}}\n\n{{"quote": "y"}}')
    error, query = queries(file)
    assert str(error) == "line 1 is longer than 1 MB"
    assert query == Query(3, "y")


def test_a_byte_order_mark_and_empty_lines_are_passed_over(file: Path) -> None:
    file.write_bytes(b'\xef\xbb\xbf{"quote": "x"}\r\n \r\n')
    assert list(queries(file)) == [Query(1, "x")]


def test_a_file_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match="cannot be read: no such file"):
        list(queries(tmp_path / "none"))
