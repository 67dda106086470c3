"""An item for `at:` that is pasted into a briefing is loaded as the quote that it was made of."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing_tui.domain.briefing import Quote
from briefing_tui.exporting.yaml_item import yaml_item
from briefing_tui.loading.briefing import load_text
from briefing_tui.text.visible import visible

_HEAD = """\
format: briefing/1
id: b
title: B
sources: [{id: paper, file: p.md}, {id: wire, file: w.md}]
threats:
  - id: c
    text: C.
    basis: stated
    at:
"""
_WORDS = st.text(min_size=1, max_size=60).map(visible).map(str.strip).filter(bool)


def _loaded(item: str) -> Quote:
    """Return the quote that a briefing has after an item was pasted into it, at the place for it."""
    text = _HEAD + "\n".join(f"      {line}" for line in item.split("\n")) + "\n"
    loaded = load_text(text, Path("b.yaml"))
    assert loaded.briefing is not None, (text, loaded.problems)
    return loaded.briefing.claim("c").quotes[0]


@given(exact=_WORDS, before=_WORDS | st.just(""), after=_WORDS | st.just(""))
@example("yes", "1", "null")
@example("2024-01-01", "#", "- a")
@example("a: b # c", "[x]", "{y}")
@example("'\"", "*a", "&b")
@example("one\ntwo  three", "", "~")
def test_every_quote_is_loaded_as_it_was(exact: str, before: str, after: str) -> None:
    quote = Quote(exact, "wire", before, after)
    assert _loaded(yaml_item(quote, with_source=True)) == quote


@pytest.mark.parametrize(
    ("quote", "with_source", "item"),
    [
        (Quote("Trade goes on.", "paper"), False, "- Trade goes on."),
        (Quote("Trade goes on.", "paper"), True, "- quote: Trade goes on.\n  source: paper"),
        (
            Quote("Trade: on", "paper", "before: it", "no #"),
            False,
            '- quote: "Trade: on"\n  before: "before: it"\n  after: "no #"',
        ),
        (Quote("one\ntwo", "paper"), False, '- "one\\ntwo"'),
        (Quote("word " * 60 + "end", "paper"), False, "- " + "word " * 60 + "end"),
    ],
)
def test_an_item_says_no_more_than_it_must_and_each_text_stands_on_one_line(
    quote: Quote,
    with_source: bool,
    item: str,
) -> None:
    assert yaml_item(quote, with_source=with_source) == item
