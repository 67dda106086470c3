"""What the fields of a mail say: as lines of its text, as a mail program shows them, and as metadata."""

from collections.abc import Iterator

from briefing_tui.articles.mail.addresses import names
from briefing_tui.articles.mail.dates import edtf_of
from briefing_tui.articles.mail.fields import Fields, words_decoded
from briefing_tui.domain.metadata import MetadataField, MetadataItem

MAX_RECIPIENTS = 100

_SHOWN = {
    "from": "From",
    "sender": "Sender",
    "reply-to": "Reply-To",
    "to": "To",
    "cc": "Cc",
    "newsgroups": "Newsgroups",
    "date": "Date",
    "subject": "Subject",
}
_RECIPIENTS = ("to", "cc", "newsgroups")


def header_lines(fields: Fields) -> list[str]:
    """Return the fields that a mail program shows, a line each, in the order of the file."""
    return [f"{_SHOWN[name]}: {words_decoded(value)}" for name, value in fields if name in _SHOWN and value]


def metadata_of(fields: Fields) -> Iterator[MetadataItem]:
    """Yield what the fields say about the mail; of the recipients the first MAX_RECIPIENTS."""
    if subject := words_decoded(fields.first("subject")):
        yield MetadataItem(MetadataField.TITLE, subject, _found_in("subject"))
    for author in names(fields.first("from") or fields.first("sender")):
        yield MetadataItem(MetadataField.AUTHOR, author, _found_in("from" if fields.first("from") else "sender"))
    if date := fields.first("date"):
        yield MetadataItem(MetadataField.DATE, edtf_of(date), _found_in("date"))
    if language := fields.first("content-language"):
        yield MetadataItem(MetadataField.LANGUAGE, language.partition(",")[0].strip(), "mail header, Content-Language")
    if address := fields.first("archived-at"):
        yield MetadataItem(MetadataField.URL, address.strip("<> "), "mail header, Archived-At")  # RFC 5064
    recipients = [(name, each) for name in _RECIPIENTS for each in names(fields.first(name))]
    for name, recipient in recipients[:MAX_RECIPIENTS]:
        yield MetadataItem(MetadataField.RECIPIENT, recipient, _found_in(name))


def _found_in(name: str) -> str:
    return f"mail header, {_SHOWN[name]}"
