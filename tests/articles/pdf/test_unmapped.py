"""Characters without a map to Unicode are read where they make words, and else stand as missing."""

from briefing_tui.articles.pdf.unmapped import characters_of, is_unreadable

_TEXT = (
    "The \x0crst market of the valley opened in the spring, and nobody was hurt at its opening, as the old people say."
)


def test_the_numbers_of_an_old_font_are_letters_where_they_make_words() -> None:
    assert characters_of(map(ord, _TEXT), [1] * len(_TEXT)) == _TEXT.replace("\x0c", "\ufb01")


def test_the_numbers_of_glyphs_are_missing_characters() -> None:
    shifted = [ord(character) - 29 for character in _TEXT]
    text = characters_of(shifted, [1] * len(_TEXT))
    assert set(text) == {"\ufffd"}
    assert is_unreadable(text)


def test_letters_beyond_ascii_alone_make_no_words() -> None:
    assert set(characters_of([0xE4, 0xF6, 0xFC, 0x20] * 20, [1] * 80)) == {"\ufffd"}


def test_a_few_missing_characters_leave_a_page_readable() -> None:
    text = characters_of(map(ord, "ab cd ef"), [0, 0, 0, 1, 0, 0, 0, 0])
    assert text == "ab \ufffdd ef"
    assert not is_unreadable(text)


def test_characters_for_private_use_alone_cannot_be_read() -> None:
    assert is_unreadable("\ue001\ue002 \ue003")
    assert not is_unreadable("\uf0b7 Water")
