"""Each key of the key table does what the table says, at three sizes of the terminal.

A trial takes the reader and one of its command's keys, goes to where the command has work to do, presses the key
and looks at the screen. One file, because a command without a trial must be found out.
"""

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from briefing_tui.documents.evidence import gather_evidence
from briefing_tui.documents.opening import open_file
from briefing_tui.domain.address import claim_address
from briefing_tui.domain.edits import Change, SetValue
from briefing_tui.domain.vocabulary import Basis, Likelihood, Review, ThreatLevel, Tlp
from briefing_tui.drafting.in_memory import draft_in_memory
from briefing_tui.reading.effect import Effect
from briefing_tui.reading.updates import Drafted
from briefing_tui.ui.keymap import COMMANDS, Group
from briefing_tui.ui.workers import DocumentWorkers

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Trial = Callable[["Reading", str], Awaitable[None]]
Open = Callable[..., AbstractAsyncContextManager["Reading"]]

SIZES = [(120, 40), (80, 24), (40, 12)]
TRIALS: dict[str, Trial] = {}
_CABLES = Path(__file__).parents[2] / "briefings" / "ostrel-cables-2024.yaml"  # its source is a PDF
# These change the briefing.
_CHANGING = {command.id for command in COMMANDS if command.group in {Group.REVIEW, Group.TEXT}}
_JUDGING = ("accept-claim", "reject-claim")  # which do so with a claim that was drafted
_DRAFTED = Path(__file__).parent / "drafted" / "crossing.yaml"
# The other commands have work to do in the library about the river.
_PATHS = {
    "go-to-page": _CABLES,
    "about-source": _CABLES,
    "why": _CABLES,
    **dict.fromkeys(("next-unreviewed", "previous-unreviewed", "review"), _DRAFTED),
}


def tries(command: str) -> Callable[[Trial], Trial]:
    """Name the command that a trial is of."""

    def kept(trial: Trial) -> Trial:
        assert command not in TRIALS
        TRIALS[command] = trial
        return trial

    return kept


def test_every_command_has_its_trial() -> None:
    assert TRIALS.keys() == {command.id for command in COMMANDS}


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize(("command", "key"), [(command.id, key) for command in COMMANDS for key in command.keys])
async def test_each_key_does_what_its_command_says(  # noqa: PLR0917  # pytest's fixtures
    open_reader: Open, river: Path, own_river: Path, size: tuple[int, int], command: str, key: str
) -> None:
    path = _PATHS.get(command, own_river if command in _CHANGING else river)
    if command in _JUDGING:
        drafted = own_river.read_text("utf-8").replace("  - id: raids\n", "  - id: raids\n    review: unreviewed\n")
        own_river.write_text(drafted, "utf-8")
    async with open_reader(path, size) as reading:
        await TRIALS[command](reading, key)


# Move.


@tries("down")
async def goes_to_the_next_claim(reading: "Reading", key: str) -> None:
    await reading.press("2", key)
    assert reading.cursor.startswith("Opium is smuggled.")


@tries("up")
async def goes_to_the_previous_claim(reading: "Reading", key: str) -> None:
    await reading.press("2", "j", key)
    assert reading.cursor.startswith("Raids cross the river")


@tries("page-down")
async def goes_down_by_a_page_but_two_lines(reading: "Reading", key: str) -> None:
    await reading.press("7", "g")
    page = reading.source_height - 2
    await reading.press(key)
    assert reading.line - page in (0, 1)  # a free line is passed over
    await reading.press("2", key)
    assert reading.scrolled[0] > 0
    assert "Raids cross" not in reading.cursor


@tries("page-up")
async def goes_up_by_a_page_but_two_lines(reading: "Reading", key: str) -> None:
    await reading.press("7", "G")
    page, last = reading.source_height - 2, reading.line
    await reading.press(key)
    assert last - reading.line - page in (0, 1)
    await reading.press("2", "G", key)
    assert "Nobody is held to account for incident 12." not in reading.cursor


@tries("half-down")
async def goes_down_by_half_a_page(reading: "Reading", key: str) -> None:
    await reading.press("7", "g")
    half = (reading.source_height - 2) // 2
    await reading.press(key)
    assert reading.line - half in (0, 1)
    await reading.press("2", key)
    assert 0 < reading.scrolled[0] <= reading.list_height // 2


@tries("half-up")
async def goes_up_by_half_a_page(reading: "Reading", key: str) -> None:
    await reading.press("7", "G")
    half, last = (reading.source_height - 2) // 2, reading.line
    await reading.press(key)
    assert last - reading.line - half in (0, 1)
    await reading.press("2", "G")
    end = reading.scrolled[0]
    await reading.press(key)
    assert 0 < end - reading.scrolled[0] <= reading.list_height // 2


@tries("top")
async def goes_to_the_first_claim_and_the_first_line(reading: "Reading", key: str) -> None:
    await reading.press("2", "G", key)
    assert reading.cursor.startswith("Raids cross the river")
    await reading.press("7", "G", key)
    assert "The river border" in reading.part("#source").splitlines()[0]
    assert reading.line == 0


@tries("bottom")
async def goes_to_the_last_claim_and_the_last_line(reading: "Reading", key: str) -> None:
    await reading.press("2", key)
    assert "incident 12." in reading.cursor
    await reading.press("7", key)
    assert reading.cursor_in_source.endswith("by no claim.")


def _opens_a_tab(number: int, label: str, words: str) -> None:
    @tries(f"tab-{number}")
    async def opens_the_tab_of_that_number(reading: "Reading", key: str) -> None:
        await reading.press("2" if number != 2 else "1", key, "g")
        assert reading.open_tab == f"{number} {label}"
        assert words in reading.words("#page") + reading.words("#source")


_opens_a_tab(1, "Brief", "The border will stay calm.")
_opens_a_tab(2, "Threats 17", "Raids cross the river")
_opens_a_tab(3, "Cooperation 4", "The market has reopened.")
_opens_a_tab(4, "Perspective 1", "moderate: the army holds")
_opens_a_tab(5, "Timeline 2", "since 2021")
_opens_a_tab(6, "Actors 3", "The Border Army")
_opens_a_tab(7, "Source 2", "The river marks the border")
_opens_a_tab(8, "Background 1", "There are two bridges.")
_opens_a_tab(9, "Economy 0", "No claims in this section.")


@tries("all-tabs")
async def shows_all_tabs_to_choose_from(reading: "Reading", key: str) -> None:
    await reading.press("2", key)
    assert (reading.window, reading.cursor) == ("All tabs", "2 Threats")  # without its count, a number at the end
    await reading.press("G", "k", "enter")
    assert reading.open_tab == "8 Background 1"


@tries("next-tab")
async def opens_the_next_tab(reading: "Reading", key: str) -> None:
    await reading.press(key)
    assert reading.open_tab == "2 Threats 17"


@tries("previous-tab")
async def opens_the_previous_tab_round_the_end(reading: "Reading", key: str) -> None:
    await reading.press("2", key)
    assert reading.open_tab == "1 Brief"
    await reading.press(key)
    assert reading.open_tab == "9 Economy 0"


@tries("other-pane")
async def goes_into_the_source_and_back(reading: "Reading", key: str) -> None:
    await reading.press("2", key)
    assert "Armed men crossed" in reading.cursor_in_source
    await reading.press(key)
    assert "¶2 · 1/17" in reading.status


# Claim and evidence.


@tries("open")
async def goes_to_the_passage_and_to_its_claims(reading: "Reading", key: str) -> None:
    await reading.press("2", "j", "j", "j", "j", key)
    assert reading.highlighted == "The army answered a week later."
    assert "1 claim rests here" in reading.status
    await reading.press("1", "2", "7", key)
    assert reading.cursor.startswith("The army answers raids late.")


@tries("out")
async def goes_back_to_the_list(reading: "Reading", key: str) -> None:
    await reading.press("2", "enter", key)
    assert reading.cursor.startswith("Raids cross")
    assert "¶2 · 1/17" in reading.status


@tries("next-mark")
async def goes_to_the_next_claim_and_the_next_cited_passage(reading: "Reading", key: str) -> None:
    await reading.press("2", key)
    assert reading.cursor.startswith("Opium is smuggled.")
    await reading.press("7", "g", key)
    assert reading.highlighted == "Two bridges cross it."


@tries("previous-mark")
async def goes_to_the_previous_claim_and_the_previous_cited_passage(reading: "Reading", key: str) -> None:
    await reading.press("2", "j", key)
    assert reading.cursor.startswith("Raids cross")
    await reading.press("7", "G", key)
    assert reading.highlighted == "The border will probably stay calm."


@tries("next-passage")
async def lights_the_next_passage_of_the_claim(reading: "Reading", key: str) -> None:
    await reading.press("2", key)
    assert "passage 2/3" in reading.status
    await reading.press("enter")
    assert reading.highlighted == "Raids went on through the summer, the agency reports."


@tries("previous-passage")
async def lights_the_previous_passage_round_the_end(reading: "Reading", key: str) -> None:
    await reading.press("2", key)
    assert "passage 3/3" in reading.status
    await reading.press("enter")
    assert reading.highlighted == "Three villages were robbed."


@tries("follow")
async def shows_what_the_claim_leads_to(reading: "Reading", key: str) -> None:
    await reading.press("2", key)
    assert reading.window == "Links of this claim"
    assert reading.words("#choices").startswith("Actors The Border Army named here (0 said, 2 about)")


@tries("why")
async def tells_why_a_claim_is_as_it_is(reading: "Reading", key: str) -> None:
    await reading.press("2", key)
    assert reading.window.startswith("Why: Halvern")
    assert reading.cursor.startswith("It runs from the foot of the first column")


@tries("watch")
async def shows_what_is_open(reading: "Reading", key: str) -> None:
    await reading.press(key)
    assert reading.window == "To watch, unknown, assumed"
    await reading.press("enter")
    assert reading.claim == "smuggling"  # which is assumed


@tries("problems")
async def lists_what_is_wrong(reading: "Reading", key: str) -> None:
    await reading.press(key)
    assert reading.window.startswith("Problems")
    await reading.press("down")
    assert "does not stand in the source" in reading.words("#choices")
    await reading.press("enter")
    assert reading.claim == "kidnapping"


@tries("uncited")
async def shows_what_no_claim_cites(reading: "Reading", key: str) -> None:
    await reading.press("2", key)
    assert reading.cursor_in_source.startswith("▌! 1 The river marks the border")
    await reading.press(key)
    assert "!" not in reading.part("#source")


@tries("next-problem")
async def goes_to_the_next_claim_whose_quote_does_not_hold(reading: "Reading", key: str) -> None:
    await reading.press(key)
    assert reading.open_tab == "2 Threats 17"
    assert reading.cursor.startswith("Traders are kidnapped.")
    await reading.press(key)
    assert reading.cursor.startswith("Trade is rumoured to go on.")


@tries("previous-problem")
async def goes_to_the_previous_one_round_the_end(reading: "Reading", key: str) -> None:
    await reading.press("2", key)
    assert reading.status.startswith(" from the end again · problem ")
    assert reading.session.index.flagged[-1].claim == reading.claim


# Find.


@tries("search")
async def asks_for_words_and_goes_to_them(reading: "Reading", key: str) -> None:
    await reading.press("2", key)
    await reading.press(*"opium")
    assert reading.status.split() == ["/", "opium", "hit", "1/1"]
    assert reading.cursor.startswith("Opium is smuggled.")


@tries("next-hit")
async def goes_to_the_next_hit(reading: "Reading", key: str) -> None:
    await reading.press("2", "/", *"incident", "enter", key)
    assert "hit 2/12" in reading.status
    assert "incident 2." in reading.cursor


@tries("previous-hit")
async def goes_to_the_previous_hit_round_the_end(reading: "Reading", key: str) -> None:
    await reading.press("2", "/", *"incident", "enter", key)
    assert reading.status.startswith(" from the end again · hit 12/12")
    assert "incident 12." in reading.cursor


@tries("filter")
async def reduces_the_list(reading: "Reading", key: str) -> None:
    await reading.press("2", key, *"opium", "enter")
    assert reading.status.startswith(' filter: "opium"')
    assert reading.words("#page").replace("▌ ", "") == "Opium is smuggled. LOW assumed by the author"


@tries("search-all")
async def searches_everything(reading: "Reading", key: str) -> None:
    await reading.press(key)
    assert reading.window == "Search everything"


@tries("contents")
async def shows_the_headings_of_the_source(reading: "Reading", key: str) -> None:
    await reading.press(key)
    assert reading.window == "Contents"
    words = " ".join(word for word in reading.words("#choices").split() if word != "▌" and not word.isdigit())
    assert words.replace(" par.", "") == "The river border Raids Markets Outlook"


@tries("go-to-page")
async def goes_to_a_page_of_the_source(reading: "Reading", key: str) -> None:
    await reading.press("7", key, "1", "enter")
    assert reading.status.startswith(" p. 1, line 1")


@tries("about-source")
async def says_what_is_known_of_the_source(reading: "Reading", key: str) -> None:
    await reading.press(key)
    assert reading.window == "About this source"
    assert "Cables under the Ostrel Strait" in reading.words("#choices")


# Places.


@tries("back")
async def goes_back_to_where_one_was(reading: "Reading", key: str) -> None:
    await reading.press("2", "j", "3", key)
    assert reading.open_tab == "2 Threats 17"
    assert reading.cursor.startswith("Opium is smuggled.")


@tries("forward")
async def goes_forward_again(reading: "Reading", key: str) -> None:
    await reading.press("2", "3", "backspace", key)
    assert reading.open_tab == "3 Cooperation 4"


@tries("mark")
async def sets_the_mark_of_the_next_letter(reading: "Reading", key: str) -> None:
    await reading.press(key)
    assert reading.status == " Set a mark: a letter"
    await reading.press("a")
    assert reading.status.startswith(" mark a set")


@tries("go-to-mark")
async def goes_to_the_mark_of_the_next_letter(reading: "Reading", key: str) -> None:
    await reading.press("2", "j", "m", "a", "3", key)
    assert reading.status.startswith(" Go to a mark")
    await reading.press("a")
    assert reading.cursor.startswith("Opium is smuggled.")


# View.


@tries("zoom")
async def gives_the_pane_the_whole_screen_and_takes_it_back(reading: "Reading", key: str) -> None:
    await reading.press("2")
    page, beside = reading.part("#page"), reading.highlighted
    await reading.press(key)
    assert reading.part("#page").startswith("▌ Raids")
    assert reading.part("#source") == ""
    await reading.press("enter")
    assert reading.part("#page") == ""
    assert reading.highlighted.startswith("Armed men")
    await reading.press("escape", key)
    assert (reading.part("#page"), reading.highlighted) == (page, beside)


@tries("next-source")
async def goes_into_the_next_source_round_the_end(reading: "Reading", key: str) -> None:
    await reading.press(key)
    assert "The army has closed one bridge." in reading.words("#source")
    await reading.press(key)
    assert "The river marks the border" in reading.words("#source")


@tries("theme")
async def changes_to_the_next_theme_in_the_order_told(reading: "Reading", key: str) -> None:
    said = []
    for _ in range(3):
        await reading.press(key)
        said.append((reading.status.split(" · ")[0], reading.app.theme))
    assert said == [(" theme light", "light"), (" theme high-contrast", "high-contrast"), (" theme dark", "dark")]


# Review and edit.


@tries("new-claim")
async def makes_a_claim_of_the_sentence_in_the_pane_chosen(reading: "Reading", key: str) -> None:
    await reading.press("7", "G", key)
    assert reading.window == "New claim in"
    assert "These closing words are cited by no claim." in reading.words("#choices")
    await reading.press("down", "enter")
    claim = reading.session.briefing.pane("cooperation").claims[-1]
    assert [quote.exact for quote in claim.quotes] == ["These closing words are cited by no claim."]
    assert (reading.tab, reading.claim) == ("cooperation", claim.id)


@tries("add-evidence")
async def quotes_what_is_selected_in_the_claim_as_well(reading: "Reading", key: str) -> None:
    await reading.press("2", "enter", "v", "j", key)
    assert reading.session.briefing.claim("raids").quotes[-1].exact == (
        "Armed men crossed the river at night in May. Three villages were robbed."
    )
    assert (reading.selected, reading.state.passage) == ("", 3)


@tries("replace-quote")
async def puts_what_is_selected_in_the_place_of_the_quote(reading: "Reading", key: str) -> None:
    await reading.press("2", "enter", "v", "o", "l", "l", key)
    first, *_ = reading.session.briefing.claim("raids").quotes
    assert first.exact == "crossed the river at night in May."


@tries("remove-quote")
async def takes_the_quote_out_of_the_claim(reading: "Reading", key: str) -> None:
    await reading.press("2", "p", key)
    assert [quote.source for quote in reading.session.briefing.claim("raids").quotes] == ["paper", "paper"]


@tries("source-words")
async def says_which_of_several_places_is_meant(reading: "Reading", key: str) -> None:
    await reading.press("2", "j", "j", "j", "enter", "p", key)
    (quote,) = reading.session.briefing.claim("rumours").quotes
    assert (quote.exact, quote.after) == ("Trade goes on.", "Talks about water")


@tries("new-actor")
async def makes_an_actor_of_a_name_in_the_sentence(reading: "Reading", key: str) -> None:
    await reading.press("3", "enter", key)
    assert (reading.window, reading.cursor) == ("New actor", "Ishkashim")
    await reading.press("enter")
    assert reading.window == "Ishkashim is"
    await reading.press("enter")
    actor = reading.session.briefing.actors[-1]
    assert (actor.name, actor.kind) == ("Ishkashim", "state")
    assert reading.session.briefing.claim("market").actors == (actor.id,)


@tries("accept-claim")
async def accepts_a_claim_that_was_drafted(reading: "Reading", key: str) -> None:
    await reading.press("3", "a")
    assert reading.session.messages == ("a person wrote this claim: there is nothing to accept",)
    await reading.press("2", "k", key)
    assert reading.session.briefing.claim("raids").review is Review.ACCEPTED


@tries("reject-claim")
async def rejects_a_claim_that_was_drafted_and_takes_that_back(reading: "Reading", key: str) -> None:
    await reading.press("2", key)
    assert reading.session.briefing.claim("raids").review is Review.REJECTED
    await reading.press(key)
    assert reading.session.briefing.claim("raids").review is Review.UNREVIEWED


@tries("choose")
async def chooses_a_claim_and_goes_to_the_next(reading: "Reading", key: str) -> None:
    await reading.press("2", key, key)
    assert (reading.state.chosen, reading.claim) == (("raids", "smuggling"), "kidnapping")
    assert "2 chosen" in reading.status
    await reading.press("g", key)
    assert reading.state.chosen == ("smuggling",)


@tries("edit-text")
async def edits_the_text_where_the_claim_stands(reading: "Reading", key: str) -> None:
    await reading.press("2", key, "backspace", *" and by day.", "enter")
    assert reading.session.briefing.claim("raids").text == "Raids cross the river at night and by day."


@tries("set-field")
async def sets_any_field_of_what_is_there(reading: "Reading", key: str) -> None:
    await reading.press("2", key, *"sever", "enter", *"low", "enter")
    assert reading.session.briefing.claim("raids").severity is ThreatLevel.LOW
    await reading.press(key, *"tlp", "enter", *"amber", "enter")
    assert reading.session.briefing.tlp is Tlp.AMBER


@tries("set-basis")
async def sets_the_basis_and_with_it_who_says_so(reading: "Reading", key: str) -> None:
    await reading.press("2", key, *"rep", "enter")
    assert reading.window.startswith("by: ")
    await reading.press(*"border", "enter")
    claim = reading.session.briefing.claim("raids")
    assert (claim.basis, claim.by) == (Basis.REPORTED, ("army",))


@tries("set-likelihood")
async def sets_the_likelihood_which_makes_the_claim_assessed(reading: "Reading", key: str) -> None:
    await reading.press("2", key, *"very-l", "enter")
    claim = reading.session.briefing.claim("raids")
    assert (claim.basis, claim.likelihood) == (Basis.ASSESSED, Likelihood.VERY_LIKELY)


@tries("key-judgement")
async def makes_the_claim_a_key_judgement_or_not(reading: "Reading", key: str) -> None:
    await reading.press("2", "j", key)
    assert list(reading.session.briefing.key_judgments) == ["calm", "raids", "smuggling"]
    await reading.press(key)
    assert list(reading.session.briefing.key_judgments) == ["calm", "raids"]


@tries("later")
async def moves_the_claim_down_in_its_list(reading: "Reading", key: str) -> None:
    await reading.press("2", key)
    assert [claim.id for claim in reading.session.briefing.pane("threats").claims[:2]] == ["smuggling", "raids"]
    assert reading.claim == "raids"


@tries("earlier")
async def moves_the_claim_up_in_its_list(reading: "Reading", key: str) -> None:
    await reading.press("2", "j", key)
    assert [claim.id for claim in reading.session.briefing.pane("threats").claims[:2]] == ["smuggling", "raids"]
    assert reading.claim == "smuggling"


@tries("move-claim")
async def moves_the_claim_to_another_pane(reading: "Reading", key: str) -> None:
    await reading.press("2", key, *"coop", "enter")
    assert reading.session.briefing.pane_of("raids").id == "cooperation"
    assert (reading.tab, reading.claim) == ("threats", "smuggling")


@tries("join")
async def joins_the_claim_with_the_next(reading: "Reading", key: str) -> None:
    await reading.press("2", "j", "j", key)
    assert not reading.session.briefing.has_claim("rumours")
    assert reading.session.briefing.claim("kidnapping").quotes[-1].exact == "Trade goes on."


@tries("split")
async def splits_the_claim_in_two(reading: "Reading", key: str) -> None:
    await reading.press("2", key, "tab", "enter", "backspace", *", too.", "enter")
    first, second = reading.session.briefing.pane("threats").claims[:2]
    assert (first.id, len(first.quotes)) == ("raids", 2)
    assert (second.text, len(second.quotes)) == ("Raids cross the river at night, too.", 1)


@tries("link")
async def links_the_claim_with_another(reading: "Reading", key: str) -> None:
    await reading.press("2", key, "enter", *"opium", "enter")
    assert "smuggling" in reading.session.briefing.claim("raids").see


@tries("delete")
async def deletes_the_claim_and_goes_to_the_next(reading: "Reading", key: str) -> None:
    await reading.press("2", key)
    assert not reading.session.briefing.has_claim("raids")
    assert reading.claim == "smuggling"


@tries("next-unreviewed")
async def goes_to_the_next_claim_that_nobody_has_reviewed(reading: "Reading", key: str) -> None:
    await reading.press("3", "j", key)
    assert reading.claim == "treaty"


@tries("previous-unreviewed")
async def goes_to_the_one_before_that_nobody_has_reviewed(reading: "Reading", key: str) -> None:
    await reading.press("3", key)
    assert reading.claim == "bridge"


@tries("review")
async def shows_one_claim_alone_and_all_again(reading: "Reading", key: str) -> None:
    await reading.press("2", "j")
    page = reading.part("#page")
    await reading.press(key)
    assert reading.words("#page").startswith("2/2 Threats")
    assert reading.highlighted.startswith("The army may close" if reading.part("#source") else "")
    await reading.press(key)
    assert reading.part("#page") == page


# Take along.


async def _note(reading: "Reading") -> str:
    """Change the note of the first claim, and return that as it was."""
    claim = next(iter(reading.session.briefing.claims))
    change = Change((SetValue(claim_address(claim.id, "note"), f"seen {claim.note}".strip()),), "noted")
    await reading.reader.apply(Effect(reading.state, revision=change))
    await reading.until(lambda: not reading.session.unwritten)
    return claim.note


def _noted(reading: "Reading") -> str:
    return next(iter(reading.session.briefing.claims)).note


@tries("undo")
async def _(reading: "Reading", key: str) -> None:
    note = await _note(reading)
    await reading.press(key)
    await reading.until(lambda: not reading.session.unwritten)
    assert _noted(reading) == note
    await reading.press(key)
    assert "this is as it was when it was opened" in reading.status or reading.app.size.width < 80


@tries("redo")
async def _(reading: "Reading", key: str) -> None:
    note = await _note(reading)
    await reading.press("Z", key)
    assert _noted(reading) == f"seen {note}".strip()
    await reading.press("Z")
    await reading.until(lambda: not reading.session.unwritten)
    assert _noted(reading) == note


@tries("select")
async def selects_the_sentence_and_leaves_off(reading: "Reading", key: str) -> None:
    await reading.press("2", key)
    assert reading.selected == "Armed men crossed the river at night in May."
    await reading.press(key)
    assert reading.selected == ""


@tries("select-right")
async def selects_a_word_more(reading: "Reading", key: str) -> None:
    await reading.press("2", "v", key)
    assert reading.selected == "Armed men crossed the river at night in May. Three"
    await reading.press("v", key)
    assert reading.selected == ""


@tries("select-left")
async def selects_a_word_less(reading: "Reading", key: str) -> None:
    await reading.press("2", "v", key, key)
    assert reading.selected == "Armed men crossed the river at night in"


@tries("other-end")
async def moves_the_beginning_of_the_selection(reading: "Reading", key: str) -> None:
    await reading.press("2", "v", key, "l", "l", key, "h")
    assert reading.selected == "crossed the river at night in May"


@tries("copy")
async def sends_the_claim_to_the_terminal(reading: "Reading", key: str) -> None:
    await reading.press("2", key)
    assert reading.status.startswith(" sent the claim 'raids' to the")
    assert len(reading.written) == 1


@tries("copy-as")
async def offers_the_claim_and_its_passage_in_each_form(reading: "Reading", key: str) -> None:
    await reading.press("2", key)
    assert reading.window == "Copy as"
    await reading.press("j", "enter")
    assert reading.status.startswith(" sent the claim 'raids' as Markdown")


@tries("collect")
async def collects_the_claim_and_takes_it_out_again(reading: "Reading", key: str) -> None:
    await reading.press("2", key)
    assert reading.cursor.startswith("◆ Raids cross")
    await reading.press(key)
    assert reading.cursor.startswith("Raids cross")


@tries("collected")
async def lists_what_was_collected(reading: "Reading", key: str) -> None:
    await reading.press("2", key)
    assert reading.status.startswith(" no claim has been collected yet"[: len(reading.status)])
    await reading.press("j", "c", "3", key)
    assert reading.window == "1 collected claim"
    await reading.press("enter")
    assert reading.claim == "smuggling"


@tries("edit")
async def asks_for_the_terminal_to_hand_it_to_an_editor(reading: "Reading", key: str) -> None:
    await reading.press(key)  # the terminal of these tests cannot be handed over; test_terminal.py has one that can
    assert reading.status.startswith(" this terminal cannot be handed")


@tries("keep")
async def keeps_the_draft_in_a_file_beside_its_article(reading: "Reading", key: str) -> None:
    await reading.press(key)
    assert reading.status.startswith(" this is no draft")
    with TemporaryDirectory() as folder:
        (Path(folder) / "a.md").write_text("# Raids\n\nThe army attacked a border post.\n", encoding="utf-8")
        draft = draft_in_memory(gather_evidence(open_file(Path(folder) / "a.md")))
        reading.reader.post_message(DocumentWorkers.Arrived(Drafted(reading.session.document, draft)))
        await reading.until(lambda: reading.session.document.draft_of)
        await reading.press(key)
        await reading.until(lambda: reading.status.startswith(" kept in raids.yaml"))
        assert draft.path.exists()


# Program.


@tries("palette")
async def opens_the_command_palette(reading: "Reading", key: str) -> None:
    await reading.press(key)
    assert reading.window == "Commands"


@tries("keys")
async def shows_the_keys(reading: "Reading", key: str) -> None:
    await reading.press(key)
    assert reading.window.startswith("Keys")


@tries("window-mark")
async def marks_one_of_several(reading: "Reading", key: str) -> None:
    await reading.press("2", "=", *"actors", "enter", key)
    assert "as marked: The Border Army" in reading.words("#choices")


# While a text is edited.


@tries("take-text")
async def takes_the_text(reading: "Reading", key: str) -> None:
    await reading.press("2", "E", "ctrl+u", *"Raids go on.", key)
    assert reading.session.briefing.claim("raids").text == "Raids go on."


@tries("leave-text")
async def leaves_the_text_and_brings_it_back(reading: "Reading", key: str) -> None:
    await reading.press("2", "E", "ctrl+u", *"Raids go", key)
    assert reading.session.briefing.claim("raids").text == "Raids cross the river at night."
    await reading.press("E")
    assert reading.words("#text").endswith("Raids go as you left it: Ctrl+_ brings back the text as it stands")


@tries("new-line")
async def begins_another_line(reading: "Reading", key: str) -> None:
    await reading.press("4", "=", *"gaps", "enter", "ctrl+u", *"one", key, *"two", "enter")
    assert reading.session.claim is not None
    assert reading.session.claim.gaps[-2:] == ("one", "two")


@tries("undo-typing")
async def undoes_what_was_typed(reading: "Reading", key: str) -> None:
    await reading.press("2", "E", "ctrl+u", key)
    assert "Raids cross the river at night." in reading.words("#text")


@tries("suspend")
async def leaves_a_reader_without_a_terminal_alone(reading: "Reading", key: str) -> None:
    before = reading.text
    await reading.press("2", key)  # the program itself is suspended in tests/ui/test_suspension.py
    assert reading.app.is_running
    await reading.press("1")
    assert reading.text == before


@tries("interrupt")
async def copies_what_is_selected_or_says_how_to_quit(reading: "Reading", key: str) -> None:
    await reading.press(key)
    assert (reading.status.startswith(" q quits"), reading.written) == (True, [])
    await reading.press("2", "enter", "v", key)
    assert reading.copied[0].startswith('"Armed men crossed the river at night in May."\nNazira Karimi')


@tries("quit")
async def leaves(reading: "Reading", key: str) -> None:
    await reading.press(key)
    assert not reading.app.is_running


# While words are typed.


@tries("accept")
async def stays_where_the_words_led(reading: "Reading", key: str) -> None:
    await reading.press("2", "/", *"opium", key)
    assert reading.claim == "smuggling"
    assert reading.status.startswith(" hit 1/1")
    await reading.press("'", "'")
    assert reading.claim == "raids"


@tries("cancel")
async def goes_back_to_where_the_search_began(reading: "Reading", key: str) -> None:
    await reading.press("2", "/", *"opium", key)
    assert (reading.claim, reading.state.query) == ("raids", "")


@tries("take-offer")
async def puts_in_what_is_offered_first(reading: "Reading", key: str) -> None:
    await reading.press("2", "&", *"opium sev", key, *"lo", key)
    assert reading.reader.query_one(Input).value == "opium severity:low"
    assert reading.claim == "smuggling"
    await reading.press("escape", "/", *"sev", key)
    assert reading.reader.query_one(Input).value == "sev"


@tries("search-all-typed")
async def searches_everything_for_what_is_typed(reading: "Reading", key: str) -> None:
    await reading.press("2", "/", *"bridge", key)
    assert reading.window == "Search everything"
    assert "There are two bridges." in reading.words("#choices")
    await reading.press("escape")
    assert (reading.claim, reading.session.prompt) == ("raids", None)


@tries("older-words")
async def goes_back_through_the_words_typed_before(reading: "Reading", key: str) -> None:
    await reading.press("2", "/", *"opium", "enter", "/", *"raids", "enter", "/", key, key)
    assert reading.status.startswith(" / opium")
    assert reading.cursor.startswith("Opium is smuggled.")


@tries("newer-words")
async def goes_on_to_the_words_typed_after_those(reading: "Reading", key: str) -> None:
    await reading.press("2", "/", *"opium", "enter", "/", *"tra", "up", key)
    assert reading.status.startswith(" / tra")


# In a window.

_HEADINGS = ["The river border", "Raids", "Markets", "Outlook"]


@tries("window-down")
async def goes_to_the_next_choice(reading: "Reading", key: str) -> None:
    await reading.press("t", "home", key)
    assert reading.cursor.startswith(_HEADINGS[1])


@tries("window-up")
async def goes_to_the_previous_choice(reading: "Reading", key: str) -> None:
    await reading.press("t", "home", "j", "j", key)
    assert reading.cursor.startswith(_HEADINGS[1])


@tries("window-page-down")
async def goes_on_by_a_page_of_choices(reading: "Reading", key: str) -> None:
    await reading.press("t", "home", key)
    assert reading.cursor.startswith(_HEADINGS[-1])
    await reading.press("escape", "?", key)
    assert not reading.words("#choices").startswith("Move")


@tries("window-page-up")
async def goes_back_by_a_page_of_choices(reading: "Reading", key: str) -> None:
    await reading.press("t", "G", key)
    assert reading.cursor.startswith(_HEADINGS[0])


@tries("window-top")
async def goes_to_the_first_choice(reading: "Reading", key: str) -> None:
    await reading.press("t", "home", "j", "j", key)
    assert reading.cursor.startswith(_HEADINGS[0])


@tries("window-bottom")
async def goes_to_the_last_choice(reading: "Reading", key: str) -> None:
    await reading.press("t", "home", key)
    assert reading.cursor.startswith(_HEADINGS[-1])


@tries("window-take")
async def goes_where_the_choice_leads(reading: "Reading", key: str) -> None:
    await reading.press("t", "home", "j", key)
    assert reading.window == ""
    assert reading.cursor_in_source.split() == ["▌", "Raids"]


@tries("window-leave")
async def closes_the_window_without_a_choice(reading: "Reading", key: str) -> None:
    await reading.press("t", "j", key)
    assert (reading.window, reading.tab, reading.app.is_running) == ("", ":brief", True)


@tries("close-keys")
async def closes_the_window_with_the_keys(reading: "Reading", key: str) -> None:
    await reading.press("?")
    assert reading.window.startswith("Keys")
    await reading.press(key)
    assert reading.window == ""
