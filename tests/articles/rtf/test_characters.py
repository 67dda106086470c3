"""Characters of an RTF file, from bytes and from numbers."""

from briefing_tui.articles.rtf.characters import Characters


def test_a_character_may_come_in_several_bytes() -> None:
    characters = Characters()
    characters.add_bytes(b"\x83", "cp932")
    characters.add_bytes(b"A", "cp932")
    characters.add_bytes(b"\xe9", "cp1252")
    assert (characters.take(), characters.take()) == ("アé", "")


def test_what_stands_in_for_a_character_is_left_out() -> None:
    characters = Characters()
    characters.add_unicode(233, 3)
    characters.add("x")
    characters.add_bytes(b"y", "cp1252")
    characters.add_bytes(b"zab", "cp1252")
    assert characters.take() == "éab"
    characters.add_unicode(233, 3)
    characters.end_replacing()
    characters.add_bytes(b"abc", "cp1252")
    assert characters.take() == "éabc"


def test_two_halves_make_a_character_also_where_text_is_taken_between_them() -> None:
    characters = Characters()
    characters.add_unicode(55356, 0)
    assert characters.take() == ""
    characters.add_unicode(-8438, 0)
    assert characters.take() == "🌊"


def test_a_half_alone_is_no_character() -> None:
    characters = Characters()
    characters.add_unicode(55356, 0)
    characters.add("x")
    characters.add_unicode(57098, 0)
    assert characters.take() == "\ufffdx\ufffd"
