from tests.loading.editing.edits import loaded
from tests.loading.editing.styles import BLOCKS

from briefing_tui.loading.editing.style import Style, item_indent
from briefing_tui.loading.editing.tree import Collection, parse
from briefing_tui.loading.fields import Listing, Text
from briefing_tui.loading.format import QUOTE, THREAT


def _tree(text: str) -> Collection:
    tree = parse(text, 0, len(text))
    assert isinstance(tree, Collection)
    return tree


def test_an_item_is_as_far_from_its_dash_as_it_is_written() -> None:
    assert [item_indent(text, 1) for text in ("- a", "-   a", "-\n  a", "- # c\n  a", "-")] == [2, 4, 2, 2, 2]


def test_a_list_in_a_mapping_is_indented_as_the_others_are() -> None:
    text = "at:\n-   Q\n"
    writer = Style(text).of_mapping(_tree(text))
    at = next(field for field in THREAT.fields if field.key == "at")
    assert list(writer.field(at, loaded(BLOCKS).claim("theft").quotes)) == [
        "at:",
        "-   quote: Theft goes on",
        "    source: paper",
    ]


def test_keys_are_quoted_where_all_are() -> None:
    text = '{"id": x, "text": y}'
    note = next(field for field in THREAT.fields if field.key == "note")
    assert Style(text).of_mapping(_tree(text)).flow_field(note, "z") == '"note": "z"'


def test_an_item_is_written_as_its_neighbour_is() -> None:
    braces = "-   {id: x}\n"
    (line,) = Style(braces).of_list(_tree(braces), 1).item(QUOTE, loaded(BLOCKS).claim("raids").quotes[0])
    assert line == "-   {quote: They cross, source: paper}"
    quoted = '["x", "y"]'
    assert Style(quoted).of_list(_tree(quoted), 0).flow_item(Text(), "z") == '"z"'
    assert Style(quoted).of_list(_tree(quoted), 0).flow(Listing(Text()), ("z",)) == '["z"]'


def test_an_item_in_braces_has_its_keys_quoted_where_all_its_neighbours_have() -> None:
    quote = loaded(BLOCKS).claim("raids").quotes[0]
    for text, written in (
        ('[{"quote": "Q"}]', '{"quote": "They cross", "source": "paper"}'),
        ('[{"quote": "Q"}, {quote: R}]', "{quote: They cross, source: paper}"),
    ):
        assert Style(text).of_list(_tree(text), 1).flow_item(QUOTE, quote) == written


def test_the_line_break_is_that_of_the_text() -> None:
    assert Style("a: b\r\n").newline == "\r\n"
