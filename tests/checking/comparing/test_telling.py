import pytest

from briefing_tui.checking.comparing.telling import Contrast, parts_told
from briefing_tui.checking.parsing.sentences import sentences


def _contrast(denying: str, telling: str, *, others: str = "", strict: bool) -> Contrast:
    return Contrast(sentences(denying)[0], sentences(telling)[0], sentences(others), strict)


def _is_told(pair: Contrast, word: str) -> bool:
    told = pair.telling.forms.index(word)
    return pair.is_told(told, pair.telling.clause(told), pair.denying.content, is_total=False)


@pytest.mark.parametrize(
    ("telling", "word"),
    [
        ("The vote was peaceful.", "peaceful"),
        ("Canada would accept a base.", "accept"),  # the same as "will", reported
        ("The group took part in the vote.", "took"),
    ],
)
def test_a_plain_sentence_tells_a_fact(telling: str, word: str) -> None:
    assert _is_told(_contrast("Canada will not accept it.", telling, strict=True), word)


@pytest.mark.parametrize(
    ("telling", "word"),
    [
        ("The vote could be held.", "held"),
        ("The vote was held, but not counted.", "held"),
        ("Some of the votes were counted.", "counted"),
        ("If the vote is held, it will rain.", "held"),
        ("Iran accuses Iraq of sheltering the group.", "sheltering"),
        ("The recess began before the vote was held.", "held"),
    ],
)
def test_what_is_possible_partial_alleged_or_denied_elsewhere_is_no_fact(telling: str, word: str) -> None:
    assert not _is_told(_contrast("The vote never took place.", telling, strict=True), word)


def test_of_a_quote_the_clause_alone_counts_unless_it_hangs_on_another() -> None:
    denying = "The vote was not peaceful."
    assert _is_told(_contrast(denying, "The vote was peaceful, but ballots were not secret.", strict=False), "peaceful")
    assert not _is_told(_contrast(denying, "Nobody said which vote was peaceful.", strict=False), "peaceful")


def test_what_the_next_sentence_of_a_quote_denies_is_no_fact() -> None:
    pair = _contrast("No exports are foreseen.", "Exports fell.", others="The firm stops exports.", strict=False)
    assert not _is_told(pair, "exports")
    assert pair.speaks_elsewhere(frozenset({"expor"}))


def test_how_many_is_no_part() -> None:
    sentence = sentences("They say how many of them came, and most did.")[0]
    assert parts_told(sentence, range(len(sentence.forms))) == {"most"}
