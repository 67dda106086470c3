"""The fields of a claim that follow from what it tells: channel, status, severity, kind and direction."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing_tui.domain.vocabulary import Channel, Direction, Status, ThreatLevel
from briefing_tui.drafting.draft import Choice, Reason
from briefing_tui.drafting.events.main_clause import Clauses, Standing, clauses
from briefing_tui.drafting.events.topics import Topics, topics
from briefing_tui.drafting.language import Language
from briefing_tui.drafting.tokens import Token

_LATER_STATUS = 0.7  # the first verb tells the stage; those after it are of what is planned or agreed
_AROUND = 0.2  # of the margin, where the words are not the statement's own
_NO_STATUS = "none"  # the section of what has no stage: a meeting, praise, a view
_LEAST_STATUS = 0.6  # weight of the words without which the field is left out
_LEAST_DIRECTION = 0.8
_LEAST_KIND = 0.5


class Fields(NamedTuple):
    """The tables by which the fields of claims are chosen."""

    clauses: Clauses
    channels: Topics[Channel]
    statuses: Topics[Status | None]
    severities: Topics[ThreatLevel]
    kinds: Topics[str]
    directions: Topics[Direction]

    def channel_of(self, tokens: Sequence[Token], around: Sequence[Token] = ()) -> Choice[Channel]:
        """Return the channel of a claim of cooperation.

        Where no word of the statement tells it, those `around` it are asked: of headings, or of the statement before.
        Where they do not tell either, it is diplomacy.
        """
        own = self.channels.choice(tokens, self.clauses.standing(tokens), "what it is about")
        if own:
            return own
        near = self.channels.choice(around, self.clauses.standing(around), "what stands around it")
        if near:
            return Choice(near.value, near.reason._replace(margin=near.reason.margin * _AROUND))
        return Choice(Channel.DIPLOMACY, Reason("no word of another field", "", 0.0))

    def status_of(self, tokens: Sequence[Token]) -> Choice[Status] | None:
        """Return the stage of a cooperation; None where no verb tells it, or the verb is of what has no stage."""
        standing = self.clauses.standing(tokens)
        found = self.statuses.choice(tokens, standing, "verb and tense", _LATER_STATUS, _LEAST_STATUS)
        return Choice(found.value, found.reason) if found and found.value else None

    def severity_of(self, tokens: Sequence[Token]) -> Choice[ThreatLevel] | None:
        """Return the severity of a threat; None where no word grades it."""
        return self.severities.choice(tokens, Standing([1.0] * len(tokens)), "graded in the text")

    def kind_of(self, tokens: Sequence[Token]) -> Choice[str] | None:
        """Return the kind of a threat in a word; None where no word tells it."""
        return self.kinds.choice(tokens, self.clauses.standing(tokens), "what it is about", least=_LEAST_KIND)

    def direction_of(self, tokens: Sequence[Token]) -> Choice[Direction] | None:
        """Return where the matter is going; None where no word tells it."""
        standing = self.clauses.standing(tokens)
        return self.directions.choice(tokens, standing, "said to develop so", least=_LEAST_DIRECTION)


def fields(language: Language) -> Fields:
    """Return the tables of a language by which the fields of claims are chosen."""
    return Fields(
        clauses(language),
        topics(language, "channels", Channel),
        topics(language, "status", _status),
        topics(language, "severity", ThreatLevel),
        topics(language, "kinds", str),
        topics(language, "direction", Direction),
    )


def _status(section: str) -> Status | None:
    return None if section == _NO_STATUS else Status(section)
