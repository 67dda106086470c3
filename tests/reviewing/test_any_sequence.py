"""Any sequence of changes leaves a briefing that is written, read again without an error, and undone."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reviewing.made import RIVER, RIVER_FILE, SHIPPED, SHIPPED_FILE, made

from briefing_tui.domain.address import Address, claim_address, quote_address
from briefing_tui.domain.briefing import Briefing, Preparation, Quote
from briefing_tui.domain.edits import Change, Edit, SetValue, apply_edits, inverse_edits
from briefing_tui.domain.vocabulary import Method, Review
from briefing_tui.loading.briefing import load_text
from briefing_tui.loading.editing.editable_text import EditableText
from briefing_tui.loading.fields import Listing
from briefing_tui.loading.writing import briefing_yaml
from briefing_tui.reviewing import actors, arranging, joining, judging, linking, ordering, quoting, setting
from briefing_tui.reviewing.changes import RefusedError
from briefing_tui.reviewing.fields import settable
from briefing_tui.reviewing.options import options

_WORDS = (
    "",
    "stated",
    "reported",
    "Rahmon",
    "a, b",
    '"a, b"',
    "2021/..",
    "likely",
    "3",
    "None",
    "null",
    "- x",
    "# y",
    "C",
)
_TEXTS = st.sampled_from(_WORDS) | st.text(max_size=12)

_IN_FILES = {SHIPPED.id: SHIPPED_FILE.read_text("utf-8"), RIVER.id: RIVER_FILE.read_text("utf-8")}


def _draft(briefing: Briefing) -> Briefing:
    edits = [SetValue(claim_address(claim.id, "review"), Review.UNREVIEWED) for claim in briefing.claims]
    return replace(apply_edits(briefing, edits), prepared_by=Preparation(method=Method.MACHINE))


def _setting(briefing: Briefing, draw: Callable[[Any], Any]) -> Change:
    """Return the change of a field of some things to a word, or to what it can be given."""
    things: list[Sequence[Address]] = [
        [()],
        [claim_address(claim) for claim in _claims(briefing, draw)],
        [quote_address(claim.id, 0) for claim in briefing.claims if claim.quotes][:1],
        [("actors", actor.id) for actor in briefing.actors][:2],
        [("sources", source.id) for source in briefing.sources][:1],
        [("sections", pane.id) for pane in briefing.panes[3:]][:1],
    ]
    chosen = draw(st.sampled_from([each for each in (*things, *[things[1]] * 4) if each]))
    fields = settable(briefing, chosen[0])
    first = draw(st.sampled_from(fields))
    values = [option.value for option in options(briefing, first.address)]
    typed = draw(st.sampled_from(values) if values and draw(st.booleans()) else _TEXTS)
    addresses = [(*thing, first.field.key) for thing in chosen] if len(chosen) > 1 else [first.address]
    if isinstance(first.field.kind, Listing) and draw(st.booleans()):
        return setting.toggle_item(briefing, addresses, typed)
    return setting.set_field(briefing, addresses, typed, {"by": "Somebody"})


def _claims(briefing: Briefing, draw: Callable[[Any], Any]) -> list[str]:
    ids = [claim.id for claim in briefing.claims]
    found: list[str] = draw(st.lists(st.sampled_from(ids), min_size=1, max_size=3)) if ids else []
    return found


def _change(briefing: Briefing, draw: Callable[[Any], Any]) -> Change:
    """Return a change of some kind, of claims and with values that are drawn. Raises RefusedError."""
    claims, others = _claims(briefing, draw), _claims(briefing, draw)
    one = claims[0] if claims else ""
    pane = draw(st.sampled_from([pane.id for pane in briefing.panes]))
    number, steps = draw(st.integers(0, 2)), draw(st.sampled_from([-2, -1, 1, 3]))
    quote = Quote(draw(st.sampled_from(["Some words", "Other words, of 2"])), briefing.sources[0].id)
    key, text = draw(st.sampled_from(["see", "contradicts"])), draw(_TEXTS)
    kinds: list[Callable[[], Change]] = [
        lambda: judging.accept(briefing, claims),
        lambda: judging.reject(briefing, claims),
        lambda: arranging.move(briefing, claims, pane),
        lambda: arranging.move_to_new_section(briefing, claims, text),
        lambda: arranging.delete(briefing, claims),
        lambda: arranging.delete_section(briefing, pane),
        lambda: arranging.toggle_key_judgement(briefing, claims),
        lambda: ordering.shift(briefing, [claim_address(claim) for claim in claims], steps),
        lambda: ordering.shift(briefing, [("actors", actor.id) for actor in briefing.actors[1:3]], steps),
        lambda: ordering.shift_key_judgement(briefing, one, steps),
        lambda: joining.merge(briefing, claims),
        lambda: joining.split(briefing, one, text, range(number)),
        lambda: linking.link(briefing, claims, key, others),
        lambda: linking.unlink(briefing, claims, key, others),
        lambda: quoting.new_claim(briefing, quote, pane, text, one),
        lambda: quoting.add_quote(briefing, one, quote),
        lambda: quoting.replace_quote(briefing, one, number, quote),
        lambda: quoting.remove_quote(briefing, one, number),
        lambda: actors.new_actor(briefing, text, "group", claims),
        lambda: actors.add_alias(briefing, briefing.actors[0].id, text),
        *[lambda: _setting(briefing, draw)] * 8,
    ]
    return draw(st.sampled_from(kinds))()  # type: ignore[no-any-return]


_FIRST = st.sampled_from([RIVER, _draft(RIVER), SHIPPED, _draft(SHIPPED)])


def _changes(first: Briefing, data: st.DataObject) -> Iterator[tuple[Briefing, Change]]:
    """Yield some changes, each with the briefing that it is made of, which is the first or comes of those before."""
    briefing = first
    for _ in range(data.draw(st.integers(1, 8))):
        try:
            change = _change(briefing, data.draw)
        except RefusedError as error:
            sentence = str(error)
            assert ": " in sentence
            assert not sentence.endswith(".")
            continue
        yield briefing, change
        briefing = apply_edits(briefing, change.edits)


@given(_FIRST, st.data())
@settings(deadline=None, max_examples=40)
def test_any_sequence_of_changes_is_written_read_and_undone(first: Briefing, data: st.DataObject) -> None:
    after, edits = first, list[Edit]()
    for briefing, change in _changes(first, data):
        after = made(briefing, change)
        edits += change.edits
    assert apply_edits(after, inverse_edits(first, edits)) == first
    for claim in after.claims:
        assert all(claim.id in after.claim(other).contradicts for other in claim.contradicts)
        assert claim.id not in (*claim.see, *claim.contradicts)


@given(_FIRST, st.data())
@settings(deadline=None, max_examples=40)
def test_any_change_can_be_made_in_the_text_of_a_file_and_taken_back(first: Briefing, data: st.DataObject) -> None:
    text = EditableText.of(briefing_yaml(first, {}) if first.reviews else _IN_FILES[first.id])
    for briefing, change in _changes(first, data):
        written = text.edited(briefing, change.edits)
        assert load_text(written.text.text, Path("changed.yaml")).briefing == apply_edits(briefing, change.edits)
        assert written.text.reverted(written.patches).text == text.text
        text = written.text
