"""Arabic letters in the form that their neighbours give them, for terminals that show each letter for itself."""

from functools import cache
from typing import NamedTuple
from unicodedata import category, decomposition

# Arabic Presentation Forms A and B: the letters in their four forms, each decomposed into a form and the letter.
_FORM_BLOCKS = (range(0xFB50, 0xFE00), range(0xFE70, 0xFEFD))
_JOINERS = "\u200d\u0640"  # zero width joiner, and the stroke that lengthens a join (tatweel)


class _Forms(NamedTuple):
    """The forms of a letter: joined to none, to the next, to both, to the one before; empty where it has none."""

    isolated: str = ""
    initial: str = ""
    medial: str = ""
    final: str = ""


def with_joined_letters(text: str) -> str:
    """Return a text in logical order, of the same length, with each Arabic letter in its presentation form.

    Which form that is depends on the letters beside it (Unicode Standard, section 9.2, "Arabic Joining Rules"); marks
    above and below do not count, and a zero width non-joiner separates. Letters without presentation forms, and those
    of other scripts, stay. Ligatures are not formed: every letter keeps its cell.
    """
    forms = _letter_forms()
    letters = [number for number, char in enumerate(text) if category(char) != "Mn"]
    shaped = list(text)
    for place, number in enumerate(letters):
        own = forms.get(text[number])
        if own is None:
            continue
        before = text[letters[place - 1]] if place else ""
        after = text[letters[place + 1]] if place + 1 < len(letters) else ""
        joins_before = bool(own.final) and _joins_next(before)
        joins_after = bool(own.initial) and _joins_previous(after)
        if joins_before:
            form = own.medial if joins_after else own.final
        else:
            form = own.initial if joins_after else own.isolated
        shaped[number] = form or text[number]
    return "".join(shaped)


def _joins_next(char: str) -> bool:
    return bool(char) and (char in _JOINERS or bool(_letter_forms().get(char, _Forms()).initial))


def _joins_previous(char: str) -> bool:
    return bool(char) and (char in _JOINERS or bool(_letter_forms().get(char, _Forms()).final))


@cache
def _letter_forms() -> dict[str, _Forms]:
    """Return the forms of each letter that has any, from the Unicode database."""
    forms: dict[str, _Forms] = {}
    for block in _FORM_BLOCKS:
        for code in block:
            form, _, letter = decomposition(chr(code)).partition(" ")
            if form.strip("<>") in _Forms._fields and letter and " " not in letter:
                char = chr(int(letter, 16))
                forms[char] = forms.get(char, _Forms())._replace(**{form.strip("<>"): chr(code)})
    return forms
