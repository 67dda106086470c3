"""The front matter of a text is metadata and no part of what is read; prose between two rules is prose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.articles.plain_text.front_matter import front_matter
from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.furniture import Furniture, FurnitureKind
from briefing_tui.domain.metadata import MetadataField, MetadataItem
from briefing_tui.domain.passage import Span

_HUGO = """+++
title = "The river"  # as it was
date = 2024-10-01T10:00:00Z
authors = ["Jane Doe",
  "Bob"]
[params]
layout = "x"
+++
Text.
"""


def _said(matter: str) -> list[tuple[str, str]]:
    found = front_matter(f"---\n{matter}\n---\nText.\n")
    assert found
    return [(item.field.value, item.value) for item in found.metadata]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_front_matter_is_furniture_and_metadata(line_end: str, mark: str) -> None:
    text = mark + "---\ntitle: The river\nlang: fa\n---\n\n# Head\n\nText.\n".replace("\n", line_end)
    article = read_article(text)
    assert article.text == "Head\nText."
    assert article.extracted == text
    start, end = len(mark), text.rindex("---") + 3
    assert article.furniture == (Furniture(FurnitureKind.HEADER, Span(start, end)),)
    assert article.metadata == (
        MetadataItem(MetadataField.TITLE, "The river", "front matter, title"),
        MetadataItem(MetadataField.LANGUAGE, "fa", "front matter, lang"),
    )
    assert article.offsets.span(5, 9) == (text.index("Text"), text.index("Text") + 4)


def test_front_matter_in_toml_is_understood_as_well() -> None:
    found = front_matter(_HUGO)
    assert found
    assert [(item.field.value, item.value) for item in found.metadata] == [
        ("title", "The river"),
        ("date", "2024-10-01T10:00:00Z"),
        ("author", "Jane Doe"),
        ("author", "Bob"),
    ]
    assert read_article(_HUGO).text == "Text."


@pytest.mark.parametrize(
    ("matter", "expected"),
    [
        ('title: "A: \\"b\\""', [("title", 'A: "b"')]),
        ("title: 'It''s'  # so", [("title", "It's")]),
        ("title: A#b # c", [("title", "A#b")]),
        ("title: A\n  goes on", [("title", "A goes on")]),
        ("title: >-\n  A\n  b", [("title", "A b")]),
        ("Title: A", [("title", "A")]),
        ("'title': A", [("title", "A")]),
        ("author: [Jane, 'Doe, Bob']", [("author", "Jane"), ("author", "Doe, Bob")]),
        ("authors:\n- Jane\n- 'Bob'", [("author", "Jane"), ("author", "Bob")]),
        ("authors:\n  - name: Jane\n    affiliation: X\n  - id: 3", [("author", "Jane")]),
        ("author:\n  name: Jane\n  twitter: x", [("author", "Jane")]),
        ("date: 2024-10-01 10:00:00 +0330", [("date", "2024-10-01")]),
        ("date: 2024-10-01 10:00:00", [("date", "2024-10-01T10:00:00")]),
        ("date: last May\nlastmod: 2024-10", [("date", "last May"), ("modified", "2024-10")]),
        ("url: /a/b\ncanonical_url: https://a.example/", [("url", "https://a.example/")]),
        ("summary: x\npublisher: y", [("description", "x"), ("publisher", "y")]),
        ("# only\n\ntitle: A\n\nnested:\n  title: B", [("title", "A")]),
        ("title:\nauthor: ~\ndate: null\nlang: !x y\ntags: [a]", []),
    ],
)
def test_simple_values_are_understood_and_others_left(matter: str, expected: list[tuple[str, str]]) -> None:
    assert _said(matter) == expected


@pytest.mark.parametrize(
    "text",
    [
        "---\nThe river rose.\n---\nText.",
        "---\ntitle: A\nThe river rose.\n---\nText.",
        "---\n\nThe river rose: in May.\n\n---\n",
        "---\nKabul: The river rose.\n---\n",
        "---\ntitle: A\n\nText without an end.",
        "--- \n---\nText.",
        "----\ntitle: A\n----\n",
        " ---\ntitle: A\n---\n",
        "Text.\n---\ntitle: A\n---\n",
        "***\ntitle: A\n***\n",
        "---\ntitle: A\n+++\n",
        "---",
        "",
    ],
)
def test_a_text_that_begins_with_a_rule_has_none(text: str) -> None:
    assert front_matter(text) is None


def test_a_text_between_two_rules_is_read() -> None:
    assert read_article("---\nThe river rose.\n---\nText.").text.startswith("The river rose.")


def test_front_matter_without_end_is_looked_for_no_further_than_need_be() -> None:
    assert front_matter("---\n" + "title: A\n" * 100_000 + "---\n") is None


@given(st.text("---\n:title' \"[],#|>ab", max_size=60))
def test_any_text_is_read(text: str) -> None:
    article = read_article(f"---\ntitle: {text}\n---\n\nEnd.")
    assert article.text.endswith("End.")
