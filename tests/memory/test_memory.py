"""Which visit a briefing is known by, and which theme is in force."""

from pathlib import Path

from briefing_tui.domain.settings import Theme
from briefing_tui.memory.memory import Memory
from briefing_tui.memory.visit import Visit, visit_object


def test_a_briefing_is_known_by_its_real_path(tmp_path: Path, visit: Visit) -> None:
    path, link = tmp_path / "markets.yaml", tmp_path / "link.yaml"
    path.touch()
    link.symlink_to(path)
    memory = Memory().with_visit(link, visit)
    assert list(memory.visits) == [str(path.resolve())]
    assert memory.visit(path, "markets") == visit


def test_another_briefing_in_its_place_is_not_taken_for_it(tmp_path: Path, visit: Visit) -> None:
    path = tmp_path / "markets.yaml"
    memory = Memory().with_visit(path, visit)
    assert memory.visit(path, "rivers") is None
    (kept,) = memory.with_visit(path, visit._replace(briefing="rivers")).visits.values()
    assert kept["briefing"] == "rivers"


def test_a_briefing_that_was_moved_is_known_by_its_id_and_then_by_its_new_path(tmp_path: Path, visit: Visit) -> None:
    path, moved = tmp_path / "markets.yaml", tmp_path / "moved.yaml"
    path.touch()
    memory = Memory().with_visit(path, visit)
    assert memory.visit(moved, "markets") is None  # a copy: the other is there still
    path.rename(moved)
    assert memory.visit(moved, "markets") == visit
    assert list(memory.with_visit(moved, visit).visits) == [str(moved.resolve())]


def test_the_latest_visit_comes_last(tmp_path: Path, visit: Visit) -> None:
    memory = Memory()
    for name in ("one", "two", "one"):
        memory = memory.with_visit(tmp_path / name, visit._replace(briefing=name))
    assert [visit["briefing"] for visit in memory.visits.values()] == ["two", "one"]


def test_a_path_that_no_file_can_have_is_that_of_a_file_that_was_moved(tmp_path: Path, visit: Visit) -> None:
    assert Memory({"\0": visit_object(visit)}).visit(tmp_path / "markets.yaml", "markets") == visit


def test_the_theme_that_was_chosen_is_in_force_until_the_settings_change() -> None:
    memory = Memory().with_theme(Theme.LIGHT, Theme.DARK)
    assert memory.theme_over(Theme.DARK) is Theme.LIGHT
    assert memory.theme_over(Theme.HIGH_CONTRAST) is Theme.HIGH_CONTRAST
    assert memory.with_theme(Theme.DARK, Theme.DARK) == Memory()
