"""An element knows its path and the nearest id, at any depth."""

from briefing_tui.articles.html.nodes import Node


def test_a_path_counts_the_elements_of_a_name_and_the_nearest_id_is_known() -> None:
    body = Node("body", Node("html", None, {}), {})
    first, second = Node("div", body, {"id": "here", "class": "Main"}), Node("div", body, {})
    assert Node("p", second, {}).path == "/html/body/div[2]/p[1]"
    Node("p", first, {})
    paragraph = Node("p", first, {"id": ""})
    assert (paragraph.path, paragraph.id) == ("/html/body/div[1]/p[2]", "here")
    assert first.hint == "main here"


def test_a_path_is_cut_at_the_innermost_element_that_it_has_room_for() -> None:
    nodes = [Node("div", None, {})]
    for _ in range(100_000):
        nodes.append(Node("div", nodes[-1], {}))
    long = Node("x" * 1000, nodes[10], {})
    assert Node("b", long, {}).path == long.path == nodes[10].path == "/div[1]" * 11
    assert nodes[-1].path == nodes[57].path
    assert nodes[56].path == "/div[1]" * 57
    assert Node("b", nodes[-1], {}).path == nodes[-1].path
