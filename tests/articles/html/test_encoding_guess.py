"""The letters of a page tell its encoding, where it does not."""

import pytest

from briefing_tui.articles.html.encoding_guess import guessed, of_language

_TEXTS = {
    "windows-1256": "قال الوزير ان المجلس ناقش الوضع على الحدود واتخذ القرار في نهاية اليوم",
    "windows-1251": "Министр сказал, что совет обсудил положение на границе и принял решение",
    "KOI8-R": "Министр сказал, что совет обсудил положение на границе и принял решение",
    "windows-1253": "Ο υπουργός είπε ότι το συμβούλιο συζήτησε την κατάσταση στα σύνορα",
    "windows-1255": "השר אמר כי המועצה דנה במצב על הגבול והחליטה על צעדים חדשים",
    "windows-874": "รัฐมนตรีกล่าวว่าสภาได้หารือเกี่ยวกับสถานการณ์ที่ชายแดนและตัดสินใจ",
    "GB18030": "部长说，理事会讨论了边境的形势，并在当天的会议上作出了决定。这是一个新的开始。",
    "Big5": "部長說，理事會討論了邊境的形勢，並在當天的會議上作出了決定。這是一個新的開始。",
    "Shift_JIS": "大臣は、理事会が国境の状況について話し合い、決定をしたと述べました。",
    "EUC-JP": "大臣は、理事会が国境の状況について話し合い、決定をしたと述べました。",
    "EUC-KR": "장관은 이사회가 국경의 상황을 논의하고 결정을 내렸다고 말했다.",
    "windows-1252": "Le ministre a dit que le conseil a évoqué la frontière où l'été fut agité à Noël",
}
_CODECS = {"windows-874": "cp874", "Shift_JIS": "cp932"}


@pytest.mark.parametrize("encoding", _TEXTS)
def test_a_text_is_known_by_its_frequent_letters(encoding: str) -> None:
    page = f"<html><head><title>Page</title></head><body><div class='main'><p>{_TEXTS[encoding]}</p></div></body>"
    assert guessed(page.encode(_CODECS.get(encoding, encoding))) == encoding


def test_what_has_no_letters_is_windows_1252() -> None:
    for data in (b"", b"abc", b"\xff", bytes(range(128, 256)) * 4):
        assert guessed(data) == "windows-1252"


def test_a_language_has_its_encoding_with_or_without_a_region() -> None:
    assert of_language("fa-IR") == "windows-1256"
    assert of_language("zh_TW") == "Big5"
    assert of_language("zh-CN") == "GB18030"
    assert of_language("en") == of_language("") == ""
