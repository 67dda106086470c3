from briefing_tui.ui.render.page import PageBuilder


def test_lines_and_items_come_in_the_order_they_were_put() -> None:
    builder = PageBuilder(20)
    builder.heading("Head")
    builder.item([[("one", "claim")], [("more", "quiet")]])
    builder.item([[("two", "claim")]])
    builder.paragraph("a text that is wrapped", "quiet")
    page = builder.page()
    assert [line.plain for line in page.lines] == ["Head", "one", "more", "two", "a text that is", "wrapped"]
    assert page.rows == ((1, 3), (3, 4))


def test_a_line_leads_to_its_item_and_one_between_items_to_none() -> None:
    builder = PageBuilder(20)
    builder.heading("Head")
    builder.item([[("one", "claim")]])
    page = builder.page()
    assert [page.item_at(row) for row in (-1, 0, 1, 2)] == [None, None, 0, None]


def test_a_head_is_counted_among_the_lines_and_is_no_item() -> None:
    builder = PageBuilder(20)
    builder.head(("1990  2000", "faint"))
    builder.item([[("one", "claim")]])
    page = builder.page()
    assert (page.head, page.rows, page.item_at(0)) == (1, ((1, 2),), None)


def test_free_lines_do_not_add_up_and_no_page_begins_with_one() -> None:
    builder = PageBuilder(20)
    builder.blank()
    builder.heading("Head")
    builder.blank()
    builder.blank()
    builder.heading("Next")
    assert [line.plain for line in builder.page().lines] == ["Head", "", "Next"]
