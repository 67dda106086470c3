"""Values are written in the style of what stands around them, whatever that is."""

import pytest
from tests.loading.editing.edits import after

from briefing_tui.domain.address import Address, claim_address
from briefing_tui.domain.briefing import Quote
from briefing_tui.domain.edits import Edit, Insert, Move, Remove, SetValue
from briefing_tui.domain.vocabulary import Basis, Confidence, Method, ThreatLevel
from briefing_tui.loading.editing.list_changes import InsertItem
from briefing_tui.loading.editing.steps import Step, Steps
from briefing_tui.loading.editing.style import Style
from briefing_tui.loading.editing.tree import Collection, parse
from briefing_tui.loading.fields import Text

_HEAD = "format: briefing/1\nid: b\ntitle: B\nsources: [{id: s, file: a.txt}]\n"


def _claim(claim: str, *edits: Edit) -> str:
    """Return the lines of a claim with the id `c`, in the pane of threats, after some edits."""
    head = f"{_HEAD}threats:\n"
    made = after(f"{head}{claim}# end\n", *edits)
    assert made.startswith(head)
    assert made.endswith("# end\n")
    return made[len(head) : -len("# end\n")]


def _set(key: str, value: object, claim: str) -> str:
    address: Address = claim_address("c", *key.split("."))
    if key.startswith("at."):
        _, number, field = key.split(".")
        address = claim_address("c", "at", int(number), field)
    return _claim(claim, SetValue(address, value))


_BLOCK = "  - id: c\n    text: T  # t\n    basis: stated\n    at:\n      - Q\n"
_FLOW = "  - {id: c, text: T, basis: stated, at: [Q]}  # t\n"


@pytest.mark.parametrize(
    ("claim", "key", "value", "made"),
    [
        (
            _BLOCK,
            "text",
            "other: words",
            "  - id: c\n    text: 'other: words'  # t\n    basis: stated\n    at:\n      - Q\n",
        ),
        (_BLOCK, "basis", Basis.ASSESSED, _BLOCK.replace("stated", "assessed")),
        (_BLOCK, "severity", ThreatLevel.LOW, _BLOCK.replace("    at:", "    severity: low\n    at:")),
        (_BLOCK, "note", "N", _BLOCK + "    note: N\n"),
        (_BLOCK, "confidence", Confidence.LOW, _BLOCK.replace("    at:", "    confidence: low\n    at:")),
        (_BLOCK, "by", ("A", "b: c"), _BLOCK.replace("    at:", '    by: [A, "b: c"]\n    at:')),
        (_BLOCK, "at.0.quote", "R", _BLOCK.replace("- Q", "- R")),
        (_BLOCK, "at.0.before", "B", _BLOCK.replace("- Q", "- quote: Q\n        before: B")),
        (_FLOW, "text", "a, b", _FLOW.replace("text: T", "text: 'a, b'")),
        (_FLOW, "severity", ThreatLevel.LOW, _FLOW.replace(", at:", ", severity: low, at:")),
        (_FLOW, "note", "N", _FLOW.replace("[Q]", "[Q], note: N")),
        (_FLOW, "by", ("A", "B"), _FLOW.replace(", at:", ", by: [A, B], at:")),
        (_FLOW, "at.0.note", "N", _FLOW.replace("[Q]", "[{quote: Q, note: N}]")),
        (_FLOW, "at.0.quote", "R", _FLOW.replace("[Q]", "[R]")),
    ],
)
def test_a_value_is_set_in_a_block_and_in_braces(claim: str, key: str, value: object, made: str) -> None:
    assert _set(key, value, claim) == made


@pytest.mark.parametrize(
    ("before", "value", "made"),
    [
        ("note: N  # n", "", ""),
        ("note:  # n", "N", "note: N  # n"),
        ("note:\n      N", "M", "note:\n      M"),
        ("note: N one\n      two  # n", "one 2 three", "note: one 2\n      three  # n"),
        ('note: "N"  # n', "M", 'note: "M"  # n'),
        ("note: |\n      N\n      M", "One.\nTwo.", "note: |\n      One.\n      Two."),
        ("note: >-  # n\n      N", "M", "note: >-  # n\n      M"),
        ("note: |-\n      N", "a\n  b", "note: |-\n      a\n        b"),
        ("note: >-  # n\n      N", "a\n  b", 'note: "a\\n  b"  # n'),
        ('"note": N', "M", '"note": M'),
        ("note:\tN", "M", "note:\tM"),
        (
            "note: N  # n",
            "word " * 25 + "end",
            "note: >-  # n\n      " + "word " * 20 + "word\n      " + "word " * 4 + "end",
        ),
        ("note: N", "🙂 - سخن", "note: 🙂 - سخن"),
        ("note: N", "null", "note: 'null'"),
        ("note: N", "- a", "note: '- a'"),
        ("note: N", "a\nb", 'note: "a\\nb"'),
    ],
)
def test_a_scalar_keeps_its_style_and_its_comment(before: str, value: str, made: str) -> None:
    claim = f"  - id: c\n    text: T\n    basis: assumed\n    {before}\n    review: accepted\n"
    expected = claim.replace(f"    {before}\n", f"    {made}\n" if made else "")
    assert _set("note", value, claim) == expected


@pytest.mark.parametrize(
    ("before", "value", "made"),
    [
        ("by: A", ("A", "B"), "by: [A, B]"),
        ("by: A  # a", ("B",), "by: B  # a"),
        ("by: [A, B]  # a", ("B",), "by: [B]  # a"),
        ("by: [A, B]", ("A", "C", "B"), "by: [A, C, B]"),
        ("by: [A,   # a\n         B]", ("A", "B", "C"), "by: [A,   # a\n         B,\n         C]"),
        ("by:\n    - A  # a\n    - B", ("B",), "by:\n    - B"),
        (
            "by:\n      - A  # a\n      # b\n      - B",
            ("A", "C", "B"),
            "by:\n      - A  # a\n      - C\n      # b\n      - B",
        ),
        ("by:\n      - A  # a\n      - B", ("B", "A"), "by:\n      - B\n      - A  # a"),
        ('by:\n      - "A"\n      - "B"', ("A", "B", "C"), 'by:\n      - "A"\n      - "B"\n      - "C"'),
        ("by: ['A']", ("A", "it's"), "by: ['A', it's]"),
        ("by:\n      - >-\n        A\n        B", ("A B C",), "by:\n      - >-\n        A B C"),
        ("by: A,", ("A,", "B"), 'by: ["A,", "B"]'),
        ("by: >-\n      A", ("A", "B"), "by:\n      - >-\n        A\n      - B"),
    ],
)
def test_only_the_items_of_a_list_that_differ_change(before: str, value: tuple[str, ...], made: str) -> None:
    claim = f"  - id: c\n    text: T\n    basis: assumed\n    {before}\n    note: N\n"
    assert _set("by", value, claim) == claim.replace(before, made)


_QUOTES = """\
  - id: c
    text: T
    basis: stated
    at:  # of it
      - Q  # q
      # of R
      - quote: R  # r
        note: N  # n
"""


def test_quotes_are_inserted_removed_and_moved_with_their_comments() -> None:
    at = claim_address("c", "at")
    new = Quote("New: one", "s", note="N")
    lines = '      - quote: "New: one"\n        note: N\n'
    assert _claim(_QUOTES, Insert(at, 1, new)) == _QUOTES.replace("      # of R", f"{lines}      # of R")
    assert _claim(_QUOTES, Insert(at, 0, new)) == _QUOTES.replace("      - Q", f"{lines}      - Q")
    assert _claim(_QUOTES, Insert(at, 2, new)) == _QUOTES + lines
    assert _claim(_QUOTES, Remove((*at, 0))) == _QUOTES.replace("      - Q  # q\n", "")
    rest = "      # of R\n      - quote: R  # r\n        note: N  # n\n"
    assert _claim(_QUOTES, Remove((*at, 1))) == _QUOTES.replace(rest, "")
    assert _claim(_QUOTES, Move((*at, 1), at, 0)) == _QUOTES.replace(rest, "").replace("      - Q", f"{rest}      - Q")


def test_a_quote_that_has_nothing_else_any_more_is_a_text_again_where_no_comment_is_lost() -> None:
    assert _set("at.1.note", "", _QUOTES) == _QUOTES.replace("        note: N  # n\n", "")
    bare = _QUOTES.replace("  # r", "").replace("  # n", "")
    assert _set("at.1.note", "", bare) == bare.replace("quote: R\n        note: N\n", "R\n")


def test_the_last_quote_takes_its_key_along() -> None:
    claim = _BLOCK.replace("stated", "assumed")
    assert _claim(claim, Remove(claim_address("c", "at", 0))) == claim.replace("    at:\n      - Q\n", "")


def test_a_single_quote_becomes_a_list_when_another_is_added_or_it_gets_a_note() -> None:
    claim = "  - id: c\n    text: T\n    basis: stated\n    at: Q  # q\n"
    at = claim_address("c", "at")
    assert _claim(claim, Insert(at, 1, Quote("R", "s"))) == claim.replace(" Q  # q\n", "\n      - Q  # q\n      - R\n")
    made = claim.replace(" Q  # q\n", "\n      - quote: Q  # q\n        note: N\n")
    assert _set("at.0.note", "N", claim) == made
    assert _set("at.0.quote", "R", claim) == claim.replace("Q  #", "R  #")


def test_who_prepared_it_stands_alone_until_the_method_is_said() -> None:
    text = f"{_HEAD}prepared_by: Jane  # she\n"
    assert after(text, SetValue(("prepared_by", "name"), "Joe")) == f"{_HEAD}prepared_by: Joe  # she\n"
    both = f"{_HEAD}prepared_by: {{name: Jane, method: human}}  # she\n"
    assert after(text, SetValue(("prepared_by", "method"), Method.HUMAN)) == both
    assert after(both, SetValue(("prepared_by", "name"), "")) == f"{_HEAD}prepared_by: {{method: human}}  # she\n"
    assert after(text, SetValue(("prepared_by", "name"), "")) == _HEAD


def test_a_new_key_at_the_top_stands_in_the_order_of_the_format() -> None:
    made = after(_HEAD, SetValue(("tags",), ("a", "b")))
    assert made == _HEAD.replace("sources", "tags: [a, b]\nsources")
    assert after(made, SetValue(("bluf",), "B: b")) == made.replace("tags", 'bluf: "B: b"\ntags')


def test_a_step_has_the_value_that_it_leads_to() -> None:
    text = "a: x\n"
    tree = parse(text, 0, len(text))
    assert isinstance(tree, Collection)
    step = Steps(Style(text)).in_value(tree.parts[0], 0, Text(), "x", "y")
    assert isinstance(step, Step)
    assert (next(iter(step.ways)), step.value) == ([(3, 4, "y")], "y")
    items = parse("[x]", 0, 3)
    assert isinstance(items, Collection)
    assert Steps(Style("[x]")).in_items(items, Text(), InsertItem(1, "y")) == [(2, 2, ", y")]
