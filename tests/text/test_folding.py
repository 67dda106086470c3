import sys
import unicodedata
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.domain.offsets import OffsetMap
from briefing_tui.text.folding import _PLAIN, _SPECIAL, _folded_cluster, fold

# Characters that fold, combine, expand or are dropped, among some that do not.
_FOLDING = st.text(
    "ab -\n\t\u00a0\u00ad\u200b\u200c\u200d\ufeff“”«»‘’'\"–—…ﬁ½²①™ﷺﷲ´¨e\u0301\u0308\u0323\u0327"
    "يىكیکة\u064e\u0651\u0640٣۳٫أإآؤئءاۀه\u0653\u0654\u0655ßẞıİiI\u0307中か「。ёЁе가\u1100\u1161\u11a8\u3131\u314f\uffa1\uffc2カ\uff9e\u3099ａ１",
    max_size=16,
)
_ANY = _FOLDING | st.text(max_size=16)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“two”  words", '"two" words'),
        ("«two»\nwords", '"two" words'),
        ("it’s ‚so‘", "it's 'so'"),
        ("a\u00a0b\u2009c\u3000d", "a b c d"),
        ("a — b – c − d --- e", "a - b - c - d - e"),
        ("wait…", "wait..."),
        ("\ufb01nal o\ufb03ce", "final office"),
        ("cafe\u0301", "caf\u00e9"),
        ("ｆｕｌｌ　１２", "full 12"),
        ("co\u00adoperate and co\u00ad\n operate", "cooperate and cooperate"),
        ("zero\u200bwidth", "zerowidth"),
        ("می‌خواهد", "میخواهد"),
        ("\u0643\u062a\u0627\u0628\u064a", "\u06a9\u062a\u0627\u0628\u06cc"),
        ("مُحَمَّد", "محمد"),
        ("كـــتاب", "کتاب"),
        ("۱۴۰۲ ١٤٠٢ ۱٫۵", "1402 1402 1.5"),
        ("Ёлка ещё е\u0308ж", "Елка еще еж"),
        ("\u1112\u1161\u11ab", "한"),
        ("ﻛﺘﺎﺏ", "کتاب"),
        ("أن الأمير إلى آخر ٱلقرن", "ان الامير الى اخر القرن"),
        ("مسؤول رئيس", "مسوول رييس"),
        ("خانۀ ما خانه\u0654 ما", "خانه ما خانه ما"),
        ("Straße STRAẞE", "Strasse STRASSE"),
        ("kısım İran", "kisim Iran"),
        ("I\u0307ran", "Iran"),
        ("在 2024 年 GDP 增长", "在2024年GDP增长"),
        ("他说，\n经济\n增长", "他说,经济增长"),
        ("「会談」と 発表 した", '"会談"と発表した'),
    ],
)
def test_typographic_and_spelling_variants_fold_to_the_same_text(one: str, other: str) -> None:
    assert fold(one).text == fold(other).text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("10²", "102"),
        ("1½", "11⁄2"),
        ("①", "1"),
        ("US", "us"),
        ("a-b", "ab"),
        ("can not", "cannot"),
        ("cafe", "café"),
        ("'a'", '"a"'),
        ("й", "и"),
        ("-", " "),
        ("ماء", "ما"),
        ("كتابة", "كتابه"),
        ("한국 정부", "한국정부"),
        ("a b", "ab"),
    ],
)
def test_texts_that_differ_in_more_fold_to_different_texts(one: str, other: str) -> None:
    assert fold(one).text != fold(other).text


@given(_ANY)
def test_folding_is_idempotent(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@given(_ANY)
def test_canonically_equivalent_texts_fold_to_the_same_text(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)).text == fold(unicodedata.normalize("NFC", text)).text


def _is_edge(offsets: OffsetMap, at: int) -> bool:
    """Whether the point before a folded character does not cut a cluster that was folded as a unit."""
    if at in (0, len(offsets)):
        return True
    return offsets.span(at - 1, at).end <= offsets.span(at, at + 1).start


@given(_ANY, st.data())
def test_the_original_of_a_folded_span_folds_to_that_span(text: str, data: st.DataObject) -> None:
    folded, offsets = fold(text)
    assert len(offsets) == len(folded)
    edges = [at for at in range(len(folded) + 1) if _is_edge(offsets, at)]
    start = data.draw(st.sampled_from(edges))
    end = data.draw(st.sampled_from([at for at in edges if at >= start]))
    raw = text[slice(*offsets.span(start, end))]
    assert fold(raw).text == folded[start:end]


@given(_ANY, st.data())
def test_a_span_that_cuts_an_expansion_maps_to_the_whole_of_it(text: str, data: st.DataObject) -> None:
    folded, offsets = fold(text)
    start = data.draw(st.integers(0, len(folded)))
    end = data.draw(st.integers(start, len(folded)))
    assert folded[start:end] in fold(text[slice(*offsets.span(start, end))]).text


@given(_ANY)
def test_the_folded_characters_come_from_the_text_in_order(text: str) -> None:
    _, offsets = fold(text)
    spans = [offsets.span(index, index + 1) for index in range(len(offsets))]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)


def test_every_character_listed_as_plain_folds_to_itself() -> None:
    plain = [char for char in map(chr, range(sys.maxunicode + 1)) if not _SPECIAL.match(char)]
    assert len(plain) > 30_000, _PLAIN
    assert [char for char in plain if _folded_cluster(char) != char] == []


def test_a_long_run_of_special_characters_is_folded() -> None:
    assert fold("…" * 5_000).text == "." * 15_000
    assert fold("\u00a0" * 5_000).text == " "
    assert fold("a" + "\u0301" * 5_000).text == "\u00e1" + "\u0301" * 4_999


@given(st.lists(st.one_of(st.just("of"), _ANY), max_size=12).map("".join))
def test_a_text_that_is_folded_in_chunks_is_folded_as_at_once(text: str) -> None:
    at_once = fold(text)
    with patch("briefing_tui.text.folding._CHUNK_CHARACTERS", 2):
        in_chunks = fold(text)
    assert in_chunks.text == at_once.text
    assert list(in_chunks.offsets.pieces()) == list(at_once.offsets.pieces())
