"""The rest of a sentence outside a passage of a text: what stands in it before the passage, and what behind it.

Both are looked for within a bounded stretch, and across the blocks of a text where a page's end broke the sentence.
"""

import re

from briefing_tui.domain.passage import Span, trimmed
from briefing_tui.text.regex import regex
from briefing_tui.text.word_sets import word_set

_WINDOW_CHARACTERS = 400  # on either side: what stands further away is not looked at
_CLOSING = "\"'”’»›)\\]』」）"
_OPENING = "\"'“‘„«‹(\\[¿¡『「（"
# An end mark with what may stand behind it: closing signs, a note's mark, signs that a scanner made of such a mark.
_END = regex(
    rf"(?P<wide>[。！？｡][{_CLOSING}]*)|(?P<mark>[.!?…؟۔।]++)(?!(?<=\d\.)\d)(?:\d|[^\w\s]){{0,12}}+(?=\s|$)|"
    r"(?P<line>[\n\t])"
)
_WORD_BEFORE = regex(r"[^\W_]+(?:['’.][^\W_]+)*$")
_INITIALS = regex(r"[^\W\d_](?:\.[^\W\d_]{1,2})*")
_NEXT_LETTER = regex(rf"[\s{_OPENING}\-–—]*(?P<word>\w+)")
_LOOK_BACK_CHARACTERS = 24


# Short forms before a name or a number, which end no sentence.
_TITLES = word_set(
    "mr mrs ms messrs dr prof gen col lt sgt capt cpt maj adm gov sen rep rev hon pres st mt ft no nos vol fig art sec "
    "vs cf pp eq hr fr nr abs bd hrsg bzw zb bspw mme mlle mgr sra srta dra ud uds núm pág им ул тов акад проф ген см "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
# Short forms that may end a sentence, too, as single letters may: it does where a word follows that begins one.
_SHORT_FORMS = word_set("inc ltd co corp jr sr etc al usw ca mio mrd approx dept est гг руб млн млрд тыс др пр")
_OPENERS = word_set(
    "the a an in on at it he she they we i you this that these those but and however if when while as after before "
    "for from there his her their its our my what who why how with by to since although though because so not no "
    "one some many most all both each another other such yet still then now later also according despite during "
    "under der die das ein eine im am er sie es wir ich und aber doch wenn als nach vor mit bei für le la les un "
    "une il elle ils en et mais dans pour selon el los las una y pero según в на он она они это и но а по при как "
    "что его их"
)


def rest_before(text: str, at: int) -> Span:
    """Return the span of what stands before `at` in the sentence that holds it; it is empty where the sentence begins.

    White space at the ends of the span is left out. It has 400 characters at most.
    """
    start = max(at - _WINDOW_CHARACTERS, 0)
    if start:
        start = max(text.find(" ", start, at) + 1, start)
    found = [end for each in _END.finditer(text, start, at) if (end := _sentence_end(text, each)) is not None]
    return trimmed(text, Span(max((end for end in found if end <= at), default=start), at))


def rest_behind(text: str, at: int) -> Span:
    """Return the span of what stands after `at` in the sentence that ends there or later, with its end mark.

    It is empty where the sentence ends at `at`. White space at its ends is left out. It has 400 characters at most.
    """
    last = min(at + _WINDOW_CHARACTERS, len(text))
    before = max(at - _LOOK_BACK_CHARACTERS, 0)
    for each in _END.finditer(text, before, last):
        end = _sentence_end(text, each)
        if end is not None and each.end() >= at and (each.end() > at or each["line"] is None):
            return trimmed(text, Span(at, max(at, min(end, last)))) if each.start() >= at else Span(at, at)
    return trimmed(text, Span(at, last))


def _sentence_end(text: str, found: re.Match[str]) -> int | None:
    """Return the offset at which a sentence ends with a mark, or with a line; None where it runs on."""
    if found["wide"] is not None:
        return found.end()
    following = _NEXT_LETTER.match(text, found.end())
    word = following["word"] if following else ""
    if word[:1].islower():
        return None
    if found["mark"] == "." and word and _is_short_form(text, found.start(), word):
        return None
    return found.end()


def _is_short_form(text: str, at: int, following: str) -> bool:
    """Whether the point at `at`, before another word, is that of a short form and ends no sentence."""
    preceding = _WORD_BEFORE.search(text[max(at - _LOOK_BACK_CHARACTERS, 0) : at])
    short = preceding[0].lower() if preceding else ""
    if short in _TITLES or (short.isdigit() and _begins_item(text, at - len(short))):
        return True
    is_ambiguous = _INITIALS.fullmatch(short) is not None or short in _SHORT_FORMS
    return is_ambiguous and following.lower() not in _OPENERS


def _begins_item(text: str, at: int) -> bool:
    """Whether a block begins at an offset, so that a number there is that of an item."""
    return at == 0 or text[at - 1] == "\n"
