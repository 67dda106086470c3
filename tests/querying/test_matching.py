"""Which claims, and which paragraphs, a query finds."""

from collections.abc import Callable

import pytest

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.vocabulary import Basis
from briefing_tui.querying.fields import FIELDS, FIELDS_BY_NAME
from briefing_tui.querying.matching import Claims, Paragraphs, searchable_text
from briefing_tui.querying.parser import parse
from briefing_tui.text.search import Searchable

Find = Callable[[str], list[str]]
_ALL = ["raids", "opium", "camps", "floods", "market", "talks", "calm", "war"]


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("", _ALL),
        ("   ", _ALL),
        ("border", ["raids", "opium", "camps", "talks", "calm"]),
        ("BORDER", []),
        ("Border", ["raids", "talks"]),
        ("order", ["raids", "opium", "camps", "talks", "calm"]),
        ("river border", ["raids", "opium"]),
        ('"river border"', ["opium"]),
        ("isis-k", ["raids"]),
        ("isisk", ["raids"]),
        ("river-border", ["opium"]),
        ("opium OR camps", ["opium", "camps"]),
        ("opium OR camps border river", ["opium"]),
        ("border (opium OR trade)", ["opium", "talks"]),
        ("border -river", ["camps", "talks", "calm"]),
        ("border NOT river", ["camps", "talks", "calm"]),
        ("-border", ["floods", "market", "war"]),
        ("-(border OR war)", ["floods", "market"]),
        ("--opium", ["opium"]),
        ("or not", []),
        ("cam*", ["camps"]),
        ("order*", []),
        ("Forty*", ["camps"]),
        ("forti~", ["camps"]),
        ("frty~", ["camps"]),
        ("markte~", ["market"]),
        ("wra~", ["war"]),
        ("xr~", []),
        ('"trade border"~3', ["talks"]),
        ('"border trade"~3', ["talks"]),
        ('"trade border"~2', []),
        ('"rade border"~3', []),
        ('"border"~0', ["raids", "opium", "camps", "talks", "calm"]),
        ('"..."~1', []),
    ],
)
def test_words_are_found(find: Find, query: str, left: list[str]) -> None:
    assert find(query) == left


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("by:rahmon", ["opium", "camps"]),
        ("by:President", ["opium", "camps"]),
        ('by:"a diplomat"', ["camps"]),
        ("by:army", []),
        ("by:none", ["raids", "floods", "market", "talks", "calm", "war"]),
        ("actor:bandit", ["raids"]),
        ("actor:rahmon,raiders", ["raids", "opium", "camps"]),
        ("actor:none", ["floods", "market", "calm", "war"]),
        ("pane:threats", ["raids", "opium", "camps", "floods"]),
        ('section:"long view"', ["war"]),
        ("basis:assumed,alleged", ["opium", "floods"]),
        ("BASIS:Assumed", ["floods"]),
        ("severity:high", ["raids"]),
        ("severity>=high", ["raids", "camps"]),
        ("severity>high", ["camps"]),
        ("severity<=high", ["raids", "opium"]),
        ("severity<high", ["opium"]),
        ("severity:low..high", ["raids", "opium"]),
        ("severity:high..low", ["raids", "opium"]),
        ("severity:high..", ["raids", "camps"]),
        ("severity:..moderate", ["opium"]),
        ("pane:threats severity:none", ["floods"]),
        ("severity:none,low", ["opium", "floods", "market", "talks", "calm", "war"]),
        ("likelihood>=likely", ["calm"]),
        ("likelihood:unlikely..likely", ["calm"]),
        ('likelihood:"almost no chance"', ["war"]),
        ("confidence<high", ["calm", "war"]),
        ("credibility>=4", ["opium", "camps"]),
        ("credibility<=4", ["opium"]),
        ("credibility:6", ["floods"]),
        ("credibility:1..3", ["camps"]),
        ("credibility:4..", ["opium", "camps"]),
        ("reliability>=C", ["raids", "camps", "market", "talks", "calm"]),
        ("reliability:e", ["opium", "camps", "war"]),
        ("kind:armed", ["raids"]),
        ("channel:trade", ["market"]),
        ("status:active,planned", ["market", "talks"]),
        ("direction:worsening", ["war"]),
        ("verdict:verbatim", ["raids", "camps", "market", "calm"]),
        ("verdict:missing,altered", ["opium", "camps"]),
        ("verdict:none", ["floods"]),
        ("source:wire", ["opium", "camps", "war"]),
        ('source:"river post"', ["raids", "camps", "market", "talks", "calm"]),
        ("review:unreviewed", ["calm"]),
        ("review:accepted,rejected", ["talks", "war"]),
        ("review:none -basis:stated", ["opium", "camps", "floods"]),
        ("has:gaps,note", ["opium", "camps"]),
        ("has:likelihood", ["calm", "war"]),
        ("has:date", ["raids", "opium", "market", "talks"]),
        ("-has:quotes", ["floods"]),
        ("id:WAR,calm", ["calm", "war"]),
        ("id:wa", []),
        ("tag:asia", _ALL),
        ("text:disputed", []),
        ("note:disputed", ["opium"]),
        ("by:rahmon severity:critical OR severity:low camps", ["camps"]),
    ],
)
def test_fields_are_asked(find: Find, query: str, left: list[str]) -> None:
    assert find(query) == left


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("when:2023", ["opium", "market"]),
        ("when:2021", ["raids", "market"]),
        ("when:2021..2023", ["raids", "opium", "market"]),
        ("when:2021-08-31", ["raids", "market"]),
        ("when:2021-07", ["market"]),
        ("when:..1900", ["talks"]),
        ("when:2023..", ["opium", "market"]),
        ("when:2021/2022", ["raids", "market"]),
        ("date:2023-05", ["opium", "market"]),
        ("when>=2023", ["opium", "market"]),
        ("when>2022", ["opium", "market"]),
        ("when>2021", ["raids", "opium", "market"]),
        ("when<1896", ["talks"]),
        ("when<1895", []),
        ("when<=1895", ["talks"]),
        ("when<2021-08", ["market", "talks"]),
        ("when<=2021-08", ["raids", "market", "talks"]),
        ("when>2020/..", []),
        ("when<../2020", []),
        ("when:none", ["camps", "floods", "calm", "war"]),
        ("when:none,1895", ["camps", "floods", "talks", "calm", "war"]),
        ("when:1895,2023-05", ["opium", "market", "talks"]),
    ],
)
def test_a_date_is_found_where_the_two_have_a_day_in_common(find: Find, query: str, left: list[str]) -> None:
    assert find(query) == left


def test_nothing_is_found_from_one_claim_into_the_next(find: Find) -> None:
    assert find('"the border army raiders opium"') == []
    assert find('"raiders"') == ["raids"]


def test_before_the_evidence_is_there_no_verdict_is_known_but_that_there_is_no_quote(briefing: Briefing) -> None:
    claims = Claims(briefing)
    assert claims.matching(parse("verdict:verbatim,missing,damaged,reflowed,altered,ambiguous")) == frozenset()
    assert claims.matching(parse("verdict:none")) == {"floods"}


def test_a_quote_whose_source_could_not_be_read_has_no_verdict_that_a_query_finds(
    briefing: Briefing, evidence: Evidence
) -> None:
    read = Evidence({"paper": evidence.articles["paper"]}, evidence.anchors)
    claims = Claims(briefing, read)
    assert claims.matching(parse("verdict:missing,altered,damaged")) == frozenset()
    assert claims.matching(parse("verdict:none")) == {"floods"}


def test_with_later_evidence_verdicts_are_known_and_no_text_is_folded_again(
    briefing: Briefing, evidence: Evidence
) -> None:
    early = Claims(briefing)
    assert early.matching(parse("opium")) == {"opium"}
    later = early.after(briefing, evidence)
    assert later.matching(parse("verdict:missing")) == {"opium"}
    assert later._units is early._units


def test_the_values_that_can_be_asked_for_are_those_of_the_vocabulary_or_those_that_occur(claims: Claims) -> None:
    assert claims.occurring(FIELDS_BY_NAME["confidence"]) == ("low", "moderate", "high")
    assert claims.occurring(FIELDS_BY_NAME["by"]) == ("rahmon", "Emomali Rahmon", "The President", "A diplomat")
    assert claims.occurring(FIELDS_BY_NAME["when"]) == ("2021-08/2022", "2023-05", "2020/..", "1895")
    assert claims.occurring(FIELDS_BY_NAME["text"]) == ()


@pytest.mark.parametrize("field", [field.name for field in FIELDS])
def test_none_finds_what_no_other_value_of_a_field_finds(find: Find, claims: Claims, field: str) -> None:
    values = claims.occurring(FIELDS_BY_NAME[field]) or ("a",)
    some = {claim for value in values for claim in find(f'{field}:"{value}"')}
    assert not some & set(find(f"{field}:none"))
    if field not in {"text", "note"}:
        assert len(some | set(find(f"{field}:none"))) == len(_ALL)


def test_a_briefing_without_claims_has_nothing_to_find() -> None:
    empty = Claims(Briefing("empty", "Empty", (), ()))
    for query in ("", "word", "wo*", "wo~", '"a b"~2', "-word", "by:x", "when:2021", "by:none"):
        assert empty.matching(parse(query)) == frozenset()


def test_a_search_looks_through_speakers_by_their_names_and_through_details(briefing: Briefing) -> None:
    claim = Claim("x", "Text.", Basis.ASSESSED, by=("army", "A poet"), because="Reason.", gaps=("Gap.",), note="Note.")
    words = searchable_text(briefing, claim).split("\n")
    assert {"Text.", "The Border Army", "A poet", "Reason.", "Gap.", "Note."} <= set(words)


_ARTICLE = """\
# The border

Trade goes on at the bor-
der. The border is calm.

Raids go on.

Trade and raids, raids and trade.
"""


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("border", [(0, "border"), (1, "bor- der")]),
        ("trade raids", [(3, "Trade")]),
        ("raids OR calm", [(1, "calm"), (2, "Raids"), (3, "raids")]),
        ("-trade", [(0, None), (2, None)]),
        ("-trade go", [(2, "go")]),
        ('"raids trade"~2', [(3, "Trade and raids")]),
        ("zebra", []),
    ],
)
def test_of_a_source_the_paragraphs_are_found_each_with_its_first_hit(
    query: str, found: list[tuple[int, str | None]]
) -> None:
    article = read_article(_ARTICLE)
    paragraphs = Paragraphs(article, Searchable(article.text))
    matching = [
        (number, hit and article.text[hit.start : hit.end]) for number, hit in paragraphs.matching(parse(query))
    ]
    assert [(number, hit and " ".join(hit.split())) for number, hit in matching] == found
