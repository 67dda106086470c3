from briefing_tui.checking.words.prospects import intransitive_forms, support_forms


def test_verbs_that_say_only_that_an_event_is_there_are_known_in_all_forms() -> None:
    assert {"held", "takes", "carried", "resuming"} <= support_forms()
    assert "attacked" not in support_forms()


def test_verbs_whose_subject_is_the_event_need_no_passive() -> None:
    assert {"took", "began", "resumed"} <= intransitive_forms() <= support_forms() | {"end", "ends", "ended", "ending"}
