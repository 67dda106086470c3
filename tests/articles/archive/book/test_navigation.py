"""Tables of contents."""

from tests.articles.archive.documents import ncx, zipped

from briefing_tui.articles.archive.book.navigation import Entry, entries
from briefing_tui.articles.archive.package import Package

_NAVIGATION = """<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>
<nav epub:type="landmarks"><ol><li><a href="x.xhtml">Cover</a></li></ol></nav>
<nav epub:type="toc"><h1>Contents</h1><ol>
<li><a href="t/1.xhtml">One <em>and</em> more</a><ol><li><a href="t/1.xhtml#s%C3%A9">Within</a></li></ol></li>
<li><span>Two</span><ol><li><a href="t/2.xhtml">Three</a></li></ol></li>
<li><a>nowhere</a></li></ol></nav></body></html>"""
_NESTED = (
    '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>One</text></navLabel>'
    '<content src="1"/><navPoint><navLabel><text>Within</text></navLabel><content src="1#a"/></navPoint></navPoint>'
    '<navPoint><content src="2"/></navPoint></navMap></ncx>'
)


def test_the_entries_of_a_navigation_document_are_read_with_their_depths() -> None:
    package = Package(zipped({"b/nav.xhtml": _NAVIGATION, "b/t/1.xhtml": "", "b/t/2.xhtml": ""}))
    assert entries(package, "b/nav.xhtml", None) == [
        Entry("One and more", "b/t/1.xhtml", "", 0),
        Entry("Within", "b/t/1.xhtml", "sé", 1),
        Entry("Three", "b/t/2.xhtml", "", 1),
    ]


def test_the_entries_of_an_ncx_are_read_with_their_depths() -> None:
    package = Package(zipped({"toc.ncx": _NESTED, "1": "", "2": ""}))
    assert entries(package, None, "toc.ncx") == [Entry("One", "1", "", 0), Entry("Within", "1", "a", 1)]


def test_the_ncx_is_read_where_the_navigation_document_is_broken_or_empty() -> None:
    for broken in ("<html>", "<html/>"):
        package = Package(zipped({"nav": broken, "toc.ncx": ncx(("One", "1")), "1": ""}))
        assert entries(package, "nav", "toc.ncx") == [Entry("One", "1", "", 0)]
        assert entries(package, "nav", None) == []
