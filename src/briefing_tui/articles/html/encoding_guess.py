"""A guess at the encoding of a page that declares none, or a wrong one."""

from briefing_tui.articles.html.encoding_labels import codec_of
from briefing_tui.text.regex import regex

# Section 13.2.3.2 of the HTML standard: what a page of a language is in where nothing says so.
_OF_LANGUAGES = {
    "windows-1256": "ar fa ur ps ckb ug",
    "windows-1251": "ba be bg kk ky mk ru sah sr tg tt uk",
    "windows-1250": "bs cs hr pl sk sl ro",
    "ISO-8859-2": "hu",
    "windows-1257": "et lt lv",
    "ISO-8859-7": "el",
    "windows-1255": "he iw yi",
    "windows-1254": "az ku tr",
    "windows-874": "th",
    "windows-1258": "vi",
    "Shift_JIS": "ja",
    "EUC-KR": "ko",
    "GB18030": "zh zh-cn zh-hans zh-sg",
    "Big5": "zh-tw zh-hant zh-hk zh-mo",
}
_BY_LANGUAGE = {language: encoding for encoding, languages in _OF_LANGUAGES.items() for language in languages.split()}

_KANA = "のにはをたがでてとしれさいるなもっらこう"
_CHINESE = "的一是不了在人有我他这個这國国中大來来上和年"
_CYRILLIC = "оеаинтслрв"
# The letters that are most frequent in texts of the languages that an encoding is for.
_FREQUENT = {
    "Shift_JIS": _KANA,
    "EUC-JP": _KANA,
    "EUC-KR": "이다의는에을가고도하한기지사로은를",
    "GB18030": _CHINESE,
    "Big5": _CHINESE,
    "windows-1251": _CYRILLIC,
    "KOI8-R": _CYRILLIC,
    "IBM866": _CYRILLIC,
    "windows-1256": "اليمنرتوبده",
    "windows-1253": "αοιετσνηυρ",
    "windows-1255": "יוהלארמתשנ",
    "windows-874": "านรอกเงมยล",
}
_SEVERAL_BYTES = frozenset(("Shift_JIS", "EUC-JP", "EUC-KR", "GB18030", "Big5"))
_MIN_SHARE = 0.3  # of these letters in all that are not ASCII
_MIN_SHARE_OF_THOUSANDS = 0.06
_MAX_FAULTS = 0.01
_MIN_TOGETHER = 0.5  # of the bytes that are not ASCII, beside another: in Latin script they stand alone
_TOGETHER = regex(rb"[\x80-\xff]{2,}")
_SAMPLE_BYTES = 1 << 16
_LATIN = "windows-1252"


def of_language(tag: str) -> str:
    """Return the encoding that pages of a language are in where they do not say so, or an empty string."""
    tag = tag.strip().lower().replace("_", "-")
    return _BY_LANGUAGE.get(tag) or _BY_LANGUAGE.get(tag.partition("-")[0], "")


def guessed(data: bytes) -> str:
    """Return the encoding in which the letters of a page are the frequent ones of a language, or windows-1252."""
    first = _TOGETHER.search(data)
    sample = data[first.start() : first.start() + _SAMPLE_BYTES] if first else b""
    others = sum(map(len, _TOGETHER.findall(sample)))
    if not others or others < _MIN_TOGETHER * sum(byte > 0x7F for byte in sample):  # noqa: PLR2004  # ASCII ends here
        return _LATIN
    shares = {encoding: _share(sample, encoding) for encoding in _FREQUENT}
    for encodings, least in ((_SEVERAL_BYTES, _MIN_SHARE_OF_THOUSANDS), (shares.keys() - _SEVERAL_BYTES, _MIN_SHARE)):
        best = max(sorted(encodings), key=shares.__getitem__)
        if shares[best] >= least:
            return best
    return _LATIN


def _share(sample: bytes, encoding: str) -> float:
    """Return the share of an encoding's frequent letters in what is not ASCII, or 0 where bytes are none of it."""
    text = sample.decode(codec_of(encoding), errors="replace")
    others = [char for char in text if not char.isascii()]
    if not others or (encoding in _SEVERAL_BYTES and others.count("\ufffd") > 1 + _MAX_FAULTS * len(others)):
        return 0
    frequent = frozenset(_FREQUENT[encoding])
    return sum(char in frequent for char in others) / len(others)
