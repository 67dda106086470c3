"""The commands that copy: always with the origin, so that no words lose it on the way into a memo."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.passage import Span
from briefing_tui.reading.effect import Choice, Copy, Effect, OpenPicker, stay
from briefing_tui.reading.highlights import claim_at_cursor, highlighted_passage
from briefing_tui.reading.history import PaneName
from briefing_tui.reading.outline import WAITING
from briefing_tui.reading.selection import select
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import register
from briefing_tui.reading.viewport import Viewport
from briefing_tui.text.english import counted
from briefing_tui.ui.commands.selection import units_of

_TEXT, _MARKDOWN, _YAML = "plain text", "Markdown", "a YAML item for at:"


class _Offer(NamedTuple):
    """A text that can be copied: what it is of, and the name of its form."""

    subject: str
    form: str
    text: str

    @property
    def request(self) -> Copy:
        return Copy(self.text, self.subject if self.form == _TEXT else f"{self.subject} as {self.form}")


def copy(session: Session, view: Viewport) -> Effect:
    """Copy what is selected, in the source the passage or the sentence at the cursor, or else the claim, as text."""
    state = session.state
    selected = state.selection or view.selected
    offers = _of_passage(session, view) if selected or state.focus is PaneName.SOURCE else _of_claim(session)
    offer = next(offers, None)
    if offer is None:
        return stay(state, _reason(session))
    return Effect(replace(state, selection=None), request=offer.request)


def copy_as(session: Session, view: Viewport) -> Effect:
    """Open a window with all that can be copied here, in each form; what is selected stands first."""
    passage, claim = list(_of_passage(session, view)), list(_of_claim(session))
    here = [*passage, *claim] if session.state.selection or view.selected else [*claim, *passage]
    offers = [*here, *_of_register(session)]
    if not offers:
        return stay(session.state, _reason(session))
    choices = [Choice(offer.request, _capital(offer.form), group=_capital(offer.subject)) for offer in offers]
    unquotable = passage and passage[-1].form != _YAML
    why = ("no YAML item: these words begin or end within a word, or stand in several places",) if unquotable else ()
    return Effect(session.state, why, request=OpenPicker("Copy as", choices))


def _of_claim(session: Session) -> Iterator[_Offer]:
    from briefing_tui.exporting.copied import copied_claim
    from briefing_tui.exporting.markdown import markdown_claim

    briefing, claim, evidence = session.briefing, claim_at_cursor(session), session.index.evidence
    if claim and evidence:
        subject = f"the claim '{claim.id}'"
        yield _Offer(subject, _TEXT, copied_claim(briefing, claim, evidence))
        yield _Offer(subject, _MARKDOWN, markdown_claim(briefing, claim, evidence))


def _of_passage(session: Session, view: Viewport) -> Iterator[_Offer]:
    from briefing_tui.documents.quoting import quote_of
    from briefing_tui.exporting.copied import copied_passage
    from briefing_tui.exporting.markdown import markdown_passage
    from briefing_tui.exporting.yaml_item import yaml_item

    briefing, source, article = session.briefing, session.source, session.article
    span, subject = _span(session, view)
    sources = session.document.sources
    if span is None or article is None or sources is None:
        return
    yield _Offer(subject, _TEXT, copied_passage(briefing, source, article, span))
    yield _Offer(subject, _MARKDOWN, markdown_passage(briefing, source, article, span))
    if quote := quote_of(sources.haystacks[source], source, span):
        yield _Offer(subject, _YAML, yaml_item(quote, with_source=len(briefing.sources) > 1))


def _of_register(session: Session) -> Iterator[_Offer]:
    from briefing_tui.exporting.copied import copied_register
    from briefing_tui.exporting.markdown import markdown_register

    briefing, evidence = session.briefing, session.index.evidence
    claims = [briefing.claim(claim) for claim in register(session.state, session.briefing)]
    if claims and evidence:
        subject = f"the {counted(len(claims), 'collected claim')}"
        yield _Offer(subject, _TEXT, copied_register(briefing, claims, evidence))
        yield _Offer(subject, _MARKDOWN, markdown_register(briefing, claims, evidence))


def _reason(session: Session) -> str:
    waits = session.index.evidence is None and claim_at_cursor(session) is not None
    return WAITING if waits else "there is nothing here to copy"


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _span(session: Session, view: Viewport) -> tuple[Span | None, str]:
    """Return the selected span, the highlighted passage or, in the source, the sentence; and what it is called."""
    state, article = session.state, session.article
    if selected := state.selection.span if state.selection else view.selected:
        return selected, "the selected words"
    passage = highlighted_passage(session)
    if passage is not None or article is None or state.focus is PaneName.LIST:
        return passage.span if passage else None, "the passage"
    number = article.block_at(state.offset)
    unit = select(article, units_of, number, state.offset)
    is_row = unit is not None and article.blocks[number].kind is BlockKind.ROW
    return unit.span if unit else None, "the row" if is_row else "the sentence"
