"""What is copied is what is under the cursor or was selected, to the letter, with the place it is from."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.ui.extracted import Extract

from briefing_tui.documents.document import Document
from briefing_tui.documents.evidence import read_sources
from briefing_tui.domain.article import Article
from briefing_tui.domain.passage import Span
from briefing_tui.domain.settings import Bidi, Settings
from briefing_tui.reading.effect import Copy, Effect, OpenPicker, stay
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import collect, enter_source, open_claim, open_tab
from briefing_tui.reading.viewport import Viewport
from briefing_tui.ui.commands import copying, selection

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]
Write = Callable[..., Path]
View = Callable[..., Viewport]

_PAPER = "Nazira Karimi, River Post"
_GRADE = "; source B, usually reliable (Admiralty code)"
_ORIGIN = """\
Briefing: river-border, "Raids and markets on the river", as of 1 March 2024
Marking: TLP:GREEN"""


def _copied(reading: "Reading") -> str:
    """Return the text that was copied last, without the briefing and the marking, with which it must end."""
    copied = reading.copied[-1]
    assert copied.endswith(f"\n{_ORIGIN}")
    return copied.removesuffix(_ORIGIN).rstrip()


async def test_a_claim_is_copied_with_its_fields_and_its_passages_and_named(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "y")
        assert (
            _copied(reading)
            == f"""\
Raids cross the river at night.

Severity: high
Kind: armed groups
Basis: stated by the source
Actors: Raiders, The Border Army
When: May 2023

"Armed men crossed the river at night in May."
{_PAPER}, para. 2{_GRADE}

"Raids went on through the summer, the agency reports."
"Summer on the river", para. 1

"Three villages were robbed."
{_PAPER}, para. 2{_GRADE}

Claim: raids"""
        )
        assert reading.status.startswith(" sent the claim 'raids' to the terminal")


async def test_a_quote_that_was_not_found_is_not_copied_as_a_passage(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "j", "j", "y")
        assert "NOT FOUND in the source: " in _copied(reading)


async def test_in_the_source_the_cited_passage_at_the_cursor_is_copied(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "}", "}", "}", "}", "enter", "y")
        assert _copied(reading) == f'"The army answered a week later."\n{_PAPER}, para. 2{_GRADE}'


async def test_where_nothing_is_cited_the_sentence_at_the_cursor_is_copied(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("7", "G", "y")
        assert _copied(reading) == f'"These closing words are cited by no claim."\n{_PAPER}, para. 20{_GRADE}'


async def test_sentences_are_selected_more_and_less_and_copied_with_their_place(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "enter", "v", "j", "j", "k")
        words = "Armed men crossed the river at night in May. Three villages were robbed."
        assert reading.selected == words
        await reading.press("y")
        assert _copied(reading) == f'"{words}"\n{_PAPER}, para. 2{_GRADE}'
        assert reading.selected == ""


async def test_a_selection_goes_up_from_where_it_began(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "enter", "v", "k", "k", "y")
        words = "Two bridges cross it.\nRaids\nArmed men crossed the river at night in May."
        assert _copied(reading) == f'"{words}"\n{_PAPER}, paras. 1-2{_GRADE}'


async def test_a_selection_over_paragraphs_names_them_all(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("7", "G", "v", "k", "k", "y")
        assert _copied(reading).endswith(f"paras. 19-20{_GRADE}")


async def test_what_the_mouse_draws_over_is_highlighted_and_copied_with_its_place(
    open_reader: Open, river: Path
) -> None:
    async with open_reader(river) as reading:
        await reading.press("7", "g")
        x, y = reading.cell_of("Two bridges")
        await reading.drag((x, y), (x + len("Two bridges") - 1, y))
        assert reading.selected == "Two bridges"
        await reading.press("y")
        assert _copied(reading) == f'"Two bridges"\n{_PAPER}, para. 1{_GRADE}'


async def test_the_mouse_selects_over_lines_and_paragraphs(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("7", "g")
        await reading.drag(reading.cell_of("bridges"), reading.cell_of("men"))
        await reading.press("y")
        assert _copied(reading) == f'"bridges cross it.\nRaids\nArmed m"\n{_PAPER}, paras. 1-2{_GRADE}'


@pytest.mark.parametrize("bidi", [Bidi.READER, Bidi.TERMINAL])
async def test_what_the_mouse_draws_over_wide_and_combining_letters_is_what_is_copied(
    open_reader: Open, write_briefing: Write, bidi: Bidi
) -> None:
    path = write_briefing("Trade goes on.")
    (path.parent / "article.md").write_text("日本語の文章 and مَرْحَبًا here. Trade goes on.", encoding="utf-8")
    async with open_reader(path, settings=Settings(bidi=bidi)) as reading:
        await reading.drag(reading.cell_of("and", "#source"), reading.cell_of("here"))
        assert (reading.selected[:4], reading.selected[-2:]) == ("and ", " h")  # between them in the order of reading
        await reading.press("y")
        assert reading.copied[-1].startswith('"and مَرْحَبًا h"')


async def test_the_mouses_selection_goes_with_its_source(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("7", "g")
        await reading.drag(reading.cell_of("Three villages"), reading.cell_of("answered"))
        await reading.press("s")
        assert reading.selected == ""
        await reading.press("y")
        assert _copied(reading) == (
            '"Raids went on through the summer, the agency reports."\n"Summer on the river", para. 1'
        )


async def test_a_native_tool_is_given_the_text_where_there_is_one(
    open_reader: Open, river: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tool = tmp_path / "xclip"
    tool.write_text(f'#!/bin/sh\nexec cat > "{tmp_path}/taken"\n')
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setenv("DISPLAY", ":0")
    async with open_reader(river) as reading:
        await reading.press("7", "G", "y")
        assert reading.status.startswith(" copied the sentence (xclip)")
        assert reading.written == []
    assert (tmp_path / "taken").read_text().startswith('"These closing words')


async def test_where_there_is_no_sentence_nothing_is_selected(open_reader: Open, write_briefing: Write) -> None:
    path = write_briefing("Trade goes on.")
    (path.parent / "article.md").write_text("")
    async with open_reader(path) as reading:
        await reading.press("7", "v", "y", "enter", "j", "/", "a", "enter", "n", "t", "U")
        assert reading.written == []


async def test_a_selection_of_the_mouse_ends_where_the_cursor_goes_on(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("7", "g")
        await reading.drag(reading.cell_of("Three villages"), reading.cell_of("answered"))
        assert reading.selected
        await reading.press("G", "y")
        assert (reading.selected, _copied(reading)[:20]) == ("", '"These closing words')


@pytest.mark.parametrize("leave", [["tab"], ["3"], ["v", "v"], ["escape"], ["/", "B", "r", "i", "d", "g", "enter"]])
async def test_no_forgotten_selection_of_the_mouse_is_copied(open_reader: Open, river: Path, leave: list[str]) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "enter")
        await reading.drag(reading.cell_of("Three", "#source"), reading.cell_of("answered", "#source"))
        assert reading.selected.startswith("Three")
        await reading.press(*leave, "y")
        assert not reading.reader.selections
        assert not reading.copied[-1].startswith('"Three villages were robbed. The army a"')


async def test_a_selection_of_the_mouse_ends_when_its_source_is_read_again(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("7", "g")
        await reading.drag(reading.cell_of("Three villages"), reading.cell_of("answered"))
        source = own_river.parent / "paper.md"
        source.write_text("A new beginning.\n\n" + source.read_text())
        await reading.look_at_files()
        assert not reading.reader.selections


async def test_a_click_after_a_selection_moves_the_cursor_and_ends_it(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("7", "g")
        await reading.drag(reading.cell_of("Three villages"), reading.cell_of("answered"))
        line = reading.line
        await reading.click("Two bridges")
        assert (reading.selected, reading.line > line) == ("", True)


async def test_a_second_click_selects_nothing(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("7", "G")
        await reading.click("These closing words", again=True)
        await reading.press("y")
        assert _copied(reading).startswith('"These closing words')


async def test_the_window_of_copies_offers_claim_passage_and_register_in_each_form(
    open_reader: Open, river: Path
) -> None:
    async with open_reader(river, (120, 40)) as reading:
        await reading.press("2", "c", "3", "c", "Y")
        assert reading.words("#choices") == (
            "The claim 'market' Plain text Markdown The passage Plain text Markdown A YAML item for at: "
            "The 2 collected claims Plain text Markdown"
        )
        await reading.press("G", "k", "enter")
        assert reading.status.startswith(" sent the 2 collected claims to the terminal")
        assert reading.copied[-1].startswith(_ORIGIN)
        assert "1. Raids cross" in reading.copied[-1]
        assert "2. The market" in reading.copied[-1]


async def test_a_selection_is_offered_in_place_of_the_passage_and_ends_when_it_is_copied(
    open_reader: Open, river: Path
) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "enter", "v", "j", "Y", "j", "j", "enter")
        words = "Armed men crossed the river at night in May. Three villages were robbed."
        assert reading.status.startswith(" sent the selected words as a YAML item for at: to the terminal")
        assert yaml.safe_load(reading.copied[-1]) == [{"quote": words, "source": "paper"}]
        assert reading.selected == ""


# Without a screen.


def _at(session: Session, claim: str) -> Session:
    session.take(stay(open_claim(session.state, session.index.outline, claim)))
    return session


def _in_source(session: Session, words: str) -> Session:
    article = session.index.article("paper")
    assert article is not None
    session.take(stay(enter_source(session.state, "paper", article.text.index(words))))
    return session


def _text(effect: Effect) -> str:
    assert isinstance(effect.request, Copy)
    return effect.request.text


_PLACES = st.sampled_from(["raids", "kidnapping", "calm", "smuggling", "in source", "selected"])


_VIEWS = st.fixed_dictionaries(
    {
        "height": st.integers(1, 40),
        "item_lines": st.integers(1, 9),
        "tops": st.tuples(st.integers(0, 20), st.integers(0, 20)),
        "measure": st.integers(20, 100),
    }
)


@settings(deadline=None)
@given(place=_PLACES, drawn=_VIEWS)
def test_what_is_copied_does_not_depend_on_what_is_in_view_or_how_it_is_drawn(
    river_document: Document,
    session_of: Callable[[Document], Session],
    view_of: View,
    place: str,
    drawn: dict[str, object],
) -> None:
    session = session_of(river_document)
    if place in ("in source", "selected"):
        _in_source(session, "Three villages")
    else:
        _at(session, place)
    if place == "selected":
        session.take(selection.begin(session, view_of(session)))
    assert copying.copy(session, view_of(session, **drawn)) == copying.copy(session, Viewport())
    assert _text(copying.copy(session, Viewport()))


def test_copying_ends_the_selection_and_leaves_the_cursor(session: Session, view_of: View) -> None:
    session.take(selection.begin(_in_source(session, "Three villages"), view_of(session)))
    effect = copying.copy(session, view_of(session))
    assert (effect.state.selection, effect.state.entry) == (None, session.state.entry)
    assert _text(effect) == f'"Three villages were robbed."\n{_PAPER}, para. 2{_GRADE}\n\n{_ORIGIN}'


def test_what_the_mouse_has_selected_is_copied_before_anything_else_but_a_selection_by_sentences(
    session: Session, view_of: View
) -> None:
    _in_source(session, "Three villages")
    view = view_of(session, selected=Span(4, 9))
    assert _text(copying.copy(session, view)).startswith('"river"')
    session.take(selection.begin(session, view_of(session)))
    assert _text(copying.copy(session, view)).startswith('"Three villages were robbed."')


def test_where_there_is_neither_claim_nor_sentence_there_is_nothing_to_copy(session: Session) -> None:
    session.take(stay(open_tab(session.state, session.index.outline, "economy")))
    assert copying.copy(session, Viewport()) == stay(session.state, "there is nothing here to copy")


def test_before_the_quotes_are_anchored_a_claim_is_not_copied_and_that_is_said(
    river_document: Document, session_of: Callable[[Document], Session]
) -> None:
    session = session_of(read_sources(Document(river_document.path, river_document.library, river_document.loaded)))
    _at(session, "raids")
    assert copying.copy(session, Viewport()) == stay(session.state, "the quotes are still being looked up")


def test_words_that_stand_in_several_places_get_their_context_in_the_item(session: Session) -> None:
    item = _offers(_in_source(session, "Trade goes on."))["the sentence as a YAML item for at:"]
    (quote,) = yaml.safe_load(item)
    assert quote["quote"] == "Trade goes on."
    assert quote.keys() - {"quote", "source"} <= {"before", "after"}
    assert len(quote) > 2


def test_words_that_are_cut_have_no_item_and_the_reason_is_said(session: Session, view_of: View) -> None:
    _in_source(session, "Three villages")
    effect = copying.copy_as(session, view_of(session, selected=Span(5, 8)))
    assert isinstance(effect.request, OpenPicker)
    assert [choice.text for choice in effect.request.choices][-2:] == ["Plain text", "Markdown"]
    assert effect.messages[0].startswith("no YAML item: ")


def test_the_claim_offered_in_the_source_is_the_one_that_rests_there(session: Session) -> None:
    _at(session, "calm")
    offers = _offers(_in_source(session, "The army answered"))
    assert list(offers)[:2] == ["the claim 'answer'", "the claim 'answer' as Markdown"]


def test_where_nothing_can_be_copied_no_window_opens(session: Session) -> None:
    session.take(stay(open_tab(session.state, session.index.outline, "economy")))
    assert copying.copy_as(session, Viewport()) == stay(session.state, "there is nothing here to copy")
    session.take(stay(collect(session.state, "calm")))
    assert list(_offers(session)) == ["the 1 collected claim", "the 1 collected claim as Markdown"]


def _offers(session: Session) -> dict[str, str]:
    """Return the texts that the window offers, by what each is called when it is copied."""
    request = copying.copy_as(session, Viewport()).request
    assert isinstance(request, OpenPicker)
    copies = [choice.target for choice in request.choices]
    assert all(isinstance(copy, Copy) for copy in copies)
    return {copy.what: copy.text for copy in copies if isinstance(copy, Copy)}


def test_in_a_table_the_row_under_the_cursor_is_copied_with_its_tabs(
    open_article: Callable[[Article], Session],
) -> None:
    article = Extract().table("Crossing | Opened | Remark", "Khorog | 2002 | none.").article()
    session = open_article(article)
    session.take(stay(enter_source(session.state, "paper", article.text.index("2002"))))
    request = copying.copy(session, Viewport()).request
    assert isinstance(request, Copy)
    assert request.what == "the row"
    assert request.text.startswith('"Khorog\t2002\tnone."')
