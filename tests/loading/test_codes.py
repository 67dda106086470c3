import re
from pathlib import Path

import briefing_tui
from briefing_tui.loading.codes import Code

PACKAGE = Path(briefing_tui.__path__[0])
SOURCES = {path: path.read_text() for folder in ("loading", "documents") for path in (PACKAGE / folder).glob("*.py")}


def test_a_code_is_a_stable_word_with_a_sentence() -> None:
    for code in Code:
        assert re.fullmatch("[a-z]+(-[a-z]+)*", code)
        assert re.fullmatch("[A-Z].+[.]", code.meaning)


def test_a_code_is_the_word_it_stands_for() -> None:
    word: str = Code.UNKNOWN_KEY
    assert word == "unknown-key"
    assert str(word) == f"{word}" == "unknown-key"


def test_every_code_is_given_to_some_problem() -> None:
    text = "".join(text for path, text in SOURCES.items() if path.name != "codes.py")
    assert [code for code in Code if f"Code.{code.name}" not in text] == []
