"""Pages and chapters to go to, the table of contents, and what is to be said about a source."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.ui.extracted import Extract

from briefing_tui.domain.article import Article, BlockKind
from briefing_tui.domain.furniture import FurnitureKind
from briefing_tui.domain.metadata import MetadataField, MetadataItem
from briefing_tui.domain.places import PartKind
from briefing_tui.reading.effect import ClosePrompt, Effect, OpenPicker, OpenPrompt, SourceTarget, stay
from briefing_tui.reading.session import PromptState, Session
from briefing_tui.reading.state import enter_source
from briefing_tui.reading.viewport import Viewport
from briefing_tui.ui.commands import source_parts

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]
OpenArticle = Callable[[Article], Session]

_CABLES = Path(__file__).parents[3] / "briefings" / "ostrel-cables-2024.yaml"


def _paged() -> Extract:
    extract = Extract().part("i").block(BlockKind.PARAGRAPH, "One.").part("1").part("2")
    return extract.block(BlockKind.PARAGRAPH, "Two.").part("3").more("Three.")


def _request(effect: Effect) -> OpenPicker:
    assert isinstance(effect.request, OpenPicker)
    return effect.request


def _words_at(session: Session, effect: Effect) -> str:
    """Return the word at the cursor after an effect."""
    assert session.article is not None
    return session.article.text[effect.state.offset :].split()[0]


# Pages.


@pytest.mark.parametrize(("number", "word"), [(2, "Two."), (3, "Three.")])
def test_a_count_goes_to_the_page_that_has_the_number_for_its_label(
    open_article: OpenArticle, number: int, word: str
) -> None:
    session = open_article(_paged().article())
    effect = source_parts.go_to_part(session, Viewport(), number)
    assert (_words_at(session, effect), effect.messages) == (word, ())
    assert effect.state.jumps.behind[-1] == session.state.entry


def test_of_a_page_without_text_it_is_said_and_the_next_one_is_gone_to(open_article: OpenArticle) -> None:
    session = open_article(_paged().article())
    effect = source_parts.go_to_part(session, Viewport(), 1)
    assert (_words_at(session, effect), effect.messages) == ("Two.", ("page 1 has no text: this is page 2",))


def test_for_a_page_that_there_is_not_it_is_said_which_there_are(open_article: OpenArticle) -> None:
    session = open_article(_paged().article())
    effect = source_parts.go_to_part(session, Viewport(), 40)
    assert (effect.state, effect.messages) == (session.state, ("the pages are i to 3",))


def test_without_a_number_it_is_asked_for_in_the_words_of_the_source(open_article: OpenArticle) -> None:
    session = open_article(_paged().article())
    assert source_parts.go_to_part(session, Viewport(), None).request == OpenPrompt(source_parts.PART, "page")
    book = Extract(PartKind.CHAPTER).part("First").block(BlockKind.PARAGRAPH, "One.")
    session = open_article(book.article())
    assert source_parts.go_to_part(session, Viewport(), None).request == OpenPrompt(source_parts.PART, "chapter")


def test_a_page_is_gone_to_while_its_label_is_typed_and_the_cursor_comes_back_with_the_label(
    open_article: OpenArticle,
) -> None:
    session = open_article(_paged().article())
    prompt = PromptState(source_parts.PART, session.state, "2")
    effect = source_parts.follow_part(session, prompt)
    assert (_words_at(session, effect), effect.messages) == ("Two.", ("page 2",))
    nothing = source_parts.follow_part(session, prompt._replace(value=""))
    assert (nothing.state, nothing.messages) == (session.state, ())
    accepted = source_parts.accept_part(session, prompt)
    assert (_words_at(session, accepted), accepted.request, accepted.messages) == ("Two.", ClosePrompt(), ())


async def test_in_the_reader_a_label_that_is_typed_leads_to_its_page(open_reader: Open) -> None:
    async with open_reader(_CABLES, (80, 24)) as reading:
        await reading.press("7", "number_sign", "2")
        assert "page 2" in reading.status
        await reading.press("enter")
        assert reading.status.startswith(" p. 2, line 1")
        await reading.press("number_sign", "9")
        assert "the pages are i to 2" in reading.status
        await reading.press("escape")
        assert reading.status.startswith(" p. 2, line 1")


# Contents.


async def test_the_contents_lead_to_a_heading(open_reader: Open, river: Path) -> None:
    async with open_reader(river, (40, 12)) as reading:
        await reading.press("t", "g", "j", "j", "enter")
        assert reading.cursor_in_source.split() == ["▌", "Markets"]


async def test_a_source_without_headings_has_no_contents(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("7", "s", "t")
        assert reading.status.startswith(" the source has no headings")


def test_the_headings_of_the_source_are_offered_by_their_level(session: Session) -> None:
    request = _request(source_parts.list_contents(session, Viewport()))
    assert [(choice.text, choice.level) for choice in request.choices] == [
        ("The river border", 0),
        ("Raids", 1),
        ("Markets", 1),
        ("Outlook", 1),
    ]
    assert request.choices[0].target == SourceTarget("paper", 0)


def test_of_a_source_without_headings_it_is_said_and_no_window_opens(session: Session) -> None:
    session.take(stay(enter_source(session.state, "wire", 0)))
    assert source_parts.list_contents(session, Viewport()) == stay(session.state, "the source has no headings")


def test_the_window_begins_at_the_heading_above_the_cursor_and_many_headings_are_filtered(
    open_article: OpenArticle,
) -> None:
    extract = Extract()
    for number in range(3_000):
        extract.block(BlockKind.HEADING, f"Heading {number}", level=1)
    session = open_article(extract.article())
    assert session.article is not None
    session.take(stay(enter_source(session.state, "paper", session.article.text.index("Heading 2000"))))
    request = _request(source_parts.list_contents(session, Viewport()))
    assert request.choices[request.cursor].text == "Heading 2000"
    assert len(request.choices) == 1_000
    assert request.said == "1,000 of 3,000 are shown: type words to find others"
    assert request.search is not None
    assert [choice.text for choice in request.search("heading 2999").choices] == ["Heading 2999"]
    assert len(request.search("").choices) == 1_000


# About the source.


def test_a_window_says_what_could_not_be_read_what_the_source_says_and_what_its_furniture_is(
    open_article: OpenArticle,
) -> None:
    extract = _paged().furniture(FurnitureKind.RUNNING_HEAD, "River Post")
    author = MetadataItem(MetadataField.AUTHOR, "Karimi", "PDF Author")
    session = open_article(extract.article(author, notices=["Page 1 is a picture."]))
    request = _request(source_parts.tell_about(session, Viewport()))
    assert [choice.text for choice in request.choices] == ["Page 1 is a picture.", "Author: Karimi", "River Post"]
    assert request.search is None


async def test_furniture_leads_to_where_it_stands_and_metadata_are_copied(open_reader: Open) -> None:
    async with open_reader(_CABLES, (120, 40)) as reading:
        await reading.press("7", "i", "G", "enter")
        assert reading.status.startswith(" p. 2, line 5")
        await reading.press("i", "g", "enter")
        assert "the title" in reading.status
