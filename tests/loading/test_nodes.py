import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.loading import events, nodes
from briefing_tui.loading.codes import Code
from briefing_tui.loading.nodes import MAX_NESTING_LEVELS, Mapping, Node, Refused, Scalar, Sequence, location_of
from briefing_tui.loading.report import Report
from briefing_tui.text.visible import visible_line

Composed = Callable[[str], tuple[Node | None, Report]]


def plain(node: Node | None) -> object:
    """Return a tree as lists and pairs, without locations."""
    match node:
        case Scalar():
            return node.text
        case Sequence():
            return [plain(item) for item in node.items]
        case Mapping():
            return [(key.text, plain(value)) for key, value in node.entries]
        case _:
            return node


def walk(node: Node | None) -> Iterator[Node]:
    """Yield a node and all within it."""
    if node is None:
        return
    yield node
    if isinstance(node, Sequence):
        for item in node.items:
            yield from walk(item)
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            yield key
            yield from walk(value)


def codes(report: Report) -> list[tuple[int, int, str]]:
    return [(problem.line, problem.column, problem.code) for problem in report.problems]


@pytest.mark.parametrize(
    "text", ["NO", "yes", "true", "~", "null", "12:30", "010", "0x1F", "1e3", "2024-11-18", "1_000", ".inf", "=", "<"]
)
def test_what_is_written_as_text_stays_text(composed: Composed, text: str) -> None:
    tree, report = composed(f"a: {text}\n")
    assert plain(tree) == [("a", text)]
    assert report.problems == ()


@pytest.mark.parametrize("text", ["the family #1 rules", "see #5", "x\t#y"])
def test_a_text_that_a_number_sign_cuts_off_is_warned_of(composed: Composed, text: str) -> None:
    tree, report = composed(f"a:\n  - {text}\n")
    assert plain(tree) == [("a", [re.split("[ \t]#", text)[0]])]
    assert [(problem.code, problem.severity) for problem in report.problems] == [("text-cut", "warning")]


@pytest.mark.parametrize("text", ["'the family #1 rules'", "a#b", ">-\n  the family #1", "text  # a comment", "x ##"])
def test_a_number_sign_in_a_text_or_before_a_comment_is_no_matter(composed: Composed, text: str) -> None:
    assert composed(f"a: {text}\n")[1].problems == ()


def test_a_value_that_is_left_out_is_distinguished_from_an_empty_text(composed: Composed) -> None:
    tree, _ = composed("a:\nb: ''\nc: ~\n")
    assert isinstance(tree, Mapping)
    values = [value for _, value in tree.entries]
    assert [value.null for value in values if isinstance(value, Scalar)] == [True, False, False]


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "%YAML 1.2\n"])
def test_an_empty_document_has_no_tree(composed: Composed, text: str) -> None:
    tree, _ = composed(text)
    assert tree is None


def test_every_node_has_its_location_in_code_points(composed: Composed) -> None:
    tree, _ = composed("# 😀\n'😀 key': 😀😀\nlist: [😀, {می‌خواهم: two}]\n")
    assert isinstance(tree, Mapping)
    (first, smiles), (second, items) = tree.entries
    assert isinstance(items, Sequence)
    inner = items.items[1]
    assert isinstance(inner, Mapping)
    locations = [location_of(node) for node in (tree, first, smiles, second, items, items.items[0], inner)]
    assert locations == [(2, 1), (2, 1), (2, 10), (3, 1), (3, 7), (3, 8), (3, 11)]
    assert [location_of(node) for node in inner.entries[0]] == [(3, 12), (3, 22)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_as_an_editor_counts_them(composed: Composed, end: str) -> None:
    tree, _ = composed(f"a: one\u2028two\x85three{end}b: c{end}")
    assert isinstance(tree, Mapping)
    assert location_of(tree.entries[1][0]) == (2, 1)
    assert plain(tree) == [("a", "one two three"), ("b", "c")]


def test_escaped_control_characters_are_made_visible(composed: Composed) -> None:
    tree, report = composed('"k\\e": "\\e]52;c;aGk=\\a \\x9b \\u202e \\0"\n')
    assert plain(tree) == [("k␛", "␛]52;c;aGk=␇ ␦ ␦ ␀")]
    assert report.problems == ()


def test_folded_and_literal_text_keeps_the_newlines_that_yaml_gives(composed: Composed) -> None:
    tree, _ = composed("a: >-\n  one\n  two\n\n  three\nb: |\n  one\n  two\n")
    assert plain(tree) == [("a", "one two\nthree"), ("b", "one\ntwo\n")]


def test_of_a_key_written_twice_the_first_counts(composed: Composed) -> None:
    tree, report = composed("a: 1\nb: 2\n'a': 3\n")
    assert plain(tree) == [("a", "1"), ("b", "2")]
    assert codes(report) == [(3, 1, Code.DUPLICATE_KEY)]
    assert "in line 1" in report.problems[0].message


def test_the_same_key_in_two_mappings_is_no_mistake(composed: Composed) -> None:
    _, report = composed("a: {a: 1}\nb: [{a: 1}, {a: 2}]\n")
    assert report.problems == ()


def test_anchors_and_aliases_are_refused_and_never_followed(composed: Composed) -> None:
    tree, report = composed("a: &x [1]\nb: *x\n*x : c\n")
    assert codes(report) == [(1, 4, Code.ALIAS), (2, 4, Code.ALIAS), (3, 1, Code.ALIAS)]
    assert isinstance(tree, Mapping)
    assert [type(value) for _, value in tree.entries] == [Sequence, Refused]


def test_a_bomb_of_aliases_is_a_few_problems(composed: Composed) -> None:
    levels = [
        f"{name}: &{name} [{', '.join([f'*{below}'] * 9)}]" for below, name in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    tree, report = composed("a: &a [lol]\n" + "\n".join(levels) + "\n")
    assert isinstance(tree, Mapping)
    assert len(report.problems) == 9 + 9 * 8
    assert {problem.code for problem in report.problems} == {Code.ALIAS}


@pytest.mark.parametrize(
    ("text", "tag"), [("!!str 1", "!!str"), ("!!python/object:os.system x", "!!python"), ("! x", "!")]
)
def test_a_tag_is_refused_and_what_it_stands_at_is_read(composed: Composed, text: str, tag: str) -> None:
    tree, report = composed(f"a: {text}\n")
    assert plain(tree) == [("a", text.split()[1])]
    assert codes(report) == [(1, 4, Code.TAG)]
    assert tag in report.problems[0].message


def test_a_merge_key_is_refused(composed: Composed) -> None:
    tree, report = composed("a: b\n<<: {c: d}\n")
    assert plain(tree) == [("a", "b")]
    assert codes(report) == [(2, 1, Code.MERGE_KEY)]


@pytest.mark.parametrize("key", ["[a]", "{a: b}", "? - a\n"])
def test_a_key_that_is_no_word_is_refused(composed: Composed, key: str) -> None:
    tree, report = composed(f"{key}: c\n")
    assert plain(tree) == []
    assert [problem.code for problem in report.problems] == [Code.WRONG_KEY]


def test_a_second_document_is_refused_and_the_first_is_read(composed: Composed) -> None:
    tree, report = composed("a: b\n---\nc: [\n")
    assert plain(tree) == [("a", "b")]
    assert codes(report) == [(2, 1, Code.SECOND_DOCUMENT)]


@pytest.mark.parametrize("bomb", ["[" * 100_000, "{a: " * 100_000, "- " * 100_000, "? " * 100_000, "a: [" * 10_000])
def test_bottomless_nesting_is_one_problem(composed: Composed, bomb: str) -> None:
    tree, report = composed(bomb)
    assert tree is None
    (problem,) = report.problems
    assert problem.code in (Code.TOO_DEEP, Code.YAML_SYNTAX)


def test_nesting_up_to_the_limit_is_read(composed: Composed) -> None:
    tree, report = composed("[" * MAX_NESTING_LEVELS + "x" + "]" * MAX_NESTING_LEVELS)
    assert tree is not None
    assert report.problems == ()
    _, report = composed("[" * (MAX_NESTING_LEVELS + 1) + "x" + "]" * (MAX_NESTING_LEVELS + 1))
    assert codes(report) == [(1, MAX_NESTING_LEVELS + 2, Code.TOO_DEEP)]


def test_a_file_of_countless_nodes_is_given_up(monkeypatch: pytest.MonkeyPatch, composed: Composed) -> None:
    monkeypatch.setattr(nodes, "MAX_NODES", 1000)
    tree, report = composed("- a\n" * 1000)
    assert tree is None
    assert codes(report) == [(1000, 3, Code.TOO_LARGE)]


def test_the_pure_parser_gives_the_same_tree(monkeypatch: pytest.MonkeyPatch, composed: Composed) -> None:
    text = "# 😀\na: {b: [c, 'd', \"\\u263a\"], e: ''}\nf: >-\n  one\n  two\n'😀': |\n  x\ng: 2024-11-18\n"
    fast, _ = composed(text)
    monkeypatch.setattr(events, "LOADER", yaml.SafeLoader)
    pure, report = composed(text)
    assert report.problems == ()
    assert plain(pure) == plain(fast)
    assert [location_of(node) for node in walk(pure)] == [location_of(node) for node in walk(fast)]


def test_an_impossible_escape_is_a_mistake_to_the_pure_parser_too(
    monkeypatch: pytest.MonkeyPatch, composed: Composed
) -> None:
    monkeypatch.setattr(events, "LOADER", yaml.SafeLoader)
    for escape in ("\\UFFFFFFFF", "\\U00110000"):
        tree, report = composed(f'a: b\nc: "{escape}"\n')
        assert tree is None
        assert codes(report) == [(2, 1, Code.YAML_SYNTAX)]


_SCRAPS = """a|b: |- |? |[|]|{|}|, |\n|\n  |: |#| #|'|"|>-\n|&a |*a|!t |<<: |---\n|...\n|\\e|\t|\r|%|@|\0|\ufeff"""
SCRAPS = st.sampled_from([*_SCRAPS.split("|"), "|\n", "\U0001f600", "\u202e", "\u2028", "\x85"])


@given(st.lists(SCRAPS, max_size=25).map("".join))
def test_scraps_of_yaml_make_a_tree_or_problems_within_the_text(text: str) -> None:
    report = Report(Path("some.yaml"))
    nodes.compose(text, report)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in report.problems:
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
        assert visible_line(str(problem)) == str(problem)


def test_a_text_longer_than_any_needs_to_be_is_reported_and_its_beginning_read(composed: Composed) -> None:
    root, report = composed("a: b\nc: " + "d" * (nodes.MAX_TEXT_CHARACTERS + 1) + "\ne: f\n")
    assert isinstance(root, Mapping)
    assert [len(value.text) for _, value in root.entries if isinstance(value, Scalar)] == [
        1,
        nodes.MAX_TEXT_CHARACTERS,
        1,
    ]
    assert [(problem.code, problem.line) for problem in report.problems] == [(Code.TOO_LARGE, 2)]
