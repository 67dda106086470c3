"""A language is its tables: those of Russian make a draft, a user's own need not be whole, and no text faults."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.documents.document import document_of_text
from briefing_tui.documents.examination import examine
from briefing_tui.domain.passage import Verdict
from briefing_tui.drafting.draft import Draft, DraftedClaim
from briefing_tui.drafting.drafting import NoDraftError, Origin, draft_of
from briefing_tui.drafting.explanation import draft_yaml
from briefing_tui.drafting.language import language
from briefing_tui.drafting.languages import language_of
from briefing_tui.drafting.rules import rules_of
from briefing_tui.drafting.tables import TABLES
from briefing_tui.drafting.tokens import tokens

ORIGIN = Origin("draft", "Граница и торговля", "article.md", "")
ARTICLE = """\
# Граница и торговля: отношения Таджикистана и Узбекистана

Автор: Анна Петрова, 19 ноября 2024 года

Таджикистан и Узбекистан подписали соглашение о торговле в мае 2024 года. Президент Таджикистана Эмомали Рахмон заявил,
что стороны откроют два новых пункта на границе. Вероятно, товарооборот между двумя странами вырастет в ближайшие годы.

Боевики напали на пограничный пост у реки Пяндж 12 октября 2024 года и убили двух солдат. По словам министра обороны,
нападение готовили заранее. МИД Афганистана отрицает, что боевики пришли с его территории.

«Мы не допустим новых нападений на нашу границу», — сказал Рахмон на прошлой неделе. Таджикские власти перебросили
войска к границе. США ввели санкции против двух компаний с 2021 года.

ООН сообщила, что отправила помощь жителям. Эксперты считают, что угроза терроризма может вырасти. Маловероятно, что
переговоры с талибами начнутся до конца 2025 года. Протяжённость границы составляет 1344 км.
"""
# How a sentence begins: its pane, basis, speakers, time and actors.
CLAIMS = {
    "Таджикистан и Узбекистан": ("cooperation", "stated", "", "2024-05", "tadzhikistan uzbekistan"),
    "Президент Таджикистана": ("cooperation", "reported", "rakhmon", "", "tadzhikistan rakhmon"),
    "Вероятно, товарооборот": ("perspective", "assessed", "", "", ""),
    "Боевики напали": ("threats", "stated", "", "2024-10-12", ""),
    "По словам министра": ("threats", "reported", "министра обороны", "", ""),
    "«Мы не допустим": ("threats", "reported", "rakhmon", "2024-11-11/2024-11-17", "rakhmon"),
    "Таджикские власти": ("threats", "stated", "", "", "tadzhikistan"),
    "США ввели": ("threats", "stated", "", "2021/..", "ssha"),
    "ООН сообщила": ("cooperation", "reported", "oon", "", "oon"),
    "Маловероятно": ("perspective", "assessed", "", "../2025", ""),
    "Протяжённость": ("background", "stated", "", "", ""),
}
BULGARIAN = """Българското правителство обяви, че ще подпише споразумение с Румъния за изграждане на нов мост.
Министърът на транспорта заяви, че преговорите са били успешни и че работата ще започне през следващата година."""
UKRAINIAN = """Уряд заявив, що підпише угоду з Польщею про будівництво нового мосту на кордоні. Міністр
транспорту сказав, що переговори були успішними і що робота почнеться наступного року, але без участі опозиції."""
PERSIAN = "دولت اعلام کرد که با همسایه قرارداد تجاری امضا می‌کند. وزیر خارجه گفت که مذاکرات موفق بوده است."
ENGLISH = "The two governments signed an agreement on trade that will be in force from the autumn on."
MIXED = """
the army of Kestria attacked signed said that will probably not is a border he trade agreement in 2024 Россия и Турция
подписали соглашение о заявил что в мае 2021 года не вероятно российский президент с дня два назад Иван Торва г 10 до
начале словам по دولت گفت که با در را ۲۰۲۴ است و نه . , « » “ ” " — - ( ) : ; ! ?
"""
WORDS = st.sampled_from([*MIXED.split(), "\n\n", "\n# "])


def drafted(text: str, own: Path | None = None) -> Draft:
    return draft_of(read_article(text), ORIGIN, [own] if own else [])


def told(claim: DraftedClaim) -> tuple[str, ...]:
    value = claim.claim
    when = value.when.text if value.when else ""
    return claim.pane, str(value.basis), " ".join(value.by), when, " ".join(value.actors)


@pytest.mark.parametrize("beginning", CLAIMS)
def test_a_russian_sentence_becomes_the_claim_that_it_makes(beginning: str) -> None:
    (claim,) = (each for each in drafted(ARTICLE).claims if each.claim.text.startswith(beginning))
    assert told(claim) == CLAIMS[beginning]


def test_the_quotes_of_a_russian_draft_are_verbatim_and_the_check_finds_no_problem(tmp_path: Path) -> None:
    (tmp_path / "article.md").write_text(ARTICLE, encoding="utf-8")
    document = examine(document_of_text(draft_yaml(drafted(ARTICLE)), tmp_path / "draft.yaml"))
    assert document.evidence is not None
    assert document.result is not None
    anchors = [each for found in document.evidence.anchors.values() for each in found]
    assert len(anchors) >= len(CLAIMS)
    assert {anchor.verdict for anchor in anchors} == {Verdict.VERBATIM}
    assert document.result.problems == ()


def test_a_case_of_a_name_is_the_same_actor() -> None:
    text = (
        "Илан Торв сказал, что это не так. Министр с Иланом Торвом не был на границе, но он и они были в городе. " * 2
    )
    persons = [actor.name for actor in drafted(text).briefing.actors if actor.kind == "person"]
    assert persons == ["Илан Торв"]


@pytest.mark.parametrize("text", [BULGARIAN, UKRAINIAN, PERSIAN])
def test_a_language_without_tables_is_refused_with_a_sentence(text: str) -> None:
    assert language_of([tokens(text)]) is None
    with pytest.raises(NoDraftError, match=r"languages that have tables \(en, ru\)"):
        drafted(text)


def test_the_greater_part_of_a_text_in_two_scripts_is_drafted_and_the_rest_named() -> None:
    draft = drafted(f"{ARTICLE}\n{ENGLISH}\n")
    assert draft.notices == ("1 sentence in another script than the language that was drafted",)
    assert not any("agreement" in each.claim.text for each in draft.claims)
    (sentence,) = drafted(f"{ENGLISH}\n\nЭто было не так, и он не был там.\n").claims
    assert sentence.claim.text == ENGLISH


def test_a_language_of_a_users_own_needs_but_the_words_that_tell_it(tmp_path: Path) -> None:
    tables = {
        "function_words": "lo ka mi\nto se ur\n",
        "cues": "[fight]\nbrak*\n[agree]\npakta\n",
        "states": "[state]\nKestria | | kestri\nVarland\n",
    }
    (tmp_path / "xx").mkdir()
    for name, text in tables.items():
        (tmp_path / "xx" / f"{name}.txt").write_text(text, encoding="utf-8")
    draft = drafted("Lo Kestria ka brakar mi Varland. To Varland se pakta ur lo Kestria.\n", tmp_path)
    assert [(each.pane, each.claim.basis) for each in draft.claims] == [
        ("threats", "stated"),
        ("cooperation", "stated"),
    ]
    assert {actor.id for actor in draft.briefing.actors} == {"kestria", "varland"}


@pytest.mark.parametrize("missing", sorted({path.name for path in (TABLES / "ru").iterdir()} - {"function_words.txt"}))
def test_a_table_that_is_missing_is_an_empty_one(missing: str, tmp_path: Path) -> None:
    copy = tmp_path / "xx"
    shutil.copytree(TABLES / "ru", copy)
    (copy / missing).unlink()
    (copy / "function_words.txt").write_text("и в на что не с о по к до у мы\n[least share]\n1\n", encoding="utf-8")
    assert rules_of(language("xx", [tmp_path]))
    assert drafted(ARTICLE, tmp_path).claims


@settings(deadline=None)
@given(words=st.lists(WORDS, max_size=80))
def test_no_mixture_of_languages_faults(words: list[str]) -> None:
    text = " ".join(words)
    for lead in (
        "",
        "Он сказал, что это не так, и они были там. ",
        "He said that it was not so and that they were there. ",
    ):
        try:
            draft = drafted(lead + text)
        except NoDraftError:
            continue
        assert all(claim.claim.quotes for claim in draft.claims)
