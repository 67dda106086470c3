"""Which part of a package is the document."""

import pytest
from tests.articles.archive.documents import zipped

from briefing_tui.articles.archive.package import Package
from briefing_tui.articles.archive.word.main_part import main_part
from briefing_tui.articles.extraction import UnreadableArticleError

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def _package(target: str, content_type: str) -> Package:
    types = f'<Override PartName="/{target}" ContentType="{content_type}"/>' if content_type else ""
    return Package(
        zipped(
            {
                "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">{types}</Types>',
                "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
                f'<Relationship Id="a" Type="x/officeDocument" Target="{target}"/></Relationships>',
                target: "",
            }
        )
    )


@pytest.mark.parametrize(
    "content_type",
    [
        "",
        f"{_WORD}.document.main+xml",
        f"{_WORD}.template.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
    ],
)
def test_documents_and_templates_are_found_with_macros_and_without(content_type: str) -> None:
    assert main_part(_package("word/body.xml", content_type)) == "word/body.xml"


def test_a_document_that_nothing_refers_to_is_found_by_its_content_type() -> None:
    types = f'<Override PartName="/d.xml" ContentType="{_WORD}.document.main+xml"/>'
    parts = {"[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">{types}</Types>', "d.xml": ""}
    assert main_part(Package(zipped(parts))) == "d.xml"


@pytest.mark.parametrize(
    ("content_type", "message"),
    [
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "is a spreadsheet"),
        ("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", "is a presentation"),
        ("image/png", "has no Word document in it"),
    ],
)
def test_what_is_no_document_is_said(content_type: str, message: str) -> None:
    with pytest.raises(UnreadableArticleError, match=message):
        main_part(_package("x.xml", content_type))
