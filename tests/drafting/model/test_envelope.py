"""The text of a model is found in its server's answer, whole or cut off, and a failure is said."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.drafting.model.fake_server import body

from briefing_tui.drafting.model.envelope import content_of, models_of
from briefing_tui.drafting.model.reply import NoAnswerError, Reply


def test_the_text_of_the_first_choice_is_found() -> None:
    assert content_of(Reply(200, body("Yes."))) == ("Yes.", "")
    assert content_of(Reply(200, body([{"type": "text", "text": "Y"}, {"text": "es"}, 3]))) == ("Yes", "")


def test_an_answer_that_its_server_has_cut_off_is_told() -> None:
    assert content_of(Reply(200, body("Ye", finish_reason="length"))) == ("Ye", "it was cut off")


@pytest.mark.parametrize("kept", [0.5, 0.7])
def test_the_text_of_a_broken_envelope_is_salvaged(kept: float) -> None:
    whole = body('[{"n": 1}, {"n": 2}] "é" \u1234 ' * 20)
    found = content_of(Reply(200, whole[: int(len(whole) * kept)], "the connection broke"))
    assert found.text.startswith('[{"n": 1}, {"n": 2}]')
    assert found.cut == "the connection broke"


def test_a_text_that_breaks_off_within_an_escape_is_salvaged() -> None:
    assert content_of(Reply(200, b'{"choices": [{"message": {"content": "ab\\u12')) == ("ab", "it was cut off")


@pytest.mark.parametrize(
    ("sent", "why"),
    [
        (b"", "empty"),
        (b" \n" * 500, "empty"),
        (b"<html>Welcome</html>", "no JSON"),
        (b"[" * 100_000, "no JSON"),
        (b'{"a":' * 100_000, "no JSON"),
        (b"\xff\xfe", "no JSON"),
        (b"9" * 5_000, "no JSON"),
        (b"[]", "no text"),
        (b"null", "no JSON"),
        (b'{"choices": []}', "no text"),
        (b'{"choices": {}}', "no text"),
        (b'{"choices": [NaN]}', "no text"),
        (b'{"choices": [{"message": {"content": null}}]}', "no text"),
        (b'{"choices": [{"message": {"content": 1e999}}]}', "no text"),
        (body("   \n\t" * 100), "empty"),
    ],
)
def test_an_answer_without_a_text_is_none(sent: bytes, why: str) -> None:
    with pytest.raises(NoAnswerError, match=why):
        content_of(Reply(200, sent))


def test_a_refusal_is_told_in_the_models_words_without_control_characters() -> None:
    sent = json.dumps({"choices": [{"message": {"content": None, "refusal": "I can\x1b[31mnot."}}]}).encode()
    with pytest.raises(NoAnswerError, match=r'it refused: "I can␛\[31mnot\."'):
        content_of(Reply(200, sent))


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        (b'{"error": {"message": "no such model"}}', 'HTTP status 404: "no such model"'),
        (b'{"error": "no such model"}', 'HTTP status 404: "no such model"'),
        (b"<html>", "HTTP status 404"),
        (b'{"error": {"message": ["?"]}}', "HTTP status 404"),
    ],
)
def test_an_error_is_told_in_the_servers_words(sent: bytes, told: str) -> None:
    with pytest.raises(NoAnswerError) as error:
        content_of(Reply(404, sent))
    assert str(error.value) == told


def test_a_redirection_is_the_end() -> None:
    with pytest.raises(NoAnswerError, match="not followed") as error:
        content_of(Reply(302, b""))
    assert error.value.is_final


def test_the_models_of_a_server_are_named() -> None:
    sent = json.dumps({"data": [{"id": "one"}, {"id": ""}, {"id": 3}, 4, {"id": "x" * 999}, {"id": "two"}]}).encode()
    assert models_of(Reply(200, sent)) == ("one", "two")
    for reply in (Reply(200, b'{"data": []}'), Reply(200, b"?"), Reply(404, b"")):
        with pytest.raises(NoAnswerError):
            models_of(reply)


@given(st.binary())
def test_any_bytes_are_a_text_or_no_answer(sent: bytes) -> None:
    try:
        found = content_of(Reply(200, sent))
    except NoAnswerError:
        return
    assert found.text.strip()
