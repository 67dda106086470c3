"""A briefing that has only been begun, as YAML: its source, empty panes, and an example of a claim for each."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import chain
from typing import NamedTuple

from briefing_tui.domain.article import Article, BlockKind
from briefing_tui.domain.metadata import MetadataField, MetadataItem
from briefing_tui.domain.vocabulary import Basis, Channel, Direction, Status, ThreatLevel, Tlp
from briefing_tui.exporting.source_metadata import MAX_TITLE_CHARACTERS, known_of_source
from briefing_tui.text.slugs import slug
from briefing_tui.text.visible import visible_line
from briefing_tui.text.yaml_scalars import comment_text, quoted

_TEMPLATE = """\
# yaml-language-server: $schema=./briefing-1.schema.json
#
# `briefing schema > briefing-1.schema.json` writes that schema beside this file: an editor that knows it completes and
# explains every key. Take the # away from what you want to use; `briefing check` says what is wrong.

format: briefing/1
id: {id}
title: {title}
# bluf: The main judgement, up front, in a few sentences.
# key_judgments: []                  # the ids of the claims that matter most, the first first
# as_of: {today}                  # the day up to which it takes account of what is known
# prepared_by: {{name: Your name, method: human}}
# tlp: clear                         # how far it may be passed on: {tlp}

sources:
  - id: article
    file: {file}
    sha256: {sha256}
{known}    # reliability: F                 # Admiralty code: A reliable ... E unreliable, F cannot be judged

# actors:
#   - {{id: army, name: The Border Army, kind: state, aliases: [border guards]}}

# What threatens whom.
threats:
#   - id: raids-at-night             # of your own: lower-case words joined by hyphens
#     text: Armed men cross the river at night.
#     basis: reported                # {basis}
#     by: [the border army]          # who says so, where it is reported or alleged
#     severity: high                 # {severity}
#     when: 2024-05/..               # EDTF: since May 2024
#     at:
#       - The words of the source, as they stand there.

# Who works with whom, and in what.
cooperation:
#   - id: border-markets
#     text: Markets on the border are open again.
#     basis: stated
#     channel: trade                 # {channel}
#     status: active                 # {status}
#     at:
#       - The words of the source, as they stand there.

# Where things are going.
perspective:
#   - id: border-stays-calm
#     text: The border will probably stay calm.
#     basis: assessed
#     likelihood: likely             # the terms of ICD 203; only of what is assessed
#     direction: steady              # {direction}
#     at:
#       - The words of the source, as they stand there.
"""
_VOCABULARIES: Mapping[str, type[StrEnum]] = {
    "tlp": Tlp,
    "basis": Basis,
    "severity": ThreatLevel,
    "channel": Channel,
    "status": Status,
    "direction": Direction,
}


# An example of what a briefing says of a source, by key, for a comment where the source does not say it itself.
_EXAMPLES = {
    "title": "Its own title",
    "author": "Who wrote it",
    "publisher": "Who published it",
    "published": "2024-11-18",
    "language": "en                   # as a BCP 47 tag: en, fa, prs-AF",
}


class Beginning(NamedTuple):
    """What is known of a briefing at its beginning.

    `file` is the path of its source as the briefing will name it, `sha256` that of the source's bytes in hexadecimal,
    `today` a date for the examples (`2024-11-18`), and `metadata` what the source says of itself.
    """

    id: str
    title: str
    file: str
    sha256: str
    today: str
    metadata: Sequence[MetadataItem] = ()


def scaffold(beginning: Beginning) -> str:
    """Return the YAML of a briefing that has only been begun; any title and any file are quoted so that they stay."""
    known = beginning._replace(title=quoted(beginning.title), file=quoted(beginning.file))
    words = {name: " ".join(vocabulary) for name, vocabulary in _VOCABULARIES.items()}
    about = "".join(f"    {line}\n" for line in _source_lines(beginning.metadata))
    return _TEMPLATE.format(**known._asdict(), **words, known=about)


def _source_lines(metadata: Sequence[MetadataItem]) -> Iterator[str]:
    """Yield a line for each field of a source: what it says of itself and where it says so, or else an example."""
    known = known_of_source(metadata)
    for key, example in _EXAMPLES.items():
        if key in known:
            value = known[key].value
            shown = value if key in ("published", "language") else quoted(value)
            yield f"{key}: {shown}  # {comment_text(known[key].found_in)}"
        else:
            yield f"# {key}: {example}"


def title_of(article: Article) -> str:
    """Return the title of an article on one line, cut where it is too long; empty without one.

    It is what the file says its title is, or else its first heading.
    """
    headings = (article.text[block.start : block.end] for block in article.blocks if block.kind is BlockKind.HEADING)
    titles = (" ".join(each.split()) for each in chain([article.metadata_of(MetadataField.TITLE)], headings))
    title = next(filter(None, titles), "")
    return title if len(title) <= MAX_TITLE_CHARACTERS else f"{title[: MAX_TITLE_CHARACTERS - 1].rstrip()}…"


def id_and_title(article: Article, stem: str) -> tuple[str, str]:
    """Return the id and the title of a briefing of an article, or by the stem of its file's name where it has none."""
    title = title_of(article) or visible_line(stem)
    return slug(title) or slug(stem) or "briefing", title
