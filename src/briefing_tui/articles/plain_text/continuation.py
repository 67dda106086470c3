"""Detection of paragraphs whose last sentence continues in the next paragraph, as where a page break has cut it."""

from briefing_tui.text.regex import regex

SENTENCE_ENDS = frozenset(".!?…:;。！？؟۔") | {""}  # the empty string is the last character of no text at all
_CLOSERS = "\"'”’»›)]}"
# Words with which no sentence ends: articles, conjunctions, and the prepositions that always govern a noun.
_CONTINUING = (
    "a although amid among an and as at because between by despite during each every for from if in into its my nor of "
    "on onto or our per than the their to toward towards unless until upon whether which while whose with your"
)
_CONTINUING_WORDS = frozenset(_CONTINUING.split())
_LAST_WORD = regex(r"(?:^|[\s(\"“'‘])([^\W\d_]+)\Z")
_FIRST_WORD = regex(r"[^\W\d_]++(?:[-'’][^\W\d_]++)*+[,.;:!?]?(?=\s|\Z)")
_TAIL_CHARACTERS = 40  # longer than the longest of these words
_MIN_SPACES = 2  # in a text that a word in lower case may continue: one with less may be a label


def sentence_continues(text: str, following: str) -> bool:
    """Whether `following` continues the sentence at the end of `text`; both are the reading texts of paragraphs.

    It does where `text` ends without a full stop or the like, and either ends in a comma, a hyphen or a word that
    cannot end a sentence, or `following` begins with a word in lower case (not an address, and only if the script of
    `text` has letter case).
    """
    end = text[-1]
    if end in SENTENCE_ENDS or (end in _CLOSERS and text[-_TAIL_CHARACTERS:].rstrip(_CLOSERS)[-1:] in SENTENCE_ENDS):
        return False
    if end == "," or (end == "-" and text[-2:-1].isalpha()):
        return True
    last = _LAST_WORD.search(text[-_TAIL_CHARACTERS:])
    if last and last[1] in _CONTINUING_WORDS:
        return True
    caseless = end.isalpha() and end.lower() == end.upper()
    return (
        following[0].islower()
        and not caseless
        and text.count(" ") >= _MIN_SPACES
        and _FIRST_WORD.match(following) is not None
    )
