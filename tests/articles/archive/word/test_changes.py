"""Tracked changes."""

from tests.articles.archive.documents import blocks, extraction_of_word, word


def _run(text: str, name: str = "t") -> str:
    return f"<w:r><w:{name}>{text}</w:{name}></w:r>"


def _notices(body: str) -> list[str]:
    return [notice.partition(" marked")[0] for notice in extraction_of_word(body).notices]


def test_what_was_inserted_is_read_and_what_was_deleted_not() -> None:
    body = f"<w:p>{_run('a')}<w:ins>{_run('b')}</w:ins><w:del>{_run('c', 'delText')}</w:del>{_run('d')}</w:p>"
    assert blocks(word(body)) == [("paragraph", "abd")]
    assert _notices(body) == ["1 deletion and 1 insertion are"]


def test_what_was_moved_is_read_where_it_went() -> None:
    gone, come = f"<w:moveFrom>{_run('a ')}</w:moveFrom>", f"<w:moveTo>{_run('a ')}</w:moveTo>"
    body = f"<w:p>{gone}{_run('b ')}{come}</w:p>"
    assert blocks(word(body)) == [("paragraph", "b a")]
    assert _notices(body) == ["1 move is"]


def test_a_change_in_several_runs_or_paragraphs_counts_once() -> None:
    def insertion(text: str, author: str = "A") -> str:
        return f'<w:ins w:author="{author}">{_run(text)}</w:ins>'

    marked = "<w:pPr><w:rPr><w:ins/></w:rPr></w:pPr>"
    body = (
        f"<w:p>{marked}{insertion('a')}{insertion('b')}</w:p><w:p>{marked}{insertion('c')}{insertion('d', 'B')}</w:p>"
    )
    assert _notices(body) == ["2 insertions are"]
    assert _notices(f"<w:p>{insertion('a')}{_run('b')}{insertion('c')}</w:p>") == ["2 insertions are"]


def test_a_deleted_row_is_not_read() -> None:
    cell = f"<w:tc><w:p>{_run('a')}</w:p></w:tc>"
    body = f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr>{cell}</w:tr><w:tr>{cell}{cell}</w:tr></w:tbl>"
    assert blocks(word(body)) == [("row", "a\ta")]


def test_a_paragraph_that_moved_goes_with_its_end() -> None:
    moved = f"<w:p><w:pPr><w:rPr><w:moveFrom/></w:rPr></w:pPr><w:moveFrom>{_run('a')}</w:moveFrom></w:p>"
    assert blocks(word(f"{moved}<w:p>{_run('b')}</w:p>")) == [("paragraph", "b")]
