"""The check after an edit finds what a check of everything finds."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.documents import examination, reexamination
from briefing_tui.documents.document import Document, document_of_text, open_document
from briefing_tui.documents.evidence import gather_evidence
from briefing_tui.documents.examination import examine
from briefing_tui.documents.reexamination import examine_again
from briefing_tui.domain.address import Address, claim_address, quote_address
from briefing_tui.domain.briefing import Actor, Briefing, Claim, Quote
from briefing_tui.domain.edits import Change, Edit, Insert, Move, Remove, SetValue, apply_edits, list_of_pane
from briefing_tui.domain.problem import Problem, Severity
from briefing_tui.domain.vocabulary import Basis, Direction, Likelihood, Reliability, Status
from briefing_tui.loading.editing.editable_text import EditableText
from briefing_tui.reviewing.actors import add_alias, new_actor
from briefing_tui.reviewing.arranging import delete
from briefing_tui.reviewing.changes import RefusedError
from briefing_tui.reviewing.joining import merge, split
from briefing_tui.reviewing.setting import set_field

_FLAWED_CLAIMS = 6
_PATH = Path(__file__).parents[2] / "briefings" / "taliban-tajikistan-2024.yaml"
_COMMENTED = _PATH.read_text(encoding="utf-8").replace(
    "threats:", "# briefing: ignore[number-differs] counted again\nthreats:", 1
)


def _edited(document: Document, briefing: Briefing) -> Document:
    """Return a document with another briefing, whose text has not been loaded yet."""
    return replace(document, loaded=document.loaded._replace(briefing=briefing), evidence=None, result=None)


def _flawed() -> Document:
    """Return the shipped briefing with claims that say other things than their quotes, examined."""
    document = document_of_text(_COMMENTED, _PATH)
    edits: list[Edit] = []
    for number, claim in enumerate(list(document.briefing.claims)[:_FLAWED_CLAIMS]):
        quote = quote_address(claim.id, 0, "quote")
        edits.append(SetValue(claim_address(claim.id, "text"), f"Pakistan sold {20 + number} tons."))
        edits.append(SetValue(quote, f"South Korea sold {10 + number} tons.") if number % 2 else Remove(quote[:-1]))
        edits.append(SetValue(claim_address(claim.id, "by"), ("china", "Somebody Else")))
    return examine(_edited(document, apply_edits(document.briefing, edits)))


_COMMENTED_AND_EXAMINED = examine(document_of_text(_COMMENTED, _PATH))
_FLAWED = _flawed()
_TEXTS = st.sampled_from(
    [
        "Tajikistan will probably trade 45 tons with China in 2021.",
        "It is unlikely, and we have high confidence, that 40 per cent may leave.",
        "Pakistan says in March 2023 that its exports rose by 85%.",
        "Russia, China and South Korea could lose.",
    ]
)
_QUOTES = st.sampled_from(
    [
        "ISIS-K considers northern Afghanistan as a base to expand its presence in Central Asia.",
        "ISIS-K considers southern Afghanistan as a base to expand its presence in Central Asia.",
        "the Taliban",
        "No such words, said 30 people from South Korea.",
    ]
)
_VALUES = {
    "text": _TEXTS,
    "because": _TEXTS,
    "basis": st.sampled_from(Basis),
    "likelihood": st.sampled_from(Likelihood) | st.none(),
    "by": st.lists(st.sampled_from(["pakistan", "Somebody Else", "china"]), max_size=2).map(tuple),
    "status": st.sampled_from(Status),
    "direction": st.sampled_from(Direction),
}


def _of_a_claim(draw: st.DrawFn, briefing: Briefing, claim: Claim) -> list[Edit]:
    """Return edits of one claim: a value set, a quote edited, the claim moved or doubled."""
    address, quotes = claim_address(claim.id), claim_address(claim.id, "at")
    key = draw(st.sampled_from(sorted(_VALUES)))
    other = draw(st.sampled_from(list(briefing.claims)))
    pane = list_of_pane(draw(st.sampled_from(briefing.panes)).id)
    kinds: list[list[Edit]] = [
        [SetValue(claim_address(claim.id, key), draw(_VALUES[key]))],
        [Insert(quotes, 0, Quote(draw(_QUOTES), briefing.sources[0].id))],
        [Move(address, pane, 0)],
        [SetValue(claim_address(claim.id, "contradicts"), (other.id,))],
        [SetValue(("key_judgments",), tuple(dict.fromkeys((*briefing.key_judgments, claim.id))))],
    ]
    if claim.quotes:
        kinds.append([SetValue(quote_address(claim.id, len(claim.quotes) - 1, "quote"), draw(_QUOTES))])
        kinds.append([Remove(quote_address(claim.id, 0))])
    if not briefing.has_claim(f"{claim.id}-2"):
        kinds.append([Insert(pane, 0, replace(claim, id=f"{claim.id}-2"))])
    return draw(st.sampled_from(kinds))


def _reviewed(draw: st.DrawFn, briefing: Briefing, claim: Claim) -> list[Edit]:
    """Return the edits of a change as a reader makes it, none where it is refused."""
    other = draw(st.sampled_from(list(briefing.claims)))
    name, text = draw(st.sampled_from(["Tons", "Trade in Asia"])), draw(_TEXTS)
    makes: list[Callable[[], Change]] = [
        lambda: delete(briefing, [claim.id]),
        lambda: merge(briefing, [claim.id, other.id]),
        lambda: split(briefing, claim.id, text, [0]),
        lambda: new_actor(briefing, name, claims=[claim.id]),
        lambda: add_alias(briefing, "pakistan", name),
        lambda: set_field(briefing, [claim_address(claim.id, "basis")], "assessed"),
    ]
    try:
        return [*draw(st.sampled_from(makes))().edits]
    except RefusedError:
        return []


def _of_the_rest(draw: st.DrawFn, briefing: Briefing, _claim: Claim) -> list[Edit]:
    """Return an edit of no claim: of an actor, a source or the bottom line."""
    actor, source = draw(st.sampled_from(["pakistan", "china", "south-korea"])), briefing.sources[0].id
    name = draw(st.sampled_from(["Pakistan", "China", "Somebody Else"]))
    has_newcomer = briefing.actor("newcomer") is not None
    edits: list[Edit] = [
        SetValue(("actors", actor, "name"), name),
        SetValue(("actors", actor, "aliases"), ("Trade in Asia", name)),
        Move(("actors", actor), ("actors",), 0),
        SetValue(("sources", source, "author"), name),
        SetValue(("sources", source, "reliability"), Reliability.A),
        SetValue(("bluf",), draw(_TEXTS)),
        Remove(("actors", "newcomer")) if has_newcomer else Insert(("actors",), 0, Actor("newcomer", name, "state")),
    ]
    return [draw(st.sampled_from(edits))]


@st.composite
def _changes(draw: st.DrawFn, briefing: Briefing) -> tuple[Briefing, set[str]]:
    """Return the briefing after one to three changes made as one, and the ids of the claims that they touch."""
    before = briefing
    for _ in range(draw(st.integers(1, 3))):
        claims = list(briefing.claims)
        few = claims[: draw(st.integers(1, len(claims)))]  # the same claims are often edited
        make = draw(st.sampled_from([_of_a_claim, _of_a_claim, _reviewed, _of_the_rest]))
        briefing = apply_edits(briefing, make(draw, briefing, draw(st.sampled_from(few))))
    return briefing, _changed(before, briefing)


def _changed(before: Briefing, after: Briefing) -> set[str]:
    claims = ({claim.id: claim for claim in briefing.claims} for briefing in (before, after))
    one, other = claims
    return {claim for claim in one.keys() | other.keys() if one.get(claim) != other.get(claim)}


def _findings(document: Document) -> list[tuple[Problem, Address, str]]:
    """Return the problems, reported or suppressed, with what is not compared otherwise: addresses and reasons."""
    assert document.result is not None
    reported = ((problem, problem.address, "") for problem in document.result.problems)
    suppressed = ((each.problem, each.problem.address, each.reason) for each in document.result.suppressed)
    return sorted((*reported, *suppressed))


@given(st.data())
def test_a_check_after_random_changes_gives_what_a_check_of_everything_gives(data: st.DataObject) -> None:
    document = _FLAWED
    for _ in range(data.draw(st.integers(1, 3))):
        briefing, changed = data.draw(_changes(document.briefing))
        edited = _edited(document, briefing)
        again = examine_again(document, edited, changed)
        whole = examine(gather_evidence(edited))
        assert again.evidence == whole.evidence
        assert _findings(again) == _findings(whole)
        document = again


@given(st.data())
def test_once_the_edited_text_is_loaded_its_lines_and_comments_count(data: st.DataObject) -> None:
    before = _COMMENTED_AND_EXAMINED
    claim = data.draw(st.sampled_from(list(before.briefing.claims)))
    edits = data.draw(st.composite(_reviewed)(before.briefing, claim))
    text = EditableText.of(_COMMENTED).edited(before.briefing, edits).text.text
    after = document_of_text(text, _PATH)
    loaded = replace(before, loaded=after.loaded, evidence=None, result=None)
    again = examine_again(before, loaded, _changed(before.briefing, after.briefing))
    assert _findings(again) == _findings(examine(after))


def _examined(path: Path) -> Document:
    return examine(open_document(path, path.parent))


def _problems(document: Document) -> list[tuple[str, Severity]]:
    assert document.result is not None
    return [(problem.code, problem.severity) for problem in document.result.problems]


def _set(document: Document, claim: str, key: str, value: object) -> Document:
    briefing = apply_edits(document.briefing, [SetValue(claim_address(claim, key), value)])
    return examine_again(document, _edited(document, briefing), {claim})


def test_levels_and_comments_apply_as_to_every_check(write_briefing: Callable[..., Path]) -> None:
    path = write_briefing("Trade goes on. So do the talks", "No 45 words.")
    (path.parent / "briefing-rules.yaml").write_text("rules: {quote-missing: note, likelihood-vague: off}")
    comment = "  # briefing: ignore[number-differs] counted later\n  text: What claim 2"
    path.write_text(path.read_text().replace("  text: What claim 2", comment))
    before = _examined(path)
    assert _problems(before) == [("ignore-unused", Severity.WARNING), ("quote-missing", Severity.NOTE)]
    again = _set(before, "claim-2", "text", "There are 40 words.")
    assert again.result == examine(_edited(before, again.briefing)).result
    assert _problems(again) == [("quote-missing", Severity.NOTE)]
    assert again.result is not None
    assert [each.reason for each in again.result.suppressed] == ["counted later"]
    assert _problems(_set(again, "claim-1", "text", "What it was.")) == _problems(again)
    assert _problems(_set(again, "claim-2", "text", "What it was.")) == _problems(before)


def test_what_is_found_in_the_other_claims_is_not_looked_for_again(
    write_briefing: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _examined(write_briefing("No such words.", "Nor these."))
    monkeypatch.setattr(reexamination, "examine", None)
    again = _set(before, "claim-2", "at", ())
    assert _problems(before) == [("quote-missing", Severity.ERROR)] * 2
    assert _problems(again) == [("quote-missing", Severity.ERROR)]


def test_where_not_all_problems_are_known_all_is_checked(
    write_briefing: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(examination, "MAX_PROBLEMS", 2)
    before = _examined(write_briefing(*(f"No such words {number}." for number in range(4))))
    again = _set(before, "claim-1", "at", ())
    assert [code for code, _ in _problems(again)] == ["too-many", "quote-missing", "quote-missing"]
    monkeypatch.setattr(examination, "MAX_PROBLEMS", 9)
    assert len(_problems(_set(again, "claim-2", "note", "!"))) == 3


def test_a_document_that_has_not_been_examined_yet_is_checked_as_a_whole(write_briefing: Callable[..., Path]) -> None:
    before = open_document(write_briefing("No such words."))
    assert _problems(_set(before, "claim-1", "note", "!")) == [("quote-missing", Severity.ERROR)]


def test_of_a_briefing_with_an_error_only_its_quotes_are_checked_again(write_briefing: Callable[..., Path]) -> None:
    path = write_briefing("No such words.", "Nor these.")
    path.write_text(path.read_text().replace("title:", "titel:", 1))
    before = _examined(path)
    assert before.loaded.partial is not None
    briefing = apply_edits(before.briefing, [SetValue(quote_address("claim-1", 0, "quote"), "Trade goes on. So do")])
    document = replace(before, loaded=before.loaded._replace(partial=briefing), evidence=None, result=None)
    again = examine_again(before, document, {"claim-1"})
    assert again.result == examine(document).result
    assert [code for code, _ in _problems(again)] == ["unknown-key", "quote-missing"]
