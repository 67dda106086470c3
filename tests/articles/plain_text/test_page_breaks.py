import pytest

from briefing_tui.articles.plain_text.page_breaks import LinePageBreaks, is_page_furniture, line_prefix_counts
from briefing_tui.domain.passage import Span

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


def test_the_lines_of_the_whole_text_say_what_a_running_head_is() -> None:
    between = f"\n{_HEAD}\n"
    for heads, accounted in ((3, True), (2, False)):
        text = f"{_HEAD}\n" * (heads - 1) + "the border" + between + "was closed"
        start = text.index(between)
        assert LinePageBreaks(text).accounts_for(Span(start, start + len(between))) is accounted
