"""What is in a ZIP archive or an OLE2 file, by what the formats put there."""

import zipfile
from io import BytesIO

import pytest
from tests.articles.archive.documents import zipped

from briefing_tui.articles.extraction import UnreadableArticleError
from briefing_tui.articles.recognition.containers import (
    DOCX_TYPE,
    EPUB_TYPE,
    ODT_TYPE,
    OLE2_START,
    refuse_ole2,
    zip_type,
)

_OFFICE = "application/vnd.openxmlformats-officedocument"


def _types(*types: str) -> dict[str, str]:
    return {"_rels/.rels": "", "[Content_Types].xml": "".join(f'<Override ContentType="{each}"/>' for each in types)}


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (_types(f"{_OFFICE}.spreadsheetml.sheet", f"{_OFFICE}.wordprocessingml.document.main+xml"), DOCX_TYPE),
        (_types("application/vnd.ms-word.document.macroEnabled.main+xml"), DOCX_TYPE),
        (_types(f"{_OFFICE}.wordprocessingml.template.main+xml"), DOCX_TYPE),
        ({"content.xml": "", "mimetype": ODT_TYPE}, ODT_TYPE),
        ({"mimetype": ODT_TYPE + "-template\n"}, ODT_TYPE),
        ({"META-INF/container.xml": "<container/>"}, EPUB_TYPE),
        ({"mimetype": EPUB_TYPE + " "}, EPUB_TYPE),
    ],
)
def test_a_document_is_known_by_the_types_it_declares(files: dict[str, str], expected: str) -> None:
    assert zip_type(zipped(files)) == expected


@pytest.mark.parametrize(
    ("files", "message"),
    [
        (_types(f"{_OFFICE}.spreadsheetml.sheet.main+xml"), "is an Excel workbook"),
        (_types("application/vnd.ms-excel.sheet.binary.macroEnabled.main"), "is an Excel workbook"),
        (_types(f"{_OFFICE}.spreadsheetml.sheet", f"{_OFFICE}.presentationml.presentation.main+xml"), "a PowerPoint"),
        (_types("text/xml"), "is an Office document without a text"),
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, "is an OpenDocument spreadsheet"),
        ({"mimetype": "application/x-other"}, "is a ZIP archive$"),
        ({"META-INF/MANIFEST.MF": ""}, "is a program"),
        ({"Index/Document.iwa": ""}, "Pages"),
        ({"a.txt": "x"}, "is a ZIP archive$"),
        ({}, "is a ZIP archive$"),
    ],
)
def test_another_archive_is_said_to_be_what_it_is(files: dict[str, str], message: str) -> None:
    with pytest.raises(UnreadableArticleError, match=message):
        zip_type(zipped(files))


def test_a_damaged_archive_is_what_its_first_file_says() -> None:
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("mimetype", EPUB_TYPE)
        archive.writestr("a", "x" * 999)
    assert zip_type(written.getvalue()[:300]) == EPUB_TYPE
    word = zipped({"[Content_Types].xml": "x" * 99, "b": "x"})
    assert zip_type(word[:-30]) == DOCX_TYPE
    with pytest.raises(UnreadableArticleError, match="is damaged"):
        zip_type(zipped({"a": "x"})[:-30])


def test_an_archive_of_very_many_files_is_not_listed() -> None:
    data = bytearray(zipped({"a": "x"}))
    end = data.rfind(b"PK\5\6")
    data[end + 12 : end + 16] = (1 << 30).to_bytes(4, "little")
    with pytest.raises(UnreadableArticleError, match="very many files"):
        zip_type(bytes(data))
    data[end + 12 : end + 16] = b"\xff" * 4
    record = b"PK\6\6".ljust(40, b"\0") + (1 << 30).to_bytes(8, "little")
    with pytest.raises(UnreadableArticleError, match="very many files"):
        zip_type(bytes(data[:end] + record + data[end:]))


@pytest.mark.parametrize(
    ("streams", "message"),
    [
        (["WordDocument", "ObjectPool", "Workbook"], r"is a Word document of the old format \(\.doc\)"),
        (["Workbook"], r"\.xls"),
        (["__properties_version1.0", "WordDocument"], r"mail of Outlook \(\.msg\)"),
        (["EncryptionInfo", "EncryptedPackage"], "is encrypted with a password"),
        ([], "Office document of an old format"),
    ],
)
def test_an_ole2_file_is_what_its_first_stream_says(streams: list[str], message: str) -> None:
    entries = [each.encode("utf-16-le").ljust(128, b"\0") for each in ["Root Entry", *streams]]
    with pytest.raises(UnreadableArticleError, match=message):
        refuse_ole2(OLE2_START.ljust(512, b"\0") + b"".join(entries))
