from briefing_tui.exporting.columns import column_lines

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
