"""Runs of text in Word documents."""

from tests.articles.archive.documents import blocks, extraction_of_word, word


def _text(runs: str) -> str:
    return extraction_of_word(f"<w:p>{runs}</w:p>").text.removesuffix("\n")


def test_what_stands_for_a_character_is_read_as_it() -> None:
    run = (
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/>"
        '<w:t>e</w:t><w:sym w:font="Symbol" w:char="F061"/><w:cr/><w:ptab/></w:r>'
    )
    assert _text(run) == "a\tb\nc\u2011d\u00adeα\n\t"


def test_hidden_text_is_left_out_by_its_own_property_or_that_of_its_style() -> None:
    def run(text: str, properties: str) -> str:
        return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"

    runs = (
        run("a", "<w:vanish/>")
        + run("b", '<w:vanish w:val="0"/>')
        + run("c", '<w:rStyle w:val="Secret"/>')
        + run("d", '<w:rStyle w:val="Secret"/><w:vanish w:val="false"/>')
        + run("e", "<w:webHidden/>")
        + "<w:r><w:t>f</w:t></w:r>"
    )
    assert _text(runs) == "bdef"


def test_a_hidden_end_of_a_paragraph_hides_no_text() -> None:
    body = "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>Text</w:t></w:r></w:p>"
    assert blocks(word(body)) == [("paragraph", "Text")]


def test_links_tags_and_controls_are_read_through() -> None:
    inner = "<w:r><w:t>a</w:t></w:r>"
    for name in ("hyperlink", "smartTag", "customXml", "fldSimple", "ins"):
        assert _text(f"<w:{name}>{inner}</w:{name}>") == "a"
    assert _text(f"<w:sdt><w:sdtPr><w:alias w:val='b'/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>") == "a"


def test_of_ruby_the_words_are_read_without_how_to_say_them() -> None:
    how, word = (
        f"<w:{name}><w:r><w:t>{text}</w:t></w:r></w:{name}>" for name, text in (("rt", "ji"), ("rubyBase", "字"))
    )
    assert _text(f"<w:r><w:ruby>{how}{word}</w:ruby></w:r>") == "字"


def test_formulas_are_text_and_a_fraction_is_no_number() -> None:
    def operand(name: str, text: str) -> str:
        return f"<m:{name}><m:r><m:t>{text}</m:t></m:r></m:{name}>"

    assert _text(f"<m:oMath><m:f>{operand('num', '1')}{operand('den', '2')}</m:f></m:oMath>") == "1 2"
