"""Open elements are found by their names and scopes, and told of when they open and close."""

from briefing_tui.articles.html.nodes import Node
from briefing_tui.articles.html.open_elements import OpenElements, Scope


class _Log:
    def __init__(self) -> None:
        self.lines: list[str] = []

    def opened(self, node: Node, _attributes: dict[str, str]) -> None:
        self.lines.append(f"+{node.name}")

    def closed(self, node: Node) -> None:
        self.lines.append(f"-{node.name}")

    def text(self, _text: str) -> None: ...

    def parted(self) -> None: ...


def test_an_element_is_found_unless_its_scope_ends_before_it() -> None:
    elements = OpenElements(_Log())
    for name in ("html", "body", "p", "table", "tr", "td", "b"):
        elements.push(name, {})
    assert (elements.place("p"), elements.place("ul"), len(elements.nodes)) == (2, -1, 7)
    assert elements.barrier(Scope.BUTTON) == elements.barrier(Scope.SPECIAL) == 5
    assert elements.barrier(Scope.TABLE) == 3
    elements.close_within("p", Scope.BUTTON)
    elements.close_within("ul", Scope.ANY)
    assert elements.nodes[-1].name == "b"
    elements.close_within("table", Scope.TABLE)
    assert elements.nodes[-1].name == "p"


def test_the_listener_is_told_from_within_outwards() -> None:
    log = _Log()
    elements = OpenElements(log)
    elements.push("div", {})
    elements.push("p", {})
    elements.add("br", {})
    elements.close_from(0)
    assert log.lines == ["+div", "+p", "+br", "-br", "-p", "-div"]
