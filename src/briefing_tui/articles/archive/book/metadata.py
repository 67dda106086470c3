"""What a package document says of its book, by Dublin Core."""

from briefing_tui.articles.archive.markup import Node
from briefing_tui.domain.metadata import MetadataField, MetadataItem
from briefing_tui.text.regex import regex

_FIELDS = {
    "dc:title": MetadataField.TITLE,
    "dc:creator": MetadataField.AUTHOR,
    "dc:publisher": MetadataField.PUBLISHER,
    "dc:language": MetadataField.LANGUAGE,
    "dc:description": MetadataField.DESCRIPTION,
}
_TAG = regex(r"<[^<>]*>")  # a description may be HTML, escaped
_DATE = regex(r"(\d{4})(-\d{2}){0,2}")
_UNKNOWN_YEARS = ("0000", "0001", "0100", "0101")  # that programs write where they know no date
# Of dates in EPUB 2: when a file was created is no date of publication.
_EVENTS = {"": MetadataField.DATE, "modification": MetadataField.MODIFIED}
_EVENTS |= dict.fromkeys(("publication", "original-publication"), MetadataField.DATE)


def metadata_items(metadata: Node) -> list[MetadataItem]:
    """Return what the metadata of a book say, in their order."""
    items = []
    nodes = [node for child in metadata.children for node in (child, *child.children)]  # EPUB 2 may have a level more
    for node in nodes:
        value, field = node.text.strip(), _FIELDS.get(node.name)
        found_in = f"EPUB package, {node.name}"
        if node.name == "dc:date":
            event = node.attributes.get("opf:event", "")
            field = _EVENTS.get(event)
            found_in += f" ({event})" if event else ""
            value = _date(value)
        elif node.name == "opf:meta" and node.attributes.get("property") == "dcterms:modified":
            field, value, found_in = MetadataField.MODIFIED, _date(value), "EPUB package, dcterms:modified"
        elif field is MetadataField.DESCRIPTION:
            value = _TAG.sub(" ", value)
        if field is not None and value.strip():
            items.append(MetadataItem(field, value, found_in))
    return sorted(items, key=lambda item: item.field is MetadataField.DATE and "publication" not in item.found_in)


def _date(value: str) -> str:
    """Return the day of a time; a value that is neither stays, and years that stand for none are no date."""
    found = _DATE.match(value)
    if found is None:
        return value
    return "" if found[1] in _UNKNOWN_YEARS else found[0]
