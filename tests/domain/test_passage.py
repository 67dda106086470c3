from briefing_tui.domain.passage import FLAGGED_VERDICTS, Anchor, Change, ChangeKind, Span, Verdict


def test_a_verdict_that_holds_leaves_every_word_of_the_quote_as_it_is() -> None:
    assert [verdict for verdict in Verdict if verdict.holds] == [Verdict.VERBATIM, Verdict.REFLOWED, Verdict.DAMAGED]


def test_every_verdict_that_does_not_hold_is_flagged() -> None:
    assert {verdict for verdict in Verdict if not verdict.holds} < set(FLAGGED_VERDICTS)


def test_each_change_of_an_anchor_is_damage_or_an_alteration() -> None:
    changes = tuple(Change(kind, "a", "b", Span(0, 1), Span(0, 1)) for kind in ChangeKind)
    anchor = Anchor(Verdict.ALTERED, changes=changes)
    assert [change.kind for change in anchor.damage] == [ChangeKind.DAMAGE]
    assert set(anchor.alterations) == set(changes) - set(anchor.damage)
