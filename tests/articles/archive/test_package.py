"""A zip archive opened from bytes, which may be a trap."""

import struct
import zipfile
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.articles.archive.documents import zipped

from briefing_tui.articles.archive import package as package_module
from briefing_tui.articles.archive.package import Package
from briefing_tui.articles.extraction import UnreadableArticleError


def _read_all(data: bytes) -> dict[str, bytes]:
    package = Package(data)
    return {name: package.read(name) for name in package.names()}


def test_parts_are_read_by_their_names_whatever_the_case() -> None:
    package = Package(zipped({"Word/Document.xml": "text", "b": ""}))
    assert package.found("word/document.xml") == "Word/Document.xml"
    assert package.found("c") is None
    assert package.read("Word/Document.xml") == b"text"
    assert package.size("Word/Document.xml") == 4


def test_names_that_climb_out_are_names_and_nothing_more() -> None:
    package = Package(zipped({"../../etc/passwd": "a", "/root": "b", "c\\d": "e"}))
    assert package.names() == ["../../etc/passwd", "root", "c/d"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty"),
        (b"Hello", "is no archive"),
        (b"PK\x03\x04" + bytes(90), "is cut off or damaged"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "Office before 2007"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"), "is encrypted with a password"),
        (b"PK\x01\x02" * 20_001, "more than 20,000 parts"),
    ],
)
def test_what_is_no_archive_is_said(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableArticleError, match=message):
        Package(data)


def test_an_archive_that_is_cut_off_is_said_wherever_the_cut_is() -> None:
    data = zipped({"a": "some text", "b": "more text"})
    for end in range(len(data)):
        with pytest.raises(UnreadableArticleError):
            _read_all(data[:end])


@given(st.data())
def test_any_damage_is_said_or_harmless(data: st.DataObject) -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a", "some text " * 9)
    damaged = bytearray(stream.getvalue())
    for _ in range(data.draw(st.integers(1, 4))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    with suppress(UnreadableArticleError):
        assert sum(map(len, _read_all(bytes(damaged)).values())) < 1 << 20


def test_a_part_that_grows_too_large_is_refused_whatever_size_it_claims() -> None:
    bomb = zipped({"a": bytes(3 << 20)})
    for size in (bomb, bomb.replace(struct.pack("<L", 3 << 20), struct.pack("<L", 9))):
        with pytest.raises(UnreadableArticleError, match=r"a in it, which is too large \(2 MB and more\)|damaged"):
            Package(size).read("a", 2 << 20)


def test_all_that_is_read_together_is_bounded_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package_module, "_MAX_TOTAL_BYTES", 250)
    package = Package(zipped({"a": bytes(100), "b": bytes(100), "c": bytes(100)}))
    assert len(package.read("a") + package.read("b")) == 200
    with pytest.raises(UnreadableArticleError, match="c in it, which is too large"):
        package.read("c")


def test_a_name_that_two_parts_have_is_refused() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a", "one")
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("a", "two")
    with pytest.raises(UnreadableArticleError, match="two parts named a"):
        Package(stream.getvalue()).read("a")


def test_encryption_and_strange_compression_are_said() -> None:
    data = bytearray(zipped({"a": "text"}))
    directory = data.index(b"PK\x01\x02")
    data[directory + 8] |= 1
    with pytest.raises(UnreadableArticleError, match="is encrypted with a password"):
        Package(bytes(data)).read("a")
    data[directory + 8] = 0
    data[directory + 10] = zipfile.ZIP_LZMA
    with pytest.raises(UnreadableArticleError, match="compressed in a way that no document uses"):
        Package(bytes(data)).read("a")
