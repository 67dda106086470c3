from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from tests.ui.extracted import Extract, articles

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.article import Article, BlockKind
from briefing_tui.domain.passage import Span, Verdict
from briefing_tui.reading.highlights import Highlights
from briefing_tui.reading.passages import CitedPassage, Mismatch, Passages
from briefing_tui.ui.render.glyphs import ASCII, UNICODE, Glyphs
from briefing_tui.ui.render.layout import Layout
from briefing_tui.ui.render.source import gutter, source_line
from briefing_tui.ui.render.text import Line

_ARTICLE = read_article("# The river\n\nalpha beta gamma delta.\n\nepsilon (zeta) eta.\n")
_WORDS = read_article("one three seven a incomprehensibilities of\n\ntwo words\n\nlast")
_STARTS = [0, *(place + 1 for place, char in enumerate(_WORDS.text) if char in " \n")]
_ENDS = [*(place for place, char in enumerate(_WORDS.text) if char in " \n"), len(_WORDS.text)]
_PASSAGES = st.tuples(st.sampled_from(_STARTS), st.sampled_from(_ENDS)).filter(lambda pair: pair[0] < pair[1])
_SPANS = _PASSAGES.map(lambda pair: Span(*pair))
_PANES = st.sampled_from(["threats", "cooperation", "perspective", "water"])
_CITED = st.lists(st.builds(CitedPassage, _SPANS, _PANES, st.just("claim"), st.just(0)), max_size=5)


def _find(words: str) -> Span:
    start = _ARTICLE.text.index(words)
    return Span(start, start + len(words))


def _cited(words: str, pane: str = "threats") -> CitedPassage:
    return CitedPassage(_find(words), pane, "claim", 0)


def _draw(words: str, highlights: Highlights, glyphs: Glyphs = UNICODE, *, measure: int = 72) -> Line:
    """Draw the line on which some words begin."""
    layout = Layout(_ARTICLE, measure)
    return source_line(layout, layout.line_of(_find(words).start), highlights, glyphs, at_cursor=False)


def _drawn(line: Line) -> str:
    """Return a drawn line without its margin of bar, letter and number, and without white space at its end."""
    return line.plain[gutter(Layout(_ARTICLE, 72)) - 1 :].rstrip()


def _roles(line: Line, words: str) -> set[str]:
    """Return the roles that all letters of some words on a line have."""
    start = line.plain.index(words)
    letters = [roles for text, roles in line.spans for _ in text]
    return set.intersection(*(set(roles.split()) for roles in letters[start : start + len(words)]))


def _whole(article: Article, measure: int, highlights: Highlights, glyphs: Glyphs) -> list[Line]:
    layout = Layout(article, measure)
    return [source_line(layout, number, highlights, glyphs, at_cursor=False) for number in range(len(layout))]


# The text.


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII])
@given(st.integers(6, 30), _CITED, st.none() | _SPANS, st.booleans(), st.none() | _SPANS, st.lists(_SPANS, max_size=2))
def test_no_mark_moves_or_hides_a_letter(  # noqa: PLR0917  # one for each thing that can be highlighted
    glyphs: Glyphs,
    measure: int,
    cited: list[CitedPassage],
    highlighted: Span | None,
    all_marks: bool,
    selected: Span | None,
    hits: list[Span],
) -> None:
    highlights = Highlights(
        Passages(cited), highlighted, "threats", hits=tuple(hits), selected=selected, uncited=(), all_marks=all_marks
    )
    layout = Layout(_WORDS, measure)
    for number, line in enumerate(_whole(_WORDS, measure, highlights, glyphs)):
        text = _WORDS.text[slice(*layout.span(number))]
        drawn = line.plain[gutter(layout) : -1]
        assert len(drawn) == len(text)
        signs = {glyphs.begins, glyphs.ends, glyphs.between}
        assert all(sign == char or (char == " " and sign in signs) for sign, char in zip(drawn, text, strict=True))


@given(st.integers(6, 30), _SPANS, _CITED)
def test_a_highlighted_passage_of_whole_words_begins_and_ends_with_one_mark_wherever_the_lines_break(
    measure: int, highlighted: Span, cited: list[CitedPassage]
) -> None:
    highlights = Highlights(Passages(cited), highlighted, "threats", all_marks=True)
    marks = [
        text
        for line in _whole(_WORDS, measure, highlights, ASCII)
        for text, roles in line.spans
        if "highlight-mark" in roles.split()
    ]
    assert marks in (["[", "]"], ["|", "]"], ["[", "|"], ["|", "|"])


@given(st.integers(6, 30), _SPANS)
def test_just_the_letters_of_the_highlighted_passage_are_highlighted(measure: int, highlighted: Span) -> None:
    layout = Layout(_WORDS, measure)
    lines = _whole(_WORDS, measure, Highlights(Passages(()), highlighted, "cooperation"), UNICODE)
    for number, line in enumerate(lines):
        letters = [roles.split() for text, roles in line.spans for _ in text][gutter(layout) : -1]
        start = layout.span(number).start
        drawn = [start + place for place, roles in enumerate(letters) if "highlight" in roles]
        assert drawn == [place for place in range(*layout.span(number)) if highlighted.start <= place < highlighted.end]
        assert all(("highlight-cooperation" in roles) == ("highlight" in roles) for roles in letters)


def test_headings_stand_out() -> None:
    nothing = Highlights(Passages(()))
    assert "heading" in _roles(_draw("The river", nothing), "The river")
    assert "heading" not in _roles(_draw("alpha", nothing), "alpha")


def test_a_tab_is_drawn_as_one_space() -> None:
    article = read_article("```\na\tb\n```\n")
    lines = _whole(article, 40, Highlights(Passages(())), UNICODE)
    assert lines[0].plain.rstrip().endswith("a b")


# The marks of a passage.


@pytest.mark.parametrize(
    ("words", "drawn"),
    [
        ("beta gamma", " alpha[beta gamma]delta."),
        ("alpha beta", "[alpha beta]gamma delta."),
        ("gamma delta.", " alpha beta[gamma delta.]"),
        ("alpha beta gamma delta.", "[alpha beta gamma delta.]"),
    ],
)
def test_a_highlighted_passage_stands_between_marks(words: str, drawn: str) -> None:
    line = _draw(words, Highlights(Passages(()), _find(words), "threats"), ASCII)
    assert _drawn(line) == drawn


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII])
def test_what_an_abridged_quote_leaves_out_is_seen_without_colours(glyphs: Glyphs) -> None:
    highlights = Highlights(Passages(()), _find("alpha beta gamma delta."), "threats", omissions=(_find("beta gamma"),))
    line = _draw("alpha", highlights, glyphs)
    thin = glyphs.mismatch
    assert _drawn(line) == f"{glyphs.begins}alpha{thin}beta gamma{thin}delta.{glyphs.ends}"
    assert "omitted" in _roles(line, "beta gamma")
    assert "highlight" not in _roles(line, "beta")
    assert {"highlight", "highlight-threats"} <= _roles(line, "alpha") & _roles(line, "delta.")


def test_where_there_is_no_white_space_the_look_alone_tells_where_a_passage_begins() -> None:
    line = _draw("zeta", Highlights(Passages(()), _find("zeta"), "threats"), ASCII)
    assert _drawn(line) == " epsilon (zeta) eta."
    assert "highlight" in _roles(line, "zeta")
    assert "highlight" not in _roles(line, "(")


def test_over_a_line_end_the_marks_stand_on_their_own_lines() -> None:
    highlights = Highlights(Passages(()), _find("beta gamma delta."), "threats")
    assert _drawn(_draw("alpha", highlights, ASCII, measure=12)) == " alpha[beta"
    assert _drawn(_draw("gamma", highlights, ASCII, measure=12)) == " gamma delta.]"


def test_over_a_block_end_the_marks_stand_in_their_own_blocks() -> None:
    highlights = Highlights(Passages(()), _find("delta.\nepsilon"), "threats")
    assert _drawn(_draw("alpha", highlights, ASCII)) == " alpha beta gamma[delta."
    assert _drawn(_draw("epsilon", highlights, ASCII)) == " epsilon](zeta) eta."


def test_other_passages_bear_marks_only_where_all_are_asked_for() -> None:
    passages = Passages([_cited("beta gamma")])
    assert _drawn(_draw("alpha", Highlights(passages), ASCII)) == " alpha beta gamma delta."
    assert _drawn(_draw("alpha", Highlights(passages, all_marks=True), ASCII)) == " alpha[beta gamma]delta."


def test_where_one_passage_ends_and_the_next_begins_one_sign_stands_for_both() -> None:
    highlights = Highlights(Passages([_cited("alpha beta"), _cited("gamma delta.", "cooperation")]), all_marks=True)
    assert _drawn(_draw("alpha", highlights, ASCII)) == "[alpha beta|gamma delta.]"


def test_the_highlighted_passages_own_marks_win_where_two_passages_meet() -> None:
    passages = Passages([_cited("alpha beta"), _cited("gamma delta.", "cooperation")])
    highlighted = Highlights(passages, _find("gamma delta."), "cooperation", all_marks=True)
    assert _drawn(_draw("alpha", highlighted, ASCII)) == "[alpha beta[gamma delta.]"


def test_marks_bear_the_colour_of_their_pane() -> None:
    passages = Passages([_cited("beta", "cooperation")])
    line = _draw("beta", Highlights(passages, _find("gamma"), "perspective", all_marks=True), ASCII)
    marks = [(text, roles.split()) for text, roles in line.spans if text in "[]|"]
    assert [(text, roles[-1]) for text, roles in marks] == [
        ("[", "cooperation"),
        ("[", "perspective"),
        ("]", "perspective"),
    ]


# What lies over the text.


def test_what_two_passages_cite_is_an_overlap() -> None:
    passages = Passages([_cited("alpha beta gamma"), _cited("beta gamma delta.", "cooperation")])
    line = _draw("alpha", Highlights(passages, all_marks=True))
    assert "overlap" in _roles(line, "beta gamma")
    assert "overlap" not in _roles(line, "alpha")
    assert "overlap" not in _roles(line, "delta.")


def test_passages_that_only_meet_do_not_overlap() -> None:
    line = _draw("alpha", Highlights(Passages([_cited("alpha beta "), _cited("gamma")]), all_marks=True))
    assert not any("overlap" in roles.split() for _, roles in line.spans)


@given(st.integers(6, 30), _CITED)
def test_a_letter_is_an_overlap_where_two_passages_hold_it(measure: int, cited: list[CitedPassage]) -> None:
    layout = Layout(_WORDS, measure)
    for number, line in enumerate(_whole(_WORDS, measure, Highlights(Passages(cited), all_marks=True), UNICODE)):
        start, end = layout.span(number)
        letters = [roles.split() for text, roles in line.spans for _ in text][gutter(layout) : -1]
        for place, roles in zip(range(start, end), letters, strict=True):
            if _WORDS.text[place] != " ":
                holding = sum(passage.span.start <= place < passage.span.end for passage in cited)
                assert ("overlap" in roles) == (holding > 1)


def test_hits_are_marked_and_the_one_at_hand_apart() -> None:
    hits = (_find("alpha"), _find("gamma"))
    line = _draw("alpha", Highlights(Passages(()), hits=hits, hit=hits[1]))
    assert "hit" in _roles(line, "alpha")
    assert "hit-now" in _roles(line, "gamma")
    assert not _roles(line, "beta") & {"hit", "hit-now"}


def test_what_is_selected_shows_over_the_highlighted_passage() -> None:
    line = _draw("alpha", Highlights(Passages(()), _find("alpha beta"), "threats", selected=_find("beta gamma")))
    assert _roles(line, "beta") >= {"highlight", "selected"}
    assert "selected" not in _roles(line, "alpha")


def test_every_place_of_an_ambiguous_quote_is_a_candidate_and_none_is_highlighted() -> None:
    places = (_find("alpha"), _find("gamma"))
    line = _draw("alpha", Highlights(Passages(()), candidates=places))
    for words in ("alpha", "gamma"):
        assert "candidate" in _roles(line, words)
        assert "highlight" not in _roles(line, words)


# The margins.


def _letter(highlights: Highlights, words: str = "alpha") -> str:
    return _draw(words, highlights).plain[1]


def _signs(article: Article, measure: int, highlights: Highlights, glyphs: Glyphs = UNICODE) -> list[str]:
    """Return what stands in the two cells for letters, line by line."""
    return [line.plain[1:3].rstrip() for line in _whole(article, measure, highlights, glyphs)]


@pytest.mark.parametrize(
    ("pane", "letter", "pane_role"),
    [
        ("threats", "T", "threats"),
        ("cooperation", "C", "cooperation"),
        ("perspective", "P", "perspective"),
        ("water", "S", "section"),
    ],
)
def test_a_letter_in_the_margin_tells_the_pane_that_cites(pane: str, letter: str, pane_role: str) -> None:
    line = _draw("alpha", Highlights(Passages([_cited("beta", pane)])))
    assert line.spans[1] == (letter, pane_role)


@pytest.mark.parametrize(("glyphs", "rail"), [(UNICODE, "│"), (ASCII, ":")])
def test_a_passage_has_its_letter_at_its_first_line_and_a_rail_at_the_others(glyphs: Glyphs, rail: str) -> None:
    highlights = Highlights(Passages([_cited("beta gamma delta.\nepsilon")]))
    assert _signs(_ARTICLE, 8, highlights, glyphs) == ["", "", "", "", "T", rail, rail, "", rail, "", ""]


def test_where_passages_of_two_panes_begin_on_a_line_both_letters_stand_there_in_reading_order() -> None:
    highlights = Highlights(Passages([_cited("gamma"), _cited("alpha beta", "water"), _cited("beta", "water")]))
    assert _signs(_ARTICLE, 72, highlights) == ["", "", "ST", "", ""]


def test_where_passages_of_more_panes_begin_a_plus_sign_stands_for_the_others() -> None:
    panes = {"alpha": "threats", "beta": "cooperation", "gamma": "perspective"}
    highlights = Highlights(Passages([_cited(words, pane) for words, pane in panes.items()]))
    assert _signs(_ARTICLE, 72, highlights) == ["", "", "T+", "", ""]


def test_a_passage_that_begins_beside_one_that_goes_on_has_its_letter_and_both_have_one_rail() -> None:
    highlights = Highlights(Passages([_cited("alpha beta gamma delta."), _cited("beta gamma delta.", "water")]))
    assert _signs(_ARTICLE, 8, highlights) == ["", "", "", "T", "S", "│", "│", "", "", "", ""]


@given(st.integers(6, 30), _CITED)
def test_every_line_with_a_cited_word_has_a_letter_or_a_rail_and_no_other_has(
    measure: int, cited: list[CitedPassage]
) -> None:
    layout = Layout(_WORDS, measure)
    signs = _signs(_WORDS, measure, Highlights(Passages(cited)))
    for number, sign in enumerate(signs):
        start, end = layout.span(number)
        here = [passage for passage in cited if passage.span.start < end > start < passage.span.end]
        begin = {passage.pane for passage in here if start <= passage.span.start}
        assert bool(sign) == bool(here)
        assert (sign == "│") == (bool(here) and not begin)
        assert len(sign) == min(len(begin), 2) or sign == "│"


def test_a_line_that_nobody_cites_has_no_letter() -> None:
    highlights = Highlights(Passages([_cited("epsilon")]))
    assert _letter(highlights) == " "
    assert _letter(highlights, "epsilon") == "T"


def test_what_no_claim_cites_is_marked_only_where_that_is_asked_for() -> None:
    asked = Highlights(Passages(()), uncited=(_find("The river"), _find("epsilon (zeta) eta.")))
    line = _draw("epsilon", asked)
    assert line.spans[1] == ("!", "uncited")
    assert "uncited" in _roles(line, "epsilon (zeta) eta.")
    assert _letter(asked, "alpha") == " "
    assert _letter(Highlights(Passages(())), "epsilon") == " "


def test_the_bar_shows_the_line_under_the_cursor() -> None:
    layout = Layout(_ARTICLE, 72)
    lines = [source_line(layout, 2, Highlights(Passages(())), UNICODE, at_cursor=here) for here in (True, False)]
    assert [line.plain[0] for line in lines] == [UNICODE.bar, " "]


def test_a_paragraph_bears_its_number_on_its_first_line_and_a_heading_none() -> None:
    margins = _margins(_whole(_ARTICLE, 12, Highlights(Passages(())), UNICODE), Layout(_ARTICLE, 12))
    assert margins == ["", "", "1", "", "", "2", ""]


def test_numbers_align_in_a_margin_of_one_width() -> None:
    article = read_article(
        "\n\n".join(f"Paragraph {number}." for number in range(1, 12)) + "\n\n## A\n\n## B\n\n## C\n"
    )
    layout = Layout(article, 40)
    lines = _whole(article, 40, Highlights(Passages(())), UNICODE)
    assert [line.plain[gutter(layout) :].rstrip() for line in lines if line.plain.strip()] == [
        article.text[block.start : block.end] for block in article.blocks
    ]
    assert [margin for margin in _margins(lines, layout) if margin] == [str(number) for number in range(1, 12)]


def _margins(lines: Iterable[Line], layout: Layout) -> list[str]:
    return [line.plain[: gutter(layout)].strip() for line in lines]


def test_in_ascii_every_sign_is_ascii() -> None:
    passages = Passages([_cited("alpha beta"), _cited("gamma", "cooperation")])
    highlights = Highlights(passages, _find("gamma"), "cooperation", all_marks=True, uncited=(_find("delta."),))
    assert all(line.plain.isascii() for line in _whole(_ARTICLE, 12, highlights, ASCII))


# What the source has where a quote is not.


def _misfit(words: str, *differing: str, verdict: Verdict = Verdict.ALTERED) -> Highlights:
    return Highlights(Passages(()), mismatch=Mismatch(_find(words), verdict, tuple(map(_find, differing))))


def test_what_stands_in_place_of_an_altered_quote_is_marked_as_altered_and_never_highlighted() -> None:
    line = _draw("beta", _misfit("beta gamma", "gamma"))
    assert line.plain.startswith(" ≠")
    assert _drawn(line) == " alpha┊beta gamma┊delta."
    assert not {"highlight", "highlight-mark"} & {role for _, roles in line.spans for role in roles.split()}


def test_only_the_words_that_differ_are_underlined() -> None:
    line = _draw("beta", _misfit("beta gamma", "gamma"))
    assert "differing" in _roles(line, "gamma")
    assert "differing" not in _roles(line, "beta")


def test_what_comes_nearest_to_a_missing_quote_is_marked_as_missing() -> None:
    line = _draw("epsilon", _misfit("epsilon (zeta)", verdict=Verdict.MISSING), ASCII)
    assert line.plain.startswith(" x")
    assert _drawn(line) == "|epsilon (zeta)|eta."


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII])
def test_no_mark_between_words_looks_like_one_of_their_letters(glyphs: Glyphs) -> None:
    marks = (glyphs.begins, glyphs.ends, glyphs.between, glyphs.mismatch)
    assert not [mark for mark in marks if mark.isalnum() or mark in ",.;:!?=~"]


def test_where_a_cited_passage_meets_what_is_altered_the_mark_of_the_altered_stays() -> None:
    highlights = Highlights(
        Passages((_cited("alpha"), _cited("gamma"))), mismatch=Mismatch(_find("beta"), Verdict.ALTERED)
    )
    assert _drawn(_draw("beta", replace(highlights, all_marks=True))) == "▐alpha┊beta┊gamma▌delta."


def test_every_line_of_what_is_altered_is_marked_in_the_margin() -> None:
    layout = Layout(_ARTICLE, 16)
    highlights = _misfit("alpha beta gamma delta.")
    numbers = range(layout.line_of(_find("alpha").start), layout.line_of(_find("delta").start) + 1)
    signs = [source_line(layout, number, highlights, UNICODE, at_cursor=False).plain[1] for number in numbers]
    assert signs == ["≠", "≠"]


# Tables, lists, quotations, notes.

_TABLE = Extract().table("Crossing | Opened", "Panji Poyon | 2007", "Ishkashim | some words of it").article()


def _all(article: Article, measure: int = 40, glyphs: Glyphs = UNICODE, **highlighted: object) -> list[Line]:
    highlights = Highlights(Passages(()), **highlighted)  # type: ignore[arg-type]  # fields of the value, by name
    return _whole(article, measure, highlights, glyphs)


def _texts(lines: Iterable[Line], layout: Layout) -> list[str]:
    """Return what stands behind the margin on each line."""
    return [line.plain[gutter(layout) :].rstrip() for line in lines]


def _place(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return Span(start, start + len(words))


@settings(deadline=None)
@given(articles(), st.integers(14, 40), st.integers(0, 60))
def test_every_letter_is_drawn_at_its_place_and_no_tab_ever(article: Article, measure: int, room: int) -> None:
    layout = Layout(article, measure, room)
    for number in range(len(layout)):
        line = source_line(layout, number, Highlights(Passages(())), UNICODE, at_cursor=False)
        assert "\t" not in line.plain
        for fragment in layout.fragments(number):
            words = article.text[fragment.start : fragment.end].replace("\t", " ")
            blank = fragment.cells - cell_len(words) if fragment.to_right else 0
            drawn = _from_cell(line.plain, gutter(layout) + fragment.x + blank)[: len(words)]
            assert all(sign in {letter, UNICODE.part} for sign, letter in zip(drawn, words, strict=True))
            assert drawn.replace(UNICODE.part, " ") == words


@settings(deadline=None)
@given(articles(), st.integers(14, 40), st.data())
def test_just_the_letters_of_a_passage_are_highlighted_in_cells_and_items_too(
    article: Article, measure: int, data: st.DataObject
) -> None:
    if not article.text:
        return
    start = data.draw(st.integers(0, len(article.text) - 1))
    passage = Span(start, data.draw(st.integers(start + 1, len(article.text))))
    layout = Layout(article, measure)
    seen = 0
    for number in range(len(layout)):
        line = source_line(layout, number, Highlights(Passages(()), passage, "threats"), ASCII, at_cursor=False)
        lit = "".join(text if "highlight" in roles.split() else "\0" * len(text) for text, roles in line.spans)
        for fragment in layout.fragments(number):
            words = article.text[fragment.start : fragment.end]
            blank = fragment.cells - cell_len(words.replace("\t", " ")) if fragment.to_right else 0
            shown = _from_cell(lit, gutter(layout) + fragment.x + blank, line.plain)[: len(words)]
            within = [passage.start <= offset < passage.end for offset in range(fragment.start, fragment.end)]
            for char, inside, letter in zip(shown, within, words, strict=True):
                assert (char != "\0") == inside or letter in " \t"
            seen += sum(within)
    assert seen <= passage.end - passage.start


def _from_cell(text: str, cell: int, plain: str = "") -> str:
    """Return what stands on a cell and behind it; `plain` has the characters whose widths count."""
    at = 0
    for place, char in enumerate(plain or text):
        if at >= cell:
            return text[place:]
        at += cell_len(char)
    return ""


def test_a_table_has_its_columns_and_a_rule_below_its_heads() -> None:
    layout = Layout(_TABLE, 40)
    assert _texts(_all(_TABLE), layout) == [
        "Crossing     Opened",
        "─" * 29,
        "Panji Poyon  2007",
        "Ishkashim    some words of it",
    ]
    assert "table-head" in _roles(_all(_TABLE)[0], "Crossing")
    assert _texts(_all(_TABLE, glyphs=ASCII), layout)[1] == "-" * 29


def test_a_passage_over_two_cells_is_lit_over_the_gap_between_them_with_its_marks_in_the_gaps() -> None:
    line = _all(_TABLE, passage=_place(_TABLE, "Poyon\t2007"), pane="threats", glyphs=ASCII)[2]
    assert _drawn(line) == " Panji[Poyon  2007]"
    assert "highlight" in _roles(line, "Poyon  2007")
    alone = _all(_TABLE, passage=_place(_TABLE, "2007"), pane="threats", glyphs=ASCII)[2]
    assert _drawn(alone) == " Panji Poyon [2007]"
    first = _all(_TABLE, passage=_place(_TABLE, "Panji Poyon"), pane="threats", glyphs=ASCII)[2]
    assert _drawn(first) == "[Panji Poyon] 2007"


def test_what_is_selected_over_several_lines_of_a_row_is_lit_in_every_cell() -> None:
    article = Extract().table("head | task", "one two three | some words of it").article()
    lines = _all(article, 24, selected=_place(article, "three\tsome words"))
    assert [_lit(line, "selected") for line in lines] == ["", "", "some words", "three"]


def _lit(line: Line, role: str) -> str:
    return "".join(text for text, roles in line.spans if role in roles.split()).strip()


def test_the_cells_of_a_record_stand_behind_their_heads() -> None:
    article = (
        Extract()
        .table("Office | Task | Remark", "Customs and transport | stamps of all kinds | more words of it")
        .article()
    )
    layout = Layout(article, 24)
    lines = _all(article, 24)
    assert _texts(lines, layout)[2:5] == ["Office  Customs and", "        transport", "Task    stamps of all"]
    assert _roles(lines[2], "Office") == {"label"}


def test_items_quotations_and_notes_are_told_apart_without_colours() -> None:
    extract = Extract().block(BlockKind.ITEM, "one", level=1).block(BlockKind.ITEM, "two", level=2)
    extract.block(BlockKind.QUOTATION, "three", level=2).block(BlockKind.QUOTATION, "four", level=1)
    article = extract.block(BlockKind.NOTE, "five").article()
    layout = Layout(article, 40)
    unicode = ["• one", "  ◦ two", "", "│ │ three", "│", "│ four", "", "  five"]
    assert _texts(_all(article), layout) == unicode
    plain = ["* one", "  - two", "", "> > three", ">", "> four", "", "  five"]
    assert _texts(_all(article, glyphs=ASCII), layout) == plain


def test_where_a_page_begins_within_a_line_a_sign_stands_in_the_white_space() -> None:
    extract = Extract().part().block(BlockKind.PARAGRAPH, "one two").part().more("three four")
    article = extract.block(BlockKind.PARAGRAPH, "five six").part().more("seven").article()
    layout = Layout(article, 14)
    assert _texts(_all(article, 14, ASCII), layout) == ["", "one two|three", "four", "", "five six|seven"]
    cited = _all(article, 14, ASCII, passage=_place(article, "two three"), pane="threats")
    assert _texts(cited, layout)[1] == "one[two|three]"
    beside = _all(article, 14, ASCII, passage=_place(article, "three"), pane="threats")
    assert _texts(beside, layout)[1] == "one two[three]"
