from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.articles.plain_text.white_space import white_space_edits
from briefing_tui.domain.offsets import Edit, edited


@given(st.text("ab  ", max_size=20), st.data())
def test_runs_of_spaces_become_one_and_the_ends_have_none(text: str, data: st.DataObject) -> None:
    points = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True)))
    edits: list[Edit] = [
        (start, end, data.draw(st.sampled_from(["", " ", "x"])))
        for start, end in zip(points[::2], points[1::2], strict=False)
    ]
    read = edited(text, edits)
    assert edited(text, white_space_edits(len(text), edits, read)) == " ".join(read.split())


def test_a_text_with_normal_white_space_keeps_its_edits() -> None:
    edits: list[Edit] = [(0, 2, "")]
    assert white_space_edits(5, edits, "abc") is edits
