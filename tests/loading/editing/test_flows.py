import pytest

from briefing_tui.domain.offsets import edited
from briefing_tui.loading.editing.flows import Flow
from briefing_tui.loading.editing.tree import Collection, parse

_LINES = "[a,  # of a\n x: y,\n # of c\n c  # c\n]\n"


def _flow(text: str) -> Flow:
    tree = parse(text, 0, len(text))
    assert isinstance(tree, Collection)
    return Flow(text, tree)


@pytest.mark.parametrize(
    ("text", "number", "left"),
    [
        ("[a, b, c]", 0, "[b, c]"),
        ("[a, b, c]", 1, "[a, c]"),
        ("[a, b, c]", 2, "[a, b]"),
        ("[a, b ,]", 1, "[a, ]"),
        ("{a: 1, b: {c: 2}}", 1, "{a: 1}"),
        ("[a,\n b]", 1, "[a]"),
        ("[a, b,\n c]", 1, "[a,\n c]"),
        ("[\n  a,  # a\n  b\n]", 0, "[\n  b\n]"),
        ("[\n  a,  # a\n  b  # b\n]", 1, "[\n  a  # a\n]"),
        ("[a,  # of a\n b]", 1, "[a  # of a\n ]"),
    ],
)
def test_a_part_goes_with_its_comma_and_with_its_line_where_it_has_that_to_itself(
    text: str, number: int, left: str
) -> None:
    assert edited(text, _flow(text).removed(number)) == left


@pytest.mark.parametrize(
    ("text", "number", "made"),
    [
        ("[]", 0, "[n]"),
        ("[ # c\n]", 0, "[n # c\n]"),
        ("[a, b]", 0, "[n, a, b]"),
        ("[a, b]", 1, "[a, n, b]"),
        ("[a, b]", 2, "[a, b, n]"),
        ("[a, b, ]", 2, "[a, b, n, ]"),
        ("[\n  a,  # a\n  b  # b\n]", 0, "[\n  n,\n  a,  # a\n  b  # b\n]"),
        ("[\n  a,  # a\n  b  # b\n]", 1, "[\n  a,  # a\n  n,\n  b  # b\n]"),
        ("[\n  a,  # a\n  b  # b\n]", 2, "[\n  a,  # a\n  b,  # b\n  n\n]"),
        ("[\n  a,\r\n  b,\r\n]", 2, "[\n  a,\r\n  b,\n  n,\r\n]"),
        ("[a,\n b]", 2, "[a,\n b,\n n]"),
    ],
)
def test_a_part_is_inserted_as_its_neighbours_are(text: str, number: int, made: str) -> None:
    assert edited(text, _flow(text).inserted(number, "n")) == made


@pytest.mark.parametrize(
    ("before", "braces", "after"),
    [
        ("  - ", "{id: army, name: The Army}", ",\n     "),
        ("  - ", "{id: a}", ", "),
        ("  - ", "[army, police]", ", "),
        ("  - [1, ", "{id: army, name: The Army}", ", "),
        (f"  - {'x' * 90} ", "{id: army, name: The Army}", ", "),
    ],
)
def test_a_line_that_would_become_too_long_goes_on_below_the_first_key(before: str, braces: str, after: str) -> None:
    text, written = before + braces, f"aliases: [{'n' * 80}]"
    tree = parse(text, len(before), len(text))
    assert isinstance(tree, Collection)
    made = edited(text, Flow(text, tree).inserted(len(tree.parts), written))
    assert made == f"{text[:-1]}{after}{written}{text[-1]}"


@pytest.mark.parametrize(
    ("text", "number", "to", "made"),
    [
        ("[a, b, c]", 0, 2, "[b, c, a]"),
        ("[a, b, c]", 2, 0, "[c, a, b]"),
        ("[a, b, c]", 2, 1, "[a, c, b]"),
        ("[\n  a,\n  b\n]", 0, 1, "[\n  b,\n  a\n]"),
        ("[\n  a,  # a\n  b  # b\n]", 0, 1, "[\n  b,  # b\n  a  # a\n]"),
        ("[\n  a,  # a\n  b  # b\n]", 1, 0, "[\n  b,  # b\n  a  # a\n]"),
        ("[\n  a,  # a\n  b,  # b\n  c\n]", 0, 1, "[\n  b,  # b\n  a,  # a\n  c\n]"),
        ("[a, b,\n  c  # c\n]", 2, 0, "[c, a, b  # c\n]"),
    ],
)
def test_a_part_is_moved(text: str, number: int, to: int, made: str) -> None:
    assert edited(text, _flow(text).moved(number, to)) == made


def test_a_comment_on_a_line_of_its_own_stays() -> None:
    text = _LINES.replace("x: y", "b")
    assert edited(text, _flow(text).removed(2)) == "[a,  # of a\n b\n # of c\n]\n"


@pytest.mark.parametrize(
    ("text", "number", "comment"),
    [("[\n  a,  # a\n  b\n]", 0, "  # a"), ("[\n  a,  # a\n  b\n]", 1, ""), ("[a, b  # b\n]", 1, "")],
)
def test_the_comment_of_a_part_is_the_one_beside_it_on_its_own_line(text: str, number: int, comment: str) -> None:
    assert _flow(text).comment(number) == comment


@pytest.mark.parametrize(
    ("text", "around"),
    [
        ("[a]", False),
        ("[\n  a  # a\n]", False),
        ("[  # c\n  a\n]", True),
        ("[\n  a\n  # c\n]", True),
        ("[a]  # c", True),
    ],
)
def test_comments_that_are_not_of_the_only_part_are_noticed(text: str, around: bool) -> None:
    assert _flow(text).has_comments_around == around
