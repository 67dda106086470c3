"""What is to be said about a source."""

from tests.ui.extracted import Extract

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.furniture import FurnitureKind
from briefing_tui.domain.metadata import MetadataField, MetadataItem
from briefing_tui.reading.about import about, has_about
from briefing_tui.reading.effect import Choice, Copy, SourceTarget


def test_notices_come_first_then_metadata_with_where_they_were_found() -> None:
    items = [MetadataItem(MetadataField.URL, "https://a.example", "link canonical")]
    article = Extract().block(BlockKind.PARAGRAPH, "One.").article(*items, notices=["Page 2 is a picture."])
    assert list(about(article, "paper")) == [
        Choice(Copy("Page 2 is a picture.", "the notice"), "Page 2 is a picture.", group="Could not be read"),
        Choice(
            Copy("https://a.example", "the url"),
            "URL: https://a.example",
            "link canonical",
            "What it says of itself (Enter copies it)",
        ),
    ]


def test_furniture_stands_by_kinds_and_leads_to_the_letter_behind_it() -> None:
    extract = Extract().part("i").furniture(FurnitureKind.PAGE_NUMBER, "i").block(BlockKind.PARAGRAPH, "One.")
    extract.furniture(FurnitureKind.RUNNING_FOOT, "foot  of\tit").part("1")
    extract.furniture(FurnitureKind.RUNNING_HEAD, "head").block(BlockKind.PARAGRAPH, "Two.")
    article = extract.furniture(FurnitureKind.RUNNING_FOOT, "foot").article()
    found = [(choice.group, choice.text, choice.place, choice.target) for choice in about(article, "paper")]
    two = article.text.index("Two.")
    assert found == [
        ("Furniture: running head", "head", "p. 1", SourceTarget("paper", two)),
        ("Furniture: running foot", "foot of it", "p. i", SourceTarget("paper", two)),
        ("Furniture: running foot", "foot", "p. 1", SourceTarget("paper", len(article.text) - 1)),
        ("Furniture: page number", "i", "p. i", SourceTarget("paper", 0)),
    ]


def test_without_pages_furniture_stands_at_its_paragraph_and_a_long_one_is_cut() -> None:
    article = Extract().furniture(FurnitureKind.NAVIGATION, "Home " * 100).block(BlockKind.PARAGRAPH, "One.").article()
    (choice,) = about(article, "paper")
    assert (choice.place, choice.cut) == ("par. 1", (False, True))
    assert len(choice.text) <= 200


def test_furniture_is_visible_and_of_white_space_there_is_none() -> None:
    extract = Extract().furniture(FurnitureKind.OTHER, "a\x1b[2Jb").furniture(FurnitureKind.OTHER, " \n ")
    assert [choice.text for choice in about(extract.article(), "paper")] == ["a␛[2Jb"]


def test_of_a_plain_text_there_is_nothing_to_be_said() -> None:
    assert not has_about(read_article("One."))
    assert has_about(Extract().article(notices=["It is empty."]))
