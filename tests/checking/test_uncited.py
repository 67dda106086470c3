from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.checking.uncited import uncited_problems
from briefing_tui.domain.problem import Severity
from briefing_tui.text.sentences import sentences


def test_an_uncited_sentence_is_noted_with_its_paragraph_at_its_place_in_the_file() -> None:
    text = "First one here.\r\n\r\nSecond\x1b one. Third <u>one</u> here.\r\n"
    article = read_article(text)
    notes = list(uncited_problems(article, sentences(article), "a.txt"))
    assert [(note.line, note.column) for note in notes] == [(1, 1), (3, 1), (3, 14)]
    assert [note.message for note in notes] == ["¶1 First one here.", "¶2 Second␛ one.", "¶2 Third one here."]
    assert {(note.file, note.code, note.severity) for note in notes} == {("a.txt", "uncited", Severity.NOTE)}


def test_a_byte_order_mark_is_no_column() -> None:
    text = "\ufeffFirst one here."
    article = read_article(text)
    (note,) = uncited_problems(article, sentences(article), "a.txt")
    assert (note.line, note.column) == (1, 1)
