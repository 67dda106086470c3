"""A field is set as the loader would read it, and the fields that depend on it follow."""

import pytest
from tests.reviewing.made import RIVER, SHIPPED, made

from briefing_tui.domain.address import Address, claim_address, quote_address, source_address
from briefing_tui.domain.edits import value_at
from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.domain.vocabulary import Basis, Likelihood, Method, Reliability, ThreatLevel, Tlp
from briefing_tui.reviewing.changes import RefusedError, UnchangedError
from briefing_tui.reviewing.setting import set_field, toggle_item

_CALM, _MARKET, _RAIDS = (claim_address(claim) for claim in ("calm", "market", "raids"))


@pytest.mark.parametrize(
    ("address", "typed", "value", "words"),
    [
        ((*_RAIDS, "severity"), "critical", ThreatLevel.CRITICAL, "severity: high → critical"),
        ((*_RAIDS, "severity"), " ", None, "severity: high → none"),
        ((*_RAIDS, "confidence"), "low", "low", "confidence: none → low"),
        ((*_RAIDS, "credibility"), "4", 4, "credibility: none → 4"),
        ((*_RAIDS, "by"), "the border army", ("army",), "by: none → The Border Army"),
        ((*_RAIDS, "by"), "Karimi, raiders", ("Karimi", "raiders"), "by: none → Karimi, Raiders"),
        ((*_RAIDS, "by"), '"Karimi, of the Post"', ("Karimi, of the Post",), "by: none → Karimi, of the Post"),
        ((*_RAIDS, "by"), ["Karimi, of the Post"], ("Karimi, of the Post",), "by: none → Karimi, of the Post"),
        ((*_RAIDS, "actors"), "Raiders, raiders", ("raiders",), "actors: Raiders, The Border Army → Raiders"),
        ((*_RAIDS, "note"), "x" * 70, "x" * 70, "note added"),
        ((*_RAIDS, "text"), "Raids cross the river at night, it is said.", None, "text changed"),
        ((*_CALM, "gaps"), "one\ntwo", ("one", "two"), "gaps: none → one, two"),
        (("title",), "Raids", "Raids", "title: Raids and markets on the river → Raids"),
        (("tlp",), "TLP:RED", Tlp.RED, "tlp: green → red"),
        (("prepared_by", "name"), "Nobody", "Nobody", "name: none → Nobody"),
        (("prepared_by", "method"), "human", Method.HUMAN, "method: none → human"),
        (("tags",), "river, trade", ("river", "trade"), "tags: none → river, trade"),
        (source_address("paper", "reliability"), "C", Reliability.C, "reliability: B → C"),
        (quote_address("raids", 0, "note"), "see below", "see below", "note: none → see below"),
        (("sections", "background", "title"), "Before", "Before", "title: Background → Before"),
        (("actors", "army", "kind"), "group", "group", "kind: state → group"),
    ],
)
def test_a_field_gets_the_value_that_is_typed(address: Address, typed: str, value: object, words: str) -> None:
    change = set_field(RIVER, [address], typed)
    after = made(RIVER, change)
    assert change.words == words
    assert value_at(after, address) == (typed if value is None and typed.strip() else value)


def test_a_date_is_one_of_edtf() -> None:
    after = made(RIVER, set_field(RIVER, [(*_RAIDS, "when")], "2021-08/.."))
    assert after.claim("raids").when == parse_edtf("2021-08/..")


@pytest.mark.parametrize(
    ("address", "typed", "sentence"),
    [
        ((*_RAIDS, "when"), "last May", '"last May" is no date'),
        ((*_RAIDS, "basis"), "sated", '`basis` cannot be "sated": did you mean `stated`?'),
        ((*_RAIDS, "credibility"), "7", "`credibility` cannot be"),
        ((*_RAIDS, "actors"), "armee", 'there is no actor with the id "armee": did you mean "army"?'),
        ((*_RAIDS, "see"), "rades", 'there is no claim with the id "rades"'),
        ((*_RAIDS, "see"), "raids", "a claim cannot stand in its own `see`"),
        ((*_RAIDS, "text"), "  ", "the threat needs `text`"),
        ((*_RAIDS, "channel"), "trade", "the threat has no `channel` that can be set: move it to Cooperation first"),
        ((*_RAIDS, "id"), "other", "the threat has no `id` that can be set"),
        ((*_RAIDS, "at"), "other", "the threat has no `at` that can be set"),
        ((*_RAIDS, "text"), "x" * 50_001, "`text` has more than 50,000 characters"),
        ((*_RAIDS, "by"), [str(number) for number in range(10_001)], "`by` has more than 10,000 items"),
        ((*_MARKET, "by"), "", "with `basis: reported` the cooperation needs `by`"),
        (("sections", "background", "title"), "", "the section needs `title`"),
        (quote_address("raids", 0, "source"), "", "the quote needs `source`"),
        (source_address("paper", "file"), "x", "the source has no `file` that can be set"),
        (("title",), "", "the briefing needs `title`"),
        (("id",), "other", "the briefing has no `id` that can be set"),
        (claim_address("nobody", "text"), "x", "what you want to change is no longer in the briefing"),
    ],
)
def test_what_the_loader_would_not_read_is_refused_with_a_sentence(address: Address, typed: str, sentence: str) -> None:
    with pytest.raises(RefusedError) as refused:
        set_field(RIVER, [address], typed)
    assert str(refused.value).startswith(sentence)


@pytest.mark.parametrize(
    ("address", "typed", "sentence"),
    [
        ((*_RAIDS, "basis"), "stated", "`basis` is stated already"),
        ((*_RAIDS, "by"), " ", "`by` is none already"),
        ((*_RAIDS, "actors"), "Raiders, The Border Army", "`actors` is Raiders, The Border Army already"),
        (("bluf",), RIVER.bluf, "`bluf` is that already"),
    ],
)
def test_a_value_that_is_there_already_is_no_change(address: Address, typed: str, sentence: str) -> None:
    with pytest.raises(UnchangedError) as refused:
        set_field(RIVER, [address], typed)
    assert str(refused.value).startswith(sentence)


def test_a_basis_that_needs_a_speaker_says_so_and_takes_one_along() -> None:
    with pytest.raises(RefusedError, match="with `basis: alleged` the threat needs `by`") as refused:
        set_field(RIVER, [(*_RAIDS, "basis")], "alleged")
    assert refused.value.needs == "by"
    change = set_field(RIVER, [(*_RAIDS, "basis")], "alleged", {"by": "Raiders"})
    assert change.words == "basis: stated → alleged; by: none → Raiders"
    assert made(RIVER, change).claim("raids").by == ("raiders",)


def test_a_basis_that_needs_a_quote_cannot_be_given_one_by_typing() -> None:
    with pytest.raises(RefusedError, match="needs `at`: quote a passage first") as refused:
        set_field(RIVER, [claim_address("smuggling", "basis")], "stated")
    assert refused.value.needs == ""


def test_a_likelihood_makes_a_claim_assessed_and_goes_with_that() -> None:
    change = set_field(RIVER, [(*_RAIDS, "likelihood")], "likely")
    assert change.words == "likelihood: none → likely; basis: stated → assessed"
    after = made(RIVER, change)
    assert (after.claim("raids").basis, after.claim("raids").likelihood) == (Basis.ASSESSED, Likelihood.LIKELY)
    change = set_field(after, [(*_RAIDS, "basis")], "stated")
    assert change.words == "basis: assessed → stated; likelihood left out"
    assert made(after, change) == RIVER


def test_a_field_is_set_of_several_claims_at_once() -> None:
    addresses = [claim_address(claim, "basis") for claim in ("raids", "calm", "prices", "market")]
    change = set_field(RIVER, addresses, "reported", {"by": "The Border Army"})
    assert change.words == "basis of 3 claims: reported; by: none → The Border Army; likelihood left out"
    after = made(RIVER, change)
    assert {after.claim(claim).basis for claim in ("raids", "calm", "prices", "market")} == {Basis.REPORTED}
    assert after.claim("market").by == RIVER.claim("market").by  # which it had


def test_a_name_of_two_actors_is_refused() -> None:
    twice = made(RIVER, set_field(RIVER, [("actors", "raiders", "aliases")], "Men"))
    twice = made(twice, set_field(twice, [("actors", "army", "aliases")], "men"))
    with pytest.raises(RefusedError, match='"Men" is a name of 2 actors: type an id, such as army and raiders'):
        set_field(twice, [(*_RAIDS, "by")], "Men")


def test_nothing_chosen_is_refused() -> None:
    with pytest.raises(RefusedError, match="nothing is chosen"):
        set_field(SHIPPED, [], "x")


def test_of_a_long_list_it_is_said_what_is_added_or_taken_out() -> None:
    address = claim_address("taliban-serious-threat", "actors")
    long = made(SHIPPED, set_field(SHIPPED, [address], ", ".join(actor.id for actor in SHIPPED.actors[:8])))
    change = toggle_item(long, [address], "csto")
    assert change.words == "actors: Collective Security Treaty Organization added"
    after = made(long, change)
    assert toggle_item(after, [address], "csto").words == "actors: Collective Security Treaty Organization taken out"
    assert set_field(long, [address], "csto, sco, Saleh").words == "actors changed"
    assert set_field(after, [address], "csto, sco").words == "actors changed"


def test_an_item_is_added_to_those_that_lack_it_and_taken_out_where_all_have_it() -> None:
    addresses = [claim_address(claim, "actors") for claim in ("raids", "answer", "calm")]
    change = toggle_item(RIVER, addresses, "The Border Army")
    assert change.words == "actors: none → The Border Army"
    after = made(RIVER, change)
    change = toggle_item(after, addresses, "army")
    assert change.words == "actors of 3 claims changed"
    assert [made(after, change).claim(claim).actors for claim in ("raids", "answer", "calm")] == [("raiders",), (), ()]


def test_only_a_list_has_items() -> None:
    with pytest.raises(RefusedError, match="`kind` is no list"):
        toggle_item(RIVER, [claim_address("raids", "kind")], "x")
    with pytest.raises(RefusedError, match="nothing is chosen"):
        toggle_item(RIVER, [], "x")


def test_what_a_claim_is_set_to_contradict_contradicts_it() -> None:
    addresses = [claim_address(claim, "contradicts") for claim in ("raids", "answer")]
    after = made(RIVER, set_field(RIVER, addresses, "calm, prices"))
    assert after.claim("calm").contradicts == after.claim("prices").contradicts == ("raids", "answer")
    again = made(after, set_field(after, addresses[:1], "prices"))
    assert (again.claim("calm").contradicts, again.claim("raids").contradicts) == (("answer",), ("prices",))


def test_of_several_claims_the_one_that_is_refused_is_named() -> None:
    addresses = [claim_address(claim, "severity") for claim in ("raids", "market")]
    with pytest.raises(RefusedError, match='the claim "market": the cooperation has no `severity`'):
        set_field(RIVER, addresses, "low")
    addresses = [claim_address(claim, "basis") for claim in ("market", "raids")]
    with pytest.raises(RefusedError, match='the claim "raids": with `basis: alleged`') as refused:
        set_field(RIVER, addresses, "alleged")
    assert refused.value.needs == "by"
