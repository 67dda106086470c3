"""What a proposal contains, beyond what tests/cli/test_fix.py shows of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_tui.documents.document import document_of_text, open_document
from briefing_tui.mending.proposal import Proposal, propose
from briefing_tui.mending.repairs import RepairOptions

Write = Callable[..., Path]
_DAMAGED = "Armed men crossed the river at night in 2O16, 2O17 and 2O18, the government of the north has said since."
_QUOTE = _DAMAGED.replace("2O", "20")


@pytest.fixture
def proposed(write_briefing: Write) -> Callable[..., Proposal]:
    """Return a function that writes a briefing with these quotes, its article, and proposes its repair."""

    def propose_it(*quotes: object, article: str | None = None, options: RepairOptions | None = None) -> Proposal:
        path = write_briefing(*quotes)
        if article is not None:
            (path.parent / "article.md").write_text(article, encoding="utf-8")
        return propose(open_document(path, path.parent), options or RepairOptions())

    return propose_it


def test_verbatim_quotes_need_no_repair(proposed: Callable[..., Proposal]) -> None:
    proposal = proposed("The first market opened in spring.")
    assert (proposal.repairs, proposal.left, proposal.refused, proposal.errors) == ((), (), (), 0)
    assert proposal.claims == frozenset({"claim-1"})


def test_a_damaged_quote_is_reported_and_repaired_only_on_demand(proposed: Callable[..., Proposal]) -> None:
    left = proposed(_QUOTE, article=_DAMAGED)
    assert (left.repairs, left.errors) == ((), 0)
    assert "--damaged writes them" in left.left[0].message
    written = proposed(_QUOTE, article=_DAMAGED, options=RepairOptions(damaged=True))
    assert [(repair.value, repair.alters) for repair in written.repairs] == [(_DAMAGED, True)]
    assert _DAMAGED in written.text


def test_a_quote_in_a_mapping_is_repaired_where_its_own_text_stands(proposed: Callable[..., Proposal]) -> None:
    quote = {"before": "talks.", "note": "so", "quote": "Trade  goes  on."}
    proposal = proposed(quote, article="No talks. Trade goes on.\n\nTrade goes on.")
    ((_, location, value, _, _),) = proposal.repairs
    assert value == "Trade goes on."
    line = proposal.text.splitlines()[location.line - 1]
    assert line[location.column - 1 :] == "Trade goes on."
    assert line.lstrip().startswith("quote: ")


def test_a_quote_over_two_paragraphs_keeps_its_space_or_its_line_break_between_them(
    proposed: Callable[..., Proposal],
) -> None:
    assert not proposed("opened in summer. Trade goes on.").repairs
    article = "It — so they say — opened in summer.\n\nTrade goes on."
    spaced = proposed("It - so they say - opened in summer. Trade goes on.", article=article)
    assert [repair.value for repair in spaced.repairs] == ["It — so they say — opened in summer. Trade goes on."]
    broken = proposed("It - so they say - opened in summer.\nTrade goes on.", article=article)
    assert [repair.value for repair in broken.repairs] == ["It — so they say — opened in summer.\nTrade goes on."]


def test_an_ambiguous_or_missing_quote_stays_an_error(proposed: Callable[..., Proposal]) -> None:
    proposal = proposed("Trade goes on.", "No such words.")
    assert (proposal.repairs, proposal.errors) == ((), 2)


def test_what_is_no_briefing_stays_as_it_is(tmp_path: Path) -> None:
    proposal = propose(document_of_text("a: [", tmp_path / "b.yaml"), RepairOptions(frozenset({"x"})))
    assert (proposal.text, proposal.repairs, proposal.errors) == ("a: [", (), 1)


def _of_text(folder: Path, text: str, article: str = "Trade “goes” on. No talks.") -> Proposal:
    """Return the proposal for a briefing with a text, of which this is the source."""
    (folder / "article.md").write_text(article, encoding="utf-8")
    return propose(document_of_text(text, folder / "b.yaml", folder), RepairOptions())


_HEAD = "format: briefing/1\nid: b\ntitle: B\nsources: [{id: paper, file: article.md}]\n"
_CLAIMS = """\
threats:
  - {id: one, text: One, basis: stated, at: ['Trade "goes" on.']}
  - id: two
    text: Two
    basis: stated
    at:
      - ? quote
        : 'Trade "goes" on.'
  - {id: three, text: Three, basis: stated, at: ['Trade "goes" on.', {quote: "No  talks.", note: n}]}
"""


def test_what_cannot_be_written_is_refused_and_the_rest_is_repaired(tmp_path: Path) -> None:
    proposal = _of_text(tmp_path, _HEAD + _CLAIMS)
    assert [repair.address[1] for repair in proposal.repairs] == ["one", "three", "three"]
    ((address, location, message),) = proposal.refused
    assert (address[1], location.line, message) == ("two", 12, "no way was found to write the text: do it by hand")
    before, two, after = _CLAIMS.partition("        : 'Trade \"goes\" on.'")
    assert proposal.text == _HEAD + (
        before.replace('"goes"', "“goes”") + two + after.replace('"goes"', "“goes”").replace("No  talks", "No talks")
    )


def test_an_older_label_becomes_that_of_today_in_braces_as_well(tmp_path: Path) -> None:
    text = '{"format": "briefing/1", "id": "b", "title": "B", "tlp": "TLP:WHITE"}\n'
    proposal = _of_text(tmp_path, text)
    assert proposal.text == text.replace("TLP:WHITE", "clear")
    assert [repair.value for repair in proposal.repairs] == ["clear"]
