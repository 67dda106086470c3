from briefing_tui.checking.words.inflection import inflected
from briefing_tui.checking.words.opposites import OPPOSITES, Kind
from briefing_tui.checking.words.poles import forms_beginning, own_poles, phrase_beginnings, poles_of
from briefing_tui.checking.words.stems import stem_of

_WORDS = {
    word.removeprefix("=").replace("_", " ") for table, _ in OPPOSITES for word in table.replace("|", " ").split()
}
_FORMS = {form for form in (*_WORDS, *inflected(_WORDS)) if own_poles(form)}


def _are_opposite(one: str, other: str) -> bool:
    return any(
        pole.pair == against.pair and pole.side != against.side
        for pole in own_poles(one)
        for against in own_poles(other)
    )


def test_every_form_of_a_word_is_opposite_to_every_form_of_the_other() -> None:
    assert _are_opposite("rises", "fell")
    assert _are_opposite("broke off", "establishing")
    assert _are_opposite("imports", "exported")
    assert not _are_opposite("rises", "grew")


def test_no_word_stands_on_both_sides_of_a_pair() -> None:
    for form in _FORMS:
        assert len({pole.pair for pole in own_poles(form)}) == len(own_poles(form)) > 0, form


def test_the_forms_of_a_stem_are_found_by_its_first_letters() -> None:
    for form in _FORMS:
        stem = stem_of(form)
        if " " not in form and stem:
            assert form in {*forms_beginning(stem[:2]).get(stem, ()), *forms_beginning(stem[:3]).get(stem, ())}, form


def test_a_noun_is_on_the_poles_of_its_verb_alone() -> None:
    assert poles_of("resumption") == {pole for pole in own_poles("resumed") if pole.kind is Kind.EVENT}
    assert not own_poles("resumption")
    assert not poles_of("temperament")


def test_a_phrase_is_found_by_the_form_of_its_first_word() -> None:
    assert {"broke", "breaking"} <= phrase_beginnings()
    assert "rose" not in phrase_beginnings()
