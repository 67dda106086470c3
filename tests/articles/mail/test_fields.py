"""Header fields, folded, encoded and damaged."""

import pytest

from briefing_tui.articles.mail.fields import Fields, base64_decoded, words_decoded


def _fields(data: bytes) -> Fields:
    return Fields(data, 0, len(data))


@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"])
def test_fields_are_unfolded_and_the_body_begins_after_an_empty_line(line_end: bytes) -> None:
    data = b"Subject: a\n\tb \n c\nFROM : x\n\nBody: y".replace(b"\n", line_end)
    fields = _fields(data)
    assert list(fields) == [("subject", "a b  c"), ("from", "x")]
    assert data[fields.body_start :] == b"Body: y"


@pytest.mark.parametrize(
    ("data", "names", "body"),
    [
        (b"", [], b""),
        (b"\nText", [], b"Text"),
        (b"Text", [], b"Text"),
        (b"A: x\nText: no\nno field\n\nB: y", ["a", "text"], b"no field\n\nB: y"),
        (b"From a@b Tue\nA: x\n\nText", ["a"], b"Text"),
        (b" folded\nA: x", [], b" folded\nA: x"),
        (b"A: x", ["a"], b""),
    ],
)
def test_the_first_line_that_is_no_field_begins_the_body(data: bytes, names: list[str], body: bytes) -> None:
    fields = _fields(data)
    assert [name for name, _ in fields] == names
    assert data[fields.body_start :] == body


def test_the_first_field_of_a_name_counts() -> None:
    fields = _fields(b"To: a\nTo: b\n\n")
    assert (fields.first("to"), fields.first("cc")) == ("a", "")


def test_bytes_that_are_not_ascii_are_read() -> None:
    assert _fields("Subject: Größe\n\n".encode()).first("subject") == "Größe"
    assert _fields("Subject: Größe\n\n".encode("latin-1")).first("subject") == "Größe"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("plain", "plain"),
        ("=?utf-8?Q?a=C3=A4_b?=", "aä b"),
        ("=?UTF-8?b?w6Q=?= c", "ä c"),
        ("x =?utf-8?q?a?=  =?utf-8?q?b?= y", "x ab y"),  # the space between two is of neither
        ("=?utf-8?b?w6?= =?utf-8?b?Q=?=", "\ufffd"),
        ("=?utf-8?q?=C3?= =?utf-8?q?=A4?=", "ä"),  # a character that is cut
        ("=?utf-8?q?a?= =?koi8-r?q?=D2?=", "aр"),
        ("=?utf-8*en?q?a?=", "a"),
        ("=?utf-8?q?a b?=", "a b"),  # against the standard
        ("=?utf-8?b?w6Q?=", "ä"),  # without its padding
        ("=?x-none?q?a?=", "a"),
        ("=?utf-8?x?a?=", "=?utf-8?x?a?="),
        ("=?utf-8?q?a", "=?utf-8?q?a"),
        ("=?utf-8?b?", "=?utf-8?b?"),
    ],
)
def test_encoded_words_are_decoded_and_what_is_none_stays(value: str, expected: str) -> None:
    assert words_decoded(value) == expected


@pytest.mark.parametrize(
    "data", [b"cml2ZXI=", b"cml2ZXI", b"cm l2\r\nZXI=", b"cm!l2ZXI", b"cml2ZXI=\n-- \nfoot", b"cml2ZXIx\nQ"]
)
def test_base64_is_read_through_damage(data: bytes) -> None:
    assert base64_decoded(data).startswith(b"river")


def test_headers_without_end_are_cut() -> None:
    data = b"A: " + b"x" * 999_999 + b"\n" + b"B: y\n" * 100_000
    fields = _fields(data)
    assert len(fields.first("a")) < 1 << 16
    assert fields.body_start < len(data)
