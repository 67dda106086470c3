"""The codes of the problems that loading can report, each with its meaning in a sentence."""

from enum import StrEnum
from typing import Self

from briefing_tui.domain.problem import Severity


class Code(StrEnum):
    """The stable code of a problem; `meaning` is a sentence that the documentation and `briefing rules` show."""

    meaning: str

    def __new__(cls, word: str, meaning: str) -> Self:
        """Return the member whose value is `word`, with its meaning."""
        code = str.__new__(cls, word)
        code._value_ = word
        code.meaning = meaning
        return code

    @property
    def severity(self) -> Severity:
        """The severity of the code's problems, unless a rules file sets another."""
        return Severity.WARNING if self in (Code.RENAMED, Code.TEXT_CUT) else Severity.ERROR

    # The file
    UNREADABLE = "unreadable", "The file cannot be read: it is missing, a folder, a device, or not yours to read."
    EMPTY_FILE = "empty-file", "The file holds nothing but, perhaps, comments."
    TOO_LARGE = "too-large", "The file, or a list in it, is larger than any briefing needs."
    ENCODING = "encoding", "The file is not in UTF-8."
    CONTROL_CHARACTER = "control-character", "The file holds a character that YAML allows only as an escape."
    TOO_MANY = "too-many", "So many problems were found that the rest is not listed."
    INTERNAL = "internal-error", "The program failed on the file, by a fault of its own that should be reported."

    # YAML
    YAML_SYNTAX = "yaml-syntax", "The file is not YAML from this place on."
    TOO_DEEP = "too-deep", "Lists and mappings are nested deeper than any briefing needs."
    ALIAS = "alias", "YAML anchors (&name) and aliases (*name) are not read."
    TAG = "tag", "YAML tags (!name) are not read: what is written as text stays text."
    MERGE_KEY = "merge-key", "YAML's merge key (<<) is not read."
    SECOND_DOCUMENT = "second-document", "The file holds more than one YAML document."
    TEXT_CUT = "text-cut", "A text without quotes is cut off where ` #` begins a comment."
    DUPLICATE_KEY = "duplicate-key", "A key is written twice in one mapping; the first counts."
    WRONG_KEY = "wrong-key", "A key is a list or a mapping where it must be a word."

    # The format
    UNKNOWN_KEY = "unknown-key", "The format has no such key here."
    MISSING_KEY = "missing-key", "A key that must be given is missing or empty."
    WRONG_TYPE = "wrong-type", "A text, a list or a mapping stands where another of the three is wanted."
    BAD_VALUE = "bad-value", "The value is not one of those allowed here."
    BAD_DATE = "bad-date", "The value is not a date of EDTF level 0 or 1."
    BAD_ID = "bad-id", "An id is a slug: lower-case letters and digits, in parts joined by single hyphens."
    DUPLICATE_ID = "duplicate-id", "Two things of one kind have the same id."
    UNKNOWN_ID = "unknown-id", "The id that is referred to does not exist."
    BASIS_BY = "basis-by", "What is reported or alleged says by whom, in `by`."
    BASIS_LIKELIHOOD = "basis-likelihood", "Only a judgement (basis: assessed) has a likelihood."
    NO_PASSAGE = "no-passage", "A claim quotes the passages it rests on in `at`, unless its basis is assumed."
    NO_SOURCE = "no-source", "A quote must say its source, unless the briefing has exactly one."
    RENAMED = "renamed", "A word of an older edition of a standard is read as today's."

    # Sources
    SOURCE_OUTSIDE = "source-outside", "The source's path leads out of the library, or is no path at all."
    SOURCE_MISSING = "source-missing", "The source's file cannot be read."
    SOURCE_TOO_LARGE = "source-too-large", "The source's file makes the briefing's sources larger than may be read."
    SOURCE_COSTLY = "source-costly", "The quotes of the source take more work to look for than a briefing may."
    SOURCE_ENCODING = "source-encoding", "The source's file is not in UTF-8."
    SOURCE_UNREADABLE = (
        "source-unreadable",
        "The source's file holds no article that can be read: it is encrypted, say.",
    )
    SOURCE_CHANGED = "source-changed", "The source's file is not the one that was quoted: its SHA-256 is another."


# A rules file may set another severity for these, and a comment may suppress them: none keeps a briefing from loading.
CONFIGURABLE = frozenset({Code.RENAMED, Code.TEXT_CUT, Code.SOURCE_CHANGED})
