"""Write the list of English verbs out of the files of WordNet 3.0.

    python docs/verb_list.py FOLDER > src/briefing_tui/checking/words/wordnet/verbs.txt

The folder is WordNet's own "dict". Listed are single words with a sense as a verb that texts were tagged with
(cntlist.rev): before the bar those that are no noun and no adjective, or three times as often a verb.
"""

import re
import sys
import textwrap
from collections import Counter
from pathlib import Path

_PARTS_OF_SPEECH = {"1": "noun", "2": "verb", "3": "adj", "4": "adv", "5": "adj"}  # of the numbers in a sense's key
_MIN_RATIO = 3  # of the tags as a verb to all others, for a word to be a verb for the most part
_WIDTH = 120


def main() -> None:
    """Print both lists, with a bar between them."""
    folder = Path(sys.argv[1])
    tags: Counter[tuple[str, str]] = Counter()
    for line in (folder / "cntlist.rev").read_text(encoding="ascii").splitlines():
        key, _, count = line.split()
        word, sense = key.split("%")
        tags[word, _PARTS_OF_SPEECH[sense[0]]] += int(count)
    others = _words(folder / "index.noun") | _words(folder / "index.adj")
    verbs = sorted(word for word in _words(folder / "index.verb") if re.fullmatch("[a-z]{2,}", word))
    listed = [word for word in verbs if tags[word, "verb"]]
    sure = [word for word in listed if word not in others or _is_mostly_verb(word, tags)]
    for words in (sure, ["|"], [word for word in listed if word not in set(sure)]):
        sys.stdout.write(f"{textwrap.fill(' '.join(words), _WIDTH)}\n")


def _words(index: Path) -> set[str]:
    lines = index.read_text(encoding="ascii").splitlines()
    return {line.split()[0] for line in lines if not line.startswith(" ")}


def _is_mostly_verb(word: str, tags: Counter[tuple[str, str]]) -> bool:
    other = sum(tags[word, part] for part in ("noun", "adj", "adv"))
    return tags[word, "verb"] > _MIN_RATIO * other


if __name__ == "__main__":
    main()
