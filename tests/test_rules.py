"""Every rule has a page in docs/rules, and what the page shows as wrong and as right is so."""

import re
from pathlib import Path

import pytest

from briefing_tui.checking.rules import RULES
from briefing_tui.documents.document import open_document
from briefing_tui.documents.examination import CONFIGURABLE_CODES, documented_codes, examine, rule_table
from briefing_tui.exporting.tables import rule_markdown
from briefing_tui.loading.codes import Code
from briefing_tui.loading.rules import RULES_FILE_NAME

_PAGES = Path(__file__).parents[1] / "docs" / "rules"
_EXPLAINED = {rule.code: (rule.severity, rule.meaning) for rule in RULES} | {
    str(code): ("error", code.meaning) for code in (Code.BASIS_BY, Code.BASIS_LIKELIHOOD)
}
_HEAD = "format: briefing/1\nid: example\ntitle: An example\n"
_SOURCES = "sources:\n  - {id: paper, file: article.md}\n"
_CLEAN = "cooperation: []\n"
_BLOCK = re.compile(r"^```(text|yaml)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def _found(folder: Path, article: str, example: str) -> set[str]:
    """Return the codes of what `briefing check` finds in an example of a page, which leaves out what all would have."""
    rules = example.startswith("rules:")
    (folder / "article.md").write_text(article, encoding="utf-8")
    (folder / RULES_FILE_NAME).write_text(example if rules else "", encoding="utf-8")
    path = folder / "example.yaml"
    body = _CLEAN if rules else example
    path.write_text(_HEAD + ("" if "sources:" in body else _SOURCES) + body, encoding="utf-8")
    result = examine(open_document(path, folder)).result
    assert result is not None
    return {problem.code for problem in result.problems}


def test_every_rule_has_a_page_and_every_page_a_rule() -> None:
    assert {path.stem for path in _PAGES.glob("*.md")} - {"README"} == set(_EXPLAINED) == documented_codes()


@pytest.mark.parametrize("code", _EXPLAINED)
def test_a_page_says_what_the_rule_is_and_how_it_is_turned_off(code: str) -> None:
    page = (_PAGES / f"{code}.md").read_text(encoding="utf-8")
    severity, meaning = _EXPLAINED[code]
    assert page.startswith(f"# {code}\n\n**{severity}**: {meaning}\n")
    assert "**Behind it**: " in page
    share = next((rule.sure_share for rule in RULES if rule.code == code), 0.0)
    assert (f"A note where less than {share:.0%} of the content words" in page) == (share > 0)
    assert (f"# briefing: ignore[{code}]" in page and f"`{code}: off`" in page) == (code in CONFIGURABLE_CODES)


@pytest.mark.parametrize("code", _EXPLAINED)
def test_what_a_page_shows_as_wrong_is_found_and_what_it_shows_as_right_is_clean(code: str, tmp_path: Path) -> None:
    blocks = _BLOCK.findall((_PAGES / f"{code}.md").read_text(encoding="utf-8"))
    article = "".join(text for kind, text in blocks if kind == "text")
    wrong, right = (text for kind, text in blocks if kind == "yaml")
    assert code in _found(tmp_path, article, wrong)
    assert _found(tmp_path, article, right) == set()


def test_the_index_holds_every_code_as_it_is() -> None:
    index = (_PAGES / "README.md").read_text(encoding="utf-8")
    table = index.partition("<!-- rules -->\n")[2].partition("<!-- end of rules -->")[0]
    assert table == "".join(f"{line}\n" for line in rule_markdown(rule_table(), documented_codes())), (
        "`make docs` writes it anew"
    )
    assert {*_EXPLAINED, *Code, "uncited"} <= set(re.findall(r"`([a-z-]+)`", table))
