"""Tables of Word documents."""

from tests.articles.archive.documents import blocks, extraction_of_word, word


def _cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def _row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def _table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def test_rows_are_blocks_and_heads_are_marked() -> None:
    article = word(
        _table(_row(_cell("Year"), _cell("Tonnes"), properties="<w:tblHeader/>"), _row(_cell("2021"), _cell("1,200")))
    )
    assert blocks(article) == [("row 1", "Year\tTonnes"), ("row", "2021\t1,200")]
    assert article.elements[1].path == "/w:document/w:body/w:tbl[1]/w:tr[2]"


def test_merged_cells_keep_the_columns() -> None:
    article = word(
        _table(
            _row(_cell("a", '<w:gridSpan w:val="2"/>'), _cell("b", '<w:vMerge w:val="restart"/>')),
            _row(_cell("c"), _cell("d"), _cell("", "<w:vMerge/>")),
            _row(_cell("e"), properties='<w:gridBefore w:val="2"/>'),
        )
    )
    assert blocks(article) == [("row", "a\t\tb"), ("row", "c\td\t"), ("row", "\t\te")]


def test_a_table_in_a_cell_keeps_its_rows_and_the_outer_one_only_places_it() -> None:
    inner = _table(_row(_cell("1"), _cell("2")))
    outer = _table(_row(_cell("a"), f"<w:tc>{inner}<w:p/></w:tc>"), _row(_cell("b"), _cell("c")))
    assert blocks(word(outer)) == [("paragraph", "a"), ("row", "1\t2"), ("row", "b\tc")]


def test_notes_in_a_row_follow_it() -> None:
    reference = '<w:tc><w:p><w:r><w:t>a</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p></w:tc>'
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>Note</w:t></w:r></w:p></w:footnote>'
    assert blocks(word(_table(_row(reference, _cell("b"))), footnotes=note)) == [("row", "a\tb"), ("note", "Note")]


def test_a_span_beyond_all_columns_is_bounded() -> None:
    assert len(extraction_of_word(_table(_row(_cell("a", '<w:gridSpan w:val="1000000000"/>')))).text) < 100


def test_cells_without_a_row_are_read() -> None:
    assert blocks(word(_cell("a"))) == []
