"""Reduce a text to the stems of its content words, so that "reduces" matches "reduce"; and split it into sentences.

A stem is the first five letters of a word. This conflates some different words; a rule that asks whether a word is
present then misses a problem rather than reporting a false one.
"""

import re

_STEM_LETTERS = 5
_MIN_WORD_LETTERS = 4  # shorter words are taken for function words
_MAX_GOVERNED_STEMS = 3  # the content words after a word of likelihood that it is taken to govern
_WORD = re.compile(r"[^\W_]+")
_SENTENCE_END = re.compile(r"(?<![.!?;。؟۔])[.!?;。؟۔]+[\"'”’»)\]]*(?:\s+|$)")
_CLAUSE_END = re.compile(
    _SENTENCE_END.pattern + r"|(?<!\w)(?:after|although|because|but|since|though|when|whereas|while)(?!\w)",
    re.IGNORECASE,
)
_STOP_WORDS = frozenset(
    _WORD.findall("""
    also although been being both could does down during each even ever from have having here into itself just
    many more most much must only other over said same shall should some somewhat such than that their them then there
    these they this those through under upon very were what when where which while will with within would about after
    again against because before between might perhaps possibly probably likely unlikely seems appears
    """)
)


def stems(text: str) -> list[str]:
    """Return the stems of the content words of `text`, lower-case, in order and with repetitions."""
    words = (found[0].lower() for found in _WORD.finditer(text))
    return [word[:_STEM_LETTERS] for word in words if len(word) >= _MIN_WORD_LETTERS and word not in _STOP_WORDS]


def sentences(text: str) -> list[str]:
    """Return the sentences of `text`, split after `.`, `!`, `?`, `;` and their Arabic counterparts."""
    return [sentence for sentence in _SENTENCE_END.split(text) if sentence.strip()]


def speaks_of(claim: str, quote: str, position: int) -> bool:
    """Return whether `claim` is about what the word that ends at `position` in `quote` governs.

    That is so if the claim has the first content word after it in the clause, or most of the first three; and if no
    content word follows. `position` is an offset in code points.
    """
    end = _CLAUSE_END.search(quote, position)
    governed = stems(quote[position : end.start() if end else len(quote)])[:_MAX_GOVERNED_STEMS]
    claim_stems = set(stems(claim))
    return not governed or governed[0] in claim_stems or 2 * len(claim_stems.intersection(governed)) > len(governed)
