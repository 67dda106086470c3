"""Every label of the web names an encoding that Python has a codec for."""

import codecs

import pytest

from briefing_tui.articles.html.encoding_labels import _LABELS, codec_of, encoding_named


@pytest.mark.parametrize("encoding", _LABELS)
def test_an_encoding_is_named_by_its_labels_in_any_case_and_read_by_a_codec(encoding: str) -> None:
    codecs.lookup(codec_of(encoding))
    for label in _LABELS[encoding].split():
        assert encoding_named(f" {label.upper()} ") == encoding


def test_what_is_no_encoding_of_the_web_is_none() -> None:
    for label in ("", "zip", "rot13", "utf-7", "idna", "unicode_escape", "x" * 100_000):
        assert encoding_named(label) == ""
