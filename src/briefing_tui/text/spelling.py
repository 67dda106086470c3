"""Words that folding makes one though they are two: in their own spelling, a letter parts them that others leave out.

Who writes Arabic without hamza, German without ß or Turkish without ı means the same words. Who writes these letters
means what they say: Arabic أن and إن, German Maße and Masse, Turkish sınır and sinir are different words.
"""

import re

from briefing_tui.text.regex import regex

_ALEFS = "\u0622\u0623\u0625"  # with madda above, hamza above, hamza below
_ALEF_FORMS = regex(f"[\u0627\u0671{_ALEFS}]")
# German words that ß and ss make two; other such pairs are two spellings of one word.
_GERMAN_PAIRS = frozenset(
    frozenset(pair) for pair in (("maße", "masse"), ("maßen", "massen"), ("buße", "busse"), ("bußen", "bussen"))
)
# Turkish words that ı and i make two, from the common vocabulary, and stems of such.
_TURKISH_WORDS = frozenset(
    word
    for pair in (
        ("adı", "adi"), ("alım", "alim"), ("arı", "ari"), ("asıl", "asil"), ("akıl", "akil"), ("dış", "diş"),
        ("dışı", "dişi"), ("halı", "hali"), ("ılık", "ilik"), ("ısı", "isi"), ("katı", "kati"), ("kıl", "kil"),
        ("kın", "kin"), ("kır", "kir"), ("nazım", "nazim"), ("sarı", "sari"), ("sık", "sik"), ("tıp", "tip"),
        ("yarı", "yari"),
    )
    for word in pair
)  # fmt: skip
_TURKISH_STEMS = ("sınır", "sinir")


def may_differ(one: str, other: str) -> bool:
    """Whether two texts have letters for which words of theirs that fold to the same may be others."""
    return "ı" in one + other or "ß" in one + other or (_has_marked_alef(one) and _has_marked_alef(other))


def are_two_words(one: str, other: str, *, tells_dots: bool) -> bool:
    """Whether two words that fold to the same are different words all the same.

    `tells_dots` says that both are of texts with ı, which tell it from i.
    """
    if any(
        a != b and a in _ALEFS and b in _ALEFS
        for a, b in zip(_ALEF_FORMS.findall(one), _ALEF_FORMS.findall(other), strict=False)
    ):
        return True
    if frozenset((one.lower(), other.lower())) in _GERMAN_PAIRS:
        return True
    if re.findall("[ıi]", one) == re.findall("[ıi]", other):
        return False
    return tells_dots or any(
        word in _TURKISH_WORDS or word.startswith(_TURKISH_STEMS) for word in (one.lower(), other.lower())
    )


def _has_marked_alef(text: str) -> bool:
    return any(alef in text for alef in _ALEFS)
