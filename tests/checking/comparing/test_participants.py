import pytest

from briefing_tui.checking.comparing.participants import (
    is_of_contrasted_clause,
    is_of_other_clause,
    is_of_other_object,
    is_of_other_subject,
    is_said_by_another,
    participants,
)
from briefing_tui.checking.parsing.sentences import Sentence, sentences


def _last(text: str) -> tuple[Sentence, tuple[Sentence, ...]]:
    *others, last = sentences(text)
    return last, tuple(others)


def test_what_stands_before_a_verb_and_right_behind_it_takes_part_in_it() -> None:
    (sentence,) = sentences("The president has signed the pension bill in Lima.")
    found = participants(sentence, sentence.forms.index("signed"), nearest=True)
    assert set(found.before.values()) == {"president"}
    assert set(found.behind.values()) == {"pension", "bill"}


@pytest.mark.parametrize(
    ("text", "verb", "quote", "quoted", "expected"),
    [
        (
            "The president signed the bill.",
            "signed",
            "He signed the budget. He has not signed the bill.",
            "signed",
            False,
        ),
        (
            "The president signed the budget.",
            "signed",
            "He signed the budget. He has not signed the bill.",
            "signed",
            True,
        ),
        ("India ratified it.", "ratified", "Peru ratified the pact. India has not ratified it.", "ratified", False),
        ("Peru ratified it.", "ratified", "Peru ratified the pact. India has not ratified it.", "ratified", True),
    ],
)
def test_of_two_clauses_with_one_verb_the_one_that_shares_its_participants_is_meant(
    text: str, verb: str, quote: str, quoted: str, *, expected: bool
) -> None:
    (claim,), (last, others) = sentences(text), _last(quote)
    at = claim.forms.index(verb), last.forms.index(quoted)
    assert is_of_other_clause(claim, at[0], last, at[1], others) == expected


def test_a_name_of_which_a_quote_speaks_elsewhere_is_another_subject() -> None:
    quote, others = _last("China said it would join the talks. Russia will not take part.")
    took = quote.forms.index("take")
    for text, expected in (
        ("China will take part.", True),
        ("Russia will take part.", False),
        ("It will take part.", False),
    ):
        (claim,) = sentences(text)
        assert is_of_other_subject(claim, claim.forms.index("take"), quote, took, others, named=True) == expected


def test_what_one_denies_and_another_says_is_another_word() -> None:
    (quote,) = sentences("The commission denied that ballots were burned.")
    cue = quote.forms.index("denied")
    assert is_said_by_another(sentences("Opposition parties say ballots were burned.")[0], quote, cue)
    assert not is_said_by_another(sentences("The commission said ballots were burned.")[0], quote, cue)
    assert not is_said_by_another(sentences("Ballots were burned.")[0], quote, cue)


def test_none_stands_for_what_the_sentence_before_it_names() -> None:
    quote, others = _last("Three men were hit by live rounds; the police said they had used none.")
    for text, expected in (("The police used live rounds.", False), ("The police used batons.", True)):
        (claim,) = sentences(text)
        assert is_of_other_object(claim, claim.forms.index("used"), quote, others) == expected


@pytest.mark.parametrize(
    ("claim", "expected"),
    [("The ban on sugar was lifted.", True), ("The ban on onions was lifted.", False)],
)
def test_a_claim_may_speak_of_a_clause_that_is_set_against_that_of_a_verb(claim: str, expected: bool) -> None:
    told, quote = sentences(claim)[0], sentences("Oslo lifted the ban on onions but left that on sugar in place.")[0]
    verbs = told.forms.index("lifted"), quote.forms.index("lifted")
    assert is_of_contrasted_clause(told, verbs[0], quote, verbs[1]) is expected
