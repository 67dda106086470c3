"""Mentions: the places of a statement where something is named or spoken of, and the kinds of what is named."""

from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """The kind of what a name names. The first four are kinds of actors."""

    STATE = "state"
    ORGANISATION = "organisation"
    GROUP = "group"
    PERSON = "person"
    PLACE = "place"
    THING = "thing"

    @property
    def acts(self) -> bool:
        """Whether what is of this kind can act."""
        return self not in (Kind.PLACE, Kind.THING)


class How(StrEnum):
    """How a statement speaks of something."""

    NAME = "name"
    SHORT = "short form"  # a part of the name
    ACRONYM = "acronym"
    METONYM = "metonym"  # the capital or the seat of a government, for the state
    DEMONYM = "demonym"  # an adjective of nationality before who acts for the state: "Tajik authorities"
    ADJECTIVE = "adjective"  # the same before anything else: "Tajik border"; nobody acts
    ROLE = "role"  # "the Tajik president"
    PRONOUN = "pronoun"


class Mention(NamedTuple):
    """The tokens of a statement from `first` up to `last`, exclusive, that name something or speak of it.

    `actor_id` is that of an actor of the cast, or None for what is no actor. `acts` tells whether the words around it
    let it act, speak or be acted on, and are not only of where something is. `kind` is None where it is not known.
    """

    first: int
    last: int
    actor_id: str | None
    how: How
    kind: Kind | None
    acts: bool
