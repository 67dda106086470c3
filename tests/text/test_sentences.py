import pytest
import sentencex
from hypothesis import given
from hypothesis import strategies as st
from sentencex import get_sentence_boundaries
from tests.ui.extracted import Extract

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.text.sentences import full_sentences, sentences, sentences_of, sentences_of_text


def _read(text: str) -> list[str]:
    article = read_article(text)
    return [article.text[start:end] for start, end in sentences(article)]


def test_a_paragraph_is_split_into_its_sentences() -> None:
    assert _read("Dr. Bonesh wrote it. Who read it? Nobody!") == ["Dr. Bonesh wrote it.", "Who read it?", "Nobody!"]


def test_a_text_by_itself_is_split_too() -> None:
    text = "It has reopened. Dr. Karimi saw it.\nMany came"
    assert [text[start:end] for start, end in sentences_of_text(text)] == [
        "It has reopened.",
        "Dr. Karimi saw it.",
        "Many came",
    ]
    assert list(sentences_of_text("")) == []


def test_chinese_and_japanese_sentences_end_at_their_own_stops() -> None:
    assert _read("他说：“经济增长了。”会议在北京举行！你去吗？3.5%增长（见第3页。）了。") == [
        "他说：“经济增长了。”",
        "会议在北京举行！",
        "你去吗？",
        "3.5%增长（见第3页。）了。",
    ]
    assert _read("彼は「行かない。」と言った。3人が来た。") == ["彼は「行かない。」と言った。", "3人が来た。"]


def test_a_sentence_that_is_written_without_spaces_is_full() -> None:
    article = read_article("会议在北京举行。完。")
    assert [article.text[slice(*span)] for span in full_sentences(article)] == ["会议在北京举行。"]


def test_the_month_of_may_may_end_a_sentence() -> None:
    assert _read("It was held in May. Dr. Bonesh led it. On May 5 it ended.") == [
        "It was held in May.",
        "Dr. Bonesh led it.",
        "On May 5 it ended.",
    ]


def test_offsets_count_code_points_beyond_the_first_plane_and_in_persian() -> None:
    assert _read("A 😀 day. سلام دنیا. حال شما چطور است؟ خوبم. The 🇦🇫 flag. End.") == [
        "A 😀 day.",
        "سلام دنیا.",
        "حال شما چطور است؟",
        "خوبم.",
        "The 🇦🇫 flag.",
        "End.",
    ]


def test_a_heading_holds_no_sentence_of_the_article() -> None:
    assert _read("# Title. Of two.\n\nOne. Two.") == ["One.", "Two."]


def test_a_heading_by_itself_is_one_sentence() -> None:
    article = read_article("# Title. Of two.")
    assert list(sentences_of(article, article.blocks[0])) == [(0, len("Title. Of two."))]


def test_no_sentence_runs_across_blocks() -> None:
    assert _read("One goes\n\nOn here. Two\n\n- three\n- four") == ["One goes", "On here.", "Two", "three", "four"]


def test_the_number_of_an_item_belongs_to_its_first_sentence() -> None:
    assert _read("1. First item. More.\n2. Second.") == ["1. First item.", "More.", "2. Second."]


def test_a_full_sentence_has_two_words_and_a_full_stop() -> None:
    article = read_article("By a reporter\n\nNo. It “ended.”\n\nIs it so? Yes: it was\n\nآزاد شد؟ آری.")
    full = [article.text[start:end] for start, end in full_sentences(article)]
    assert full == ["It “ended.”", "Is it so?", "آزاد شد؟"]


def test_no_sentence_runs_across_the_cells_of_a_row() -> None:
    extract = Extract().row("Panji Poyon", "", "Open. Closed at night", "2.5")
    article = extract.article()
    assert [article.text[slice(*span)] for span in sentences(article)] == [
        "Panji Poyon",
        "Open.",
        "Closed at night",
        "2.5",
    ]


def test_code_is_one_sentence() -> None:
    assert _read("```\na. b.\nC. d.\n```") == ["a. b.\nC. d."]


@pytest.mark.parametrize("unit", ["It is so. ", "“Is it? ", "word ", "x"])
def test_a_long_block_is_segmented_to_its_end_without_gaps(unit: str) -> None:
    text = unit * (30_000 // len(unit))
    article = read_article(text)
    assert " ".join(article.text[start:end] for start, end in sentences(article)).replace(" ", "") == text.replace(
        " ", ""
    )


def test_a_sentence_at_the_edge_of_a_window_is_not_cut() -> None:
    assert set(_read("This sentence has thirty-five signs. " * 400)) == {"This sentence has thirty-five signs."}


@given(st.text("aB.!?\"“”() \n«»1'😀ش؟", max_size=60))
def test_sentences_contain_all_but_white_space_once_and_in_order(text: str) -> None:
    article = read_article(text)
    spans = list(sentences(article))
    read = [article.text[start:end] for start, end in spans]
    assert all(sentence and sentence == sentence.strip() for sentence in read)
    assert "".join("".join(read).split()) == "".join(article.text.split())
    assert spans == sorted(spans)


@given(st.text("abAB 1,-éا一", min_size=1, max_size=20), st.sampled_from(["", ".", "!", "?"]))
def test_a_text_without_a_sign_that_ends_a_sentence_is_one_as_the_library_has_it(text: str, end: str) -> None:
    (boundary,) = get_sentence_boundaries("en", text + end)
    assert boundary["end_index"] == len(text + end)


@pytest.mark.parametrize("sign", ["`", "“", "'", "<"])
def test_a_run_of_quotation_signs_is_given_to_the_library_in_short_pieces(
    sign: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    given_lengths: list[int] = []

    def counted(language: str, text: str) -> object:
        given_lengths.append(len(text))
        return get_sentence_boundaries(language, text)

    monkeypatch.setattr(sentencex, "get_sentence_boundaries", counted)
    assert "".join(_read("a" + sign * 20_000)).count(sign) == 20_000
    assert max(given_lengths) <= 1_000
