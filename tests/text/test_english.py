from briefing_tui.text.english import counted


def test_one_thing_is_told_in_the_singular() -> None:
    assert counted(1, "quote") == "1 quote"
    assert counted(0, "quote") == "0 quotes"
    assert counted(1, "claim", "rest") == "1 claim rests"
    assert counted(2, "claim", "rest") == "2 claims rest"


def test_thousands_are_parted() -> None:
    assert counted(12_345, "claim", "bear") == "12,345 claims bear"
