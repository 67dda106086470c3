"""Whole items are found wherever they stand in an answer; what is not valid is counted and passed over."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.domain.vocabulary import Basis, Likelihood
from briefing_tui.drafting.model.items import Item, Refusal, answer_of

ONE = '{"n": 1, "basis": "stated"}'
TWO = '{"n": 2, "basis": "reported", "by": ["A1"]}'
ITEMS = (Item(1, {"basis": Basis.STATED}), Item(2, {"basis": Basis.REPORTED, "by": ("A1",)}))


@pytest.mark.parametrize(
    "text",
    [
        f'{{"sentences": [{ONE}, {TWO}]}}',
        f"[{ONE}, {TWO}]",
        f"{ONE}\n{TWO}",
        f"```json\n[{ONE}, {TWO}]\n```",
        f'Sure! Here is "the answer: {{as you asked}}:\n```\n{{"sentences": [{ONE}, {TWO}]}}\n```\nAnything else?',
        f'<think>Is it {{"n": 1, "basis": "alleged"}}? No.</think>[{ONE}, {TWO}]',
        f'Hm, {{"n": 1, "basis": "alleged"}}? No.</think>\n[{ONE}, {TWO}]',
        f'[THINK]{{"n": 2}}[/THINK][{ONE}, {TWO}]',
        f'{{"a": {{"b": [{ONE}, {TWO}]}}}}',
    ],
)
def test_items_are_found_in_fences_after_thinking_and_between_words(text: str) -> None:
    assert answer_of(text, (1, 2)).items == ITEMS


@pytest.mark.parametrize("end", range(1, len(TWO)))
def test_whole_items_are_salvaged_wherever_an_answer_breaks_off(end: int) -> None:
    answer = answer_of(f'{{"sentences": [{ONE}, {TWO[:end]}', (1, 2))
    assert (answer.items, answer.is_cut) == (ITEMS[:1], True)


def test_thinking_without_an_end_is_no_answer() -> None:
    assert answer_of(f"<think>Perhaps {ONE}", (1, 2)).items == ()


@pytest.mark.parametrize(
    ("raw", "refusal"),
    [
        ('{"n": 1, "basis": stated}', Refusal.UNREADABLE),
        ('{"n": 1, "basis": "stated", "basis": "alleged"}', Refusal.UNREADABLE),
        ('{"n": NaN}', Refusal.UNREADABLE),
        ('{"n": Infinity}', Refusal.UNREADABLE),
        (f'{{"n": {"9" * 5000}}}', Refusal.UNREADABLE),
        (f'{{"n": 1, "by": {"[" * 300}{"]" * 300}}}', Refusal.OUTSIDE_VOCABULARY),
        (f'{{"n": 1, "by": {"[" * 9000}{"]" * 9000}}}', Refusal.UNREADABLE),
        (f'{{"n": 1, "text": "{"x" * 5000}"}}', Refusal.UNREADABLE),
        ('{"n": 3}', Refusal.UNKNOWN_NUMBER),
        ('{"n": -1}', Refusal.UNKNOWN_NUMBER),
        ('{"n": 1e999}', Refusal.UNKNOWN_NUMBER),
        ('{"n": 1.0}', Refusal.UNKNOWN_NUMBER),
        ('{"n": true}', Refusal.UNKNOWN_NUMBER),
        ('{"n": "one"}', Refusal.UNKNOWN_NUMBER),
        ('{"n": "²"}', Refusal.UNKNOWN_NUMBER),
        ('{"n": [1]}', Refusal.UNKNOWN_NUMBER),
        ('{"pane": "threats"}', Refusal.UNKNOWN_NUMBER),
        ('{"n": 1, "pane": "gossip"}', Refusal.OUTSIDE_VOCABULARY),
        ('{"n": 1, "basis": "assumed"}', Refusal.OUTSIDE_VOCABULARY),
        ('{"n": 1, "basis": "none"}', Refusal.OUTSIDE_VOCABULARY),
        ('{"n": 1, "basis": ["stated"]}', Refusal.OUTSIDE_VOCABULARY),
        ('{"n": 1, "severity": 3}', Refusal.OUTSIDE_VOCABULARY),
        ('{"n": 1, "text": "a\\u0007b"}', Refusal.OUTSIDE_VOCABULARY),
        ('{"n": 1, "text": "a\x07b"}', Refusal.OUTSIDE_VOCABULARY),
        ('{"n": 1, "text": "a\\ud800b"}', Refusal.OUTSIDE_VOCABULARY),
        ('{"n": 1, "text": "a\\u202eb"}', Refusal.OUTSIDE_VOCABULARY),
        (f'{{"n": 1, "text": "{"x" * 2000}"}}', Refusal.OUTSIDE_VOCABULARY),
        ('{"n": 1, "by": [[1]]}', Refusal.OUTSIDE_VOCABULARY),
        ('{"n": 1, "by": ["a", "b", "c", "d", "e", "f"]}', Refusal.OUTSIDE_VOCABULARY),
    ],
    ids=lambda value: value[:40],
)
def test_what_is_not_valid_is_refused(raw: str, refusal: Refusal) -> None:
    answer = answer_of(f"[{raw}, {TWO}]", (1, 2))
    assert answer.refused == {refusal: 1}
    assert ITEMS[1] in answer.items
    assert not any(item.values for item in answer.items if item.number == 1)


def test_a_value_outside_its_vocabulary_does_not_cost_the_others() -> None:
    (item,) = answer_of('{"n": 1, "pane": "gossip", "basis": "alleged", "mood": "bad"}', (1,)).items
    assert item == Item(1, {"basis": Basis.ALLEGED})


@pytest.mark.parametrize("word", ["very-likely", "Very likely", " VERY_LIKELY "])
def test_a_word_is_of_its_vocabulary_however_it_is_written(word: str) -> None:
    (item,) = answer_of(json.dumps({"n": "1", "likelihood": word}), (1,)).items
    assert item == Item(1, {"likelihood": Likelihood.VERY_LIKELY})


def test_none_stands_for_no_value_and_nothing_for_no_answer() -> None:
    (item,) = answer_of('{"n": 1, "likelihood": "none", "by": ["none"], "text": "", "severity": null}', (1,)).items
    assert item == Item(1, {"likelihood": None, "by": None})


def test_what_is_said_twice_counts_once_and_what_contradicts_itself_not_at_all() -> None:
    answer = answer_of(f'{ONE}{ONE}{TWO}{{"n": 2, "basis": "stated"}}{TWO}', (1, 2))
    assert answer.items == ITEMS[:1]
    assert answer.refused == {Refusal.REPEATED: 2, Refusal.CONTRADICTORY: 2}


def test_endless_repetition_is_not_read_to_its_end() -> None:
    answer = answer_of(f"[{ONE}, " * 10_000, (1, 2))
    assert answer.items == ITEMS[:1]
    assert sum(answer.refused.values()) < 10


def test_an_empty_list_is_no_item() -> None:
    assert answer_of('{"sentences": []}', (1,)) == ((), {}, False)


@pytest.mark.parametrize(
    "text",
    ['{"' * 300_000, '{\\"' * 300_000, "{" * 500_000, '{"a": "' + '\\"{' * 300_000, "}" * 500_000, '"' * 500_000],
    ids=lambda text: text[:5],
)
def test_a_text_made_to_cost_much_is_read_in_one_pass(text: str) -> None:
    assert answer_of(text, (1,)).items == ()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)
KEYS = ("n", "pane", "basis", "by", "text", "likelihood", "severity", "importance")


@given(st.lists(st.dictionaries(st.sampled_from(KEYS), JSON | st.sampled_from(["none", 1, "high"])), max_size=5))
def test_any_items_are_read_or_refused(items: list[Any]) -> None:
    answer = answer_of(json.dumps({"sentences": items}), (1, 2))
    assert {item.number for item in answer.items} <= {1, 2}


@given(st.text(alphabet='{}[]"\\:,n12 basisted'))
def test_any_text_is_read(text: str) -> None:
    assert len(answer_of(text, (1, 2)).items) <= 2
