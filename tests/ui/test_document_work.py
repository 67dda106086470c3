"""The work of threads on a document, each piece of it by itself."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefing_tui.documents.document import open_document
from briefing_tui.documents.opening import open_file
from briefing_tui.documents.recovery import RecoveryFolder
from briefing_tui.reading.session import Session
from briefing_tui.reading.updates import (
    Anchored,
    CommentsRead,
    Examined,
    Recovered,
    Reloaded,
    ReloadFailed,
    SourcesRead,
    Update,
)
from briefing_tui.reading.written import Refreshed
from briefing_tui.text.search import Searchable
from briefing_tui.ui.document_work import (
    anchor_quotes,
    examine_change,
    examine_document,
    load_text_written,
    look_for_recovery,
    prepare_texts,
    read_comments,
    read_document,
    reload_document,
)


def test_a_document_is_read_anchored_and_examined_step_by_step(own_draft: Path) -> None:
    document = open_document(own_draft)
    told: list[Update] = []
    read = read_document(document, document.briefing.claim("bridge"), told.append)
    assert isinstance(read, SourcesRead)
    assert len(read.anchors["bridge"]) == 2
    anchored = anchor_quotes(read.document)
    assert isinstance(anchored, Anchored)
    assert anchored.document.evidence is not None
    examined = examine_document(anchored.document)
    assert isinstance(examined, Examined)
    assert examined.document.result is not None
    assert [problem.code for problem in examined.document.result.problems] == ["likelihood-vague"]


def test_after_a_change_what_it_concerns_is_checked_again(own_draft: Path) -> None:
    document = open_document(own_draft)
    assert examine_change(document, document) is None  # its quotes have not been looked for
    anchored = anchor_quotes(document)
    assert isinstance(anchored, Anchored)
    examined = examine_document(anchored.document)
    assert isinstance(examined, Examined)
    again = examine_change(examined.document, anchored.document)
    assert isinstance(again, Examined)
    assert again.document.result == examined.document.result


def test_a_file_is_read_again_as_it_is_now_or_why_not_is_said(own_draft: Path) -> None:
    document = open_document(own_draft)
    own_draft.write_text(own_draft.read_text(encoding="utf-8").replace("The crossing", "The ferry", 1))
    again = reload_document(document, None)
    assert isinstance(again, Reloaded)
    assert again.document.briefing.title == "The ferry"
    own_draft.write_text("format: [")
    assert isinstance(reload_document(document, None), ReloadFailed)
    own_draft.unlink()
    assert isinstance(reload_document(document, None), ReloadFailed)


def test_the_text_that_was_written_is_loaded_with_the_places_of_its_values(own_draft: Path) -> None:
    document = open_document(own_draft)
    loaded = load_text_written(f"# One line more.\n{document.loaded.text}", document)
    assert isinstance(loaded, Refreshed)
    before, after = (each.written(("claims", "raids")) for each in (document.source_map, loaded.loaded.source_map))
    assert before is not None
    assert after is not None
    assert after.line == before.line + 1


def test_the_comments_beside_the_claims_are_read(own_draft: Path) -> None:
    found = read_comments(open_document(own_draft))
    assert isinstance(found, CommentsRead)
    assert [comment.text for comment in found.comments["ferry"] if comment.key == "by"] == ['its subject: "Officials"']


def test_texts_are_folded_ahead_of_the_first_search() -> None:
    text = Searchable("Crossing the river")
    prepare_texts([None, text])
    assert text.holds("crossing")


@pytest.mark.parametrize("kind", ["found", "none", "no folder", "read-only", "article"])
def test_what_was_not_written_is_looked_for_where_the_file_can_be_changed(own_draft: Path, kind: str) -> None:
    folder = own_draft.parent / "recovery"
    if kind == "none":
        folder.mkdir()
    elif kind != "no folder":
        text = own_draft.read_text(encoding="utf-8")
        RecoveryFolder(folder).keep(own_draft, text, text.replace("unreviewed", "accepted"))
    path = own_draft.with_name("crossing.txt") if kind == "article" else own_draft
    session = Session(replace(open_file(path)), {}, is_read_only=kind == "read-only")
    assert isinstance(look_for_recovery(session, folder), Recovered) == (kind == "found")
