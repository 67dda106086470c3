from collections.abc import Callable

import pytest
import yaml

from briefing_tui.loading import events
from briefing_tui.loading.codes import Code
from briefing_tui.loading.nodes import Node
from briefing_tui.loading.report import Report

Composed = Callable[[str], tuple[Node | None, Report]]

# A text that is not YAML, the location of its mistake, and words of the message and of the hint.
MISTAKES = [
    ("title: Taliban: cold ties\n", (1, 15), "key with a colon", "in quotes"),
    ("a: b\n  c: d\n", (2, 4), "key with a colon", "indentation"),
    ("a:\n\t- b\n", (2, 1), "tab", "spaces"),
    ("a:\n  b: c\n\td: e\n", (3, 1), "tab", "spaces"),
    ("a: @foo\n", (1, 4), "cannot begin", "in quotes"),
    ("a: `foo`\n", (1, 4), "cannot begin", "in quotes"),
    ("%A\n" * 21 + "---\na: b\n", (21, 1), "20 lines begin with %", "indent"),
    ("a: ]\n", (1, 4), "missing here, or begins", "in quotes"),
    ("a: **bold** text\n", (1, 5), "cannot begin with *", "in quotes"),
    ("a: !x!y z\n", (1, 4), "cannot begin with !", "in quotes"),
    ('at:\n  - "Saleh", the vice president\n', (2, 12), "goes on after its quotation marks", '\\"'),
    ("a: [x] y\n", (1, 8), "goes on after its quotation marks, brackets", "in quotes"),
    ('a: b\nc: "never closed\nd: e\n', (2, 4), "never closed", "close it"),
    ("a: 'never closed\nd: e\n", (1, 4), "never closed", "''"),
    ("a:\n  - b\n c: d\n", (3, 2), "indentation", "same column"),
    ("- a\nb: c\n", (2, 1), "indentation", "same column"),
    ("a: b\nfoo\nc: d\n", (2, 1), "neither a key", "add the colon"),
    ("a: [b, c\nd: e\n", (1, 4), "not closed", "]"),
    ("a: {b: c\nd: e\n", (1, 4), "not closed", "}"),
    ('a: "C:\\quotes"\n', (1, 7), "escape", "twice"),
    ('a: "\\xZZ"\n', (1, 7), "escape", "twice"),
    ('a: "\\ud800"\n', (1, 7), "escape", "twice"),
    ("a: > foo\n", (1, 6), "begins on the next line", "new line"),
    ("a: - b\n", (1, 4), "middle of a line", "own"),
    ("a: b\n...\nc: d\n", (3, 1), "has ended", "indentation"),
    ("%YAML 3.0\n---\na: b\n", (1, 1), "incompatible", ""),
]


@pytest.mark.parametrize(("text", "location", "message", "hint"), MISTAKES)
def test_a_mistake_in_yaml_is_reported_at_its_location_with_what_to_do(
    composed: Composed, text: str, location: tuple[int, int], message: str, hint: str
) -> None:
    tree, report = composed(text)
    (problem,) = report.problems
    assert tree is None
    assert problem.code == Code.YAML_SYNTAX
    assert (problem.line, problem.column) == location
    assert message in problem.message
    assert hint in problem.hint


@pytest.mark.parametrize("text", [text for text, *_ in MISTAKES if "ud800" not in text])
def test_the_pure_parser_finds_the_same_mistakes(
    monkeypatch: pytest.MonkeyPatch, composed: Composed, text: str
) -> None:
    monkeypatch.setattr(events, "LOADER", yaml.SafeLoader)
    tree, report = composed(text)
    assert tree is None
    assert [problem.code for problem in report.problems] == [Code.YAML_SYNTAX]


def test_a_mistake_at_the_end_stands_within_the_file(composed: Composed) -> None:
    _, report = composed("a: [b")
    assert [(problem.line, problem.column) for problem in report.problems] == [(1, 4)]
    _, report = composed("a: b\nc: {")
    assert [(problem.line, problem.column) for problem in report.problems] == [(2, 5)]


def test_every_forbidden_character_is_reported(composed: Composed) -> None:
    tree, report = composed("a: x\0\nb: 😀\x1b[2J\r\nc: \uffff\n")
    assert tree is None
    found = [(problem.line, problem.column, problem.code, problem.message) for problem in report.problems]
    assert found == [
        (1, 5, Code.CONTROL_CHARACTER, "the character U+0000 cannot stand in a YAML file"),
        (2, 5, Code.CONTROL_CHARACTER, "the character U+001B cannot stand in a YAML file"),
        (3, 4, Code.CONTROL_CHARACTER, "the character U+FFFF cannot stand in a YAML file"),
    ]
