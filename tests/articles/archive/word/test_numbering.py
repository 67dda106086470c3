"""Lists of Word documents."""

from briefing_tui.articles.archive.markup import tree
from briefing_tui.articles.archive.word.namespaces import PREFIXES
from briefing_tui.articles.archive.word.numbering import Numbering


def _numbering(content: str) -> Numbering:
    uri = next(uri for uri, prefix in PREFIXES.items() if prefix == "w")
    return Numbering(tree(f'<w:numbering xmlns:w="{uri}">{content}</w:numbering>'.encode(), PREFIXES, "n"))


def _abstract(number: int, content: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{content}</w:abstractNum>'


def _level(level: int, number_format: str, text: str = "", style: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="{number_format}"/><w:lvlText w:val="{text}"/>'
        f'<w:pStyle w:val="{style}"/></w:lvl>'
    )


def _number(number: int, abstract: int, content: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{content}</w:num>'


def test_a_level_with_a_mark_makes_items() -> None:
    numbering = _numbering(
        _abstract(1, _level(0, "bullet", "-") + _level(1, "none", "%2") + _level(2, "none", "*")) + _number(7, 1)
    )
    assert [numbering.makes_items("7", level) for level in range(4)] == [True, False, True, True]
    assert not numbering.makes_items("0", 0)
    assert not numbering.makes_items("8", 0)


def test_a_blank_mark_is_none_as_that_of_what_follows_in_an_item() -> None:
    picture = '<w:lvl w:ilvl="1"><w:lvlText w:val=""/><w:lvlPicBulletId w:val="0"/></w:lvl><w:lvl w:ilvl="2"/>'
    numbering = _numbering(_abstract(1, _level(0, "bullet", " ") + picture) + _number(7, 1))
    assert [numbering.makes_items("7", level) for level in range(3)] == [False, True, True]


def test_a_numbering_may_have_levels_of_its_own() -> None:
    override = f'<w:lvlOverride w:ilvl="0">{_level(0, "none")}</w:lvlOverride>'
    numbering = _numbering(_abstract(1, _level(0, "bullet", "-")) + _number(7, 1, override))
    assert not numbering.makes_items("7", 0)


def test_a_numbering_may_take_that_of_a_style() -> None:
    linked = _abstract(1, '<w:numStyleLink w:val="S"/>') + _abstract(
        2, '<w:styleLink w:val="S"/>' + _level(0, "bullet", "-")
    )
    assert _numbering(linked + _number(7, 1)).makes_items("7", 0)
    circle = _abstract(1, '<w:numStyleLink w:val="S"/><w:styleLink w:val="S"/>')
    assert not _numbering(circle + _number(7, 1)).makes_items("7", 0)


def test_a_style_has_the_level_that_names_it() -> None:
    numbering = _numbering(_abstract(1, _level(0, "bullet", "-", "A") + _level(1, "bullet", "-", "B")) + _number(7, 1))
    assert [numbering.level_of_style("7", style) for style in "ABC"] == [0, 1, None]


def test_where_the_lists_could_not_be_read_all_that_are_named_count() -> None:
    assert Numbering().makes_items("7", 0)
