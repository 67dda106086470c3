from itertools import pairwise

from briefing_tui.domain.vocabulary import CREDIBILITY, PROBABILITIES, Likelihood, Reliability, Review


def test_the_ranges_of_likelihood_adjoin_from_1_to_99_per_cent() -> None:
    ranges = [likelihood.percent for likelihood in Likelihood]
    assert (ranges[0][0], ranges[-1][1]) == (1, 99)
    assert all(low < high for low, high in ranges)
    assert all(one[1] == other[0] for one, other in pairwise(ranges))


def test_each_likelihood_has_one_counterpart_in_the_second_row() -> None:
    assert len(set(PROBABILITIES)) == len(Likelihood)
    assert set(PROBABILITIES).isdisjoint(Likelihood)


def test_every_grade_of_the_admiralty_code_is_spoken_in_words_of_its_own() -> None:
    words = [*(grade.words for grade in Reliability), *CREDIBILITY.values()]
    assert len(set(words)) == len(Reliability) + len(CREDIBILITY) == 12
    assert sorted(CREDIBILITY) == [1, 2, 3, 4, 5, 6]


def test_every_review_has_a_meaning_of_its_own() -> None:
    assert len({review.meaning for review in Review}) == len(Review)
