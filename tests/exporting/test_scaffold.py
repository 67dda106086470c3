"""The beginning of a briefing: it loads whatever the title and the file are called, and its examples do too."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.articles.composition import article_of
from briefing_tui.articles.extraction import Extraction
from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.briefing import STANDING_PANES
from briefing_tui.domain.metadata import MetadataField, MetadataItem
from briefing_tui.exporting.scaffold import Beginning, id_and_title, scaffold, title_of
from briefing_tui.loading.briefing import load_text
from briefing_tui.text.visible import visible_line

_BEGINNING = Beginning("border", "The border", "paper.txt", "0" * 64, "2026-11-26")


def test_it_is_a_briefing_with_its_source_and_three_empty_panes() -> None:
    loaded = load_text(scaffold(_BEGINNING), Path("border.yaml"))
    assert loaded.problems == ()
    briefing = loaded.briefing
    assert briefing is not None
    assert (briefing.id, briefing.title) == ("border", "The border")
    assert [(source.file, source.sha256) for source in briefing.sources] == [("paper.txt", "0" * 64)]
    assert [(pane.id, pane.claims) for pane in briefing.panes] == [(pane, ()) for pane in STANDING_PANES]


@pytest.mark.parametrize("mark", ["# ", "#"])
def test_its_examples_load_when_their_comment_signs_are_taken_away(mark: str) -> None:
    text = scaffold(_BEGINNING)
    panes = text.index("# actors:")
    examples = re.sub(rf"(?m)^{mark}(?=  )", "", text[panes:].replace("# actors:", "actors:"))
    hints = re.sub(r"(?m)^# (?=\w+: )|(?<=^    )# (?=\w+: )", "", text[text.index("# bluf:") : panes])
    loaded = load_text(text[: text.index("# bluf:")] + hints + examples, Path("border.yaml"))
    assert loaded.problems == ()
    assert loaded.briefing is not None
    assert [len(pane.claims) for pane in loaded.briefing.panes] == [1, 1, 1]
    assert loaded.briefing.sources[0].reliability == "F"
    assert loaded.briefing.bluf


@given(st.text(min_size=1).map(visible_line).filter(str.strip))
def test_any_title_and_any_file_stay_as_they_are(text: str) -> None:
    loaded = load_text(scaffold(_BEGINNING._replace(title=text, file=text)), Path("border.yaml"))
    assert loaded.briefing is not None, loaded.problems
    assert loaded.briefing.title == text.strip()
    assert loaded.briefing.sources[0].file == text.strip()


@pytest.mark.parametrize(
    ("article", "title"),
    [
        ("# The **border**\n\nIt is calm.\n\n# Later\n", "The border"),
        ("It is calm.\n", ""),
        ("", ""),
        (f"# {'border ' * 100}\n", f"{'border ' * 28}bor…"),
    ],
)
def test_the_title_is_the_first_heading(article: str, title: str) -> None:
    assert title_of(read_article(article)) == title


def test_what_the_source_says_of_itself_is_said_with_where_it_says_so() -> None:
    metadata = (
        MetadataItem(MetadataField.TITLE, 'Markets: "open" # again', "meta og:title"),
        MetadataItem(MetadataField.AUTHOR, "A. Writer", "byline"),
        MetadataItem(MetadataField.AUTHOR, "B. Writer", "byline"),
        MetadataItem(MetadataField.DATE, "18 November", "byline"),
        MetadataItem(MetadataField.DATE, "2024-11-18T09:30:00Z", "JSON-LD\x85datePublished: x"),
        MetadataItem(MetadataField.LANGUAGE, "prs-AF", "html lang"),
        MetadataItem(MetadataField.LANGUAGE, "[no tag", "meta"),
    )
    text = scaffold(_BEGINNING._replace(metadata=metadata))
    loaded = load_text(text, Path("border.yaml"))
    assert loaded.problems == ()
    assert loaded.briefing is not None
    (source,) = loaded.briefing.sources
    assert source.title == 'Markets: "open" # again'
    assert source.author == "A. Writer, B. Writer"
    assert source.published is not None
    assert source.published.text == "2024-11-18T09:30:00Z"
    assert (source.language, source.publisher) == ("prs-AF", "")
    assert "# byline" in text
    assert "    # publisher: Who published it\n" in text


def test_the_title_that_a_file_gives_goes_before_its_headings() -> None:
    extraction = Extraction("text/html", "")
    extraction.metadata.append(MetadataItem(MetadataField.TITLE, "The  border", "title"))
    assert title_of(article_of(extraction)) == "The border"


@pytest.mark.parametrize(
    ("text", "stem", "named"),
    [
        ("# The border\n", "a", ("the-border", "The border")),
        ("# مرز\n", "A File", ("a-file", "مرز")),
        ("No heading.\n", "A File", ("a-file", "A File")),
        ("No heading.\n", "مرز", ("briefing", "مرز")),
    ],
)
def test_a_briefing_is_named_after_its_article_or_else_its_file(text: str, stem: str, named: tuple[str, str]) -> None:
    assert id_and_title(read_article(text), stem) == named
