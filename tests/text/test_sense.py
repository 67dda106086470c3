"""Tests of words that turn the sense of what stands beside them."""

import pytest

from briefing_tui.text.sense import Sense, sense_of

_ENGLISH = "The plan of the army was to be ready in the spring."


def _sense(text: str) -> Sense:
    sense = sense_of(text)
    assert sense is not None
    return sense


@pytest.mark.parametrize(
    ("rest", "directly", "as_sentence"),
    [
        ("He did not", True, True),
        ("Nobody believes that", True, True),
        ("Nobody in the town believes that", True, True),
        ("There is no evidence that", True, True),
        ("They denied that", True, True),
        ("The evidence was not sufficient to charge that", True, True),
        ("She asked whether", True, True),
        ("It is not true, he said, that", True, True),
        ("If the talks fail,", False, True),
        ("Unless it rains,", False, True),
        ("Although nobody expected it,", False, False),
        ("He did not come, and", False, False),
        ("The minister, who did not attend, said that", False, False),
        ("The minister said that", False, False),
        ("There is no doubt that", False, False),
        ("not only", False, False),
    ],
)
def test_the_words_before_a_passage_turn_it(rest: str, directly: bool, as_sentence: bool) -> None:
    sense = _sense(_ENGLISH)
    assert (sense.turns_directly_after(rest), sense.turns_after(rest)) == (directly, as_sentence)


@pytest.mark.parametrize(
    ("rest", "directly", "as_sentence"),
    [
        ("not ready.", True, True),
        ("still not ready.", True, True),
        ("unless it rains.", True, True),
        ("if it rains.", False, True),
        (", if the talks fail.", False, True),
        ("in no case.", False, True),
        ("is doubtful.", False, True),
        ("to the north, which did not surrender.", False, False),
        ("that did not surrender.", False, False),
        ("without any losses.", False, False),
        (", the minister said.", False, False),
    ],
)
def test_the_words_behind_a_passage_turn_it(rest: str, directly: bool, as_sentence: bool) -> None:
    sense = _sense(_ENGLISH)
    assert (sense.turns_directly_before(rest), sense.turns_before(rest)) == (directly, as_sentence)


@pytest.mark.parametrize(
    ("before", "passage"),
    [
        ("Die Regierung glaubt nicht, dass", "die Armee den Plan unterstützt"),
        ("Le gouvernement n'", "a pris part à la guerre dans le nord"),
        ("Nadie cree que", "el ejército apoya el plan en el norte"),
        ("Никто не верит, что", "армия поддержит план"),
        ("لا يعتقد أحد أن", "الجيش يدعم الخطة في الشمال"),
        ("هیچ کس باور ندارد که", "ارتش از این طرح حمایت می‌کند"),
        ("没有人相信", "军队会支持该计划"),
        ("政府并不", "支持军队的计划"),
    ],
)
def test_negations_of_other_languages_turn_what_follows(before: str, passage: str) -> None:
    assert _sense(f"{before} {passage}").turns_directly_after(before, passage)


@pytest.mark.parametrize(
    ("passage", "behind"),
    [
        ("Die Regierung unterstützt den Plan der Armee", "nicht."),
        ("دولت این طرح را تأیید", "نکرد و رفت."),
        ("El gobierno de la capital y el ejército", "no apoyan el plan."),
    ],
)
def test_negations_of_other_languages_turn_what_stands_before(passage: str, behind: str) -> None:
    assert _sense(f"{passage} {behind}").turns_directly_before(behind, passage)


@pytest.mark.parametrize(
    ("before", "passage"),
    [("Le gouvernement ne", "soutient pas le plan de la ville"), ("Никто", "не верит, что армия готова")],
)
def test_of_two_negations_that_are_one_the_other_still_negates(before: str, passage: str) -> None:
    assert not _sense(f"{before} {passage}").turns_directly_after(before, passage)


def test_a_language_without_a_table_is_not_judged() -> None:
    assert sense_of("Rząd nie popiera planu armii na północy kraju.") is None
    assert sense_of("軍隊はその計画を支持しない。") is None
