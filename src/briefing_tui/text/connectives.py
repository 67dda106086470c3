"""Connectives: words by which a sentence contradicts another, depends on a condition, or is said by somebody else.

Listed are the commonest of English, German, French, Spanish and Russian, with a few of Arabic, Persian and Chinese,
from their grammars. Each is looked for as a whole word, without grammar: a word that only sometimes does so counts.
"""

import re
from collections.abc import Iterator
from enum import StrEnum

from briefing_tui.domain.passage import Span


class Connective(StrEnum):
    """What a word does to the sentence that it stands in, or to the one before it."""

    CONTRAST = "contrast"  # with the sentence before
    CONCESSION = "concession"  # or an exception, within a sentence
    CONDITION = "condition"
    ATTRIBUTION = "attribution"
    DENIAL = "denial"


_CONTRASTS = (
    "but however yet nevertheless nonetheless contrary rather instead conversely otherwise "
    "aber jedoch doch allerdings dennoch trotzdem sondern hingegen dagegen "
    "mais cependant toutefois pourtant néanmoins "
    "pero sino embargo obstante "
    "но однако зато наоборот "
    "لكن لكنّ ولكن بل اما ولی لیکن"
)
_CONCESSIONS = (
    "although though despite notwithstanding unlike whereas except albeit regardless "
    "obwohl trotz außer "
    "malgré quoique hormis "
    "aunque excepto "
    "хотя несмотря вопреки кроме "
    "رغم إلا هرچند مگر"
)
_CONDITIONS = (
    "if unless provided providing supposing suppose assuming assume imagine until whether hypothetically only lest "
    "wenn falls sofern sobald angenommen nur "
    "si sauf pourvu supposons seulement "
    "salvo suponiendo solo sólo "
    "если ли пока разве только "
    "إذا لو لولا اگر"
)
_ATTRIBUTIONS = (
    "say says said according claims claimed claiming allege alleges alleged reported reportedly tell tells told "
    "announce announced argue argues argued assert asserts asserted believe believes believed think thinks "
    "thought suggest suggests suggested stated added adds wrote writes tweeted testified recalled quoted accuse "
    "accused insists insisted maintains maintained rumor rumors rumour rumours purported presumed supposed expects "
    "expected hopes hoped fears feared sagt sagte sagten laut zufolge behauptet behauptete angeblich berichtet "
    "berichtete erklärte meint meinte dit disait selon affirme affirmait prétend prétendait déclaré déclare dice "
    "dijo según afirma afirmó asegura aseguró sostiene declaró сказал сказала сказали говорит говорят заявил "
    "заявила заявили словам утверждает утверждал якобы считает قال قالت يقول بحسب زعم گفت گفته می‌گوید"
)
_DENIALS = (
    "false untrue wrong incorrect baseless unfounded deny denies denied denying mistaken refuted refute "
    "disputed dispute disputes rejected retracted debunked myth hoax fabricated "
    "falsch unwahr bestritt bestritten dementierte dementiert widerlegt gelogen "
    "faux fausse démenti démentit nié mensonge "
    "falso falsa negó desmintió mentira "
    "ложь ложно неверно неправда опроверг опровергла опровергли отрицает отрицал отрицали "
    "كاذب نفى نفت تكذيب دروغ تکذیب نادرست"
)
_CHINESE = {
    Connective.CONTRAST: "但 却 然而 不过",
    Connective.CONCESSION: "虽然 尽管",
    Connective.CONDITION: "如果 假如 除非 只有",
    Connective.ATTRIBUTION: "据 声称 表示 认为",
    Connective.DENIAL: "否认 不实 谎言 虚假",
}
_WORDS = {
    word: connective
    for connective, words in {
        Connective.CONTRAST: _CONTRASTS,
        Connective.CONCESSION: _CONCESSIONS,
        Connective.CONDITION: _CONDITIONS,
        Connective.ATTRIBUTION: _ATTRIBUTIONS,
        Connective.DENIAL: _DENIALS,
    }.items()
    for word in words.split()
}
_HAN_WORDS = {word: connective for connective, words in _CHINESE.items() for word in words.split()}
_WORD = re.compile(rf"{'|'.join(_HAN_WORDS)}|[^\W\d_\u3400-\u9fff]+(?:[\u200c'’-][^\W\d_]+)*")


def connectives(text: str) -> Iterator[tuple[Connective, Span]]:
    """Yield the connectives of a text, in order, with their spans."""
    for found in _WORD.finditer(text):
        connective = _HAN_WORDS.get(found[0]) or _WORDS.get(found[0].lower())
        if connective is not None:
            yield connective, Span(*found.span())
