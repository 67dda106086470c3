"""What the reader shows of the review of drafted claims, with colours and without."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from briefing_tui.domain.briefing import Briefing, Claim, Preparation
from briefing_tui.domain.vocabulary import Basis, Method, Review
from briefing_tui.reading.outline import ACTORS, BRIEF, Outline
from briefing_tui.ui.render.actors import actors_page
from briefing_tui.ui.render.bars import head_line
from briefing_tui.ui.render.brief import brief_page
from briefing_tui.ui.render.claims import claims_page
from briefing_tui.ui.render.glyphs import ASCII, UNICODE, Glyphs
from briefing_tui.ui.render.page import Page, PageContext
from briefing_tui.ui.render.review import decision_line, draft_forms, draft_role, review_sign, sentence_role

MakeBriefing = Callable[..., Briefing]
MakeContext = Callable[..., PageContext]
Plain = Callable[[Page], list[str]]


def _claim(id_: str, text: str, review: Review | None = None, **fields: object) -> Claim:
    return Claim(id_, text, Basis.ASSUMED, review=review, **fields)  # type: ignore[arg-type]  # fields, by name


_CLAIMS = (
    _claim("raids", "Raids go on.", Review.UNREVIEWED),
    _claim("opium", "Opium goes north.", Review.REJECTED, by=("A poet",)),
    _claim("market", "The market is open.", Review.ACCEPTED),
    _claim("peace", "Peace holds."),
)


@pytest.fixture(scope="session")
def drafted(make_briefing: MakeBriefing) -> Briefing:
    """Return a briefing of three drafted claims and one that a person wrote."""
    return make_briefing(_CLAIMS, key_judgments=("opium",))


def _claims(make_context: MakeContext, drafted: Briefing, width: int = 72, **options: object) -> Page:
    context = make_context(width, of=drafted, with_=None, **options)
    return claims_page(context, Outline(drafted).items("threats"), "threats")


@pytest.mark.parametrize(("glyphs", "signs"), [(UNICODE, "☐☒"), (ASCII, "_X")])
def test_what_is_unreviewed_or_rejected_has_a_sign_before_its_sentence(
    make_context: MakeContext, plain: Plain, drafted: Briefing, glyphs: Glyphs, signs: str
) -> None:
    lines = plain(_claims(make_context, drafted, glyphs=glyphs))
    assert [line for line in lines if line.endswith(".")] == [
        f"{signs[0]} Raids go on.",
        f"{signs[1]} Opium goes north.",
        "The market is open.",
        "Peace holds.",
    ]


@pytest.mark.parametrize("width", [20, 36, 72])
def test_the_review_of_a_drafted_claim_is_said_in_its_word(
    make_context: MakeContext, plain: Plain, drafted: Briefing, width: int
) -> None:
    text = "\n".join(plain(_claims(make_context, drafted, width)))
    assert [text.count(f"{review}") for review in Review] == [1, 1, 1]


def test_a_rejected_sentence_is_struck_out_and_the_signs_are_quiet(
    make_context: MakeContext, drafted: Briefing
) -> None:
    spans = [span for line in _claims(make_context, drafted).lines for span in line.spans if span[0].strip()]
    roles = {text.strip(): role for text, role in spans}
    assert (roles["☒"], roles["Opium goes north."]) == ("quiet", "rejected")
    assert (roles["☐"], roles["Raids go on."], roles["Peace holds."]) == ("quiet", "claim", "claim")


def test_the_sign_stands_wherever_the_sentence_does(make_context: MakeContext, plain: Plain, drafted: Briefing) -> None:
    context = make_context(72, of=drafted, with_=None)
    outline = Outline(drafted)
    assert "☒ Opium goes north." in plain(brief_page(context, outline.items(BRIEF)))
    opened = outline.items(ACTORS, actor="A poet")
    assert any("☒ says: Opium goes north." in line for line in plain(actors_page(context, opened)))


def test_head_and_brief_count_what_has_been_reviewed(
    make_context: MakeContext, plain: Plain, drafted: Briefing
) -> None:
    assert "2 of 3 reviewed" in head_line(drafted, None, None, 60).plain
    context = make_context(72, of=drafted, with_=None)
    page = brief_page(context, Outline(drafted).items(BRIEF))
    assert plain(page)[0] == "Reviewed: 2 of 3 drafted claims, 1 rejected."


def test_where_the_head_has_little_room_it_still_counts_and_says_that_this_is_a_draft(drafted: Briefing) -> None:
    assert head_line(drafted, None, None, 24).plain.split() == ["River", "draft", "2/3", "..."]


@pytest.mark.parametrize(
    ("reviews", "forms", "role"),
    [
        ([None], [""], "warn"),
        ([Review.UNREVIEWED, Review.REJECTED], ["1 of 2 reviewed", "draft 1/2"], "warn"),
        ([Review.ACCEPTED, Review.REJECTED, None], ["2 of 2 reviewed", "reviewed"], "quiet"),
    ],
)
def test_drafted_claims_alone_are_counted_and_the_count_warns_until_all_are_reviewed(
    make_briefing: MakeBriefing, reviews: list[Review | None], forms: list[str], role: str
) -> None:
    briefing = make_briefing([_claim(f"c{number}", "C.", review) for number, review in enumerate(reviews)])
    assert (draft_forms(briefing), draft_role(briefing)) == (forms, role)


def _by_machine(briefing: Briefing) -> Briefing:
    return replace(briefing, prepared_by=Preparation("briefing draft", Method.MACHINE))


@pytest.mark.parametrize(
    ("width", "words"),
    [
        (80, "drafted by machine, 2 of 3 reviewed"),
        (44, "draft, 2 of 3 reviewed"),
        (34, "2 of 3 reviewed"),
        (24, "draft 2/3"),
    ],
)
def test_the_head_of_a_draft_by_machine_says_so_in_as_many_words_as_there_is_room_for(
    drafted: Briefing, width: int, words: str
) -> None:
    head = head_line(_by_machine(drafted), None, None, width).plain.split("  ")
    assert [part.strip() for part in head if part.strip()] == ["River", words, "..."]


def test_the_brief_of_a_draft_by_machine_says_so_first(
    make_context: MakeContext, make_briefing: MakeBriefing, drafted: Briefing
) -> None:
    for of, words in (
        (drafted, "Drafted by machine. Reviewed: 2 of 3 drafted claims, 1 rejected."),
        (make_briefing(_CLAIMS[3:]), "Drafted by machine."),
    ):
        context = make_context(72, of=_by_machine(of), with_=None)
        first = brief_page(context, Outline(context.briefing).items(BRIEF)).lines[0]
        assert first.spans == ((words, "warn"),)


def test_a_claim_that_counts_looks_like_one_that_a_person_wrote() -> None:
    looks: Mapping[Review | None, tuple[str, str]] = {
        review: (review_sign(claim, UNICODE), sentence_role(claim))
        for review in (None, *Review)
        for claim in [_claim("c", "C.", review)]
    }
    assert looks[None] == looks[Review.ACCEPTED] == ("", "claim")


@pytest.mark.parametrize(
    ("width", "words"), [(40, " a accept   r reject   > next"), (28, " a accept   r reject"), (8, "")]
)
def test_as_many_keys_of_a_decision_are_shown_as_there_is_room_for(width: int, words: str) -> None:
    line = decision_line([("a", "accept"), ("r", "reject"), (">", "next")], width)
    assert line.plain == words
