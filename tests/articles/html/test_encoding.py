"""A page is read in the encoding that it is in, which need not be the one that it declares."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.articles.html.encoding import decoded

_PERSIAN = "در این گزارش، اعضای شورا درباره‌ی مرزها گفت‌وگو کردند و آن را پذیرفتند. "
_RUSSIAN = "Участники встречи обсудили положение на границе и договорились о новых мерах. "
_CHINESE = "会议讨论了边境的形势，各方同意在今年采取新的措施。"
_JAPANESE = "会議では国境の状況について話し合いが行われ、新しい対策がとられることになりました。"
_FRENCH = "Les députés ont évoqué la frontière et décidé de nouvelles mesures à l'été. "


@pytest.mark.parametrize(
    ("text", "label", "encoding"),
    [
        (_PERSIAN.replace("ی", "ي"), "windows-1256", "windows-1256"),
        (_RUSSIAN, "windows-1251", "windows-1251"),
        (_RUSSIAN, "KOI8-R", "KOI8-R"),
        (_CHINESE, "gb2312", "GB18030"),
        (_CHINESE, "gb18030", "GB18030"),
        (_JAPANESE, "Shift_JIS", "Shift_JIS"),
        (_JAPANESE, "euc-jp", "EUC-JP"),
        (_JAPANESE, "iso-2022-jp", "ISO-2022-JP"),
        (_FRENCH, "ISO-8859-1", "windows-1252"),
        (_FRENCH, "utf8", "UTF-8"),
    ],
)
@pytest.mark.parametrize(
    "page",
    [
        "<!-- <meta charset=x> --><meta charset='{}'><p>{}",
        "<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset={}'><p>{}",
        '<?xml version="1.0" encoding="{}"?><html><p>{}',
        f"<style>{'x' * 2000}</style><meta charset={{}}><p>{{}}",
    ],
    ids=["meta", "http-equiv", "XML", "late"],
)
def test_a_declared_encoding_is_taken(page: str, text: str, label: str, encoding: str) -> None:
    written = page.format(label, text)
    assert decoded(written.encode(label)) == (written, encoding, 0)


def test_a_byte_order_mark_counts_more_than_a_declaration() -> None:
    page = f"<meta charset=windows-1251><p>{_CHINESE}"
    for codec, encoding in (("utf-8-sig", "UTF-8"), ("utf-16", "UTF-16LE")):
        assert decoded(page.encode(codec)) == (page, encoding, 0)
    assert decoded(b"\xfe\xff" + page.encode("utf-16-be")) == (page, "UTF-16BE", 0)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_known_by_its_zero_bytes(codec: str) -> None:
    page = "<!doctype html><html><head><title>A page</title></head><body><p>Some text."
    assert decoded(page.encode(codec)).text == page


def test_a_wrong_declaration_does_not_spoil_utf_8() -> None:
    for label in ("windows-1251", "iso-8859-1", "gb2312", "utf-16", "no-such-encoding", "zip", "rot13"):
        page = f"<meta charset={label}><p>{_PERSIAN}"
        assert decoded(page.encode()).text == page


@pytest.mark.parametrize(("text", "codec"), [(_RUSSIAN, "cp1251"), (_JAPANESE, "cp932"), (_FRENCH * 3, "cp1252")])
def test_a_page_that_declares_utf_8_and_is_not_is_read_by_its_letters(text: str, codec: str) -> None:
    page = f"<meta charset=utf-8><p>{text}"
    assert decoded(page.encode(codec)).text == page


def test_a_language_tells_the_encoding_where_nothing_else_does() -> None:
    page = "<html lang=tr><p>Toplantıda sınır konuşuldu, görüş ayrılığı çıktı."
    assert decoded(page.encode("cp1254")) == (page, "windows-1254", 0)


def test_bytes_that_are_no_characters_are_counted() -> None:
    data = f"<meta charset=utf-8><p>{_PERSIAN * 10}".encode()
    broken = decoded(data[:200] + b"\xff" + data[200:-1])
    assert (broken.encoding, broken.faults) == ("UTF-8", 1)
    whole = f"<p>\ufffd {_PERSIAN}"
    assert decoded(whole.encode()) == (whole, "UTF-8", 0)


def test_a_page_cut_off_within_a_character_is_read() -> None:
    data = f"<p>{_CHINESE}".encode()[:-1]
    assert decoded(data).text == f"<p>{_CHINESE[:-1]}\ufffd"


@given(st.binary(max_size=200))
def test_any_bytes_are_a_page(data: bytes) -> None:
    assert decoded(data).encoding
    assert decoded(b"<meta charset=gbk>" + data).encoding
