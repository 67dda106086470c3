from briefing_tui.articles.plain_text.fences import Region, regions


def _texts(text: str) -> list[tuple[str, bool]]:
    return [(text[start:end], code) for start, end, code in regions(text, 0)]


def test_a_text_without_fences_is_one_region() -> None:
    assert list(regions("abc", 1)) == [Region(1, 3, code=False)]


def test_a_fence_runs_to_the_next_line_of_as_many_marks_or_more() -> None:
    assert _texts("a\n````py\nx\n```\ny\n`````\nb") == [("a", False), ("x\n```\ny", True), ("\nb", False)]


def test_a_fence_may_open_the_file() -> None:
    assert _texts("~~~\nx\n~~~") == [("x", True)]


def test_a_fence_is_closed_by_its_own_mark_alone() -> None:
    assert _texts("~~~\nx\n```\n~~~\nb") == [("x\n```", True), ("\nb", False)]


def test_a_fence_that_is_never_closed_is_prose() -> None:
    assert _texts("a\n```\nb\n``` c") == [("a\n```\nb\n``` c", False)]


def test_ticks_that_end_on_their_own_line_open_no_fence() -> None:
    assert _texts("```a``` b\nc\n```") == [("```a``` b\nc\n```", False)]


def test_a_comment_that_begins_a_line_is_left_out_even_across_blank_lines() -> None:
    assert _texts("a\n<!-- b\n\nc --> d") == [("a\n", False), (" d", False)]


def test_a_comment_that_never_ends_is_prose() -> None:
    assert _texts("a\n<!-- b\n<!-- c") == [("a\n<!-- b\n<!-- c", False)]


def test_a_fence_within_a_comment_opens_nothing() -> None:
    assert _texts("<!--\n```\n-->\na\n```\nb\n```") == [("\na", False), ("b", True)]


def test_openings_longer_than_every_closing_stay_prose() -> None:
    text = "`````a\n````b\n" * 20_000 + "```"
    assert _texts(text) == [(text, False)]
