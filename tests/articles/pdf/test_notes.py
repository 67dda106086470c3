"""Notes at the foot of pages follow the paragraphs that refer to them."""

from collections.abc import Callable

from tests.articles.pdf.hand_made import lines_at, pages_of, text_at

_Blocks = Callable[[bytes], list[tuple[str, str]]]


def _marked(y: float, before: str, mark: str) -> bytes:
    return b"BT /F 10 Tf 72 %g Td (%s) Tj /F 6 Tf 4 Ts (%s) Tj ET\n" % (y, before.encode(), mark.encode())


def _note(y: float, mark: str, lines: list[str]) -> bytes:
    return (
        b"BT /F 5 Tf 72 %g Td (%s) Tj ET\n" % (y + 3, mark.encode())
        + text_at(75, y, lines[0], 8)
        + lines_at(72, y - 9, lines[1:], 8)
    )


def test_a_note_follows_the_paragraph_that_has_its_mark(blocks_in: _Blocks) -> None:
    content = _marked(700, "The first market opened.", "1") + text_at(72, 670, "The second market opened too.")
    assert blocks_in(pages_of([content + _note(60, "1", ["In the hills."])])) == [
        ("paragraph", "The first market opened.1"),
        ("note", "1 In the hills."),
        ("paragraph", "The second market opened too."),
    ]


def test_a_note_that_goes_on_over_the_page_is_one_and_the_text_around_it_too(blocks_in: _Blocks) -> None:
    first = lines_at(72, 712, ["The text of the article is about trade."] * 5, pitch=-12)
    first += _marked(700, "The first market of the valley, which opened.", "1")
    first += text_at(72, 688, "amid the winter, was a good thing to have in")
    first += _note(
        60,
        "1",
        [
            "In the hills, where no market had been before",
            "the war, as the old people of the town do still say to all the",
        ],
    )
    second = text_at(72, 700, "such a time.") + lines_at(72, 60, ["as the letters show."], 8)
    *_, paragraph, note = blocks_in(pages_of([first, second]))
    assert paragraph[1].endswith("which opened.1 amid the winter, was a good thing to have in such a time.")
    assert note[0] == "note"
    assert note[1].startswith("1 In the hills, where")
    assert note[1].endswith("people of the town do still say to all the as the letters show.")


def test_small_type_alone_on_a_page_is_text(blocks_in: _Blocks) -> None:
    pages = pages_of([lines_at(72, 700, ["The text of the article."] * 9), lines_at(72, 60, ["1 In small type."], 8)])
    assert ("note", "1 In small type.") not in blocks_in(pages)
