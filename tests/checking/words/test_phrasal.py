from briefing_tui.checking.words.phrasal import PARTICLES, PREPOSITIONS, phrasal_verbs
from briefing_tui.checking.words.stems import stem_of


def test_every_form_of_a_phrasal_verb_has_the_stems_of_verbs_that_mean_the_same() -> None:
    assert stem_of("withdraw") in phrasal_verbs()[("pulled", "out")]
    assert stem_of("withdraw") not in phrasal_verbs()[("pulled", "down")]


def test_the_adverb_of_every_phrasal_verb_is_known() -> None:
    assert {particle for _, particle in phrasal_verbs()} <= PARTICLES | PREPOSITIONS
