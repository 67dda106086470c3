"""The words of a language that turn the sense of what stands beside them: negation, denial, doubt, condition.

Two readers use them: `sense.py` for what stands right outside a quote, `turns.py` for what an ellipsis leaves out. The
tables are in `sense_tables.py`. They are folded and in lower case where they are used; `_` stands for a space, `*` for
any further letters.
"""

import re
from typing import NamedTuple

from briefing_tui.text.folding import fold


class SenseWords(NamedTuple):
    """The words of one language, each field a list parted by spaces.

    `common` are the commonest words of the language, by which it is told. `lacking` negates what follows alone.
    `denials` say that a thing is not so; `doubts` hold refusals and what makes a thing a mere possibility; `asking`
    makes an indirect question of what follows. `exceptions` are conditions that take back what stands before them.

    Where they are left out, other words turn the sense, too: `falsehoods` judge a thing told elsewhere, `limits` narrow
    what is said, `contrasts` set a sentence against the one before, `concessions` a clause against another, and
    `attributions` say whose word it is.

    `linking` begins a clause that hangs on the words before it. `passing` may stand between a turning word and what it
    turns, `adverbs` between a verb and its negation. `joining` words are "and" and the like; `parting` begins a clause
    of its own, `hanging` one that hangs on another word. `harmless` only looks like a negation or a condition. With
    `concord`, two negations of one clause are one. `spaced` says that words are parted by spaces; `prefixes` are
    letters that are written together with the word after them. `trailing` begins what is added behind to a sentence,
    where a negation says nothing of the sentence. `inverted` verbs make a condition of a clause that they begin: "had
    it rained,".
    """

    common: str
    negations: str
    lacking: str
    denials: str
    doubts: str
    asking: str
    conditions: str
    exceptions: str
    falsehoods: str
    limits: str
    contrasts: str
    concessions: str
    attributions: str
    linking: str
    passing: str
    adverbs: str
    joining: str
    parting: str
    hanging: str
    harmless: str
    concord: bool = False
    spaced: bool = True
    prefixes: str = ""
    trailing: str = ""
    inverted: str = ""

    def folded(self, phrases: str) -> list[str]:
        """Return some phrases in folded form and in lower case, with the spaces for which `_` stands."""
        # Those in ASCII fold to themselves; to fold all, one by one, takes milliseconds.
        words = (each if each.isascii() else fold(each).text for each in phrases.split())
        return [word.lower().replace("_", " ") for word in words]

    def expression(self, phrases: str) -> str:
        """Return a regular expression for any of some phrases, the longest first, in folded text in lower case."""
        folded = sorted(set(self.folded(phrases)), key=len, reverse=True)
        alternatives = "|".join(re.escape(phrase).replace(r"\*", r"\w*") for phrase in folded)
        if not self.spaced:
            return f"(?:{alternatives})"
        prefix = f"[{self.prefixes}]?" if self.prefixes else ""
        return rf"(?<![\w']){prefix}(?:{alternatives})(?!\w|\. ?\d)"
