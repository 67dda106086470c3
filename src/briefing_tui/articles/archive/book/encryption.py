"""Which parts of an EPUB book are encrypted (Open Container Format, META-INF/encryption.xml)."""

from briefing_tui.articles.archive.book.namespaces import PREFIXES
from briefing_tui.articles.archive.markup import tree_if_sound
from briefing_tui.articles.archive.opc import resolved
from briefing_tui.articles.archive.package import Package

_PART = "META-INF/encryption.xml"
_MAX_BYTES = 4 << 20
# Of fonts alone, which nobody needs to read the text (EPUB 3.3, 4.4; Adobe's own).
_OBFUSCATIONS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")


def encrypted_parts(package: Package) -> set[str]:
    """Return the names of the parts that are encrypted, but for fonts that are obfuscated."""
    if not package.found(_PART):
        return set()
    names = set()
    for data in tree_if_sound(package.read(_PART, _MAX_BYTES), PREFIXES, _PART).descendants():
        if data.name != "enc:EncryptedData" or data.value("Algorithm", "enc:EncryptionMethod") in _OBFUSCATIONS:
            continue
        reference = data.value("URI", "enc:CipherData", "enc:CipherReference")
        name = package.found(resolved("", reference or ""))
        if name:
            names.add(name)
    return names
