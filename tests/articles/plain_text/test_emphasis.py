import pytest

from briefing_tui.articles.plain_text.emphasis import delimiter_run, emphasis_edits
from briefing_tui.articles.plain_text.inline import inline_edits
from briefing_tui.domain.offsets import edited


def _read(text: str) -> str:
    return edited(text, inline_edits(text))


# Examples of CommonMark 0.31, section 6.2, and what remains as reading text.
@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("*foo bar*", "foo bar"),
        ("a * foo bar*", "a * foo bar*"),
        ('a*"foo"*', 'a*"foo"*'),
        ("foo*bar*", "foobar"),
        ("_foo bar_", "foo bar"),
        ("foo_bar_", "foo_bar_"),
        ("пристаням_стремятся_", "пристаням_стремятся_"),
        ("foo-_(bar)_", "foo-(bar)"),
        ("_foo*", "_foo*"),
        ("*(*foo*)*", "(foo)"),
        ("**foo bar**", "foo bar"),
        ("__foo, __bar__, baz__", "foo, bar, baz"),
        ("*foo**bar**baz*", "foobarbaz"),
        ("*foo**bar*", "foo**bar"),
        ("***foo** bar*", "foo bar"),
        ("foo***bar***baz", "foobarbaz"),
        ("foo******bar*********baz", "foobar***baz"),
        ("**foo*", "*foo"),
        ("*foo**", "foo*"),
        ("***foo**", "*foo"),
        ("*foo _bar* baz_", "foo _bar baz_"),
        ("**foo **bar baz**", "**foo bar baz"),
        ("*foo [bar* baz](u)*", "foo bar* baz"),
        ("~~gone~~ and ~5 ~a~ ~~~b~~~", "gone and ~5 ~a~ ~~~b~~~"),
        ("snake_case_name", "snake_case_name"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("a footnote* and another**", "a footnote* and another**"),
        ("«*a*» “_b_”", "«a» “b”"),
    ],
)
def test_delimiters_pair_by_the_rules_of_commonmark(text: str, read: str) -> None:
    assert _read(text) == read


def test_a_run_between_spaces_neither_opens_nor_closes() -> None:
    run = delimiter_run("a ** b", 2, 4)
    assert not run.opens
    assert not run.closes


def test_a_closer_without_an_opener_leaves_those_of_another_mark() -> None:
    text = "_a* b_"
    runs = [delimiter_run(text, place, place + 1) for place in (0, 2, 5)]
    assert sorted(emphasis_edits(runs)) == [(0, 1, ""), (5, 6, "")]
