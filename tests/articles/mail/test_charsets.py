"""Text is decoded by its label, and reads well where the label is wrong."""

import pytest

from briefing_tui.articles.mail.charsets import decoded


@pytest.mark.parametrize(
    ("text", "encoding", "label"),
    [
        ("Grüße", "utf-8", "UTF-8"),
        ("Grüße", "utf-8", ""),
        ("Grüße", "utf-8", "us-ascii"),
        ("Grüße", "utf-8", "iso-8859-1"),
        ("Grüße – “hi”", "cp1252", "iso-8859-1"),
        ("Grüße", "cp1252", ""),
        ("река", "koi8-r", "KOI8-R"),
        ("река", "cp1251", ' "windows-1251" '),
        ("رود", "cp1256", "windows-1256"),
        ("中文", "gb18030", "gb2312"),
        ("中文", "big5", "Big5"),
        ("日本", "iso-2022-jp", "ISO-2022-JP"),
        ("日本", "cp932", "windows-31j"),
        ("שלום", "iso-8859-8", "iso-8859-8-i"),
    ],
)
def test_text_is_decoded_without_a_word_where_its_label_means_it(text: str, encoding: str, label: str) -> None:
    assert decoded(text.encode(encoding), label) == (text, "")


def test_a_wrong_label_is_said_and_the_text_is_read_as_far_as_it_can_be() -> None:
    assert decoded("中文".encode(), "iso-2022-jp") == ("中文", "says that it is in iso-2022-jp, and is in UTF-8")
    text, fault = decoded(b"a\xffb", "utf-8")
    assert (text, fault) == ("a\ufffdb", "says that it is in utf-8, and has characters that are not of that")


@pytest.mark.parametrize(
    "label", ["x-none", "rot13", "bz2", "punycode", "idna", "unicode_escape", "ä", "a" * 99, "a\0b"]
)
def test_a_label_that_is_no_character_set_is_said(label: str) -> None:
    text, fault = decoded(b"a-b\\u0041\xfc", label)
    assert text == "a-b\\u0041ü"
    assert fault.endswith("which is no known character set")
    assert len(fault) < 100


def test_the_five_bytes_that_windows_1252_has_not_are_control_characters() -> None:
    assert decoded(b"\x81\x8d\x8f\x90\x9d\xfc", "windows-1252") == ("\x81\x8d\x8f\x90\x9dü", "")
