import pytest

from briefing_tui.anchoring.footnote_marks import is_footnote_mark
from briefing_tui.domain.passage import Span


@pytest.mark.parametrize(
    ("text", "is_a_mark"),
    [
        ("the war[12] ended", True),
        ("the war[12]. It", True),
        ("the war.[7] It", True),
        ('the "war"[7] and', True),
        ("the war[*] ended", True),
        ("the war [12] ended", False),
        ("the war-[12] ended", False),
        ("the war 1[12] ended", False),
        ("paid $[12] then", False),
        ("paid <[12] then", False),
        ('said "[12] men', False),
        ("of '[68] and", False),
        ("(Table [5])", False),
        ("the war[12]th", False),
        ("the war[1234] ended", False),
        ("[12] men", False),
    ],
)
def test_only_what_is_attached_to_a_word_or_its_stop_is_a_footnote_mark(text: str, *, is_a_mark: bool) -> None:
    start, end = text.index("["), text.index("]") - 1
    assert is_footnote_mark(text.replace("[", "").replace("]", ""), Span(start, end)) is is_a_mark
