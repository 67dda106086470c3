"""Ids for new things, made of their own words, each given once."""

from collections.abc import Container

from briefing_tui.domain.briefing import Briefing
from briefing_tui.text.regex import regex
from briefing_tui.text.slugs import slug

_ID_WORDS = 4
_MIN_TELLING_LETTERS = 4  # a shorter word, but a number or an acronym, is taken for a function word
_WORD = regex(r"[^\W_]+(?:['’][^\W_]+)?")


def id_of_claim(briefing: Briefing, text: str) -> str:
    """Return an id for a new claim, of the first words of its text that tell something: `taliban-considered-terrorist`.

    Where another claim has it, it gets a number; where no letter of the text is Latin, it is `claim`.
    """
    words = _WORD.findall(text)
    telling = [word for word in words if len(word) >= _MIN_TELLING_LETTERS or word.isupper() or word.isdigit()]
    first = (telling if len(telling) > 1 else words)[:_ID_WORDS]
    return free_id(slug(" ".join(first)) or "claim", {claim.id for claim in briefing.claims})


def free_id(name: str, taken: Container[str]) -> str:
    """Return a slug that is not taken: the given one, or with a number, from 2."""
    free, number = name, 1
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    return free
