"""One claim alone, as it is reviewed: its sentence, what the check says of it, and its fields with their reasons."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import zip_longest
from typing import Any, NamedTuple

from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.edtf import Edtf
from briefing_tui.domain.locator import SIGN, locator
from briefing_tui.domain.problem import Problem
from briefing_tui.domain.vocabulary import CREDIBILITY, Likelihood, Review
from briefing_tui.loading.comments import ClaimComment
from briefing_tui.loading.format import SECTION_CLAIM
from briefing_tui.reading.review import Tally, tally
from briefing_tui.text.regex import regex
from briefing_tui.ui.render.claims import VERDICT_ROLES, pane_role, verdict_sign
from briefing_tui.ui.render.notice import Room, problem_notice
from briefing_tui.ui.render.page import Page, PageBuilder, PageContext
from briefing_tui.ui.render.review import review_sign, sentence_role
from briefing_tui.ui.render.text import Line, Spans, breaks, length, pad, shorten, wrap

_MIN_COLUMNS_CELLS = 48  # narrower than this, a field flows in one: its key, its value, and why
_MIN_BESIDE_CELLS = 72  # from this on, the reasons have a column of their own
_MARGIN_CELLS = 2  # of the sign of what is unsure
_KEY_CELLS = 13
_VALUE_CELLS = 24  # of a value that has its reason beside it
_SIGN_CELLS = 3  # of the sign of a verdict, with the number of quotes before it
_GAP_CELLS = 2
_MAX_PROBLEM_LINES = 100
_REVIEW_ROLES = {Review.UNREVIEWED: "warn", Review.ACCEPTED: "ok"}
_ELSEWHERE = frozenset({"id", "text", "at", "review"})  # keys of what does not stand among the fields
_UNSURE = regex(r"\bunsure: .*", re.DOTALL)  # as the draft writes it beside what it was unsure of


class Card(NamedTuple):
    """What is shown of one claim: its number, from 0, among so many that are listed, and that of its current quote.

    `problems` is what the check says of it, and `comments` are those beside it in its file.
    """

    claim: Claim
    number: int
    listed: int
    passage: int = 0
    problems: Sequence[Problem] = ()
    comments: Sequence[ClaimComment] = ()


class _Field(NamedTuple):
    """A field as it is drawn: its key, its value in stretches of text, one list a line, and why it is so."""

    key: str
    values: Sequence[Spans]
    reasons: Sequence[str] = ()


def card_page(context: PageContext, card: Card) -> Page:
    """Lay out one claim; it is the item of its number, and what stands for the others has no line."""
    builder = PageBuilder(context.width)
    found = tally(context.briefing)
    builder.head(*_place(context, card, found))
    for line in wrap(found.words, context.width) if found.total and not found.left else ():
        builder.head((line, "ok"))
    head = builder.page()
    lines = [Line(tuple(spans), card.number) for spans in (*_sentence(context, card), *_fields(context, card))]
    first, last = head.head, head.head + len(lines)
    rows = ((first, first),) * card.number + ((first, last),) + ((last, last),) * (card.listed - card.number - 1)
    return head._replace(lines=(*head.lines, *lines), rows=rows)


def _place(context: PageContext, card: Card, found: Tally) -> Spans:
    """Return where the claim stands, how far the review has come, and at the right edge what was made of this one.

    What there is no room for is said in fewer words.
    """
    pane, review = context.briefing.pane_of(card.claim.id), card.claim.review
    where = f"{card.number + 1}/{card.listed} {pane.title}"
    count = f"{found.reviewed}/{found.total} reviewed" if found.left else ""
    sign = context.glyphs.verbatim if review is Review.ACCEPTED else review_sign(card.claim, context.glyphs)
    word = f"{sign} {review}" if review else ""
    role = _REVIEW_ROLES.get(review, "quiet") if review else "quiet"
    for done, right in (
        (found.words if found.left else "", word),
        (count, word),
        (count, sign),
        ("", word),
        ("", sign),
    ):
        left: Spans = [(where, pane_role(pane.id)), *([(f" {context.glyphs.dot} {done}", "quiet")] if done else [])]
        gap = context.width - length(left) - len(right)
        if gap >= _GAP_CELLS:
            return [*left, (" " * gap, "text"), (right, role)]
    return [(shorten(where, context.width, context.glyphs.ellipsis), pane_role(pane.id))]


def _sentence(context: PageContext, card: Card) -> Iterator[Spans]:
    """Yield the lines of the sentence with the sign of its verdict, and below it what the check says of the claim."""
    claim = card.claim
    sign, sign_role = verdict_sign(context, claim)
    chosen = f"{context.glyphs.chosen} " if claim.id in context.chosen else ""
    lead = chosen + (f"{context.glyphs.collected} " if claim.id in context.collected else "")
    room = context.width - _SIGN_CELLS
    for number, part in enumerate(wrap(lead + claim.text, room)):
        signs, shown = (chosen, (f"{sign:>{_SIGN_CELLS}}", sign_role)) if not number else ("", ("", "text"))
        words = part[len(signs) :]
        yield [(signs, "mark"), (words, sentence_role(claim)), (pad(part, room)[len(part) :], "text"), shown]
    for line in problem_notice(card.problems, Room(context.width, _MAX_PROBLEM_LINES)):
        yield list(line.spans)
    if context.width >= _MIN_COLUMNS_CELLS:
        yield []


def _fields(context: PageContext, card: Card) -> Iterator[Spans]:
    for field in _of_claim(context, card):
        if context.width < _MIN_COLUMNS_CELLS:
            yield from _flowing(context, field)
        else:
            yield from _in_columns(context, field)


def _of_claim(context: PageContext, card: Card) -> Iterator[_Field]:
    """Yield the fields of the claim that have a value, in the order of the format, and around them its pane and id."""
    claim, briefing = card.claim, context.briefing
    reasons: dict[str, list[str]] = {}
    for key, text, _ in card.comments:
        reasons.setdefault(key, []).append(text)
    pane, about = briefing.pane_of(claim.id), reasons.pop("", [])
    of_pane = [text for text in about if text.startswith(f"{pane.id}: ")]
    if "text" in reasons:
        yield _Field("text", [], reasons["text"])
    yield _Field("pane", [[(pane.title, "value")]], [text.removeprefix(f"{pane.id}: ") for text in of_pane])
    for field in SECTION_CLAIM.fields:
        value = getattr(claim, field.attribute or field.key)
        if field.key not in _ELSEWHERE and value not in (None, "", ()):
            yield _Field(field.key, list(_values(context, value, field.key)), reasons.get(field.key, []))
        elif field.key == "at":
            yield _Field("at", list(_quotes(context, card)), reasons.get("at", []))
    yield _Field("id", [[(claim.id, "quiet")]], [text for text in about if text not in of_pane])


def _values(context: PageContext, value: Any, key: str) -> Iterator[Spans]:
    """Yield a value in words; each of several texts on lines of its own."""
    briefing = context.briefing
    match value:
        case tuple() if key in ("by", "actors"):
            yield [(", ".join(map(briefing.actor_name, value)), "value")]
        case tuple() if key in ("see", "contradicts"):
            yield from ([(_claim_words(briefing, claim), "value")] for claim in value)
        case tuple():
            bullet = f"{context.glyphs.bullet} " if len(value) > 1 else ""
            yield from ([(f"{bullet}{text}", "value")] for text in value)
        case _:
            yield [(_words(value), "value")]


def _words(value: Any) -> str:
    match value:
        case Edtf():
            return value.describe()
        case Likelihood():
            low, high = value.percent
            return f"{value.words} ({low} to {high} %)"
        case StrEnum():
            return value.value
        case int():
            return f"{value}, {CREDIBILITY[value]}"
        case _:
            return str(value)


def _claim_words(briefing: Briefing, claim: str) -> str:
    return briefing.claim(claim).text if briefing.has_claim(claim) else claim


def _quotes(context: PageContext, card: Card) -> Iterator[Spans]:
    """Yield a line for each quote: the sign of its verdict, where it stands, and its first words."""
    claim, evidence, glyphs = card.claim, context.evidence, context.glyphs
    if not claim.quotes:
        yield [("no quote", "quiet")]
    room = context.width - (_MARGIN_CELLS + _KEY_CELLS if context.width >= _MIN_COLUMNS_CELLS else len("at") + 1)
    found = evidence.quotes(claim) if evidence is not None else [(quote, None) for quote in claim.quotes]
    for number, (quote, anchor) in enumerate(found):
        is_current = number == card.passage % len(claim.quotes) and len(claim.quotes) > 1
        spans: Spans = [(f"{glyphs.hit} " if is_current else "  ", "bar")] if len(claim.quotes) > 1 else []
        article = evidence.articles.get(quote.source) if evidence is not None else None
        if anchor is not None:
            verdict = anchor.verdict if article is not None else None
            spans.append((f"{glyphs.verdict(verdict)} ", VERDICT_ROLES[verdict]))
        if article is not None and anchor is not None and anchor.span is not None:
            style = SIGN._replace(one=glyphs.paragraph, several=glyphs.paragraph)
            spans.append((f"{locator(article, anchor.span, style)} ", "quiet"))
        words = shorten(quote.exact, max(room - length(spans), 1), glyphs.ellipsis)
        yield [*spans, (words, "value" if is_current or len(claim.quotes) == 1 else "quiet")]


def _in_columns(context: PageContext, field: _Field) -> Iterator[Spans]:
    """Yield a field with its key, its value and its reasons each in a column, the reasons below where it is narrow."""
    cells = context.width - _MARGIN_CELLS - _KEY_CELLS
    words: Sequence[Spans] = field.values or [_reason(reason) for reason in field.reasons]
    left = [line for each in words for line in flowed(each, cells)]
    right: list[Spans] = []
    reason_cells = cells - _VALUE_CELLS - _GAP_CELLS
    reasons = field.reasons if field.values else ()
    if context.width >= _MIN_BESIDE_CELLS and len(left) <= 1 and all(length(line) <= _VALUE_CELLS for line in left):
        right = [line for reason in reasons for line in flowed(_reason(reason), reason_cells)]
    else:
        lead = f"{context.glyphs.dot} "
        for reason in reasons:
            lines = flowed(_reason(reason), cells - len(lead))
            left += [[(lead if not row else " " * len(lead), "faint"), *line] for row, line in enumerate(lines)]
    sign = context.glyphs.unknown if _is_unsure(field) else ""
    nothing: Spans = []
    for row, (value, why) in enumerate(zip_longest(left, right, fillvalue=nothing)):
        shown = sign if not row else ""  # apart from the cells behind it, which an underlined look would show
        margin = [(shown, "unsure"), (" " * (_MARGIN_CELLS - len(shown)), "text"),
                  (f"{field.key if not row else '':<{_KEY_CELLS}}", "label")]  # fmt: skip
        gap = [(" " * (_VALUE_CELLS + _GAP_CELLS - length(value)), "text")] if why else []
        yield [*margin, *value, *gap, *why]


def _flowing(context: PageContext, field: _Field) -> Iterator[Spans]:
    """Yield a field in lines that go on from its key to its value and its reasons."""
    dot = (f" {context.glyphs.dot} ", "faint")
    reasons = [span for reason in field.reasons for span in (dot, *_reason(reason))][not field.values :]
    key = (f"{field.key} ", "label")
    for number, value in enumerate(field.values or [[]]):
        last = number + 1 >= len(field.values)
        spans = [key if not number else (" " * len(key[0]), "label"), *value, *(reasons if last else [])]
        yield from flowed(spans, context.width)


def _reason(text: str) -> Spans:
    """Return a reason in a quiet tone, but what is unsure of it."""
    found = _UNSURE.search(text)
    if found is None:
        return [(text, "quiet")]
    return [(text[: found.start()], "quiet"), (text[found.start() :], "unsure")]


def _is_unsure(field: _Field) -> bool:
    return any(_UNSURE.search(reason) for reason in field.reasons)


def flowed(spans: Spans, width: int) -> list[Spans]:
    """Break stretches of text that go on in one into lines of at most `width` cells; each keeps its role."""
    text = "".join(part for part, _ in spans)
    lines: list[Spans] = []
    for start, end in breaks(text, 0, len(text), max(width, 1)):
        line: Spans = []
        at = 0
        for part, role in spans:
            cut = part[max(start - at, 0) : max(end - at, 0)]
            line += [(cut, role)] if cut else []
            at += len(part)
        lines.append(line)
    return lines
