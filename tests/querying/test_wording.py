"""A query is said in the words that it was understood as."""

import pytest

from briefing_tui.querying.fields import FIELDS
from briefing_tui.querying.parser import parse
from briefing_tui.querying.wording import understood


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", ""),
        ("by:Rahmon likelihood>=likely", "said by Rahmon, and likelihood likely or higher"),
        ("camps", '"camps"'),
        ("terr* rahmom~", 'a word that begins with "terr", and a word spelt like "rahmom"'),
        ('"border trade"~5', '"border" and "trade" within 5 words'),
        ("a OR b c", '("a" or "b"), and "c"'),
        ("a OR b", '"a" or "b"'),
        ("(a b) OR c", '("a", and "b") or "c"'),
        ("-a", 'not "a"'),
        ("-(a OR b)", 'not ("a" or "b")'),
        ("severity:none", "without a severity"),
        ("severity:low,none,high", "severity low or high or without a severity"),
        ("likelihood<very-likely", "likelihood lower than very likely"),
        ("likelihood>likely", "likelihood higher than likely"),
        ("likelihood<=roughly-even", "likelihood roughly even or lower"),
        ("likelihood:unlikely..likely", "likelihood from unlikely to likely"),
        ("likelihood:likely..", "likelihood likely or higher"),
        ("credibility>=2", "credibility 2 or better"),
        ("reliability<C", "from a source of reliability worse than C"),
        ("reliability:..C", "from a source of reliability C or worse"),
        ("when:2021-08", "dated August 2021"),
        ("when>=2021-08", "dated August 2021 or later"),
        ("when<2021", "dated earlier than 2021"),
        ("when:2021..2023", "dated from 2021 to 2023"),
        ("when:..2023", "dated 2023 or earlier"),
        ("verdict:missing,altered", "with a quote that is missing or altered"),
        ("by:none", "said by nobody"),
        ("review:unreviewed,rejected", "unreviewed or rejected"),
        ("-review:none", "not written by a person"),
    ],
)
def test_a_query_is_said_in_words(query: str, words: str) -> None:
    assert understood(parse(query)) == words


@pytest.mark.parametrize("field", FIELDS, ids=[field.name for field in FIELDS])
def test_every_field_has_its_words(field: object) -> None:
    name = getattr(field, "name")  # noqa: B009  # a field of the table
    assert understood(parse(f"{name}:none")) == getattr(field, "absent")  # noqa: B009  # as above
