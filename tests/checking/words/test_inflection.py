import pytest

from briefing_tui.checking.words.inflection import inflected


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("plan", "plans planned planning"),
        ("close", "closes closed closing"),
        ("carry", "carries carried carrying"),
        ("reach", "reaches reached reaching"),
        ("withdraw", "withdraws withdrew withdrawn withdrawing"),
        ("lie", "lies lying lain"),
        ("agree", "agrees agreed agreeing"),
        ("delay", "delays delayed delaying"),
        ("break off", "broke off;broken off;breaking off"),
    ],
)
def test_the_forms_of_a_word_lead_to_its_base(base: str, forms: str) -> None:
    table = inflected([base])
    for form in forms.split(";") if ";" in forms else forms.split():
        assert table[form] == base
