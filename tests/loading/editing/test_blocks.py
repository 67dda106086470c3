import pytest

from briefing_tui.domain.offsets import edited
from briefing_tui.loading.editing.blocks import Block
from briefing_tui.loading.editing.tree import Collection, parse

_LIST = "key:\n  # -- Heading\n\n  # of a\n  - a  # a\n    # below a\n\n  - b\n  # of c\n  - c\n\nnext:\n"
_PLAIN = "key:\n- a\n- b # c\n# end\nnext:\n"


def _block(text: str, *, takes_above: bool = True) -> Block:
    tree = parse(text, 0, len(text))
    assert isinstance(tree, Collection)
    items = tree.parts[0].value
    assert isinstance(items, Collection)
    return Block(text, items, takes_above=takes_above)


@pytest.mark.parametrize(
    ("text", "number", "left"),
    [
        (_LIST, 0, "key:\n  # -- Heading\n\n  - b\n  # of c\n  - c\n\nnext:\n"),
        (_LIST, 1, "key:\n  # -- Heading\n\n  # of a\n  - a  # a\n    # below a\n\n  # of c\n  - c\n\nnext:\n"),
        (_LIST, 2, "key:\n  # -- Heading\n\n  # of a\n  - a  # a\n    # below a\n\n  - b\n\nnext:\n"),
        (_PLAIN, 0, "key:\n- b # c\n# end\nnext:\n"),
        (_PLAIN, 1, "key:\n- a\n# end\nnext:\n"),
        ("key:\n- a\n\n- b", 1, "key:\n- a"),
        ("- # c\n  a: 1\n  b: 2\n", 0, "- # c\n  b: 2\n"),
        ("- a: 1 # c\n  b: 2\n", 0, "- b: 2\n"),
        ("- a: 1 # c\n  # d\n  b: 2\n", 0, "-\n  # d\n  b: 2\n"),
        ("- a: 1\n  b: 2\n", 1, "- a: 1\n"),
    ],
)
def test_a_part_goes_with_its_lines_and_comments(text: str, number: int, left: str) -> None:
    assert edited(text, _block(text).removed(number)) == left


def test_comments_above_stay_where_they_are_not_the_part_s() -> None:
    left = edited(_LIST, _block(_LIST, takes_above=False).removed(2))
    assert left.endswith("  - b\n  # of c\n\nnext:\n")


@pytest.mark.parametrize(
    ("text", "number", "gap", "made"),
    [
        (_PLAIN, 0, False, "key:\n- new\n- a\n- b # c\n# end\nnext:\n"),
        (_PLAIN, 1, True, "key:\n- a\n\n- new\n- b # c\n# end\nnext:\n"),
        (_PLAIN, 2, False, "key:\n- a\n- b # c\n- new\n# end\nnext:\n"),
        ("key:\r\n- a", 1, True, "key:\r\n- a\r\n\r\n- new"),
        ("key: # c\n# -- H\n- a", 0, True, "key: # c\n# -- H\n- new\n\n- a"),
        ("- a: 1\n  b: 2\n", 0, False, "- - new\n  a: 1\n  b: 2\n"),
    ],
)
def test_lines_are_inserted_between_parts(text: str, number: int, gap: bool, made: str) -> None:
    assert edited(text, _block(text).inserted(number, "- new", gap=gap)) == made


def test_a_part_is_moved_with_its_comments() -> None:
    up = edited(_LIST, _block(_LIST).moved(2, 0))
    assert up == "key:\n  # -- Heading\n\n  # of c\n  - c\n  # of a\n  - a  # a\n    # below a\n\n  - b\n\nnext:\n"
    down = edited(_LIST, _block(_LIST).moved(0, 2))
    assert down == "key:\n  # -- Heading\n\n  - b\n  # of c\n  - c\n  # of a\n  - a  # a\n    # below a\n\nnext:\n"


def test_the_lines_of_a_part_are_those_with_its_comments() -> None:
    block = _block(_LIST)
    assert [block.lines(number) for number in range(3)] == [
        "  # of a\n  - a  # a\n    # below a",
        "  - b",
        "  # of c\n  - c",
    ]
    assert (block.has_gaps, _block(_PLAIN).has_gaps) == (False, False)
    assert _block("key:\n- a\n\n- b\n").has_gaps


@pytest.mark.parametrize(
    ("text", "around"),
    [
        ("key:\n  # of a\n  - a\n", False),
        ("key:\n  # -- H\n  - a\n", True),
        ("key:\n  - a\n#   - b\n", True),
        ("key:\n  - a\n\n# next\n", False),
        ("key:\n  - a\n\n  # more\n", True),
        ("key:  # c\n  - a\n", True),
        ("key:\n  - a  # of a\n", False),
    ],
)
def test_comments_that_are_not_of_the_only_part_are_noticed(text: str, around: bool) -> None:
    assert _block(text).has_comments_around(0) == around


def test_the_only_part_is_removed_from_below_its_key() -> None:
    text = "key:  # c\n  # -- H\n  # of a\n\n  # of a\n  - a\n# more\n"
    assert edited(text, _block(text).emptied()) == "key:  # c\n  # -- H\n  # of a\n\n# more\n"


@pytest.mark.parametrize(
    ("text", "number", "made"),
    [
        ("a:\n# x\n# y\n\nb: c\n", 1, "a:\n# x\n# y\nn:\n\nb: c\n"),
        ("a:\n# of b\nb: c\n", 1, "a:\nn:\n# of b\nb: c\n"),
        ("a:\n# -- H\n\nb: c\n", 1, "a:\nn:\n# -- H\n\nb: c\n"),
        ("a: b\n# x\n", 1, "a: b\n# x\nn:\n"),
        ("- a: b\n# x\n\n- c\n", 1, "- a: b\nn:\n# x\n\n- c\n"),
    ],
)
def test_an_entry_is_inserted_below_the_examples_that_stand_below_another(text: str, number: int, made: str) -> None:
    tree = parse(text, 0, len(text))
    assert isinstance(tree, Collection)
    assert edited(text, Block(text, tree).inserted(number, "n:", gap=False)) == made


@pytest.mark.parametrize("number", [1, 2])
def test_a_part_goes_with_the_empty_line_that_it_is_inserted_with(number: int) -> None:
    block = _block("key:\n- a\n\n- b\n\n- c\n")
    ((start, _, _),) = block.removed(number)
    assert block.inserted(number, "- n", gap=True)[0][0] == start
