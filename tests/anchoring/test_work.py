from briefing_tui.anchoring.work import Work


def test_a_search_is_counted_by_the_length_of_the_text() -> None:
    work = Work()
    work.search(0)
    assert work.steps == 1
    work.search(10_000_000)
    assert 1_000 < work.steps < 10_000
