"""Beside every drafted value stands its reason, in the YAML and in the JSON."""

from pathlib import Path

from briefing_tui.domain.briefing import Actor, Briefing, Claim, Pane, Quote, Source
from briefing_tui.domain.vocabulary import Basis
from briefing_tui.drafting.draft import Draft, DraftedClaim, Reason
from briefing_tui.drafting.explanation import draft_reasons, draft_yaml
from briefing_tui.loading.briefing import load_text

CLAIM = Claim("camps", "Rahmon claimed so.", Basis.REPORTED, (Quote("Rahmon claimed so.", "article"),), by=("rahmon",))
REASONS = {
    "pane": Reason("words of threats", "camps", 0.1, "cooperation"),
    "basis": Reason("reported", "Rahmon claimed", 0.9, "stated"),
    "rank": Reason("main actors"),
}
DRAFT = Draft(
    Briefing(
        "camps",
        "Camps",
        (Source("article", "a.txt"),),
        (Pane("threats", "Threats", (CLAIM,)), Pane("cooperation", "Cooperation", ()), Pane("perspective", "P", ())),
        key_judgments=("camps",),
        actors=(Actor("rahmon", "Rahmon", "person"),),
    ),
    (DraftedClaim(CLAIM, "threats", REASONS, 1),),
    {"rahmon": Reason("speaks", "Rahmon claimed")},
    ("one sentence is too long",),
)


def test_the_yaml_has_each_reason_beside_its_value_and_loads() -> None:
    text = draft_yaml(DRAFT)
    lines = [" ".join(line.split()) for line in text.splitlines()]
    assert '# threats: words of threats: "camps"; unsure: pane, perhaps cooperation' in lines
    assert 'basis: reported # reported: "Rahmon claimed"' in lines
    assert '- {id: rahmon, name: Rahmon, kind: person} # speaks: "Rahmon claimed"' in lines
    assert "key_judgments: [camps] # selected from 1 claim by rank, not composed" in lines
    assert "# Not in the draft: one sentence is too long" in lines
    assert load_text(text, Path("a.yaml")).problems == ()


def test_the_json_has_each_reason_by_its_key() -> None:
    found = draft_reasons(DRAFT)
    assert found["claims"] == [
        {
            "id": "camps",
            "rank": 1,
            "pane": "threats",
            "reasons": {
                "pane": {
                    "rule": "words of threats",
                    "words": "camps",
                    "margin": 0.1,
                    "unsure": True,
                    "instead": "cooperation",
                },
                "basis": {
                    "rule": "reported",
                    "words": "Rahmon claimed",
                    "margin": 0.9,
                    "unsure": False,
                    "instead": "stated",
                },
                "rank": {"rule": "main actors", "words": "", "margin": 1.0},
            },
        }
    ]
