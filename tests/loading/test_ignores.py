from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.domain.rules import IgnoreComment
from briefing_tui.loading import events
from briefing_tui.loading.codes import Code
from briefing_tui.loading.ignores import MAX_IGNORED_CODES, MAX_IGNORES, find_ignores
from briefing_tui.loading.report import Report

_DOCUMENT = """\
# briefing: ignore[top] the first line
a: >-   # briefing: ignore[header] beside the block's sign
  text # briefing: ignore[no] inside the block
  # briefing: ignore[no] and so is this
# briefing: ignore[above, other] of the next line
# and a word on it
b: plain text
  goes on   # briefing: ignore[end] after its last line
c: "text # briefing: ignore[no]"
é: [1, # note  # briefing:ignore[second] after another remark
 2]
d: x#briefing:ignore[no]
e: 'quoted'  # briefing: ignore
"""


def _found(text: str) -> tuple[IgnoreComment, ...]:
    report = Report(Path("b.yaml"))
    comments = find_ignores(text, report)
    assert not report.problems
    return comments


@pytest.fixture(params=["libyaml", "pure"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Take each of the two parsers that a PyYAML may have."""
    if request.param == "pure":
        monkeypatch.setattr(events, "LOADER", yaml.SafeLoader)


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
def test_every_comment_is_found_and_nothing_inside_a_text(line_break: str) -> None:
    found = _found(_DOCUMENT.replace("\n", line_break))
    assert [(ignore.codes, ignore.reason, ignore.location.line, sorted(ignore.lines)) for ignore in found] == [
        (("top",), "the first line", 1, [2]),
        (("header",), "beside the block's sign", 2, [2]),
        (("above", "other"), "of the next line", 5, [7]),
        (("end",), "after its last line", 8, [7, 8]),
        (("second",), "after another remark", 10, [10]),
        ((), "", 13, [13]),
    ]
    assert [ignore.location.column for ignore in found] == [1, 9, 1, 13, 16, 14]


_ITEMS = """\
# briefing: ignore[file] above the first line
format: briefing/1
threats:
  # briefing: ignore[claim] above the claim
  - id: camps
    text:
      There are camps.
    at:
      - A quote.
      # briefing: ignore[quote] above the quote
      - quote: Another.
        note: x
    note: y
sections:  # briefing: ignore[line] beside a key
  - {id: a, # briefing: ignore[flow] inside braces
     claims: [
       {id: b}],
     title: c}
"""


@pytest.mark.usefixtures("parser")
def test_a_comment_on_an_item_applies_to_its_keys_and_not_to_the_items_in_it() -> None:
    suppressed = {ignore.codes[0]: sorted(ignore.lines) for ignore in _found(_ITEMS)}
    assert suppressed == {
        "file": [2],
        "claim": [5, 6, 7, 13],
        "quote": [11, 12],
        "line": [14],
        "flow": [15, 18],
    }


def test_a_comment_at_the_end_of_the_file_applies_to_nothing() -> None:
    (ignore,) = _found("a: b\n# briefing: ignore[x] y")
    assert not ignore.lines


def test_a_reason_has_no_control_characters() -> None:
    (ignore,) = _found("a: b  # briefing: ignore[x\u202e] \u202ey\n")
    assert (ignore.codes, ignore.reason) == (("x␦",), "␦y")


@given(st.text("ab:# \n-[]'\"|>", max_size=40))
def test_any_document_can_be_searched(text: str) -> None:
    text = text.replace("#", "# briefing: ignore[x] y")
    try:
        list(yaml.parse(text, Loader=yaml.CSafeLoader))
    except yaml.YAMLError:
        return
    assert len(_found(text)) <= text.count("#")


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("rest", ["---\n]", "...\n---\n]", "--- ]\n", "---\n\t:"])
def test_what_follows_the_first_document_need_not_be_yaml(rest: str) -> None:
    text = f"a: b # briefing: ignore[x]\nc: d\n{rest}\n"
    assert [(each.codes, each.lines) for each in _found(text)] == [(("x",), frozenset({1}))]


def test_more_codes_than_there_are_rules_are_reported_and_not_read() -> None:
    report = Report(Path("b.yaml"))
    (comment,) = find_ignores(f"a: b\n# briefing: ignore[{'c,' * 100_000}] why\n", report)
    assert len(comment.codes) == MAX_IGNORED_CODES
    assert [(problem.code, problem.line) for problem in report.problems] == [(Code.TOO_LARGE, 2)]


def test_more_comments_than_any_file_needs_are_reported_and_not_read() -> None:
    report = Report(Path("b.yaml"))
    comments = find_ignores("a: b\n" + "# briefing: ignore[c] why\n" * (MAX_IGNORES + 2), report)
    assert len(comments) == MAX_IGNORES
    assert [(problem.code, problem.line) for problem in report.problems] == [(Code.TOO_LARGE, MAX_IGNORES + 2)]
