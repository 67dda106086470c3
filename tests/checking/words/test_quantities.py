from briefing_tui.checking.words.quantities import ADVERBS_OF_SHARE, MAX_QUANTIFIER_WORDS, QUANTIFIERS, Share


def test_every_quantifier_is_short_enough_to_be_looked_up() -> None:
    assert all(len(words.split()) <= MAX_QUANTIFIER_WORDS for words in QUANTIFIERS)


def test_adverbs_and_quantifiers_name_the_same_shares() -> None:
    assert QUANTIFIERS["every"] is QUANTIFIERS["all of"] is ADVERBS_OF_SHARE["entirely"] is Share.ALL
    assert QUANTIFIERS["not every"] is Share.NOT_ALL
