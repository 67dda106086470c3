"""Characters that a Word document takes from a font of symbols, in Unicode."""

_CODE_BITS = 0xFF
_PRIVATE = 0xF000  # Word puts the codes of such fonts into the private use area, from here
_MAX_CHARACTER = 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)

# From 0x20, and from 0xA0: the font's own encoding (Unicode, VENDORS/ADOBE/symbol.txt).
_SYMBOL_LOW = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\u203eαβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
_SYMBOL_HIGH = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\uf8ff〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"
_SYMBOL = dict(enumerate(_SYMBOL_LOW, 0x20)) | dict(enumerate(_SYMBOL_HIGH, 0xA0))
# Those that Word itself puts in for what is typed, and those of forms.
_WINGDINGS = {
    0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x76: "❖", 0xA7: "▪", 0xA8: "◻",
    0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE7: "⇐", 0xE8: "➔", 0xEF: "⇦", 0xF0: "⇨", 0xF3: "⇔",
    0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}


def symbol(font: str, code: str) -> str:
    """Return the character that a font has at a hexadecimal code, or else that of Unicode; nothing for no code."""
    try:
        value = int(code, 16)
    except ValueError:
        return ""
    if not 0 <= value <= _MAX_CHARACTER or value in _SURROGATES:
        return ""
    known = _FONTS.get(font.lower())
    if known is not None and value & ~_CODE_BITS in (0, _PRIVATE):
        return known.get(value & _CODE_BITS, chr(value))
    return chr(value)
