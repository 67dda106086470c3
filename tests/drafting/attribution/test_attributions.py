"""Each statement of an article has whoever says it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.drafting.attribution.reading import read, speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Oman said that the talks had failed.", "oman"),
        ("In May, Oman repeatedly said the talks had failed.", "oman"),
        ("The talks had failed, Oman said on Monday.", "oman"),
        ("The talks had failed, said Oman.", "oman"),
        ("According to Oman, the talks had failed.", "oman"),
        ("From Oman's point of view, the talks are over.", "oman"),
        ("The group has been considered a threat by Oman since 2006.", "oman"),
        ("Oman sees the group as a threat.", "oman"),
        ("Oman, a small state, believes that the talks will fail.", "oman"),
        ("A spokesman for Oman said that the talks had failed.", "oman"),
        ("The talks, Oman said, had failed.", "oman"),
        ("According to some sources, the talks had failed.", "some sources"),
        ("Jane Doe of the northern harbour said the talks had failed.", "Jane Doe"),
        ("A senior official said the talks had failed.", "senior official"),
        ("Oman opened the talks.", ""),
        ("Oman signed a treaty, according to which the border is open.", ""),
        ("Oman demanded the return of the ships.", ""),
        ("The group claimed responsibility for the attack.", ""),
        ("The storm claimed three lives.", ""),
        ("Oman has come to the conclusion that the talks will fail.", "oman"),
        ("The state of Oman has proved itself a good host of the talks.", ""),
        ("We've been warning since July that the talks would fail.", ""),
        ("Oman, in turn, threatened the northern authorities with sanctions.", ""),
        ("The northern junta of Oman late on Sunday said that it would stay.", "oman"),
        ("At about that time, Oman began building a port, and left the talks.", ""),
        ("Oman noted, however, that the talks had failed.", "oman"),
        ("Sanctions deny the people access to the port.", ""),
        ("Two men were arrested for allegedly closing the port of Oman.", ""),
        ("The port is closed, according to a new study by the northern Oman.", "oman"),
        ("Oman's point was that the talks had failed.", "oman"),
        ("Oman left the talks a day after it said that it would stay.", ""),
    ],
)
def test_a_statement_is_by_whoever_the_text_leaves_it_to(text: str, speaker: str) -> None:
    assert speakers(text, "Oman") == [speaker]


def test_all_sentences_of_a_quotation_are_by_its_speaker() -> None:
    text = (
        'Oman opened the talks. "We are ready to go on," Oman said. "We have no other choice. We never had one at all."'
    )
    assert speakers(text, "Oman")[1:] == ["oman"] * (len(read(text)) - 1)


def test_a_pronoun_is_whoever_spoke_last() -> None:
    assert speakers("Smith said that the road was open. He added that the bridge was closed.", "Smith") == ["smith"] * 2


def test_whoever_reports_it_stands_beside_whoever_said_it() -> None:
    assert speakers("Oman said the talks had failed, Reuters reported.", "Oman", "Reuters") == ["oman, reuters"]


def test_words_that_deny_what_is_left_to_somebody_are_kept() -> None:
    [(_, attribution)] = read("Oman claimed without evidence that the ship was attacked.", "Oman")
    assert attribution is not None
    assert attribution.doubt == "without evidence"


_WORDS = """Oman He they who that said says saying told claim claims according to reports view from 's as by was been
not the a of and but while will if , . : ; ( ) " “ ” ‘ ’ — Monday 2024 minister officials"""


@given(st.lists(st.sampled_from(_WORDS.split()), max_size=40))
def test_any_text_is_read(found: list[str]) -> None:
    for statement, attribution in read(" ".join(found), "Oman"):
        if attribution is not None:
            assert attribution.speakers
            assert 0 <= attribution.share <= 1
            assert attribution.content <= set(range(len(statement.tokens)))


def test_they_are_those_without_a_name_who_have_just_spoken() -> None:
    text = "Several officers said that Oman was late. They suggested that the talks would fail."
    assert speakers(text, "Oman") == ["several officers", "several officers"]


def test_him_after_according_to_is_who_has_just_spoken() -> None:
    text = "Oman announced that the talks would begin. According to him, the port is closed."
    assert speakers(text, "Oman") == ["oman", "oman"]
