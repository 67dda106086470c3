import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.checking.parsing.sentences import Sentence, sentences


def _texts(text: str) -> list[str]:
    return [each.said(0, len(each.tokens) - 1) for each in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two; three! Four", ["One.", "Two;", "three!", "Four"]),
        ('He said "no." Then he left.', ['He said "no."', "Then he left."]),
        ("Version 2.0 is out.", ["Version 2.0 is out."]),
        ("Gen. Petraeus met U.S. officials. They left.", ["Gen. Petraeus met U.S. officials.", "They left."]),
        ("J. Edgar left. He was late.", ["J. Edgar left.", "He was late."]),
        ("It costs approx. twelve dollars.", ["It costs approx. twelve dollars."]),
        ("What?! No.", ["What?!", "No."]),
        ("سلام؟ خوب.", ["سلام؟", "خوب."]),
        (" ", []),
    ],
)
def test_a_text_is_split_after_the_signs_that_end_a_sentence(text: str, expected: list[str]) -> None:
    assert _texts(text) == expected


@given(st.text(max_size=80))
def test_no_word_of_a_text_is_lost_and_each_stands_where_it_is_said_to(text: str) -> None:
    found = sentences(text)
    assert "".join("".join(each.tokens) for each in found) == "".join(
        char for char in text if not char.isspace() and char != "_"
    )
    for each in found:
        assert len(each.tokens) == len(each.forms) == len(each.stems) == len(each.starts)
        assert all(text.startswith(token, start) for token, start in zip(each.tokens, each.starts, strict=True))


def test_a_possessive_is_the_word_without_its_ending() -> None:
    assert sentences("Iran’s ties, China's rights")[0].forms == ("iran", "ties", ",", "china", "rights")


def test_the_content_of_a_sentence_has_acronyms_but_no_pronoun_of_the_same_letters() -> None:
    assert sentences("The U.S. and the EU left us.")[0].content == {"US", "EU", "leav"}


def _clause(sentence: Sentence, word: str) -> str:
    clause = sentence.clause(sentence.forms.index(word))
    return sentence.said(clause[0], clause[-1])


def test_a_clause_goes_from_one_conjunction_or_relative_pronoun_to_the_next() -> None:
    sentence = sentences("Men who swam left, and two drowned, although boats, rafts and ropes were near.")[0]
    assert _clause(sentence, "men") == "Men"
    assert _clause(sentence, "swam") == "who swam left,"
    assert _clause(sentence, "two") == "and two drowned,"
    assert _clause(sentence, "rafts") == "although boats, rafts and ropes were near."


def test_a_decade_may_end_a_sentence() -> None:
    assert len(sentences("It has been there since the 1680s. The museum has not returned it.")) == 2


def test_a_shortened_month_ends_no_sentence() -> None:
    assert len(sentences("It began on Dec. 26, and ended on Jan. 7.")) == 1


def test_a_sentence_repeats_another_with_nearly_all_of_its_words_and_no_other() -> None:
    (whole,) = sentences("The old dam at the river may hold, he said.")
    (same,) = sentences("The old dam at the river may hold, he said")
    (part,) = sentences("The dam may hold.")
    (other,) = sentences("The old dam at the river may break, he said.")
    assert same.repeats(whole)
    assert not part.repeats(whole)
    assert not other.repeats(whole)
