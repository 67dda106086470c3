"""Parts and relationships of a package."""

import pytest
from tests.articles.archive.documents import zipped

from briefing_tui.articles.archive.opc import Relationship, content_types, relationships, resolved, unescaped
from briefing_tui.articles.archive.package import Package

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def test_relationships_lead_from_a_part_to_those_that_are_in_the_package() -> None:
    targets = ["../a.xml", "/word/b%20c.xml", "missing.xml", "http://localhost/"]
    modes = ["", "", "", 'TargetMode="External"']
    related = "".join(
        f'<Relationship Id="r{number}" Type="http://x/kind" Target="{target}" {mode}/>'
        for number, (target, mode) in enumerate(zip(targets, modes, strict=True))
    )
    package = Package(
        zipped(
            {
                "word/_rels/d.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{related}</Relationships>',
                "A.xml": "",
                "word/b c.xml": "",
            }
        )
    )
    assert list(relationships(package, "word/d.xml")) == [
        Relationship("r0", "kind", "A.xml"),
        Relationship("r1", "kind", "word/b c.xml"),
    ]
    assert list(relationships(package)) == []


def test_content_types_are_those_of_single_parts() -> None:
    types = f'<Types xmlns="{_PACKAGE}/content-types"><Override PartName="/a" ContentType="x/y"/></Types>'
    assert content_types(Package(zipped({"[Content_Types].xml": types, "a": ""}))) == {"a": "x/y"}
    assert content_types(Package(zipped({"a": ""}))) == {}


@pytest.mark.parametrize(
    ("folder", "reference", "expected"),
    [
        ("a/b", "../c/./d", "a/c/d"),
        ("", "../../../etc/passwd", "etc/passwd"),
        ("a", "/b#c", "b"),
        ("a", "b?c", "a/b"),
        ("a", "%2e%2E/b", "b"),
        ("a", "", "a"),
    ],
)
def test_a_reference_stays_within_the_archive(folder: str, reference: str, expected: str) -> None:
    assert resolved(folder, reference) == expected


def test_percent_encoded_bytes_are_decoded() -> None:
    assert unescaped("caf%C3%A9%zz%") == "café%zz%"
    assert unescaped("%ff\ud800") == "\ufffd?"
