import pytest

from briefing_tui.checking.parsing.done_verbs import done
from briefing_tui.checking.parsing.sentences import sentences


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Both sides measured the intake.", ["measured"]),
        ("Both sides have been measuring the intake.", ["measuring"]),
        ("Both sides wanted the intake measured.", []),
        ("Both sides will measure the intake.", []),
        ("No side measured the intake.", []),
        ("They left open whether it rains.", []),
        ("The accord foresees that it be measured.", []),
        ("The newly measured intake is low.", []),
        ("They made the lifting conditional on aid.", []),
        ("The dam was opened on 2 June, not in May.", []),
        ("Those who fled the war will get aid.", []),
        ("Those who fled the war received aid.", ["fled", "received"]),
        ("Nothing is signed until they have met.", []),
        ("After it has met in Vienna, the group is to decide.", []),
        ("Unless it paid, the ship stayed.", []),
        ("Had it paid, the ship sailed.", []),
        ("Its price were sanctions that are lifted.", []),
        ("It counts on the truce being prolonged.", []),
        ("Where the missile came from remains an open question.", []),
        ("It tabled a draft by which imports are halved.", []),
        ("Moscow brandished seized assets.", ["brandished"]),
        ("Those loyal to al-Amin attacked the post.", ["attacked"]),
        ("It did not renew the lease and has closed the mine.", ["closed"]),
        ("It moved to set up a register.", ["moved"]),
        ("It was barred from calling witnesses.", ["barred"]),
        ("It is said to have made an offer.", ["made"]),
    ],
)
def test_a_verb_is_told_as_done_without_a_plan_a_condition_or_a_denial_of_its_own(text: str, verbs: list[str]) -> None:
    sentence = sentences(text)[0]
    assert [sentence.tokens[at] for at in sorted(done(sentence))] == verbs
