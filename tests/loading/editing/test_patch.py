from briefing_tui.loading.editing.patch import Patch


def test_a_patch_can_be_undone() -> None:
    patch = Patch(3, "a", "bc")
    assert patch.made("xyza.") == "xyzbc."
    assert patch.reversed.made("xyzbc.") == "xyza."
