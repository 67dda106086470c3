from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.exporting.tables import column_lines, key_markdown, rule_markdown

_KEYS = (
    ("Move", (("j ↓", "down", "down"), ("Space PgDn", "a page down", "page-down"))),
    ("Find", (("|", "either | or", "either"),)),
)
_RULES = (
    ("Quotes", (("quote-missing", "error", "It is not there."), ("quote-odd", "note", "It is | odd. " + "word " * 30))),
    ("Loading", (("alias", "error, fixed", "No aliases."),)),
)


def test_the_plain_table_aligns_the_labels_under_each_group() -> None:
    assert list(column_lines(_KEYS)) == [
        "Move",
        "  j ↓         down         down",
        "  Space PgDn  a page down  page-down",
        "",
        "Find",
        "  |           either | or  either",
    ]


def test_the_plain_table_keeps_its_columns_and_breaks_what_is_long() -> None:
    lines = list(column_lines(_RULES))
    assert lines[0] == "Quotes"
    assert lines[1] == "  quote-missing  error         It is not there."
    assert lines[3].startswith(" " * 31 + "word")
    assert lines[-3:] == ["", "Loading", "  alias          error, fixed  No aliases."]
    assert max(map(len, lines)) <= 110


def test_the_key_table_names_a_group_once_and_escapes_its_cells() -> None:
    assert list(key_markdown(_KEYS))[2:] == [
        "| **Move** | `j ↓` | down | `down` |",
        "|  | `Space PgDn` | a page down | `page-down` |",
        r"| **Find** | `\|` | either \| or | `either` |",
    ]


def test_the_rule_table_links_the_codes_that_have_pages_and_no_others() -> None:
    rows = list(rule_markdown(_RULES, {"quote-missing"}))[2:]
    assert rows[0] == "| **Quotes** | [`quote-missing`](quote-missing.md) | error | It is not there. |"
    assert rows[1].startswith(r"|  | `quote-odd` | note | It is \| odd.")
    assert rows[2] == "| **Loading** | `alias` | error, fixed | No aliases. |"


@given(st.lists(st.text("a| ", max_size=6), min_size=1, max_size=4))
def test_every_row_of_a_markdown_table_has_as_many_cells_as_its_head(labels: list[str]) -> None:
    rows = [("x", label, "id") for label in labels]
    for table in (key_markdown((("T", rows),)), rule_markdown((("T", [(a, c, b) for a, b, c in rows]),), ())):
        head, *others = (line.replace(r"\|", "").count("|") for line in table)
        assert others == [head] * (len(labels) + 1)
