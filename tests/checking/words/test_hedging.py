from briefing_tui.checking.words.hedging import DEGREES, hedges_of_degree


def test_a_word_of_likelihood_has_one_degree() -> None:
    assert sum(map(len, DEGREES)) == len(hedges_of_degree())
    assert hedges_of_degree()["remote"] < hedges_of_degree()["possible"] < hedges_of_degree()["likely"]
