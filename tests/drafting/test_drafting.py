"""An article becomes a draft: every quote exact, every choice with a reason, and the check content."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.documents.document import document_of_text
from briefing_tui.documents.examination import examine
from briefing_tui.domain.passage import Verdict
from briefing_tui.domain.vocabulary import Basis, Method, Review
from briefing_tui.drafting.draft import Draft
from briefing_tui.drafting.drafting import NoDraftError, Origin, draft_of
from briefing_tui.drafting.explanation import draft_yaml
from briefing_tui.loading.briefing import load_text

ARTICLE = """\
# Kestria and Varland after the border clash

By Mira Tollan, 18 November 2024

Relations between Kestria and Varland will probably remain tense. Soldiers of Varland attacked a border post in May
2024 and killed two guards. President Ilan Torv of Kestria said that the attack was planned. However, the two countries
signed an agreement on trade in the spring of 2023, and the markets on the border are open.

Varland has denied the charge, and its foreign ministry called it baseless. "We want peace," Torv added.

Relations between Kestria and Varland will probably remain tense.
"""
ORIGIN = Origin("kestria-and-varland", "Kestria and Varland after the border clash", "article.md", "")
WORDS = st.sampled_from(
    [
        *[
            "the",
            "army",
            "of",
            "Kestria",
            "attacked",
            "signed",
            "said",
            "that",
            "will",
            "probably",
            "not",
            "is",
            "a",
            "border",
            "Torv",
            "he",
            "trade",
            "agreement",
        ],
        *[
            "and",
            "but",
            "in",
            "2024",
            ".",
            ",",
            "“",
            "”",
            "Varland",
            "has",
            "denied",
            "talks",
            "on",
            "water",
            "were",
            "held",
            "by",
            "who",
            "(",
            ")",
            "—",
            "-",
            "threat",
        ],
    ]
)


def drafted(text: str) -> Draft:
    return draft_of(read_article(text), ORIGIN)


def problems(text: str, folder: Path) -> list[str]:
    """Return the problems that the check finds in the draft of a text, as a user would see them."""
    (folder / "article.md").write_text(text, encoding="utf-8", newline="")
    document = examine(document_of_text(draft_yaml(drafted(text)), folder / "draft.yaml"))
    assert document.evidence is not None
    assert document.result is not None
    verdicts = {anchor.verdict for anchors in document.evidence.anchors.values() for anchor in anchors}
    assert verdicts <= {Verdict.VERBATIM}
    return [str(problem) for problem in document.result.problems]


def test_every_choice_has_a_reason_and_every_claim_waits_for_review() -> None:
    draft = drafted(ARTICLE)
    assert draft.briefing.prepared_by.method is Method.MACHINE
    for each in draft.claims:
        assert each.claim.review is Review.UNREVIEWED
        chosen = {"by", "when", "likelihood", "severity", "kind", "channel", "status", "direction"}
        given_values = {key for key in chosen if getattr(each.claim, key)}
        assert {"pane", "text", "basis", "rank"} | given_values == set(each.reasons)
    assert set(draft.actor_reasons) == {actor.id for actor in draft.briefing.actors}
    assert sorted(each.rank for each in draft.claims) == list(range(1, len(draft.claims) + 1))


def test_the_byline_gives_the_author_and_the_date() -> None:
    (source,) = drafted(ARTICLE).briefing.sources
    assert source.author == "Mira Tollan"
    assert source.published is not None
    assert source.published.text == "2024-11-18"


def test_what_is_said_twice_is_one_claim_with_both_places() -> None:
    twice = [each.claim for each in drafted(ARTICLE).claims if "remain tense" in each.claim.text]
    assert [len(claim.quotes) for claim in twice] == [2]
    assert twice[0].basis is Basis.ASSESSED


def test_the_check_is_content_with_a_draft(tmp_path: Path) -> None:
    assert problems(ARTICLE, tmp_path) == []


def test_the_same_article_gives_the_same_bytes() -> None:
    assert draft_yaml(drafted(ARTICLE)) == draft_yaml(drafted(ARTICLE))


@given(st.lists(st.lists(WORDS, min_size=3, max_size=25), min_size=1, max_size=6))
def test_any_sentences_give_a_draft_that_loads_with_exact_quotes(
    tmp_path_factory: pytest.TempPathFactory, sentences: list[list[str]]
) -> None:
    text = "\n\n".join(" ".join(words) + "." for words in sentences)
    try:
        problems(text, tmp_path_factory.mktemp("draft"))
    except NoDraftError:
        return


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "holds no text"),
        ("La frontière entre les deux pays est une route importante pour le commerce.", "language"),
        ("Mix flour | 200 g\n\n12 34 56", "language"),
    ],
)
def test_what_cannot_be_drafted_is_said_in_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(NoDraftError, match=sentence):
        drafted(text)


def test_a_recipe_is_all_background_or_none_of_it_a_threat() -> None:
    text = (
        "Peel the potatoes and cut them into slices. Put the slices into a pan with the butter. The dish is ready when "
        "it is brown, and it is served with a salad of the season."
    )
    assert not [each for each in drafted(text).claims if each.pane == "threats"]


def test_the_users_own_tables_are_read_after_those_of_the_program(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "hedges.txt").write_text("[likelihood]\nbeyond all reason | almost-certain\n", encoding="utf-8")
    assert load_text(draft_yaml(draft_of(read_article(ARTICLE), ORIGIN, [tmp_path])), Path("a.yaml")).problems == ()


def test_a_claim_far_from_the_label_of_its_turn_quotes_the_label_too(tmp_path: Path) -> None:
    filler = " ".join(
        f"The road number {number} to the north is closed in the winter of each year." for number in range(12)
    )
    text = (
        "# Press conference\n\nPRESIDENT TORV: We signed an agreement on trade with Varland in May of this year.\n\n"
        f"{filler}\n\nVarland attacked the border post in the night.\n\n"
        "MINISTER LASK: The army of Kestria is ready.\n\nPRESIDENT TORV: The talks will go on.\n"
    )
    assert problems(text, tmp_path) == []
    attacked = next(each.claim for each in drafted(text).claims if "attacked" in each.claim.text)
    assert [quote.exact for quote in attacked.quotes] == [
        "Varland attacked the border post in the night.",
        "PRESIDENT TORV:",
    ]


def test_an_article_whose_sentences_cannot_be_told_apart_is_no_draft() -> None:
    with pytest.raises(NoDraftError, match="again and again"):
        drafted("The army of Varland attacked the post.\n\n" * 300)


@pytest.mark.parametrize(
    "sentences",
    [
        "The growth will almost certainly slow. The army probably has new missiles. An accident is unlikely.",
        "On last Thursday, the two countries signed an agreement to build the bridge over the river by 2031.",
    ],
)
def test_the_check_is_content_where_the_article_mixes_scales_or_dates(sentences: str, tmp_path: Path) -> None:
    assert problems(f"# Title\n\n10 January 2024\n\n{sentences}\n", tmp_path) == []
