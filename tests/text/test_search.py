import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.domain.passage import Span
from briefing_tui.text.search import Hit, Searchable

_LETTERS = st.sampled_from("aaabAİ ")  # many of one letter, so that hits come about and overlap
# White space is folded before anything is searched: what is compared letter by letter here has single spaces.
_TEXTS = st.text(_LETTERS, max_size=40).map(lambda text: re.sub(" +", " ", text))
_QUERIES = st.text(_LETTERS, min_size=1, max_size=4).map(lambda text: re.sub(" +", " ", text))


def _naive(text: str, query: str) -> list[Span]:
    """Find every place where the query stands, letter by letter, by the rule of smart case."""
    caring = query != query.lower()

    def alike(have: str, want: str) -> bool:
        return have == want or (not caring and have.lower() == want)

    return [
        Span(at, at + len(query))
        for at in range(len(text) - len(query) + 1)
        if all(alike(have, want) for have, want in zip(text[at:], query, strict=False))
    ]


def test_a_query_in_small_letters_finds_any_case() -> None:
    assert [span.start for span in Searchable("Market, MARKET, market").every("market")] == [0, 8, 16]


def test_a_query_with_a_capital_finds_that_case_alone() -> None:
    assert [span.start for span in Searchable("Market, MARKET, market").every("Market")] == [0]


def test_a_hit_bears_its_number_and_their_total() -> None:
    text = Searchable("no " * 14)
    assert text.next("no", 6) == Hit(Span(6, 8), 3, 14)


def test_the_search_goes_round_the_end_and_says_so() -> None:
    text = Searchable("war and peace and war")
    assert text.next("peace", 9) == Hit(Span(8, 13), 1, 1, wrapped=True)
    assert text.next("war", 0, backwards=True) == Hit(Span(18, 21), 2, 2, wrapped=True)
    assert text.next("war", 1) == Hit(Span(18, 21), 2, 2, wrapped=False)


def test_going_backwards_the_hit_under_the_cursor_is_not_found_again() -> None:
    assert Searchable("war war war").next("war", 8, backwards=True) == Hit(Span(4, 7), 2, 3)


def test_hits_may_overlap_and_each_counts() -> None:
    text = Searchable("banana, banana")
    assert [span.start for span in text.every("ana")] == [1, 3, 9, 11]
    assert text.next("ana", 2) == Hit(Span(3, 6), 2, 4)
    assert text.next("ana", 11, backwards=True) == Hit(Span(9, 12), 3, 4)
    assert text.within("ana", 5, 12) == [Span(3, 6), Span(9, 12), Span(11, 14)]


def test_what_is_not_there_is_not_found() -> None:
    text = Searchable("peace")
    assert text.next("war", 0) is None
    assert not text.holds("war")
    assert text.within("war", 0, 5) == []


def test_an_empty_query_finds_nothing() -> None:
    text = Searchable("peace")
    assert text.next("", 0) is None
    assert list(text.every("")) == []
    assert text.within("", 0, 5) == []
    assert text.sample("", 3) == []


def test_a_letter_that_grows_in_small_form_moves_no_hit() -> None:
    text = "İİİ Istanbul and İstanbul"
    assert len(text.lower()) > len(text)
    assert [text[start:end] for start, end in Searchable(text).every("istanbul")] == ["Istanbul", "İstanbul"]
    assert [text[start:end] for start, end in Searchable(text).every("İstanbul")] == ["Istanbul", "İstanbul"]


def test_persian_is_found_as_it_is_written() -> None:
    text = "مرز باز می‌شود. بازار باز است."
    assert [text[start:end] for start, end in Searchable(text).every("می‌شود")] == ["می‌شود"]
    assert len(list(Searchable(text).every("باز"))) == 3


@pytest.mark.parametrize(
    ("text", "query", "hit"),
    [
        ("نيروهاي مرزي", "نیروهای", "نيروهاي"),  # Arabic yeh for Persian
        ("كابل", "کابل", "كابل"),  # Arabic kaf for Persian
        ("it can’t be", "can't", "can’t"),
        ("it can't be", "can’t", "can't"),
        ("he said “no”", '"no"', "“no”"),
        ("since 2020–2024", "2020-2024", "2020–2024"),
        ("to co- operate on it", "cooperate", "co- operate"),
        ("to co-operate on it", "cooperate", "co-operate"),
        ("to cooperate on it", "co-operate", "cooperate"),
        ("to co\u00adoperate on it", "cooperate", "co\u00adoperate"),
        ("the ﬁrst oﬃce", "first office", "ﬁrst oﬃce"),
        ("two  lines\nof it", "lines of", "lines\nof"),
        ("ёлка", "елка", "ёлка"),
    ],
)
def test_words_are_found_however_they_are_set_and_the_hit_is_what_stands_there(text: str, query: str, hit: str) -> None:
    searchable = Searchable(text)
    found = searchable.next(query, 0)
    assert found is not None
    assert text[slice(*found.span)] == hit
    assert (found.number, found.total) == (1, 1)
    assert searchable.within(query, found.span.start, found.span.end) == [found.span]


@pytest.mark.parametrize(("text", "query"), [("1-2", "12"), ("F-16", "F16"), ("a - b", "ab"), ("10²", "102")])
def test_what_means_something_else_is_not_found(text: str, query: str) -> None:
    assert not Searchable(text).holds(query)


def test_while_a_word_with_a_hyphen_is_typed_the_hit_stays() -> None:
    text = Searchable("the cross-border trade")
    word = "cross-border"
    hits = [text.next(word[:length], 0) for length in range(1, len(word) + 1)]
    assert [hit.span.start if hit else None for hit in hits[1:]] == [4] * (len(word) - 1)


_SET = st.lists(
    st.sampled_from(["co-", "operate", "can’t", "ي", "ك", "“so”", "ﬁ", " ", "\n", "–", "\u00ad", "A", "b", "12"]),
    max_size=20,
).map("".join)


@given(_SET, _SET.filter(str.strip))
def test_every_hit_is_a_stretch_of_the_text_that_holds_the_query(text: str, query: str) -> None:
    searchable = Searchable(text)
    hits = list(searchable.every(query))
    assert bool(hits) == (searchable.next(query, 0) is not None)
    for start, end in hits:
        assert 0 <= start < end <= len(text)
        assert Searchable(text[start:end]).holds(query)


@given(_SET, _SET.filter(str.strip))
def test_going_on_from_each_hit_one_comes_round_to_the_first(text: str, query: str) -> None:
    searchable = Searchable(text)
    first = hit = searchable.next(query, 0)
    for _ in range(first.total if first else 0):
        assert hit is not None
        hit = searchable.next(query, hit.span.start + 1)
    assert (hit and hit.span) == (first and first.span)


def test_in_a_long_text_a_hit_is_counted_only_when_that_is_asked() -> None:
    text = Searchable("za" + "x" * 1_000_000 + "a")
    hit = text.next("a", 2)
    assert hit == Hit(Span(1_000_002, 1_000_003), 0, 0)
    assert text.counted("a", hit) == Hit(Span(1_000_002, 1_000_003), 2, 2)
    assert text.next("z", 5) == Hit(Span(0, 1), 0, 0, wrapped=True)


def test_a_sample_has_the_first_hit_of_each_part() -> None:
    text = "ab" + "x" * 8 + "ab ab" + "x" * 5 + "x" * 8 + "ab"
    assert Searchable(text).sample("ab", 3) == [Span(0, 2), Span(10, 12), Span(28, 30)]
    assert Searchable("").sample("ab", 3) == []


@given(_TEXTS, _QUERIES)
def test_every_hit_is_found_and_nothing_else(text: str, query: str) -> None:
    hits = _naive(text, query)
    assert list(Searchable(text).every(query)) == hits
    assert Searchable(text).holds(query) == bool(hits)


@given(_TEXTS, _QUERIES, st.integers(0, 45), st.booleans())
def test_the_next_hit_its_number_and_the_total_agree_with_a_list_of_all(
    text: str, query: str, offset: int, backwards: bool
) -> None:
    hits = _naive(text, query)
    ahead = [hit for hit in hits if (hit.start < offset if backwards else hit.start >= offset)]
    expected = None
    if hits:
        span = (ahead or hits)[-1 if backwards else 0]
        expected = Hit(span, hits.index(span) + 1, len(hits), wrapped=not ahead)
    assert Searchable(text).next(query, offset, backwards=backwards) == expected


@given(_TEXTS, _QUERIES, st.integers(0, 45), st.integers(0, 45))
def test_the_hits_within_a_line_are_those_that_share_a_letter_with_it(
    text: str, query: str, start: int, end: int
) -> None:
    shared = [hit for hit in _naive(text, query) if max(hit.start, start) < min(hit.end, end)]
    assert Searchable(text).within(query, start, end) == shared


@given(_TEXTS, _QUERIES, st.integers(1, 6))
def test_a_sample_is_made_of_hits_and_reaches_every_part_that_has_one(text: str, query: str, parts: int) -> None:
    hits = _naive(text, query)
    sample = Searchable(text).sample(query, parts)
    size = max(len(text) // parts, 1)
    assert set(sample) <= set(hits)
    assert {span.start // size for span in sample} >= {hit.start // size for hit in hits}


@given(st.text("ab ", max_size=30), st.text("ab", min_size=1, max_size=3))
def test_every_hit_has_its_number_and_there_are_as_many_as_are_counted(text: str, query: str) -> None:
    searchable = Searchable(text)
    hits = list(searchable.every(query))
    assert [searchable.nth(query, number) for number in range(1, len(hits) + 1)] == hits
    assert (searchable.nth(query, 0), searchable.nth(query, len(hits) + 1)) == (None, None)
    assert searchable.count(query) == len(hits)
