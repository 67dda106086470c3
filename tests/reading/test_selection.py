import re

import pytest

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.article import Article, Block
from briefing_tui.domain.passage import Span
from briefing_tui.reading.selection import Selection, by_words, extend, extend_by_word, select, selection_of, turned

_ARTICLE = read_article("# Markets\n\nOne opened. Two opened.\n\nThree closed.\n")
_SENTENCES = ["Markets", "One opened.", "Two opened.", "Three closed."]


def _split(article: Article, block: Block) -> list[Span]:
    """Split a block behind every full stop."""
    text = article.text[block.start : block.end]
    return [
        Span(block.start + match.start(), block.start + match.end()) for match in re.finditer(r"[^. ][^.]*\.?", text)
    ]


def _block(selection: Selection) -> int:
    return next(
        number
        for number, block in enumerate(_ARTICLE.blocks)
        if block.start <= selection.head.start and selection.head.end <= block.end
    )


def _selected(selection: Selection) -> str:
    return _ARTICLE.text[selection.span.start : selection.span.end]


def _begun(sentence: str) -> Selection:
    offset = _ARTICLE.text.index(sentence)
    block = next(number for number, block in enumerate(_ARTICLE.blocks) if block.start <= offset < block.end)
    selection = select(_ARTICLE, _split, block, offset)
    assert selection is not None
    return selection


def _extended(selection: Selection, *directions: int) -> Selection:
    for direction in directions:
        selection = extend(selection, _ARTICLE, _split, _block(selection), direction)
    return selection


@pytest.mark.parametrize("sentence", _SENTENCES)
def test_a_selection_begins_with_the_sentence_at_the_cursor(sentence: str) -> None:
    assert _selected(_begun(sentence)) == sentence


def test_in_the_middle_of_a_sentence_the_whole_of_it_is_selected() -> None:
    selection = select(_ARTICLE, _split, 1, _ARTICLE.text.index("wo opened"))
    assert selection is not None
    assert _selected(selection) == "Two opened."


def test_behind_all_sentences_the_last_one_is_selected() -> None:
    selection = select(_ARTICLE, _split, 1, 10_000)
    assert selection is not None
    assert _selected(selection) == "Two opened."


def test_where_no_sentence_is_nothing_is_selected() -> None:
    assert select(_ARTICLE, lambda *_: [], 0, 0) is None


@pytest.mark.parametrize(
    ("begin", "directions", "selected"),
    [
        ("One opened.", (1,), "One opened. Two opened."),
        ("One opened.", (1, 1), "One opened. Two opened.\nThree closed."),
        ("Two opened.", (-1,), "One opened. Two opened."),
        ("Two opened.", (-1, -1), "Markets\nOne opened. Two opened."),
        ("Three closed.", (-1, -1, -1), "Markets\nOne opened. Two opened.\nThree closed."),
    ],
)
def test_a_selection_grows_in_both_directions_and_over_blocks(
    begin: str, directions: tuple[int, ...], selected: str
) -> None:
    assert _selected(_extended(_begun(begin), *directions)) == selected


@pytest.mark.parametrize(
    ("begin", "directions", "selected"),
    [
        ("One opened.", (1, 1, -1), "One opened. Two opened."),
        ("Two opened.", (-1, 1), "Two opened."),
        ("One opened.", (1, -1, -1), "Markets\nOne opened."),
    ],
)
def test_a_selection_shrinks_again_and_turns_about_where_it_began(
    begin: str, directions: tuple[int, ...], selected: str
) -> None:
    assert _selected(_extended(_begun(begin), *directions)) == selected


@pytest.mark.parametrize(("sentence", "direction"), [("Markets", -1), ("Three closed.", 1)])
def test_at_either_end_of_the_article_a_selection_stays(sentence: str, direction: int) -> None:
    selection = _begun(sentence)
    assert _extended(selection, direction, direction) == selection


def test_a_block_without_a_sentence_is_passed_over() -> None:
    def split(article: Article, block: Block) -> list[Span]:
        return [] if block.number == 1 else _split(article, block)

    selection = extend(_begun("Markets"), _ARTICLE, split, 0, 1)
    assert _ARTICLE.text[selection.head.start : selection.head.end] == "Three closed."


# Word by word.

_TEXT = _ARTICLE.text


def _by_words(selection: Selection, *directions: int) -> Selection:
    for direction in directions:
        selection = extend_by_word(selection, _TEXT, direction)
    return selection


@pytest.mark.parametrize(
    ("directions", "selected"),
    [
        ((-1,), "Two opened"),
        ((-1, -1), "Two"),
        ((1,), "Two opened.\nThree"),
        ((1, -1), "Two opened."),
    ],
)
def test_the_end_moves_by_words_and_signs(directions: tuple[int, ...], selected: str) -> None:
    assert _selected(_by_words(_begun("Two opened."), *directions)) == selected


def test_the_end_goes_past_the_beginning_as_in_vim() -> None:
    selection = _by_words(_begun("Two opened."), -1, -1, -1, -1)
    assert _selected(selection) == "opened. Two"


def test_the_other_end_of_a_sentence_is_its_beginning() -> None:
    selection = turned(by_words(_begun("One opened."), _TEXT))
    assert _selected(selection) == "One opened."
    assert _selected(_by_words(selection, 1)) == "opened."
    assert _selected(_by_words(selection, -1)) == "Markets\nOne opened."


def test_a_selection_that_went_back_goes_on_by_words_at_its_beginning() -> None:
    selection = _extended(_begun("Two opened."), -1)
    assert _selected(_by_words(selection, 1)) == "opened. Two opened."


@pytest.mark.parametrize(
    ("directions", "selected"),
    [
        ((1,), "opened. Two opened."),
        ((1, 1), "opened. Two opened.\nThree closed."),
        ((1, -1), "opened."),
        ((-1,), "One opened"),
        ((-1, -1), "Markets\nOne opened"),
        ((-1, 1), "opened."),
    ],
)
def test_from_a_word_the_selection_goes_on_to_ends_of_sentences(directions: tuple[int, ...], selected: str) -> None:
    begun = turned(_by_words(turned(by_words(_begun("One opened."), _TEXT)), 1))
    assert _selected(begun) == "opened."
    assert _selected(_extended(begun, *directions)) == selected


@pytest.mark.parametrize("sentence", _SENTENCES)
def test_at_either_end_of_the_article_words_stay(sentence: str) -> None:
    for direction in (1, -1):
        there = _by_words(_begun(sentence), *[direction] * 20)
        assert _by_words(there, direction) == there


def test_what_cuts_a_word_is_selected_with_the_whole_of_it() -> None:
    selection = selection_of(_TEXT, Span(_TEXT.index("pened"), _TEXT.index("wo ") + 1))
    assert selection is not None
    assert _selected(selection) == "opened. Two"
    assert selection_of(_TEXT, Span(7, 8)) is None
