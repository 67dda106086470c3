"""Where pages and chapters begin, and what the margin says there."""

from tests.ui.extracted import Extract

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.article import Article, BlockKind
from briefing_tui.domain.furniture import FurnitureKind
from briefing_tui.domain.places import PartKind
from briefing_tui.ui.render.part_marks import number_cells, part_marks


def _marks(article: Article) -> list[tuple[str, str]]:
    """Return the label of each mark and the word at which it stands."""
    return [(mark.label, article.text[mark.offset :].split()[0]) for mark in part_marks(article)]


def test_a_page_begins_at_its_first_word_amid_a_paragraph_too() -> None:
    extract = Extract().part("vi").furniture(FurnitureKind.RUNNING_HEAD, "Review").block(BlockKind.PARAGRAPH, "One two")
    article = extract.part("7").furniture(FurnitureKind.RUNNING_HEAD, "Review").more("three four").article()
    assert _marks(article) == [("p. vi", "One"), ("p. 7", "three")]


def test_a_page_without_a_label_has_its_number_a_chapter_always_has_and_a_long_label_is_cut() -> None:
    extract = Extract().part().block(BlockKind.PARAGRAPH, "One").part("a very long label").more("two")
    assert _marks(extract.article()) == [("p. 1", "One"), ("p. a ver…", "two")]
    book = Extract(PartKind.CHAPTER).part("The river").block(BlockKind.PARAGRAPH, "One").article()
    assert _marks(book) == [("ch. 1", "One")]


def test_of_pages_without_words_the_next_one_with_words_has_the_mark() -> None:
    article = (
        Extract().part().block(BlockKind.PARAGRAPH, "One").part().part().part().block(BlockKind.NOTE, "Two").part()
    )
    assert _marks(article.article()) == [("p. 1", "One"), ("p. 4", "Two")]


def test_a_page_that_is_interrupted_has_a_mark_again_where_it_goes_on() -> None:
    extract = Extract().part().block(BlockKind.PARAGRAPH, "One").part().more("two")
    extract.part(number=1).block(BlockKind.NOTE, "A note").part(number=2).block(BlockKind.PARAGRAPH, "Three")
    assert _marks(extract.article()) == [("p. 1", "One"), ("p. 2", "two"), ("p. 1", "A"), ("p. 2", "Three")]


def test_a_text_without_pages_has_no_marks() -> None:
    assert part_marks(read_article("One.\n\nTwo.\n")) == []


def test_the_column_of_the_margin_has_room_for_the_last_number_and_for_every_label() -> None:
    assert number_cells(read_article("\n\n".join(["One."] * 12) + "\n\n# Two\n")) == 2
    assert number_cells(read_article("")) == 1
    assert number_cells(Extract().part("xviii").block(BlockKind.PARAGRAPH, "One").article()) == len("p. xviii") - 1
