from collections.abc import Callable

from briefing_tui.checking.comparable import MAX_QUOTED_CHARACTERS, MAX_TEXT_CHARACTERS, comparable, is_comparable
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


def test_a_claim_of_a_long_text_or_with_long_quotes_is_not_compared() -> None:
    assert is_comparable(_SHORT)
    assert not is_comparable(_LONG)
    many = Claim("many", "Short.", Basis.STATED, (_QUOTE,) * (MAX_QUOTED_CHARACTERS // len(_QUOTE.exact) + 1))
    assert not is_comparable(many)


def test_the_others_of_its_briefing_are() -> None:
    assert [claim.id for claim in comparable(_briefing(_LONG, _SHORT)).claims] == ["short"]
    assert comparable(_briefing(_SHORT)) == _briefing(_SHORT)


def test_rules_of_sense_pass_over_a_claim_that_is_too_long(
    open_briefing: Callable[..., tuple[Briefing, Evidence]],
) -> None:
    claims = [
        {"id": name, "text": f"The first market closed in spring.{more}", "basis": "stated", "at": [_OPENED]}
        for name, more in (("short", ""), ("long", " So it did." * MAX_TEXT_CHARACTERS))
    ]
    briefing, evidence = open_briefing(threats=claims)
    found = [(rule.code, finding.address[1]) for rule, finding in findings(briefing, evidence)]
    assert found == [("opposite-said", "short")]
