from briefing_tui.checking.comparing.role_pairs import alike, is_same
from briefing_tui.checking.parsing.sentences import sentences


def _same(claim: str, quote: str) -> list[bool]:
    (one,), (other,) = sentences(claim), sentences(quote)
    return sorted(is_same(*pair) for pair in alike(one, other) if pair[0].role in ("subject", "object", "from"))


def test_who_is_the_same_in_a_role_is_told_whatever_the_words() -> None:
    assert _same("Iran was accused by Iraq.", "Iraq blamed Tehran.") == [True, True]
    assert _same("Chad bought fish from Sudan.", "Sudan sold fish to Chad.") == [True, True, True]


def test_who_is_another_in_a_role_is_told() -> None:
    assert _same("Iran accused Iraq.", "Iraq accused Iran.") == [False, False]


def test_two_events_with_other_things_are_not_one() -> None:
    assert _same("Ali gave them an account.", "Ali received a mission.") == []
