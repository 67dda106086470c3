from briefing_tui.exporting.rule_table import rule_markdown

_GROUPS = (
    ("Quotes", (("quote-missing", "error", "It is not there."), ("quote-odd", "note", "It is | odd. " + "word " * 30))),
    ("Loading", (("alias", "error, fixed", "No aliases."),)),
)


def test_the_markdown_table_leads_to_the_pages_there_are() -> None:
    rows = list(rule_markdown(_GROUPS, {"quote-missing"}))[2:]
    assert rows[0] == "| **Quotes** | [`quote-missing`](quote-missing.md) | error | It is not there. |"
    assert rows[1].startswith(r"|  | `quote-odd` | note | It is \| odd.")
    assert rows[2] == "| **Loading** | `alias` | error, fixed | No aliases. |"
