"""Each field of the metadata comes from the most trusted source that says it, and is told with it."""

import pytest

from briefing_tui.articles.html.document import document_of
from briefing_tui.articles.html.metadata import metadata_of


def _metadata(html: str) -> list[tuple[str, str, str]]:
    return [(item.field.value, item.value, item.found_in) for item in metadata_of(html, document_of(html), 0)]


_LINKED = (
    '<script type=application/ld+json>{"@type": "NewsArticle", "headline": "A", "datePublished": "2024-11-18",'
    ' "author": [{"name": "B C"}, {"name": "D E"}], "url": "https://e.org/1"}</script>'
)
_TAGS = (
    "<meta property=og:title content='A - Site'><meta property=og:site_name content=Site><meta name=author content=X>"
    "<meta property=article:modified_time content=2024-11-19T10:00:00Z><meta property=og:locale content=en_GB>"
    "<meta name=description content='What it says.'><link rel=canonical href=https://e.org/a>"
)


def test_linked_data_count_more_than_tags_and_the_canonical_address_more_than_both() -> None:
    assert _metadata(f"<html lang=en>{_TAGS}{_LINKED}<title>A | Site</title><p>text") == [
        ("title", "A", "JSON-LD headline"),
        ("author", "B C", "JSON-LD author"),
        ("author", "D E", "JSON-LD author"),
        ("publisher", "Site", "meta og:site_name"),
        ("date", "2024-11-18", "JSON-LD datePublished"),
        ("modified", "2024-11-19T10:00:00Z", "meta article:modified_time"),
        ("language", "en", "html lang"),
        ("description", "What it says.", "meta description"),
        ("url", "https://e.org/a", "link canonical"),
    ]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<title>Border talks - Pamir Post</title>", ("title", "Border talks", "title")),
        ("<title>x</title><h1>Border <b>talks</b></h1>", ("title", "Border talks", "h1")),
        (
            "<meta name=citation_author content='Karimova, Z.; Saidov, B.'>",
            ("author", "Saidov, B.", "meta citation_author"),
        ),
        ("<p class=byline>By Zarina Karimova</p>", ("author", "Zarina Karimova", "byline")),
        ("<span itemprop=author>Z. K.</span>", ("author", "Z. K.", "element marked as author")),
        ("<meta name=dc.date content='18 November 2024'>", ("date", "2024-11-18", "meta dc.date")),
        ("<meta itemprop=datePublished content=2024-11-18>", ("date", "2024-11-18", "meta datepublished")),
        ("<time datetime=2024-11-18T09:30>Monday</time>", ("date", "2024-11-18T09:30:00", "time element")),
        ("<meta name=date content='۲۸ آبان ۱۴۰۳'>", ("date", "۲۸ آبان ۱۴۰۳", "meta date")),
        ("<meta property=og:locale content=fa_IR>", ("language", "fa-IR", "meta og:locale")),
        (
            "<!-- saved from url=(0022)https://e.org/border -->",
            ("url", "https://e.org/border", "comment of the browser that saved the page"),
        ),
    ],
)
def test_what_a_page_says_is_found_wherever_it_says_it(html: str, expected: tuple[str, str, str]) -> None:
    assert expected in _metadata(html)


@pytest.mark.parametrize(
    "html",
    [
        "<meta property=article:author content=https://e.org/people/1>",
        "<link rel=canonical href=/relative><meta property=og:url content=javascript:alert(1)>",
        "<html lang='not a language'>",
        f"<span class=author>{'x' * 5000}</span>",
        f"<p>{'x' * 5000}<time datetime=2024-01-01>",
    ],
)
def test_what_cannot_be_of_a_field_is_not_taken(html: str) -> None:
    assert _metadata(html) == []
