from collections.abc import Callable

import pytest

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.domain.passage import ChangeKind, Verdict

HaystackOf = Callable[[str], Haystack]

_ARABIC = "قال الوزير إن الحكومة أعلنت أن الأمن مسؤول عن إعادة الهدوء إلى المدينة في آخر الأسبوع."
_GERMAN = "Die Regierung erklärte, dass die Straße gesperrt sei und die Maße der Halle groß genug seien."
_TURKISH = "Bakan, sınır kapısının yarın açılacağını ve kısa sürede çalışmaya başlayacağını açıkladı."


@pytest.mark.parametrize(
    ("source", "quote"),
    [
        (_ARABIC, _ARABIC.translate(str.maketrans("أإآؤ", "اااو"))),
        (_GERMAN, "Die Regierung erklärte, daß die Strasse gesperrt sei".replace("daß", "dass")),
        (_GERMAN, "die Strasse gesperrt"),
        (_GERMAN.replace("ß", "ss"), "die Straße gesperrt"),
        (_TURKISH, "kisa sürede çalışmaya".replace("ı", "i")),
        (_TURKISH.replace("ı", "i"), "yarın açılacağını ve kısa sürede"),
    ],
)
def test_a_variant_spelling_is_reflowed_and_the_passage_has_the_letters_of_the_source(
    haystack_of: HaystackOf, source: str, quote: str
) -> None:
    anchor = haystack_of(source).anchor(quote)
    assert anchor.verdict is Verdict.REFLOWED
    assert anchor.passage != quote
    assert anchor.passage in source


@pytest.mark.parametrize(
    ("source", "quote", "quoted", "found"),
    [
        (_ARABIC, "قال الوزير أن الحكومة أعلنت أن الأمن", "أن", "إن"),
        (_GERMAN, "die Masse der Halle", "Masse", "Maße"),
        (_TURKISH, "sinir kapısının yarın açılacağını", "sinir", "sınır"),
        (_TURKISH, "Bakan, sinir", "sinir", "sınır"),
    ],
)
def test_another_word_that_folds_to_the_same_makes_the_quote_altered(
    haystack_of: HaystackOf, source: str, quote: str, quoted: str, found: str
) -> None:
    anchor = haystack_of(source).anchor(quote)
    assert anchor.verdict is Verdict.ALTERED
    assert [(change.kind, change.quoted, change.found) for change in anchor.changes] == [
        (ChangeKind.WORD, quoted, found)
    ]
    assert quote[slice(*anchor.changes[0].at)] == quoted
    assert source[slice(*anchor.changes[0].span)] == found


def test_damage_elsewhere_hides_no_other_word(haystack_of: HaystackOf) -> None:
    source = _TURKISH.replace("yarın", "ya rın")
    anchor = haystack_of(source).anchor(_TURKISH.replace("sınır", "sinir"))
    assert anchor.verdict is Verdict.ALTERED
    assert "sinir" in [change.quoted for change in anchor.alterations]


def test_a_japanese_quote_cut_before_its_negation_is_altered(haystack_of: HaystackOf) -> None:
    source = "住民によると、救助隊は山奥の村にまだ到着していない。会議は東京で開かれた。"
    anchor = haystack_of(source).anchor("住民によると、救助隊は山奥の村にまだ到着してい。")
    assert anchor.verdict is Verdict.ALTERED
    assert "ない" in [change.found for change in anchor.alterations]
