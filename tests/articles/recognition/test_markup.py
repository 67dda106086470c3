"""What begins with a tag is a page where it begins as a whole one, and a text where the tag is a piece of it."""

import pytest

from briefing_tui.articles.extraction import UnreadableArticleError
from briefing_tui.articles.recognition.markup import Markup, markup_of, refuse_property_list


@pytest.mark.parametrize(
    "head",
    [
        b"<!DOCTYPE html><html><head>",
        b'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "x.dtd">\n<html>',
        b"<!-- saved from url=(0014)about:internet -->\r\n<HTML>\r\n<BODY>",
        b'<!doctype HTML>\n<!--[if gt IE 8]><!--> <html lang="fa"> <!--<![endif]--><head>',
        b'<html xmlns:o="urn:schemas-microsoft-com:office:office">\n\n<head>',
        b'<!DOCTYPE html [<!ENTITY x "y">]><html>',
        b"<!DOCTYPE html><title>x</title>",
    ],
)
def test_a_whole_page_is_a_page_also_under_the_name_of_a_text(head: bytes) -> None:
    assert markup_of(head, of_text=True) is Markup.HTML


@pytest.mark.parametrize(
    "head",
    [b'<div align="center">\n\n# Title', b"<!-- a -->\n<p>Text", b"<br/>Text", b"<h1>Title</h1>", b"<title>x"],
)
def test_a_piece_of_html_begins_a_text_where_the_name_says_so_and_a_page_elsewhere(head: bytes) -> None:
    assert markup_of(head, of_text=True) is None
    assert markup_of(head, of_text=False) is Markup.HTML


@pytest.mark.parametrize(
    "head",
    [
        b"<rss version='2.0'>",
        b"<note>",
        b"<!-- only a comment -->",
        b"<",
        b"<!",
        b"<?xml",
        b"<?php x ?>",
        b"<?xml?><style>",
    ],
)
def test_other_markup_is_a_text(head: bytes) -> None:
    assert markup_of(head, of_text=False) is None


def test_an_xml_file_is_what_its_root_is() -> None:
    xml = b'<?xml version="1.0"?>\n<!-- x -->'
    text = b'<office:document xmlns:office="x" office:mimetype="application/vnd.oasis.opendocument.%s">'
    assert markup_of(xml + text % b"text", of_text=True) is Markup.FLAT_ODT
    assert markup_of(xml + b"<xhtml:html>", of_text=True) is Markup.HTML
    for head, message in (
        (text % b"spreadsheet", "OpenDocument file without a text"),
        (b"<w:wordDocument>", "Word document in XML of 2003"),
        (b"<svg>", "SVG picture"),
        (b"<plist><key>WebMainResource</key>", "web archive of Safari"),
    ):
        with pytest.raises(UnreadableArticleError, match=message):
            markup_of(xml + head, of_text=True)


def test_a_text_may_begin_with_a_picture() -> None:
    assert markup_of(b'<svg width="3">\n\n# Title', of_text=True) is None


def test_a_property_list_that_is_no_page_is_said_to_be_one() -> None:
    with pytest.raises(UnreadableArticleError, match="is a property list"):
        refuse_property_list(b"bplist00\xd0")


@pytest.mark.parametrize("piece", [b"<!--", b"<!-->", b"<!---->", b"<?", b"<?>", b" ", b"<!doctype html[", b"<html "])
def test_markup_without_end_is_quickly_told(piece: bytes) -> None:
    assert markup_of(b"<!doctype x" + piece * 8000, of_text=False) is None
    markup_of(piece * 8000, of_text=False)
