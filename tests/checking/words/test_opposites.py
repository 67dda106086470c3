from briefing_tui.checking.words.opposites import opposites


def _are_opposite(one: str, other: str) -> bool:
    return any(
        pole.pair == against.pair and pole.side != against.side
        for pole in opposites()[one]
        for against in opposites()[other]
    )


def test_every_form_of_a_word_is_opposite_to_every_form_of_the_other() -> None:
    assert _are_opposite("rises", "fell")
    assert _are_opposite("broke off", "establishing")
    assert _are_opposite("imports", "exported")
    assert not _are_opposite("rises", "grew")


def test_no_word_stands_on_both_sides_of_a_pair() -> None:
    for word, poles in opposites().items():
        assert len({pole.pair for pole in poles}) == len(poles), word
