"""Why a claim is as it is: the comments beside it in its file, as choices, each under the field that it is about."""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_tui.documents.document import Document
from briefing_tui.domain.briefing import Claim
from briefing_tui.domain.edtf import Edtf
from briefing_tui.loading.format import SECTION_CLAIM
from briefing_tui.loading.source_map import SourceMap
from briefing_tui.reading.effect import Choice, Edit

if TYPE_CHECKING:
    from briefing_tui.loading.comments import ClaimComment

MAX_SHOWN_COMMENTS = 200  # of one claim: more could not be read in a window
Comments = Mapping[str, "tuple[ClaimComment, ...]"]  # by the id of the claim that they stand beside
_ATTRIBUTES = {field.key: field.attribute or field.key for field in SECTION_CLAIM.fields}
_SHORT = frozenset({"id", "kind", "by", "actors", "see", "contradicts"})  # fields of short texts, or lists of them


def comments_of(document: Document) -> Comments:
    """Return the comments beside each claim in a document's file, by its id; looked for once, when first asked for."""
    return _comments(document.loaded.text, document.source_map)


@lru_cache(maxsize=1)
def _comments(text: str, source_map: SourceMap) -> Comments:
    from briefing_tui.loading.comments import claim_comments  # noqa: PLC0415  # needed only where somebody asks why

    return claim_comments(text, source_map)


def reasons(file: Path, claim: Claim, comments: "Iterable[ClaimComment]") -> Iterator[Choice]:
    """Yield the comments of a claim in the order of the file; each leads to its line of `file` in the editor."""
    for key, text, line in comments:
        yield Choice(Edit(file, line), text, group=_field(claim, key))


def _field(claim: Claim, key: str) -> str:
    """Return a field as it is written, where it is short: `basis: reported`, `by: rahmon`, `at`."""
    if not key:
        return "the claim"
    value = getattr(claim, _ATTRIBUTES.get(key, ""), None)
    match value:
        case Edtf():
            return f"{key}: {value.text}"
        case StrEnum() | int():
            return f"{key}: {value}"
        case tuple() if value and key in _SHORT:
            return f"{key}: {', '.join(value)}"
        case str() if value and key in _SHORT:
            return f"{key}: {value}"
        case _:
            return key
