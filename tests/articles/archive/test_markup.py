"""XML that may be a trap."""

from collections.abc import Mapping
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.articles.archive.markup import Node, Vocabulary, parse, tree, tree_if_sound
from briefing_tui.articles.extraction import UnreadableArticleError

_PREFIXES = {"urn:a": "a"}


def _tree(text: str | bytes) -> Node:
    return tree(text.encode() if isinstance(text, str) else text, _PREFIXES, "part.xml")


def test_names_come_with_the_prefixes_of_the_format_whatever_the_file_declares() -> None:
    root = _tree('<x:r xmlns:x="urn:a" xmlns="urn:b" x:n="1" m="2"><c>t<x:d/>u</c></x:r>')
    assert (root.name, root.attributes) == ("a:r", {"a:n": "1", "m": "2"})
    assert [(node.name, node.text) for node in root.descendants()] == [("a:r", ""), ("c", "t"), ("a:d", "")]
    assert root.content() == "tu"


def test_nodes_are_found_by_their_names() -> None:
    root = _tree('<r><a/><b v="1"><c v="2"/></b><b v="3"/></r>')
    assert root.value("v", "b", "c") == "2"
    assert root.value("v", "a", "c") is None
    assert root.value("w", "b") is None
    assert [node.attributes["v"] for node in root.all("b")] == ["1", "3"]


@pytest.mark.parametrize(
    "declarations",
    [
        '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">',
        '<!ENTITY a SYSTEM "file:///etc/passwd">',
        '<!ENTITY % a SYSTEM "http://localhost/a.dtd"> %a;',
        '<!ATTLIST r long CDATA "default">',
        "<!ELEMENT r ANY>",
    ],
)
def test_declarations_in_the_file_are_refused(declarations: str) -> None:
    with pytest.raises(UnreadableArticleError, match=r"declares entities or a grammar of its own in part\.xml"):
        _tree(f"<!DOCTYPE r [{declarations}]><r>&b;</r>")


def test_a_grammar_elsewhere_is_not_fetched_and_entities_of_html_are_known_without_it() -> None:
    root = _tree('<!DOCTYPE r PUBLIC "-//W3C//DTD XHTML 1.1//EN" "file:///dev/zero"><r>a&nbsp;b&unknown;&amp;</r>')
    assert root.text == "a\u00a0b&unknown;&"


@pytest.mark.parametrize(
    "text", ["", "<r>", "<r/><r/>", "<r>&a;</r>", "<r>\x00</r>", b"<r>\xff</r>", "<r a='1' a='2'/>"]
)
def test_unsound_markup_is_said_with_its_line(text: str | bytes) -> None:
    with pytest.raises(UnreadableArticleError, match=r"is damaged: part\.xml is no sound XML \(line 1: "):
        _tree(text)


@pytest.mark.parametrize("encoding", ["utf-32", "shift_jis", "none", "rot13", "idna", "base64"])
def test_an_encoding_that_cannot_be_read_is_said(encoding: str) -> None:
    with pytest.raises(UnreadableArticleError, match=r"part\.xml in an encoding that cannot be read"):
        _tree(f'<?xml version="1.0" encoding="{encoding}"?><r/>')


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1256", "iso-8859-6"])
def test_encodings_of_xml_and_those_of_a_byte_a_character_are_read(encoding: str) -> None:
    assert _tree(f'<?xml version="1.0" encoding="{encoding}"?><r>قمح</r>'.encode(encoding)).text == "قمح"


def test_a_document_that_can_be_done_without_has_nothing_where_it_is_unsound() -> None:
    assert tree_if_sound(b"<r><a/></r>", {}, "part.xml").first("a")
    assert tree_if_sound(b"<r><a/>", {}, "part.xml").children == []
    assert tree_if_sound(b"<x:r/>", {}, "part.xml").children == []


def test_what_is_nested_too_deep_is_refused() -> None:
    assert sum(1 for _ in _tree("<r>" * 256 + "</r>" * 256).descendants()) == 256
    with pytest.raises(UnreadableArticleError, match="nested more than 256 deep"):
        _tree("<r>" * 100_000)


class _Listener:
    def __init__(self) -> None:
        self.heard: list[str] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self.heard.append(name + "".join(attributes))

    def end(self, name: str) -> None:
        self.heard.append(f"/{name}")

    def text(self, text: str) -> None:
        self.heard.append(text)


def test_a_document_is_parsed_chunk_by_chunk() -> None:
    listener = _Listener()
    assert list(parse([b"<r><", b"a/>", "é</r>".encode()], listener, Vocabulary({}), "part.xml")) == [4, 7, 13]
    assert listener.heard == ["r", "a", "/a", "é", "/r"]


def test_what_is_of_no_interest_is_not_heard() -> None:
    listener = _Listener()
    vocabulary = Vocabulary(_PREFIXES, frozenset({"a:b"}), frozenset({"a:c"}))
    markup = b'<r xmlns="urn:a" x="1"><b y="2">t<c z="3"/></b></r>'
    assert list(parse([markup], listener, vocabulary, "part.xml")) == [len(markup)]
    assert listener.heard == ["a:r", "t", "a:cz", "/a:c", "/a:r"]


@given(st.binary(max_size=60) | st.text("<>/ra&;!?[]'= \n", max_size=60))
def test_any_bytes_are_a_tree_or_a_sentence(data: bytes | str) -> None:
    with suppress(UnreadableArticleError):
        _tree(data)
