from collections.abc import Callable

import pytest

from briefing_tui.checking.rule import Finding

Codes = Callable[..., set[str]]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Eritrea accused Ethiopia of massing troops.", "Ethiopia accused Eritrea of massing troops."),
        ("Eritrea has blamed Ethiopia for the clash.", "Eritrea was accused by Ethiopia of starting the clash."),
        ("Asmara threatened to shell Ethiopian towns.", "Ethiopia threatened to shell Eritrean towns."),
        ("The army attacked militants near Menaka.", "Militants attacked a post of the army near Menaka."),
        ("Smith was asked by the committee for the records.", "The committee was asked by Smith for the records."),
        ("The board asked Miller for records, but got none.", "Miller asked for records, but the Board sent none."),
        ("Iraq shelled towns in Iran.", "Iran shelled towns in Iraq."),
        ("Iraq's attack on Iran came at night.", "Iran attacked Iraq at night."),
        ("Rwanda lent a hospital to Belgium.", "It was Belgium that lent Rwanda a hospital."),
        ("Sudan bought 20 drones from Chad.", "Sudan sold Chad 20 drones."),
        ("Kenya lost 2-1 to Uganda.", "Kenya beat Uganda 2-1 after a strike in the last minute."),
        ("Rebels overran the village that the army retook.", "Rebels retook the village that the army overran."),
        ("Chad lodged a protest, Sudan abstained.", "Sudan lodged a protest, while Chad abstained from comment."),
        ("The villagers attacked the soldiers.", "The villagers were attacked by the soldiers."),
        ("Iran destroyed 14 tanks of Iraq.", "Iraqi aircraft destroyed 14 Iranian tanks."),
        ("Chad insisted to Sudan on a new vote on the dam.", "Sudan insisted on a new vote on the dam, Chad said."),
        ("Soldiers overran a rebel post, sources said.", "Rebels overran the army post and killed 27 soldiers."),
        ("Iraq has not answered Iran's offer to talk.", "Iraq offered to talk, but Iran has not answered."),
        ("Chad has taken over most of Sudan's positions.", "Sudan has taken over most of Chad's positions."),
    ],
)
def test_who_does_it_in_the_quote_and_suffers_it_in_the_claim_is_found(codes: Codes, text: str, quote: str) -> None:
    assert "roles-reversed" in codes(text, quote)
    assert "roles-reversed" not in codes(quote, quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Eritrea was accused by Ethiopia of massing troops.", "Ethiopia accused Eritrea of massing troops."),
        ("In Eritrea, Ethiopia attacked a depot.", "Ethiopia attacked a depot in Eritrea."),
        ("Eritrea met Ethiopia in Jeddah for talks.", "Ethiopia met Eritrea in Jeddah for talks."),
        ("Haiti earned praise from a US official for its work.", "A US official praised Haiti for its work."),
        ("The Tajik-Afghan border was attacked.", "The Afghan-Tajik border was attacked."),
        ("Militants, attacked by the army, fled.", "The army attacked militants, who fled."),
        ("Israel was attacked by Iran with drones.", "Iran's attack on Israel was made with drones."),
        ("Chad borrowed 30 million dollars from China.", "China lent Chad 30 million dollars."),
        ("Uganda lost 2-1 to Kenya.", "Kenya beat Uganda 2-1."),
        ("Ali gave the observers an account.", "Ali received a mission of observers, and told them of it."),
        ("Protesters pressed the army by blocking roads.", "Protesters blocked roads to press the army."),
        ("Turkey has not confirmed the delivery of drones to Mali.", "Turkey delivered drones to Mali, it is said."),
        (
            "The date of the files was not that of their download to the computer.",
            "The files had a date. The date was not when files were downloaded to the computer.",
        ),
        ("Miller wanted Smith told that he could meet him.", "Miller said that Smith wanted to meet, if he could."),
        (
            "Iran's exports to Iraq fell while Iraqi exports to Iran rose.",
            "Iraq exported more to Iran, and Iran less to Iraq.",
        ),
        (
            "The Slovak minister praised his Polish counterpart.",
            "Poland's minister met his Slovak counterpart, a friend.",
        ),
        ("The door was opened by Ali.", "Ali opened the door; the door opened at once."),
        ("Chadian crews began to learn from Turkish instructors.", "Turkish instructors began to train Chadian crews."),
        (
            "A rift between Kyrgyz and Russian security services is unlikely.",
            "The Kyrgyz security service is unlikely to break with Russian partners.",
        ),
        (
            "South Korea's extradition request was granted.",
            "Montenegro extradited Kim to the US, having approved a request from South Korea.",
        ),
        (
            "The American request came after the South Korean one.",
            "Lawyers said that South Korea's request had come earlier than Washington's.",
        ),
        (
            "The Chinese coast guard said that the boat turned.",
            "The Philippine coast guard spoke of a Chinese ship. China's coast guard said that the boat turned.",
        ),
        ("Primorsk loaded six tankers.", "Of the tankers that loaded crude at Primorsk, six gave no port."),
        (
            "Kosovo detained two Serbs a day after Serbia seized an officer.",
            "Serbian police arrested a Kosovar officer; Pristina arrested two Serbs a day later.",
        ),
        ("Chad and Sudan accused each other.", "Sudan accused Chad, and Chad accused Sudan."),
        ("The council backed Ali, chairman of Chad.", "Ali, chairman of Chad, backed by the council, won."),
    ],
)
def test_one_thing_in_another_order_is_not_reversed(codes: Codes, text: str, quote: str) -> None:
    assert "roles-reversed" not in codes(text, quote)


def test_what_one_state_has_or_does_is_not_given_to_another(codes: Codes) -> None:
    quote = "Iranian officials gave evidence on the smuggling to Iraq."
    assert "roles-reversed" in codes("Iraqi officials shared evidence on the smuggling with Iran.", quote)
    assert "roles-reversed" not in codes("Officials of Iran shared evidence on the smuggling with Iraq.", quote)


def test_the_message_names_both_orders(found: Callable[..., dict[str, Finding]]) -> None:
    finding = found("Eritrea accused Ethiopia.", "Ethiopia accused Eritrea.")["roles-reversed"]
    assert finding.message == 'the claim says "Eritrea accused Ethiopia", and its quote "Ethiopia accused Eritrea"'
