"""Encrypted parts of a book."""

from tests.articles.archive.documents import zipped

from briefing_tui.articles.archive.book.encryption import encrypted_parts
from briefing_tui.articles.archive.package import Package


def _data(algorithm: str, reference: str) -> str:
    return (
        f'<EncryptedData><EncryptionMethod Algorithm="{algorithm}"/>'
        f'<CipherData><CipherReference URI="{reference}"/></CipherData></EncryptedData>'
    )


def test_fonts_that_are_obfuscated_do_not_count() -> None:
    content = (
        _data("http://www.idpf.org/2008/embedding", "font.otf")
        + _data("http://ns.adobe.com/pdf/enc#RC", "font.otf")
        + _data("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "a%20b.xhtml")
        + _data("other", "missing.xhtml")
    )
    encryption = f'<encryption xmlns="http://www.w3.org/2001/04/xmlenc#">{content}</encryption>'
    parts = {"META-INF/encryption.xml": encryption, "font.otf": "", "a b.xhtml": ""}
    assert encrypted_parts(Package(zipped(parts))) == {"a b.xhtml"}
    assert encrypted_parts(Package(zipped({"a": ""}))) == set()
