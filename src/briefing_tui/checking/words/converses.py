"""English verbs and nouns that tell one event from two sides: who sells to one is whom that one buys from.

They are the converses of D. Cruse, Lexical Semantics (1986), 10.7, and the verbs of transfer, of winning, following,
owning, teaching and employing in B. Levin, English Verb Classes and Alternations (1993).
"""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from briefing_tui.checking.words.stems import stem_of

SUBJECT, OBJECT, SECOND_OBJECT = "subject", "object", "second object"  # the roles that have no preposition

# Of each event: the words for it, and what their roles are called for all of them; "|" parts words of other sides.
# "subject=giver to=taker" says that whoever is the subject gives, and whoever stands after "to" takes.
_EVENTS = """
give grant hand transfer donate award present cede surrender: subject=giver to=taker object=thing
| receive get obtain accept: subject=taker from=giver object=thing
sell sale: subject=seller to=buyer object=thing
| buy purchase buyer purchaser: subject=buyer from=seller of=thing object=thing
lend loan lender: subject=lender to=borrower object=thing
| borrow: subject=borrower from=lender object=thing
export exporter: subject=exporter to=importer object=thing
| import importer: subject=importer from=exporter object=thing
supply provide deliver delivery ship shipment supplier: subject=supplier to=supplied object=thing
pay payment payer: subject=payer to=paid object=sum
owe debt: subject=debtor to=creditor object=sum
ask: subject=asker object=asked of=asked for=thing
| request demand solicit: subject=asker from=asked of=asked object=thing
beat defeat overcome thrash trounce: subject=winner object=loser
| win victory triumph prevail: subject=winner against=loser over=loser
| lose loss: subject=loser to=winner against=winner
succeed replace: subject=new object=old
follow: subject=later object=earlier | precede: subject=earlier object=later
own possess: subject=owner object=thing | belong: subject=thing to=owner
employ hire: subject=employer object=worker | work: subject=worker for=employer
teach instruct: subject=teacher object=pupil | learn: subject=pupil from=teacher
visit: subject=guest to=host object=host | host: subject=host object=guest
inherit: subject=heir from=left | bequeath: subject=left to=heir
"""


class Side(NamedTuple):
    """The event that a word tells, by its number, and what its roles are called for all words of that event."""

    event: int
    roles: Mapping[str, str]


@cache
def converses() -> dict[str, Side]:
    """Return the words that tell an event from one of its sides, by their stems."""
    found: dict[str, Side] = {}
    event = 0
    for line in _EVENTS.strip().splitlines():
        for number, part in enumerate(line.split("|")):
            if not part.strip():
                continue
            event += number == 0
            words, _, roles = part.partition(":")
            side = Side(event, dict(role.split("=") for role in roles.split()))
            for word in words.split():
                found.setdefault(stem_of(word), side)
    return found
