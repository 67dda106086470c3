"""The words that carry a sentence's content, cut to their stems, so that "reduces" meets "reduce".

Cutting to the first letters is crude, and errs towards taking two words for one: a rule that asks whether a word is
there at all then stays silent rather than being wrong.
"""

import re

_STEM = 5  # letters
_SHORTEST = 4  # letters of a word that carries content
_AFTER = 3  # content words that a word of likelihood is taken to govern
_WORD = re.compile(r"[^\W_]+")
_SENTENCE_END = re.compile(r"(?<![.!?;。؟۔])[.!?;。؟۔]+[\"'”’»)\]]*(?:\s+|$)")
_CLAUSE_END = re.compile(
    _SENTENCE_END.pattern + r"|(?<!\w)(?:after|although|because|but|since|though|when|whereas|while)(?!\w)",
    re.IGNORECASE,
)
_EMPTY = frozenset(
    _WORD.findall("""
    also although been being both could does down during each even ever from have having here into itself just
    many more most much must only other over said same shall should some somewhat such than that their them then there
    these they this those through under upon very were what when where which while will with within would about after
    again against because before between might perhaps possibly probably likely unlikely seems appears
    """)
)


def stems(text: str) -> list[str]:
    """Return the stems of the content words of `text`, in order."""
    words = (found[0].lower() for found in _WORD.finditer(text))
    return [word[:_STEM] for word in words if len(word) >= _SHORTEST and word not in _EMPTY]


def sentences(text: str) -> list[str]:
    """Return the sentences of an author's own text; a semicolon ends one."""
    return [sentence for sentence in _SENTENCE_END.split(text) if sentence.strip()]


def speaks_of(claim: str, quote: str, at: int) -> bool:
    """Say whether `claim` speaks of what the word that ends at `at` in `quote` governs.

    It does where it shares the first content word that follows in the clause, or most of the first three. Where none
    follows, it is taken to do so.
    """
    end = _CLAUSE_END.search(quote, at)
    governed = stems(quote[at : end.start() if end else len(quote)])[:_AFTER]
    told = set(stems(claim))
    return not governed or governed[0] in told or 2 * len(told.intersection(governed)) > len(governed)
