from dataclasses import replace

import pytest

from briefing_tui.checking.edited import EditedBriefing
from briefing_tui.checking.rule import Rule
from briefing_tui.checking.rules import RULES
from briefing_tui.domain.address import BLUF, claim_address, source_address
from briefing_tui.domain.briefing import Actor, Briefing, Claim, Pane, Quote, Source
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.vocabulary import Basis

_RULES = {rule.code: rule for rule in RULES}
_CLAIMS = tuple(Claim(name, "It is likely, with high confidence.", Basis.ASSUMED) for name in ("one", "two"))
_BEFORE = Briefing(
    "b", "B", (Source("paper", "paper.md"),), (Pane("threats", "Threats", _CLAIMS),), key_judgments=("one",)
)
_EVIDENCE = Evidence({}, {"one": (), "two": ()})
_EDITED = EditedBriefing(_BEFORE, replace(_BEFORE, title="Another"), _EVIDENCE, {"two"})
_RENAMED = replace(_EDITED, briefing=replace(_BEFORE, actors=(Actor("us", "It"),)))


@pytest.mark.parametrize(
    ("code", "edited", "stays"),
    [
        ("confidence-mixed", _EDITED, True),
        ("confidence-mixed", _RENAMED, True),
        ("actor-differs", _EDITED, True),
        ("actor-differs", _RENAMED, False),
        ("scales-mixed", _EDITED, False),
    ],
)
def test_a_finding_about_a_claim_that_did_not_change_stays_where_its_rule_depends_on_nothing_that_did(
    code: str, edited: EditedBriefing, *, stays: bool
) -> None:
    assert edited.keeps(_RULES[code], claim_address("one", "text")) is stays


def test_what_is_found_in_changed_and_removed_claims_or_in_none_is_looked_for_again() -> None:
    for address in (claim_address("two", "text"), claim_address("gone"), BLUF, source_address("paper")):
        assert not _EDITED.keeps(_RULES["confidence-mixed"], address)


def _found(edited: EditedBriefing, *rules: Rule) -> list[tuple[str, object]]:
    return [(rule.code, finding.address) for rule, finding in edited.new_findings(rules)]


def test_a_rule_on_claims_looks_at_those_that_changed_alone_and_one_on_the_whole_at_all() -> None:
    rules = (_RULES["confidence-mixed"], _RULES["judgement-unsupported"])
    assert _found(_EDITED, *rules) == [
        ("confidence-mixed", claim_address("two", "text")),
        ("judgement-unsupported", ("key_judgments",)),
    ]


def test_the_bottom_line_is_looked_at_whatever_changed() -> None:
    edited = replace(_EDITED, briefing=replace(_BEFORE, bluf=_CLAIMS[0].text), changed=())
    assert _found(edited, _RULES["confidence-mixed"]) == [("confidence-mixed", BLUF)]


_US, _UK = Actor("us", "United States", aliases=("US",)), Actor("uk", "United Kingdom", aliases=("Britain",))
_NAMING = (
    Claim("text", "The UNITED States act.", Basis.ASSUMED),
    Claim("quote", "They act.", Basis.STATED, (Quote("Britain acts.", "paper"),)),
    Claim("by", "They act.", Basis.REPORTED, by=("uk",)),
    Claim("none", "They act.", Basis.STATED, (Quote("They act.", "other"),)),
)


def _looked_at(before: Briefing, briefing: Briefing) -> set[str]:
    edited = EditedBriefing(before, briefing, _EVIDENCE, ())
    return {claim.id for claim in _NAMING if not edited.keeps(_RULES["by-unnamed"], claim_address(claim.id))}


def test_a_rule_on_names_looks_at_the_claims_that_name_an_actor_who_is_another_now() -> None:
    sources = (Source("paper", "paper.md"), Source("other", "other.md"))
    before = Briefing("b", "B", sources, (Pane("threats", "Threats", _NAMING),), actors=(_US, _UK))
    assert _looked_at(before, before) == set()
    assert _looked_at(before, replace(before, actors=(_US, replace(_UK, kind="state")))) == {"text", "quote", "by"}
    assert _looked_at(before, replace(before, actors=(_US, replace(_UK, aliases=())))) == {"text", "quote", "by"}
    assert _looked_at(before, replace(before, actors=(_UK,))) == {"text"}
    assert _looked_at(before, replace(before, actors=(_US, _UK, Actor("eu", "European Union")))) == set()
    assert _looked_at(before, replace(before, actors=(_UK, _US))) == {"text", "quote", "by", "none"}


def test_a_rule_on_names_looks_at_the_claims_that_quote_a_source_by_somebody_else_now() -> None:
    sources = (Source("paper", "paper.md"), Source("other", "other.md"))
    before = Briefing("b", "B", sources, (Pane("threats", "Threats", _NAMING),))
    assert _looked_at(before, replace(before, sources=(sources[0], replace(sources[1], author="X")))) == {"none"}
    assert _looked_at(before, replace(before, sources=(replace(sources[0], note="X"), sources[1]))) == set()
