"""What could not be read is said in one sentence a fault."""

from briefing_tui.articles.pdf.notices import Fault, notices_of, pages_in_words


def test_each_fault_is_a_sentence_with_its_pages() -> None:
    faults = [(1, Fault.UNMAPPED), (2, Fault.SCANNED), (3, Fault.SCANNED), (5, Fault.DAMAGED), (8, Fault.SCANNED)]
    assert notices_of(faults) == [
        "Pages 3-4 and 9 are scanned pictures, without text.",
        "The text of page 2 has no Unicode map, and cannot be read.",
        "Page 6 is damaged, and cannot be read.",
    ]
    assert notices_of([(0, Fault.PARTLY_UNMAPPED)]) == [
        "Some characters of page 1 have no Unicode map, and stand as \ufffd."
    ]


def test_pages_are_named_by_their_runs_and_no_more_than_a_few() -> None:
    assert pages_in_words([0, 1, 2, 4]) == "pages 1-3 and 5"
    assert pages_in_words(range(0, 40, 2)) == "pages 1, 3, 5, 7, 9, 11, 13 and 13 more"
