"""Whether a number in brackets behind a space cites a source, as in "They sell food [12] and fuel".

It does where nothing beside it can take it for its number: not the word before it ("as shown in [12]", "by [3]"), of
which it is the object, nor the word behind it ("[12] dollars"), which must be one that no number counts.
"""

from briefing_tui.text.regex import regex

# Closed classes, listed from the grammars of the languages: prepositions, conjunctions, words of reference, articles.
_TAKE_A_NUMBER_BY_LANGUAGE = {
    "en": (
        "about above after against and around as at before below beside between beyond but by cf compare eg for from "
        "ie in into like near no nor number of on or over per ref refs reference references see since than through to "
        "under until via vs with within without a an the these those this that all only some"
    ),
    "de": (
        "als an auf aus bei bis das der des die durch für gegen gemäß im in laut mit nach nr oder ohne siehe seit über "
        "um und unter vgl vom von vor wie zu zum zur zwischen"
    ),
    "fr": (
        "à au aux avec chez comme dans de depuis des du en entre et les la le ou par pour sans selon sous sur vers voir"
    ),
    "es": (
        "al ante bajo como con contra de del desde el en entre hacia hasta los la las o para por según sin sobre tras "
        "véase y e"
    ),
    "ru": "в во для до за и из или к как на над о об от по под при про с см со согласно у через",
}
_TAKE_A_NUMBER = frozenset(word for words in _TAKE_A_NUMBER_BY_LANGUAGE.values() for word in words.split())
# Of these none is "of" or "out of", which may stand behind a number: "[12] of them".
_UNCOUNTED = (
    "and|or|but|nor|which|that|who|whose|where|when|while|because|although|though|if|as|than|in|on|at|to|for|from|by|"
    "with|without|is|are|was|were|has|have|had|will|would|may|might|can|could|should|must|did|does|do|"
    "und|oder|aber|sondern|weil|dass|wenn|im|am|auf|bei|mit|nach|für|ist|sind|war|waren|hat|haben|hatte|hatten|wird|"
    "werden|wurde|wurden|kann|können|"
    "et|ou|mais|qui|dans|sur|pour|par|avec|est|sont|était|étaient|ont|avait|avaient|"
    "y|pero|que|en|para|por|con|es|son|fue|fueron|ha|han|"
    "и|или|но|что|чтобы|в|на|для|по|при|был|была|было|были|является|являются"
)
_NUMBERS = regex(r" \[\d{1,3}(?: ?[,;-] ?\d{1,3})*\](?= )")
_WORD_BEFORE = regex(r"(?<![\w'])([^\W\d_]{1,40})\.?$")
_WORD_BEHIND = regex(rf" (?:{_UNCOUNTED})(?![\w'.-])(?! [\d\[])")
_LONGEST_WORD_CHARACTERS = 40


def cites(text: str, at: int) -> bool:
    """Whether a number in brackets that begins at an offset of a folded text, with the space before it, is a mark."""
    numbers = _NUMBERS.match(text, at)
    if not numbers or not _WORD_BEHIND.match(text, numbers.end()):
        return False
    before = _WORD_BEFORE.search(text, max(at - _LONGEST_WORD_CHARACTERS, 0), at)
    return before is not None and before[1].lower() not in _TAKE_A_NUMBER and len(before[1]) > 1
