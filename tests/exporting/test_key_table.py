from briefing_tui.exporting.key_table import key_markdown

_GROUPS = (
    ("Move", (("j ↓", "down", "down"), ("Space PgDn", "a page down", "page-down"))),
    ("Find", (("|", "either | or", "either"),)),
)


def test_the_markdown_table_names_a_group_once_and_keeps_its_cells_apart() -> None:
    assert list(key_markdown(_GROUPS))[2:] == [
        "| **Move** | `j ↓` | down | `down` |",
        "|  | `Space PgDn` | a page down | `page-down` |",
        r"| **Find** | `\|` | either \| or | `either` |",
    ]
