from collections.abc import Callable
from dataclasses import replace

import pytest

from briefing_tui.checking.comparing import comparable as comparing
from briefing_tui.checking.comparing.comparable import MAX_QUOTED_CHARACTERS, MAX_TEXT_CHARACTERS, comparable
from briefing_tui.checking.rules import findings
from briefing_tui.domain.briefing import Briefing, Claim, Pane, Quote
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.vocabulary import Basis

_OPENED = "The first market opened in spring."
_QUOTE = Quote("The camp had 40 tents.", "paper")
_SHORT = Claim("short", "The camp had 60 tents.", Basis.STATED, (_QUOTE,))
_LONG = Claim("long", f"The camp had 60 tents{' indeed' * MAX_TEXT_CHARACTERS}.", Basis.STATED, (_QUOTE,))


def _briefing(*claims: Claim) -> Briefing:
    return Briefing("b", "B", (), (Pane("threats", "Threats", claims),))


def _compared(*claims: Claim) -> list[str]:
    return [claim.id for claim in comparable(_briefing(*claims)).claims]


def test_a_claim_of_a_long_text_or_with_long_quotes_is_not_compared_and_the_others_are() -> None:
    many = Claim("many", "Short.", Basis.STATED, (_QUOTE,) * (MAX_QUOTED_CHARACTERS // len(_QUOTE.exact) + 1))
    assert _compared(_LONG, _SHORT, many) == ["short"]
    assert comparable(_briefing(_SHORT)) == _briefing(_SHORT)


def test_of_too_many_claims_the_first_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparing, "MAX_COMPARISONS", 2 * len(_SHORT.text) * len(_QUOTE.exact))
    assert _compared(*(replace(_SHORT, id=name) for name in ("one", "two", "three"))) == ["one", "two"]


def test_rules_that_compare_sentences_pass_over_a_claim_that_is_too_long(
    open_briefing: Callable[..., tuple[Briefing, Evidence]],
) -> None:
    claims = [
        {"id": name, "text": f"The first market closed in spring.{more}", "basis": "stated", "at": [_OPENED]}
        for name, more in (("short", ""), ("long", " So it did." * MAX_TEXT_CHARACTERS))
    ]
    briefing, evidence = open_briefing(threats=claims)
    found = [(rule.code, finding.address[1]) for rule, finding in findings(briefing, evidence)]
    assert found == [("opposite-said", "short")]
