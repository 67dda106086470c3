"""The table of contents: headings by level, chapters with their headings, or pages."""

from tests.ui.extracted import Extract

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.article import Article, BlockKind
from briefing_tui.domain.places import PartKind
from briefing_tui.reading.contents import at_or_before, contents, found_in
from briefing_tui.reading.effect import SourceTarget


def _listed(article: Article) -> list[tuple[int, str, str]]:
    return [(choice.level, choice.text, choice.place) for choice in contents(article, "paper")]


def test_headings_stand_by_their_level_each_with_the_paragraph_below_it() -> None:
    article = read_article("## A\n\nOne.\n\n### B\n\n## C\n\nTwo.\n\n## D\n")
    assert _listed(article) == [(0, "A", "par. 1"), (1, "B", "par. 2"), (0, "C", "par. 2"), (0, "D", "")]


def test_of_a_source_with_pages_they_stand_with_their_page() -> None:
    extract = (
        Extract().part("i").block(BlockKind.HEADING, "A", level=1).part("1").block(BlockKind.HEADING, "B", level=2)
    )
    assert _listed(extract.article()) == [(0, "A", "p. i"), (1, "B", "p. 1")]


def test_chapters_have_their_headings_below_them_but_not_their_title_twice() -> None:
    extract = Extract(PartKind.CHAPTER).part("The river").block(BlockKind.HEADING, "THE RIVER", level=2)
    extract.block(BlockKind.PARAGRAPH, "One.").block(BlockKind.HEADING, "Banks", level=3).part()
    article = extract.block(BlockKind.PARAGRAPH, "Two.").part().block(BlockKind.HEADING, "End", level=1).article()
    assert _listed(article) == [
        (0, "The river", "ch. 1"),
        (1, "Banks", "par. 1"),
        (0, "chapter 2", "ch. 2"),
        (0, "End", "ch. 3"),
    ]


def test_without_headings_each_page_stands_with_its_first_words() -> None:
    extract = Extract().part("i").block(BlockKind.PARAGRAPH, "One two.").part("1").part("2").more("Three " * 20)
    choices = contents(extract.part().article(), "paper")
    assert [choice.place for choice in choices] == ["p. i", "p. 2"]
    assert choices[1].text.startswith("Three Three")
    assert choices[1].cut == (False, True)
    assert contents(read_article("One."), "paper") == []


def test_the_choice_at_a_place_is_the_last_that_begins_there_or_before() -> None:
    choices = contents(read_article("# A\n\nOne.\n\n# B\n\nTwo.\n"), "paper")
    places = [choice.target.offset for choice in choices if isinstance(choice.target, SourceTarget)]
    assert [at_or_before(choices, offset) for offset in (0, places[1] - 1, places[1], 99)] == [0, 0, 1, 1]
    assert at_or_before([], 3) == 0


def test_choices_are_found_by_words_of_their_text_and_their_place() -> None:
    choices = contents(read_article("# The river\n\nOne.\n\n# The banks\n\nTwo.\n"), "paper")
    for query, texts in (
        ("the", ["The river", "The banks"]),
        ("bank the", ["The banks"]),
        ("par. 1", ["The river"]),
    ):
        found = found_in(choices, query)
        assert [choice.text for choice in found.choices] == texts
        assert found.words == tuple(query.split())
