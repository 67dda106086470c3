"""What a file says about the article in it: title, author, publisher, date, language, and where it says so."""

from enum import StrEnum
from typing import NamedTuple


class MetadataField(StrEnum):
    """What is said about an article, by the terms of Dublin Core (DCMI Metadata Terms) where it has one."""

    TITLE = "title"
    AUTHOR = "author"  # dcterms:creator
    PUBLISHER = "publisher"
    DATE = "date"  # of publication: dcterms:issued
    MODIFIED = "modified"
    LANGUAGE = "language"  # a BCP 47 tag
    DESCRIPTION = "description"
    URL = "url"  # the address it was published at; never visited
    RECIPIENT = "recipient"  # of a mail
    ATTACHMENT = "attachment"  # the name of a file that came with a mail, and was not read


class MetadataItem(NamedTuple):
    """One thing that a file says about its article.

    `value` is one line. A date is in EDTF (ISO 8601-2) where it could be read as one, and as written otherwise.
    `found_in` says where it stands, for people: `JSON-LD datePublished`, `PDF document information, Author`.
    """

    field: MetadataField
    value: str
    found_in: str
