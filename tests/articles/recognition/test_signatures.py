"""Formats that are not read are known by their first bytes; a text that begins with the same letters is none."""

import pytest

from briefing_tui.articles.extraction import UnreadableArticleError
from briefing_tui.articles.recognition.signatures import refuse_by_signature


@pytest.mark.parametrize(
    ("head", "message"),
    [
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "is a JPEG picture"),
        (b"GIF89a\x01\0\x01\0", "is a GIF picture"),
        (b"BM\x36\x10\0\0\0\0\0\0\x36\0", "is a BMP picture"),
        (b"RIFF\x24\0\0\0WEBPVP8 ", "is a WebP picture"),
        (b"\0\0\0\x18ftypheic\0\0", "is a HEIC picture"),
        (b"\0\0\0\x18ftypmp42\0\0", "is a film (MPEG-4)"),
        (b"ID3\x03\0\0\0", "is an MP3 recording"),
        (b"\x1f\x8b\x08\0", "is compressed with gzip"),
        (b"BZh91AY&SY\x12\x34", "is compressed with bzip2"),
        (b"MZ\x90\0\x03\0", "is a program"),
        (b"SQLite format 3\0\x10\0", "is an SQLite database"),
        (b"%!PS-Adobe-3.0\n", "is a PostScript document"),
        (b"AT&TFORM\0\0\x01", "is a DjVu document"),
        (b"A book".ljust(60, b"\0") + b"BOOKMOBI\0", "is a Kindle or Mobipocket book"),
        (b"a.txt".ljust(257, b"\0") + b"ustar\x0000", "is a tar archive"),
    ],
)
def test_a_format_that_is_not_read_is_named(head: bytes, message: str) -> None:
    with pytest.raises(UnreadableArticleError, match=r"is ") as raised:
        refuse_by_signature(head)
    assert str(raised.value) == message
    assert raised.value.hint


@pytest.mark.parametrize(
    "head",
    [
        b"BMW sells cars\0 again",
        b"MZ and more words of the kind that stand in a text, until at last a byte\0came in",
        b"GIF8 is no number",
        b"FORM 10-K\0",
        b"From this we see that ftyp is four letters",
        b"",
    ],
)
def test_a_text_with_the_same_letters_is_let_through(head: bytes) -> None:
    refuse_by_signature(head)
