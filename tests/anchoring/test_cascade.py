import re
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.passage import Level, Span, Verdict

HaystackOf = Callable[[str], Haystack]

_TEXT = """\
# The “North”

ISIS-K considers northern Afghanistan as a base to expand its presence in Central Asia. They don't agree — yet.
The issue of ensuring security and

stability in the north is <u>important</u>. Trade grew by 8.5% in 2023. Trade goes on. So they co-
operate with the Tajik-
Afghan police.

Trade goes on. He said: “It’s a re-sign.” He said: "It is over."

Проблемы ещё есть. او می‌خواهد كتاب را بخواند.
"""


@pytest.fixture(scope="module")
def haystack(haystack_of: HaystackOf) -> Haystack:
    return haystack_of(_TEXT)


@pytest.mark.parametrize(
    "quote",
    [
        "ISIS-K considers northern Afghanistan as a base",
        "ensuring security and stability in the north is important.",
        "don't agree — yet",
        "8.5%",
        "“North”\nISIS-K considers",
    ],
)
def test_a_quote_that_stands_in_the_reading_text_is_verbatim(haystack: Haystack, quote: str) -> None:
    anchor = haystack.anchor(quote)
    assert (anchor.verdict, anchor.level, anchor.score) == (Verdict.VERBATIM, Level.VERBATIM, 1.0)
    assert anchor.passage == quote
    assert anchor.match_count == 1


@pytest.mark.parametrize(
    ("quote", "passage", "level"),
    [
        ("ISIS–K considers\n northern  Afghanistan", "ISIS-K considers northern Afghanistan", Level.FOLDED),
        ("don’t agree - yet", "don't agree — yet", Level.FOLDED),
        ('"It\'s a re-sign."', "“It’s a re-sign.”", Level.FOLDED),
        ("They don't agree — yet.\n\nThe issue", "They don't agree — yet. The issue", Level.FOLDED),
        ("Проблемы еще есть", "Проблемы ещё есть", Level.FOLDED),
        ("او میخواهد کتاب", "او می‌خواهد كتاب", Level.FOLDED),
        ("they cooperate with", "they co- operate with", Level.DEHYPHENATED),
        ("they coop-\nerate with", "they co- operate with", Level.DEHYPHENATED),
        ("the Tajik-Afghan police", "the Tajik- Afghan police", Level.DEHYPHENATED),
        ("nor-\nthern Afghani-\nstan", "northern Afghanistan", Level.DEHYPHENATED),
    ],
)
def test_a_quote_with_other_line_breaks_or_typography_is_reflowed(
    haystack: Haystack, quote: str, passage: str, level: Level
) -> None:
    anchor = haystack.anchor(quote)
    assert (anchor.verdict, anchor.level, anchor.passage) == (Verdict.REFLOWED, level, passage)
    assert 0.9 < anchor.score < 1.0


@pytest.mark.parametrize(
    "quote",
    [
        "",
        " \n ",
        "\u200b\u00ad",
        "ISIS-K regards northern Afghanistan",
        "they do",
        "They don",
        "is a base",
        "orthern Afghanistan",
        "grew by 8",
        "operate with",
        "It's a resign.",
        "isis-k considers",
        "خواهد",
        "It’s over",
    ],
)
def test_what_the_article_does_not_say_is_missing(haystack: Haystack, quote: str) -> None:
    anchor = haystack.anchor(quote)
    assert (anchor.verdict, anchor.span) == (Verdict.MISSING, None)


def test_the_spans_are_of_the_reading_text_and_of_the_file(haystack: Haystack) -> None:
    anchor = haystack.anchor("stability in the north is important")
    assert anchor.span is not None
    assert anchor.extracted_span is not None
    assert haystack.article.text[slice(*anchor.span)] == anchor.passage
    assert _TEXT[slice(*anchor.extracted_span)] == "stability in the north is <u>important"


def test_white_space_at_the_ends_of_a_quote_does_not_count(haystack: Haystack) -> None:
    assert haystack.anchor("\n  Trade grew \u00a0\u200b").passage == "Trade grew"


def test_a_control_character_is_searched_for_in_its_visible_form(haystack_of: HaystackOf) -> None:
    assert haystack_of("It \x1b[31mred\x1b[0m is.").anchor("\x1b[31mred").passage == "␛[31mred"


def test_a_quote_that_fits_twice_is_ambiguous_and_every_place_is_listed(haystack: Haystack) -> None:
    anchor = haystack.anchor("Trade goes on.")
    assert anchor.verdict is Verdict.AMBIGUOUS
    assert anchor.match_count == 2
    assert anchor.span is anchor.extracted_span is None
    assert [haystack.article.text[slice(*span)] for span in anchor.candidates] == ["Trade goes on."] * 2
    assert list(anchor.candidates) == sorted(anchor.candidates)


@pytest.mark.parametrize(
    ("before", "after", "index"),
    [
        ("in 2023.", "", 0),
        ("", "So they co-operate", 0),
        ("Afghan police.", "", 1),
        ("with the Tajik-Afghan police.\n", "He said", 1),
    ],
)
def test_the_context_decides_among_candidates(haystack: Haystack, before: str, after: str, index: int) -> None:
    place = haystack.anchor("Trade goes on.").candidates[index]
    anchor = haystack.anchor("Trade goes on.", before, after)
    assert (anchor.verdict, anchor.span) == (Verdict.VERBATIM, place)


@pytest.mark.parametrize(("before", "after"), [("nothing of the kind", ""), ("in 2023.", "He said")])
def test_a_context_that_agrees_with_no_candidate_more_than_another_does_not_decide(
    haystack: Haystack, before: str, after: str
) -> None:
    assert haystack.anchor("Trade goes on.", before, after).verdict is Verdict.AMBIGUOUS


def test_a_context_that_stands_whole_beside_one_candidate_decides_against_a_similar_one(
    haystack_of: HaystackOf,
) -> None:
    first = "Relations will very probably remain cold. But trade goes on."
    second = "Yes, relations will very probably remain cold. But trade goes on."
    haystack = haystack_of(f"{first} {second}")
    for whole, end in ((first, len(first)), (second, len(first) + 1 + len(second))):
        anchor = haystack.anchor("But trade goes on.", before=whole.removesuffix("But trade goes on."))
        assert anchor.span == (end - len("But trade goes on."), end)


def test_the_context_may_agree_with_a_candidate_that_only_folding_finds(haystack_of: HaystackOf) -> None:
    haystack = haystack_of('They said "no" in May. Later they said “no” to him.')
    assert haystack.anchor('"no"').level is Level.VERBATIM
    assert haystack.anchor('"no"', "they said", "to him").passage == "“no”"


def test_a_context_that_disagrees_lowers_the_score_of_the_only_candidate_and_does_not_exclude_it(
    haystack: Haystack,
) -> None:
    anchor = haystack.anchor("Trade grew", "an entirely different thing")
    assert anchor.passage == "Trade grew"
    assert anchor.score == 0.5


def test_a_verbatim_candidate_is_preferred_to_a_folded_one(haystack_of: HaystackOf) -> None:
    assert haystack_of('They said “no”. They said "no".').anchor('"no"').passage == '"no"'


@pytest.mark.parametrize("times", [60, 3_000])
def test_of_very_many_candidates_the_first_are_listed(haystack_of: HaystackOf, times: int) -> None:
    anchor = haystack_of("Trade goes on. " * times).anchor("Trade goes on.")
    assert anchor.verdict is Verdict.AMBIGUOUS
    assert anchor.match_count == min(times, 1_000)
    assert list(anchor.candidates) == [Span(start * 15, start * 15 + 14) for start in range(50)]


def test_a_context_does_not_decide_where_not_every_candidate_was_weighed(haystack_of: HaystackOf) -> None:
    haystack = haystack_of("Only here: trade goes on. " + "Ever trade goes on. " * 3_000)
    assert haystack.anchor("trade goes on", "Only here:").verdict is Verdict.AMBIGUOUS


_WORDS = st.lists(st.text("abcdeé", min_size=3, max_size=9), min_size=4, max_size=40, unique=True)


def _reformatted(words: list[str], data: st.DataObject) -> str:
    """Return the words with other white space between them, some of them broken at a line end."""
    parts = [words[0]]
    for word in words[1:]:
        parts.append(data.draw(st.sampled_from([" ", "\n", "  ", " \u00a0"])))
        broken = data.draw(st.integers(1, len(word.rstrip(".")) - 1)) if data.draw(st.booleans()) else 0
        parts.append(f"{word[:broken]}-\n{word[broken:]}" if broken else word)
    return "".join(parts)


def _place(word: str, text: str) -> Span:
    place = re.search(rf"\b{word}\b", text)
    assert place
    return Span(*place.span())


@given(_WORDS, st.data())
def test_a_planted_quote_is_found_at_its_place(words: list[str], data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(words) - 3))
    last = data.draw(st.integers(first + 2, len(words)))
    gaps = [data.draw(st.sampled_from([" ", "\n", ". ", ".\n\n", " <u></u>"])) for _ in words]
    text = "".join(word + gap for word, gap in zip(words, gaps, strict=True))
    article = read_article(text)
    start, end = _place(words[first], article.text).start, _place(words[last - 1], article.text).end
    quote = _reformatted(article.text[start:end].split(), data)
    anchor = Haystack(article).anchor(quote)
    assert anchor.verdict.holds
    assert anchor.span == (start, end)


_SOURCE = st.text("ab1 -.\"“”'’—\n", max_size=40)
_QUOTE = st.text("ab1 -.\"“”'’—\n", min_size=1, max_size=8)


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


def _normalised(text: str) -> str:
    for curly, straight in {"“": '"', "”": '"', "’": "'", "—": "-"}.items():
        text = text.replace(curly, straight)
    return re.sub("-+", "-", " ".join(text.split()))


@example("aa1", "aa1", "", "1 b")  # the context takes the 1 for the mark of a note behind "aa"
@given(_SOURCE, _QUOTE, st.sampled_from(["", "a", "b 1"]), st.sampled_from(["", "a", "1 b"]))
def test_no_verdict_claims_what_a_plain_comparison_refutes(source: str, quote: str, before: str, after: str) -> None:
    article = read_article(source)
    anchor = Haystack(article).anchor(quote, before, after)
    assert 0.0 <= anchor.score <= 1.0
    passages = [anchor.passage] if anchor.span else [article.text[slice(*span)] for span in anchor.candidates]
    assert len(passages) == anchor.match_count
    if anchor.verdict is Verdict.ALTERED:
        assert anchor.changes  # it names what the passage has otherwise
        return
    for passage in passages:
        if anchor.verdict is Verdict.VERBATIM:
            assert passage == quote.strip()
        elif anchor.level is Level.SKELETON:
            assert _letters(passage).lower() == _letters(quote).lower()
        elif anchor.level is not Level.DEHYPHENATED:
            assert _normalised(passage) in (_normalised(quote), quote.strip())
        assert _letters(passage) == _letters(quote)
    if anchor.verdict is Verdict.AMBIGUOUS:
        assert len(set(anchor.candidates)) > 1
    if anchor.verdict is Verdict.MISSING and (words := quote.split()):
        assert not re.search(rf"(?:^|\s){re.escape(quote.strip())}(?:$|\s)", article.text) or "-" in source, words


def test_the_index_changes_no_anchor(haystack_of: HaystackOf) -> None:
    text = (
        "The “market” opened in co-\noperation with all. It closed. " * 3 + "Trade goes on, and on.\n\n" + "x y z " * 9
    )
    quotes = ['The "market" opened', "cooperation with all", "Trade goes on", "goes on, and o", "No such words at all"]
    indexed = haystack_of(text)
    assert indexed.forms.approximate_index
    assert [indexed.anchor(quote, after="and") for quote in quotes] == [
        haystack_of(text).anchor(quote, after="and") for quote in quotes
    ]


def test_a_quote_that_fits_more_places_is_more_work(haystack_of: HaystackOf) -> None:
    one, many = haystack_of("Trade goes on."), haystack_of("Trade goes on. " * 100)
    one.anchor("Trade goes on.", before="of")
    many.anchor("Trade goes on.", before="of")
    assert many.work.steps > 10 * one.work.steps > 0


@pytest.mark.parametrize("written", ["thee no", "the non", "the noo", "then no", "th no"])
def test_a_letter_too_many_or_too_few_beside_a_line_end_is_a_change(haystack_of: HaystackOf, written: str) -> None:
    haystack = haystack_of(
        "The army of the north had kept all of the\nno\nof its camps, and nobody had left them since."
    )
    quote = f"The army of the north had kept all of {written} of its camps, and nobody had left them since."
    assert haystack.anchor(quote).verdict is Verdict.ALTERED
