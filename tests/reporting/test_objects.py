import json
from collections.abc import Callable

from briefing_tui.domain.passage import Anchor, Span, Verdict
from briefing_tui.reporting.checked import Checked
from briefing_tui.reporting.objects import anchor_object, anchor_objects, problem_objects

Check = Callable[..., Checked]
_QUOTES = ("The first market opened in spring.", "Nobody was hurt at its opening.", "Trade goes on.", "No such words.")


def test_there_is_an_object_for_every_problem(check: Check) -> None:
    found = list(problem_objects(sorted(check(*_QUOTES).problems)))
    assert [problem["code"] for problem in found] == ["quote-ambiguous", "quote-missing"]
    assert set(found[0]) == {"file", "line", "column", "code", "severity", "message", "hint"}


def test_there_is_an_object_for_every_quote(check: Check) -> None:
    found = list(anchor_objects(check(*_QUOTES)))
    assert json.loads(json.dumps(found)) == found
    assert {anchor["file"] for anchor in found} == {"b.yaml"}
    assert [anchor["quote"] for anchor in found] == list(_QUOTES)
    assert found[3] == {
        "file": "b.yaml",
        "claim": "claim-4",
        "source": "paper",
        "quote": "No such words.",
        "verdict": "missing",
        "level": None,
        "score": 0.0,
        "start": None,
        "end": None,
        "where": None,
        "selectors": [],
        "passage": None,
        "candidates": [],
        "changes": [],
        "omissions": [],
        "nearest": None,
        "nearest_share": None,
    }


def test_offsets_count_the_characters_of_the_file(check: Check, article_text: str) -> None:
    first, marked, twice, _ = anchor_objects(check(*_QUOTES))
    assert article_text[first["start"] : first["end"]] == _QUOTES[0]
    assert article_text[marked["start"] : marked["end"]] == "Nobody was <u>hurt</u> at its opening."
    assert marked["passage"] == _QUOTES[1]
    assert [article_text[slice(*place)] for place in twice["candidates"]] == [_QUOTES[2]] * 2


def test_an_altered_quote_says_which_words_differ_and_where(check: Check, article_text: str) -> None:
    quote = "The first market opened in winter. Nobody was hurt at its opening."
    (anchor,) = anchor_objects(check(quote))
    assert anchor["verdict"] == "altered"
    assert anchor["passage"] == "The first market opened in spring. Nobody was hurt at its opening."
    (change,) = anchor["changes"]
    assert (change["quoted"], change["found"]) == ("winter", "spring")
    assert quote[slice(*change["at"])] == "winter"
    assert article_text[slice(*change["span"])] == "spring"


def test_what_a_quote_leaves_out_is_given_with_its_place_and_its_words(check: Check, article_text: str) -> None:
    article = next(check(_QUOTES[0]).quotes()).article
    assert article is not None
    start = article.text.index("hurt")
    found = anchor_object(Anchor(Verdict.ABRIDGED, span=Span(0, 90), omissions=(Span(start, start + 7),)), article)
    (omission,) = found["omissions"]
    assert omission["words"] == "hurt at"
    assert article_text[slice(*omission["span"])] == "hurt</u> at"


def test_a_quote_of_an_unreadable_source_has_no_verdict(check: Check) -> None:
    (anchor,) = anchor_objects(check("Trade goes on.", sources=[{"id": "paper", "file": "nowhere.md"}]))
    assert (anchor["verdict"], anchor["score"], anchor["quote"]) == (None, None, "Trade goes on.")
