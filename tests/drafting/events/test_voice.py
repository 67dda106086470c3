"""An article may be in the voice of those who speak, as a speech is."""

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.drafting.attribution.attributions import Attribution
from briefing_tui.drafting.attribution.vocabulary import Stance
from briefing_tui.drafting.events.voice import voice
from briefing_tui.drafting.language import language
from briefing_tui.drafting.statements import Statement, statements

_VOICE = voice(language("en"))


def _statements(text: str) -> list[Statement]:
    return list(statements(read_article(text)))


def test_who_speaks_of_himself_is_heard() -> None:
    found = _statements("We came early. The river rose. Our house stood.")
    assert [_VOICE.is_own(each, None) for each in found] == [True, False, True]
    assert _VOICE.share(found, [None] * 3) == 1


def test_what_somebody_else_is_reported_to_say_is_not_the_voice_of_the_article() -> None:
    found = _statements("We came early, the mayor said.")
    said = Attribution((), Stance.NEUTRAL, "said", "", frozenset({0, 1, 2}), 1.0)
    assert not _VOICE.is_own(found[0], said)
    assert _VOICE.share(found, [said]) == 0


def test_an_article_without_statements_has_no_voice() -> None:
    assert _VOICE.share([], []) == 0
