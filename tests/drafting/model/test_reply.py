"""A model is shown by a name that tells no folder and holds no control character; an error says if it is the last."""

import pytest

from briefing_tui.drafting.model.reply import Model, NoAnswerError, Reply


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("qwen2.5:7b", "qwen2.5:7b"),
        ("/home/somebody/models/small.gguf", "small.gguf"),
        ("C:\\models\\small.gguf", "small.gguf"),
        ("a\x1b[31m", "a␛[31m"),
        ("models/", "models/"),
        ("x" * 500, "x" * 60),
    ],
)
def test_a_model_is_shown_without_its_folders(name: str, shown: str) -> None:
    assert Model(name, lambda _: Reply(200, b"")).shown == shown


def test_an_error_says_whether_it_is_of_no_use_to_ask_again() -> None:
    assert (NoAnswerError("x").is_final, NoAnswerError("x", is_final=True).is_final) == (False, True)
