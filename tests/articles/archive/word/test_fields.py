"""Fields and content controls."""

from tests.articles.archive.documents import blocks, extraction_of_word, word

from briefing_tui.domain.furniture import FurnitureKind


def _char(step: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{step}"/></w:r>'


def _run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def _code(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def _field(code: str, result: str) -> str:
    return _char("begin") + _code(code) + _char("separate") + _run(result) + _char("end")


def _texts(body: str) -> list[str]:
    return [text for _, text in blocks(word(body))]


def test_the_result_of_a_field_is_read_and_its_instruction_not() -> None:
    assert _texts(f"<w:p>{_run('see ')}{_field('REF x', 'page 2')}{_run('.')}</w:p>") == ["see page 2."]


def test_what_an_instruction_is_made_of_is_not_read() -> None:
    nested = _char("begin") + _code("IF ") + _field("PAGE", "1") + _code(" = 1") + _char("separate")
    assert _texts(f"<w:p>{nested}{_run('first')}{_char('end')}</w:p>") == ["first"]


def test_a_field_that_never_ends_costs_no_more_than_its_paragraph() -> None:
    assert _texts(f"<w:p>{_char('begin')}{_run('lost')}</w:p><w:p>{_run('kept')}</w:p>") == ["kept"]
    assert _texts(f"<w:p>{_char('end')}{_char('separate')}{_run('kept')}</w:p>") == ["kept"]


def test_a_table_of_contents_is_furniture() -> None:
    body = (
        f"<w:p>{_char('begin')}{_code(' TOC x')}{_char('separate')}{_run('One 1')}</w:p><w:p>{_run('Two 2')}</w:p>"
        f"<w:p>{_char('end')}{_run('Text')}</w:p>"
    )
    extraction = extraction_of_word(body)
    assert [extraction.text[slice(*each.span)] for each in extraction.furniture] == ["One 1", "Two 2"]
    assert {each.kind for each in extraction.furniture} == {FurnitureKind.NAVIGATION}
    assert _texts(body) == ["Text"]


def test_a_table_of_contents_that_never_ends_is_text() -> None:
    body = f"<w:p>{_char('begin')}{_code('TOC')}{_char('separate')}{_run('One')}</w:p><w:p>{_run('Two')}</w:p>"
    assert _texts(body) == ["One", "Two"]


def test_a_control_with_a_table_of_contents_is_furniture_and_others_are_text() -> None:
    def control(gallery: str) -> str:
        properties = f'<w:sdtPr><w:docPartObj><w:docPartGallery w:val="{gallery}"/></w:docPartObj></w:sdtPr>'
        return f"<w:sdt>{properties}<w:sdtContent><w:p>{_run('One')}</w:p></w:sdtContent></w:sdt>"

    assert _texts(control("Table of Contents")) == []
    assert _texts(control("Cover Pages")) == ["One"]


def test_a_contents_field_in_one_line_is_furniture() -> None:
    assert _texts(f"<w:p>{_field('TOC', 'One 1')}</w:p><w:p>{_run('Two')}</w:p>") == ["Two"]
