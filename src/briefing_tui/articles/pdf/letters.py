"""Letters that pages are set with, as the letters they stand for: ligatures, and the forms of Arabic letters."""

import re
import unicodedata

_LINE_HYPHEN = "\ufffe"  # PDFium's mark for a hyphen at the end of a line
_FORMS = re.compile("[\ufb00-\ufb4f\ufb50-\ufdfb\ufe70-\ufefc]")  # of Latin, Armenian, Hebrew and Arabic letters
_SURROGATE = re.compile("[\ud800-\udfff]")
_UNSPACED = (
    "\u2e80-\u312f\u3190-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\U0001b000-\U0001b2ff"
    "\U00020000-\U0003ffff"
)
_ENDS_UNSPACED = re.compile(f"[{_UNSPACED}]\\Z")
_BEGINS_UNSPACED = re.compile(f"[{_UNSPACED}]")


def plain_letters(text: str) -> str:
    """Return a text with ligatures and forms of letters as letters, pairs of surrogates as one, and its hyphens."""
    if text.isascii():
        return text
    if _LINE_HYPHEN in text:
        text = text.replace(_LINE_HYPHEN, "-")
    if _FORMS.search(text):
        text = _FORMS.sub(lambda form: unicodedata.normalize("NFKC", form[0]), text)
    if _SURROGATE.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def begins_unspaced(text: str) -> bool:
    """Whether a text begins in a script that sets no spaces between words, as Chinese."""
    return _BEGINS_UNSPACED.match(text) is not None


def need_no_space(before: str, after: str) -> bool:
    """Whether two lines are joined without a space: in Chinese and Japanese, say."""
    return _ENDS_UNSPACED.search(before) is not None and begins_unspaced(after)
