from briefing_tui.checking.parsing.chunks import chunks, is_genitive
from briefing_tui.checking.parsing.sentences import sentences
from briefing_tui.checking.words.classes import WordClass


def _parts(text: str) -> list[str]:
    (sentence,) = sentences(text)
    found = chunks(sentence)
    return [
        sentence.said(chunk.first, chunk.last)
        for chunk in found
        if chunk.word_class in (WordClass.NOMINAL, WordClass.VERB)
    ]


def test_noun_phrases_and_verbs_are_kept_whole() -> None:
    assert _parts("The Sudanese army had not yet accused the rebels' leaders of a month-old breach.") == [
        "The Sudanese army",
        "had not yet accused",
        "the rebels’ leaders".replace("’", "'"),
        "a month-old breach",
    ]


def test_a_determiner_begins_another_phrase_and_so_does_a_number_after_a_name() -> None:
    assert _parts("Belgium lent Rwanda the tents.") == ["Belgium", "lent", "Rwanda", "the tents"]
    assert _parts("Bosnia lent Serbia 40 million cubic metres.") == [
        "Bosnia",
        "lent",
        "Serbia",
        "40 million cubic metres",
    ]


def test_a_verb_is_passive_after_a_form_of_be_and_before_by() -> None:
    (sentence,) = sentences("Iran was accused, and the town attacked by rebels has fallen.")
    assert [chunk.passive for chunk in chunks(sentence) if chunk.verb] == [True, True, False]


def test_a_sentence_as_long_as_a_table_has_none() -> None:
    (sentence,) = sentences("word " * 1000)
    assert chunks(sentence) == ()


def test_a_genitive_is_told_by_its_ending_or_is_a_pronoun() -> None:
    (sentence,) = sentences("Iran's envoy praised the rebels’ base and its men.")
    assert [word for at, word in enumerate(sentence.tokens) if is_genitive(sentence, at)] == ["Iran's", "rebels", "its"]
