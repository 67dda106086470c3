from briefing_tui.checking.words.speaking import (
    bases_of_opinion,
    is_silent,
    noun_verbs_of_saying,
    verbs_of_opinion,
    verbs_of_saying,
    words_of_findings,
)


def test_a_base_form_that_is_a_noun_is_left_out_and_its_past_is_not() -> None:
    assert {"state", "report", "claim"}.isdisjoint(verbs_of_saying())
    assert {"stated", "reported", "claimed", "say", "pointed out"} <= verbs_of_saying()


def test_base_forms_that_may_be_nouns_are_kept_apart() -> None:
    assert {"caution", "report"} <= noun_verbs_of_saying()
    assert "say" not in noun_verbs_of_saying()
    assert "praise" in bases_of_opinion()
    assert "praise" not in verbs_of_opinion()
    assert {"praised", "expects"} <= verbs_of_opinion()
    assert {"compiled", "shows"} <= words_of_findings()


def test_who_says_that_they_say_nothing_is_silent() -> None:
    for words in ("the army declined to comment", "it has not yet responded", "was unable to confirm it"):
        assert is_silent(words.split())
    assert not is_silent(["the", "army", "said", "that", "it", "would", "comment"])
