import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # what pytest loads as a plugin cannot be imported again
    from tests.conftest import Terminal

Start = Callable[..., "Terminal"]
Write = Callable[..., Path]
_GOOD, _BAD = "The first market opened in spring.", "No such words."


def _replace(path: Path, old: str, new: str) -> None:
    """Replace a file by a new one, as editors do."""
    fresh = path.with_suffix(".new")
    fresh.write_text(path.read_text().replace(old, new))
    os.replace(fresh, path)  # noqa: PTH105  # what is tested has this name


def test_a_change_of_the_briefing_is_seen_at_once(start: Start, write_briefing: Write) -> None:
    path = write_briefing(_GOOD)
    terminal = start("check", "--watch", path)
    terminal.wait_for("no problems", "watching 2 files. Ctrl.C ends")
    _replace(path, _GOOD, _BAD)
    terminal.wait_for("error quote-missing", "; 1 error")
    _replace(path, _BAD, _GOOD)
    terminal.wait_for("no problems")
    assert not any("quote-missing" in row for row in terminal.rows)
    assert terminal.end("\x03") == 130


def test_a_change_of_the_source_and_of_the_rules_is_seen(
    start: Start, write_briefing: Write, article_text: str
) -> None:
    path = write_briefing(_GOOD)
    terminal = start("check", "--watch", path)
    terminal.wait_for("no problems")
    article = path.parent / "article.md"
    article.write_text(article_text.replace("spring", "autumn"))
    terminal.wait_for(r"; 1 error")
    (path.parent / "briefing-rules.yaml").write_text("rules:\n  quote-missing: note\n  quote-altered: note\n")
    terminal.wait_for(r"; 1 note")
    article.unlink()
    terminal.wait_for("source-missing")
    article.write_text(article_text)
    terminal.wait_for("no problems")


def test_a_file_may_go_and_come_back(start: Start, write_briefing: Write) -> None:
    path = write_briefing(_GOOD)
    terminal = start("check", "--watch", path)
    terminal.wait_for("no problems")
    text = path.read_text()
    path.unlink()
    terminal.wait_for(r"markets.yaml has vanished, since \d\d:\d\d:\d\d\.")
    assert not any("does not exist" in row or "no problems" in row for row in terminal.rows)
    path.write_text(text)
    terminal.wait_for("no problems", "markets.yaml is back.")
    assert not any("vanished" in row for row in terminal.rows)


def test_of_a_folder_it_is_said_which_briefing_has_vanished_and_which_is_none_any_more(
    start: Start, write_briefing: Write
) -> None:
    path, other = write_briefing(_GOOD), write_briefing(_GOOD, name="further.yaml")
    terminal = start("check", "--watch", path.parent)
    terminal.wait_for("2 briefings: .* no problems")
    text = other.read_text()
    other.unlink()
    terminal.wait_for("markets.yaml: 1 claim", "further.yaml has vanished")
    path.write_text("kind: other\n")
    terminal.wait_for("further.yaml has vanished", "markets.yaml is no briefing any more")
    other.write_text(text)
    terminal.wait_for("further.yaml: 1 claim", "further.yaml is back", "markets.yaml is no briefing any more")


def test_a_file_that_was_never_there_has_not_vanished(start: Start, write_briefing: Write) -> None:
    terminal = start("check", "--watch", write_briefing(_GOOD).parent / "nowhere.yaml")
    terminal.wait_for("nowhere.yaml does not exist")
    assert not any("vanished" in row for row in terminal.rows)


def test_a_new_file_in_a_folder_is_seen(start: Start, write_briefing: Write) -> None:
    path = write_briefing(_GOOD)
    terminal = start("check", "--watch", path.parent)
    terminal.wait_for("no problems")
    write_briefing(_BAD, name="further.yaml")
    terminal.wait_for("2 briefings: .* 1 error")
    terminal.wait_for("further.yaml:.* error quote-missing")
