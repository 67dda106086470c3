"""Markdown that is pasted into a memo shows the words as they are, and quotes as quotes."""

from collections.abc import Callable

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Span
from briefing_tui.exporting.markdown import escaped, markdown_claim, markdown_passage, markdown_register

Open = Callable[..., tuple[Briefing, Evidence]]
_MARKUP = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_FIELDS = {"sources": [{"id": "paper", "file": "article.md", "author": "N. *K*", "reliability": "B"}], "tlp": "green"}


def _parsed(text: str) -> list[Token]:
    return [child for token in _MARKUP.parse(text) for child in (token, *(token.children or ()))]


def _kinds(text: str) -> set[str]:
    return {token.type for token in _parsed(text)}


@given(st.text(st.sampled_from("ab1 .)(#+-=*_`[]<>&;!|~$\\\n:/x"), min_size=1, max_size=30))
@example("# a")
@example("1. a")
@example("a\n===")
@example("![a](b)<i>&amp;`c`")
@example("| a | b |\n|---|---|")
def test_nothing_in_a_text_is_read_as_markup(text: str) -> None:
    words = " ".join(text.split())
    tokens = _parsed(escaped(words))
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "text", "text_special", "paragraph_close"}
    assert "".join(token.content for token in tokens if token.type.startswith("text")) == words


@given(st.text(st.sampled_from("a1 .#+-=*_>|\n"), max_size=30))
def test_no_line_of_a_text_begins_a_block(text: str) -> None:
    lines = "\n".join(line.strip() for line in text.split("\n"))
    assert _kinds(escaped(lines)) <= {
        "paragraph_open", "inline", "text", "text_special", "softbreak", "hardbreak", "paragraph_close",
    }  # fmt: skip


def test_a_claim_has_its_fields_as_a_list_and_its_passages_as_block_quotes(open_briefing: Open) -> None:
    claim = {"id": "c", "text": "*All* is well_known.", "basis": "stated", "at": ["The first market opened in spring."]}
    briefing, evidence = open_briefing(**_FIELDS, threats=[claim | {"severity": "low"}])
    assert (
        markdown_claim(briefing, briefing.claim("c"), evidence)
        == r"""
**\*All\* is well\_known.**

- Severity: low
- Basis: stated by the source

> The first market opened in spring.
>
> N. \*K\*, para. 1; source B, usually reliable (Admiralty code)

- Claim: c
- Briefing: markets, "Markets at the border"
- Marking: TLP:GREEN
""".strip()
    )


def test_a_quote_that_does_not_hold_is_no_block_quote(open_briefing: Open) -> None:
    briefing, evidence = open_briefing("No such words.", "So do the talks about oil and gas.")
    nowhere, near = (markdown_claim(briefing, claim, evidence) for claim in briefing.claims)
    assert "blockquote_open" not in _kinds(nowhere)
    assert '\n\nNOT FOUND in the source: "No such words."\n\narticle.md\n\n' in nowhere
    said, _, quoted = near.partition("\n\nNearest, but not the quote:\n\n> ")
    assert said.endswith('NOT FOUND in the source: "So do the talks about oil and gas."')
    assert quoted.startswith("So do the talks about water.\n>\n> article.md, para. 4")


def test_a_passage_over_paragraphs_is_one_block_quote(open_briefing: Open) -> None:
    briefing, evidence = open_briefing(**_FIELDS)
    article = evidence.articles["paper"]
    span = Span(article.text.index("Nobody"), article.text.index(" opened in summer"))
    copied = markdown_passage(briefing, "paper", article, span)
    assert copied.startswith("> Nobody was hurt at its opening.\n>\n> The second market\n>\n> N. ")
    assert [token.type for token in _parsed(copied)].count("blockquote_open") == 1


def test_a_register_has_the_marking_at_its_head_and_its_end(open_briefing: Open) -> None:
    briefing, evidence = open_briefing("The first market opened in spring.", "No such words.", **_FIELDS)
    copied = markdown_register(briefing, list(briefing.claims), evidence)
    assert copied.startswith('- Briefing: markets, "Markets at the border"\n- Marking: TLP:GREEN\n\n---\n\n**What')
    assert copied.endswith("- Claim: claim-2\n\n---\n\n- Marking: TLP:GREEN")
    assert _kinds(copied) & {"heading_open", "hr"} == {"hr"}
