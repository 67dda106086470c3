"""Which language a text is in, of those that have a table of words: told by its script and its commonest words."""

from functools import lru_cache

from briefing_tui.text.folding import fold
from briefing_tui.text.regex import regex
from briefing_tui.text.sense_tables import ARABIC, CHINESE, LATIN, PERSIAN, RUSSIAN
from briefing_tui.text.sense_words import SenseWords

_HAN = regex(r"[\u3400-\u9fff]")
_KANA = regex(r"[\u3041-\u30ff]")
_ARABIC = regex(r"[\u0621-\u06ff]")
_ARTICLE = regex(r"\b\u0627\u0644\w{3}")  # "al-", which begins no word of Persian but those from Arabic
_CYRILLIC = regex(r"[\u0400-\u04ff]")
_UKRAINIAN = regex(r"[іїєґІЇЄҐ]")
_FIRST_NOT_LATIN = "\u0400"  # of the letters counted here: there, Greek ends and Cyrillic begins
_WORD = regex(r"[^\W\d_]+")
_MIN_COMMON_WORDS = 2  # of a language in a text, for the text to be in it
_MIN_SCRIPT_SHARE = 0.3  # of a text's characters, for the text to be of that script


def language_of(text: str) -> SenseWords | None:
    """Return the words of the language that a text is in, or None where it is not known."""
    languages = _languages_of_script(text)
    if languages is not LATIN:
        return languages[0] if languages and not _UKRAINIAN.search(text) else None
    counts = [_counts(text, words) for words in LATIN]
    most = max(counts)
    return LATIN[counts.index(most)] if most >= _MIN_COMMON_WORDS else None


def possible_languages(text: str) -> tuple[SenseWords, ...]:
    """Return the words of the language that a text is in, or where that is not known, of all that have its script."""
    languages = _languages_of_script(text)
    language = language_of(text)
    return (language,) if language and languages is LATIN else languages


def _languages_of_script(text: str) -> tuple[SenseWords, ...]:
    """Return the languages with a table that are written in the script of a text; there is none of Japanese."""
    if max(text, default="") < _FIRST_NOT_LATIN:
        return LATIN
    kana = len(_KANA.findall(text))
    if len(_HAN.findall(text)) + kana >= _MIN_SCRIPT_SHARE * len(text):
        return () if kana else (CHINESE,)
    if len(_ARABIC.findall(text)) >= _MIN_SCRIPT_SHARE * len(text):
        arabic, persian = _counts(text, ARABIC) + len(_ARTICLE.findall(text)), _counts(text, PERSIAN)
        return (PERSIAN,) if persian > arabic else (ARABIC,) if arabic else (ARABIC, PERSIAN)
    return (RUSSIAN,) if len(_CYRILLIC.findall(text)) >= _MIN_SCRIPT_SHARE * len(text) else LATIN


def _counts(text: str, words: SenseWords) -> int:
    """Return how many words of a text are among the commonest of a language."""
    return sum(word.lower() in _common(words) for word in _WORD.findall(fold(text).text))


@lru_cache(maxsize=8)
def _common(words: SenseWords) -> frozenset[str]:
    return frozenset(fold(words.common).text.split())
