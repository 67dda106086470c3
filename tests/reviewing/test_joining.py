"""Claims that say one thing are merged without loss, and one that says two is split."""

import pytest
from tests.reviewing.made import RIVER, SHIPPED, made

from briefing_tui.domain.address import claim_address
from briefing_tui.domain.vocabulary import Basis, ThreatLevel
from briefing_tui.reviewing.changes import RefusedError
from briefing_tui.reviewing.joining import merge, parts_of, split
from briefing_tui.reviewing.linking import link
from briefing_tui.reviewing.quoting import add_quote
from briefing_tui.reviewing.setting import set_field


def test_the_first_claim_gets_what_it_has_not_and_the_other_goes() -> None:
    change = merge(RIVER, ["kidnapping", "raids"])
    assert change.words == 'merged with "Traders are kidnapped."'
    merged, raids = made(RIVER, change).claim("raids"), RIVER.claim("raids")
    assert merged.text == raids.text
    assert merged.quotes == (*raids.quotes, *RIVER.claim("kidnapping").quotes)


def test_what_is_not_taken_is_said() -> None:
    change = merge(RIVER, ["raids", "smuggling", "market"])
    assert change.words == (
        "merged 3 claims; basis kept: stated, not assumed; severity kept: high, not low; "
        "basis kept: stated, not reported; when kept: 2023-05, not 2021/..; channel left out; status left out"
    )
    after = made(RIVER, change).claim("raids")
    assert (after.severity, after.basis, after.by) == (ThreatLevel.HIGH, Basis.STATED, ("Nazira Karimi",))


def test_a_value_that_may_not_stand_beside_the_first_ones_is_left_out() -> None:
    change = merge(RIVER, ["prices", "calm"])
    assert "likelihood left out" in change.words
    after = made(RIVER, change).claim("prices")
    assert (after.basis, after.likelihood) == (Basis.STATED, None)
    assert (after.confidence, after.because) == (RIVER.claim("calm").confidence, RIVER.claim("calm").because)


def test_quotes_are_not_doubled() -> None:
    again = made(RIVER, add_quote(RIVER, "answer", RIVER.claim("raids").quotes[0]))
    assert len(made(again, merge(again, ["raids", "answer"])).claim("raids").quotes) == 4


def test_references_lead_to_the_merged_claim_and_none_to_itself() -> None:
    linked = made(RIVER, link(RIVER, ["raids", "market"], "see", ["kidnapping", "raids"]))
    linked = made(linked, link(linked, ["kidnapping"], "contradicts", ["raids", "calm"]))
    after = made(linked, merge(linked, ["raids", "kidnapping"]))
    assert after.claim("market").see == ("raids",)
    assert after.claim("raids").see == ()
    assert (after.claim("raids").contradicts, after.claim("calm").contradicts) == (("calm",), ("raids",))
    merged = made(RIVER, merge(RIVER, ["raids", "calm"]))
    assert merged.key_judgments == ("raids",)


def test_one_claim_alone_is_not_merged() -> None:
    with pytest.raises(RefusedError, match="there is one claim alone"):
        merge(RIVER, ["raids", "raids"])


def test_all_claims_of_the_shipped_briefing_are_merged_into_one() -> None:
    after = made(SHIPPED, merge(SHIPPED, [claim.id for claim in SHIPPED.claims]))
    (claim,) = after.claims
    assert claim.id == "taliban-serious-threat"
    assert {quote.exact for quote in claim.quotes} == {each.exact for one in SHIPPED.claims for each in one.quotes}


def test_a_new_claim_takes_some_quotes_with_it() -> None:
    change = split(RIVER, "raids", "Villages are robbed in the valley.", [2])
    assert change.words == 'split in two: "Villages are robbed in the valley." is new'
    after, raids = made(RIVER, change), RIVER.claim("raids")
    first, second = after.pane("threats").claims[:2]
    assert (first.text, first.quotes) == (raids.text, raids.quotes[:2])
    assert (second.id, second.quotes) == ("villages-robbed-valley", raids.quotes[2:])
    assert (second.severity, second.actors, second.when) == (raids.severity, raids.actors, raids.when)


def test_both_rest_on_all_quotes_where_none_is_chosen() -> None:
    two = made(RIVER, set_field(RIVER, [claim_address("market", "text")], "It has reopened. Many came."))
    first, second = parts_of(two.claim("market"))
    assert (first, second) == ("It has reopened.", "Many came.")
    after = made(two, split(two, "market", second, first=first))
    assert after.claim("market").text == first
    assert after.claim("many-came").quotes == after.claim("market").quotes


def test_a_new_claim_contradicts_what_the_old_one_does() -> None:
    linked = made(RIVER, link(RIVER, ["raids"], "contradicts", ["calm"]))
    after = made(linked, split(linked, "raids", "Villages are robbed.", [2]))
    assert after.claim("calm").contradicts == ("raids", "villages-robbed")


@pytest.mark.parametrize(
    ("claim", "second", "quotes", "sentence"),
    [
        ("market", "x", (), "this claim has one sentence and no more than one quote"),
        ("smuggling", "x", (), "this claim has one sentence and no more than one quote"),
        ("raids", "x", (0, 1, 2), "the first claim would have no quote left"),
        ("raids", " ", (0,), "`text` would be empty"),
        ("raids", "x" * 50_001, (0,), "`text` has more than 50,000 characters"),
        ("raids", "x", (7,), "the claim no longer has this quote"),
        ("nobody", "x", (), 'the claim "nobody" is no longer in the briefing'),
    ],
)
def test_what_cannot_be_split_is_refused(claim: str, second: str, quotes: tuple[int, ...], sentence: str) -> None:
    with pytest.raises(RefusedError, match=sentence):
        split(RIVER, claim, second, quotes)
