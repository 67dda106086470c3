from briefing_tui.checking.words.units import MAX_UNIT_WORDS, units


def test_every_form_is_written_as_it_is_looked_up() -> None:
    for form in units():
        assert form == form.lower()
        assert len(form.split()) <= MAX_UNIT_WORDS


def test_forms_of_one_unit_are_one_and_those_of_two_are_told_apart() -> None:
    table = units()
    assert table["kg"] == table["kilograms"] == table["kilogrammes"]
    assert table["dollars"] == table["$"]
    assert set(table["tonnes"]).isdisjoint(table["kilograms"])
