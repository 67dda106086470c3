"""Briefings in every style of YAML, as different people write them by hand."""

import re

BLOCKS = """\
# A file with comments everywhere.

format: briefing/1
id: by-hand   # its id
title: "Raids: and trade"
# About what follows.
bluf: |  # why
  The first line.
  The second line.
key_judgments:
  # the first counts
  - raids
  - markets  # and this
as_of: 2024-01-02
prepared_by: Jane Doe  # she did
tags:
- one
- 'two: three'   # quoted

sources:
  - id: paper      # the only one
    file: a.txt
    title: 'It''s a title'
    # Not known by whom.
    published: 2024
    note:

actors:
  # Both armies.
  - {id: army, name: The Army, kind: state, aliases: [the army, "no"]}  # one line
  - id: rebels
    name: >-
      The Rebels of
      the North
    aliases:
      - rebels   # short
      # a comment
      - the north

# --------------------------------------------------
threats:  # what threatens
  # -- By night

  # Right above.
  - id: raids
    text: Armed men cross
      the river.   # plain, on two lines
    basis: reported  # "say"
    by: [army,   # who
         rebels]
    actors:
    - army
    severity: high
    kind: "raids # by night"
    when: 2024-05/..
    at:   # two
      # The first.
      - They cross   # c1
      - quote: |-
          They cross
          again.
        before: So  # why so
        note: 'twice'
      # After the quotes.
    see: [markets]  # one
    # Below the claim.
    note:   # nothing yet

  -   id: camps
      text: 'Camps lie near
        the border.'
      basis: assessed
      likelihood: likely      # "probably"
      confidence:   low
      because: >
        One says so,

        and another.
      at: [Camps lie, {quote: 'near the border', note: N}]  # flow
      # no more
  # -- By day
  -
    # Dash alone.
    id: theft
    text: "Theft \\u00e9 goes on \\
      and on."
    basis: stated
    at:
    - Theft goes on

# --------------------------------------------------
cooperation:
- {id: markets, text: Markets are open., basis: stated, at: [They are open.]}   # braces

- { id: roads, "text": 'Roads: are built',   # in braces
    basis: alleged, by: Jane,   # by
    # comment within
    at: [ 'Roads', Streets ],
    status: active
  }
perspective:
  # nothing here yet
sections:
  - id: disputes
    title: Disputes
    claims:
        - id: water
          text: Who has the water?
          basis: assumed
          note: |
            One.

            Two: # no comment
  - id: empty
    claims: []
"""

INDENTLESS = """\
---
format: briefing/1
id: x
title: T
sources:
- id: a
  file: a.txt
- id: b
  file: b.txt
  reliability: C
threats:
- id: c1
  text: >-
    Long words
    and more
  basis: stated
  at:
  - source: a
    quote: Q one
  - {quote: Q two, source: b}
- id: c2
  text: T2
  basis: assumed
cooperation: []
perspective:
...
# bytes behind the end\t
"""

JSON = """\
{
  "format": "briefing/1",
  "id": "json",
  "title": "A \\"title\\"",
  "tags": ["a", "b"],
  "sources": [{"id": "s", "file": "f.txt"}],
  "threats": [
    {"id": "c1", "text": "One: two", "basis": "stated", "at": ["Q"]},
    {"id": "c2", "text": "Three", "basis": "reported", "by": ["X"], "at": [{"quote": "R", "note": "n"}]}
  ],
  "perspective": []
}
"""

TABS = """\
format:\tbriefing/1
id:\ttabs
title: T\ta\tb
sources: [{id: s, file: f.txt}]
threats:
    # 🙂 above
    - id: c1  #\ttab
      text:
          A text 🙂
          below its key
      basis: reported
      by: سخن‌گو
      at: only one quote


    - id: c2
      text: >+2
          kept

      basis: assumed
      see:
          - c1""".replace("\n", "\r\n")

ONE_LINE_LISTS = """\
format: briefing/1
id: y
title: T
tags: []
prepared_by: {method: human}
sources: [{id: s, file: f.txt, title: "T, t"}, {id: s2, file: g.txt}]
actors: [ {id: a, name: A},
          {id: b, name: B}, ]   # trailing comma
threats: [{id: c1, text: X, basis: stated, at: [{quote: Q, source: s}]},   # first
          {id: c2, text: Y, basis: assumed}]
cooperation:
  - {id: c3, text: Z, basis: assumed, actors: [a, b]}
"""

NULLS = """\
format: briefing/1
id: z
title: T
bluf:
tags:
sources:
  - id: s
    file: f.txt
threats:
#   - id: raids-at-night             # of your own
#     text: Armed men cross the river at night.

# Who works with whom.
cooperation:
  - id: one
    text: Only one.  # why
    basis: assessed
    at:
      quote: Only
      note: x
perspective:
"""

RIVER = """\
# yaml-language-server: $schema=./briefing-1.schema.json
format: briefing/1   # the format
id: river
title: "The river: a border"   # as the desk calls it
bluf: >-
  Raids go on,
  and markets are open.
key_judgments: [raids, calm]   # the first first
tlp: clear
tags:
  - river
  - border   # of two

# What it rests on.
sources:
  - id: paper
    file: paper.txt
    title: 'It''s a paper'
    reliability: C   # fairly reliable

actors:
  - {id: army, name: The Border Army, kind: state, aliases: [guards]}
  # people of the north
  - id: raiders
    name: Raiders 🐎

threats:
  # -- At night
  - id: raids   # the first
    text: Armed men cross the river at night.
    basis: reported   # rule 3: "said"
    by: [army, "Nazira: Karimi"]
    severity: high
    # when did it begin?
    when: 2023-05
    at:
      - The river is crossed at night.   # verbatim
      - quote: Raids go on.
        # why before
        before: >-
          and so
      - {quote: "Men cross, again.", note: 'twice'}
    see: [market]   # which is near
    note: |-
      Two lines
      of a note.

  # about floods
  # in two lines
  - id: floods
    text: Floods threaten
      the bridge.
    basis: stated
    at: One bare quote.
  # -- By day
  - id: smuggling
    text: "Opium is\\
      \\ smuggled."
    basis: stated
    at:
      - A quote
        over lines.

cooperation:
  - id: market
    text: The market reopened.
    basis: stated
    channel: trade
    status: active
    at: {quote: It reopened., after: in spring}

perspective:
  - id: calm
    text: It will stay calm.
    basis: assessed
    likelihood: likely
    direction: steady
    indicators:
      - Lorries wait.
      - Guards smile.
    at: [It seems calm., "Calm, again."]

sections:
  - id: past
    title: The past
    claims:
      - id: treaty
        text: A treaty drew the border.
        basis: assumed
      - id: war
        text: "A war: long ago."
        basis: stated
        at: ["War."]
# the end
"""

RIVER_COMPACT = """\
---
format: briefing/1
id: river
"title": The river
prepared_by: Desk
sources:
- {id: paper, file: paper.txt}
- id: wire
  file: wire.txt
actors:
- id: army
  name: Army

- id: raiders
  name: Raiders
threats:
- id: raids
  basis: stated
  text:   Armed men cross   # spaces
  at:
  - {quote: The river., source: paper}
  - quote: Raids go on.
    source: wire
-
  id: floods
  text: >
    Floods threaten.
  basis: assumed
-   # a remark
  id: smuggling
  text: Opium is smuggled.
  basis: assumed
cooperation:
# nothing yet
perspective: []
...
"""

RIVER_IN_FLOWS = """\
format: briefing/1
id: river
title: River
prepared_by: {name: Desk, method: human}
sources: [{id: paper, file: paper.txt}]
actors: [{id: army, name: Army}, {id: raiders, name: Raiders}]
threats: [{id: raids, text: "Armed men, at night.", basis: stated, at: [The river.]},
  {id: floods, text: Floods threaten., basis: assumed, see: [raids]}]
cooperation:
  - {id: market, text: The market reopened., basis: stated, at: ["It reopened."], channel: trade}
  - {id: talks, text: Talks go on., basis: assumed,
     note: "over lines"}
"""

RIVER_DEEP = """\
format:    briefing/1
id:        river
title:     >
           The river
           goes on
sources:
        -
                id: paper
                file: paper.txt
threats:
        -       id: raids
                text: |
                    Armed men.
                basis: stated
                at:
                        - The river.

                        - 'It''s crossed.'
        -       id: floods
                text: 'Floods
                    threaten.'
                basis: assumed


        -       id: smuggling
                text: Opium.
                basis: assumed
"""

HAND_MADE = {
    "blocks": BLOCKS,
    "blocks with CRLF": BLOCKS.replace("\n", "\r\n"),
    "indentless": INDENTLESS,
    "json": JSON,
    "tabs": TABS,
    "lists on one line": ONE_LINE_LISTS,
    "nulls": NULLS,
    "no newline": NULLS.rstrip("\n"),
    "river": RIVER,
    "river, with CRLF": RIVER.replace("\n", "\r\n"),
    "river, with tabs before comments": re.sub(r"(?<=\S)   # ", "\t# ", RIVER),
    "river, compact": RIVER_COMPACT,
    "river, in flows": RIVER_IN_FLOWS,
    "river, deep": RIVER_DEEP,
    "river, deep, without a line break at the end": RIVER_DEEP.rstrip("\n"),
    "deeper": "".join(f"   {line}" if line.strip() else line for line in NULLS.splitlines(keepends=True)),
    "river, with carriage returns alone": RIVER.replace("\n", "\r"),
    "river, with any line ends": re.sub("(.*)\n(.*)\n", "\\1\r\n\\2\n", RIVER),
    "river, with a directive": f"%YAML 1.2\n--- # c\n{RIVER}...\n",
    "river, with long lines": RIVER.replace("at night.", f"at night, {'and on 🐎 ' * 300}they go."),
    "river, with line breaks of YAML 1.1": RIVER.replace("Raids go", "Raids\u2028go").replace("# about", "# \x85about"),
}
