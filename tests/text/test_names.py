"""Names in a sentence are found by their capitals, and the first word counts where it is no common one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.text.names import names_in


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Relations between Tajikistan and the Taliban are cold.", ("Tajikistan", "Taliban")),
        ("The embassy in Dushanbe, of the Republic of Tajikistan", ("Dushanbe", "Republic of Tajikistan")),
        ("They met in Mazar-i-Sharif.", ("Mazar-i-Sharif",)),
        ("the Organization of the Black Sea", ("Organization of the Black Sea",)),
        ("Dushanbe's view of Emomali  Rahmon’s army", ("Dushanbe", "Emomali Rahmon")),
        ("a note by A. B. Karimi, Ministry for Water", ("A. B. Karimi", "Ministry for Water")),
        ("the Taliban's Afghanistan", ("Taliban", "Afghanistan")),
        ("“Sael” and again Sael", ("Sael",)),
        ("intra-Afghan talks", ("intra-Afghan",)),
        ("in August 2021 Rahmon met May Alam on Monday", ("Rahmon", "May Alam")),
        ("در این مرز", ()),
        ("", ()),
    ],
)
def test_runs_of_capitalised_words_are_names(sentence: str, names: tuple[str, ...]) -> None:
    assert names_in(sentence, f"they say that the relations are cold. {sentence}") == names


def test_a_word_that_the_text_has_with_a_small_letter_is_no_name_where_a_sentence_begins() -> None:
    assert names_in("Border guards left.", "The border is long. Border guards left.") == ()
    assert names_in("Kestria denies it.", "Kestria denies it.") == ("Kestria",)
    assert names_in("During the Taliban rule", "It went on during the war.") == ("Taliban",)


@given(st.text(st.sampled_from("aB c.'’s-of \n&é"), max_size=40))
def test_every_name_stands_in_the_sentence_and_has_a_capital(sentence: str) -> None:
    for name in names_in(sentence, sentence):
        assert name in " ".join(sentence.split())
        assert name != name.lower()
