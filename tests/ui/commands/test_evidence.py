"""From a claim to its passages, from a passage to its claims, from a problem to the next."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing_tui.reading.effect import TO_CURSOR, ClaimTarget, Effect, OpenPicker, stay
from briefing_tui.reading.history import PaneName
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import enter_source, move_cursor, open_claim
from briefing_tui.reading.viewport import Viewport
from briefing_tui.ui.commands import evidence

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]
Write = Callable[..., Path]

_CROWDED = "four hundred traders came."  # two claims rest here
_FIRST, _SECOND = "The first market opened in spring.", "The second market opened in summer."
_SIZES = [(120, 40), (80, 24), (40, 12)]


async def test_from_a_passage_enter_leads_to_the_claim_in_its_own_pane(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("7", "G", "{", "enter")
        assert (reading.tab, reading.claim) == ("perspective", "calm")
        assert reading.cursor.startswith("The border will stay calm.")


async def test_from_a_second_passage_enter_leads_to_the_claim_with_that_passage_up(
    open_reader: Open, river: Path
) -> None:
    async with open_reader(river) as reading:
        await reading.press("7", "s", "g", "enter")
        assert (reading.claim, reading.highlighted) == (
            "raids",
            "Raids went on through the summer, the agency reports.",
        )


async def test_where_several_claims_rest_one_is_chosen(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("7", "/", *_CROWDED, "enter", "enter")
        assert reading.window == "Claims that rest here"
        assert reading.words("#choices") == (
            "The market has reopened. Cooperation Many traders come, and buy cheaply. Cooperation"
        )
        await reading.press("j", "enter")
        assert (reading.tab, reading.claim) == ("cooperation", "crowds")


async def test_no_claim_is_opened_when_the_choice_is_left(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("7", "/", *_CROWDED, "enter", "enter", "escape")
        assert reading.window == ""
        assert reading.focus == "source"


async def test_where_several_claims_rest_their_number_is_said(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("7", "/", *_CROWDED, "enter")
        assert "2 claims rest here" in reading.status


async def test_where_no_claim_rests_enter_says_so(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("7", "G", "enter")
        assert reading.status.startswith(" no claim rests on this line")


async def test_where_a_filter_leaves_nothing_enter_says_that_nothing_opens(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "&", *"zzz", "enter", "enter")
        assert reading.status.startswith(" nothing opens here")


async def test_a_row_of_the_brief_leads_to_the_claims_it_counts(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("j", "j")
        assert reading.cursor.startswith("high")
        await reading.press("enter")
        assert (reading.tab, reading.words("#page")[:20]) == ("threats", "Raids cross the rive")
        assert "filter: severity high" in reading.status


async def test_a_row_over_all_panes_leads_to_a_choice_of_claims(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("G", "k", "enter")
        assert reading.window == "Basis: assumed"
        await reading.press("enter")
        assert reading.claim == "smuggling"


async def test_a_key_judgement_leads_to_its_passage(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("enter")
        assert reading.focus == "source"
        assert reading.highlighted == "The border will probably stay calm."


async def test_past_the_last_passage_the_cursor_stays(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("7", "G", "}")
        assert reading.status.startswith(" no passage further on")
        await reading.press("g", "{")
        assert reading.status.startswith(" no passage before this one")


async def test_the_uncited_sentences_are_counted_and_gone_through(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("7", "U")
        assert reading.status.startswith(" 5 of 25 sentences are cited by no claim: } goes to the next")
        been = [reading.cursor_in_source]
        for _ in range(4):
            await reading.press("}")
            been.append(reading.cursor_in_source)
        assert [line.split()[1:3] for line in been] == [
            ["1", "The"],
            ["3", "Trade"],
            ["17", "Trade"],
            ["19▐The", "border"],
            ["20", "These"],
        ]
        await reading.press("}")
        assert reading.status.startswith(" no passage further on")


async def test_where_every_sentence_is_cited_that_is_said(open_reader: Open, write_briefing: Write) -> None:
    path = write_briefing("Trade goes on.")
    (path.parent / "article.md").write_text("Trade goes on.")
    async with open_reader(path) as reading:
        await reading.press("U")
        assert reading.status.startswith(" every sentence is cited, 1 in all")


async def test_where_every_sentence_is_cited_one_still_goes_from_passage_to_passage(
    open_reader: Open, write_briefing: Write
) -> None:
    path = write_briefing("Trade goes on.", "Nobody was hurt.")
    (path.parent / "article.md").write_text("Trade goes on.\n\nNobody was hurt.")
    async with open_reader(path) as reading:
        await reading.press("7", "g", "U", "}")
        assert (reading.state.uncited, reading.state.offset) == (None, len("Trade goes on.\n"))


async def test_where_a_source_is_empty_it_is_not_said_that_every_sentence_is_cited(
    open_reader: Open, write_briefing: Write
) -> None:
    path = write_briefing()
    (path.parent / "article.md").write_text("")
    async with open_reader(path) as reading:
        await reading.press("U")
        assert reading.status.startswith(" the source has no sentences")


@pytest.fixture
def troubled(write_briefing: Write) -> Path:
    """Return the path of a briefing with a problem in two panes, and of both a claim that has none."""
    claims = [{"id": "spring", "text": "Spring.", "basis": "stated", "at": [_FIRST, "Nowhere to be found."]}]
    return write_briefing(_SECOND, "Trade goes on.", _FIRST, threats=claims)


@pytest.mark.parametrize("size", _SIZES, ids="{0[0]}x{0[1]}".format)
async def test_the_next_problem_comes_up_across_tabs_and_round_the_end(
    open_reader: Open, troubled: Path, size: tuple[int, int]
) -> None:
    async with open_reader(troubled, size) as reading:
        seen, said = [], []
        for _ in range(3):
            await reading.press("x")
            seen.append((reading.claim, reading.state.passage))
            said.append(reading.status)
        assert seen == [("spring", 1), ("claim-2", 0), ("spring", 1)]
        assert said[0].startswith(" problem 1/2")
        assert said[1].startswith(" problem 2/2")
        assert said[2].startswith(" from the top again · problem 1/2")


async def test_the_previous_problem_is_the_other_way(open_reader: Open, troubled: Path) -> None:
    async with open_reader(troubled) as reading:
        await reading.press("3", "G", "X")
        assert reading.claim == "claim-2"
        await reading.press("X")
        assert (reading.tab, reading.claim) == ("threats", "spring")
        await reading.press("X")
        assert reading.status.startswith(" from the end again · problem 2/2")


async def test_one_comes_back_from_a_problem_by_the_jump_list(open_reader: Open, troubled: Path) -> None:
    async with open_reader(troubled) as reading:
        await reading.press("3", "x", "backspace")
        assert (reading.tab, reading.claim) == ("cooperation", "claim-1")


async def test_a_filter_that_hides_the_problem_is_lifted(open_reader: Open, troubled: Path) -> None:
    async with open_reader(troubled) as reading:
        await reading.press("3", "&", *"claim 3", "enter", "1", "x", "x")
        assert reading.cursor.startswith("What claim 2 says.")


async def test_where_there_is_no_problem_it_is_said(open_reader: Open, write_briefing: Write) -> None:
    async with open_reader(write_briefing(_FIRST)) as reading:
        for key in "xX":
            await reading.press(key)
            assert reading.status.startswith(" there is no problem at any claim")
        assert reading.open_tab == "1 Brief"


async def test_a_claim_on_one_passage_has_no_next_one(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("3", "p")
        assert reading.status.startswith(" the claim rests on one passage")


async def test_there_is_no_way_to_a_passage_that_is_not_there(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "j", "j", "enter")
        assert reading.status.startswith(" the quote is missing: there is no passage to go to")
        assert reading.focus == "list"


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])
async def test_enter_opens_an_actor_and_closes_it_and_one_is_open_at_a_time(
    open_reader: Open, river: Path, size: tuple[int, int]
) -> None:
    async with open_reader(river, size) as reading:
        await reading.press("6")
        assert reading.cursor.startswith("▸ The Border Army")
        assert "1/3 actors" in reading.status
        assert "Raids cross" not in reading.words("#page")
        await reading.press("enter")
        assert reading.cursor.startswith("▾ The Border Army")
        assert "T Raids cross the river" in reading.words("#page")
        await reading.press("j", "j")
        assert reading.claim == "answer"
        assert "2/2 claims" in reading.status
        await reading.press("j", "enter")
        assert reading.cursor.startswith("▾ Raiders")
        assert "▸ The Border Army" in reading.words("#page")
        await reading.press("enter")
        assert reading.cursor.startswith("▸ Raiders")
        assert "Raids cross" not in reading.words("#page")


async def test_a_pair_of_actors_leads_to_the_claims_that_it_counts(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("6", "G")
        assert reading.cursor.startswith("The Border Army and Raiders")
        await reading.press("{")
        assert reading.cursor.startswith("▸ Nazira Karimi")
        await reading.press("G", "enter")
        assert reading.window == "Who is named together: The Border Army and Raiders"
        assert reading.words("#choices") == "Raids cross the river at night. Threats"
        await reading.press("enter")
        assert (reading.tab, reading.claim) == ("threats", "raids")
        await reading.press("backspace")
        assert reading.cursor.startswith("The Border Army and Raiders")


async def test_escape_closes_the_open_actor_and_the_cursor_goes_to_it(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("6", "enter", "j", "j", "escape")
        assert reading.cursor.startswith("▸ The Border Army")


async def test_from_actor_to_actor_past_the_claims_that_are_shown(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("6", "enter", "j", "}")
        assert reading.cursor.startswith("▸ Raiders")
        await reading.press("}", "}")
        assert reading.status.startswith(" no actor further on")
        await reading.press("{", "{")
        assert reading.cursor.startswith("▾ The Border Army")
        await reading.press("{")
        assert reading.status.startswith(" no actor before this one")


async def test_a_claim_below_an_actor_leads_to_its_passage_and_back(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("6", "enter", "j", "j", "enter")
        assert reading.highlighted == "The army answered a week later."
        await reading.press("backspace")
        assert (reading.tab, reading.claim) == (":actors", "answer")
        await reading.press("m", "a", "2", "'", "a")
        assert (reading.tab, reading.claim) == (":actors", "answer")


async def test_a_second_click_on_an_actor_opens_it(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("6")
        await reading.click("Raiders", "#page")
        await reading.click("Raiders", "#page")
        assert reading.cursor.startswith("▾ Raiders")


async def test_a_filter_leaves_the_actors_of_the_claims_that_pass_and_counts_these(
    open_reader: Open, river: Path
) -> None:
    async with open_reader(river) as reading:
        await reading.press("6", "enter", "&", *"late", "enter")
        assert "Only claims that pass the filter are counted." in reading.words("#page")
        assert reading.cursor.startswith("▾ The Border Army")
        assert "Raiders" not in reading.words("#page")
        assert "Raids cross" not in reading.words("#page")
        await reading.press("escape", "escape")
        assert "▸ Raiders" in reading.words("#page")


async def test_an_actor_that_no_claim_names_has_nothing_to_open(
    open_reader: Open, write_briefing: Callable[..., Path]
) -> None:
    async with open_reader(write_briefing(actors=[{"id": "hermit", "name": "A hermit"}])) as reading:
        await reading.press("6", "enter")
        assert reading.status.startswith(" no claim names this actor")


async def test_an_open_actor_stays_open_when_the_briefing_is_read_again(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("6", "enter", "j", "j")
        own_river.write_text(own_river.read_text().replace("answers raids late", "comes late"), encoding="utf-8")
        await reading.look_at_files()
        assert reading.claim == "answer"
        assert "The army comes late." in reading.cursor


# Without a screen.


def _at(session: Session, claim: str, passage: int = 0) -> Session:
    session.take(stay(open_claim(session.state, session.index.outline, claim, passage)))
    return session


def _in_source(session: Session, words: str) -> Session:
    article = session.index.article("paper")
    assert article is not None
    session.take(stay(enter_source(session.state, "paper", article.text.index(words))))
    return session


def _words(session: Session, effect: Effect) -> str:
    """Return the words in the source at the cursor to which an effect leads."""
    article = session.index.article(effect.state.source)
    assert article is not None
    assert (effect.state.focus, effect.scroll) == (PaneName.SOURCE, TO_CURSOR)
    return article.text[effect.state.offset :]


@pytest.mark.parametrize(
    ("claim", "passage", "words"),
    [("raids", 0, "Armed men crossed"), ("raids", 1, "Raids went on"), ("rumours", 0, "Trade goes on.\nIncident 1 ")],
)
def test_enter_leads_to_the_passage_of_the_quote_at_hand(
    session: Session, claim: str, passage: int, words: str
) -> None:
    effect = evidence.open_at_cursor(_at(session, claim, passage), Viewport())
    assert _words(session, effect).startswith(words)
    assert effect.state.jumps.behind[-1] == session.state.entry


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("smuggling", "the claim rests on no passage"),
        ("kidnapping", "the quote is missing: there is no passage to go to"),
    ],
)
def test_where_there_is_no_passage_enter_says_so_and_the_reader_stays(session: Session, claim: str, said: str) -> None:
    assert evidence.open_at_cursor(_at(session, claim), Viewport()) == stay(session.state, said)


def test_enter_on_a_row_filters_the_pane_whose_claims_it_counts(session: Session) -> None:
    row = next(number for number, item in enumerate(session.listing) if item.key == "severity/high")
    session.take(stay(move_cursor(session.state, session.listing, row)))
    effect = evidence.open_at_cursor(session, Viewport())
    assert (effect.state.tab, effect.state.filter) == ("threats", "severity:high")


def test_of_several_claims_on_a_passage_one_is_chosen_with_the_quote_that_rests_there(session: Session) -> None:
    request = evidence.open_at_cursor(_in_source(session, "four hundred traders"), Viewport()).request
    assert isinstance(request, OpenPicker)
    assert [choice.target for choice in request.choices] == [ClaimTarget("market"), ClaimTarget("crowds")]
    one = evidence.open_at_cursor(_in_source(session, "Three villages"), Viewport())
    assert (one.state.tab, one.state.cursors["threats"], one.state.passage) == ("threats", "raids", 2)


def test_the_next_passage_comes_after_the_last_the_first_and_stays_in_the_list(session: Session) -> None:
    _at(session, "raids")
    been = []
    for direction in (1, 1, 1, -1):
        effect = evidence.passage(session, Viewport(), direction)
        session.take(effect)
        been.append((session.state.passage, session.state.focus.value, effect.scroll))
    assert been == [(1, "list", None), (2, "list", None), (0, "list", None), (2, "list", None)]


def test_in_the_source_the_next_passage_is_gone_to_in_whichever_source_it_stands(session: Session) -> None:
    session.take(evidence.open_at_cursor(_at(session, "raids"), Viewport()))
    assert _words(session, evidence.passage(session, Viewport(), 1)).startswith("Raids went on")


def test_the_places_of_an_ambiguous_quote_come_in_turn_and_none_is_said_to_be_right(session: Session) -> None:
    _at(session, "rumours")
    last = evidence.passage(session, Viewport(), -1)
    session.take(evidence.passage(session, Viewport(), 1))
    assert session.state.offset < last.state.offset
    following = evidence.passage(session, Viewport(), 1)
    assert following.state.offset == last.state.offset
    assert following.messages == ("place 2 of 2, none of them is certain",)


@pytest.mark.parametrize(("claim", "said"), [("answer", "one"), ("smuggling", "no")])
def test_a_claim_without_a_second_passage_says_on_how_many_it_rests(session: Session, claim: str, said: str) -> None:
    _at(session, claim)
    assert evidence.passage(session, Viewport(), 1) == stay(session.state, f"the claim rests on {said} passage")


def test_uncited_sentences_are_shown_stepped_through_and_hidden_again(session: Session) -> None:
    session.take(evidence.uncited(session, Viewport()))
    assert session.messages == ("5 of 25 sentences are cited by no claim: } goes to the next",)
    assert session.state.uncited is not None
    starts = [span.start for span in session.state.uncited]
    been = [session.state.offset]
    for direction in (1, 1, 1, 1, -1):
        session.take(evidence.step(session, Viewport(), direction))
        been.append(session.state.offset)
    assert been == [*starts, starts[-2]]
    hidden = evidence.uncited(session, Viewport())
    assert (hidden.state.uncited, hidden.state.offset) == (None, session.state.offset)


def test_problems_are_counted_and_gone_to_round_the_end(session: Session) -> None:
    flagged = [found.claim for found in session.index.flagged]
    been = []
    for _ in flagged:
        session.take(evidence.problem(session, Viewport(), 1))
        assert session.claim is not None
        been.append(session.claim.id)
    assert been == flagged
    assert session.messages == (f"problem {len(flagged)}/{len(flagged)}",)
    assert evidence.problem(session, Viewport(), 1).messages == ("from the top again", f"problem 1/{len(flagged)}")
