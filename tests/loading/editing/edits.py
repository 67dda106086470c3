"""Random edits of a briefing, each of which leaves it valid, and edits made in a text."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from briefing_tui.domain.address import claim_address
from briefing_tui.domain.briefing import STANDING_PANES, Actor, Briefing, Claim, Pane, Quote, Source
from briefing_tui.domain.edits import Edit, Insert, Move, Remove, SetValue, apply_edits, list_of_pane, value_at
from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.domain.vocabulary import (
    Basis,
    Channel,
    Confidence,
    Direction,
    Likelihood,
    Method,
    Reliability,
    Review,
    Status,
    ThreatLevel,
    Tlp,
)
from briefing_tui.loading.briefing import load_text
from briefing_tui.loading.editing.editable_text import EditableText

SHIPPED = sorted((Path(__file__).parents[3] / "briefings").glob("*.yaml"))
FILE = Path("briefing.yaml")


def loaded(text: str) -> Briefing:
    """Return the briefing that a text loads as without an error."""
    found = load_text(text, FILE)
    assert found.briefing is not None, found.problems
    return found.briefing


def after(text: str, *edits: Edit) -> str:
    """Return a text after some edits of the briefing that it loads as, which is what it then loads as."""
    briefing = loaded(text)
    made = EditableText.of(text).edited(briefing, edits).text.text
    assert loaded(made) == apply_edits(briefing, edits)
    return made


NASTY = st.sampled_from(
    [
        "short",
        "a: b",
        "x # y",
        "#x",
        "- dash",
        "-",
        "?",
        "it's",
        '"quoted"',
        'a "b" c',
        "back\\slash",
        "null",
        "~",
        "true",
        "2024-01-01",
        "1e3",
        "[x",
        "{y}",
        "a, b",
        "*s",
        "&t",
        "!u",
        "%",
        "@x",
        "`y",
        "|",
        ">",
        "---",
        "...",
        "one\ntwo",
        "one\n\ntwo: three\n  four",
        "two  blanks",
        "tab\tin",
        "🙂 emoji",
        "سخن گفت: امروز",
        "日本語",
        "no\u00a0break",
        "zero\u200bwidth".replace("\u200b", "\u00ad"),
        "word " * 60 + "end",
        "x" * 300,
        "ends with colon:",
        "quote: me",
        "%YAML 1.2",
        "'single'",
        "a]b",
        "a}b",
    ]
)
TEXTS = st.one_of(
    NASTY,
    st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), max_size=40).map(str.strip).filter(bool),
    st.lists(NASTY, min_size=1, max_size=4).map(" ".join).map(str.strip),
)
LISTS = st.lists(TEXTS, max_size=4).map(tuple)
DATES = st.sampled_from(["2024", "2024-05/..", "2023-10", "2022~", "../2021"]).map(parse_edtf)
SLUGS = st.from_regex(r"[a-z][a-z0-9]{0,5}(-[a-z]{1,4})?", fullmatch=True)


def _maybe(values: st.SearchStrategy[Any], empty: Any = None) -> st.SearchStrategy[Any]:
    return st.one_of(st.just(empty), values)


def _value(briefing: Briefing, key: str) -> st.SearchStrategy[Any] | None:
    claims = [claim.id for claim in briefing.claims]
    actors = [actor.id for actor in briefing.actors]
    values: dict[str, st.SearchStrategy[Any]] = {
        "text": TEXTS,
        "by": st.lists(TEXTS, min_size=1, max_size=4).map(tuple),
        "when": _maybe(DATES),
        "confidence": _maybe(st.sampled_from(Confidence)),
        "because": _maybe(TEXTS, ""),
        "credibility": _maybe(st.integers(1, 6)),
        "note": _maybe(TEXTS, ""),
        "review": _maybe(st.sampled_from(Review)),
        "see": st.lists(st.sampled_from(claims), max_size=4).map(tuple),
        "contradicts": st.lists(st.sampled_from(claims), max_size=2, unique=True).map(tuple),
        "severity": _maybe(st.sampled_from(ThreatLevel)),
        "kind": _maybe(TEXTS, ""),
        "channel": _maybe(st.sampled_from(Channel)),
        "status": _maybe(st.sampled_from(Status)),
        "direction": _maybe(st.sampled_from(Direction)),
        "alternatives": LISTS,
        "assumptions": LISTS,
        "indicators": LISTS,
        "gaps": LISTS,
    }
    if actors:
        values["actors"] = st.lists(st.sampled_from(actors), max_size=4).map(tuple)
    return values.get(key)


_PANE_KEYS = {
    "threats": ("severity", "kind"),
    "cooperation": ("channel", "status"),
    "perspective": ("direction", "alternatives", "assumptions", "indicators", "gaps"),
}
_ALL_PANE_KEYS = tuple(key for keys in _PANE_KEYS.values() for key in keys)
_EMPTY = Claim("x", "x", Basis.ASSUMED)
_COMMON = ("text", "when", "confidence", "because", "credibility", "note", "review", "see", "contradicts", "actors")


@st.composite
def changes(draw: st.DrawFn, briefing: Briefing) -> list[Edit]:
    """Draw edits of a briefing that make a valid one."""
    kinds: list[Callable[[st.DrawFn, Briefing], list[Edit]]] = [
        _top, _source, _actor, _section, _new_claim, _new_actor, _new_section, _new_source, _whole_list,
    ]  # fmt: skip
    if any(True for _ in briefing.claims):
        kinds += [_field, _field, _field, _basis, _quote_field, _quote_field, _quotes, _quotes, _remove, _move, _move]
    edits: list[Edit] = []
    while not edits:
        edits = draw(st.sampled_from(kinds))(draw, briefing)
    return edits


def _claim(draw: st.DrawFn, briefing: Briefing) -> Claim:
    return draw(st.sampled_from(list(briefing.claims)))


def _field(draw: st.DrawFn, briefing: Briefing) -> list[Edit]:
    claim = _claim(draw, briefing)
    key = draw(st.sampled_from((*_COMMON, *_PANE_KEYS.get(briefing.pane_of(claim.id).id, _ALL_PANE_KEYS))))
    values = _value(briefing, key)
    return [] if values is None else [SetValue(claim_address(claim.id, key), draw(values))]


def _basis(draw: st.DrawFn, briefing: Briefing) -> list[Edit]:
    claim, basis = _claim(draw, briefing), draw(st.sampled_from(Basis))
    edits: list[Edit] = [SetValue(claim_address(claim.id, "basis"), basis)]
    if basis in {Basis.REPORTED, Basis.ALLEGED}:
        edits.append(SetValue(claim_address(claim.id, "by"), draw(st.lists(TEXTS, min_size=1, max_size=3).map(tuple))))
    likelihood = draw(_maybe(st.sampled_from(Likelihood))) if basis is Basis.ASSESSED else None
    if claim.likelihood != likelihood:
        edits.append(SetValue(claim_address(claim.id, "likelihood"), likelihood))
    if basis is not Basis.ASSUMED and not claim.quotes:
        if not briefing.sources:
            return []
        edits.append(Insert(claim_address(claim.id, "at"), 0, _quote(draw, briefing)))
    return edits


def _quote(draw: st.DrawFn, briefing: Briefing) -> Quote:
    source = draw(st.sampled_from([source.id for source in briefing.sources]))
    rest = draw(st.sampled_from([(), ("before",), ("note",), ("before", "after", "note")]))
    return Quote(draw(TEXTS), source, **{key: draw(TEXTS) for key in rest})


def _quote_field(draw: st.DrawFn, briefing: Briefing) -> list[Edit]:
    claim = _claim(draw, briefing)
    if not claim.quotes:
        return []
    number = draw(st.integers(0, len(claim.quotes) - 1))
    key = draw(st.sampled_from(["quote", "before", "after", "note", "source"]))
    values = TEXTS if key == "quote" else _maybe(TEXTS, "")
    if key == "source":
        values = st.sampled_from([source.id for source in briefing.sources])
    return [SetValue(claim_address(claim.id, "at", number, key), draw(values))]


def _quotes(draw: st.DrawFn, briefing: Briefing) -> list[Edit]:
    claim = _claim(draw, briefing)
    count, into = len(claim.quotes), claim_address(claim.id, "at")
    kind = draw(st.sampled_from(["insert", "remove", "move", "over"]))
    if kind == "insert" or not count:
        return [Insert(into, draw(st.integers(0, count)), _quote(draw, briefing))]
    number = draw(st.integers(0, count - 1))
    if kind == "move":
        return [Move((*into, number), into, draw(st.integers(0, count - 1)))]
    if count == 1 and claim.basis is not Basis.ASSUMED:
        return []
    if kind == "over":
        other = _claim(draw, briefing)
        if other.id == claim.id:
            return []
        there = draw(st.integers(0, len(other.quotes)))
        return [Move((*into, number), claim_address(other.id, "at"), there)]
    return [Remove((*into, number))]


def _remove(draw: st.DrawFn, briefing: Briefing) -> list[Edit]:
    claim = _claim(draw, briefing).id
    edits: list[Edit] = []
    for other in briefing.claims:
        for key in ("see", "contradicts"):
            ids = getattr(other, key)
            if claim in ids and other.id != claim:
                edits.append(SetValue(claim_address(other.id, key), tuple(each for each in ids if each != claim)))
    if claim in briefing.key_judgments:
        edits.append(SetValue(("key_judgments",), tuple(each for each in briefing.key_judgments if each != claim)))
    return [*edits, Remove(claim_address(claim))]


def _move(draw: st.DrawFn, briefing: Briefing) -> list[Edit]:
    claim = _claim(draw, briefing)
    pane = draw(st.sampled_from(briefing.panes)).id
    edits: list[Edit] = []
    if pane in STANDING_PANES:
        edits += [
            SetValue(claim_address(claim.id, key), getattr(_EMPTY, key))
            for key in _ALL_PANE_KEYS
            if key not in _PANE_KEYS[pane] and getattr(claim, key)
        ]
    into = list_of_pane(pane)
    without = apply_edits(briefing, [Remove(claim_address(claim.id))])
    return [*edits, Move(claim_address(claim.id), into, draw(st.integers(0, len(value_at(without, into)))))]


def _new_claim(draw: st.DrawFn, briefing: Briefing) -> list[Edit]:
    pane = draw(st.sampled_from(briefing.panes)).id
    id_ = draw(SLUGS)
    if briefing.has_claim(id_):
        return []
    quotes = (_quote(draw, briefing),) if briefing.sources else ()
    values = {}
    for key in draw(st.sets(st.sampled_from((*_COMMON[1:], *_PANE_KEYS.get(pane, _ALL_PANE_KEYS))), max_size=5)):
        strategy = None if key in {"see", "contradicts", "actors"} else _value(_WITH_CLAIMS, key)
        if strategy is not None:
            values[key] = draw(strategy)
    basis = Basis.STATED if quotes else Basis.ASSUMED
    claim = Claim(id_, draw(TEXTS), basis, quotes, **values)
    into = list_of_pane(pane)
    return [Insert(into, draw(st.integers(0, len(value_at(briefing, into)))), claim)]


_WITH_CLAIMS = Briefing("x", "x", (), (Pane("threats", "T", (Claim("a", "x", Basis.ASSUMED),)),))


def _top(draw: st.DrawFn, briefing: Briefing) -> list[Edit]:
    values: dict[tuple[str, ...], st.SearchStrategy[Any]] = {
        ("title",): TEXTS,
        ("bluf",): _maybe(TEXTS, ""),
        ("as_of",): _maybe(DATES),
        ("tlp",): _maybe(st.sampled_from(Tlp)),
        ("tags",): LISTS,
        ("changed",): _maybe(TEXTS, ""),
        ("supersedes",): _maybe(SLUGS, ""),
        ("prepared_by", "name"): _maybe(TEXTS, ""),
        ("prepared_by", "method"): _maybe(st.sampled_from(Method)),
    }
    if any(True for _ in briefing.claims):
        claims = [claim.id for claim in briefing.claims]
        values[("key_judgments",)] = st.lists(st.sampled_from(claims), max_size=4, unique=True).map(tuple)
    key = draw(st.sampled_from(list(values)))
    return [SetValue(key, draw(values[key]))]


def _source(draw: st.DrawFn, briefing: Briefing) -> list[Edit]:
    if not briefing.sources:
        return []
    source = draw(st.sampled_from(briefing.sources)).id
    values = {
        "file": TEXTS,
        "title": _maybe(TEXTS, ""),
        "note": _maybe(TEXTS, ""),
        "published": _maybe(DATES),
        "reliability": _maybe(st.sampled_from(Reliability)),
        "language": _maybe(st.just("en"), ""),
        "sha256": _maybe(st.just("ab" * 32), ""),
    }
    key = draw(st.sampled_from(list(values)))
    return [SetValue(("sources", source, key), draw(values[key]))]


def _actor(draw: st.DrawFn, briefing: Briefing) -> list[Edit]:
    if not briefing.actors:
        return []
    actor = draw(st.sampled_from(briefing.actors))
    used = {each for claim in briefing.claims for each in claim.actors}
    kind = draw(st.sampled_from(["name", "kind", "aliases", "note", "move", "remove"]))
    if kind == "move":
        return [Move(("actors", actor.id), ("actors",), draw(st.integers(0, len(briefing.actors) - 1)))]
    if kind == "remove":
        return [] if actor.id in used else [Remove(("actors", actor.id))]
    values = {"name": TEXTS, "kind": _maybe(TEXTS, ""), "aliases": LISTS, "note": _maybe(TEXTS, "")}
    return [SetValue(("actors", actor.id, kind), draw(values[kind]))]


def _new_actor(draw: st.DrawFn, briefing: Briefing) -> list[Edit]:
    id_ = draw(SLUGS)
    if briefing.actor(id_) is not None:
        return []
    actor = Actor(id_, draw(TEXTS), draw(_maybe(TEXTS, "")), draw(LISTS))
    return [Insert(("actors",), draw(st.integers(0, len(briefing.actors))), actor)]


def _new_source(draw: st.DrawFn, briefing: Briefing) -> list[Edit]:
    id_ = draw(SLUGS)
    if briefing.has_source(id_) or len(briefing.sources) > 2:
        return []
    source = Source(id_, draw(TEXTS), title=draw(_maybe(TEXTS, "")))
    return [Insert(("sources",), draw(st.integers(0, len(briefing.sources))), source)]


def _section(draw: st.DrawFn, briefing: Briefing) -> list[Edit]:
    sections = value_at(briefing, ("sections",))
    if not sections:
        return []
    section = draw(st.sampled_from(sections))
    kind = draw(st.sampled_from(["title", "move", "remove"]))
    if kind == "move":
        return [Move(("sections", section.id), ("sections",), draw(st.integers(0, len(sections) - 1)))]
    if kind == "remove":
        return [] if section.claims else [Remove(("sections", section.id))]
    return [SetValue(("sections", section.id, "title"), draw(TEXTS))]


def _new_section(draw: st.DrawFn, briefing: Briefing) -> list[Edit]:
    id_ = draw(SLUGS)
    sections = value_at(briefing, ("sections",))
    if id_ in {pane.id for pane in briefing.panes}:
        return []
    return [Insert(("sections",), draw(st.integers(0, len(sections))), Pane(id_, draw(TEXTS), ()))]


def _whole_list(draw: st.DrawFn, briefing: Briefing) -> list[Edit]:
    lists = [
        (claim_address(claim.id, key), values)
        for claim in briefing.claims
        for key in ("by", "see", "actors", "gaps")
        if len(values := getattr(claim, key)) > 1
    ]
    if not lists:
        return []
    address, values = draw(st.sampled_from(lists))
    return [SetValue(address, tuple(draw(st.permutations(values))))]
