import pytest

from briefing_tui.anchoring.scan_signs import shows_scan
from briefing_tui.anchoring.tokens import TokenizedText

_PLAIN = "The report of the office says that it will come to the town in the spring. " * 30


def _shows_scan(text: str) -> bool:
    return shows_scan(text, TokenizedText(text).word_counts)


@pytest.mark.parametrize(
    "signs",
    [
        "It came ofthe river, and saysthat tothe man.",
        "It wi11 be so, wil1 it, and w1ll it.",
        "In 2O24, in l9l4, 1OO men came, and in 2OO1.",
        "It is tbat, reporl, and tlie offiee, wbere thc sprinq is, and officc.",
        "So ofthe kind in 2O24 wi|l be.",
    ],
)
def test_words_run_together_and_mixed_with_digits_or_misread_are_signs(signs: str) -> None:
    assert _shows_scan(f"{_PLAIN}{signs}")


@pytest.mark.parametrize(
    "clean",
    [
        "",
        "They read onetime wi11, and no more.",
        "The types F-16, Su-35, S300, B52, H1N1, CO2, C12H22O11, 3M54, COVID19, MP3, 0x1F, 4K and 5G are known.",
        "See https://ofthe.example/inthe/wi11?tothe=2O24 and the file C:\\inthe\\ofthe.txt, or ask me@ofthe.example.",
        "def sayS_that(ofthe=inthe, tothe=2): return ofthe.inthe[tothe] * comeTo.theTown",
        "2,4,6-trinitrotoluene, 1,3-butadiene, N,N-dimethyltryptamine and C6H5OH were found.",
        "Законно ли это, спросил он; никто не ответил, и все ушли домой. Встреча была в 2024 году, вдоме и надворе.",
        "أعلنت حكومة الإقليم يوم الثلاثاء أن الجسر الجديد على النهر الحدودي سيبقى مغلقا حتى إشعار آخر.",
        "Die Regierung der Provinz hat erklärt, dass die Brücke über den Grenzfluss vorerst gesperrt bleibt.",
    ],
)
def test_clean_text_shows_no_signs_whatever_it_is_about(clean: str) -> None:
    assert not _shows_scan(f"{_PLAIN}{clean}")


def test_few_signs_in_a_long_text_are_none() -> None:
    signs = "It came ofthe river, and saysthat tothe man."
    assert _shows_scan(f"{_PLAIN}{signs}")
    assert not _shows_scan(f"{_PLAIN * 50}{signs}")
