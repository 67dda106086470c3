"""One briefing in many styles of YAML, as different people write it by hand."""

import re

BLOCK = """\
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

COMPACT = """\
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

FLOW = """\
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

DEEP = """\
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

STYLES = {
    "block": BLOCK,
    "compact": COMPACT,
    "flow": FLOW,
    "deep": DEEP,
    "carriage returns": BLOCK.replace("\n", "\r\n"),
    "no line break at the end": DEEP.rstrip("\n"),
    "a tab before comments": re.sub(r"(?<=\S)   # ", "\t# ", BLOCK),
}
