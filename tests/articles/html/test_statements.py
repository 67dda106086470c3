"""A page's statements about itself are collected, and no more of them than can be of use."""

from briefing_tui.articles.html.document import document_of


def test_statements_are_collected_from_head_and_body() -> None:
    document = document_of(
        "<html lang=fa><head><title>A &amp; B</title><meta name=Author content=' A  B '><meta property=og:url "
        "content=u><meta itemprop=datePublished content=2024><meta http-equiv=content-language content=fa>"
        "<link rel='x canonical' href=https://e.org/>"
        "<script type='application/ld+json; x'>{1}</script><script>{2}</script></head>"
        "<svg><title>Icon</title></svg><p>By <a rel=author>C D</a> <time datetime=2024-05-03>3 May</time>"
    )
    said = document.said
    assert (said.language, said.title, said.canonical, said.data) == ("fa", "A & B", "https://e.org/", ["{1}"])
    assert said.metas == [("author", "A B"), ("og:url", "u"), ("datepublished", "2024"), ("content-language", "fa")]
    marks = [(mark.kind, mark.value, document.written[mark.start : mark.end]) for mark in said.marks]
    assert marks == [("author", "", "C D"), ("time", "2024-05-03", "3 May")]


def test_what_is_too_much_is_left_out() -> None:
    said = document_of(
        "<meta name=a content=b>" * 10_000
        + "<time>x</time>" * 10_000
        + f"<meta name=author content={'x' * 10_000}>"
        + f"<script type=application/ld+json>{'x' * 2_000_000}</script>"
    ).said
    assert (len(said.metas), len(said.marks), said.data) == (500, 500, [])


def test_a_page_without_statements_says_nothing() -> None:
    said = document_of("x").said
    assert (said.language, said.title, said.metas, said.marks) == ("", "", [], [])
