from collections import Counter

import pytest

from briefing_tui.anchoring.damage import is_damage

_COMMON = 30  # occurrences


def _is_damage(quoted: str, found: str, **counts: int) -> bool:
    return is_damage(quoted, found, Counter(counts))


@pytest.mark.parametrize(
    ("quoted", "found"),
    [
        ("modern", "modem"),
        ("Trump", "Trurnp"),
        ("could", "coulcl"),
        ("window", "vvindow"),
        ("which", "wbich"),
        ("until", "untii"),
        ("Müller", "Muller"),
        ("Müller", "Miiller"),
        ("Peskov", "Peskoy"),
        ("IRA", "TRA"),
        ("was modern", "wasmodem"),
    ],
)
def test_one_confusion_of_close_shapes_is_damage_where_the_right_word_is_known(quoted: str, found: str) -> None:
    counts = {word.lower(): _COMMON for word in quoted.split()}
    assert _is_damage(quoted, found, **counts, **{found.lower(): 1})


def test_a_rare_word_is_damage_only_if_it_is_long_and_no_name() -> None:
    assert _is_damage("favorably", "fayorably", favorably=1, fayorably=1)
    assert not _is_damage("bead", "head", bead=1, head=1)
    assert not _is_damage("Baranov", "Baranoy", baranov=2, baranoy=1)


@pytest.mark.parametrize(
    ("quoted", "found"),
    [
        ("100", "1OO"),
        ("1990", "I99O"),
        ("2024", "2O24"),
        ("SCR015", "SCRO15"),
        ("CO0003", "C0O003"),
        ("will", "wi11"),
        ("not", "n0t"),
        ("likely", "1ikely"),
        ("2nd", "2nd"),
    ],
)
def test_a_digit_may_stand_for_a_letter_that_looks_like_it_however_rare_the_word(quoted: str, found: str) -> None:
    assert quoted == found or _is_damage(quoted, found)


@pytest.mark.parametrize(
    ("quoted", "found"),
    [
        ("I", "l"),
        ("I", "T"),
        ("I", "J"),
        ("I", "|"),
        ("In", "ln"),
        ("It", "lt"),
        ("II", "Il"),
        ("II", "TI"),
        ("II", "IT"),
    ],
)
def test_a_capital_i_is_read_as_any_upright_stroke(quoted: str, found: str) -> None:
    assert _is_damage(quoted, found)


def test_a_stroke_is_read_as_one_in_words_run_together_too() -> None:
    assert _is_damage("Volume I", "Volumel", volume=_COMMON, i=_COMMON, l=_COMMON)
    assert _is_damage("I", "1")
    assert not _is_damage("I", "we")


def test_letters_that_look_less_alike_may_be_wrong_in_a_long_word_that_is_common_in_the_source() -> None:
    assert _is_damage("minister", "mimster", minister=_COMMON, mimster=1)
    assert _is_damage("committed", "commilled", committed=_COMMON, commilled=1)
    assert _is_damage("government", "govemment", government=_COMMON, govemment=1)
    assert _is_damage("statements", "statomcnts", statements=_COMMON, statomcnts=1)
    assert not _is_damage("committed", "commilled", committed=10, commilled=1)
    assert not _is_damage("contacts", "contracts", contacts=_COMMON, contracts=1)
    assert not _is_damage("head", "hoad", head=_COMMON, hoad=1)
    assert not _is_damage("government", "gavornmant", government=_COMMON, gavornmant=1)


@pytest.mark.parametrize(
    ("quoted", "found"),
    [
        ("declined", "declared"),
        ("wanted", "vented"),
        ("has his", "washis"),
        ("campaigns", 'campaign."5'),
        ("protest", "protect"),
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
        ("حرب", "حزب"),
    ],
)
@pytest.mark.parametrize("times", [1, _COMMON])
def test_another_word_is_no_damage_though_it_is_nearly_the_same_and_stands_once(
    quoted: str, found: str, times: int
) -> None:
    assert not _is_damage(quoted, found, **dict.fromkeys(quoted.split(), times), **{found: 1})


@pytest.mark.parametrize(
    ("quoted", "found"),
    [
        ("Lee", "Leo"),
        ("C", "E"),
        ("XI", "XL"),
        ("Pence", "Ponce"),
        ("ICMP", "IGMP"),
        ("not", "net"),
        ("may", "many"),
        ("can", "ran"),
        ("1990", "1996"),
        ("56", "58"),
        ("F16", "F18"),
        ("2O16", "2018"),
        ("11", "II"),
        ("50", "SO"),
        ("1990", "soon"),
        ("lead", "load"),
        ("Russian", "Prussian"),
    ],
)
def test_a_name_a_number_and_a_significant_word_must_look_the_same(quoted: str, found: str) -> None:
    assert not _is_damage(quoted, found, **{quoted.lower(): _COMMON, found.lower(): 1})


def test_a_word_that_the_source_has_elsewhere_is_no_damage_however_alike() -> None:
    assert _is_damage("modern", "modem", modern=_COMMON, modem=1)
    assert not _is_damage("modern", "modem", modern=_COMMON, modem=2)
    assert not _is_damage("Deripaska-hacked", "Deripaskabacked", deripaska=_COMMON, hacked=_COMMON, backed=_COMMON)


def test_a_very_common_word_may_be_misread_several_times() -> None:
    assert _is_damage("the", "tbe", the=1_000, tbe=5)
