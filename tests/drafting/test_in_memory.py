"""A draft in memory has the article that was read, and is kept in a new file that the check is content with."""

from pathlib import Path

import pytest

from briefing_tui.documents.document import Document
from briefing_tui.documents.evidence import gather_evidence
from briefing_tui.documents.examination import examine
from briefing_tui.documents.opening import open_again, open_file
from briefing_tui.domain.problem import BriefingError
from briefing_tui.drafting.drafting import NoDraftError
from briefing_tui.drafting.in_memory import draft_in_memory, keep

_TEXT = """\
# Kestria and Varland

Soldiers of Varland attacked a border post at night. The two countries signed an agreement on trade.
"""


def _article(path: Path, text: str = _TEXT) -> Document:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return gather_evidence(open_file(path))


def test_the_article_is_not_read_again_and_every_quote_is_found(tmp_path: Path) -> None:
    article = _article(tmp_path / "a.md")
    draft = draft_in_memory(article)
    assert article.sources is not None
    assert draft.sources is not None
    assert dict(draft.sources.haystacks) == dict(article.sources.haystacks)
    assert draft.evidence is not None
    assert all(anchor.verdict.holds for anchors in draft.evidence.anchors.values() for anchor in anchors)
    assert (draft.draft_of, draft.path) == (tmp_path / "a.md", tmp_path / "kestria-and-varland.yaml")
    assert not draft.path.exists()


def test_its_own_file_is_the_article_which_is_what_is_opened_again(tmp_path: Path) -> None:
    draft = draft_in_memory(_article(tmp_path / "a.md"))
    assert draft.path not in draft.files
    again = open_again(draft)
    assert (again.is_article, again.path) == (True, tmp_path / "a.md")


@pytest.mark.parametrize("folder", ["", "briefings"])
@pytest.mark.parametrize("name", ["a.md", ".hidden.md"])
def test_what_is_kept_finds_its_article_and_has_no_problem(tmp_path: Path, folder: str, name: str) -> None:
    kept = keep(draft_in_memory(_article(tmp_path / folder / name)))
    result = examine(open_again(kept)).result
    assert result is not None
    assert [problem for problem in result.problems if problem.is_error] == []
    assert kept.draft_of is None
    assert kept.digest


def test_a_link_to_an_article_elsewhere_leads_to_it_from_what_is_kept(tmp_path: Path) -> None:
    _article(tmp_path / "else" / "a.md")
    (tmp_path / "here").mkdir()
    link = tmp_path / "here" / "b.md"
    link.symlink_to(tmp_path / "else" / "a.md")
    kept = keep(draft_in_memory(gather_evidence(open_file(link))))
    assert kept.path.parent == tmp_path / "here"
    again = gather_evidence(open_again(kept)).sources
    assert again is not None
    assert again.problems == ()


def test_what_is_there_already_stays_and_the_next_has_a_number(tmp_path: Path) -> None:
    draft = draft_in_memory(_article(tmp_path / "a.md"))
    draft.path.write_text("mine", encoding="utf-8")
    assert [keep(draft).path.name for _ in range(2)] == ["kestria-and-varland-2.yaml", "kestria-and-varland-3.yaml"]
    assert draft.path.read_text(encoding="utf-8") == "mine"


def test_the_users_own_tables_are_used_wherever_they_are(tmp_path: Path) -> None:
    folders = (tmp_path / "settings" / "drafting", tmp_path / "drafting")
    text = _TEXT.replace("attacked", "zorbled")
    for folder in folders:
        article = _article(tmp_path / "a.md", text)
        (folder / "en").mkdir(parents=True)
        (folder / "en" / "cues.txt").write_text("[no such section]\nx | y\n", encoding="utf-8")
        with pytest.raises(BriefingError, match=r"cues\.txt"):
            draft_in_memory(article, folders[0])
        (folder / "en" / "cues.txt").unlink()


def test_what_cannot_be_drafted_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoDraftError):
        draft_in_memory(_article(tmp_path / "a.md", "12 34 56\n"))


def test_an_article_that_is_gone_is_refused(tmp_path: Path) -> None:
    article = _article(tmp_path / "a.md")
    article.path.unlink()
    with pytest.raises(BriefingError):
        draft_in_memory(article)
