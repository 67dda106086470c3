"""Marks that lines begin with: of the items of a list, of notes, and of captions."""

from briefing_tui.text.regex import regex

_BULLET = regex(r"[•◦▪▫‣⁃●○■□◆◇►▶➢✓✔\ue000-\uf8ff](?!\Z)|[·*](?=\s)|[–—-](?=\s)")
_NUMBER = regex(r"[(\[]?(\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)\]](?=\s|\Z)")
_NOTE = regex(r"\(?(\d{1,3}|[*†‡§¶#]{1,3}|[a-z](?=[.)]\s))(?:[.)](?=\s)|(?=\s)|(?<=[\d*†‡§¶#])(?=[^\W\d_]|[“\"'‘(]))")
_CAPTION = regex(
    r"(?i:fig(?:ure|\.)?|table|tab\.|chart|map|box|plate|abb(?:ildung|\.)|tabelle|figur[ae]|tableau|tabla|tabela"
    r"|рис(?:\.|унок)|таблица|شکل|جدول|图|圖|表)(?:\s*\d+(?:[.–-]\d+)*|\s+(?:[IVX]+|[A-Z]\d*)\b)"
)
_LONGEST_MARK = 7  # characters of the number of an item, with its brackets
_ENTRY = regex(r"(?:\.\s?|…\s?|·\s?){3,}\s*(?:\d+|[ivxlc]+)\s*\Z")
_ROMANS = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"]


def bullet(text: str) -> str:
    """Return the bullet that a line begins with, or an empty string."""
    found = _BULLET.match(text if len(text) > 1 else f"{text} ")
    return found[0] if found else ""


def item_number(text: str) -> str:
    """Return the number or letter of an item that a line begins with ("2" of "2. Roads"), or an empty string."""
    found = _NUMBER.match(text)
    return found[1] if found else ""


def is_list_mark(text: str) -> bool:
    """Whether a text is nothing but the mark of an item."""
    if len(text) > _LONGEST_MARK:
        return False
    return (len(text) == 1 and bool(bullet(text))) or _NUMBER.fullmatch(text) is not None


def note_mark(text: str) -> str:
    """Return the note's mark that a line begins with ("12", "*"), or an empty string."""
    found = _NOTE.match(text)
    return found[1] if found else ""


def attached_mark(text: str) -> str:
    """Return the note's mark that a line begins with if no space follows it ("3" of "3See"), or an empty string."""
    found = _NOTE.match(text)
    return found[0] if found and text[found.end() : found.end() + 1].strip() else ""


def caption_label(text: str) -> str:
    """Return the label of a caption that a line begins with ("Table 3"), or an empty string."""
    found = _CAPTION.match(text)
    return found[0] if found else ""


def ends_entry(text: str) -> bool:
    """Whether a line ends an entry of a table of contents: with dots, and the number of a page."""
    dots = ".." in text or ". ." in text or "…" in text or "··" in text  # as most lines have none, this is quick
    return dots and _ENTRY.search(text) is not None


def follows(number: str, before: str) -> bool:
    """Whether the number of an item is the one after another: 3 after 2, c after b."""
    if number.isdecimal() and before.isdecimal():
        return int(number) == int(before) + 1
    if len(number) == len(before) == 1 and number.isalpha() and before.isalpha():
        return ord(number) == ord(before) + 1
    one, other = number.casefold(), before.casefold()
    return one in _ROMANS and other in _ROMANS and _ROMANS.index(one) == _ROMANS.index(other) + 1
