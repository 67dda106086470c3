from collections import Counter

import pytest

from briefing_tui.anchoring.damage import is_damage

_COMMON = 30  # occurrences


def _is_damage(quoted: str, found: str, **counts: int) -> bool:
    letters = tuple("".join(filter(str.isalnum, side)).lower() for side in (quoted, found))
    return is_damage(quoted, found, (letters[0], letters[1]), Counter(counts))


@pytest.mark.parametrize(
    ("quoted", "found"),
    [
        ("modern", "modem"),
        ("Trump", "Trurnp"),
        ("will", "wi11"),
        ("100", "1OO"),
        ("1990", "I99O"),
        ("not", "n0t"),
        ("Müller", "Muller"),
        ("window", "vvindow"),
        ("likely", "1ikely"),
        ("2nd", "2nd"),
    ],
)
def test_letters_that_look_alike_to_a_scanner_are_damage(quoted: str, found: str) -> None:
    assert _is_damage(quoted, found)


def test_a_letter_or_two_may_be_wrong_in_a_word_that_is_common_in_the_source() -> None:
    assert _is_damage("government", "govemnent", government=_COMMON, govemnent=1)
    assert not _is_damage("government", "govemnent", government=2, govemnent=1)
    assert not _is_damage("government", "govarnmant")


@pytest.mark.parametrize(
    ("quoted", "found"),
    [
        ("increased", "decreased"),
        ("decreased", "increased"),
        ("illegal", "legal"),
        ("legal", "illegal"),
        ("export", "import"),
        ("includes", "excludes"),
        ("eastern", "western"),
        ("female", "male"),
        ("internal", "external"),
        ("unstable", "stable"),
        ("законно", "незаконно"),
        ("выведены", "введены"),
    ],
)
@pytest.mark.parametrize("times", [1, _COMMON])
def test_another_word_is_no_damage_though_it_is_nearly_the_same_and_stands_once(
    quoted: str, found: str, times: int
) -> None:
    assert not _is_damage(quoted, found, **{quoted: times, found: 1})


@pytest.mark.parametrize(
    ("quoted", "found"),
    [
        ("Lee", "Leo"),
        ("Ian", "Jan"),
        ("C", "E"),
        ("XI", "XL"),
        ("not", "net"),
        ("may", "many"),
        ("can", "ran"),
        ("1990", "1996"),
        ("56", "58"),
        ("F16", "F18"),
        ("1990", "soon"),
        ("lead", "load"),
        ("Russian", "Prussian"),
    ],
)
def test_a_name_a_number_and_a_significant_word_must_look_the_same(quoted: str, found: str) -> None:
    assert not _is_damage(quoted, found, **{quoted.lower(): 5, found.lower(): 1})


def test_a_word_that_the_source_has_elsewhere_is_no_damage_however_alike() -> None:
    assert _is_damage("modern", "modem", modern=3, modem=1)
    assert not _is_damage("modern", "modem", modern=3, modem=2)
