from collections.abc import Callable

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.anchoring.page_furniture import page_furniture
from briefing_tui.articles.composition import article_of
from briefing_tui.articles.extraction import ExtractedBlock, Extraction, Piece
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.passage import Span, Verdict

_HEAD = "Report on the Trade of the Border"


def _scan() -> str:
    pages = [
        f"{_HEAD}\nThe convoy number {page} went over the pass to the town of\n"
        f"Sael, where the men of the council met it at noon, and\n\n{page}\n"
        for page in range(10, 16)
    ]
    return "\n".join(pages)


def test_the_number_of_a_page_and_the_head_of_the_next_are_told(haystack_of: Callable[[str], Haystack]) -> None:
    article = haystack_of(_scan()).article
    first, last = article.text.index("Sael, where"), article.text.index("number 11")
    found = [article.text[slice(*span)] for span in page_furniture(article, Span(first, last))]
    assert len(found) == 1
    assert "10" in found[0]
    assert _HEAD in found[0]
    assert list(page_furniture(article, Span(first, first + 20))) == []


def test_the_notes_that_a_file_declares_are_told() -> None:
    words = ["Trade went on in summer.", "See the report, which is not of 2021.", "The market closed in autumn."]
    kinds = [BlockKind.PARAGRAPH, BlockKind.NOTE, BlockKind.PARAGRAPH]
    text = "\n".join(words)
    blocks = [
        ExtractedBlock(kind, [Piece(text.index(each), text.index(each) + len(each))])
        for kind, each in zip(kinds, words, strict=True)
    ]
    article = article_of(Extraction("application/pdf", text, blocks))
    assert [article.text[slice(*span)] for span in page_furniture(article, Span(0, len(text)))] == [words[1]]
    anchor = Haystack(article).anchor("Trade went on … The market closed in autumn.")
    assert anchor.verdict is Verdict.ABRIDGED


def test_what_follows_a_sentence_that_the_quote_does_not_end_is_no_page_furniture(
    haystack_of: Callable[[str], Haystack],
) -> None:
    head = "Prince 4 April, page\n"
    notes = "The talks went on.\n" + "".join(f"{head}Then the {word} was read.\n" for word in ("text", "note", "list"))
    source = f"{notes}Letters of 12 December between the two, Nader to Gerson.\n{head}Gerson on 15 June, page 1.\n"
    quote = "Letters of 12 December between the two, Nader to Gerson; Gerson on 15 June, page 1."
    assert not haystack_of(source).anchor(quote).verdict.holds
    assert haystack_of(source.replace("Gerson.\n", "Gerson;\n")).anchor(quote).verdict.holds
