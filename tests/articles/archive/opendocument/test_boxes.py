"""Frames, notes, comments, tracked changes and indexes."""

from tests.articles.archive.documents import blocks, extraction_of_open, open_text


def test_frames_and_shapes_follow_their_paragraph() -> None:
    body = (
        "<text:p>a<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>b"
        "<draw:custom-shape><text:p>shape</text:p></draw:custom-shape></text:p>"
        "<draw:frame><draw:text-box><text:p>of the page</text:p></draw:text-box></draw:frame>"
    )
    article = open_text(body)
    assert [text for _, text in blocks(article)] == ["ab", "box", "shape", "of the page"]
    assert article.elements[2].path.endswith("/text:p[1]/descendant::draw:text-box[2]/text:p[1]")


def test_the_mark_of_a_note_stays_in_the_text_and_the_note_follows() -> None:
    note = (
        "<text:note><text:note-citation>2</text:note-citation><text:note-body><text:h>head</text:h><text:p>note</text:p>"
        "</text:note-body></text:note>"
    )
    assert blocks(open_text(f"<text:p>a{note}b</text:p>")) == [("paragraph", "a2b"), ("note", "head"), ("note", "note")]
    assert blocks(open_text(note)) == [("note", "head"), ("note", "note")]


def test_comments_and_changes_are_counted_and_left_out() -> None:
    changes = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>x</text:p></text:deletion></text:changed-region>"
        "<text:changed-region><text:format-change><text:p>y</text:p></text:format-change></text:changed-region>"
        "</text:tracked-changes>"
    )
    comment = "<office:annotation><dc:creator>A</dc:creator><text:p>z</text:p></office:annotation>"
    extraction = extraction_of_open(f"{changes}<text:p>a{comment}</text:p>")
    assert extraction.text == "a\n"
    assert extraction.metadata == []
    assert extraction.notices == [
        "1 deletion is marked as changes: the text is read as if they were accepted.",
        "1 comment is left out.",
    ]


def test_an_index_of_headings_is_furniture_and_one_of_words_is_text() -> None:
    def index(name: str) -> str:
        source = f"<text:{name}-source><text:index-title-template>x</text:index-title-template></text:{name}-source>"
        return f"<text:{name}>{source}<text:index-body><text:p>{name}</text:p></text:index-body></text:{name}>"

    extraction = extraction_of_open(index("table-of-content") + index("alphabetical-index"))
    assert extraction.text == "table-of-content\nalphabetical-index\n"
    assert len(extraction.blocks) == len(extraction.furniture) == 1


def test_a_formula_in_a_flat_document_is_text_and_other_objects_are_counted() -> None:
    formula = (
        "<draw:object><math:math><math:semantics><math:mfrac><math:mn>1</math:mn><math:mn>2</math:mn></math:mfrac>"
        "<math:annotation>{1} over {2}</math:annotation></math:semantics></math:math></draw:object>"
    )
    chart = (
        "<draw:object><office:document><office:body><text:p>x</text:p></office:body></office:document></draw:object>"
    )
    linked = '<draw:object xlink:href="./Object 1"/>'
    extraction = extraction_of_open(f"<text:p>{formula}of it{chart}{linked}</text:p>")
    assert extraction.text == "1 2 of it\n"
    assert extraction.notices == ["2 embedded objects are left out."]
