"""What an RTF document says of itself, in its information group."""

from contextlib import suppress

from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.domain.metadata import MetadataField, MetadataItem

_TEXTS = {"title": MetadataField.TITLE, "author": MetadataField.AUTHOR, "doccomm": MetadataField.DESCRIPTION}
_DATES = {"revtim": MetadataField.MODIFIED}  # when it was made is no date of publication, and often that of a template
_OTHERS = frozenset((
    "subject", "manager", "company", "operator", "category", "keywords", "comment", "hlinkbase", "creatim", "printim",
    "buptim",
))  # fmt: skip


class Information:
    """The values of the information group so far."""

    def __init__(self) -> None:
        """Begin with none."""
        self._name = ""
        self._texts: dict[str, list[str]] = {}
        self._date: dict[str, int] = {}

    def take_word(self, word: str, number: int | None) -> None:
        """Take a control word of the group: the name of a value, or a part of a date."""
        if word in _TEXTS or word in _DATES or word in _OTHERS:
            self._name = word
        elif self._name in _DATES and word in {"yr", "mo", "dy"}:
            self._date[word] = number or 0

    def take_text(self, text: str) -> None:
        """Take text of the group."""
        if self._name in _TEXTS:
            self._texts.setdefault(self._name, []).append(text)

    def metadata(self) -> list[MetadataItem]:
        """Return what was said."""
        values = [(_TEXTS[name], "".join(texts), name) for name, texts in self._texts.items()]
        year, month, day = (self._date.get(each, 0) for each in ("yr", "mo", "dy"))
        with suppress(ValueError):  # none, or one that a program has left empty
            values.append((MetadataField.MODIFIED, parse_edtf(f"{year:04}-{month:02}-{day:02}").text, "revtim"))
        return [MetadataItem(field, text, f"RTF information, {name}") for field, text, name in values if text.strip()]
