import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.domain.problem import SourceLocation
from briefing_tui.loading.encoding import EncodingFault, decode

TEXT = "title: Märkte\nbluf: Der Handel geht weiter, so ist es.\n"
PERSIAN = "روابط تاجیکستان و طالبان احتمالا سرد خواهد ماند\n"
RUSSIAN = "Отношения останутся прохладными\n"


def fault(data: bytes) -> EncodingFault:
    result = decode(data)
    assert isinstance(result, EncodingFault)
    return result


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=50))
def test_utf_8_is_read_without_any_translation(text: str) -> None:
    assert decode(text.encode()) == text


def test_a_byte_order_mark_stays() -> None:
    assert decode(b"\xef\xbb\xbfa\r\nb") == "\ufeffa\r\nb"


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-16", "UTF-16"),
        ("utf-32", "UTF-32"),
        ("utf-16-le", "UTF-16LE"),
        ("utf-16-be", "UTF-16BE"),
        ("utf-32-le", "UTF-32LE"),
        ("utf-32-be", "UTF-32BE"),
    ],
)
def test_a_wide_encoding_is_named(encoding: str, name: str) -> None:
    found = fault(TEXT.encode(encoding))
    assert found.location == (1, 1)
    assert f"in {name}," in found.message
    assert f"iconv -f {name} -t UTF-8" in found.hint


@pytest.mark.parametrize(
    ("data", "location", "hint"),
    [
        (TEXT.encode("latin-1"), SourceLocation(1, 9), "windows-1252"),
        (RUSSIAN.encode("windows-1251"), SourceLocation(1, 1), "windows-1251 (Cyrillic)"),
        (PERSIAN.replace("ی", "ي").encode("windows-1256"), SourceLocation(1, 1), "windows-1256 (Arabic, Persian)"),
        (b"a\r\nb\rc\ncaf\xe9 au", SourceLocation(4, 4), "windows-1252"),
        (TEXT.encode() + b"\xff", SourceLocation(3, 1), "the text before it is UTF-8"),
        ("\ufeffab".encode() + b"\xff", SourceLocation(1, 3), "the text before it is UTF-8"),
        ("ää".encode()[:-1], SourceLocation(1, 2), "copy the whole file again"),
    ],
)
def test_the_first_byte_that_is_not_utf_8_is_shown_with_what_to_do(
    data: bytes, location: SourceLocation, hint: str
) -> None:
    found = fault(data)
    assert found.location == location
    assert hint in found.hint


def test_zero_bytes_are_no_wide_encoding() -> None:
    assert decode(bytes(10)) == "\0" * 10


@given(st.binary(max_size=60))
def test_any_bytes_are_text_or_a_fault_at_a_location_within(data: bytes) -> None:
    result = decode(data)
    if isinstance(result, EncodingFault):
        assert 1 <= result.location.line <= 1 + len(data.splitlines())
        assert 1 <= result.location.column <= len(data) + 1
