import pytest

from briefing_tui.anchoring.page_furniture import is_footnote_mark, is_page_furniture, line_prefix_counts
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


_HEAD = "Report on the Border"
_PREFIX_COUNTS = line_prefix_counts(f"{_HEAD}\n" * 3 + "A line of the text\n" * 2)
_NOTE = "12 See the report of 1990, page 5.\nand the one behind it"


@pytest.mark.parametrize(
    "between",
    [
        "\n\n17\n\n",
        "\n17\n",
        f"\n{_HEAD}\n",
        f"\n\n17\n\n{_HEAD} 1990\n",
        f"\n{_NOTE}\n",
        f"\n{_NOTE}\n17\n{_HEAD}\n",
        f"\n\n{_NOTE}\n\n17\n\n",
        f".\n{_NOTE}\n{_HEAD}\n",
        "\n* See there.\n",
        " 17\n",
        " l.\n17\nx ",
    ],
)
def test_a_page_number_footnotes_and_a_running_head_are_page_furniture(between: str) -> None:
    assert is_page_furniture(between, _PREFIX_COUNTS)


@pytest.mark.parametrize(
    "between",
    [
        "",
        " ",
        "\n",
        "\n\n",
        " 17 ",
        "\nnever\n",
        "\n17\nnever, whatever they say,\n",
        f"\nnever, whatever they say,\n17\n{_HEAD}\n",
        f"\n17\n{_HEAD}\nThey killed no one.\n",
        ".\n\n17\n\nThey killed no one there at all.\n\n",
        f".\n{_NOTE}\n17\nThey killed no one there.\n",
        f".\n{_NOTE}\n",
        "\n1344\n",
        "\n1\nthe border must be open\n2\n",
        "\nA line of the text\n",
        f"\n{_HEAD} was closed.\n",
        f" not\n{_HEAD}\n",
        f"\n{_HEAD}\nno ",
        f" ever\n{_HEAD}\n",
        "\nReport on other things\n",
    ],
)
def test_a_line_of_the_text_itself_is_no_page_furniture(between: str) -> None:
    assert not is_page_furniture(between, _PREFIX_COUNTS)
