"""The brackets that an editor puts into a quote: glosses, remarks, words in place of a pronoun, letters.

What stands in a bracket is the editor's and is not looked for in the source. It may add something ("he [Karzai]"), or
stand for words that only point ("[the Taliban]" for "they"). It must not hide any other word of the source, nor deny or
doubt what the source says.
"""

import re
from collections.abc import Iterator

from briefing_tui.domain.passage import ChangeKind, Span
from briefing_tui.text.function_words import only_points, pointing_words
from briefing_tui.text.regex import regex
from briefing_tui.text.turns import Turn, turns_in
from briefing_tui.text.word_sets import word_set
from briefing_tui.text.wording import WordCategory, significant_words

_BRACKET = regex(r"[\[［]([^\[\]［］\n]{0,200})[\]］]")
_REMARK = (  # on the quote itself
    r"sic!?|(?:my |our )?(?:emphas[ie]s|italics?|translation|underlining|bold)(?: (?:added|mine|ours|supplied|"
    r"in (?:the )?original|removed))?|(?:my|our|author's|editor's) (?:emphasis|italics|translation|note)|"
    r"translated|hervorhebung.{0,30}|souligné par.{0,20}|énfasis.{0,20}|курсив.{0,20}"
)
_REMARK_IN_PARENTHESES = regex(rf"\((?:{_REMARK})\.?\)", re.IGNORECASE)
_ONLY_REMARK = regex(rf"[\[(［]\s?(?:{_REMARK}|[\d\W]*)\.?\s?[\])］]", re.IGNORECASE)
_MAX_POINTING_WORDS = 3  # that a bracket may stand for
_WORD = regex(r"\w+(?:['’]\w+)?")


# Words that say of how many or how much a sentence holds, where they stand alone, from grammars' lists of quantifiers.
_QUANTIFIERS = word_set(
    "all every each most many few some only any both several always often sometimes entire whole "
    "alle alles jeder jede jedes meisten viele wenige einige nur immer "
    "tous toutes tout toute chaque plupart plusieurs quelques seulement toujours "
    "todos todas todo toda cada mayoría muchos muchas pocos algunos algunas solo sólo siempre "
    "все всё каждый большинство многие некоторые только всегда "
    "کل همه هر بیشتر فقط كل جميع معظم بعض 所有 全部 每 多数 一些 只"
)
_BESIDE_QUANTIFIERS = word_set("the of these those them die der von les des de los las la le")
_TURNING = (WordCategory.NEGATION, WordCategory.LIKELIHOOD)


def brackets(quote: str) -> Iterator[Span]:
    """Yield the spans of the brackets in a quote that stand apart from its words, in order."""
    found = [Span(*each.span()) for each in _BRACKET.finditer(quote) if not _is_glued(quote, Span(*each.span()))]
    found += [Span(*each.span()) for each in _REMARK_IN_PARENTHESES.finditer(quote)]
    yield from sorted(found)


def _is_glued(quote: str, bracket: Span) -> bool:
    """Whether a bracket holds letters of the word beside it."""
    content = quote[bracket.start + 1 : bracket.end - 1]
    before, after = quote[max(bracket.start - 1, 0) : bracket.start], quote[bracket.end : bracket.end + 1]
    return content.isalpha() and (before.isalpha() or after.isalpha())


def is_remark(bracket: str) -> bool:
    """Whether a bracket holds a remark on the quote (sic, emphasis added), the number of a note, or nothing."""
    return _ONLY_REMARK.fullmatch(bracket) is not None


def turn(bracket: str, around: str) -> ChangeKind | None:
    """Return the kind of change that an editor's words themselves make: negation, likelihood, how many.

    The language is that of the text `around` them.
    """
    if any(found is Turn.NEGATION for found, _ in turns_in(bracket, around)):
        return ChangeKind.NEGATION
    words = {word.lower() for word in _WORD.findall(bracket)}
    if words & _QUANTIFIERS and words <= _QUANTIFIERS | _BESIDE_QUANTIFIERS:
        return ChangeKind.WORD
    return next((ChangeKind(word.category) for word in significant_words(bracket) if word.category in _TURNING), None)


def may_stand_for(bracket: str, found: str, around: str) -> bool:
    """Whether a bracket may stand in a quote where the source has the words `found`.

    They must be words that only point at something, in the language of the text `around` them, or the bracket's own.
    """
    words = [word.lower() for word in _WORD.findall(found)]
    own = {word.lower() for word in _WORD.findall(bracket)}
    allowed = pointing_words(around)
    return len(words) <= _MAX_POINTING_WORDS and all(
        word in own or only_points(part, allowed) for word, part in zip(words, _WORD.findall(found), strict=True)
    )
