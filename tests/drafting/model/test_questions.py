"""A model is asked about numbered sentences, a few at a time, under a schema of the vocabularies."""

import json
from dataclasses import replace
from typing import Any

import pytest
from tests.drafting.model.article import ACTORS, ARTICLE, SENTENCES, analyses

from briefing_tui.domain.passage import Span
from briefing_tui.drafting.analysis import Analysis
from briefing_tui.drafting.model.questions import Batch, batches, request, schema, speaker_of


def _asked(**further: Any) -> dict[str, Any]:
    (batch,) = batches(analyses())
    found: dict[str, Any] = json.loads(request(batch, ARTICLE, ACTORS, "m", **{"has_schema": True} | further))
    return found


def test_sentences_are_numbered_from_1_and_asked_about_as_they_stand() -> None:
    asked = _asked()
    lines = asked["messages"][1]["content"].splitlines()
    assert lines[-4:] == [f"[{number}] {sentence}" for number, sentence in enumerate(SENTENCES, 1)]
    assert "Actors: A1 Norland; A2 Sudland" in lines


def test_a_model_is_asked_for_the_same_answer_each_time_and_for_no_more_than_it_needs() -> None:
    asked = _asked()
    assert (asked["model"], asked["temperature"], asked["stream"]) == ("m", 0, False)
    assert isinstance(asked["seed"], int)
    assert 0 < asked["max_tokens"] < 4096
    assert asked == _asked()


def test_the_schema_is_left_out_for_servers_that_do_not_know_it() -> None:
    assert _asked()["response_format"]["json_schema"]["schema"] == schema((1, 2, 3, 4))
    assert "response_format" not in _asked(has_schema=False)


def test_the_schema_has_the_numbers_and_the_words_and_nothing_that_a_grammar_fails_at() -> None:
    item: Any = schema((3, 4))["properties"]
    item = item["sentences"]["items"]
    assert item["properties"]["n"] == {"enum": [3, 4]}
    assert item["properties"]["basis"]["enum"] == ["stated", "reported", "alleged", "assessed"]
    assert "none" in item["properties"]["likelihood"]["enum"]
    assert item["required"] == [*item["properties"]]
    assert not {"pattern", "maxLength", "format"} & {*str(schema((3, 4))).replace("'", " ").split()}


def _of_length(*lengths: int) -> list[Analysis]:
    first = analyses()[0]
    return [replace(first, statement=replace(first.statement, span=Span(0, length))) for length in lengths]


@pytest.mark.parametrize(
    ("lengths", "numbers"),
    [
        ([], []),
        ([10] * 9, [(1, 2, 3, 4, 5, 6, 7, 8), (9,)]),
        ([1400, 1400, 1400], [(1, 2), (3,)]),
        ([9000, 10, 9000, 10], [(2, 4)]),
        ([9000], []),
    ],
)
def test_batches_fit_a_small_context_and_what_is_too_long_is_in_none(
    lengths: list[int], numbers: list[tuple[int, ...]]
) -> None:
    assert [batch.numbers for batch in batches(_of_length(*lengths))] == numbers


def test_no_control_character_of_an_article_reaches_a_model() -> None:
    text = "A \x1b[0m\u202eword.\nNext line of it."
    article = replace(ARTICLE, text=text)
    batch = Batch(((1, _of_length(len(text))[0]),))
    asked = json.loads(request(batch, article, (), "m", has_schema=False))
    assert asked["messages"][1]["content"] == "Sentences:\n[1] A ␛[0m␦word. Next line of it."


def test_a_sign_stands_for_an_actor_of_the_list() -> None:
    assert speaker_of("A1", ACTORS) == ACTORS[0]
    assert speaker_of("a2", ACTORS) == ACTORS[1]
    for sign in ("A0", "A3", "A", "B1", "1", "A-1", "A²", "", "A" + "1" * 5000):
        assert speaker_of(sign, ACTORS) is None
