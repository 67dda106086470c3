from dataclasses import replace

import pytest

from briefing_tui.checking.edited import EditedBriefing
from briefing_tui.checking.rule import Rule
from briefing_tui.checking.rules import RULES
from briefing_tui.domain.address import BLUF, claim_address, source_address
from briefing_tui.domain.briefing import Actor, Briefing, Claim, Pane, Source
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.vocabulary import Basis

_RULES = {rule.code: rule for rule in RULES}
_CLAIMS = tuple(Claim(name, "It is likely, with high confidence.", Basis.ASSUMED) for name in ("one", "two"))
_BEFORE = Briefing(
    "b", "B", (Source("paper", "paper.md"),), (Pane("threats", "Threats", _CLAIMS),), key_judgments=("one",)
)
_EVIDENCE = Evidence({}, {"one": (), "two": ()})
_EDITED = EditedBriefing(_BEFORE, replace(_BEFORE, title="Another"), _EVIDENCE, {"two"})
_RENAMED = replace(_EDITED, briefing=replace(_BEFORE, actors=(Actor("us", "United States"),)))


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
