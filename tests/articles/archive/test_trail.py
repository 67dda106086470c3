"""The way to an element."""

from briefing_tui.articles.archive.trail import Trail, known_id


def test_elements_are_numbered_among_those_of_their_name() -> None:
    trail = Trail(frozenset({"body"}))
    trail.enter("body")
    paths = []
    for name in ("p", "t", "p"):
        trail.enter(name)
        paths.append(trail.path)
        trail.leave()
    assert paths == ["/body/p[1]", "/body/t[1]", "/body/p[2]"]
    trail.enter("box", "descendant::")
    assert trail.path == "/body/descendant::box[1]"


def test_the_way_to_what_lies_very_deep_ends_around_it() -> None:
    trail = Trail()
    for _ in range(1_000):
        trail.enter("element")
    assert len(trail.path) < 500
    for _ in range(999):
        trail.leave()
    assert trail.path == "/element[1]"


def test_an_id_is_kept_where_it_is_one() -> None:
    assert [known_id(each) for each in (None, "", "a", "a" * 201)] == ["", "", "a", ""]
