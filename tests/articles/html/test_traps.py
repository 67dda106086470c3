"""What surrounds an article on a page is not taken for it, however the page is made."""

from collections.abc import Callable

import pytest

from briefing_tui.domain.article import Article
from briefing_tui.domain.furniture import FurnitureKind

ReadPage = Callable[[str | bytes], Article]

_PARAGRAPHS = [
    "The border commission met in Khorog on Monday, for the first time since the spring floods, to hear two reports.",
    "According to the first of them, the bridges at Tem and Ruzvay can be crossed again by lorries of ten tonnes.",
    "The second report, which was read by an engineer from Dushanbe, says that the road along the river is broken.",
    "Members of the commission asked how long repairs would take, and whether traders could use the older road.",
    "No date was given. The chairman said that work would begin before winter, and that both sides would pay for it.",
]
_BODY = "".join(f"<p>{paragraph}</p>" for paragraph in _PARAGRAPHS)
_TEASER = "Prices of wheat and flour have risen in all markets of the region since the month began, traders say."
_NAVIGATION = "<nav><ul>" + "".join(f"<li><a href=/{n}>Section {n}</a></li>" for n in range(12)) + "</ul></nav>"
_FOOTER = "<footer><p>All rights reserved. <a href=/about>About us</a> <a href=/contact>Contact</a></p></footer>"


def _page(main: str, around: str = "") -> str:
    head = "<head><meta charset=utf-8><title>Border commission meets</title></head>"
    return f"<!doctype html><html lang=en>{head}<body>{_NAVIGATION}{main}{around}{_FOOTER}</body></html>"


def _texts(article: Article) -> list[str]:
    return [article.text[block.start : block.end] for block in article.blocks]


def _furniture(article: Article, kind: FurnitureKind) -> str:
    return " ".join(article.extracted[slice(*part.span)] for part in article.furniture if part.kind is kind)


@pytest.mark.parametrize(
    "main",
    [
        f"<article>{_BODY}</article>",
        f"<div class=wrap><div class=left>{_BODY}</div></div>",
        "<div>" + "<br><br>".join(_PARAGRAPHS) + "</div>",
        "<div>" + "".join(f"<div>{paragraph}</div>" for paragraph in _PARAGRAPHS) + "</div>",
        "<main>" + "".join(f"<section><div><p>{text}</p></div></section>" for text in _PARAGRAPHS) + "</main>",
        f"<table><tr><td><a href=/>Home</a><br><a href=/x>News</a><td>{_BODY}<td><a href=/y>Partners</a></table>",
        f"<amp-story><article class=amp-article>{_BODY}</article></amp-story>",
    ],
    ids=["article", "divisions", "line breaks", "no paragraphs", "split over siblings", "a table for layout", "AMP"],
)
def test_the_paragraphs_of_an_article_are_found_whole_and_in_order(read_page: ReadPage, main: str) -> None:
    assert _texts(read_page(_page(main))) == _PARAGRAPHS


_CARDS = "".join(f"<div class=card><h3><a href=/{n}>Title {n}</a></h3><p>{_TEASER}</p></div>" for n in range(30))
_AROUND = {
    "a cookie wall": "<div id=cookie-consent role=dialog><p>We and our partners store information on your device, such "
    "as cookies, and process personal data for advertising, measurement and research. You can change your choices any "
    "time.</p><button>Accept all</button></div>",
    "related links": f"<aside class=related><h2>More</h2><h3><a href=/wheat>Wheat</a></h3><p>{_TEASER}</p></aside>",
    "an endless list": f"<div class=more>{_CARDS}</div>",
    "a newsletter": "<div class=newsletter-signup><p>Subscribe, and receive the news of the region each day.</p></div>",
    "hidden text": f"<div hidden><p>{_TEASER}</p></div><p style='display:none'>{_TEASER}</p>",
    "duplicates": f"<noscript>{_BODY}</noscript><template>{_BODY}</template><script>'<p>{_TEASER}'</script>",
}


@pytest.mark.parametrize("around", _AROUND.values(), ids=_AROUND.keys())
def test_what_stands_around_an_article_is_not_read_with_it(read_page: ReadPage, around: str) -> None:
    assert _texts(read_page(_page(f"<article>{_BODY}</article>", around))) == _PARAGRAPHS


def test_comments_of_readers_are_furniture_of_their_own(read_page: ReadPage) -> None:
    remarks = "".join(
        f"<li><b>Reader {n}</b> <p>I crossed the bridge at Tem last week, and number {n} of the lorries broke down.</p>"
        for n in range(6)
    )
    article = read_page(_page(f"<article>{_BODY}</article>", f"<section id=comments><ol>{remarks}</ol></section>"))
    assert _texts(article) == _PARAGRAPHS
    assert "number 5 of the lorries" in _furniture(article, FurnitureKind.COMMENT)
    assert "Section 11" in _furniture(article, FurnitureKind.NAVIGATION)


def test_a_teaser_with_the_words_of_a_paragraph_is_not_read_in_its_place(read_page: ReadPage) -> None:
    teaser = f"<div class=top><p><a href=/here>{_PARAGRAPHS[0]}</a></p><p>{_PARAGRAPHS[1]}</p></div>"
    article = read_page(_page(f"{teaser}<article>{_BODY}</article>"))
    assert _texts(article) == _PARAGRAPHS
    assert article.elements[1].path == "/html/body/article[1]/p[2]"


def test_headings_lists_tables_quotations_and_captions_within_an_article_stay(read_page: ReadPage) -> None:
    main = (
        f"<article><p>{_PARAGRAPHS[0]}</p><h2>Bridges</h2><p>{_PARAGRAPHS[1]}</p>"
        "<figure><img src=x.jpg alt=Bridge><figcaption>The bridge at Tem, rebuilt in June.</figcaption>"
        f"</figure><p>{_PARAGRAPHS[2]}</p><ul><li>the bridge at Tem, for lorries</li><li>the bridge at Ruzvay</li></ul>"
        f"<p>{_PARAGRAPHS[3]}</p><table><tr><th>Bridge<th>Tonnes<tr><td>Tem<td>10<tr><td>Ruzvay<td>8</table>"
        f"<blockquote><p>{_PARAGRAPHS[4]}</p></blockquote><p>{_TEASER}</p></article>"
    )
    article = read_page(_page(main))
    assert [block.kind.value for block in article.blocks] == [
        "paragraph", "heading", "paragraph", "caption", "paragraph", "item", "item", "paragraph",
        "row", "row", "row", "quotation", "paragraph",
    ]  # fmt: skip
    assert "Tem\t10" in article.text


_PERSIAN = [
    "کمیسیون مرزی روز دوشنبه در خاروغ برای نخستین بار پس از سیلاب‌های بهار گرد هم آمد و دو گزارش را شنید.",
    "بر پایه‌ی گزارش نخست، پل‌های تیم و روزوی دوباره برای کامیون‌های تا ده تن باز شده‌اند و می‌توان از آن‌ها گذشت.",
    "گزارش دوم، که مهندسی از دوشنبه آن را خواند، می‌گوید که راه کنار رودخانه به بازسازی نیاز دارد.",
]
_CHINESE = [
    "边境委员会星期一在霍罗格举行会议，这是春季洪水以来的第一次会议，会上听取了两份报告。",
    "第一份报告说，特姆和鲁兹瓦伊的桥梁已经可以让十吨以下的卡车通过，边境贸易可以恢复。",
    "第二份报告由一位来自杜尚别的工程师宣读，其中说沿河的公路需要修理，工程将在冬季以前开始。",
]


@pytest.mark.parametrize(
    ("texts", "language", "encoding"),
    [(_PERSIAN, "fa", "utf-8"), (_CHINESE, "zh-CN", "gb18030"), (_CHINESE, "zh", "utf-16"), (_CHINESE, "zh", "utf-8")],
)
def test_persian_and_chinese_pages_are_read(
    read_page: ReadPage, texts: list[str], language: str, encoding: str
) -> None:
    body = "".join(f"<p>{text}</p>" for text in texts)
    menu = "".join(f"<li><a href=/{n}>{texts[0][:6]} {n}</a></li>" for n in range(9))
    page = f"<html lang={language}><meta charset={encoding}><body dir=auto><ul>{menu}</ul><div>{body}</div></body>"
    assert _texts(read_page(page.encode(encoding))) == texts


def test_a_page_that_is_cut_off_is_read_as_far_as_it_goes(read_page: ReadPage) -> None:
    whole = _page(f"<article>{_BODY}</article>")
    texts = _texts(read_page(whole[: whole.index("No date") + 40]))
    assert texts[:4] == _PARAGRAPHS[:4]
    assert _PARAGRAPHS[4].startswith(texts[4])


def test_entities_in_an_article_are_characters(read_page: ReadPage) -> None:
    last = "<p>&#x1F600;&nbsp;AT&T &lt;b&gt; a&#x1b;[2J &#xFFFFFFFF; &amp</p>"
    article = read_page(_page(f"<article>{_BODY}{last}</article>"))
    assert _texts(article)[-1] == "😀\xa0AT&T <b> a␛[2J � &"
