import pytest

from briefing_tui.domain.wording import Sense, weighty


def _found(text: str) -> list[tuple[str, str]]:
    return [(str(word.sense), word.value) for word in weighty(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In March 2006 it was not so.", [("date", "march"), ("number", "2006"), ("negation", "not")]),
        ("They may march in May.", [("likelihood", "may"), ("date", "may")]),
        ("1,344 km, 1344 km", [("number", "1344"), ("number", "1344")]),
        ("-5 degrees, 5 %, pre-1990", [("number", "-5"), ("number", "5%"), ("number", "1990")]),
        ("۱۳۸۵ and ٢٠٢٤", [("number", "1385"), ("number", "2024")]),
        (
            "Forty camps can’t be forty-five.",
            [("number", "40"), ("negation", "can't"), ("number", "40"), ("number", "5")],
        ),
        ("on the 21st", [("number", "21")]),
        ("Это не так.", [("negation", "не")]),
        ("nothing but a cannot", [("negation", "nothing"), ("negation", "cannot")]),
        ("a notable marchioness", []),
    ],
)
def test_words_on_which_the_sense_turns_are_found_with_a_value_to_compare(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert _found(text) == found


def test_the_span_of_a_word_leads_back_to_it() -> None:
    text = "It will probably cost $1,200."
    assert [text[word.span.start : word.span.end] for word in weighty(text)] == ["will", "probably", "$1,200"]
    assert [word.sense for word in weighty(text)][:2] == [Sense.LIKELIHOOD, Sense.LIKELIHOOD]
