"""Two wordings are told apart by the words in which they differ."""

import pytest

from briefing_tui.text.differing import changed_word, told_difference


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("forty men came", "fifty men came", '"forty…" → "fifty…"'),
        ("men came in May", "men left in May", '"…came…" → "…left…"'),
        ("men came", "men left", '"…came" → "…left"'),
        ("men came", "men came late", '"…came" → "…came late"'),
        ("late men came", "men came", '"late men…" → "men…"'),
        ("men did not come", "men did come", '"…did not…" → "…did…"'),
        ("all of it", "something else", '"all of it" → "something else"'),
        ("the same", "the same", '"…same" → "…same"'),
        ("two\nlines here", "two lines there", '"…here" → "…there"'),
        ("a a", "a a a", '"…a" → "…a a"'),
    ],
)
def test_the_differing_words_are_told_with_one_beside_them_where_there_are_none(old: str, new: str, told: str) -> None:
    assert told_difference(old, new) == told


def test_of_long_wordings_the_beginnings_are_told() -> None:
    told = told_difference("one " * 100, "two " * 100)
    assert len(told) < 150
    assert told.startswith('"one one')


@pytest.mark.parametrize(
    ("one", "other", "changed"),
    [
        ("The pact was signed in June.", "the pact was signed in May", ("June", "May")),
        ("forty boats", "“thirty boats”", ("forty", "thirty")),
        ("forty boats", "forty boats", None),
        ("forty old boats", "thirty new boats", None),
        ("forty boats", "forty old boats", None),
        ("boats", "ships", None),
    ],
)
def test_one_changed_word_is_told_and_no_greater_difference(
    one: str, other: str, changed: tuple[str, str] | None
) -> None:
    assert changed_word(one, other) == changed
