from collections.abc import Callable

from briefing_tui.domain.briefing import Briefing
from briefing_tui.ui.render.page import Composer, Sheet


def test_a_sheet_finds_each_claim_and_its_pane_by_id(make_sheet: Callable[..., Sheet], briefing: Briefing) -> None:
    sheet = make_sheet()
    assert set(sheet.claims) == {claim.id for claim in briefing.claims}
    assert sheet.pane_of["market"] == "cooperation"


def test_lines_and_items_come_in_the_order_they_were_put() -> None:
    composer = Composer(20)
    composer.heading("Head")
    composer.item([[("one", "claim")], [("more", "quiet")]])
    composer.item([[("two", "claim")]])
    composer.paragraph("a text that is wrapped", "quiet")
    page = composer.page()
    assert [line.plain for line in page.lines] == ["Head", "one", "more", "two", "a text that is", "wrapped"]
    assert page.rows == ((1, 3), (3, 4))


def test_a_line_leads_to_its_item_and_one_between_items_to_none() -> None:
    composer = Composer(20)
    composer.heading("Head")
    composer.item([[("one", "claim")]])
    page = composer.page()
    assert [page.item_at(row) for row in (-1, 0, 1, 2)] == [None, None, 0, None]


def test_free_lines_do_not_add_up_and_no_page_begins_with_one() -> None:
    composer = Composer(20)
    composer.blank()
    composer.heading("Head")
    composer.blank()
    composer.blank()
    composer.heading("Next")
    assert [line.plain for line in composer.page().lines] == ["Head", "", "Next"]
