import pytest

from briefing_tui.checking.parsing.sentences import sentences
from briefing_tui.checking.parsing.word_classes import word_classes
from briefing_tui.checking.words.classes import WordClass


def _class_of(word: str, text: str) -> WordClass:
    (sentence,) = sentences(text)
    return word_classes(sentence)[sentence.tokens.index(word)]


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("attack", "Rebels attack the town."),
        ("attack", "They plan to attack."),
        ("criticises", "The envoy criticises the army."),
        ("accused", "Iran accused Iraq."),
        ("massing", "Iran accused Iraq of massing troops."),
        ("retaken", "Guerrillas have retaken it."),
        ("responding", "They stopped responding to it."),
        ("suspended", "The union condemned it, suspended Gabon and left."),
    ],
)
def test_a_word_that_acts_is_a_verb(word: str, text: str) -> None:
    assert _class_of(word, text) is WordClass.VERB


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("attack", "The attack on Tine failed."),
        ("planned", "The planned visit fell through."),
        ("written", "It needs the prior written consent of the port."),
        ("bombing", "The bombing of the port ended."),
        ("led", "Vietnamese-led forces left."),
        ("armed", "Near Batken, armed smugglers returned."),
        ("armed", "It began after armed smugglers returned."),
        ("call", "On receipt of a distress call they left."),
    ],
)
def test_the_same_word_is_none_where_it_names_or_describes(word: str, text: str) -> None:
    assert _class_of(word, text) is WordClass.NOMINAL


def test_small_words_are_what_the_words_beside_them_make_them() -> None:
    assert _class_of("to", "It asked to leave.") is WordClass.INFINITIVE
    assert _class_of("to", "It went to the port.") is WordClass.PREPOSITION
    assert _class_of("that", "The army that left is back.") is WordClass.RELATIVE
    assert _class_of("that", "He said that it left.") is WordClass.SUBORDINATOR
    assert _class_of("her", "They praised her.") is WordClass.PRONOUN
    assert _class_of("her", "They praised her army.") is WordClass.DETERMINER
    assert _class_of("on", "It left on 9 May for Tine.") is WordClass.TIME
    assert _class_of("south", "It holds the posts south of the river.") is WordClass.PREPOSITION
    assert _class_of("south", "It holds the south of the country.") is WordClass.NOMINAL
    assert _class_of("i", "It left Mazar-i-Sharif.") is WordClass.NOMINAL
