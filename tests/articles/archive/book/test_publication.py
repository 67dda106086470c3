"""Package documents."""

import pytest
from tests.articles.archive.documents import opf, zipped

from briefing_tui.articles.archive.book.publication import publication_of
from briefing_tui.articles.archive.package import Package
from briefing_tui.articles.extraction import UnreadableArticleError


def _item(name: str, media_type: str = "application/xhtml+xml", more: str = "") -> str:
    return f'<item id="{name}" href="{name}" media-type="{media_type}" {more}/>'


def test_parts_beside_the_text_come_last_and_each_part_once() -> None:
    refs = '<itemref idref="n" linear="no"/>' + "".join(f'<itemref idref="{name}"/>' for name in "abax")
    content = f"<manifest>{_item('a')}{_item('b')}{_item('n')}</manifest><spine>{refs}</spine>"
    assert [item.part for item in publication_of(Package(zipped(opf(content)))).spine] == ["b/a", "b/b", "b/n"]


def test_what_is_no_text_is_replaced_by_its_fallback() -> None:
    manifest = _item("a", "image/png", 'fallback="b"') + _item("b") + _item("c", "x/y", 'fallback="c"')
    content = f'<manifest>{manifest}</manifest><spine><itemref idref="a"/><itemref idref="c"/></spine>'
    assert [item.part for item in publication_of(Package(zipped(opf(content)))).spine] == ["b/b", "b/c"]


def test_the_navigation_and_the_guides_are_found() -> None:
    manifest = _item("nav", more='properties="nav"') + _item("o.ncx", "application/x-dtbncx+xml")
    manifest += _item("t.ncx", "application/x-dtbncx+xml")
    guide = '<guide><reference type="Cover" href="c"/><reference type="toc" href="d#e"/></guide>'
    content = f'<manifest>{manifest}</manifest><spine toc="t.ncx"/>{guide}'
    parts: dict[str, str | bytes] = {"b/nav": "", "b/o.ncx": "", "b/t.ncx": ""}
    publication = publication_of(Package(zipped(opf(content) | parts)))
    assert (publication.navigation, publication.ncx) == ("b/nav", "b/t.ncx")
    assert publication.guides == {"b/c": "cover"}


def test_references_stay_within_the_archive() -> None:
    content = '<manifest><item id="a" href="../../%2e%2e/etc/passwd"/></manifest><spine><itemref idref="a"/></spine>'
    assert publication_of(Package(zipped(opf(content)))).spine[0].part == "etc/passwd"


def test_a_book_without_a_container_is_known_by_the_name_of_its_package_document() -> None:
    parts = opf("<spine/>")
    del parts["META-INF/container.xml"]
    assert publication_of(Package(zipped(parts))).spine == []
    with pytest.raises(UnreadableArticleError, match="package document is missing"):
        publication_of(Package(zipped({"a": ""})))
