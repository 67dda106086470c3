"""Search as you type, and the filter."""

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from briefing_tui.domain.settings import Bidi, Settings
from briefing_tui.querying.parser import parse
from briefing_tui.querying.wording import understood
from briefing_tui.reading.effect import TO_CURSOR, ClosePrompt, CountHits, Effect, FillPrompt, OpenPrompt, stay
from briefing_tui.reading.session import PromptState, Session
from briefing_tui.reading.state import enter_source, open_tab
from briefing_tui.reading.viewport import Viewport
from briefing_tui.ui.commands import search
from briefing_tui.ui.render.drawing import PageDrawing
from briefing_tui.ui.render.glyphs import UNICODE
from briefing_tui.ui.render.pages import Pages

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]
Write = Callable[..., Path]


async def test_each_letter_typed_goes_to_the_nearest_hit(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "/")
        been = []
        for letter in "trad":
            await reading.press(letter)
            been.append(reading.claim)
        assert been == ["raids", "kidnapping", "kidnapping", "kidnapping"]
        assert reading.highlighted == ""


async def test_while_typing_the_prompt_counts_the_hits(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "/", *"incident")
        assert reading.status.split() == ["/", "incident", "hit", "1/12"]
        await reading.press("x")
        assert reading.status.split() == ["/", "incidentx", "nowhere"]


async def test_every_hit_in_view_is_marked_and_the_one_at_hand_stands_out(open_reader: Open, river: Path) -> None:
    async with open_reader(river, (120, 60)) as reading:
        await reading.press("7", "/", *"villa", "enter")
        assert reading.hits == ("villa", "")
        await reading.press("/", *"valley", "enter", "n")
        assert reading.hits == ("valley", " ".join(["valley"] * 11))


async def test_in_a_long_source_the_hits_are_counted_a_moment_after_the_last_letter(
    open_reader: Open, write_briefing: Write
) -> None:
    path = write_briefing("The first market opened in spring.")
    with (path.parent / "article.md").open("a", encoding="utf-8") as file:
        file.write("\n\nNothing to be found in these words.\n" * 30_000)
    async with open_reader(path) as reading:
        await reading.press("7", "/", *"market")
        await reading.until(lambda: "hit 1/" in reading.status)
        await reading.press("escape")
        await asyncio.sleep(0.3)
        assert "hit" not in reading.status


@pytest.mark.parametrize(("words", "count"), [("raids", "1/2"), ("Raids", "1/1"), ("raidS", "")])
async def test_a_capital_makes_case_count(open_reader: Open, river: Path, words: str, count: str) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "/", *words, "enter")
        assert f"hit {count}" in reading.status if count else f"no '{words}' here" in reading.status


async def test_in_the_source_the_hits_of_the_source_are_counted(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("7", "/", *"incident", "enter")
        assert "hit 1/12" in reading.status
        await reading.press("n", "n")
        assert "hit 3/12" in reading.status
        assert reading.cursor_in_source.startswith("▌T 6▐Incident 3 was")
        await reading.press("N")
        assert "hit 2/12" in reading.status


@pytest.mark.parametrize(("key", "said"), [("n", "from the top again"), ("N", "from the end again")])
@pytest.mark.parametrize("tab", ["2", "7"])
async def test_round_the_end_it_is_said(open_reader: Open, river: Path, tab: str, key: str, said: str) -> None:
    async with open_reader(river) as reading:
        await reading.press(tab, "/", *"bridge" if tab == "7" else "Opium", "enter", key)
        assert reading.status.startswith(f" {said} · hit 1/1")


async def test_escape_leads_back_to_where_the_search_began(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("7", "G")
        before = reading.part("#source")
        await reading.press("/", *"bridges")
        assert reading.part("#source") != before
        await reading.press("escape")
        assert reading.part("#source") == before
        assert "hit" not in reading.status


async def test_the_place_before_a_search_is_in_the_jump_list(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "j", "/", *"incident 9", "enter", "backspace")
        assert reading.claim == "smuggling"


async def test_words_that_are_nowhere_leave_the_reader_in_place(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "j", "/", *"zebra", "enter")
        assert reading.status.startswith(" no 'zebra' here")
        assert reading.claim == "smuggling"


@pytest.mark.parametrize(
    ("query", "claims"),
    [
        ("severity:high", ["raids"]),
        ("severity:moderate", [f"incident-{number}" for number in range(1, 13)]),
        ("raid army", ["raids", "answer"]),
        ("kind:terrorism", []),
        ("-incident (kind:armed OR opium)", ["raids", "smuggling"]),
        ("verdict:missing", ["kidnapping"]),
    ],
)
async def test_a_filter_leaves_the_claims_that_pass(
    open_reader: Open, river: Path, query: str, claims: list[str]
) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "&", *query)
        assert reading.status.split()[-4:] == [str(len(claims)), "of", "17", "left"]
        await reading.press("enter")
        assert [item.claim for item in reading.session.listing] == claims
        assert f"filter: {understood(parse(query))[:20]}" in reading.status
        if not claims:
            assert reading.words("#page") == "Nothing passes the filter."


async def test_above_the_prompt_stands_what_is_offered_and_what_is_understood(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "&")
        assert reading.words("#prompt-help").startswith("Tab by: actor: pane:")
        await reading.press(*"severity>=mod")
        assert reading.part("#prompt-help").splitlines()[0].split() == ["Tab", "moderate"]
        await reading.press("tab")
        assert " ".join(reading.part("#prompt-help").split()) == "severity moderate or higher"
        assert reading.status.split() == ["&", "severity>=moderate", "13", "of", "17", "left"]
        await reading.press("enter")
        assert reading.part("#prompt-help") == ""


@pytest.mark.parametrize("size", [(120, 40), (40, 12)])
async def test_while_a_filter_is_not_understood_the_list_stays_and_it_cannot_be_left_but_by_escape(
    open_reader: Open, river: Path, size: tuple[int, int]
) -> None:
    async with open_reader(river, size) as reading:
        await reading.press("2", "&", *"raid army")
        await reading.press(*" actr:x", "enter")
        assert [item.claim for item in reading.session.listing] == ["raids", "answer"]
        assert "column 11: there is no field 'actr'" in reading.part("#prompt-help")
        assert reading.status.startswith(" &")
        await reading.press("escape")
        assert len(reading.session.listing) == 17
        assert not reading.status.startswith(" &")


async def test_a_filter_holds_in_its_own_tab_alone(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "&", *"opium", "enter", "3")
        assert len(reading.session.listing) == 4
        await reading.press("2")
        assert reading.words("#page") == "Opium is smuggled. LOW assumed by the author"


async def test_escape_lifts_the_filter_while_it_is_typed_and_afterwards(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "&", *"opium", "escape")
        assert len(reading.session.listing) == 17
        await reading.press("&", *"opium", "enter", "escape")
        assert len(reading.session.listing) == 17


@pytest.mark.parametrize("key", ["slash", "ctrl+f", "ampersand"])
async def test_letters_in_a_text_field_are_only_letters(open_reader: Open, river: Path, key: str) -> None:
    letters = "qj2kGmn'e:?&[/"
    async with open_reader(river) as reading:
        await reading.press("2", key)
        state = reading.state
        await reading.press(*letters)
        assert reading.app.is_running
        assert reading.app.screen.query_one(Input).value == letters
        assert (reading.state.tab, reading.state.marks) == (state.tab, state.marks)


async def test_after_a_click_beside_it_a_text_field_still_takes_the_letters(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "/", "o")
        await reading.click("Nobody is held", "#page")
        await reading.press("q")
        assert reading.app.is_running
        assert reading.reader.query_one(Input).value == "oq"


async def test_what_is_typed_stays_a_text_and_is_no_markup(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "/", *"[/b]", "enter")
        assert reading.status.startswith(" no '[/b]' here")


_FOLDED = """\
The envoy said: we can’t leave the market. The govern-
ment of the province did not answer.

مقام امنیتي کابل گفت.
"""


@pytest.mark.parametrize(
    ("typed", "highlighted"),
    [("we can't leave", "we can’t leave"), ("The government of", "The govern- ment of"), ("امنیتی", "امنیتي")],
    ids=["apostrophe", "hyphen at the end of a line", "Persian yeh"],
)
async def test_words_are_found_however_the_source_sets_them_as_a_quote_is(
    open_reader: Open, write_briefing: Write, tmp_path: Path, typed: str, highlighted: str
) -> None:
    (tmp_path / "wire.txt").write_text(_FOLDED, encoding="utf-8")
    path = write_briefing(typed, sources=[{"id": "wire", "file": "wire.txt"}])
    async with open_reader(path, settings=Settings(bidi=Bidi.TERMINAL)) as reading:
        await reading.press("7", "/", *typed)
        assert "hit 1/1" in reading.status
        await reading.press("enter")
        assert reading.hits == (highlighted, "")
        (anchor,) = reading.session.index.anchors(reading.session.briefing.claim("claim-1"))
        assert reading.state.hit is not None
        assert reading.state.hit.span == anchor.span


# Every hit is there to be seen.

_LONG = " ".join(f"Sentence {number} of a long note speaks of water." for number in range(40))
_SIZES = [(120, 40), (80, 24), (40, 12)]


def _long_claim(write_briefing: Write) -> Path:
    claim = {"id": "long", "text": "The bridges are closed at night.", "basis": "assumed", "note": f"{_LONG} The end."}
    return write_briefing(threats=[{"id": "short", "text": "Raids go on.", "basis": "assumed"}, claim])


@pytest.mark.parametrize("size", _SIZES, ids="{0[0]}x{0[1]}".format)
async def test_in_a_claim_that_is_higher_than_the_list_the_line_with_the_hit_is_in_view(
    open_reader: Open, write_briefing: Write, size: tuple[int, int]
) -> None:
    async with open_reader(_long_claim(write_briefing), size) as reading:
        await reading.press("2", "/", *"the end", "enter")
        assert "The end." in reading.words("#page")
        await reading.press("/", *"sentence 2", "enter")
        for number in (2, *range(20, 30)):
            assert f"Sentence {number} of" in reading.words("#page").replace("›", "")
            await reading.press("n")
        assert reading.status.startswith(" from the top again · hit 1/11")


@pytest.mark.parametrize("size", _SIZES, ids="{0[0]}x{0[1]}".format)
async def test_in_a_long_passage_of_the_source_the_hit_itself_is_in_view(
    open_reader: Open, write_briefing: Write, size: tuple[int, int]
) -> None:
    path = write_briefing(_LONG)
    (path.parent / "article.md").write_text(f"Before.\n\n{_LONG}\n\nAfter.\n", encoding="utf-8")
    async with open_reader(path, size) as reading:
        await reading.press("3", "enter", "/", *"sentence 37 of", "enter")
        assert reading.hits == ("Sentence 37 of", "")
        await reading.press("/", *"water", "enter", *"nnnnn")
        assert reading.hits[0] == "water"


@pytest.mark.parametrize("size", _SIZES, ids="{0[0]}x{0[1]}".format)
async def test_words_of_the_brief_that_are_no_item_are_found_too(
    open_reader: Open, write_briefing: Write, size: tuple[int, int]
) -> None:
    async with open_reader(write_briefing("Trade goes on.", bluf=_LONG), size) as reading:
        await reading.press("/", *"sentence 39", "enter")
        assert "hit 1/1" in reading.status
        assert "Sentence 39" in reading.words("#page").replace("›", "")


async def test_hits_within_one_claim_are_gone_to_one_by_one(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "/", *"army", "enter")
        been = []
        for key in "nnNNN":
            await reading.press(key)
            been.append((reading.claim, reading.status.partition("hit ")[2][:3]))
        assert been == [("answer", "2/3"), ("answer", "3/3"), ("answer", "2/3"), ("raids", "1/3"), ("answer", "3/3")]


async def test_from_a_claim_that_the_cursor_was_moved_to_the_next_hit_is_the_first_there(
    open_reader: Open, river: Path
) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "/", *"incident", "enter", "n", "n", "j")
        assert "hit 3/12" not in reading.status
        await reading.press("n")
        assert (reading.claim, "hit 4/12" in reading.status) == ("incident-4", True)
        await reading.press("j", "N")
        assert (reading.claim, "hit 4/12" in reading.status) == ("incident-4", True)


async def test_at_another_width_the_hit_at_hand_stays_the_same_and_in_view(
    open_reader: Open, write_briefing: Write
) -> None:
    async with open_reader(_long_claim(write_briefing), (120, 40)) as reading:
        await reading.press("2", "/", *"sentence 2", "enter", *"nnnnn")
        for width, height in ((40, 12), (80, 24), (120, 40)):
            await reading.resize(width, height)
            (row,) = (row for row in reading.part("#page").splitlines() if row[1:2] == "›")
            assert "24" in reading.words("#page").partition("›")[2][:70] or "24" in row


# Nothing here, but elsewhere.


@pytest.mark.parametrize(
    ("keys", "words", "said"),
    [
        ("3", "opium", "no 'opium' here; Ctrl+F: 1 claim"),
        ("2", "market", "no 'market' here; Ctrl+F: 1 claim, 2 places"),
        ("9", "smuggled by", "no 'smuggled by' here"),
        ("9", "nobody is held", "no 'nobody is held' here; Ctrl+F: 12 claims"),
    ],
)
async def test_words_that_are_not_here_are_counted_elsewhere_with_the_key_that_goes_there(
    open_reader: Open, river: Path, keys: str, words: str, said: str
) -> None:
    async with open_reader(river, (120, 40)) as reading:
        await reading.press(keys, "/", *words)
        typing = said.partition("; ")[2] or "nowhere"
        assert reading.status.endswith(typing)
        await reading.press("enter")
        assert reading.status.startswith(f" {said}")
        await reading.press("ctrl+f")
        assert reading.window == "Search everything"
        query = f'"{words}"' if " " in words else words
        assert reading.app.screen.query_one(Input).value == query
        assert ("Nothing found." in reading.words("#choices")) == (typing == "nowhere")


async def test_words_typed_over_the_query_of_the_global_search_replace_it(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("3", "/", *"opium", "enter", "ctrl+f", *"bridge")
        assert reading.app.screen.query_one(Input).value == "bridge"


# The words typed before.


async def test_the_prompt_goes_back_through_earlier_searches_and_on_to_what_was_typed(
    open_reader: Open, river: Path
) -> None:
    async with open_reader(river) as reading:
        await reading.press("2")
        for words in ("opium", "raids", "army", "opium"):
            await reading.press("/", *words, "enter")
        await reading.press("/", *"tr")
        shown = []
        for key in ("up", "up", "up", "up", "down", "down", "down", "down"):
            await reading.press(key)
            shown.append(reading.status.split()[1])
        assert shown == ["opium", "army", "raids", "raids", "army", "opium", "tr", "tr"]
        await reading.press("up", "up", *" answ")
        assert reading.status.split()[:3] == ["/", "army", "answ"]


async def test_the_filter_has_earlier_words_of_its_own(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "/", *"raids", "enter", "&", *"opium", "enter", "escape", "escape", "&", "up")
        assert reading.status.split()[:3] == ["&", "opium", "1"]
        await reading.press("up", "enter")
        assert [item.claim for item in reading.session.listing] == ["smuggling"]


async def test_a_search_for_nothing_repeats_the_last_one(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "/", "enter")
        assert reading.status.startswith(" nothing has been searched for yet")
        await reading.press("/", *"incident", "enter", "/", "enter")
        assert "hit 2/12" in reading.status
        await reading.press("escape", "g", "/", "enter")
        assert "hit 1/12" in reading.status
        await reading.press("'", "'")
        assert reading.cursor.startswith("Raids cross")


async def test_what_was_typed_and_taken_back_is_no_earlier_search(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "/", *"opium", "escape", "/", "up")
        assert reading.status.split() == ["/"]


# Without a screen.


def drawn_view(session: Session, width: int = 60) -> Viewport:
    """Return what is in view of the list of a session as it is drawn."""
    drawing = PageDrawing(UNICODE, lambda width: Pages(UNICODE).page(session, width))
    drawing.fit(width, 0, 20)
    return Viewport(drawing.viewport(0, 20))


def _in_tab(session: Session, tab: str) -> Session:
    session.take(stay(open_tab(session.state, session.index.outline, tab)))
    return session


def _type(session: Session, words: str, command: str = search.SEARCH) -> PromptState:
    """Type words into a prompt, letter by letter, and return the prompt."""
    prompt = PromptState(command, session.state)
    for end in range(1, len(words) + 1):
        prompt = prompt._replace(value=words[:end])
        session.take(search.follow(session, drawn_view(session), prompt))
    return prompt


def _claim(session: Session) -> str:
    return session.claim.id if session.claim else ""


def test_search_and_filter_open_a_prompt_each_the_filter_with_what_is_in_force(session: Session) -> None:
    _in_tab(session, "threats")
    _type(session, "raid", search.FILTER)
    assert search.ask_search(session, Viewport()) == Effect(session.state, request=OpenPrompt("search", "/"))
    assert search.ask_filter(session, Viewport()) == Effect(session.state, request=OpenPrompt("filter", "&", "raid"))


def test_each_letter_is_followed_from_where_the_search_began_and_not_from_the_last_hit(session: Session) -> None:
    _in_tab(session, "threats")
    prompt = _type(session, "incident")
    assert _claim(session) == "incident-1"
    session.take(search.follow(session, drawn_view(session), prompt._replace(value="opium")))
    assert (_claim(session), session.state.query) == ("smuggling", "opium")
    session.take(search.follow(session, drawn_view(session), prompt._replace(value="")))
    assert (_claim(session), session.messages) == ("raids", ())


def test_the_next_hit_and_the_previous_one_lead_round_the_list_and_say_so(session: Session) -> None:
    _in_tab(session, "threats")
    _type(session, "army")  # the first of the list names it, and the fifth twice
    been = []
    for direction in (1, 1, 1, -1, -1, -1):
        session.take(search.next_hit(session, drawn_view(session), direction))
        been.append((_claim(session), session.messages))
    assert been == [
        ("answer", ()),
        ("answer", ()),
        ("raids", ("from the top again",)),
        ("answer", ("from the end again",)),
        ("answer", ()),
        ("raids", ()),
    ]


def test_in_the_source_the_cursor_goes_from_hit_to_hit(session: Session) -> None:
    session.take(stay(enter_source(session.state, "paper", 0)))
    _type(session, "trade goes")
    article = session.article
    assert article is not None
    first = article.text.index("Trade goes")
    offsets, numbers = [session.state.offset], []
    for _ in range(2):
        effect = search.next_hit(session, drawn_view(session), 1)
        session.take(effect)
        assert session.state.hit is not None
        offsets.append(session.state.offset)
        numbers.append((session.state.hit.number, session.state.hit.total, effect.scroll))
    assert offsets == [first, article.text.index("Trade goes", first + 1), first]
    assert numbers == [(2, 2, TO_CURSOR), (1, 2, TO_CURSOR)]


def test_words_that_are_not_there_leave_the_cursor_where_the_search_began(session: Session) -> None:
    _in_tab(session, "threats")
    _type(session, "opiumx")
    assert (_claim(session), session.state.hit, session.messages) == ("raids", None, ("nowhere",))


def test_accepting_a_search_keeps_its_place_and_the_way_back(session: Session) -> None:
    _in_tab(session, "threats")
    prompt = _type(session, "opium")
    effect = search.accept(session, Viewport(), prompt)
    assert (effect.state.entry, effect.state.query, effect.request) == (session.state.entry, "opium", ClosePrompt())
    assert effect.state.jumps.behind[-1] == prompt.origin.entry
    assert (effect.state.searches, effect.state.filter_history) == (("opium",), ())


def test_accepting_a_filter_leaves_the_way_back_as_it_was(session: Session) -> None:
    _in_tab(session, "threats")
    prompt = _type(session, "opium", search.FILTER)
    effect = search.accept(session, Viewport(), prompt)
    assert (effect.state.filter, effect.state.jumps) == ("opium", prompt.origin.jumps)
    assert (effect.state.searches, effect.state.filter_history) == ((), ("opium",))


def test_accepting_a_filter_that_is_not_understood_leaves_the_prompt_open(session: Session) -> None:
    _in_tab(session, "threats")
    prompt = _type(session, "opium", search.FILTER)._replace(value="opium (")
    assert search.accept(session, Viewport(), prompt) == Effect(session.state, session.messages)


def test_what_is_offered_first_is_put_in_and_nothing_where_nothing_is(session: Session) -> None:
    prompt = PromptState(search.FILTER, session.state, "opium -bas x", 10)
    assert search.take_offer(session, Viewport(), prompt).request == FillPrompt("opium -basis: x", 13)
    assert search.take_offer(session, Viewport(), prompt._replace(value="zebra", cursor=5)).request is None
    assert search.take_offer(session, Viewport(), prompt._replace(command=search.SEARCH)).request is None


@pytest.mark.parametrize("command", [search.SEARCH, search.FILTER])
def test_cancelling_leads_back_to_where_it_began(session: Session, command: str) -> None:
    _in_tab(session, "threats")
    prompt = _type(session, "opium", command)
    assert search.cancel(session, Viewport(), prompt) == Effect(prompt.origin, scroll=TO_CURSOR, request=ClosePrompt())


def test_in_a_long_source_the_hits_are_counted_on_demand_and_only_for_the_words_that_are_still_there(
    open_session: Callable[..., Session], tmp_path: Path
) -> None:
    (tmp_path / "long.txt").write_text("The market.\n\n" + "Nothing of it here.\n\n" * 60_000 + "The market.\n")
    session = open_session(sources=[{"id": "paper", "file": "long.txt"}])
    session.take(stay(enter_source(session.state, "paper", 0)))
    effect = search.follow(session, Viewport(), PromptState("search", session.state, "market"))
    session.take(effect)
    assert isinstance(effect.request, CountHits)
    counted = search.count(session, effect.request.query, effect.request.hit).state.hit
    assert counted is not None
    assert (counted.number, counted.total) == (1, 2)
    _type(session, "nothing")
    assert search.count(session, effect.request.query, effect.request.hit).state == session.state
