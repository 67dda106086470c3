"""Whether a paragraph goes on in the next one, for a page break has cut its sentence in two."""

import re

ENDS = frozenset(".!?…:;。！？؟۔") | {""}  # what a sentence ends with, and the end of no text at all
_CLOSERS = "\"'”’»›)]}"
# Words with which no sentence ends: articles, conjunctions, and the prepositions that always lead on.
_LEADING_ON = (
    "a although amid among an and as at because between by despite during each every for from if in into its my nor of "
    "on onto or our per than the their to toward towards unless until upon whether which while whose with your"
)
_LEADING_WORDS = frozenset(_LEADING_ON.split())
_LAST_WORD = re.compile(r"(?:^|[\s(\"“'‘])([^\W\d_]+)\Z")
_FIRST_WORD = re.compile(r"[^\W\d_]++(?:[-'’][^\W\d_]++)*+[,.;:!?]?(?=\s|\Z)")
_TAIL = 40  # more characters than the longest of those words
_LABEL_WORDS = 2  # a line of so few words may be a label that no sentence goes on from


def goes_on(text: str, following: str) -> bool:
    """Whether `following` continues the sentence at the end of `text`; both are the reading texts of paragraphs.

    It does where `text` ends without a full stop or its like, and either ends in a comma, a hyphen or a word that
    leads on, or `following` begins with a word in lower case (no address, and after a script that has cases).
    """
    end = text[-1]
    if end in ENDS or (end in _CLOSERS and text[-_TAIL:].rstrip(_CLOSERS)[-1:] in ENDS):
        return False
    if end == "," or (end == "-" and text[-2:-1].isalpha()):
        return True
    last = _LAST_WORD.search(text[-_TAIL:])
    if last and last[1] in _LEADING_WORDS:
        return True
    caseless = end.isalpha() and end.lower() == end.upper()
    return (
        following[0].islower()
        and not caseless
        and text.count(" ") >= _LABEL_WORDS
        and _FIRST_WORD.match(following) is not None
    )
