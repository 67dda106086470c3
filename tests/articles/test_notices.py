"""Sentences on what was left out."""

from briefing_tui.articles.notices import notices


def test_changes_are_counted_in_one_sentence() -> None:
    assert notices({"insertion": 1, "deletion": 2}, 0) == [
        "2 deletions and 1 insertion are marked as changes: the text is read as if they were accepted."
    ]
    assert notices({"move": 1}, 0) == ["1 move is marked as changes: the text is read as if they were accepted."]


def test_what_is_left_out_is_counted() -> None:
    assert notices({"comment": 1, "chart": 2}, 1_234) == [
        "1 comment is left out.",
        "2 charts are left out.",
        "Hidden text is left out (1,234 characters).",
    ]
    assert notices({}, 0) == []
