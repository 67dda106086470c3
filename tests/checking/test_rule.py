from briefing_tui.checking.rule import quoted_text, text_address
from briefing_tui.domain.briefing import Claim, Quote
from briefing_tui.domain.vocabulary import Basis


def test_the_quoted_text_of_a_claim_is_that_of_its_quotes_in_order() -> None:
    claim = Claim("c", "Text.", Basis.STATED, (Quote("One.", "a", before="No."), Quote("Two.", "b", note="No.")))
    assert quoted_text(claim) == "One. Two."
    assert quoted_text(Claim("c", "Text.", Basis.ASSUMED)) == ""


def test_the_text_of_a_claim_is_addressed_by_the_id_of_the_claim() -> None:
    assert text_address(Claim("c", "Text.", Basis.ASSUMED)) == ("claims", "c", "text")
