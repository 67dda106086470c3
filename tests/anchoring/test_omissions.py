from collections.abc import Callable

import pytest

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.anchoring.omissions import turning_words
from briefing_tui.domain.passage import ChangeKind, Span


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The army {, which was not large,} left.", (ChangeKind.NEGATION, "not")),
        ("The army {may have} left.", (ChangeKind.LIKELIHOOD, "may")),
        ("The army{, he said,} left.", (ChangeKind.WORD, "said")),
        ("The army left {if it was paid} in May.", (ChangeKind.WORD, "if")),
        ("The army {, though late,} left.", (ChangeKind.WORD, "though")),
        ("The army {of the north} left.", None),
        ("It left. {It was not a large army, as many of us had seen.} It came back.", None),
        ("It left. {But it was paid well.} It came back.", (ChangeKind.WORD, "But")),
        ("It left. {It, however, came back.} It won.", (ChangeKind.WORD, "however")),
        ("It left. {Although it was paid, it was poor.} It won.", None),
        ("It left. {The ministry denied this.} It won.", (ChangeKind.WORD, "denied")),
        ("It left. {It did not.} It won.", (ChangeKind.NEGATION, "It did not.")),
        ("It left. {The ministry wrote:} It won.", (ChangeKind.WORD, "wrote")),
        ("It left. {He had more: “It was late.} It won.”", (ChangeKind.WORD, "He had more: “It was late.")),
        ("It left {in May, but it was late. It} won.", (ChangeKind.WORD, "but")),
        ("Die Armee {, falls sie bezahlt wird,} geht.", (ChangeKind.WORD, "falls")),
        ("Армия {, однако,} ушла.", (ChangeKind.WORD, "однако")),
        ("军队{如果得到报酬}离开。", (ChangeKind.WORD, "如果")),
        ("Die Armee ging im Mai {, aber nicht über die Brücke,} nach Hause.", (ChangeKind.WORD, "aber")),
        ("Die Armee hat das Tal {nie wieder} verlassen.", (ChangeKind.NEGATION, "nie")),
        ("L'armée {n'a pas encore} quitté la vallée.", (ChangeKind.NEGATION, "n'a")),
        ("El ejército {todavía no} ha dejado el valle.", (ChangeKind.NEGATION, "no")),
        ("Армия {так и не} ушла из долины.", (ChangeKind.NEGATION, "не")),
        ("الجيش {لم يكن قد} غادر الوادي في الربيع.", (ChangeKind.NEGATION, "لم")),
        ("ارتش {اگر پول بگیرد} دره را ترک می‌کند.", (ChangeKind.WORD, "اگر")),
        ("军队{没有}离开山谷。", (ChangeKind.NEGATION, "没有")),
        ("军队来了。{市长不知道桥已经坏了,也不知道水有多深。}他们走了。", None),
        ("军队来了。{市长没有走。}他们走了。", (ChangeKind.NEGATION, "市长没有走。")),
        ("Die Armee kam. {Das ist falsch.} Sie ging.", (ChangeKind.WORD, "falsch")),
        ("Der Rat hat in der Stadt {gestern keine} Soldaten.", (ChangeKind.NEGATION, "keine")),
        ("Die Stadt wird {nicht} vor dem Winter geräumt.", (ChangeKind.NEGATION, "nicht")),
        ("La ville ne sera {jamais} évacuée par les gardes.", (ChangeKind.NEGATION, "jamais")),
        ("La ciudad {nunca} será evacuada por la guardia.", (ChangeKind.NEGATION, "nunca")),
        ("总统{没有}向河边的城市派遣士兵。", (ChangeKind.NEGATION, "没有")),
        ("The army praised {the town. It condemned} the hills.", (ChangeKind.WORD, "It condemned")),
        ("The army praised {the town. It} condemned the hills.", (ChangeKind.WORD, "It")),
        ("The army praised the town. {It} condemned the hills.", None),
        ("The army praised {the town.} It condemned the hills.", None),
        ("It bans fishing {in the north; it allows that} in the south.", (ChangeKind.WORD, " it allows that")),
        ("It bans fishing {in the north;} it allows that in the south.", None),
        ("It bans four things: fishing; {mining; sailing;} and more.", None),
    ],
)
def test_within_a_sentence_all_words_count_and_of_whole_sentences_those_that_govern_others(
    haystack_of: Callable[[str], Haystack], text: str, found: tuple[ChangeKind, str] | None
) -> None:
    start, end = text.index("{"), text.index("}") - 1
    article = haystack_of(text.replace("{", "").replace("}", "")).article
    turned = turning_words(article, Span(start, end), [])
    assert (turned and (turned[0], article.text[slice(*turned[1])])) == found


def test_what_came_with_a_page_break_does_not_count(haystack_of: Callable[[str], Haystack]) -> None:
    article = haystack_of("The army of the north may not left.").article
    assert turning_words(article, Span(22, 29), [Span(22, 29)]) is None


@pytest.mark.parametrize(
    "text",
    [
        "[09:20] Karl: I paid him already\n{[09:21] Lena: all of it?\n[09:22] Karl: only half.} The rest is due.\n",
        "Karl: I paid him already.\n{Anna Berg: All of it?\nKarl: Half.} The rest is due.\n",
        "Town      2019    2020\nRousse    1,344   {1,201\nVarna     2,410}   2,388\n",
        "Town\t2019\t2020\nRousse\t1,344\t{1,201\nVarna\t2,410\t}2,388\n",
    ],
)
def test_an_omission_leaves_out_no_turn_of_another_speaker_and_joins_no_rows_of_a_table(
    haystack_of: Callable[[str], Haystack], text: str
) -> None:
    start, end = text.index("{"), text.index("}") - 1
    article = haystack_of(text.replace("{", "").replace("}", "")).article
    derived = article.offsets.derived
    assert turning_words(article, Span(derived(start), derived(end)), []) is not None
