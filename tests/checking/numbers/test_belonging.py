from briefing_tui.checking.numbers.belonging import NEXT, ORDER, OWNER, PREDICATE, SUBJECT, THING, VOTE, holdings
from briefing_tui.checking.words.stems import stem_of


def _words(text: str) -> list[dict[str, set[str]]]:
    return [{role: set(words) for role, words in holding.words.items()} for holding in holdings(text)]


def test_words_belong_to_a_number_by_what_they_are_to_it() -> None:
    first, second = _words("France's army has sent 20 heavy tanks, while 45 lorries were lost near Gao.")
    assert first[OWNER] == {"franc"}
    assert first[SUBJECT] == {"armi"}
    assert first[NEXT] == {"heavi"}
    assert first[THING] == {"heavi", "tank"}
    assert second[PREDICATE] == {stem_of("lost")}
    assert second["near"] == {"gao"}


def test_of_two_numbers_the_earlier_is_told_from_the_later() -> None:
    first, second = _words("It rose from 30 to 40.")
    assert first[ORDER] != second[ORDER]


def test_votes_against_are_told_from_the_others() -> None:
    first, second = _words("They adopted it by 71 votes to 12.")
    other, against = _words("71 were for it and 12 opposed it.")
    assert (first[VOTE], second[VOTE]) == (other[VOTE], against[VOTE])


def test_a_day_is_a_word_beside_other_numbers() -> None:
    first, _, second, _ = _words("It lost 4 men on 12 June and 7 on 19 June.")
    assert "12" in first["on"]
    assert "19" in second["on"]


def test_a_text_with_one_number_has_nothing_to_be_exchanged() -> None:
    assert holdings("It lost 4 men.") == ()
