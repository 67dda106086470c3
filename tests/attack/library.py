"""A small library for attacks: a briefing with every field of the format, its article, rules and settings."""

from pathlib import Path

BRIEFING = """\
# how this was judged
format: briefing/1
id: river-border
title: "Raids at the river"
bluf: >-
  The raids will probably go on.
  Nobody speaks of peace.
key_judgments: [raids-go-on, trade]
as_of: 2024-11-18
prepared_by: {name: A desk, method: human}
tlp: green
tags: [river, border]
sources:
  - id: paper
    file: seeds/paper.md
    title: The paper
    author: A. Author
    publisher: The House
    published: 2024-11-10
    language: en
    reliability: C
    note: 'An article; it''s short.'
  - {id: letter, file: letter.txt, reliability: F}
actors:
  - id: army
    name: the army
    aliases: [soldiers, "the guards"]
    kind: state
  - {id: traders, name: Traders, kind: group}
threats:
  - id: raids-go-on
    text: Raids will probably go on in winter.
    basis: assessed
    likelihood: likely
    confidence: moderate
    because: one source alone
    actors: [army]
    kind: armed attack
    severity: high
    when: 2024-11/..
    see: [trade]
    at:
      - quote: 'Armed men crossed the river
          at night.'   # a remark
        source: paper
      - quote: The army answered a week later.
        source: paper
        before: 'crossed the river at night. '
        after: Nobody
        note: |
          As told
          by the paper.
  - id: talk-of-raids
    text: The army says that no raid took place.
    basis: reported
    by: army
    credibility: 3
    note: Nobody else says so.
    contradicts: [raids-go-on]
    at: {quote: no raid took place, source: letter}
cooperation:
  - id: trade
    text: Trade goes on across the bridge.
    basis: stated
    channel: trade
    status: active
    when: 2021~/2024
    actors: [traders, army]
    at: [{quote: Trade goes on across the bridge., source: paper}]
perspective:
  - id: outlook
    text: The talks may begin again.
    basis: assumed
    direction: mixed
    alternatives: [The ice stops them.]
    assumptions: [The river freezes.]
    indicators: [Boats are hidden.]
    gaps: [Who pays them.]
sections:
  - id: water
    title: Water
    claims:
      - id: water-talks   # briefing: ignore[likelihood-vague] it is plain
        text: They speak about water.
        basis: stated
        at: {quote: So do the talks about water., source: paper}
"""

ARTICLE = """\
# Raids at the **river**

Armed men crossed the river at night. The army answered a week later. Nobody was <u>hurt</u>, it said.

Trade goes on across the bridge. The gov-
ernments do not speak.

> So do the talks about [water](https://example.org).

- one
- two
"""

LETTER = "The army says that no raid took place – not one, in 2024.\r\nTrade goes on; 1,200 tonnes came.\r\n"

RULES = """\
# what this library tolerates
rules:
  quote-damaged: off
  'uncited-claim': note
  quote-missing: warning
"""

SETTINGS = """\
theme: dark
measure: 80
glyphs: auto
bidi: reader
memory: true
count_milliseconds: 250
keys:
  quit: [q, ctrl+q]
  down: j
"""

QUERIES = """\
{"quote": "Armed men crossed the river at night.", "id": 1}
{"quote": "Trade goes on", "before": "it said.", "after": "across", "id": "two"}
{"quote": "Nobody came.", "id": [3, null]}
"""

BRIEFING_IN_MEMORY = "/@/river.yaml"  # stands for the path that the library is written to
MEMORY = """\
{"format": "briefing-memory/1", "theme": {"theme": "light", "instead_of": "dark"}, "searches": ["raids"], \
"filters": ["by:army"], "briefings": {"/@/river.yaml": {"briefing": "river-border", "day": "2024-11-20", \
"tab": "threats", "item": "claim/raids-go-on", "passage": 1, "focus": "source", "source": "paper", "offset": 20, \
"filter": "raid", "actor": "army", "words": "Armed men", "cursors": {"threats": "claim/raids-go-on"}, \
"filters": {"threats": "raid"}, "zoomed": true, "marks": {"a": {"tab": ":brief", "item": "", "passage": 0, \
"focus": "list", "source": "letter", "offset": 3, "filter": "", "actor": "", "words": ""}}, "collected": ["trade"]}}}
"""


def write_library(folder: Path, *, briefing: str | bytes = BRIEFING, article: str | bytes = ARTICLE) -> Path:
    """Write the library into a folder, with another briefing or article if given, and return the briefing's path."""
    (folder / "seeds").mkdir(exist_ok=True)
    _write(folder / "seeds" / "paper.md", article)
    _write(folder / "letter.txt", LETTER)
    path = folder / "river.yaml"
    _write(path, briefing)
    return path


def _write(path: Path, content: str | bytes) -> None:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
