"""The words of an altered quote that the text of its claim repeats."""

import pytest

from briefing_tui.domain.briefing import Claim
from briefing_tui.domain.passage import Anchor, Change, ChangeKind, Span, Verdict
from briefing_tui.domain.vocabulary import Basis
from briefing_tui.mending.repetition import repeated_words

_NOWHERE = Span(0, 0)


def _repeated(text: str, kind: ChangeKind, quoted: str, found: str) -> list[str]:
    changes = (Change(kind, quoted, found, _NOWHERE, _NOWHERE),)
    return repeated_words(Claim("one", text, Basis.STATED), Anchor(Verdict.ALTERED, changes=changes))


@pytest.mark.parametrize(
    ("text", "kind", "quoted", "found", "repeated"),
    [
        ("Some 50 soldiers crossed.", ChangeKind.NUMBER, "50", "40", ["50"]),
        ("Fifty soldiers crossed.", ChangeKind.NUMBER, "50", "40", ["Fifty"]),
        ("Some 40 soldiers crossed.", ChangeKind.NUMBER, "50", "40", []),
        ("They signed in June.", ChangeKind.DATE, "June", "May", ["June"]),
        ("They may sign in May.", ChangeKind.DATE, "June", "May", []),
        ("Rahmon, of Dushanbe, signed.", ChangeKind.NAME, "Rahmon", "Rahimi", ["Rahmon"]),
        ("Rahmonov signed.", ChangeKind.NAME, "Rahmon", "Rahimi", []),
        ("They crossed quickly.", ChangeKind.WORD, "quickly", "slowly", []),
        ("Some 50 soldiers crossed.", ChangeKind.DAMAGE, "50", "5O", []),
    ],
)
def test_a_number_date_or_name_that_the_source_does_not_have_is_found_in_the_text(
    text: str, kind: ChangeKind, quoted: str, found: str, repeated: list[str]
) -> None:
    assert _repeated(text, kind, quoted, found) == repeated
