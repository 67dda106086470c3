"""Names in the cases of a language that declines them: which of them are forms of one name."""

from collections.abc import Iterator, Sequence

from briefing_tui.drafting.names.identity import Key

_MIN_STEM_LETTERS = 3


def cases_of(keys: Sequence[Key], endings: tuple[str, ...]) -> Iterator[tuple[Key, Key]]:
    """Yield the keys of names that differ from another by the endings of cases alone, each with that other.

    The shortest form, and of two the first in the text, is taken for the one that the others are cases of. Without
    `endings` no name is declined.
    """
    if not endings:
        return
    by_stem: dict[Key, list[Key]] = {}
    for key in keys:
        if key[:1] != ("=",):
            by_stem.setdefault(tuple(_stem(word, endings) for word in key), []).append(key)
    for forms in by_stem.values():
        name = min(forms, key=lambda form: sum(map(len, form)))
        yield from ((form, name) for form in forms if form != name)


def _stem(word: str, endings: tuple[str, ...]) -> str:
    """Return a word without the longest ending of a case that leaves a stem."""
    lengths = (len(ending) for ending in endings if word.endswith(ending))
    length = max((each for each in lengths if len(word) - each >= _MIN_STEM_LETTERS), default=0)
    return word[: len(word) - length]
