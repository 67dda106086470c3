from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from briefing_tui.domain.problem import SourceLocation
from briefing_tui.loading.codes import Code
from briefing_tui.loading.context import Context
from briefing_tui.loading.fields import Choice, Field, Id, Kind, Listing, Number, Record, Reference, Table, Text, When
from briefing_tui.loading.nodes import Node
from briefing_tui.loading.report import Report
from briefing_tui.loading.values import read

COLOUR = Choice({"red": "", "green": ""})


class Note(NamedTuple):
    """A record that a bare text stands for."""

    text: str
    shelf: str


class Box(NamedTuple):
    """A record with a field of every sort."""

    id: str
    colour: str = ""
    shade: str = ""
    why: str = ""
    size: int = 0
    tags: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()


NOTE = Record(
    "note",
    "A note.",
    (Field("text", Text(), "What.", required=True), Field("shelf", Reference("shelf", implied=True), "Where.")),
    Note,
    shorthand="text",
)
BOX = Record(
    "box",
    "A box.",
    (
        Field("id", Id("box"), "Its id.", required=True),
        Field("version", Choice({"1": ""}), "Of the format.", kept=False),
        Field("colour", COLOUR, "Its colour."),
        Field("shade", Text(), "Its shade.", only_when=When("colour", ("green",), Code.BASIS_LIKELIHOOD)),
        Field(
            "reason", Text(), "Why it is red.", required_when=When("colour", ("red",), Code.BASIS_BY), attribute="why"
        ),
        Field("size", Number(1, 9), "Its size."),
        Field("tags", Listing(Text()), "Words.", required_when=When("colour", ("green",), Code.NO_PASSAGE)),
        Field("notes", Listing(NOTE), "Notes on it."),
    ),
    Box,
    elsewhere={"lid": "barrels"},
)

Read = Callable[..., tuple[Any, list[tuple[int, int, str]], list[str]]]


@pytest.fixture
def read_as(composed: Callable[[str], tuple[Node | None, Report]]) -> Read:
    """Return a function that reads a text as a kind, and returns the value, and locations and hints of problems."""

    def read_text(kind: Kind, text: str, *shelves: str) -> tuple[Any, list[tuple[int, int, str]], list[str]]:
        node, report = composed(text)
        assert node is not None
        context = Context(report)
        context.reserve("shelf", *(shelves or ("top",)))
        value = read(kind, node, "`key`", context)
        problems = report.problems
        return value, [(each.line, each.column, each.code) for each in problems], [each.hint for each in problems]

    return read_text


def test_a_mapping_becomes_the_value_of_its_record(read_as: Read) -> None:
    value, problems, _ = read_as(
        BOX, "# first\nid: a\nversion: 1\nsize: 7\ntags: [x, y]\nnotes: [{text: t, shelf: s}, u]\n"
    )
    assert problems == []
    notes = (Note("t", "s"), Note("u", "top"))
    assert value == Box("a", size=7, tags=("x", "y"), notes=notes)


@pytest.mark.parametrize("text", ["id: a\ntags: x\nnotes: one", "id: a\ntags: [x]\nnotes:\n- text: one"])
def test_a_single_text_stands_for_a_list_of_one(read_as: Read, text: str) -> None:
    value, problems, _ = read_as(BOX, text)
    assert problems == []
    assert value.tags == ("x",)
    assert [note.text for note in value.notes] == ["one"]


def test_a_single_mapping_stands_for_a_list_of_one_where_a_text_would(read_as: Read) -> None:
    value, problems, _ = read_as(BOX, "id: a\nnotes: {text: one}")
    assert problems == []
    assert [note.text for note in value.notes] == ["one"]


def test_a_record_without_a_bare_form_needs_its_list(read_as: Read) -> None:
    _, problems, hints = read_as(Listing(BOX), "id: a")
    assert problems == [(1, 1, Code.WRONG_TYPE)]
    assert "hyphen" in hints[0]


def test_what_is_written_empty_is_not_given(read_as: Read) -> None:
    value, problems, _ = read_as(BOX, "id: a\ncolour:\ntags:\nnotes:\nsize:\n")
    assert problems == []
    assert value == Box("a")


@pytest.mark.parametrize(
    ("text", "location"), [("size: 1", (1, 1)), ("size: 1\nid:", (2, 1)), ("size: 1\nid: '  '", (2, 1))]
)
def test_a_missing_value_is_reported_where_it_should_stand(read_as: Read, text: str, location: tuple[int, int]) -> None:
    value, problems, hints = read_as(BOX, text)
    assert value is None
    assert problems == [(*location, Code.MISSING_KEY)]
    assert hints == ["Its id"]


@pytest.mark.parametrize(
    ("kind", "text", "hint"),
    [
        (BOX, "a text", "write it with `id:`"),
        (BOX, "[a]", "write it with `id:`"),
        (NOTE, "[a]", "write it with `text:`"),
        (Text(), "[a]", "put a text that begins with ["),
        (Text(), "{a: b}", "put a text that holds a colon in quotes"),
        (COLOUR, "[red]", "put a text"),
        (Listing(Text()), "{a: b}", "hyphen"),
        (Listing(BOX), "text", "hyphen"),
        (Table(Text(), tuple), "text", "a key, a colon and a value"),
    ],
)
def test_a_node_of_another_type_is_reported_with_how_to_write_it(
    read_as: Read, kind: Kind, text: str, hint: str
) -> None:
    value, problems, hints = read_as(kind, text)
    assert value is None
    assert problems == [(1, 1, Code.WRONG_TYPE)]
    assert hint in hints[0]


@pytest.mark.parametrize("text", ["- a\n-\n- b", "- a\n- ''\n- b", "- a\n- ' '\n- b"])
def test_an_empty_item_is_reported_and_the_others_are_read(read_as: Read, text: str) -> None:
    value, problems, _ = read_as(Listing(Text()), text)
    assert value == ("a", "b")
    assert [(line, code) for line, _, code in problems] == [(2, Code.BAD_VALUE)]


def test_a_list_in_which_nothing_is_right_has_no_value(read_as: Read) -> None:
    assert read_as(Listing(Number(1, 9)), "[x, y]")[0] is None
    assert read_as(Listing(Number(1, 9)), "[]")[0] == ()


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("id: a\nsiez: 1", "did you mean `size`?"),
        ("id: a\nlid: 1", "it belongs to the claims of `barrels:`"),
        ("id: a\nxyz: 1", "its keys are id, version, colour, shade, reason, size, tags and notes"),
        ("id: a\n'': 1", "its keys are id, version, colour, shade, reason, size, tags and notes"),
    ],
)
def test_an_unknown_key_is_reported_with_what_may_have_been_meant(read_as: Read, text: str, hint: str) -> None:
    value, problems, hints = read_as(BOX, text)
    assert value == Box("a")
    assert problems == [(2, 1, Code.UNKNOWN_KEY)]
    assert hints == [hint]


def test_a_misspelt_key_is_not_reported_as_missing_too(read_as: Read) -> None:
    assert read_as(Listing(BOX), "- ID: a")[1] == [(1, 3, Code.UNKNOWN_KEY)]
    assert read_as(BOX, "id: a\ncolour: red\nreasom: x")[1] == [(3, 1, Code.UNKNOWN_KEY)]


def test_a_text_that_a_colon_made_a_mapping_is_reported_to_need_quotes(read_as: Read) -> None:
    _, problems, hints = read_as(Listing(NOTE), "- He said: all is well")
    assert problems == [(1, 3, Code.UNKNOWN_KEY)]
    assert hints == ["put a text that holds a colon in quotes"]


def test_a_word_may_demand_another_field(read_as: Read) -> None:
    assert read_as(BOX, "id: a\ncolour: red")[1] == [(2, 9, Code.BASIS_BY)]
    assert read_as(BOX, "id: a\ncolour: red\nreason:")[1] == [(2, 9, Code.BASIS_BY)]
    assert read_as(BOX, "id: a\ncolour: red\nreason: x")[1] == []
    assert read_as(BOX, "id: a\ncolour: green\ntags: []")[1] == [(2, 9, Code.NO_PASSAGE)]
    assert read_as(BOX, "id: a\ncolour: green\ntags: [x]")[1] == []


def test_a_demanded_field_that_is_wrong_is_reported_once(read_as: Read) -> None:
    assert read_as(BOX, "id: a\ncolour: red\nreason: [x]")[1] == [(3, 9, Code.WRONG_TYPE)]
    assert read_as(BOX, "id: a\ncolour: green\ntags: ['']")[1] == [(3, 8, Code.BAD_VALUE)]


def test_a_field_may_stand_beside_one_word_alone(read_as: Read) -> None:
    value, problems, hints = read_as(BOX, "id: a\nshade: x\ncolour: red\nreason: y")
    assert value is not None
    assert problems == [(2, 1, Code.BASIS_LIKELIHOOD)]
    assert hints == ["take it out, or write `colour: green`"]
    assert read_as(BOX, "id: a\nshade: x\ncolour: green\ntags: y")[1] == []


def test_a_rule_on_a_word_that_is_wrong_says_nothing_more(read_as: Read) -> None:
    assert read_as(BOX, "id: a\nshade: x\ncolour: blue")[1] == [(3, 9, Code.BAD_VALUE)]


def test_an_implied_reference_needs_exactly_one_thing_to_refer_to(read_as: Read) -> None:
    assert read_as(NOTE, "text", "top")[0].shelf == "top"
    value, problems, _ = read_as(NOTE, "text", "top", "bottom")
    assert value is None
    assert problems == [(1, 1, Code.NO_SOURCE)]
    assert read_as(NOTE, "{text: t, shelf: top}", "top", "bottom")[0].shelf == "top"


def test_what_was_refused_before_is_not_reported_again(read_as: Read) -> None:
    value, problems, _ = read_as(BOX, "id: a\ntags: *x\nnotes: [*y]\nsize: *z\ncolour: red\nreason: *w")
    assert value == Box("a", colour="red")
    assert {code for _, _, code in problems} == {Code.ALIAS}


def test_a_table_has_keys_of_the_authors_own(read_as: Read) -> None:
    table = Table(Listing(Text()), lambda key, value, location: (key, value, location))
    value, problems, _ = read_as(table, "a: x\nb: [y, z]\nc:\nd: [[]]\n")
    assert value == {"a": ("a", ("x",), SourceLocation(1, 1)), "b": ("b", ("y", "z"), SourceLocation(2, 1))}
    assert problems == [(4, 5, Code.WRONG_TYPE)]
