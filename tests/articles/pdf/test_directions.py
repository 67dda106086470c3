"""Text that runs from right to left is read by the places of its characters, whatever program has written it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_tui.articles.pdf.directions import _Glyph, _spaces
from briefing_tui.articles.pdf.library import Font
from briefing_tui.domain.article import Article

_FILES = Path(__file__).parent / "files"


@pytest.mark.parametrize("name", ["persian-libreoffice.pdf", "persian-chromium.pdf"])
def test_persian_with_latin_and_numbers_is_in_order(name: str, article_in: Callable[[bytes], Article]) -> None:
    article = article_in((_FILES / name).read_bytes())
    text = article.text.replace("\u0640", "")  # strokes that stretch a line
    assert [text[:26], "heading"] == ["بازارهای مرزی در تاجیکستان", article.blocks[0].kind.value]
    for passage in (
        "نخستین بازار در بهار ۱۴۰۰ در مرز تاجیکستان (Tajikistan) باز شد و ۱۲۵ نفر از بازرگانان با 35 کامیون",
        "۱۲۵ نفر از بازرگانان با 35 کامیون به آنجا رفتند؛",
        "این پل (به طول ۲۴۰ متر) تا سال 2030 پابرجا خواهد ماند",
        "پیرمردی به خبرنگار Reuters گفت. او افزود که ۴۵٫۷ درصد",
        "در روز ۱۲/۰۵/۱۴۰۲ گزارش خود را منتشر کرد",
    ):
        assert passage in text


@pytest.mark.parametrize("name", ["marks-libreoffice.pdf", "marks-chromium.pdf"])
def test_marks_stay_with_their_letters_and_words_apart(name: str, article_in: Callable[[bytes], Article]) -> None:
    article = article_in((_FILES / name).read_bytes())
    text = article.text.replace("\u0640", "").replace("\u200c", "")
    for passage in (
        "ادارهٔ آمار در سال ۱۹۹۴ (مادهٔ ۱۸۳۱ پیمان) گفت که شبکهٔ دیدبانی تعمیر شد.",
        "شرکت AquaTech (Dushan) پل دوستی را نزدیک گردنهٔ کُلما با ۷۸۶ کارگر",
        "کمیتهٔ گذار (مادهٔ ۲۱۵) آن را",
    ):
        assert passage in text


@pytest.mark.parametrize(("in_words", "between"), [(0.09, 0.23), (0.18, 0.33)])
def test_how_wide_a_space_is_depends_on_the_font(in_words: float, between: float) -> None:
    style = (10.0, 0.0, 0, Font("Naskh"))
    glyphs, x = [], 0.0
    for number in range(120):
        x += 10 * (between if number % 4 == 0 else in_words - 0.03 * (number % 3))
        glyphs.append(_Glyph(x, x + 5, "ب", style, 1))
        x += 5
    assert in_words < _spaces([glyphs])[style[3]] < between
    assert _spaces([glyphs[:20]]) == {}
