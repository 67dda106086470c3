import pytest

from briefing_tui.checking.words.verbs import Form, verb_of


@pytest.mark.parametrize(
    ("word", "form", "base"),
    [
        ("accuse", Form.BASE, "accuse"),
        ("denies", Form.THIRD, "deny"),
        ("planned", Form.PAST, "plan"),
        ("retaken", Form.PAST, "retake"),
        ("massing", Form.GERUND, "mass"),
    ],
)
def test_a_form_is_told_with_its_base(word: str, form: Form, base: str) -> None:
    verb = verb_of(word)
    assert verb is not None
    assert (verb.form, verb.base) == (form, base)


def test_what_looks_like_a_form_and_is_none_is_no_verb() -> None:
    assert [verb_of(word) for word in ("hundred", "evening", "a", "12th")] == [None] * 4
