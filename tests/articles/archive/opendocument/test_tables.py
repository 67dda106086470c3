"""Tables of OpenDocument texts."""

from tests.articles.archive.documents import blocks, extraction_of_open, open_text


def _cell(content: str, attributes: str = "") -> str:
    return f"<table:table-cell {attributes}><text:p>{content}</text:p></table:table-cell>"


def _row(*cells: str) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def _table(*rows: str) -> str:
    return f"<table:table><table:table-column/>{''.join(rows)}</table:table>"


def test_rows_are_blocks_and_heads_are_marked() -> None:
    head = f"<table:table-header-rows>{_row(_cell('Year'), _cell('Tonnes'))}</table:table-header-rows>"
    assert blocks(open_text(_table(head, _row(_cell("2021"), _cell("1,200"))))) == [
        ("row 1", "Year\tTonnes"),
        ("row", "2021\t1,200"),
    ]


def test_covered_and_repeated_cells_keep_the_columns() -> None:
    covered = (
        '<table:covered-table-cell table:number-columns-repeated="2"><text:p>x</text:p></table:covered-table-cell>'
    )
    assert blocks(open_text(_table(_row(_cell("a"), covered, _cell("b"))))) == [("row", "a\t\t\tb")]
    repeated = _row(_cell("", 'table:number-columns-repeated="2"'), _cell("b"))
    assert blocks(open_text(_table(repeated))) == [("row", "\t\tb")]


def test_a_table_in_a_cell_keeps_its_rows_and_the_outer_one_only_places_it() -> None:
    inner = _table(_row(_cell("1"), _cell("2")))
    outer = _table(_row(_cell("a"), f"<table:table-cell>{inner}</table:table-cell>"))
    assert blocks(open_text(outer)) == [("paragraph", "a"), ("row", "1\t2")]


def test_notes_in_a_row_follow_it() -> None:
    note = "<text:note><text:note-body><text:p>Note</text:p></text:note-body></text:note>"
    assert blocks(open_text(_table(_row(_cell(f"a{note}"), _cell("b"))))) == [("row", "a\tb"), ("note", "Note")]


def test_a_repetition_beyond_all_columns_is_bounded() -> None:
    row = _row(_cell("a", 'table:number-columns-repeated="1000000000"'))
    assert len(extraction_of_open(_table(row)).text) < 100
