"""A model's values are taken where they hold to the format, the sentence and the rules of the check."""

from collections import Counter
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.drafting.model.article import ACTORS, ARTICLE, WORDS, analyses

from briefing_tui.domain.vocabulary import Basis, Channel, Likelihood, ThreatLevel
from briefing_tui.drafting.analysis import Analysis
from briefing_tui.drafting.model.choosing import Chooser, changes
from briefing_tui.drafting.model.examining import Examiner
from briefing_tui.drafting.model.items import Item, Refusal, Value
from briefing_tui.drafting.model.vocabulary import CHOICES, Importance

CHOOSER = Chooser("m", Examiner(ARTICLE, ACTORS), WORDS)
SHELLING, TRAINING, MARKET, TREATY = analyses()


def _chosen(analysis: Analysis, values: Mapping[str, Value]) -> tuple[Analysis, Counter[Refusal]]:
    refused: Counter[Refusal] = Counter()
    return CHOOSER.chosen(analysis, Item(1, values), refused), +refused


def test_a_value_of_the_model_has_a_reason_that_names_what_the_rules_have() -> None:
    found, refused = _chosen(TREATY, {"pane": "cooperation"})
    assert (found.pane.value, refused) == ("cooperation", {})
    assert found.pane.reason.rule == "the model m, instead of the rules' background"
    assert found.pane.reason.instead == "background"
    assert found.pane.reason.margin == pytest.approx(0.4)  # the rules had 0.6 for another


def test_a_value_where_the_rules_have_none_says_so() -> None:
    found, _ = _chosen(SHELLING, {"severity": ThreatLevel.HIGH})
    assert found.values["severity"].value is ThreatLevel.HIGH
    assert found.values["severity"].reason.rule == "the model m, where the rules found none"


def test_what_the_model_has_as_the_rules_keeps_the_reason_of_the_rules() -> None:
    values = {
        "pane": "cooperation",
        "basis": Basis.ASSESSED,
        "likelihood": Likelihood.LIKELY,
        "text": MARKET.text.value,
    }
    assert _chosen(MARKET, values) == (MARKET, {})
    assert changes(MARKET, MARKET) == 0


def test_a_value_of_another_pane_is_refused() -> None:
    found, refused = _chosen(SHELLING, {"channel": Channel.TRADE, "status": None})
    assert (found, refused) == (SHELLING, {Refusal.AGAINST_FORMAT: 1})


@pytest.mark.parametrize(
    ("named", "speakers"),
    [
        ("A2", ("sudland",)),
        ("Sudland", ("sudland",)),
        ("norlanders", ("norland",)),
        ("the minister", ("The minister",)),
        ("minister", ("minister",)),
    ],
)
def test_a_speaker_is_an_actor_or_words_of_the_sentence(named: str, speakers: tuple[str, ...]) -> None:
    found, refused = _chosen(TRAINING, {"by": (named,)})
    assert (found.values["by"].value, refused) == (speakers, {})


@pytest.mark.parametrize("named", ["A9", "Fernland", "mini", ".", "in the camps of", "the general"])
def test_any_other_speaker_is_refused_and_that_of_the_rules_stays(named: str) -> None:
    found, refused = _chosen(TRAINING, {"by": (named,)})
    assert (found, refused) == (TRAINING, {Refusal.UNKNOWN_SPEAKER: 1})


def test_what_is_reported_has_a_speaker_or_stays_as_it_was() -> None:
    found, refused = _chosen(SHELLING, {"basis": Basis.REPORTED})
    assert (found, refused) == (SHELLING, {Refusal.AGAINST_FORMAT: 1})
    found, refused = _chosen(SHELLING, {"basis": Basis.REPORTED, "by": ("A1",)})
    assert (found.basis.value, found.values["by"].value, refused) == (Basis.REPORTED, ("norland",), {})


def test_only_what_is_assessed_has_a_likelihood() -> None:
    _, refused = _chosen(SHELLING, {"likelihood": Likelihood.LIKELY})
    assert refused == {Refusal.AGAINST_FORMAT: 1}
    found, refused = _chosen(MARKET, {"likelihood": None})
    assert ("likelihood" in found.values, refused) == (False, {})


@pytest.mark.parametrize(
    ("analysis", "values"),
    [
        (MARKET, {"basis": Basis.STATED}),
        (MARKET, {"likelihood": Likelihood.UNLIKELY}),
    ],
)
def test_what_the_check_would_warn_of_is_refused(analysis: Analysis, values: Mapping[str, Value]) -> None:
    assert _chosen(analysis, values) == (analysis, {Refusal.WARNED_OF: 1})


def test_a_faithful_text_takes_the_place_of_the_sentence_and_any_other_does_not() -> None:
    found, refused = _chosen(TREATY, {"text": "Norland did not sign the treaty on water in March."})
    assert (found.text.value, refused) == ("Norland did not sign the treaty on water in March.", {})
    assert found.text.reason.rule == "the model m, from the sentence"
    found, refused = _chosen(TREATY, {"text": "Norland signed the treaty on water in March."})
    assert (found, refused) == (TREATY, {Refusal.UNFAITHFUL: 1})


def test_importance_moves_a_statement_and_takes_none_away() -> None:
    found = [_chosen(SHELLING, {"importance": each})[0].emphasis for each in Importance]
    assert [each and each.value for each in found] == [1.0, None, -1.0]
    assert found[0] is not None
    assert found[0].reason.rule == "key to the model m"


def test_changes_are_counted_by_value() -> None:
    found, _ = _chosen(TREATY, {"pane": "threats", "severity": ThreatLevel.LOW, "importance": Importance.KEY})
    assert changes(TREATY, found) == 3


VALUES = st.fixed_dictionaries(
    {},
    optional={key: st.sampled_from([*choices.values.values()]) for key, choices in CHOICES.items()}
    | {
        "by": st.lists(st.sampled_from(["A1", "A2", "the minister", "nobody"]), max_size=2).map(tuple),
        "text": st.sampled_from(["", "It did not.", MARKET.text.value, TRAINING.text.value]),
    },
)


@given(st.sampled_from(analyses()), VALUES)
def test_whatever_a_model_chooses_holds_to_the_format_and_the_check(
    analysis: Analysis, values: Mapping[str, Value]
) -> None:
    found, _ = _chosen(analysis, values)
    assert ("likelihood" in found.values) <= (found.basis.value is Basis.ASSESSED)
    assert ("by" in found.values) == (found.basis.value in (Basis.REPORTED, Basis.ALLEGED))
    assert CHOOSER.examiner.warnings(found) <= CHOOSER.examiner.warnings(analysis)
    assert found.places == analysis.places
