import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.checking.parsing.terms import _ROOTS, _TERMS, Scale, hedges, terms, vague_words
from briefing_tui.domain.vocabulary import PROBABILITIES, Likelihood


@pytest.mark.parametrize("likelihood", Likelihood)
def test_each_term_of_the_first_row_has_its_degree(likelihood: Likelihood) -> None:
    (term,) = terms(f"It is {likelihood.replace('-', ' ')} to come.")
    assert (term.scale, term.likelihood) == (Scale.FIRST_ROW, likelihood)


@pytest.mark.parametrize(
    ("probability", "likelihood"), [pair for pair in zip(PROBABILITIES, Likelihood, strict=True) if pair[0] != "remote"]
)
def test_each_term_of_the_second_row_has_the_degree_of_its_counterpart(
    probability: str, likelihood: Likelihood
) -> None:
    (term,) = terms(f"It is {probability.replace('-', ' ')} to come.")
    assert (term.scale, term.likelihood) == (Scale.SECOND_ROW, likelihood)


def test_remote_is_a_term_only_of_a_chance() -> None:
    assert not list(terms("a remote village"))
    (term,) = terms("a remote possibility")
    assert (term.scale, term.likelihood) == (Scale.SECOND_ROW, Likelihood.ALMOST_NO_CHANCE)


@pytest.mark.parametrize("text", ["a 70 % chance", "a realistic possibility", "a high probability", "highly likely"])
def test_a_term_of_neither_row_is_of_another_scale(text: str) -> None:
    assert [term.scale for term in terms(text)] == [Scale.OTHER]


@pytest.mark.parametrize("text", ["more likely than not", "as probable as ever", "not unlikely", "likelihoods"])
def test_a_comparison_and_a_double_negation_are_no_terms(text: str) -> None:
    assert not list(terms(text))


@pytest.mark.parametrize(
    "word",
    [
        "more",
        "less",
        "most",
        "least",
        "as",
        "so",
        "how",
        "too",
        "equally",
        "increasingly",
        "extremely",
        "quite",
        "rather",
    ],
)
def test_whatever_word_compares_it_a_comparison_is_no_term(word: str) -> None:
    assert not list(terms(f"It is {word} likely to come, and {word} improbable."))


@pytest.mark.parametrize(
    "text", ["a low probability", "medium odds", "the odds of 3 %", "chance of 5 per cent", "3 % likely"]
)
def test_every_chance_of_another_scale_is_a_term(text: str) -> None:
    assert [term.scale for term in terms(text)] == [Scale.OTHER]


_PATTERNS = [re.compile(pattern, re.IGNORECASE) for pattern, *_ in _TERMS]


@given(st.sampled_from(_PATTERNS).flatmap(lambda pattern: st.from_regex(pattern, fullmatch=True)))
def test_every_term_has_a_root_by_which_its_text_is_looked_through(term: str) -> None:
    assert any(root in term.casefold() for root in _ROOTS)


def test_not_likely_is_unlikely() -> None:
    (term,) = terms("It is not likely.")
    assert (term.words, term.likelihood) == ("not likely", Likelihood.UNLIKELY)


@given(
    st.lists(st.sampled_from(["very", "likely", "not", "probable", "chance", "70 %", "of", "may", "é"]), max_size=12)
)
def test_a_term_ends_where_its_words_end_in_the_text(words: list[str]) -> None:
    text = " ".join(words)
    for term in (*terms(text), *vague_words(text)):
        assert text[term.end - len(term.words) : term.end] == term.words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It may rain.", ["may"]),
        ("May was dry.", []),
        ("It could not be reached.", []),
        ("As soon as possible.", []),
        ("It is possible that it rains, and perhaps soon.", ["It is possible", "perhaps"]),
        ("It can easily turn.", ["can easily turn"]),
        ("It can turn; it can rest.", ["can turn"]),
    ],
)
def test_a_vague_word_calls_a_thing_possible(text: str, words: list[str]) -> None:
    assert [term.words for term in vague_words(text)] == words


def test_a_seeming_hedges_and_an_attribution_does_not() -> None:
    assert [term.words for term in hedges("It apparently rained.")] == ["apparently"]
    assert [term.words for term in hedges("It is unclear if it rained.")] == ["unclear if"]
    assert [term.words for term in hedges("It is not known whether it rained.")] == ["not known whether"]
    assert not list(hedges("It rained, the army said."))
