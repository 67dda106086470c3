"""What the fields of a mail say, as lines and as metadata."""

from briefing_tui.articles.mail.fields import Fields
from briefing_tui.articles.mail.header import MAX_RECIPIENTS, header_lines, metadata_of
from briefing_tui.domain.metadata import MetadataField


def _fields(data: bytes) -> Fields:
    return Fields(data, 0, len(data))


def test_the_fields_that_a_mail_program_shows_are_lines() -> None:
    fields = _fields(b"Received: x\nDate: 1 Oct 2024\nSUBJECT: =?utf-8?q?=C3=A4?=\nX-Other: y\nFrom: a@b\nTo:\n\n")
    assert header_lines(fields) == ["Date: 1 Oct 2024", "Subject: ä", "From: a@b"]


def test_metadata_says_which_field_it_is_of() -> None:
    fields = _fields(
        b"Sender: Robot <r@b>\nDate: yesterday\nContent-Language: fa, en\nArchived-At: <https://lists.example/1>\n"
        b"Newsgroups: alt.rivers\n\n"
    )
    assert [tuple(item) for item in metadata_of(fields)] == [
        (MetadataField.AUTHOR, "Robot", "mail header, Sender"),
        (MetadataField.DATE, "yesterday", "mail header, Date"),
        (MetadataField.LANGUAGE, "fa", "mail header, Content-Language"),
        (MetadataField.URL, "https://lists.example/1", "mail header, Archived-At"),
        (MetadataField.RECIPIENT, "alt.rivers", "mail header, Newsgroups"),
    ]


def test_very_many_recipients_are_not_all_metadata() -> None:
    assert len(list(metadata_of(_fields(b"To: " + b"a@b," * 500 + b"\n\n")))) == MAX_RECIPIENTS
