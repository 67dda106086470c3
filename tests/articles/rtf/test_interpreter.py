"""What each thing in an RTF file means for its text."""

import pytest

from briefing_tui.articles.composition import article_of
from briefing_tui.articles.rtf.interpreter import Interpreter
from briefing_tui.domain.article import Article


def _article(body: bytes) -> Article:
    return article_of(Interpreter(b"{\\rtf1\\ansi" + body + b"}", 0).read())


def _blocks(body: bytes) -> list[tuple[str, int, str]]:
    article = _article(body)
    return [(block.kind.value, block.level, article.text[block.start : block.end]) for block in article.blocks]


def _texts(body: bytes) -> list[str]:
    return [text for _, _, text in _blocks(body)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b" a\nb\\par c", ["ab", "c"]),  # a line end in the file is none in the text
        (b" a\\\nb\\\r\nc", ["a", "b", "c"]),
        (b" a\\line b\\tab c\\~d", ["a b c\u00a0d"]),
        (b" a\\page b\\sect c", ["a", "b", "c"]),
        (b" \\ldblquote a\\rdblquote  \\emdash  b\\_c\\-d", ["“a” — b\u2011c\u00add"]),
        (b" a {\\b bold}{\\i  it}", ["a bold it"]),
        (b" \\{a\\}\\\\b", ["{a}\\b"]),
        (b" a{\\*\\unknown b{c}}d", ["ad"]),
        (b" a{\\unknown b}c", ["abc"]),
        (b" a{\\pict 0102{x}0304}{\\*\\shppict{\\pict 05}}{\\nonshppict{\\pict 06}}b", ["ab"]),
        (b" a{\\pict\\bin4 }}}}}b", ["ab"]),
        (b' a{\\field{\\*\\fldinst{HYPERLINK "x"}}{\\fldrslt{link}}}b', ["alinkb"]),
        (b" a{\\upr{no{x}}{\\*\\ud{yes}}}b", ["ayesb"]),
        (b" a{\\v hidden}b\\v c\\v0 d", ["abd"]),
        (b" a{\\deleted gone}b\\plain c", ["abc"]),
        (b" a}b", ["a"]),
        (b"", []),
    ],
)  # fmt: skip
def test_the_text_is_what_a_person_reads(body: bytes, expected: list[str]) -> None:
    assert _texts(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"\\ansicpg1251 \\'f0\\'e5\\'ea\\'e0", "река"),
        (
            b"\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset178 B;}} \\'e9\\f1\\'d1\\'e6\\'cf\\f0\\'e9",
            "éرودé",
        ),
        (b"{\\fonttbl{\\f1\\fcharset178 B;}} \\rtlch\\af1 \\'d1\\'e6\\'cf\\ltrch\\'e9", "رودé"),
        (b"\\deff2{\\fonttbl{\\f2\\fcharset204 A;}} \\'f0", "р"),
        (b"{\\fonttbl{\\f2\\cpg1253 A;}} \\f2\\'e1", "α"),
        (b"\\ansicpg932 \\'83A\\'83\\'41", "アア"),  # the second byte may be a letter
        (b"\\ansicpg99999 \\'e9", "é"),
        (b"\\mac \\'8e", "é"),
        (b" \\u1585?\\u1608\\'3f\\u1583?", "رود"),
        (b" \\uc2 \\u233ab\\uc0 \\u233\\uc1\\u233{}x", "éééx"),
        (b" \\u-4051?", "\uf02d"),
        (b" \\u-3913?", "•"),
        (b" \\u55356?\\u57098?\\uc0\\u55356\\uc1\\u57098?", "🌊🌊"),
        (b" \\u57098?\\u55356?x\\u9999999?\\u-99999?", "\ufffd\ufffdx\ufffd\ufffd"),
    ],
)
def test_characters_are_decoded(body: bytes, expected: str) -> None:
    assert _article(body).text == expected


def test_headings_are_known_by_their_level_or_the_name_of_their_style() -> None:
    styles = b"{\\stylesheet{\\s1 heading 1;}{\\s2\\outlinelevel1 Own;}{\\s3\\sbasedon2 Mine;}{\\s4 Quote;}{\\*\\cs5}}"
    assert _blocks(
        styles + b"\\pard\\s1 a\\par\\pard\\s2 b\\par\\pard\\s3 c\\par\\pard\\s4 d\\par\\pard\\s5 e\\par"
        b"\\pard\\outlinelevel0 f\\par\\pard\\s1\\outlinelevel9 g\\par\\pard\\outlinelevel8 h"
    ) == [
        ("heading", 1, "a"),
        ("heading", 2, "b"),
        ("heading", 2, "c"),
        ("quotation", 1, "d"),
        ("paragraph", 0, "e"),
        ("heading", 1, "f"),
        ("paragraph", 0, "g"),
        ("heading", 6, "h"),
    ]


def test_a_table_of_contents_is_furniture() -> None:
    article = _article(b"{\\stylesheet{\\s1 toc 1;}}\\pard\\s1 Rivers\\tab 7\\par\\pard\\s0 Text")
    assert article.text == "Text"
    assert [(each.kind.value, article.extracted[slice(*each.span)]) for each in article.furniture] == [
        ("navigation", "Rivers\t7")
    ]


def test_items_are_known_by_their_list_or_their_marks() -> None:
    assert _blocks(
        b"\\pard\\ls1\\ilvl1 a\\par\\pard{\\listtext\\'b7\\tab}b\\par\\pard{\\pntext 1.\\tab}c\\par"
        b"\\pard \\bullet\\tab d\\par 1.\\tab e\\par f"
    ) == [
        ("item", 2, "a"),
        ("item", 1, "b"),
        ("item", 1, "c"),
        ("item", 1, "d"),
        ("item", 1, "1. e"),
        ("paragraph", 0, "f"),
    ]


def test_the_cells_of_a_row_are_kept_apart_and_a_single_cell_is_no_table() -> None:
    assert _blocks(
        b"\\trowd\\trhdr\\pard\\intbl a\\cell b|c\\cell\\row\\trowd\\pard\\intbl d\\par e\\cell\\cell\\row"
        b"\\trowd\\pard\\intbl f\\par g\\cell\\row\\pard h\\par\\pard\\intbl i\\cell j"
    ) == [
        ("row", 1, "a\tb|c"),
        ("row", 0, "d e\t"),
        ("paragraph", 0, "f"),
        ("paragraph", 0, "g"),
        ("paragraph", 0, "h"),
        ("row", 0, "i\tj"),
    ]


def test_a_table_in_a_cell_is_of_its_text() -> None:
    assert _texts(b"\\pard\\intbl a \\itap2 b\\nestcell c\\nestcell\\nestrow\\itap1 d\\cell e\\cell\\row") == [
        "a b c d\te"
    ]


def test_notes_and_text_boxes_follow_their_paragraph_and_heads_are_furniture() -> None:
    article = _article(
        b"{\\header head\\par}{\\footerr foot} a{\\super\\chftn{\\*\\footnote\\chftn  note\\par two}}"
        b"{\\footnote\\ftnalt end}"
        b"{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv y}}{\\shptxt box}}{\\shprslt old}}b{\\*\\annotation remark}\\par c"
    )
    blocks = [(block.kind.value, article.text[block.start : block.end]) for block in article.blocks]
    assert blocks == [
        ("paragraph", "ab"),
        ("note", "note"),
        ("note", "two"),
        ("note", "end"),
        ("paragraph", "box"),
        ("paragraph", "c"),
    ]
    assert [each.kind.value for each in article.furniture] == ["running head", "running foot", "comment"]


def test_what_is_left_out_is_said() -> None:
    assert _article(b" a{\\v bc}{\\deleted d}{\\pict 00}{\\pict 01}").notices == (
        "1 deletion is marked as changes: the text is read as if they were accepted.",
        "2 pictures are left out.",
        "Hidden text is left out (2 characters).",
    )


def test_a_file_that_is_cut_off_says_so() -> None:
    extraction = Interpreter(b"{\\rtf1 a{\\b b", 0).read()
    assert extraction.text == "ab\n"
    assert extraction.notices == ["It ends within a group: it may have been cut off."]
