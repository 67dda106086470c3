"""A sentence knows its words, its mentions and its marks by token."""

from tests.drafting.attribution.reading import sentence


def test_a_mention_covers_its_tokens() -> None:
    read = sentence("In South Korea now", "South Korea")
    assert [read.covering(at) is not None for at in range(4)] == [False, True, True, False]


def test_places_outside_a_sentence_have_no_words() -> None:
    read = sentence("although")
    assert read.has("subordinator", 0)
    assert not read.has("subordinator", 1)
    assert not read.has("subordinator", -1)


def test_a_comma_within_a_quotation_ends_nothing() -> None:
    read = sentence('they said "we go, and we never stop", then left')
    assert read.comma_after(0) == 11
    assert read.stop_after(0) == len(read.tokens)
