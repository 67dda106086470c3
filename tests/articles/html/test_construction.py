"""Elements are closed and implied as browsers close and imply them, at any depth."""

import pytest

from briefing_tui.articles.html.construction import read_document
from briefing_tui.articles.html.nodes import Node


class _Outline:
    """Writes what it is told as an outline: an element's name and what is in it in brackets."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self.nodes: list[Node] = []

    def opened(self, node: Node, _attributes: dict[str, str]) -> None:
        self.written.append(f"{node.name}(")
        self.nodes.append(node)

    def closed(self, _node: Node) -> None:
        self.written.append(")")

    def text(self, text: str) -> None:
        self.written.append(text)

    def parted(self) -> None:
        self.written.append("|")


def _outline(document: str, *, xml: bool = False) -> str:
    outline = _Outline()
    read_document(document, outline, xml=xml)
    return "".join(outline.written).replace("()", "")


def _in_body(document: str) -> str:
    return _outline(document).removeprefix("html(body(").removesuffix("))")


def test_html_and_body_are_implied() -> None:
    whole = "html(head(title(T))body(p(x)))"
    assert _outline("<html><head><title>T</title></head><body><p>x</p></body></html>") == whole
    assert _outline("<head><title>T</title></head>\n<p>x") == "html(head(title(T)" + ")\nbody(p(x)))"
    assert _outline("<title>T</title>x") == "html(title(T)body(x))"
    assert _outline("<body><p>x</body></html><p>y") == "html(body(p(x)p(y)))"
    assert _outline("") == _outline(" \n ") == ""


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ("<p>a<p>b<div>c</div>d", "p(a)p(b)div(c)d"),
        ("<p>a</p>b</p>c", "p(a)bpc"),
        ("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", "ul(li(a)li(bul(li(c)))li(d))"),
        ("<li><div><p>a<li>b", "li(div(p(a)))li(b)"),
        ("<dl><dt>a<dd>b<dt>c</dl>", "dl(dt(a)dd(b)dt(c))"),
        ("<table><td>a<td>b<tr><th>c</table>d", "table(tbody(tr(td(a)td(b))tr(th(c))))d"),
        ("<table><thead><tr><td>a<tbody><td>b", "table(thead(tr(td(a)))tbody(tr(td(b))))"),
        ("<table><td>a<table><td>b</table>c</table>", "table(tbody(tr(td(atable(tbody(tr(td(b))))c))))"),
        ("<table><table><td>a</table>", "tabletable(tbody(tr(td(a))))"),
        ("a<td>b</td>c<tr>d", "a|b|c|d"),
        ("<table><td><p>a</div>b</table>", "table(tbody(tr(td(p(ab)))))"),
        ("<h1>a<h2>b</h3>c", "h1(a)h2(b)c"),
        ("<span><div>a</span>b</div>c", "span(div(ab)c)"),
        ("<b><i>a</b>b", "b(i(a))b"),
        ("<a>x<a>y</a>", "a(x)a(y)"),
        ("<form>a<form>b</form>c", "form(ab)c"),
        ("<div><form></div>a</form>b", "div(form)ab"),
        ("<select><option>a<option>b</select>c", "select(option(a)option(b))c"),
        ("<svg><g>a<p>b", "svg(g(a))p(b)"),
        ("<button>a<button>b", "button(a)button(b)"),
        ("a<br>b</br>c<img>d", "abrbbrcimgd"),
    ],
)
def test_elements_end_where_browsers_end_them(document: str, expected: str) -> None:
    assert _in_body(document) == expected


def test_in_xml_an_element_ends_where_it_says_so() -> None:
    assert _outline("<html><body><p>a<p>b</p></p><div/>c</body></html>", xml=True) == "html(body(p(ap(b))divc))"


@pytest.mark.parametrize(
    "document",
    [
        "<div>" * 20_000 + "</p></b></div>" * 20_000,
        "<ul>" + "<div>" * 20_000 + "<li></li>" * 20_000,
        "<b>" + "<div>" * 20_000 + "</b>" * 20_000,
        "<table><tr><td>" * 20_000 + "</div>" * 20_000,
        "<a><p>" * 20_000,
    ],
    ids=["ends without starts", "items deep within", "an end out of reach", "tables", "links"],
)
def test_20000_elements_in_each_other_are_read(document: str) -> None:
    outline = _Outline()
    read_document(document, outline)
    assert outline.written.count(")") == len(outline.nodes)
