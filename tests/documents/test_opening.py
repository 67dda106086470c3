"""Opening of what the user names: a briefing, or an article by itself."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_tui.documents.evidence import gather_evidence
from briefing_tui.documents.examination import examine
from briefing_tui.documents.opening import SOURCE_ID, open_again, open_file
from briefing_tui.loading.briefing import UnreadableBriefingError


def test_a_briefing_is_opened_as_one_by_its_name_or_its_format(write_briefing: Callable[..., Path]) -> None:
    path = write_briefing("Trade goes on.")
    other = path.with_name("briefing.txt")
    other.write_bytes(path.read_bytes())
    for each in (path, other):
        document = open_file(each)
        assert (document.is_article, document.is_valid, open_again(document).is_valid) == (False, True, True)
    path.write_text("fromat: briefing/1\n")
    assert not open_file(path).is_valid  # a YAML file with a mistake is no article


@pytest.mark.parametrize("name", ["paper.txt", ".hidden.md", "C:odd.md", "briefings"])
def test_any_other_file_is_an_article_and_nothing_is_wrong_with_it(tmp_path: Path, name: str) -> None:
    (tmp_path / "briefings").mkdir()
    path = tmp_path / "briefings" / name
    path.write_text("The market is open.")
    document = examine(gather_evidence(open_file(path)))
    assert document.is_article
    assert document.result is not None
    assert document.result.problems == ()
    assert document.evidence is not None
    assert document.evidence.articles[SOURCE_ID].text == "The market is open."
    assert document.briefing.title == name
    path.write_text("The market is closed.")
    again = gather_evidence(open_again(document))
    assert again.evidence is not None
    assert again.evidence.articles[SOURCE_ID].text == "The market is closed."


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(UnreadableBriefingError, match="does not exist"):
        open_file(tmp_path / "paper.pdf")
