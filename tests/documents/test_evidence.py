from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from briefing_tui.anchoring import work
from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.documents import evidence as evidence_module
from briefing_tui.documents.document import Document, open_document
from briefing_tui.documents.evidence import evidence_after, gather_evidence, open_source, read_sources
from briefing_tui.documents.examination import examine
from briefing_tui.domain.address import claim_address, quote_address, source_address
from briefing_tui.domain.briefing import Quote, Source
from briefing_tui.domain.edits import Edit, Insert, Move, Remove, SetValue, apply_edits
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Verdict
from briefing_tui.domain.problem import BriefingError
from briefing_tui.loading.codes import Code

Write = Callable[..., Path]
_GOOD, _BAD = "The first market opened in spring.", "No such words."


def test_every_quote_is_anchored_in_its_source(write_briefing: Write, article_text: str) -> None:
    document = gather_evidence(open_document(write_briefing(_GOOD, _BAD)))
    assert document.evidence is not None
    first, second = (document.evidence.anchors[claim.id][0] for claim in document.briefing.claims)
    assert (first.verdict, second.verdict) == (Verdict.VERBATIM, Verdict.MISSING)
    assert first.extracted_span is not None
    assert article_text[slice(*first.extracted_span)] == _GOOD
    assert document.evidence.problems == ()


def test_the_words_beside_a_quote_decide_between_its_occurrences(write_briefing: Write, article_text: str) -> None:
    quote = {"quote": "Trade goes on.", "after": "So do the talks"}
    document = gather_evidence(open_document(write_briefing(quote)))
    assert document.evidence is not None
    (anchor,) = document.evidence.anchors["claim-1"]
    assert anchor.extracted_span is not None
    assert anchor.extracted_span.start == article_text.rindex("Trade goes on.")


def test_sources_that_have_been_read_are_not_read_again(write_briefing: Write, tmp_path: Path) -> None:
    document = read_sources(open_document(write_briefing(_GOOD)))
    (tmp_path / "article.md").unlink()
    evidence = gather_evidence(document).evidence
    assert evidence is not None
    assert evidence.problems == ()
    assert evidence.anchors["claim-1"][0].verdict is Verdict.VERBATIM


def test_a_source_that_cannot_be_read_is_a_problem_where_its_file_is_named(write_briefing: Write) -> None:
    path = write_briefing(_GOOD, sources=[{"id": "paper", "file": "nowhere.md"}])
    evidence = gather_evidence(open_document(path)).evidence
    assert evidence is not None
    (problem,) = evidence.problems
    assert (problem.file, problem.code) == (str(path), Code.SOURCE_MISSING)
    assert problem.address == ("sources", "paper", "file")
    line = path.read_text(encoding="utf-8").splitlines()[problem.line - 1]
    assert line[problem.column - 1 :] == "nowhere.md"


def test_the_quotes_of_an_unread_source_are_missing_and_those_of_others_are_anchored(write_briefing: Write) -> None:
    sources = [{"id": "paper", "file": "article.md"}, {"id": "lost", "file": "nowhere.md"}]
    quotes = ({"quote": _GOOD, "source": source} for source in ("paper", "lost"))
    evidence = gather_evidence(open_document(write_briefing(*quotes, sources=sources))).evidence
    assert evidence is not None
    assert [anchors[0].verdict for anchors in evidence.anchors.values()] == [Verdict.VERBATIM, Verdict.MISSING]
    assert list(evidence.articles) == ["paper"]


def test_a_changed_source_is_a_problem_of_its_digest_and_read_all_the_same(write_briefing: Write) -> None:
    path = write_briefing(_GOOD, sources=[{"id": "paper", "file": "article.md", "sha256": "0" * 64}])
    document = gather_evidence(open_document(path))
    assert document.evidence is not None
    assert document.sources is not None
    (problem,) = document.evidence.problems
    assert (problem.code, problem.address) == (Code.SOURCE_CHANGED, ("sources", "paper", "sha256"))
    assert document.sources.digests["paper"] in problem.hint
    assert document.evidence.anchors["claim-1"][0].verdict is Verdict.VERBATIM


def test_of_a_briefing_with_an_error_the_valid_part_is_anchored(write_briefing: Write) -> None:
    document = gather_evidence(open_document(write_briefing(_GOOD, tlp="purple")))
    assert document.evidence is not None
    assert document.evidence.anchors["claim-1"][0].verdict is Verdict.VERBATIM


def test_a_file_without_a_briefing_has_no_sources_and_no_anchors(tmp_path: Path) -> None:
    path = tmp_path / "b.yaml"
    path.write_text("a: [")
    evidence = gather_evidence(open_document(path)).evidence
    assert evidence is not None
    assert (evidence.articles, evidence.anchors, evidence.problems) == ({}, {}, ())


def test_a_source_that_the_user_names_is_ready_for_anchoring(write_briefing: Write) -> None:
    haystack = Haystack(open_source(write_briefing().parent / "article.md").article)
    assert haystack.anchor(_GOOD).verdict is Verdict.VERBATIM


def test_a_source_that_the_user_names_and_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match=r"the source .*nowhere\.md. does not exist"):
        open_source(tmp_path / "nowhere.md")


def test_sources_that_name_one_file_share_its_text(write_briefing: Write) -> None:
    sources = [{"id": "paper", "file": "article.md"}, {"id": "again", "file": "./article.md"}]
    quotes = ({"quote": _GOOD, "source": source["id"]} for source in sources)
    document = gather_evidence(open_document(write_briefing(*quotes, sources=sources)))
    assert document.sources is not None
    assert document.sources.haystacks["paper"] is document.sources.haystacks["again"]
    assert document.evidence is not None
    assert [anchors[0].verdict for anchors in document.evidence.anchors.values()] == 2 * [Verdict.VERBATIM]


def test_a_digest_that_differs_is_a_problem_of_each_source_that_has_it(write_briefing: Write) -> None:
    sources = [{"id": name, "file": "article.md", "sha256": name[0] * 64} for name in ("a-paper", "b-paper")]
    document = read_sources(open_document(write_briefing({"quote": _GOOD, "source": "a-paper"}, sources=sources)))
    assert document.sources is not None
    assert [(each.code, each.address[1]) for each in document.sources.problems] == [
        (Code.SOURCE_CHANGED, "a-paper"),
        (Code.SOURCE_CHANGED, "b-paper"),
    ]


def test_quotes_that_take_too_much_work_are_said_not_to_be_looked_for(
    write_briefing: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evidence_module, "MIN_ANCHORING_STEPS", 100)
    monkeypatch.setattr(evidence_module, "ANCHORING_STEPS_A_CHARACTER", 0)
    document = examine(
        open_document(write_briefing(_GOOD, *(f"Trade goes on {'x' * number}." for number in range(50))))
    )
    assert document.evidence is not None
    assert document.evidence.articles == {}
    assert set(document.evidence.tally(document.briefing)) == {None}
    assert document.result is not None
    (problem,) = document.result.problems
    assert (problem.code, problem.address) == (Code.SOURCE_COSTLY, ("sources", "paper", "file"))
    assert "100 steps" in problem.message


@pytest.mark.parametrize(("module", "limit"), [(evidence_module, 50), (work, 20)], ids=["all", "one"])
def test_a_claim_whose_quotes_take_too_much_work_has_no_anchors_before_the_others(
    write_briefing: Write, monkeypatch: pytest.MonkeyPatch, module: ModuleType, limit: int
) -> None:
    document = read_sources(open_document(write_briefing(_GOOD)))
    assert document.sources is not None
    (claim,) = document.briefing.claims
    claim = replace(claim, quotes=2 * claim.quotes)
    assert len(document.sources.anchors(claim)) == len(claim.quotes)
    monkeypatch.setattr(module, "MAX_STEPS_A_QUOTE", limit)
    assert document.sources.anchors(claim) == ()


def test_a_source_whose_quotes_were_all_found_before_keeps_their_verdicts(
    write_briefing: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evidence_module, "MIN_ANCHORING_STEPS", 2_000)
    monkeypatch.setattr(evidence_module, "ANCHORING_STEPS_A_CHARACTER", 0)
    (tmp_path / "other.md").write_text("Nothing.", encoding="utf-8")
    sources = [{"id": "paper", "file": "article.md"}, {"id": "other", "file": "other.md"}]
    absent = ({"quote": f"No such words at all {number}.", "source": "other"} for number in range(50))
    path = write_briefing({"quote": _GOOD, "source": "paper"}, *absent, sources=sources)
    evidence = gather_evidence(open_document(path)).evidence
    assert evidence is not None
    assert list(evidence.articles) == ["paper"]
    assert evidence.anchors["claim-1"][0].verdict is Verdict.VERBATIM


def test_a_quote_that_several_claims_share_is_looked_for_once(write_briefing: Write) -> None:
    steps = []
    for quotes in ([_GOOD], [_GOOD] * 20):
        document = gather_evidence(open_document(write_briefing(*quotes)))
        assert document.sources is not None
        assert document.evidence is not None
        assert {anchors[0].verdict for anchors in document.evidence.anchors.values()} == {Verdict.VERBATIM}
        steps.append(document.sources.haystacks["paper"].work.steps)
    assert steps[0] == steps[1] > 0


def _after(document: Document, *edits: Edit, changed: Collection[str]) -> Evidence:
    return evidence_after(document, apply_edits(document.briefing, edits), changed)


def test_after_an_edit_a_new_quote_is_anchored_and_all_others_keep_their_anchors(write_briefing: Write) -> None:
    document = gather_evidence(open_document(write_briefing(_GOOD, _BAD)))
    assert document.evidence is not None
    before = document.evidence.anchors
    after = _after(
        document, SetValue(quote_address("claim-2", 0, "quote"), "Trade goes on. So do"), changed={"claim-2"}
    ).anchors
    assert after["claim-1"] is before["claim-1"]
    assert after["claim-2"][0].verdict is Verdict.VERBATIM


def test_a_quote_keeps_its_anchor_where_its_claim_is_moved_split_or_has_another_quote(
    write_briefing: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = gather_evidence(open_document(write_briefing(_GOOD, _BAD)))
    assert document.evidence is not None
    (anchor,) = document.evidence.anchors["claim-1"]
    quote = document.briefing.claim("claim-1").quotes[0]
    split = replace(document.briefing.claim("claim-1"), id="claim-3")
    monkeypatch.setattr(Haystack, "anchor", None)
    edits = (
        Move(claim_address("claim-1"), ("threats",), 0),
        SetValue(quote_address("claim-1", 0, "note"), "!"),
        Insert(("threats",), 0, split),
        Insert(claim_address("claim-2", "at"), 0, quote),
    )
    after = _after(document, *edits, changed={"claim-1", "claim-2", "claim-3"}).anchors
    assert after["claim-1"] == after["claim-3"] == after["claim-2"][:1] == (anchor,)


def test_a_removed_claim_has_no_anchors_any_more_and_a_removed_source_no_problem(write_briefing: Write) -> None:
    sources = [{"id": "paper", "file": "article.md"}, {"id": "lost", "file": "nowhere.md"}]
    path = write_briefing({"quote": _GOOD, "source": "paper"}, {"quote": _BAD, "source": "lost"}, sources=sources)
    document = gather_evidence(open_document(path))
    removed = _after(document, Remove(claim_address("claim-2")), changed={"claim-2"})
    assert removed.anchors.keys() == {"claim-1"}
    assert [problem.code for problem in removed.problems] == [Code.SOURCE_MISSING]
    edits = (Remove(claim_address("claim-2")), Remove(source_address("lost")))
    assert _after(document, *edits, changed={"claim-2"}).problems == ()


def test_a_quote_of_a_source_that_has_not_been_read_is_missing(write_briefing: Write) -> None:
    document = gather_evidence(open_document(write_briefing(_GOOD)))
    edits = (
        Insert(("sources",), 1, Source("other", "other.md")),
        Insert(claim_address("claim-1", "at"), 1, Quote(_GOOD, "other")),
    )
    after = _after(document, *edits, changed={"claim-1"})
    assert [anchor.verdict for anchor in after.anchors["claim-1"]] == [Verdict.VERBATIM, Verdict.MISSING]
    assert after.articles.keys() == {"paper"}


def test_where_a_new_quote_takes_too_much_work_no_quote_of_its_source_is_said_to_have_been_looked_for(
    write_briefing: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = gather_evidence(open_document(write_briefing(_GOOD, _BAD)))
    costly = SetValue(quote_address("claim-2", 0, "quote"), "Some quite other words which are not there.")
    with monkeypatch.context() as patched:
        patched.setattr(work, "MAX_STEPS_A_QUOTE", 1)
        after = _after(document, costly, changed={"claim-2"})
    assert [problem.code for problem in after.problems] == [Code.SOURCE_COSTLY]
    assert after.articles == {}
    mended = evidence_after(replace(document, evidence=after), document.briefing, {"claim-2"})
    assert mended == document.evidence
