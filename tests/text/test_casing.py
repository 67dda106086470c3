import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.text.casing import lowered

_TEXTS = st.text(st.sampled_from("aBßẞİIıΣςéÉЖ٣ -\u0307\n"), max_size=30) | st.text(max_size=30)


@pytest.mark.parametrize(
    ("text", "lower"),
    [("", ""), ("The USA", "the usa"), ("ÉCOLE, ЖУК", "école, жук"), ("İzmir AND İstanbul", "İzmir and İstanbul")],
)
def test_capitals_are_lowered_except_those_whose_lower_case_is_longer(text: str, lower: str) -> None:
    assert lowered(text) == lower


@given(_TEXTS)
def test_the_length_does_not_change(text: str) -> None:
    assert len(lowered(text)) == len(text)


@given(_TEXTS)
def test_a_text_without_special_capitals_is_lowered_as_python_does(text: str) -> None:
    plain = text.replace("İ", "")
    assert lowered(plain) == plain.lower()
