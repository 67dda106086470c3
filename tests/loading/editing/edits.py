"""Random edits of a briefing, each of which leaves it valid."""

from dataclasses import fields
from itertools import chain

from hypothesis import strategies as st

from briefing_tui.domain.address import claim_address, quote_address, source_address
from briefing_tui.domain.briefing import STANDING_PANES, Actor, Briefing, Claim, Pane, Quote
from briefing_tui.domain.edits import Edit, Insert, Move, Remove, SetValue, list_of_pane, value_at
from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.domain.vocabulary import Basis, Confidence, Method, Reliability, Review, Tlp

_NASTY = (
    "plain words", "a: colon", "ends with:", "# hash", "a # hash", "- a hyphen", "'single'", '"double"', "it's", "null",
    "~", "2024-01-01", "yes", "[brackets]", "{braces}", "a, comma", "*star", "&and", "!bang", "%percent", "@at",
    "`tick", "|", ">", "emoji 🐎 here", "سلام دنیا", "two\nlines", "a\n\nparagraph", "back\\slash", "tab\there",
    "x" * 200, "many words " * 30 + "end", "¶ 12", "0x10", "1e3", "…", "a  double  space", "? question", "k: {a: [b]}",
    "—dash",
)  # fmt: skip  # as many as a line holds
texts = st.sampled_from(_NASTY) | st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=9
)
_words = st.lists(texts, max_size=4, unique=True).map(tuple)


def edits(briefing: Briefing) -> st.SearchStrategy[tuple[Edit, ...]]:
    """Return a strategy for an edit, or a few that belong together."""
    claims = list(briefing.claims)
    strategies = [_at_top(), *(map(_of_claim, [briefing] * len(claims), claims) if claims else ())]
    strategies += [_new_claim(briefing), _of_lists(briefing)]
    strategies += [_of_source(source.id) for source in briefing.sources]
    return st.one_of(strategies)


def _set(address: tuple[str | int, ...], value: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[Edit, ...]]:
    return value.map(lambda each: (SetValue(address, each),))


def _optional(value: st.SearchStrategy[object], empty: object = None) -> st.SearchStrategy[object]:
    return value | st.just(empty)


def _at_top() -> st.SearchStrategy[tuple[Edit, ...]]:
    return st.one_of(
        _set(("title",), texts),
        _set(("bluf",), _optional(texts, "")),
        _set(("tags",), _words),
        _set(("tlp",), _optional(st.sampled_from(Tlp))),
        _set(("changed",), _optional(texts, "")),
        _set(("as_of",), _optional(st.sampled_from(["2024-11-18", "2023"]).map(parse_edtf))),
        _set(("prepared_by", "name"), _optional(texts, "")),
        _set(("prepared_by", "method"), _optional(st.sampled_from(Method))),
    )


def _of_source(source: str) -> st.SearchStrategy[tuple[Edit, ...]]:
    return st.one_of(
        _set(source_address(source, "title"), _optional(texts, "")),
        _set(source_address(source, "note"), _optional(texts, "")),
        _set(source_address(source, "reliability"), _optional(st.sampled_from(Reliability))),
    )


def _of_claim(briefing: Briefing, claim: Claim) -> st.SearchStrategy[tuple[Edit, ...]]:
    others = [each.id for each in briefing.claims if each.id != claim.id]
    actors = [actor.id for actor in briefing.actors]
    some = st.lists(st.sampled_from(others), max_size=3, unique=True).map(tuple) if others else st.just(())
    cast = st.lists(st.sampled_from(actors), max_size=3, unique=True).map(tuple) if actors else st.just(())
    by = st.lists(texts, min_size=1, max_size=3, unique=True).map(tuple)
    strategies: list[st.SearchStrategy[tuple[Edit, ...]]] = [
        _set(claim_address(claim.id, "text"), texts),
        _set(claim_address(claim.id, "note"), _optional(texts, "")),
        _set(claim_address(claim.id, "because"), _optional(texts, "")),
        _set(claim_address(claim.id, "by"), by),
        _set(claim_address(claim.id, "actors"), cast),
        _set(claim_address(claim.id, "see"), some),
        _set(claim_address(claim.id, "contradicts"), some),
        _set(
            claim_address(claim.id, "when"), _optional(st.sampled_from(["2021-08/..", "1990", "2020~"]).map(parse_edtf))
        ),
        _set(claim_address(claim.id, "confidence"), _optional(st.sampled_from(Confidence))),
        _set(claim_address(claim.id, "credibility"), _optional(st.integers(1, 6))),
        _set(claim_address(claim.id, "review"), _optional(st.sampled_from(Review))),
        _removal(briefing, claim),
        _moves(briefing, claim),
        _new_quote(briefing, claim),
    ]
    for number in range(len(claim.quotes)):
        strategies += [
            _set(quote_address(claim.id, number, "quote"), texts),
            _set(quote_address(claim.id, number, "before"), _optional(texts, "")),
            _set(quote_address(claim.id, number, "note"), _optional(texts, "")),
        ]
        if len(claim.quotes) > 1:
            strategies.append(st.just((Remove(claim_address(claim.id, "at", number)),)))
    return st.one_of(strategies)


def _removal(briefing: Briefing, claim: Claim) -> st.SearchStrategy[tuple[Edit, ...]]:
    loose = [
        SetValue(claim_address(other.id, key), tuple(each for each in getattr(other, key) if each != claim.id))
        for other in briefing.claims
        for key in ("see", "contradicts")
        if claim.id in getattr(other, key) and other.id != claim.id
    ]
    judgements = tuple(each for each in briefing.key_judgments if each != claim.id)
    if judgements != briefing.key_judgments:
        loose.append(SetValue(("key_judgments",), judgements))
    return st.just((*loose, Remove(claim_address(claim.id))))


def _moves(briefing: Briefing, claim: Claim) -> st.SearchStrategy[tuple[Edit, ...]]:
    """Return moves within a pane, and of a claim that has the fields of every pane into another."""
    own = briefing.pane_of(claim.id)
    special = {
        "severity",
        "kind",
        "channel",
        "status",
        "direction",
        "alternatives",
        "assumptions",
        "indicators",
        "gaps",
    }
    is_plain = not any(getattr(claim, field.name) for field in fields(claim) if field.name in special)
    sections = {pane.id for pane in briefing.panes} - set(STANDING_PANES)
    panes = [pane for pane in briefing.panes if pane.id == own.id or is_plain or pane.id in sections]
    places = [
        (list_of_pane(pane.id), index) for pane in panes for index in range(len(pane.claims) + (pane.id != own.id))
    ]
    return st.sampled_from(places).map(lambda place: (Move(claim_address(claim.id), *place),))


def _new_quote(briefing: Briefing, claim: Claim) -> st.SearchStrategy[tuple[Edit, ...]]:
    at, source = claim_address(claim.id, "at"), briefing.sources[0].id
    quotes = st.builds(Quote, texts, st.just(source), st.just("") | texts, st.just("") | texts)
    return st.tuples(st.integers(0, len(claim.quotes)), quotes).map(lambda each: (Insert(at, *each),))


def _new_claim(briefing: Briefing) -> st.SearchStrategy[tuple[Edit, ...]]:
    number = next(number for number in range(10_000) if not briefing.has_claim(f"new-{number}"))
    quotes = st.lists(st.builds(Quote, texts, st.just(briefing.sources[0].id)), min_size=1, max_size=2).map(tuple)
    claims = st.builds(Claim, st.just(f"new-{number}"), texts, st.just(Basis.STATED), quotes, note=st.just("") | texts)
    places = [(list_of_pane(pane.id), index) for pane in briefing.panes for index in range(len(pane.claims) + 1)]
    return st.tuples(st.sampled_from(places), claims).map(lambda each: (Insert(*each[0], each[1]),))


def _of_lists(briefing: Briefing) -> st.SearchStrategy[tuple[Edit, ...]]:
    taken = set(chain((actor.id for actor in briefing.actors), (pane.id for pane in briefing.panes)))
    free = next(f"thing-{number}" for number in range(10_000) if f"thing-{number}" not in taken)
    actors = st.integers(0, len(briefing.actors)).map(lambda at: (Insert(("actors",), at, Actor(free, "Some one")),))
    count = len(value_at(briefing, ("sections",)))
    sections = st.integers(0, count).map(lambda at: (Insert(("sections",), at, Pane(free, "A section", ())),))
    return actors | sections
