"""The beginning of a file as its format is recognised by it."""

import pytest

from briefing_tui.articles.recognition.beginning import Beginning


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_beginning_is_the_text_without_what_stands_before_it_in_any_unicode(encoding: str) -> None:
    assert Beginning("<p>Straße".encode(encoding), "a").short == "<p>Straße".encode()


def test_white_space_before_the_text_is_left_out_however_long() -> None:
    beginning = Beginning(b"\xef\xbb\xbf" + b" \r\n" * 3000 + b"<p>", "a")
    assert (beginning.short, beginning.long) == (b"<p>", b"<p>")


def test_a_file_without_text_begins_with_nothing() -> None:
    for data in (b"", b" \n", b"\xef\xbb\xbf", b"\xff\xfe", b"\xff\xfe<"):
        assert Beginning(data, "a").short in {b"", b"\xff\xfe"}


@pytest.mark.parametrize(
    ("name", "suffix"), [("a.TXT", ".txt"), ("a.tar.gz", ".gz"), ("b.html/a.md", ".md"), ("html", "")]
)
def test_the_suffix_is_the_last_part_of_the_name_in_lower_case(name: str, suffix: str) -> None:
    assert Beginning(b"", name).suffix == suffix
