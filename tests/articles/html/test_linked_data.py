"""Linked data says what the article of a page is, and hostile data says nothing."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.articles.html.linked_data import linked_data

_ARTICLE = {
    "@context": "https://schema.org",
    "@type": ["NewsArticle"],
    "headline": "Border &amp; commission",
    "author": [{"@type": "Person", "name": "Zarina  Karimova"}, {"@id": "#b"}, "https://example.org/c", "C. D."],
    "publisher": {"@type": "Organization", "name": "Pamir Post"},
    "datePublished": "2024-11-18T09:30:00+05:00",
    "mainEntityOfPage": {"@id": "https://example.org/border"},
    "inLanguage": "en",
}
_PERSON = {"@type": "Person", "@id": "#b", "name": "A. B."}


def test_the_values_of_an_article_are_found_through_graphs_and_references() -> None:
    graph = json.dumps({"@graph": [{"@type": "WebPage", "name": "Page"}, _ARTICLE, _PERSON]})
    assert linked_data([graph], "") == {
        "headline": ["Border & commission"],
        "author": ["Zarina Karimova", "A. B.", "C. D."],
        "publisher": ["Pamir Post"],
        "url": ["https://example.org/border"],
        "datePublished": ["2024-11-18T09:30:00+05:00"],
        "inLanguage": ["en"],
    }


def test_of_several_articles_the_one_of_the_title_is_taken_and_else_the_first() -> None:
    texts = [json.dumps({"@type": "Article", "headline": name}) for name in ("First", "Second")]
    assert linked_data(texts, "Second | Site")["headline"] == ["Second"]
    assert linked_data(texts, "Other")["headline"] == ["First"]


def test_data_in_comments_and_with_line_ends_in_strings_are_read() -> None:
    for text in (
        '<!-- {"@type": "Article", "name": "a\nb"} -->',
        '//<![CDATA[\n{"@type": "Article", "name": "a b"}\n//]]>',
    ):
        assert linked_data([text], "") == {"headline": ["a b"]}


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        '{"@graph":' * 50_000,
        "{",
        "",
        "1" * 10_000,
        "NaN",
        "null",
        '"x"',
        "[[],[[]]]",
        '{"@type": 1}',
        '{"@type": "Article", "author": {"name": {}}, "headline": [[]], "publisher": 3, "url": {"@id": []}}',
        json.dumps({"@type": "Article", "headline": "x" * 100_000}),
    ],
    ids=range(12),
)
def test_hostile_data_say_nothing(text: str) -> None:
    assert linked_data([text], "") == {}


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from(["Article", "#a", "x", "https://e.org"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["@type", "@id", "@graph", "author", "name", "headline", "url", "@value"]), inner
        )
    ),
    max_leaves=12,
)


@given(_JSON)
def test_any_data_are_read(data: object) -> None:
    for values in linked_data([json.dumps(data)], "x").values():
        assert values
        assert all(isinstance(value, str) and value for value in values)
