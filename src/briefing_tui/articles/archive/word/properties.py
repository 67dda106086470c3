"""What a Word document says of itself: its core properties (ISO/IEC 29500-2, clause 8)."""

from briefing_tui.articles.archive.markup import Node
from briefing_tui.domain.metadata import MetadataField, MetadataItem

_FIELDS = {
    "dc:title": MetadataField.TITLE,
    "dc:creator": MetadataField.AUTHOR,
    "dcterms:modified": MetadataField.MODIFIED,
    "dc:language": MetadataField.LANGUAGE,
    "dc:description": MetadataField.DESCRIPTION,
}
_DATE_CHARACTERS = len("2024-11-30")


def core_properties(root: Node) -> list[MetadataItem]:
    """Return the core properties that have a value; of a time, which is in W3CDTF, the date.

    When a file was created is left out: it is no date of publication, and often that of a template.
    """
    items = []
    for node in root.children:
        field, value = _FIELDS.get(node.name), node.text.strip()
        if field is MetadataField.MODIFIED:
            value = value[:_DATE_CHARACTERS]
        if field is not None and value:
            items.append(MetadataItem(field, value, f"core properties, {node.name}"))
    return items
