from collections.abc import Callable, Collection
from hashlib import sha256
from pathlib import Path

import pytest

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.documents import evidence
from briefing_tui.documents.document import open_document
from briefing_tui.documents.examination import examine
from briefing_tui.domain.address import Address
from briefing_tui.domain.passage import Anchor, Change, ChangeKind, Span, Verdict
from briefing_tui.mending.repairs import ExaminedDocument, Repair, RepairOptions, Unrepaired, find_repairs

Find = Callable[..., tuple[list[Repair], list[Unrepaired]]]
_ARTICLE = "“Trade goes on,” they said.\n\nThe governments did not speak to each other before the winter of 2021.\n"
_DIGEST = sha256(_ARTICLE.encode()).hexdigest()
_REFLOWED = '"Trade goes on," they said.'
_ALTERED = "The governments did not speak to each other before the summer of 2021."
_ADAPTED = "Did not speak to each other before the winter of 2021."
_ABRIDGED = "The governments did not speak … before the winter of 2021."
_QUOTE: Address = ("claims", "claim-1", "at", 0, "quote")
_SHA256: Address = ("sources", "paper", "sha256")


@pytest.fixture
def article_text() -> str:
    """Return the text of the source, in place of the one that other tests quote."""
    return _ARTICLE


@pytest.fixture
def find(write_briefing: Callable[..., Path]) -> Find:
    """Return a function that writes a briefing with these quotes and returns its repairs and what is not repaired."""

    def find_in(
        *quotes: object,
        options: RepairOptions | None = None,
        excluded: Collection[Address] = (),
        comment: str = "",
        **fields: object,
    ) -> tuple[list[Repair], list[Unrepaired]]:
        path = write_briefing(*quotes, **fields)
        if comment:
            text = path.read_text(encoding="utf-8")
            path.write_text(text.replace("  at:\n", f"  at:\n  # briefing: ignore[{comment}] on purpose\n"), "utf-8")
        return find_repairs(ExaminedDocument(examine(open_document(path)), excluded), options or RepairOptions())

    return find_in


def _sources(digest: str) -> list[dict[str, str]]:
    return [{"id": "paper", "file": "article.md", "sha256": digest}]


def test_a_verbatim_quote_needs_no_repair(find: Find) -> None:
    assert find("Trade goes on") == ([], [])


def test_a_reflowed_quote_gets_the_characters_of_its_source(find: Find) -> None:
    ((address, _, value, message, alters),), unrepaired = find(_REFLOWED)
    assert (address, value, alters) == (_QUOTE, "“Trade goes on,” they said.", False)
    assert message == 'claim-1: the quote in the very characters of the source "paper"'
    assert unrepaired == []


def test_a_missing_or_ambiguous_quote_has_no_repair(find: Find) -> None:
    assert find("No such words.", "o") == ([], [])


def test_an_altered_quote_is_repaired_only_for_a_claim_that_is_named(find: Find) -> None:
    repairs, (unrepaired,) = find(_ALTERED)
    assert repairs == []
    assert unrepaired.address == _QUOTE
    assert '"summer" becomes "winter"' in unrepaired.message
    assert find(_ALTERED, options=RepairOptions(frozenset({"claim-2"}), damaged=True))[0] == []
    ((_, _, value, message, alters),), _ = find(_ALTERED, options=RepairOptions(frozenset({"claim-1"})))
    assert (value, alters) == (_ALTERED.replace("summer", "winter"), True)
    assert '"summer" becomes "winter"' in message


def test_of_an_altered_quote_it_is_said_that_the_text_of_its_claim_repeats_the_wrong_number(find: Find) -> None:
    quote = "did not speak to each other before the winter of 2031"
    claim = {"id": "claim-1", "basis": "stated", "at": [quote]}
    _, (unrepaired,) = find(cooperation=[claim | {"text": "They spoke in 2031."}])
    assert unrepaired.message.endswith('; the claim\'s text says "2031" as well: mend it by hand')
    named = RepairOptions(frozenset({"claim-1"}))
    ((_, _, _, message, _),), _ = find(cooperation=[claim | {"text": "They spoke at last."}], options=named)
    assert "by hand" not in message


def test_what_an_editor_changed_stays_unless_it_is_asked_for(find: Find) -> None:
    assert find(_ADAPTED) == ([], [])
    ((address, _, value, message, alters),), _ = find(_ADAPTED, options=RepairOptions(adapted=True))
    assert (address, value, alters) == (_QUOTE, _ADAPTED.replace("Did", "did"), True)
    assert "an editor made" in message


def test_what_an_abridged_quote_leaves_out_is_never_put_in(find: Find) -> None:
    options = RepairOptions(frozenset({"claim-1"}), damaged=True, adapted=True)
    assert find(_ABRIDGED, options=options) == ([], [])


def test_of_an_altered_quote_with_an_ellipsis_it_is_said_that_what_it_leaves_out_is_put_in(find: Find) -> None:
    named = RepairOptions(frozenset({"claim-1"}))
    ((_, _, value, message, _),), _ = find(
        "The governments … speak to each other before the winter of 2021", options=named
    )
    assert "did not speak" in value
    assert message.endswith("; what it leaves out is put in")


@pytest.mark.parametrize("quote", [_ADAPTED, _ABRIDGED])
def test_a_changed_source_gets_its_digest_where_its_quotes_are_adapted_or_abridged(find: Find, quote: str) -> None:
    ((address, _, value, _, _),), _ = find(quote, sources=_sources("0" * 64))
    assert (address, value) == (_SHA256, _DIGEST)


def test_a_quote_that_was_cut_off_is_for_its_author_to_continue(find: Find, monkeypatch: pytest.MonkeyPatch) -> None:
    start = _ARTICLE.index("speak to")
    cut = Change(ChangeKind.CONTEXT, "", "before the winter", Span(40, 40), Span(start + 22, start + 39))
    anchor = Anchor(Verdict.ALTERED, span=Span(start, start + 8), passage="speak to", changes=(cut,))
    monkeypatch.setattr(Haystack, "anchor", lambda *_: anchor)
    repairs, (unrepaired,) = find("Speak to", options=RepairOptions(frozenset({"claim-1"})))
    assert repairs == []
    assert 'cut off behind: "before the winter"' in unrepaired.message


def test_an_excluded_value_is_neither_repaired_nor_reported(find: Find) -> None:
    assert find(_REFLOWED, excluded={_QUOTE}) == ([], [])


def test_a_quote_whose_problem_a_comment_suppresses_is_neither_repaired_nor_reported(find: Find) -> None:
    named = RepairOptions(frozenset({"claim-1"}))
    assert len(find(_ALTERED, options=named, comment="number-differs")[0]) == 1
    assert find(_ALTERED, options=named, comment="quote-altered") == ([], [])


def test_a_label_of_an_older_standard_gets_its_present_name(find: Find) -> None:
    ((address, location, value, _, _),), _ = find(tlp="white")
    assert (address, value) == (("tlp",), "clear")
    assert location.column == len("tlp: ") + 1


def test_a_changed_source_gets_its_new_digest_where_all_its_quotes_hold_or_are_repaired(find: Find) -> None:
    repairs, unrepaired = find("Trade goes on", _REFLOWED, sources=_sources("0" * 64))
    assert [(repair.address, repair.value) for repair in repairs if repair.address == _SHA256] == [(_SHA256, _DIGEST)]
    assert unrepaired == []


def test_a_changed_source_keeps_its_digest_while_a_quote_of_it_does_not_hold(find: Find) -> None:
    repairs, (unrepaired,) = find("Trade goes on", "No such words.", sources=_sources("0" * 64))
    assert repairs == []
    assert unrepaired.address == _SHA256
    assert "1 quote of it does not hold" in unrepaired.message


def test_of_a_changed_source_whose_quotes_were_not_looked_for_nothing_is_said(
    find: Find, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evidence, "MIN_ANCHORING_STEPS", 0)
    monkeypatch.setattr(evidence, "ANCHORING_STEPS_A_CHARACTER", 0)
    assert find("Trade goes on", sources=_sources("0" * 64)) == ([], [])


def test_an_unchanged_source_keeps_its_digest(find: Find) -> None:
    assert find("Trade goes on", sources=_sources(_DIGEST)) == ([], [])


def test_repairs_are_in_the_order_of_the_file(find: Find) -> None:
    repairs, _ = find(_REFLOWED, _REFLOWED, sources=_sources("0" * 64), tlp="white")
    assert len(repairs) == 4
    assert [repair.location for repair in repairs] == sorted(repair.location for repair in repairs)
