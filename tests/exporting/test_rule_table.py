from briefing_tui.exporting.rule_table import rule_lines, rule_markdown

_GROUPS = (
    ("Quotes", (("quote-missing", "error", "It is not there."), ("quote-odd", "note", "It is | odd. " + "word " * 30))),
    ("Loading", (("alias", "error, fixed", "No aliases."),)),
)


def test_the_plain_table_keeps_its_columns_and_breaks_what_is_long() -> None:
    lines = list(rule_lines(_GROUPS))
    assert lines[0] == "Quotes"
    assert lines[1] == "  quote-missing  error         It is not there."
    assert lines[3].startswith(" " * 31 + "word")
    assert lines[-3:] == ["", "Loading", "  alias          error, fixed  No aliases."]
    assert max(map(len, lines)) <= 110


def test_the_markdown_table_leads_to_the_pages_there_are() -> None:
    rows = list(rule_markdown(_GROUPS, {"quote-missing"}))[2:]
    assert rows[0] == "| **Quotes** | [`quote-missing`](quote-missing.md) | error | It is not there. |"
    assert rows[1].startswith(r"|  | `quote-odd` | note | It is \| odd.")
    assert rows[2] == "| **Loading** | `alias` | error, fixed | No aliases. |"
