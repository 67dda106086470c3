"""An article opened by itself: its text at once, then a draft of it, which a key keeps."""

from asyncio import to_thread
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.articles.archive.documents import docx

from briefing_tui.documents.examination import examine
from briefing_tui.documents.opening import open_file
from briefing_tui.domain.settings import Settings
from briefing_tui.domain.vocabulary import Basis
from briefing_tui.reading.history import PaneName
from briefing_tui.reading.outline import SOURCE
from briefing_tui.reading.state import filter_all
from briefing_tui.ui import workers
from briefing_tui.ui.draft_work import draft_article
from briefing_tui.ui.workers import DocumentWorkers

Opener = Callable[..., Any]

_ALONE = Settings(draft=False)
_NEWS = """\
# Kestria and Varland

Relations between Kestria and Varland will probably remain tense. Soldiers of Varland attacked a border post at night.

President Ilan Torv of Kestria said that the attack was planned. The two countries signed an agreement on trade.
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """Return the path of a Word document of a heading and twenty paragraphs."""
    heading = '<w:p><w:pPr><w:pStyle w:val="Titre1"/></w:pPr><w:r><w:t>Markets at the border</w:t></w:r></w:p>'
    words = "".join(f"<w:p><w:r><w:t>Market {number} is open.</w:t></w:r></w:p>" for number in range(1, 21))
    path = tmp_path / "markets.docx"
    path.write_bytes(docx(heading + words))
    return path


async def test_an_article_is_opened_at_its_text(open_reader: Opener, article: Path) -> None:
    async with open_reader(article, size=(80, 24), settings=_ALONE) as reading:
        assert "markets.docx" in reading.text
        assert "Markets at the border" in reading.text
        assert "Market 1 is open." in reading.text


async def test_it_has_no_briefing_to_edit_and_says_how_one_begins(open_reader: Opener, article: Path) -> None:
    async with open_reader(article, settings=_ALONE) as reading:
        await reading.press("e")
        assert "briefing new" in reading.status
        await reading.press("S")
        assert "this is no draft" in reading.status


async def test_it_is_searched_and_read_again_when_it_changes(open_reader: Opener, article: Path) -> None:
    async with open_reader(article, settings=_ALONE) as reading:
        await reading.press("slash", *"Market", "space", "1", "7", "enter")
        assert "hit 1/1" in reading.status
        article.write_bytes(docx("<w:p><w:r><w:t>All markets are closed.</w:t></w:r></w:p>"))
        await reading.until(lambda: "All markets are closed." in reading.text)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Return the path of an article of four sentences, in a folder of its own."""
    path = tmp_path / "news" / "today.md"
    path.parent.mkdir()
    path.write_text(_NEWS, encoding="utf-8")
    return path


async def _drafted(reading: Any) -> None:
    await reading.until(lambda: reading.session.document.draft_of)
    await reading.until(lambda: reading.session.document.result)


async def _draft_now(reading: Any) -> None:
    """Have a draft arrive at this moment, in a reader that makes none by itself."""
    article = reading.session.document
    update = await to_thread(draft_article, article, article.stamps, None)
    assert update is not None
    reading.reader.post_message(DocumentWorkers.Arrived(update))
    await _drafted(reading)


async def test_it_is_drafted_meanwhile_and_the_status_line_says_so_once(open_reader: Opener, news: Path) -> None:
    async with open_reader(news) as reading:
        await _drafted(reading)
        assert "drafted 4 claims, not kept: S keeps them" in reading.status
        assert "NOT KEPT: S keeps this draft" in reading.rows[0]
        assert (reading.tab, reading.session.state.focus) == (SOURCE, PaneName.SOURCE)
        await reading.press("2")
        assert "drafted" not in reading.status
        assert reading.highlighted == "Soldiers of Varland attacked a border post at night."
        assert [path.name for path in news.parent.iterdir()] == ["today.md"]


async def test_whatever_is_done_while_it_is_drafted_stays(open_reader: Opener, news: Path) -> None:
    async with open_reader(news, size=(80, 8), settings=_ALONE) as reading:
        await reading.press("slash", *"signed", "enter")
        await reading.press("v", "m", "a")
        before, top = reading.session.state, reading.reader.viewport.source.top
        assert before.selection
        await _draft_now(reading)
        state = reading.session.state
        assert (state.offset, state.selection, state.hit) == (before.offset, before.selection, before.hit)
        assert (state.query, state.marks) == ("signed", before.marks)
        assert reading.reader.viewport.source.top == top


async def test_words_that_are_typed_meanwhile_go_on(open_reader: Opener, news: Path) -> None:
    async with open_reader(news, settings=_ALONE) as reading:
        await reading.press("slash", *"agree")
        await _draft_now(reading)
        await reading.press(*"ment", "enter")
        assert reading.session.state.query == "agreement"
        assert "hit 1/1" in reading.status


async def test_under_a_window_that_is_open_a_draft_arrives_too(open_reader: Opener, news: Path) -> None:
    async with open_reader(news, settings=_ALONE) as reading:
        await reading.press("?")
        await _draft_now(reading)
        await reading.press("escape", "2")
        assert reading.highlighted == "Soldiers of Varland attacked a border post at night."


async def test_an_article_opened_with_a_filter_has_the_claims_that_pass_when_they_are_there(
    open_reader: Opener, news: Path
) -> None:
    async with open_reader(news, settings=_ALONE) as reading:
        session = reading.session
        session.state = filter_all(session.state, session.index.outline, "basis:assessed")
        await _draft_now(reading)
        for tab in ("2", "3", "4"):
            await reading.press(tab)
            assert all(session.briefing.claim(item.claim).basis is Basis.ASSESSED for item in session.listing)


async def test_a_draft_has_its_reasons_problems_and_copies(open_reader: Opener, news: Path) -> None:
    async with open_reader(news) as reading:
        await _drafted(reading)
        await reading.press("2", "K")
        assert "kind: military" in reading.text or "rank" in reading.text
        await reading.press("enter")
        assert "keep it first with S" in reading.status
        await reading.press("e")
        assert "keep it first with S" in reading.status
        await reading.press("exclamation_mark")
        assert "roblems" in reading.text


async def test_a_key_keeps_it_and_the_reader_goes_on_with_the_file(open_reader: Opener, news: Path) -> None:
    async with open_reader(news) as reading:
        await _drafted(reading)
        await reading.press("2", "c", "S")
        claim = reading.claim
        kept = news.parent / "kestria-and-varland.yaml"
        await reading.until(lambda: "kept in kestria-and-varland.yaml" in reading.status)
        assert "NOT KEPT" not in reading.text
        assert (reading.claim, reading.session.state.collected) == (claim, (claim,))
        await reading.press("S")
        assert "this is no draft" in reading.status
        result = examine(open_file(kept)).result
        assert result is not None
        assert [problem for problem in result.problems if problem.is_error] == []
        kept.write_text(kept.read_text(encoding="utf-8").replace("title: Kestria", "title: New Kestria"))
        await reading.until(lambda: "New Kestria" in reading.rows[0])


async def test_keys_that_keep_it_twice_make_one_file_and_another_session_another(
    open_reader: Opener, news: Path
) -> None:
    for last in ("kestria-and-varland.yaml", "kestria-and-varland-2.yaml"):
        async with open_reader(news) as reading:
            await _drafted(reading)
            reading.send("S")
            reading.send("S")
            await reading.until(lambda: "kept in" in reading.status)
            assert f"kept in {last}" in reading.status
            assert ("kestria-and-varland.yaml was there already" in reading.status) == ("-2" in last)
    assert len(list(news.parent.iterdir())) == 3


async def test_where_it_cannot_be_written_the_draft_stays_and_can_be_kept_later(
    open_reader: Opener, news: Path
) -> None:
    async with open_reader(news) as reading:
        await _drafted(reading)
        draft = reading.session.document
        away = news.parent.with_name("away")
        news.parent.rename(away)
        await reading.press("S")
        await reading.until(lambda: "not kept: " in reading.status)
        away.rename(news.parent)
        assert reading.session.briefing is draft.briefing
        await reading.press("S")
        await reading.until(lambda: "kept in" in reading.status)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("12 34 56\n", "not drafted: the article is in none of the languages"),
        ("# Kestria\n", "not drafted: the article "),
    ],
)
async def test_what_cannot_be_drafted_stays_an_article_and_it_is_said_why(
    open_reader: Opener, news: Path, text: str, why: str
) -> None:
    news.write_text(text, encoding="utf-8")
    async with open_reader(news) as reading:
        await reading.until(lambda: why in reading.status)
        assert reading.session.document.is_article
        await reading.press("S")
        assert "this is no draft" in reading.status


async def test_a_changed_article_is_drafted_again(open_reader: Opener, news: Path) -> None:
    async with open_reader(news) as reading:
        await _drafted(reading)
        await reading.press("3")
        claim = reading.claim
        news.write_text(_NEWS.replace("at night", "at noon"), encoding="utf-8")
        await reading.until(lambda: "read again" in reading.status)
        assert (reading.claim, reading.session.document.draft_of) == (claim, news)
        await reading.press("2")
        assert reading.highlighted == "Soldiers of Varland attacked a border post at noon."


async def test_an_article_that_is_gone_leaves_its_draft_which_can_be_kept(open_reader: Opener, news: Path) -> None:
    async with open_reader(news) as reading:
        await _drafted(reading)
        news.unlink()
        await reading.until(lambda: "NOT UPDATED" in reading.rows[0])
        await reading.press("S")
        await reading.until(lambda: "kept in" in reading.status)


async def test_a_fault_of_drafting_leaves_the_article_as_it_is(
    open_reader: Opener, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(workers, "draft_article", broken)
    async with open_reader(news) as reading:
        await reading.until(lambda: "draft the article: " in reading.status)
        assert "NOT" not in reading.rows[0]
        assert "attacked" in reading.text
