from collections.abc import Callable

import pytest

from briefing_tui.checking.rules import findings
from briefing_tui.domain.briefing import Briefing, Claim, Pane
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.vocabulary import Basis

Codes = Callable[..., set[str]]


@pytest.mark.parametrize(
    ("text", "mixed"),
    [
        ("We have high confidence that it will probably hold.", True),
        ("It is unlikely, we say with low-to-moderate confidence.", True),
        ("I am confident that it is very likely.", True),
        ("It will probably hold. We have high confidence in this.", False),
        ("We have high confidence that it holds.", False),
        ("It is more likely than not that confidence returns.", False),
    ],
)
def test_likelihood_and_confidence_in_one_sentence_are_found(codes: Codes, text: str, mixed: bool) -> None:
    assert ("confidence-mixed" in codes(text, "It holds.", basis="assessed")) == mixed
    assert ("confidence-mixed" in codes("It holds.", "It holds.", because=text)) == mixed


def _codes(*texts: str, bluf: str = "") -> set[str]:
    claims = tuple(Claim(f"c{number}", text, Basis.ASSUMED) for number, text in enumerate(texts))
    briefing = Briefing(
        "b",
        "B",
        (),
        (Pane("threats", "Threats", claims),),
        bluf=bluf,
    )
    evidence = Evidence({}, {claim.id: () for claim in claims})
    return {rule.code for rule, _ in findings(briefing, evidence)}


@pytest.mark.parametrize(
    "texts",
    [
        ("It is likely.", "It will probably be."),
        ("It is likely, with a 70 % chance.",),
        ("It is very likely.", "There is a realistic possibility of rain."),
        ("It is unlikely.", "It is highly unlikely."),
        ("It is almost certain.", "There is a high probability of rain."),
    ],
)
def test_terms_of_two_scales_are_found(texts: tuple[str, ...]) -> None:
    assert _codes(*texts) == {"scales-mixed"}


def test_the_bottom_line_is_held_to_the_scale_of_the_claims() -> None:
    assert _codes("It will probably be.", bluf="It is likely.") == {"scales-mixed"}


def test_terms_of_one_scale_and_words_that_only_look_like_terms_are_no_problem() -> None:
    assert not _codes("It is likely.", "It is very unlikely.", "It is almost certainly so.", "More probably than not.")
    assert not _codes("It is probable.", "It is highly improbable.", "Exports grew by 70 %.", "It is most likely here.")


@pytest.mark.parametrize(
    ("text", "vague"),
    [
        ("Trade might grow.", True),
        ("It is possible that trade grows.", True),
        ("Trade will probably grow, and may do so soon.", False),
        ("Trade will grow in May.", False),
        ("Trade will grow as soon as possible.", False),
        ("Trade will grow.", False),
    ],
)
def test_a_likelihood_beside_a_text_that_only_calls_it_possible_is_found(codes: Codes, text: str, vague: bool) -> None:
    found = codes(text, "Trade will probably grow.", basis="assessed", likelihood="likely")
    assert ("likelihood-vague" in found) == vague


@pytest.mark.parametrize(
    ("text", "quote", "likelihood", "differs"),
    [
        ("Trade is almost certain to grow.", "Trade grows.", "likely", True),
        ("Trade will probably grow.", "Trade grows.", "likely", False),
        ("Trade will grow.", "Trade is unlikely to grow.", "likely", True),
        ("Trade will grow.", "Trade is not likely to grow.", "likely", True),
        ("Trade will grow.", "Trade will very probably grow.", "likely", False),
        ("Trade will not grow.", "Trade is unlikely to grow.", "likely", False),
        ("Trade will stay where it is.", "Trade is unlikely to grow.", "likely", False),
        ("Trade will grow.", "War is unlikely, and trade will probably grow.", "likely", False),
        ("Trade will grow.", "War is unlikely to come.", "very-likely", False),
        ("Rebels will wait.", "It is improbable that rebels yield; more probably they will wait.", "likely", False),
        ("Rebels will yield.", "Rain fell. It is improbable that rebels yield.", "likely", True),
        ("Trade will grow.", "Trade is more likely to grow than to shrink.", "almost-certain", False),
    ],
)
def test_a_likelihood_other_than_that_of_the_text_or_the_quote_is_found(
    codes: Codes, text: str, quote: str, likelihood: str, differs: bool
) -> None:
    assert ("likelihood-differs" in codes(text, quote, basis="assessed", likelihood=likelihood)) == differs


@pytest.mark.parametrize(
    ("quote", "likelihood", "overstated"),
    [
        ("Trade may grow.", "very-likely", True),
        ("Perhaps trade grows.", "almost-certain", True),
        ("Trade could grow.", "very-unlikely", True),
        ("Trade may grow.", "likely", False),
        ("Trade will surely grow, and may grow soon.", "very-likely", False),
        ("It rained in May.", "very-likely", False),
        ("Rain may fall.", "very-likely", False),
    ],
)
def test_a_strong_likelihood_on_a_mere_may_is_found(
    codes: Codes, quote: str, likelihood: str, overstated: bool
) -> None:
    found = codes("Trade will grow.", quote, basis="assessed", likelihood=likelihood)
    assert ("likelihood-overstated" in found) == overstated
