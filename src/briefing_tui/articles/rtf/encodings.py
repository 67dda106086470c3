"""The encodings of the bytes of an RTF file: by its code page, and by the character set of each font."""

import codecs

_DEFAULT = "cp1252"
# \fcharset: those of Windows and the Macintosh (RTF 1.9.1, "Font Table"); that of the others is the file's own.
_CHARACTER_SETS = {
    77: "mac_roman", 78: "shift_jis", 79: "big5", 80: "euc_kr", 81: "mac_arabic", 83: "gb2312", 84: "hebrew",
    85: "mac_greek", 86: "mac_turkish", 88: "mac_latin2", 89: "mac_cyrillic", 128: "cp932", 129: "cp949", 130: "johab",
    134: "gbk", 136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 179: "cp1256",
    180: "cp1256", 181: "cp1255", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
_CODE_PAGES = {708: "iso8859-6", 10000: "mac_roman", 10004: "mac_arabic", 10006: "mac_greek", 10007: "mac_cyrillic"}
_UTF_8_PAGE = 65001
WORDS = {"ansi": _DEFAULT, "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}


class Encodings:
    """The encoding of each font of a file, and that of the file."""

    def __init__(self) -> None:
        """Begin with that of Windows in Western Europe."""
        self.default = _DEFAULT
        self._of_fonts: dict[int, str] = {}
        self._font = self._default_font = 0

    def take_of_file(self, word: str, number: int | None) -> None:
        """Take a control word that may say what the encoding of the file is."""
        if word in WORDS:
            self.default = WORDS[word]
        elif word == "ansicpg":
            self.default = _of_page(number) or self.default
        elif word == "deff":
            self._default_font = number or 0

    def take_word(self, word: str, number: int | None) -> None:
        """Take a control word of the font table."""
        if word == "f":
            self._font = number or 0
        elif word == "fcharset" and number in _CHARACTER_SETS:
            self._of_fonts[self._font] = _CHARACTER_SETS[number]
        elif word == "cpg" and (page := _of_page(number)):
            self._of_fonts[self._font] = page

    def take_text(self, text: str) -> None:
        """Take text of the font table, which is the names of fonts."""

    def of(self, font: int | None) -> str:
        """Return the encoding of the bytes in a font."""
        return self._of_fonts.get(self._default_font if font is None else font, self.default)


def _of_page(number: int | None) -> str:
    """Return the encoding that is a code page of Windows, or an empty string for none."""
    if number == _UTF_8_PAGE:
        return "utf-8"
    name = _CODE_PAGES.get(number or 0, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return ""
