"""The part of a package that is the Word document itself, whatever its name."""

from briefing_tui.articles.archive.opc import content_types, relationships
from briefing_tui.articles.archive.package import Package
from briefing_tui.articles.extraction import UnreadableArticleError

# The ends of the content types of documents and templates, with macros and without.
_DOCUMENTS = (
    "wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml",
    "ms-word.document.macroEnabled.main+xml", "ms-word.template.macroEnabledTemplate.main+xml",
)  # fmt: skip
_OTHERS = (("spreadsheet", "a spreadsheet"), ("presentation", "a presentation"), ("excel", "a spreadsheet"))


def main_part(package: Package) -> str:
    """Return the name of the part that is the document; raises UnreadableArticleError where there is none."""
    types = content_types(package)
    targets = [each.target for each in relationships(package) if each.kind == "officeDocument"]
    documents = [name for name, content_type in types.items() if content_type.endswith(_DOCUMENTS)]
    for name in targets:
        if name in documents or name not in types:
            return name
    if documents:
        return documents[0]
    found = " ".join(types.get(name, "") for name in targets)
    what = next((what for word, what in _OTHERS if word in found), "")
    raise UnreadableArticleError(f"is {what}" if what else "has no Word document in it", "save its text as .docx")
