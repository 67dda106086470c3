"""Construction of the elements of a document, closed and implied as browsers close and imply them.

This is tree construction (HTML standard, section 13.2.6) without a tree: text stays in the order of the file, no
element is moved, and whether one is open is known without a search, so that the time is linear at any depth.
"""

from briefing_tui.articles.html import names
from briefing_tui.articles.html.nodes import ALONE
from briefing_tui.articles.html.open_elements import Listener, OpenElements, Scope
from briefing_tui.articles.html.tokens import Token, TokenKind, attributes_of, tokens

_TEXT, _START = TokenKind.TEXT, TokenKind.START

_ITEMS = {"li": ("li",), "dd": ("dd", "dt"), "dt": ("dd", "dt")}
_SCOPES = {"li": Scope.LIST, "p": Scope.BUTTON}
_SCOPES |= dict.fromkeys((*names.TABLE_PARTS - {"colgroup", "col"}, "table"), Scope.TABLE)


def read_document(document: str, listener: Listener, *, xml: bool = False) -> None:
    """Tell `listener` of a document, whose line ends are newlines.

    In XML no element is implied, and none is closed by the start of another.
    """
    construction = _Construction(listener, xml=xml)
    for token in tokens(document, xml=xml):
        construction.take(token)
    construction.end()


class _Construction:
    """What the tags of a document open and close."""

    def __init__(self, listener: Listener, *, xml: bool) -> None:
        self._listener, self._xml = listener, xml
        self._open = OpenElements(listener)
        self._in_body = xml

    def take(self, token: Token) -> None:
        """Take the next tag or text."""
        if token.kind is _TEXT:
            self._text(token.text)
        elif token.kind is _START:
            self._start(token)
        else:
            self._end(token.name)

    def end(self) -> None:
        """Take the end of the document."""
        self._open.close_from(0)

    def _text(self, text: str) -> None:
        if not self._in_body and not text.isspace() and (not self._open.nodes or self._open.nodes[-1].name in ALONE):
            self._begin_body({})
        if self._open.nodes or not text.isspace():
            self._listener.text(text)

    def _start(self, token: Token) -> None:
        name, attributes = token.name, attributes_of(token.text) if token.text else {}
        if not self._xml and not self._begin(name, attributes):
            return
        if token.closes_itself or name in names.VOID:
            self._open.add(name, attributes)
        else:
            self._open.push(name, attributes)

    def _begin(self, name: str, attributes: dict[str, str]) -> bool:
        """Close and imply what the start of an element of HTML closes and implies; return whether it begins at all."""
        if name in ALONE:
            self._begin_alone(name, attributes)
            return False
        if not self._in_body and name not in names.HEAD and self._open.place("template") < 0:
            self._begin_body({})
        elif not self._open.nodes:
            self._open.push("html", {})
        if name in names.TABLE_PARTS:
            return self._begin_table_part(name)
        if name in names.CLOSES_PARAGRAPH:
            return self._begin_block(name)
        self._end_before(name)
        return True

    def _end_before(self, name: str) -> None:
        """Close the links, buttons and choices that the start of another one closes."""
        if name == "a":
            self._open.close_within("a", Scope.SPECIAL)
        elif name in ("button", "select"):
            self._open.close_within(name, Scope.ANY)
        elif name in ("input", "textarea"):
            self._open.close_within("select", Scope.ANY)
        elif name in ("option", "optgroup") and self._open.nodes[-1].name in ("option", name):
            self._open.close_from(len(self._open.nodes) - 1)

    def _begin_alone(self, name: str, attributes: dict[str, str]) -> None:
        if name == "html":
            if not self._open.nodes:
                self._open.push("html", attributes)
        elif name == "head":
            if len(self._open.nodes) <= 1 and not self._in_body:
                self._begin_alone("html", {})
                self._open.push("head", attributes)
        elif not self._in_body:
            self._begin_body(attributes)

    def _begin_body(self, attributes: dict[str, str]) -> None:
        self._begin_alone("html", {})
        self._open.close_from(1)
        self._in_body = True
        self._open.push("body", attributes)

    def _begin_block(self, name: str) -> bool:
        if name in _ITEMS:
            place = max(map(self._open.place, _ITEMS[name]))
            if 0 <= place >= self._open.barrier(Scope.ITEM):
                self._open.close_from(place)
        elif name == "form" and self._open.place("form") >= 0:
            return False
        drawing = max(self._open.place("svg"), self._open.place("math"))
        if drawing > self._open.place("foreignobject"):
            self._open.close_from(drawing)
        self._open.close_within("p", Scope.BUTTON)
        innermost = self._open.nodes[-1].name
        if name in names.HEADINGS and innermost in names.HEADINGS:
            self._open.close_from(len(self._open.nodes) - 1)
        elif name == "table" and (innermost in ("table", "tr") or innermost in names.ROW_GROUPS):
            self._open.close_from(self._open.place("table"))
        return True

    def _begin_table_part(self, name: str) -> bool:
        """Close what a part of a table closes, and imply the row groups and rows around it; outside it is nothing."""
        table = self._open.place("table")
        if table < self._open.barrier(Scope.TABLE) or table < 0:
            self._listener.parted()
            return False
        if name == "col":
            return True
        if name in names.CELLS:
            row = self._open.place("tr")
            if row > table:
                self._open.close_from(row + 1)
                return True
            self._begin_table_part("tr")
            self._open.push("tr", {})
        elif name == "tr":
            group = max(map(self._open.place, names.ROW_GROUPS))
            if group > table:
                self._open.close_from(group + 1)
            else:
                self._open.close_from(table + 1)
                self._open.push("tbody", {})
        else:
            self._open.close_from(table + 1)
        return True

    def _end(self, name: str) -> None:
        if name in names.VOID or name == "form" or name in ALONE:
            self._end_apart(name)
            return
        if name in names.HEADINGS:
            place = max(map(self._open.place, names.HEADINGS))
            scope = Scope.ANY
        else:
            place = self._open.place(name)
            scope = _SCOPES.get(name, Scope.ANY if name in names.SPECIAL else Scope.SPECIAL)
        if place >= 0 and (self._xml or name == "template" or place >= self._open.barrier(scope)):
            self._open.close_from(place)
        elif name == "p" and self._in_body and not self._xml:
            self._open.push("p", {})
            self._open.close_from(len(self._open.nodes) - 1)
        elif name in names.TABLE_PARTS:
            self._listener.parted()

    def _end_apart(self, name: str) -> None:
        """End an element whose end tag does not always end it: the body has text after its end tag, too."""
        if name == "br" and not self._xml:
            self._start(Token(_START, "br"))
        elif self._open.nodes and self._open.nodes[-1].name == name and (self._xml or name in ("form", "head")):
            self._open.close_from(len(self._open.nodes) - 1)
