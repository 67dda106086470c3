"""What an RTF document says of itself."""

from briefing_tui.articles.rtf.information import Information
from briefing_tui.domain.metadata import MetadataField, MetadataItem


def test_title_author_remarks_and_date_of_the_last_change_are_metadata() -> None:
    information = Information()
    for word, text in (
        ("title", "The ri"),
        ("", "ver"),
        ("company", "Office"),
        ("author", " "),
        ("doccomm", "x"),
        ("creatim", ""),
    ):
        information.take_word(word, None)
        information.take_text(text)
    for word, number in (("yr", 1990), ("revtim", None), ("yr", 2024), ("mo", 10), ("dy", 1), ("hr", 9)):
        information.take_word(word, number)
    assert information.metadata() == [
        MetadataItem(MetadataField.TITLE, "The river", "RTF information, title"),
        MetadataItem(MetadataField.DESCRIPTION, "x", "RTF information, doccomm"),
        MetadataItem(MetadataField.MODIFIED, "2024-10-01", "RTF information, revtim"),
    ]


def test_a_date_that_is_none_is_left_out() -> None:
    information = Information()
    for word, number in (("revtim", None), ("yr", 0), ("mo", 0), ("dy", 0)):
        information.take_word(word, number)
    assert information.metadata() == []
